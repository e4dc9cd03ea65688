//! Small counts withheld from what is published, and whatever else would give them back.
//!
//! Who reads what is left, knowing these rules, must not be able to tell any withheld count:
//! - a small total takes its whole observation with it, zeros too: which groups are empty would tell the others;
//! - in a split with a small group the next smallest groups go too (all of the same size together), until what is hidden adds up to
//!   at least the limit and is not all alike: alike, their sum would tell them; where that cannot be had, the observation goes;
//! - where observations of a flow overlap in time (quarters and their year) and something in them is small, only some that have no day in
//!   common are left: those that were known before, then the longest, and stated figures last. Nothing can be had by subtracting;
//! - change, series and money per unit stand only where all their values do.

use std::collections::BTreeSet;

use super::observed::days;
use super::{MeasureResult, ObservationResult, series};
use crate::calendar::{FOREVER, Interval};
use crate::model::{MeasureKind, PeriodRef, SplitBy, Unit};
use crate::money::{Exact, Number};

/// What of an observation is withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Hidden {
    /// These groups, by their place among the splits; none: nothing.
    Groups(BTreeSet<usize>),
    /// The total and all groups.
    Everything,
}

impl Hidden {
    pub(super) fn is_nothing(&self) -> bool {
        matches!(self, Self::Groups(groups) if groups.is_empty())
    }

    /// What either withholds.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Groups(mut groups), Self::Groups(others)) => {
                groups.extend(others);
                Self::Groups(groups)
            }
            _ => Self::Everything,
        }
    }
}

/// An observation to decide about.
pub(super) struct Candidate<'a> {
    pub(super) one: &'a ObservationResult,
    /// What is withheld of it since an earlier day; `None`: it was not known then.
    pub(super) before: Option<Hidden>,
    /// Whether it is new on this day, or says something else than before.
    pub(super) is_fresh: bool,
    /// Whether a document states it, beside what is recorded.
    pub(super) is_stated: bool,
}

impl Candidate<'_> {
    /// Whether its total was published before.
    fn was_shown(&self) -> bool {
        matches!(self.before, Some(Hidden::Groups(_)))
    }
}

/// Withholds counts from 1 up to below `small_count`, and what would give them back; whether anything was. Hours, kronor and
/// percentages are no counts.
#[cfg(test)]
pub(super) fn suppress(measures: &mut [MeasureResult], small_count: u32) -> bool {
    let limit = Exact::whole(i64::from(small_count));
    let mut any = false;
    for measure in measures.iter_mut().filter(|measure| counts(measure.unit)) {
        let candidate = |one| Candidate {
            one,
            before: None,
            is_fresh: true,
            is_stated: false,
        };
        let all: Vec<_> = measure.observations.iter().map(candidate).collect();
        let plan = plan(&all, measure.kind, &limit);
        any |= apply(measure, &plan);
    }
    any
}

pub(super) fn counts(unit: Unit) -> bool {
    !matches!(unit, Unit::Hours | Unit::Kronor | Unit::Percent)
}

fn is_small(value: &Exact, limit: &Exact) -> bool {
    !value.is_zero() && !value.is_negative() && value < limit
}

/// What is withheld of each; what was withheld before stays so.
pub(super) fn plan(all: &[Candidate<'_>], kind: MeasureKind, limit: &Exact) -> Vec<Hidden> {
    let own = |candidate: &Candidate<'_>| {
        let alone = alone(candidate.one, limit);
        match candidate.before.clone() {
            Some(before) => before.and(alone),
            None => alone,
        }
    };
    let mut plan: Vec<Hidden> = all.iter().map(own).collect();
    if kind == MeasureKind::Flow {
        for together in overlapping(all) {
            let is_new = together.iter().any(|at| all[*at].is_fresh);
            let small = is_new
                && (together.iter().any(|at| !plan[*at].is_nothing())
                    || rest_is_small(all, &together, limit));
            if small && together.len() > 1 {
                keep_disjoint(all, &together, &mut plan);
            }
        }
    }
    // A stated figure says the same as the count of its period.
    let gone: BTreeSet<PeriodRef> = all
        .iter()
        .zip(&plan)
        .filter(|(one, hidden)| !one.is_stated && **hidden == Hidden::Everything)
        .map(|(one, _)| one.one.period)
        .collect();
    for (one, hidden) in all.iter().zip(&mut plan) {
        if one.is_stated && gone.contains(&one.one.period) {
            *hidden = Hidden::Everything;
        }
    }
    plan
}

