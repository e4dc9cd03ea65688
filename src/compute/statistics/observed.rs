//! From the rows of the log to the observations of each measure.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::table::{Group, Table, number};
use super::{MeasureResult, ObservationResult, SplitResult, StatisticsBasis, cost, series};
use crate::calendar::{AsOf, Interval, add_days};
use crate::compute::{Ctx, TermView};
use crate::model::{Agreement, Certainty, Id, Measure, Observation, PeriodRef, TermEnd, Unit};
use crate::money::{Exact, Number};
use crate::source::Span;

/// Observations, change, splits and money per unit of every measure at the as-of date. A measure whose rows contradict each other is
/// left out: nobody knows which of them holds.
pub fn statistics(
    ctx: Ctx<'_>,
    agreement: &Agreement,
    basis: StatisticsBasis<'_>,
) -> Vec<MeasureResult> {
    agreement
        .measures
        .iter()
        .filter(|measure| !contradicts_itself(agreement, measure))
        .map(|measure| one(ctx, agreement, measure, basis))
        .collect()
}

fn one(
    ctx: Ctx<'_>,
    agreement: &Agreement,
    measure: &Measure,
    basis: StatisticsBasis<'_>,
) -> MeasureResult {
    let known = rows(agreement, measure).filter(|row| is_known(row, ctx.as_of, basis.term));
    let mut observations = observations(known, measure);
    let in_percent = *measure.unit == Unit::Percent;
    series::changes(&mut observations, in_percent);
    MeasureResult {
        id: measure.id.value.clone(),
        name: measure.name.value.clone(),
        unit: *measure.unit,
        kind: measure.kind,
        series: series::whole(&observations, in_percent),
        missing: super::missing_periods(agreement, measure, (basis.term, ctx.as_of)),
        money_per_unit: if measure.cost {
            cost::per_unit(agreement, &observations, basis)
        } else {
            Vec::new()
        },
        observations,
        place: measure.span,
    }
}

/// The observations that rows make, in order of period.
pub(super) fn observations<'a>(
    rows: impl IntoIterator<Item = &'a Observation>,
    measure: &Measure,
) -> Vec<ObservationResult> {
    let tables = Table::all(rows);
    tables
        .iter()
        .map(|table| observation(table, measure))
        .collect()
}

pub(super) fn rows<'a>(
    agreement: &'a Agreement,
    measure: &Measure,
) -> impl Iterator<Item = &'a Observation> + Clone {
    let id = measure.id.value.clone();
    agreement
        .logs
        .statistics
        .iter()
        .filter(move |row| *row.measure == id)
}

/// What was counted in one period.
pub(in crate::compute) struct Counted {
    /// Of when.
    pub(in crate::compute) period: PeriodRef,
    /// The row without splits, else the sum of the rows of one split.
    pub(in crate::compute) value: Number,
    /// How certain.
    pub(in crate::compute) certainty: Certainty,
    /// The rows.
    pub(in crate::compute) places: Vec<Span>,
}

/// The totals of a measure in order of period, whenever they were known; none where its rows contradict each other.
pub(in crate::compute) fn counted(agreement: &Agreement, id: &Id) -> Vec<Counted> {
    let Some(measure) = agreement
        .measure(id)
        .filter(|measure| !contradicts_itself(agreement, measure))
    else {
        return Vec::new();
    };
    let of = |table: &Table<'_>| {
        let total = table.total(measure).0?;
        Some(Counted {
            period: table.period,
            value: number(&total.exact)?,
            certainty: total.certainty,
            places: total.places,
        })
    };
    let tables = Table::all(rows(agreement, measure));
    tables.iter().filter_map(of).collect()
}

/// Whether an observation counts at a day.
pub(super) fn is_known(row: &Observation, as_of: AsOf, term: &TermView) -> bool {
    known_from(row, term).is_some_and(|day| day <= as_of.0)
}

/// The day from which an observation counts: the day after its period; one of a single day that day; `None`: the term has no end yet.
pub(super) fn known_from(row: &Observation, term: &TermView) -> Option<NaiveDate> {
    let last = match *row.period {
        PeriodRef::At(when) if when.is_day() => return Some(when.first),
        PeriodRef::At(when) => when.last,
        PeriodRef::Term => match term.end {
            Some(TermEnd::At(end)) => end.last,
            Some(TermEnd::Open) | None => return None,
        },
    };
    Some(add_days(last, 1))
}

/// Whether the rows of a measure cannot all be right: the same observation twice, or a split that does not sum to its total.
/// Looks at all rows, also those after the as-of date.
pub fn contradicts_itself(agreement: &Agreement, measure: &Measure) -> bool {
    let rows = rows(agreement, measure);
    let mut seen = BTreeSet::new();
    let repeated = rows.clone().any(|row| {
        let mut splits: Vec<_> = row
            .splits
            .iter()
            .map(|(by, group)| (*by, group.as_str()))
            .collect();
        splits.sort_unstable();
        !seen.insert((*row.period, splits))
    });
    repeated
        || (*measure.unit != Unit::Percent
            && Table::all(rows).iter().any(|table| !sums_hold(table)))
}

fn sums_hold(table: &Table<'_>) -> bool {
    let Some(total) = table
        .total_row()
        .filter(|total| total.certainty == Certainty::Exact)
    else {
        return true;
    };
    let sums = table.divisions().into_iter().map(|by| table.sum_of(&by));
    sums.filter(|sum| sum.certainty == Certainty::Exact)
        .all(|sum| sum.exact == total.value.exact())
}

fn observation(table: &Table<'_>, measure: &Measure) -> ObservationResult {
    let (total, summed) = table.total(measure);
    let value = total.as_ref().map(|total| total.exact.clone());
    let in_percent = *measure.unit == Unit::Percent;
    let whole = value.clone().filter(|_| !in_percent);
    let groups = table.groups();
    let splits: Vec<SplitResult> = groups
        .iter()
        .filter_map(|group| split(group, whole.as_ref()))
        .collect();
    let (certainty, places) = total.map_or_else(
        || {
            let rows = groups.iter().flat_map(|group| group.sum.places.clone());
            (Certainty::Exact, rows.collect())
        },
        |total| (total.certainty, total.places),
    );
    ObservationResult {
        period: table.period,
        value: value.as_ref().and_then(number),
        withheld: false,
        certainty,
        change: None,
        change_percent: None,
        splits,
        summed,
        places,
    }
}

fn split(group: &Group, whole: Option<&Exact>) -> Option<SplitResult> {
    Some(SplitResult {
        by: group.by,
        group: group.name.clone(),
        value: number(&group.sum.exact),
        share_percent: whole.and_then(|whole| percent(&group.sum.exact, whole)),
        withheld: false,
        place: *group.sum.places.first()?,
    })
}

/// `part` in per cent of `whole`, one decimal, half away from zero; `None` of nothing or less.
pub(super) fn percent(part: &Exact, whole: &Exact) -> Option<Number> {
    if whole.is_negative() {
        return None;
    }
    let share = part.times(&Exact::whole(100)).over(whole)?;
    share.to_number(1).ok()
}

/// The days of a period; `None` for the term.
pub(super) fn days(period: PeriodRef) -> Option<Interval> {
    match period {
        PeriodRef::At(when) => Some(when),
        PeriodRef::Term => None,
    }
}
