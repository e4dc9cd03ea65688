//! The dated parts of a contribution, and the differences that later values leave.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::period::{Item, PeriodAmount, agreed, extend};
use super::{Evidence, Instalment, Settlement};
use crate::calendar::{AsOf, Period, add_days, last_of_month, next_business_day};
use crate::compute::span::{PlannedPeriod, Readings};
use crate::compute::{Ctx, ObligationStatus};
use crate::model::{DueDays, IndexRow, IndexSource, Indexation, Payday};
use crate::money::{Money, equal_parts_of};

/// Days after which a settlement is due where no later instalment is.
const SETTLED_AFTER: i64 = 30;

/// The day moved to a business day, unless the registry says that days stand as written.
pub(in crate::compute) fn moved(ctx: Ctx<'_>, day: NaiveDate) -> NaiveDate {
    match ctx.dataset.registry.due_days {
        DueDays::NextBusinessDay => next_business_day(day),
        DueDays::AsWritten => day,
    }
}

/// An instalment with what its amount rests on.
struct Asked {
    instalment: Instalment,
    amount: PeriodAmount,
}

/// The instalments and settlements of a contribution, unpaid so far.
pub(super) fn of_contribution(item: Item<'_>) -> (Vec<Instalment>, Vec<Settlement>) {
    let Some(payday) = item
        .contribution
        .payment
        .as_ref()
        .filter(|_| item.contribution.is_money())
    else {
        return (Vec::new(), Vec::new());
    };
    let readings = item.readings();
    let (mut all, mut changed) = (Vec::new(), Vec::new());
    for planned in item.periods(&readings) {
        let asked = of_period(item, &readings, &planned, payday);
        let now = item.amount(&readings, &planned, item.ctx.as_of);
        changed.extend(difference(item, &planned, &asked, &now));
        all.extend(asked.into_iter().map(|asked| asked.instalment));
    }
    all.sort_by_key(|instalment| (instalment.due, instalment.day));
    let settlements = changed
        .into_iter()
        .map(|change| settlement(item, &all, &change))
        .collect();
    (all, settlements)
}

/// The instalments of a period: the days of all readings.
fn of_period(
    item: Item<'_>,
    readings: &Readings,
    planned: &PlannedPeriod,
    payday: &Payday,
) -> Vec<Asked> {
    let mut found: BTreeSet<NaiveDate> = BTreeSet::new();
    for period in planned.readings.iter().flatten() {
        found.extend(days(*period, payday));
    }
    let count = found.len();
    let one = |(at, day): (usize, NaiveDate)| {
        let due = moved(item.ctx, day);
        let asks = |period: &Option<Period>| asked_on(item, (*period)?, (day, due), payday);
        let (amount, asked) = agreed_parts(
            readings,
            planned.readings.iter().map(asks).collect::<Vec<_>>(),
        );
        let instalment = Instalment {
            contribution: item.contribution.id.value.clone(),
            period: planned.hull,
            number: (count > 1).then_some(at + 1),
            day,
            due,
            asked,
            missing: amount.missing.clone(),
            paid: None,
            done: None,
            status: ObligationStatus::Open,
            evidence: Evidence::agreed(payday.span),
        };
        Asked { instalment, amount }
    };
    found.into_iter().enumerate().map(one).collect()
}

/// The days of a period as agreed: in each of the months that the covered part touches, else the last day of the first month covered.
fn days(period: Period, payday: &Payday) -> Vec<NaiveDate> {
    let mut found = Vec::new();
    let mut first = period.covered.first;
    while first <= period.covered.last && !period.covered.is_endless() {
        let last = last_of_month(first);
        if payday.months.contains(&first.month()) {
            let day = payday.day.and_then(|day| last.with_day(day));
            found.push(day.unwrap_or(last));
        }
        first = add_days(last, 1);
    }
    if found.is_empty() {
        found.push(last_of_month(period.covered.first));
    }
    found
}

/// What one reading asks for on a day of its period, with what that rests on; `None`: it has no instalment on that day.
fn asked_on(
    item: Item<'_>,
    period: Period,
    (day, due): (NaiveDate, NaiveDate),
    payday: &Payday,
) -> Option<(PeriodAmount, Option<Money>)> {
    let days = days(period, payday);
    let number = days.iter().position(|own| *own == day)?;
    if has_turns(item) {
        return Some(asked_by_then(item, period, (&days, number)));
    }
    let amount = known_on(item, (period, None), due);
    let asked = amount
        .amount
        .and_then(|whole| equal_parts_of(whole, days.len(), number).ok());
    Some((amount, asked))
}

/// Whether a change holds from a month of its year on.
fn has_turns(item: Item<'_>) -> bool {
    match &item.contribution.indexation {
        Indexation::Clause(clause) => clause.from_month.is_some(),
        _ => false,
    }
}

