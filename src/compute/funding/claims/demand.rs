//! What a claim asks for, as it became known day by day, and what has been placed on it.

use chrono::NaiveDate;

use crate::calendar::{Interval, Period, add_days};
use crate::model::PeriodRef;
use crate::money::Money;
use crate::source::Span;

/// How long before its due day a claim is in reach of a payment.
const REACH_DAYS: i64 = 31;

/// What kind of claim. In the order in which claims of one due day come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::compute::funding) enum DemandKind {
    /// A dated part of a period, by its number from 1.
    Instalment(usize),
    /// A period for which no day is agreed.
    Period,
    /// A difference that arose later.
    Settlement,
    /// What a period that was cut short leaves to be paid back.
    Repayment,
}

impl DemandKind {
    /// Whether it is what the number names; without a number everything is.
    pub(super) fn is_number(self, number: Option<usize>) -> bool {
        match (number, self) {
            (None, _) => true,
            (Some(number), Self::Instalment(own)) => own == number,
            (Some(_), Self::Period | Self::Settlement | Self::Repayment) => false,
        }
    }
}

/// An amount, and the day from which it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compute::funding) struct KnownAmount {
    pub(in crate::compute::funding) since: NaiveDate,
    /// Below zero: owed by the receiver; `None`: not known then.
    pub(in crate::compute::funding) amount: Option<Money>,
    /// Whether a change of the term made it so: what was paid by then stands.
    pub(in crate::compute::funding) by_term: bool,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub(in crate::compute::funding) struct Demand {
    /// Which of the contribution's claims it is the money of.
    pub(in crate::compute::funding) claim: usize,
    pub(in crate::compute::funding) kind: DemandKind,
    pub(in crate::compute::funding) period: Period,
    /// The day, moved; `None`: no day is agreed, or it is not known yet.
    pub(in crate::compute::funding) due: Option<NaiveDate>,
    /// In order of day. The first day is that from which the claim exists; none: it has not arisen.
    pub(in crate::compute::funding) amounts: Vec<KnownAmount>,
}

impl Demand {
    /// Of one day the instalments first, then by period; without a day last.
    pub(super) fn order(&self) -> impl Ord + use<> {
        (
            self.due.unwrap_or(NaiveDate::MAX),
            self.kind != DemandKind::Period && !matches!(self.kind, DemandKind::Instalment(_)),
            self.period.whole.first,
            self.kind,
        )
    }

    /// The name under which a payment can ask for the period.
    pub(super) fn key(&self) -> PeriodRef {
        key(self.period)
    }

    /// From when a payment that names nothing reaches it.
    pub(super) fn in_reach_from(&self) -> NaiveDate {
        let begins = self.period.covered.first;
        self.due
            .map_or(begins, |due| begins.min(add_days(due, -REACH_DAYS)))
    }

    /// From when a credit covers it: its due day; where there is none, the day on which the period begins.
    pub(super) fn falls_due(&self) -> Option<NaiveDate> {
        match self.kind {
            DemandKind::Period => Some(self.period.covered.first),
            _ => self.due,
        }
    }
}

/// The name of a period in the column `for`.
pub(in crate::compute::funding) fn key(period: Period) -> PeriodRef {
    if period.per.is_span() {
        PeriodRef::Term
    } else {
        PeriodRef::At(period.whole)
    }
}

/// Money that was placed on a claim, or taken from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compute::funding) struct Entry {
    /// The day of the payment; of a credit the day on which it covered the claim.
    pub(in crate::compute::funding) when: Interval,
    pub(in crate::compute::funding) amount: Money,
    /// The row.
    pub(in crate::compute::funding) payment: Span,
}

/// A claim with what has been placed on it so far.
#[derive(Clone, Debug)]
pub(in crate::compute::funding) struct Account {
    pub(in crate::compute::funding) demand: Demand,
    /// What it asks for on the day that is reached, less what has lapsed; `None`: not known.
    pub(in crate::compute::funding) asked: Option<Money>,
    /// What is no longer asked for since the period was cut short.
    pub(super) lapsed: Money,
    /// What had been paid of what was asked for when the term changed.
    pub(super) stands: Option<Money>,
    pub(in crate::compute::funding) paid: Money,
    pub(in crate::compute::funding) entries: Vec<Entry>,
    /// A payment has begun to arrive, on a day that is not known to have passed.
    pub(in crate::compute::funding) perhaps: bool,
    pub(in crate::compute::funding) exists: bool,
    pub(super) is_in_reach: bool,
    /// When it was last paid, counted in payments.
    pub(super) last: usize,
}

impl Account {
    pub(super) fn new(demand: Demand) -> Self {
        Self {
            demand,
            asked: None,
            lapsed: Money::ZERO,
            stands: None,
            paid: Money::ZERO,
            entries: Vec::new(),
            perhaps: false,
            exists: false,
            is_in_reach: false,
            last: 0,
        }
    }

    /// Whether the receiver owes it.
    pub(in crate::compute::funding) fn is_back(&self) -> bool {
        self.demand.kind == DemandKind::Repayment || self.asked.is_some_and(Money::is_negative)
    }

    /// What remains of it, without its sign; nothing where it is paid; `None`: not known.
    pub(super) fn left(&self) -> Option<Money> {
        let left = less(self.asked?, self.paid);
        let open = left.is_negative() == self.is_back();
        Some(if open { left.abs() } else { Money::ZERO })
    }

    /// What was paid on it beyond what it asks for.
    pub(super) fn too_much(&self) -> Money {
        match self.asked {
            Some(asked) if !self.is_back() && self.paid > asked => less(self.paid, asked),
            _ => Money::ZERO,
        }
    }

    /// The day from which what was placed has been enough without a break: a sum that satisfies.
    pub(in crate::compute::funding) fn done(
        &self,
        enough: impl Fn(Money) -> bool,
    ) -> Option<Interval> {
        done(&self.entries, enough)
    }
}

/// The day from which a sum of entries has satisfied without a break.
pub(in crate::compute::funding) fn done(
    entries: &[Entry],
    enough: impl Fn(Money) -> bool,
) -> Option<Interval> {
    let (mut sum, mut since) = (Money::ZERO, None);
    for entry in entries {
        sum = plus(sum, entry.amount);
        since = if enough(sum) {
            since.or(Some(entry.when))
        } else {
            None
        };
    }
    since
}

/// A sum of payments.
pub(in crate::compute::funding) fn plus(one: Money, other: Money) -> Money {
    one.plus(other).unwrap_or_else(|_| {
        unreachable!("a payment has fifteen digits, an amount far fewer than a sum can hold")
    })
}

/// A difference of payments.
pub(in crate::compute::funding) fn less(one: Money, other: Money) -> Money {
    one.minus(other).unwrap_or_else(|_| {
        unreachable!("a payment has fifteen digits, an amount far fewer than a sum can hold")
    })
}

/// A sum with the other sign.
pub(super) fn negative(amount: Money) -> Money {
    less(Money::ZERO, amount)
}
