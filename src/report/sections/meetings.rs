//! Meetings: required, held and documented, period by period and over all finished periods together.

use std::collections::BTreeSet;

use crate::calendar::Period;
use crate::compute::{Bounds, MeetingPeriod, MeetingResult, Missing, ObligationStatus};
use crate::diag::Args;
use crate::model::{LogKind, MeetingRequirement, Promised};
use crate::report::anchor::Anchor;
use crate::report::doc::{Report, Sign};
use crate::report::scene::{Frame, Scene};
use crate::report::table::{Cell, ColumnKind, RowKind, Table};

use super::charts;
use super::meetings_words::{held, per, sentence};

/// A table for each set of periods, the sentences with the bounds, and what has no agreed frequency.
pub(in crate::report) fn meetings(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    report.heading(2, frame.get("report-meetings"));
    let (counted, loose): (Vec<&MeetingResult>, Vec<&MeetingResult>) = scene
        .facts
        .meetings
        .iter()
        .partition(|result| result.times.is_some());
    if scene.facts.meetings.is_empty() {
        report.paragraph(scene.nothing("report-no-meetings", Promised::Meeting));
    }
    let mut groups: Vec<Vec<&MeetingResult>> = Vec::new();
    for result in counted {
        let same = groups
            .iter_mut()
            .find(|group| periods(group[0]) == periods(result));
        match same {
            Some(group) => group.push(result),
            None => groups.push(vec![result]),
        }
    }
    for group in &groups {
        report.table(table(scene, group));
        report.chart(charts::meetings(scene, group));
    }
    for result in groups.iter().flatten() {
        if let Some(bounds) = &result.finished {
            let from = Anchor::finished(&scene.agreement.id, &result.id);
            report.sourced(sentence(scene, result, bounds), from);
        }
    }
    for result in loose {
        let args = Args::new()
            .with("name", result.name.as_str())
            .with("n", result.logged);
        report.paragraph(frame.with("report-meetings-loose", args));
    }
    if scene
        .agreement
        .kept_elsewhere
        .contains_key(&LogKind::Meetings)
    {
        report.paragraph(frame.get("report-meetings-elsewhere"));
    }
}

fn periods(result: &MeetingResult) -> Vec<Period> {
    result.periods.iter().map(|period| period.period).collect()
}

fn requirement<'a>(scene: &Scene<'a>, result: &MeetingResult) -> Option<&'a MeetingRequirement> {
    let mut all = scene.agreement.meetings.iter();
    all.find(|requirement| *requirement.id == result.id)
}

/// Requirements with the same periods: the verdict of each, and below it how many were held.
fn table(scene: &Scene<'_>, group: &[&MeetingResult]) -> Table {
    let frame = scene.frame;
    let finished = group.iter().find_map(|result| result.finished.as_ref());
    let together = finished.filter(|bounds| bounds.periods > 1);
    let mut columns = vec![(String::new(), ColumnKind::Text)];
    let periods = group[0].periods.iter();
    let titles = periods.map(|period| title(frame, period.period));
    let titles = titles.chain(together.map(|bounds| frame.language().interval(bounds.span)));
    columns.extend(titles.map(|title| (title, ColumnKind::Status)));
    let mut table = Table::new(columns);
    table.series = true;
    for result in group {
        rows(scene, &mut table, (result, together.is_some()));
    }
    table.notes = notes(scene, group);
    table
}

/// What a cell says of a period, and of all finished periods together.
struct Cells<'a> {
    period: &'a dyn Fn(&MeetingPeriod) -> Cell,
    together: &'a dyn Fn(&Bounds) -> Cell,
}

