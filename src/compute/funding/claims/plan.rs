//! The instalments of a period: their days, and what each asks for as the term and the values became known.

use chrono::{Datelike, NaiveDate};

use super::demand::{less, plus};
use super::history::Past;
use super::known::{Holding, has_turns, held_by};
use crate::calendar::{Period, add_days, last_of_month, next_business_day, previous_business_day};
use crate::compute::Ctx;
use crate::compute::funding::period::{Item, PeriodAmount};
use crate::model::{DueDays, Id, PartWhen, Payday, PeriodRef};
use crate::money::{Exact, Money, Number, equal_parts_of, weighted_part_of};

/// The day moved to a business day, unless the registry says that days stand as written.
pub(in crate::compute) fn moved(ctx: Ctx<'_>, day: NaiveDate) -> NaiveDate {
    match ctx.dataset.registry.due_days {
        DueDays::NextBusinessDay => next_business_day(day),
        DueDays::AsWritten => day,
    }
}

/// The last day on which what is due before a day can be paid.
fn before(ctx: Ctx<'_>, day: NaiveDate) -> NaiveDate {
    let last = add_days(day, -1);
    match ctx.dataset.registry.due_days {
        DueDays::NextBusinessDay => previous_business_day(last),
        DueDays::AsWritten => last,
    }
}

/// A dated part of a period; in order of day, without a day last.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    /// As agreed, before moving; `None`: not known yet.
    pub(super) day: Option<NaiveDate>,
    pub(super) due: Option<NaiveDate>,
    /// The duty on whose delivery it waits.
    pub(super) after: Option<Id>,
    percent: Option<Number>,
}

impl Part {
    pub(super) fn order(&self) -> (NaiveDate, bool) {
        (self.day.unwrap_or(NaiveDate::MAX), self.after.is_some())
    }

    /// Whether both are the same instalment, perhaps of different views.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.after == other.after && (self.after.is_some() || self.day == other.day)
    }
}

/// What holds of a period from a day on.
#[derive(Clone, Debug)]
pub(super) struct Stage {
    pub(super) since: NaiveDate,
    /// `None`: the term does not touch it any more.
    pub(super) period: Option<Period>,
    /// Whether the period has grown since the stage before.
    pub(super) grows: bool,
    /// The parts that stand as they asked.
    fixed: Vec<usize>,
    /// The parts that share what is left.
    own: Vec<usize>,
    /// What stands of the parts that are fixed, with the settlements that had arisen; `None`: not known.
    stands: Option<Money>,
    /// Of that, the settlements.
    pub(super) settled: Money,
}

/// The instalments of a period in one reading of the dates.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) parts: Vec<Part>,
    pub(super) stages: Vec<Stage>,
}

/// What a part asks for, with what that rests on.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) detail: Option<PeriodAmount>,
    pub(super) amount: Option<Money>,
}

impl Plan {
    /// By how the period was seen from each view on.
    pub(super) fn new(item: Item<'_>, past: &[Past]) -> Self {
        let mut plan = Self {
            parts: Vec::new(),
            stages: Vec::new(),
        };
        let mut before = Exact::zero();
        for view in past {
            let share = view.period.map_or_else(Exact::zero, |period| {
                item.covered_share(period)
                    .unwrap_or_else(|| Exact::whole(1))
            });
            if share != before {
                let grows = share.minus(&before).is_negative();
                plan.change(item, view, !grows);
            }
            before = share;
        }
        plan
    }

    /// The instalments due on or after the day on which a change is known share what is left of the new amount.
    fn change(&mut self, item: Item<'_>, view: &Past, grows: bool) {
        let Past { since, period } = *view;
        let is_past = |part: &Part| part.due.is_some_and(|due| due < since);
        let first = since == NaiveDate::MIN;
        let (mut fixed, settled) = match self.stages.last() {
            None => (Vec::new(), Money::ZERO),
            Some(last) => (
                [last.fixed.as_slice(), last.own.as_slice()].concat(),
                super::settlement::arisen(item, self, since),
            ),
        };
        let mut own = Vec::new();
        let begun = self.stages.last().and_then(|last| last.period);
        let has_begun = begun.is_some_and(|period| period.covered.first < since);
        // Where no day is agreed, a period that has begun stands as one part, and is cut by what was paid on it.
        if grows || !has_begun || item.contribution.payment.is_some() {
            fixed.retain(|&at| is_past(&self.parts[at]));
            own = self.shared(item, period, |part| first || !is_past(part));
        }
        let mut asked = fixed.iter().map(|&at| self.asked(item, at, since).amount);
        let stands = asked.try_fold(settled, |sum, asked| Some(plus(sum, asked?)));
        self.stages.push(Stage {
            since,
            period,
            grows,
            fixed,
            own,
            stands,
            settled,
        });
    }

    /// The parts of a period that ask for what is left.
    fn shared(
        &mut self,
        item: Item<'_>,
        period: Option<Period>,
        counts: impl Fn(&Part) -> bool,
    ) -> Vec<usize> {
        let all = period.map(|period| parts(item, period)).unwrap_or_default();
        let mut own = Vec::new();
        for part in all.into_iter().filter(counts) {
            let known = self.parts.iter().position(|own| own.is_same(&part));
            own.push(known.unwrap_or(self.parts.len()));
            if known.is_none() {
                self.parts.push(part);
            }
        }
        own
    }

    /// Whether a change of the term has changed what the instalments ask for.
    pub(super) fn is_changed(&self) -> bool {
        self.stages
            .last()
            .is_some_and(|last| last.since > NaiveDate::MIN)
    }

