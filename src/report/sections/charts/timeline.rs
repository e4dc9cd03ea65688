//! The term with its instalments, duties and meetings.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::{Interval, add_days};
use crate::compute::{Obligation, ObligationKind, ObligationStatus};
use crate::diag::Args;
use crate::model::{MeetingRow, TermEnd};
use crate::report::chart::{Chart, Drawing, Event, Key, Lane, Shape, Timeline};
use crate::report::scene::Scene;
use crate::report::table::{Cell, ColumnKind, RowKind, Table};

/// The most lanes that are drawn; the tables have the rest.
const LANES: usize = 14;

/// A chart of the term, where its start is known and anything happens in it.
pub(in crate::report) fn timeline(scene: &Scene<'_>) -> Option<Chart> {
    let frame = scene.frame;
    let term = &scene.facts.funding.term;
    let start = term.start?.first;
    let mut lanes = obligations(scene);
    lanes.extend(meetings(scene));
    lanes.truncate(LANES);
    let events = || lanes.iter().flat_map(|lane| &lane.events);
    let last = events().map(|event| event.when.1).max()?;
    let end = match term.end {
        Some(TermEnd::At(end)) if !end.is_endless() => end.last,
        _ => last.max(frame.as_of.0),
    };
    let first = events().map(|event| event.when.0).min()?;
    let now = frame.as_of.0;
    let timeline = Timeline {
        from: first.min(start),
        to: last.max(end).max(now.min(add_days(end, 365))),
        term: (start, end),
        now: (now, frame.language().long_date(now)),
        lanes,
    };
    let legend = legend(scene, &timeline);
    let shown = Args::new()
        .with("from", frame.date(timeline.from))
        .with("to", frame.date(timeline.to))
        .with("n", timeline.lanes.len());
    let names: Vec<&str> = timeline
        .lanes
        .iter()
        .map(|lane| lane.name.as_str())
        .collect();
    Some(Chart {
        title: frame.get("chart-timeline"),
        description: format!(
            "{} {}.",
            frame.with("chart-timeline-of", shown),
            names.join("; ")
        ),
        drawing: Drawing::Timeline(timeline),
        legend,
        figures: figures(scene),
    })
}

fn legend(scene: &Scene<'_>, timeline: &Timeline) -> Vec<(Key, String)> {
    let all = || timeline.lanes.iter().flat_map(|lane| &lane.events);
    let days = all().filter(|event| event.when.0 == event.when.1);
    let shapes: BTreeSet<Shape> = days.map(|event| event.shape).collect();
    let word = |shape: Shape| match shape {
        Shape::Done => "done",
        Shape::Late => "late",
        Shape::Missed => "missed",
        Shape::Open => "open",
        Shape::Unclear => "unclear",
        Shape::Meeting => "meeting",
    };
    let shapes = shapes.into_iter().map(|shape| {
        let words = scene.frame.code("chart-shape", word(shape));
        (Key::Shape(shape), words)
    });
    let mut legend: Vec<(Key, String)> = shapes.collect();
    if all().any(|event| event.when.0 != event.when.1) {
        legend.push((Key::Possible, scene.frame.get("chart-span")));
    }
    legend
}

/// Instalments, settlements, duties, observations and the end, each record in a lane of its own.
fn obligations(scene: &Scene<'_>) -> Vec<Lane> {
    let mut lanes: Vec<(ObligationKind, &str, Lane)> = Vec::new();
    let dated = scene
        .facts
        .obligations
        .iter()
        .filter_map(|one| Some((one, one.due?)));
    for (one, due) in dated.filter(|(one, _)| one.kind != ObligationKind::Meeting) {
        let event = Event {
            when: (due, due),
            shape: shape(one.status),
        };
        let same = |lane: &&mut (ObligationKind, &str, Lane)| {
            lane.0 == one.kind && lane.1 == one.record.as_str()
        };
        match lanes.iter_mut().find(same) {
            Some((_, _, lane)) => lane.events.push(event),
            None => {
                let events = vec![event];
                let name = name(scene, one);
                lanes.push((one.kind, &one.record, Lane { name, events }));
            }
        }
    }
    lanes.sort_by_key(|(kind, record, _)| (*kind, *record));
    lanes.into_iter().map(|(_, _, lane)| lane).collect()
}

/// What the record is called, without a period.
fn name(scene: &Scene<'_>, one: &Obligation) -> String {
    let id = crate::model::Id::parse(&one.record);
    let named = match (one.kind, &id) {
        (
            ObligationKind::Instalment | ObligationKind::Settlement | ObligationKind::Repayment,
            Some(id),
        ) => Some(scene.contribution(id)),
        (ObligationKind::Observation, Some(id)) => Some(scene.measure(id)),
        (ObligationKind::Duty, Some(id)) => {
            let mut duties = scene.agreement.duties.iter();
            let duty = duties.find(|duty| *duty.id == *id);
            duty.map(|duty| duty.text.value.clone())
        }
        _ => None,
    };
    let code = one.kind.code();
    let args = Args::new()
        .with("code", code)
        .with("name", named.unwrap_or_default());
    scene.frame.with("chart-lane", args)
}

fn shape(status: ObligationStatus) -> Shape {
    match status {
        ObligationStatus::Met | ObligationStatus::Waived => Shape::Done,
        ObligationStatus::MetLate => Shape::Late,
        ObligationStatus::Overdue | ObligationStatus::Missed => Shape::Missed,
        ObligationStatus::Open | ObligationStatus::DueSoon | ObligationStatus::NotTracked => {
            Shape::Open
        }
        ObligationStatus::CannotTell => Shape::Unclear,
    }
}

/// The meetings that are known to have been held.
fn logged<'a>(scene: &'a Scene<'_>) -> impl Iterator<Item = &'a MeetingRow> {
    let rows = scene.agreement.logs.meetings.iter();
    let now = scene.frame.as_of.0;
    rows.filter(move |row| !row.planned && row.date.first <= now)
}

fn meetings(scene: &Scene<'_>) -> Vec<Lane> {
    let lane = |requirement: &crate::model::MeetingRequirement| {
        let rows = logged(scene).filter(|row| *row.kind == *requirement.id);
        let event = |row: &MeetingRow| Event {
            when: days(row.date.value),
            shape: Shape::Meeting,
        };
        let events: Vec<Event> = rows.map(event).collect();
        (!events.is_empty()).then(|| Lane {
            name: requirement.shown().to_owned(),
            events,
        })
    };
    scene.agreement.meetings.iter().filter_map(lane).collect()
}

fn days(when: Interval) -> (NaiveDate, NaiveDate) {
    (when.first, when.last)
}

/// The meetings in a table: the other events stand in the tables of dates.
fn figures(scene: &Scene<'_>) -> Option<Table> {
    let frame = scene.frame;
    let mut table = Table::new([
        (frame.get("chart-meeting"), ColumnKind::Text),
        (frame.get("report-when"), ColumnKind::Text),
        (frame.get("chart-count"), ColumnKind::Count),
    ]);
    table.caption = Some(frame.get("chart-logged"));
    for row in logged(scene) {
        let cells = vec![
            Cell::Text(scene.meeting(&row.kind)),
            Cell::Text(frame.language().interval(row.date.value)),
            Cell::Text(frame.language().count(i64::from(row.count))),
        ];
        table.row(RowKind::Item, cells);
    }
    (!table.rows.is_empty()).then_some(table)
}