/// The rows of one requirement; `together`: with a last column for all finished periods.
fn rows(scene: &Scene<'_>, table: &mut Table, (result, together): (&MeetingResult, bool)) {
    let frame = scene.frame;
    let asked = requirement(scene, result);
    let elsewhere = scene.is_elsewhere(LogKind::Meetings);
    let mut add = |kind: RowKind, name: String, cells: &Cells<'_>| {
        let mut row = vec![Cell::Text(name)];
        let agreement = &scene.agreement.id;
        let cell = |period: &MeetingPeriod| {
            let from = Anchor::meetings(agreement, &result.id, period.period);
            (cells.period)(period).from(from)
        };
        row.extend(result.periods.iter().map(cell));
        if together {
            let bounds = result.finished.as_ref();
            let from = Anchor::finished(agreement, &result.id);
            row.push(bounds.map_or(Cell::Empty, cells.together).from(from));
        }
        table.row(kind, row);
    };
    let verdicts = Cells {
        period: &|period| verdict(frame, period),
        together: &|bounds| together_verdict(frame, bounds),
    };
    add(RowKind::Item, result.name.clone(), &verdicts);
    let counts = Cells {
        period: &|period| {
            if begins_later(frame, period) && period.possible == 0 {
                return planned(frame, period);
            }
            let counts = (period.certain, period.possible);
            Cell::Text(held(frame, counts, period.required))
        },
        together: &|bounds| {
            let counts = (bounds.certain, bounds.possible);
            Cell::Text(held(frame, counts, Some(bounds.required)))
        },
    };
    let often = Args::new()
        .with("n", result.times.unwrap_or_default())
        .with("per", per(frame, asked));
    add(RowKind::Note, frame.with("report-held", often), &counts);
    if asked.is_some_and(wants_minutes) {
        let minutes_of = |counts: (u32, u32), required| {
            if elsewhere {
                Cell::Text(held(frame, counts, required))
            } else {
                documented(frame, counts.0, counts.1)
            }
        };
        let minutes = Cells {
            period: &|period| minutes_of((period.documented, period.possible), period.required),
            together: &|bounds| {
                minutes_of((bounds.documented, bounds.possible), Some(bounds.required))
            },
        };
        add(RowKind::Note, frame.get("report-documented"), &minutes);
    }
}

fn notes(scene: &Scene<'_>, group: &[&MeetingResult]) -> Vec<String> {
    let frame = scene.frame;
    let mut notes = Vec::new();
    let elsewhere = scene.is_elsewhere(LogKind::Meetings);
    if !elsewhere && group.iter().any(|result| is_uncertain(result)) {
        notes.push(frame.get("report-held-uncertain"));
    }
    let periods = group.iter().flat_map(|result| &result.periods);
    let missing: BTreeSet<Missing> = periods.flat_map(|period| period.missing.clone()).collect();
    if !missing.is_empty() {
        let missing: Vec<Missing> = missing.into_iter().collect();
        let args = Args::new().with("what", scene.missing(&missing));
        notes.push(frame.with("report-missing", args));
    }
    notes
}

fn wants_minutes(requirement: &MeetingRequirement) -> bool {
    requirement.documented.as_ref().is_some_and(|wants| **wants)
}

fn is_uncertain(result: &MeetingResult) -> bool {
    result
        .periods
        .iter()
        .any(|period| period.certain < period.possible)
}

/// A period's name over its column.
pub(in crate::report) fn title(frame: &Frame<'_>, period: Period) -> String {
    if period.per.is_span() {
        frame.get("report-whole-term")
    } else {
        frame.language().interval(period.whole)
    }
}

fn begins_later(frame: &Frame<'_>, period: &MeetingPeriod) -> bool {
    period.period.covered.first > frame.as_of.0
}

fn verdict(frame: &Frame<'_>, period: &MeetingPeriod) -> Cell {
    let (sign, code) = match period.status {
        ObligationStatus::Met | ObligationStatus::MetLate => (Sign::Fine, "met"),
        ObligationStatus::Missed | ObligationStatus::Overdue => (Sign::Wrong, "missed"),
        ObligationStatus::CannotTell => (Sign::Unclear, "cannot-tell"),
        ObligationStatus::Waived => (Sign::Neutral, "waived"),
        ObligationStatus::NotTracked => (Sign::Neutral, "not-tracked"),
        ObligationStatus::Open if begins_later(frame, period) => (Sign::Neutral, "later"),
        ObligationStatus::Open => (Sign::Neutral, "open"),
        ObligationStatus::DueSoon => (Sign::Attention, "due-soon"),
    };
    Cell::Status(sign, frame.code("report-period-status", code))
}

fn together_verdict(frame: &Frame<'_>, bounds: &Bounds) -> Cell {
    if bounds.shortfall_at_least > 0 {
        let exact = bounds.certain == bounds.possible;
        let args = Args::new()
            .with("code", if exact { "exact" } else { "least" })
            .with("n", bounds.shortfall_at_least);
        return Cell::Status(Sign::Wrong, frame.with("report-short", args));
    }
    let (sign, code) = if bounds.periods_met_at_least == bounds.periods {
        (Sign::Fine, "met")
    } else {
        (Sign::Unclear, "cannot-tell")
    };
    Cell::Status(sign, frame.code("report-period-status", code))
}

fn planned(frame: &Frame<'_>, period: &MeetingPeriod) -> Cell {
    if period.planned == 0 {
        return Cell::Empty;
    }
    let args = Args::new().with("n", period.planned);
    Cell::Text(frame.with("report-planned", args))
}

fn documented(frame: &Frame<'_>, documented: u32, possible: u32) -> Cell {
    if possible == 0 {
        return Cell::Empty;
    }
    let args = Args::new()
        .with("held", documented)
        .with("required", possible);
    Cell::Text(frame.with("report-of", args))
}
