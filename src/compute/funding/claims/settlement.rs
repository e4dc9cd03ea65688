//! The difference between what a period comes to and what its instalments asked for: by values that were published later, or by a
//! change of the term that no instalment was left to ask for.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::claim::Difference;
use super::demand::{KnownAmount, less, plus};
use super::known::{known_by, publications};
use super::plan::{Asked, Plan, moved};
use crate::calendar::{AsOf, add_days};
use crate::compute::funding::period::{Item, PeriodAmount};
use crate::compute::funding::values::Used;
use crate::model::{IndexRow, Indexation};
use crate::money::Money;

/// Days after which a settlement is due where no later instalment is.
const SETTLED_AFTER: i64 = 30;

/// A settlement of a period.
pub(super) struct Settlement {
    pub(super) difference: Difference,
    /// At the as-of date; below zero: by the receiver.
    pub(super) owed: Money,
    /// What is owed, day by day; none: nobody owes it.
    pub(super) amounts: Vec<KnownAmount>,
    pub(super) due: Option<NaiveDate>,
}

/// Whether the clause says that differences are settled.
pub(super) fn is_settled(item: Item<'_>) -> bool {
    matches!(&item.contribution.indexation, Indexation::Clause(clause) if clause.settle)
}

/// What later values had left to be settled before a day.
pub(super) fn arisen(item: Item<'_>, plan: &Plan, day: NaiveDate) -> Money {
    let day = add_days(day, -1);
    let has_begun = plan
        .parts
        .iter()
        .any(|part| part.due.is_some_and(|due| due <= day));
    if !is_settled(item) || !has_begun {
        return Money::ZERO;
    }
    owed(item, plan, day).unwrap_or(Money::ZERO)
}

/// What is owed beside the instalments by what is known on a day; `None`: not known.
fn owed(item: Item<'_>, plan: &Plan, day: NaiveDate) -> Option<Money> {
    let stage = plan.stages.iter().rev().find(|stage| stage.since <= day)?;
    let asked = plan.all_asked(item, day)?;
    let now = match stage.period {
        Some(period) => item.of(period, AsOf(day)).amount?,
        None => Money::ZERO,
    };
    if stage.since == NaiveDate::MIN {
        return Some(less(now, asked));
    }
    let then = match stage.period {
        Some(period) => known_by(item, period, stage.since).amount?,
        None => Money::ZERO,
    };
    let settles = is_settled(item);
    Some(if plus(asked, stage.settled) > then {
        // What was asked above the period's amount is a repayment: beside it only what values changed since is settled.
        let since = if settles {
            less(now, then)
        } else {
            Money::ZERO
        };
        plus(stage.settled, since)
    } else if plan.has_none_left() && !settles {
        less(then, asked)
    } else {
        less(now, asked)
    })
}

/// The settlement of a period at the as-of date.
pub(super) struct Settling<'a> {
    pub(super) item: Item<'a>,
    /// `None`: the dates of the term can be read in several ways.
    pub(super) plan: Option<&'a Plan>,
    /// What the parts ask for now.
    pub(super) asked: &'a [&'a Asked],
    /// What the period comes to now.
    pub(super) now: &'a PeriodAmount,
    /// The first due day of its instalments.
    pub(super) first: Option<NaiveDate>,
    /// The due days of all instalments of the contribution, in order.
    pub(super) dues: &'a [NaiveDate],
}

impl Settling<'_> {
    pub(super) fn settlement(&self) -> Option<Settlement> {
        let as_of = self.item.ctx.as_of.0;
        let adds = self.plan.is_some_and(Plan::has_none_left);
        let first = self.first.filter(|first| *first <= as_of);
        if first.is_none() && !adds {
            return None;
        }
        let mut asked = Money::ZERO;
        for part in self.asked {
            asked = plus(asked, part.amount?);
        }
        let now = self.now.amount?;
        let owed = match self.plan {
            Some(plan) => owed(self.item, plan, as_of)?,
            None => less(now, asked),
        };
        if owed.is_zero() {
            return None;
        }
        let due = self.due(adds);
        let is_owed = is_settled(self.item) || adds;
        Some(Settlement {
            difference: Difference { asked, now },
            owed,
            amounts: due
                .filter(|_| is_owed)
                .map(|_| self.amounts(owed))
                .unwrap_or_default(),
            due: due.filter(|_| is_owed),
        })
    }

    /// Some days after a change of the term that no instalment asks for; after values that changed, with the next instalment.
    fn due(&self, adds: bool) -> Option<NaiveDate> {
        let published = self.published();
        let stages = self.plan.iter().flat_map(|plan| &plan.stages);
        let change = stages.last().map(|stage| stage.since).filter(|_| adds);
        match (change, published) {
            (Some(change), published) if published.is_none_or(|day| day <= change) => {
                Some(moved(self.item.ctx, add_days(change, SETTLED_AFTER)))
            }
            (Some(change), _) if !is_settled(self.item) => {
                Some(moved(self.item.ctx, add_days(change, SETTLED_AFTER)))
            }
            (_, published) => published.map(|published| self.next_due(published)),
        }
    }

    /// With the next instalment, else some days later.
    fn next_due(&self, published: NaiveDate) -> NaiveDate {
        let next = self.dues.iter().find(|due| **due > published).copied();
        next.unwrap_or_else(|| moved(self.item.ctx, add_days(published, SETTLED_AFTER)))
    }

    /// When the last of the values was published that the instalments did not rest on.
    fn published(&self) -> Option<NaiveDate> {
        let was = |value: &Used| {
            let has = |asked: &Asked| {
                let used = asked.detail.iter().flat_map(|detail| &detail.used);
                used.into_iter().any(|used| used.is_same_as(value))
            };
            self.asked.iter().copied().all(has)
        };
        let changed = self.now.used.iter().filter(|value| !was(value));
        changed.filter_map(|value| value.published).max()
    }

    /// What was owed from each day on which that changed.
    fn amounts(&self, last: Money) -> Vec<KnownAmount> {
        let mut amounts: Vec<KnownAmount> = Vec::new();
        let mut add = |since: NaiveDate, amount: Money| {
            let is_new = match amounts.last() {
                None => !amount.is_zero(),
                Some(known) => known.amount != Some(amount),
            };
            if is_new {
                amounts.push(KnownAmount {
                    since,
                    amount: Some(amount),
                    by_term: false,
                });
            }
        };
        for since in self.days() {
            let owed = self.plan.and_then(|plan| owed(self.item, plan, since));
            if let Some(owed) = owed {
                add(since, owed);
            }
        }
        let since = self.published().or(self.first);
        add(since.unwrap_or(NaiveDate::MIN), last);
        amounts
    }

    /// The days on which what is owed may have changed.
    fn days(&self) -> BTreeSet<NaiveDate> {
        let used = |row: &IndexRow| {
            let asked = self.asked.iter().flat_map(|asked| &asked.detail);
            let mut all = asked.flat_map(|detail| &detail.used).chain(&self.now.used);
            all.any(|used| used.period == row.period.value)
        };
        let mut days = publications(self.item, used);
        days.retain(|day| self.first.is_some_and(|first| first <= *day));
        days.extend(self.first.filter(|first| *first <= self.item.ctx.as_of.0));
        let stages = self.plan.iter().flat_map(|plan| &plan.stages);
        let changes = stages.map(|stage| stage.since);
        days.extend(changes.filter(|since| *since > NaiveDate::MIN));
        days
    }
}