/// What must be withheld of an observation that nothing else touches.
fn alone(observation: &ObservationResult, limit: &Exact) -> Hidden {
    let values: Vec<Option<Exact>> = observation
        .splits
        .iter()
        .map(|split| split.value.map(Number::exact))
        .collect();
    let small = |value: &Option<Exact>| value.as_ref().is_some_and(|value| is_small(value, limit));
    let Some(total) = observation.value.map(Number::exact) else {
        return if values.iter().any(small) {
            Hidden::Everything
        } else {
            Hidden::Groups(BTreeSet::new())
        };
    };
    if is_small(&total, limit) {
        return Hidden::Everything;
    }
    let mut hidden = BTreeSet::new();
    let splits: BTreeSet<SplitBy> = observation.splits.iter().map(|split| split.by).collect();
    for by in splits {
        let cells: Vec<(Exact, usize)> = observation
            .splits
            .iter()
            .zip(values.iter().cloned())
            .enumerate()
            .filter(|(_, (split, _))| split.by == by)
            .filter_map(|(at, (_, value))| value.map(|value| (value, at)))
            .collect();
        match within(cells, &total, limit) {
            Some(groups) => hidden.extend(groups),
            None => return Hidden::Everything,
        }
    }
    Hidden::Groups(hidden)
}

/// The groups of one split to withhold; `None` where the split cannot stand beside its total at all.
fn within(mut cells: Vec<(Exact, usize)>, total: &Exact, limit: &Exact) -> Option<Vec<usize>> {
    if !cells.iter().any(|(value, _)| is_small(value, limit)) {
        return Some(Vec::new());
    }
    let sum = cells
        .iter()
        .fold(Exact::zero(), |sum, (value, _)| sum.plus(value));
    cells.retain(|(value, _)| !value.is_zero());
    cells.sort();
    let mut hidden: Vec<(Exact, usize)> = Vec::new();
    for cell in cells {
        let is_tied = hidden.last().is_some_and(|(value, _)| *value == cell.0);
        if is_ambiguous(&hidden, limit) && !is_small(&cell.0, limit) && !is_tied {
            break;
        }
        hidden.push(cell);
    }
    let stands = is_ambiguous(&hidden, limit) || sum != *total;
    stands.then(|| hidden.into_iter().map(|(_, at)| at).collect())
}

/// Whether hidden groups, smallest first, can be told neither one by one nor together. Which groups are hidden depends on nothing but
/// their values, so any two of them could as well be the other way round: they cannot be told if they are not all alike. Their
/// sum, which the total gives, must not itself be small.
fn is_ambiguous(hidden: &[(Exact, usize)], limit: &Exact) -> bool {
    let sum = hidden
        .iter()
        .fold(Exact::zero(), |sum, (value, _)| sum.plus(value));
    let alike = hidden.first().map(|(value, _)| value) == hidden.last().map(|(value, _)| value);
    !alike && sum >= *limit
}

/// The days of a period, those of the term reaching over all others.
fn span(period: PeriodRef) -> Interval {
    days(period).unwrap_or(Interval {
        first: chrono::NaiveDate::MIN,
        last: FOREVER,
    })
}

