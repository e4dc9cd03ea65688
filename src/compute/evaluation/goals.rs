//! Whether what was wanted has been reached.

use super::{EvaluationBasis, FormSource, FormVerdict, GoalResult, Judged, judged};
use crate::calendar::Interval;
use crate::compute::{MeasureResult, ObservationResult, TermView};
use crate::model::{Agreement, At, Certainty, Goal, MeasureKind, PeriodRef, Subject, TermEnd};
use crate::money::Number;

/// Every goal, by its measure and target; an assessment counts before them.
pub(super) fn goals(
    agreement: &Agreement,
    basis: EvaluationBasis<'_>,
    judged: &Judged<'_>,
) -> Vec<GoalResult> {
    agreement
        .goals
        .iter()
        .map(|goal| one(goal, basis, judged))
        .collect()
}

/// Withholds what goals have reached where the statistics withhold it: a number kept back in one table must not stand in another.
pub fn suppress_goals(goals: &mut [GoalResult], published: &[MeasureResult]) {
    for goal in goals {
        let series = published
            .iter()
            .find(|series| Some(&series.id) == goal.measure.as_ref());
        let is_withheld = series.is_some_and(|series| {
            series
                .observations
                .iter()
                .any(|each| each.withheld && Some(each.period) == goal.reached_in)
        });
        if is_withheld {
            goal.reached = None;
        }
    }
}

fn one(goal: &Goal, basis: EvaluationBasis<'_>, judged: &Judged<'_>) -> GoalResult {
    let measure = goal.measure.as_ref().map(|measure| measure.value.clone());
    let target = goal.target.map(|target| *target);
    let series = basis
        .statistics
        .iter()
        .find(|series| Some(&series.id) == measure.as_ref());
    let decides = series.and_then(|series| deciding(goal, series, basis.term));
    let row = judged.of(&Subject::Goal(goal.id.value.clone()));
    let mut places = vec![goal.span];
    places.extend(row.map(|row| row.span));
    places.extend(decides.into_iter().flat_map(|each| each.places.clone()));
    let verdict = match (row, &measure, target) {
        (Some(row), ..) => judged::verdict(row),
        (None, Some(_), Some(target)) => decides.map_or(FormVerdict::CannotTell, |observation| {
            reached(observation, goal.at, target)
        }),
        _ => judged.none(),
    };
    GoalResult {
        id: goal.id.value.clone(),
        text: goal.text.value.clone(),
        verdict,
        measure,
        target,
        reached: decides.and_then(|observation| observation.value),
        reached_in: decides.map(|observation| observation.period),
        source: if row.is_some() {
            FormSource::Assessment
        } else {
            FormSource::Records
        },
        grounds: row.and_then(judged::grounds),
        places,
    }
}

/// The observation that decides: that of `by` (of a stock, the last one within it); without `by` the latest that is no baseline.
fn deciding<'a>(
    goal: &Goal,
    series: &'a MeasureResult,
    term: &TermView,
) -> Option<&'a ObservationResult> {
    let dated = series
        .observations
        .iter()
        .filter_map(|observation| days(observation.period, term).map(|when| (when, observation)));
    let latest = |(when, _): &(Interval, _)| (when.last, when.first);
    let Some(by) = &goal.by else {
        let start = term.start.map(|start| start.first);
        let found = dated.filter(|(when, _)| start.is_none_or(|start| when.last >= start));
        return found.max_by_key(latest).map(|(_, found)| found);
    };
    let by = days(**by, term)?;
    let exactly = dated.clone().find(|(when, _)| *when == by);
    let within = || {
        dated
            .filter(|(when, _)| series.kind == MeasureKind::Stock && by.covers(*when))
            .max_by_key(latest)
    };
    exactly.or_else(within).map(|(_, found)| found)
}

/// The days of a period; of the term, where they are known.
fn days(period: PeriodRef, term: &TermView) -> Option<Interval> {
    match (period, term.start, term.end) {
        (PeriodRef::At(when), ..) => Some(when),
        (PeriodRef::Term, Some(start), Some(TermEnd::At(end))) => {
            Interval::new(start.first, end.last)
        }
        (PeriodRef::Term, ..) => None,
    }
}

/// Whether an observation is on the wanted side of the target. A bound tells only where the target lies beyond it.
fn reached(observation: &ObservationResult, at: At, target: Number) -> FormVerdict {
    let Some(value) = observation.value else {
        return FormVerdict::CannotTell;
    };
    let is_reached = match at {
        At::Least => value >= target,
        At::Most => value <= target,
    };
    let tells = match (observation.certainty, at) {
        (Certainty::Exact | Certainty::Approximate, _) => true,
        (Certainty::AtLeast, At::Least) | (Certainty::UpTo, At::Most) => is_reached,
        (Certainty::AtLeast, At::Most) | (Certainty::UpTo, At::Least) => !is_reached,
    };
    match (tells, is_reached) {
        (false, _) => FormVerdict::CannotTell,
        (true, true) => FormVerdict::Met,
        (true, false) => FormVerdict::NotMet,
    }
}