    /// Whether no instalment is left to ask for what a change of the term adds.
    pub(super) fn has_none_left(&self) -> bool {
        self.is_changed() && self.stages.last().is_some_and(|last| last.own.is_empty())
    }

    /// The days from which a part asks by another view of the term.
    pub(super) fn steps(&self, at: usize) -> impl Iterator<Item = NaiveDate> + use<'_> {
        let first = self
            .stages
            .iter()
            .position(|stage| stage.own.contains(&at))
            .unwrap_or(self.stages.len());
        self.stages[first..].iter().map(|stage| stage.since)
    }

    /// What a part asks for, by what is known on a day, and no more after its own day.
    pub(super) fn asked(&self, item: Item<'_>, at: usize, day: NaiveDate) -> Asked {
        let nothing = Asked {
            detail: None,
            amount: Some(Money::ZERO),
        };
        let part = &self.parts[at];
        let stages = self.stages.iter().rev();
        for stage in stages.filter(|stage| stage.since <= day) {
            if stage.fixed.contains(&at) {
                continue;
            }
            let Some((place, period)) = stage
                .own
                .iter()
                .position(|own| *own == at)
                .zip(stage.period)
            else {
                return nothing;
            };
            let is_last = place + 1 == stage.own.len();
            let turns = has_turns(item);
            let until = part.day.filter(|_| turns && !is_last);
            let known = part.due.map_or(day, |due| due.min(day));
            let detail = held_by(item, Holding { period, until }, known);
            let left = detail.amount.zip(stage.stands);
            let left = left.map(|(whole, stands)| less(whole, stands).max(Money::ZERO));
            let amount = if turns && is_last {
                // The last one takes the rest, whatever the others left out.
                let earlier = stage.own[..place].iter();
                let mut asked = earlier.map(|&at| self.asked(item, at, day).amount);
                left.and_then(|left| asked.try_fold(left, |left, own| Some(less(left, own?))))
            } else {
                left.and_then(|left| self.share(left, &stage.own, place))
            };
            return Asked {
                detail: Some(detail),
                amount,
            };
        }
        nothing
    }

    /// The part of a sum that one of several instalments asks for: equally or by their percentages, the remainder on the last.
    fn share(&self, whole: Money, own: &[usize], place: usize) -> Option<Money> {
        let percents: Vec<Number> = own
            .iter()
            .filter_map(|&at| self.parts[at].percent)
            .collect();
        if percents.len() == own.len() {
            weighted_part_of(whole, &percents, place).ok()
        } else {
            equal_parts_of(whole, own.len(), place).ok()
        }
    }

    /// What all parts ask for on a day.
    pub(super) fn all_asked(&self, item: Item<'_>, day: NaiveDate) -> Option<Money> {
        (0..self.parts.len()).try_fold(Money::ZERO, |sum, at| {
            Some(plus(sum, self.asked(item, at, day).amount?))
        })
    }
}

/// The parts of a period: in each of the months that the covered part touches, else on the last day of the first month covered; where
/// no day is agreed the period is one part.
fn parts(item: Item<'_>, period: Period) -> Vec<Part> {
    let Some(payday) = &item.contribution.payment else {
        return vec![Part {
            day: None,
            due: None,
            after: None,
            percent: None,
        }];
    };
    let mut found = Vec::new();
    let mut first = period.covered.first;
    while first <= period.covered.last && !period.covered.is_endless() {
        found.extend(in_month(item.ctx, payday, first));
        first = add_days(last_of_month(first), 1);
    }
    found.extend(waiting(item, payday, period));
    if found.is_empty() {
        let day = last_of_month(period.covered.first);
        found.push(Part {
            day: Some(day),
            due: Some(moved(item.ctx, day)),
            after: None,
            percent: None,
        });
    }
    found.sort_by_key(Part::order);
    found
}

/// The parts in the month of a day.
fn in_month(ctx: Ctx<'_>, payday: &Payday, date: NaiveDate) -> Vec<Part> {
    let (first, last) = (date.with_day(1).unwrap_or(date), last_of_month(date));
    let mut found = Vec::new();
    for part in &payday.parts {
        let PartWhen::Month { month, day } = part.when else {
            continue;
        };
        if month != date.month() {
            continue;
        }
        let day = day.and_then(|day| last.with_day(day)).unwrap_or(last);
        let (day, due) = if payday.in_advance {
            (first, before(ctx, first))
        } else {
            (day, moved(ctx, day))
        };
        found.push(Part {
            day: Some(day),
            due: Some(due),
            after: None,
            percent: part.percent,
        });
    }
    found
}

/// The parts that wait for a delivery, due so long after it.
fn waiting(item: Item<'_>, payday: &Payday, period: Period) -> Vec<Part> {
    let mut found = Vec::new();
    for part in &payday.parts {
        let PartWhen::After { duty, within } = &part.when else {
            continue;
        };
        let recurs = item
            .agreement
            .duties
            .iter()
            .any(|own| own.id.value == duty.value && own.every.is_some());
        let is_of = |named: Option<PeriodRef>| !recurs || named == Some(super::demand::key(period));
        let rows = item.agreement.logs.deliveries.iter().filter(|row| {
            row.duty.value == duty.value
                && is_of(row.period.as_ref().map(|named| named.value))
                && row.date.last <= item.ctx.as_of.0
        });
        let delivered = rows.map(|row| row.date.last).min();
        let day = delivered.map(|delivered| within.after(delivered));
        found.push(Part {
            day,
            due: day.map(|day| moved(item.ctx, day)),
            after: Some(duty.value.clone()),
            percent: part.percent,
        });
    }
    found
}