/// Observations that have days in common, directly or through others; by their places.
fn overlapping(all: &[Candidate<'_>]) -> Vec<Vec<usize>> {
    let mut order: Vec<(Interval, usize)> = all
        .iter()
        .enumerate()
        .map(|(at, candidate)| (span(candidate.one.period), at))
        .collect();
    order.sort_unstable();
    let mut found: Vec<(Interval, Vec<usize>)> = Vec::new();
    for (when, at) in order {
        match found.last_mut() {
            Some((reach, together)) if reach.touches(when) => {
                reach.last = reach.last.max(when.last);
                together.push(at);
            }
            _ => found.push((when, vec![at])),
        }
    }
    found.into_iter().map(|(_, together)| together).collect()
}

/// Whether an observation less those within it leaves a small count that nobody wrote down: of the total or of a group.
fn rest_is_small(all: &[Candidate<'_>], together: &[usize], limit: &Exact) -> bool {
    let mut order: Vec<&ObservationResult> = together.iter().map(|at| all[*at].one).collect();
    order.sort_by_key(|observation| span(observation.period).days());
    let shortest_first = order.clone();
    order.reverse();
    order.iter().any(|whole| {
        [&shortest_first, &order].into_iter().any(|order| {
            let parts = parts_of(whole, order);
            let groups = whole
                .splits
                .iter()
                .map(|split| Some((split.by, split.group.as_str())));
            let mut lines = groups.chain([None]);
            !parts.is_empty() && lines.any(|line| is_small_rest(whole, &parts, (line, limit)))
        })
    })
}

/// Observations within another that have no day in common, taken in this order.
fn parts_of<'a>(
    whole: &ObservationResult,
    order: &[&'a ObservationResult],
) -> Vec<&'a ObservationResult> {
    let mut parts: Vec<&ObservationResult> = Vec::new();
    for part in order {
        let when = span(part.period);
        let free = !parts.iter().any(|other| span(other.period).touches(when));
        if part.period != whole.period && span(whole.period).covers(when) && free {
            parts.push(part);
        }
    }
    parts
}

/// A group of a split; `None` is the total.
type Line<'a> = Option<(SplitBy, &'a str)>;

fn is_small_rest(
    whole: &ObservationResult,
    parts: &[&ObservationResult],
    (line, limit): (Line<'_>, &Exact),
) -> bool {
    let Some(value) = value_of(whole, line) else {
        return false;
    };
    let rest = parts
        .iter()
        .filter_map(|part| value_of(part, line))
        .fold(value, |rest, part| rest.minus(&part));
    is_small(&rest, limit)
}

fn value_of(observation: &ObservationResult, line: Line<'_>) -> Option<Exact> {
    let value = match line {
        None => observation.value,
        Some((by, group)) => {
            let mut splits = observation.splits.iter();
            splits
                .find(|split| split.by == by && split.group == group)?
                .value
        }
    };
    value.map(Number::exact)
}

/// Leaves observations that have no day in common, and withholds the others: those that were shown stay, for that cannot be undone. Then
/// come those that were withheld before, so that a year over a withheld part is withheld whatever it is: were it only where it is small,
/// that would bound the part. Then the longest that is recorded; what is stated comes last.
fn keep_disjoint(all: &[Candidate<'_>], together: &[usize], plan: &mut [Hidden]) {
    let mut order: Vec<usize> = together.to_vec();
    order.sort_by_key(|at| {
        let candidate = &all[*at];
        let when = span(candidate.one.period);
        let length = std::cmp::Reverse(when.days());
        (
            candidate.before.is_none(),
            !candidate.was_shown(),
            candidate.is_stated,
            length,
            when,
            *at,
        )
    });
    let mut kept: Vec<Interval> = Vec::new();
    for at in order {
        let when = span(all[at].one.period);
        let conflicts = kept
            .iter()
            .any(|other| *other != when && other.touches(when));
        if conflicts && !all[at].was_shown() {
            plan[at] = Hidden::Everything;
        } else {
            kept.push(when);
        }
    }
}

/// Withholds in the result; whether anything was.
pub(super) fn apply(measure: &mut MeasureResult, plan: &[Hidden]) -> bool {
    if plan.iter().all(Hidden::is_nothing) {
        return false;
    }
    for (observation, hidden) in measure.observations.iter_mut().zip(plan) {
        let everything = *hidden == Hidden::Everything;
        for (at, split) in observation.splits.iter_mut().enumerate() {
            if everything || matches!(hidden, Hidden::Groups(groups) if groups.contains(&at)) {
                (split.value, split.share_percent, split.withheld) = (None, None, true);
            }
        }
        if everything {
            (observation.value, observation.withheld) = (None, true);
        }
    }
    let gone: BTreeSet<PeriodRef> = measure
        .observations
        .iter()
        .filter(|observation| observation.withheld)
        .map(|observation| observation.period)
        .collect();
    for observation in &mut measure.observations {
        (observation.change, observation.change_percent) = (None, None);
    }
    series::changes(&mut measure.observations, false);
    measure.series = measure
        .series
        .take()
        .filter(|series| !gone.contains(&series.from) && !gone.contains(&series.to));
    for cost in &mut measure.money_per_unit {
        if gone.contains(&cost.period) {
            (cost.amount, cost.withheld) = (None, true);
        }
    }
    true
}