/// Its part of the amount without the changes that do not hold yet on its day; the last of the period takes the rest.
fn asked_by_then(
    item: Item<'_>,
    period: Period,
    (days, number): (&[NaiveDate], usize),
) -> (PeriodAmount, Option<Money>) {
    let part = |number: usize| {
        let day = days[number];
        let amount = known_on(item, (period, Some(day)), moved(item.ctx, day));
        let whole = amount.amount;
        let asked = whole.and_then(|whole| equal_parts_of(whole, days.len(), number).ok());
        (amount, asked)
    };
    if number + 1 < days.len() {
        return part(number);
    }
    let amount = known_on(item, (period, None), moved(item.ctx, days[number]));
    let asked = (0..number).try_fold(amount.amount, |rest, earlier| {
        let rest = rest.and_then(|rest| rest.minus(part(earlier).1?).ok());
        rest.map(Some)
    });
    let asked = asked.flatten();
    (amount, asked)
}

/// What all readings ask for, with what that rests on.
fn agreed_parts(
    readings: &Readings,
    all: Vec<Option<(PeriodAmount, Option<Money>)>>,
) -> (PeriodAmount, Option<Money>) {
    let asked = readings.agree_at(|at| all[at].as_ref().map(|(_, asked)| *asked));
    let amounts = all.into_iter().map(|one| one.map(|(amount, _)| amount));
    let mut amount = agreed(readings, amounts.collect());
    let asked = asked.map(|asked| asked.flatten().flatten());
    let asked = asked.unwrap_or_else(|dates| {
        extend(&mut amount.missing, dates);
        None
    });
    if asked.is_some() {
        amount.missing.clear();
    }
    (amount, asked)
}

/// What a period comes to from the values known on a day; where some are missing then, from the first day on which every one is known.
fn known_on(
    item: Item<'_>,
    (period, until): (Period, Option<NaiveDate>),
    due: NaiveDate,
) -> PeriodAmount {
    let as_of = item.ctx.as_of;
    let day = AsOf(due.min(as_of.0));
    let of = |day: AsOf| item.holding(period, (day, until));
    let amount = of(day);
    if amount.missing_index.is_empty() || day == as_of {
        return amount;
    }
    let later = publications(item)
        .into_iter()
        .filter(|published| *published > day.0 && *published <= as_of.0);
    let later = later
        .map(|published| of(AsOf(published)))
        .find(|amount| amount.missing_index.is_empty());
    later.unwrap_or_else(|| of(as_of))
}

/// The days on which values of the clause's series were published.
fn publications(item: Item<'_>) -> BTreeSet<NaiveDate> {
    let Indexation::Clause(clause) = &item.contribution.indexation else {
        return BTreeSet::new();
    };
    let IndexSource::Series(entries) = &clause.source else {
        return BTreeSet::new();
    };
    let series = entries
        .iter()
        .filter_map(|entry| item.ctx.dataset.registry.indices.get(&entry.index.value));
    series
        .flat_map(|series| &series.rows)
        .filter_map(IndexRow::known_from)
        .map(|published| published.last)
        .collect()
}

/// A period whose amount differs from what its instalments asked for.
struct Change {
    period: Period,
    asked: Money,
    now: Money,
    difference: Money,
    /// When the last of the changed values was published.
    published: Option<NaiveDate>,
}

fn difference(
    item: Item<'_>,
    planned: &PlannedPeriod,
    asked: &[Asked],
    now: &PeriodAmount,
) -> Option<Change> {
    let sum = asked
        .iter()
        .map(|asked| asked.instalment.asked)
        .try_fold(Money::ZERO, |sum, asked| sum.plus(asked?).ok())?;
    let whole = now.amount.filter(|_| {
        asked
            .iter()
            .any(|asked| asked.instalment.due <= item.ctx.as_of.0)
    })?;
    let difference = whole
        .minus(sum)
        .ok()
        .filter(|difference| !difference.is_zero())?;
    let was = |value: &super::values::Used| {
        let same = |used: &super::values::Used| used.is_same_as(value);
        asked.iter().all(|asked| asked.amount.used.iter().any(same))
    };
    let published = now
        .used
        .iter()
        .filter(|value| !was(value))
        .filter_map(|value| value.published)
        .max();
    Some(Change {
        period: planned.hull,
        asked: sum,
        now: whole,
        difference,
        published,
    })
}

fn settlement(item: Item<'_>, instalments: &[Instalment], change: &Change) -> Settlement {
    let clause = match &item.contribution.indexation {
        Indexation::Clause(clause) => Some(clause),
        _ => None,
    };
    let owed = clause.is_some_and(|clause| clause.settle);
    let due = change.published.filter(|_| owed).map(|published| {
        let next = instalments
            .iter()
            .map(|instalment| instalment.due)
            .find(|due| *due > published);
        next.unwrap_or_else(|| moved(item.ctx, add_days(published, SETTLED_AFTER)))
    });
    Settlement {
        contribution: item.contribution.id.value.clone(),
        period: change.period,
        asked: change.asked,
        now: change.now,
        difference: change.difference,
        due,
        paid: None,
        done: None,
        status: owed.then_some(ObligationStatus::Open),
        evidence: Evidence::agreed(clause.map_or(item.contribution.span, |clause| clause.span)),
    }
}
