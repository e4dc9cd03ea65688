//! What was counted: observations and meetings.

use super::Writing;
use crate::compute::{MeasureResult, MeetingResult, ObservationResult};
use crate::report::anchor::Anchor;
use crate::report::doc::Trace;
use crate::report::scene::Scene;
use crate::report::sections::meetings::title;
use crate::report::sections::meetings_words::held;
use crate::report::table::{Cell, Figure};
use crate::source::Span;

pub(super) fn traces(scene: &Scene<'_>) -> Vec<(Trace, Vec<Span>)> {
    let facts = scene.facts;
    let mut all: Vec<_> = facts
        .statistics
        .iter()
        .flat_map(|measure| of_measure(scene, measure))
        .collect();
    let meetings = facts.meetings.iter();
    all.extend(meetings.flat_map(|meeting| of_meeting(scene, meeting)));
    all
}

fn of_measure(scene: &Scene<'_>, measure: &MeasureResult) -> Vec<(Trace, Vec<Span>)> {
    let frame = scene.frame;
    let agreement = &scene.agreement.id;
    let observed = measure
        .observations
        .iter()
        .map(|one| observation(scene, measure, one));
    let mut all: Vec<_> = observed.collect();
    if let Some(series) = &measure.series {
        let of = [series.from, series.to].map(|period| {
            let anchor = Anchor::observation(agreement, &measure.id, period);
            (frame.period(period), anchor)
        });
        let name = format!(
            "{} {}–{}",
            measure.name,
            frame.period(series.from),
            frame.period(series.to)
        );
        let value = series.change_percent.map_or(Cell::Empty, Cell::Change);
        all.push(
            Writing::new(scene, Anchor::series(agreement, &measure.id), name)
                .of(frame.get("page-change-between"), value, of.to_vec())
                .done(),
        );
    }
    all
}

fn observation(
    scene: &Scene<'_>,
    measure: &MeasureResult,
    one: &ObservationResult,
) -> (Trace, Vec<Span>) {
    let frame = scene.frame;
    let anchor = Anchor::observation(&scene.agreement.id, &measure.id, one.period);
    let value = match one.value {
        Some(value) => Cell::Number(Figure::exact(value)),
        None if one.withheld => Cell::Text(frame.get("report-withheld")),
        None => Cell::Empty,
    };
    let name = format!("{} {}", measure.name, frame.period(one.period));
    let mut places = one.places.clone();
    places.extend(one.splits.iter().map(|split| split.place));
    let mut writing = Writing::new(scene, anchor, name)
        .step(frame.get("page-observed"), value, &places)
        .step(frame.get("page-measured-by"), Cell::Empty, &[measure.place]);
    let mut costs = measure.money_per_unit.iter();
    let cost = costs.find(|cost| cost.period == one.period);
    let year = match one.period {
        crate::model::PeriodRef::At(when) => when.as_year(),
        crate::model::PeriodRef::Term => None,
    };
    if let (Some(amount), Some(year)) = (cost.and_then(|cost| cost.amount), year) {
        let of = vec![(year.to_string(), Anchor::total(&scene.agreement.id, year))];
        let value = Cell::Number(Figure::exact(amount));
        writing = writing.of(frame.get("page-per-unit"), value, of);
    }
    writing.done()
}

fn of_meeting(scene: &Scene<'_>, meeting: &MeetingResult) -> Vec<(Trace, Vec<Span>)> {
    let frame = scene.frame;
    let agreement = &scene.agreement.id;
    let mut all = Vec::new();
    let name = |period: &crate::compute::MeetingPeriod| title(frame, period.period);
    for period in &meeting.periods {
        let anchor = Anchor::meetings(agreement, &meeting.id, period.period);
        let count = held(frame, (period.certain, period.possible), period.required);
        all.push(
            Writing::new(scene, anchor, format!("{} {}", meeting.name, name(period)))
                .step(frame.get("page-agreed-in"), Cell::Empty, &[meeting.place])
                .step(frame.get("page-held"), Cell::Text(count), &period.places)
                .done(),
        );
    }
    if let Some(bounds) = &meeting.finished {
        let of = meeting.periods.iter().map(|period| {
            let anchor = Anchor::meetings(agreement, &meeting.id, period.period);
            (name(period), anchor)
        });
        let count = held(
            frame,
            (bounds.certain, bounds.possible),
            Some(bounds.required),
        );
        let span = frame.language().interval(bounds.span);
        let anchor = Anchor::finished(agreement, &meeting.id);
        all.push(
            Writing::new(scene, anchor, format!("{} {span}", meeting.name))
                .of(frame.get("page-finished"), Cell::Text(count), of.collect())
                .done(),
        );
    }
    all
}
