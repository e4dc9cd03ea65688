//! What a stated sum implies where index values are not known.

use super::cost::Cost;
use super::verdict::Claimed;
use crate::calendar::Interval;
use crate::compute::funding::{Left, MissingIndex, MissingValue};
use crate::compute::{Assumption, Assumptions, Ctx};
use crate::model::{Agreement, Id, IndexKind};
use crate::money::{Exact, Money, Number};

/// Rates that are looked at, in hundredths of a per cent: from −99 % to 1 000 %.
const RATES: (i64, i64) = (-9_900, 100_000);
/// Decimals of a missing value.
const VALUE_DECIMALS: u32 = 4;

/// What the stated sum leaves for the parts that are not known.
pub(super) fn left(cost: &Cost<'_>, stated: Number) -> Option<Left> {
    if !cost.untold.is_empty() || cost.parts.iter().all(|part| part.amount.is_some()) {
        return None;
    }
    let unknown: Vec<_> = cost
        .parts
        .iter()
        .filter(|part| part.amount.is_none())
        .collect();
    let amount = money(&stated.exact().minus(&cost.known()?.exact()))?;
    let unindexed = unknown
        .iter()
        .try_fold(Money::ZERO, |sum, part| sum.plus(part.unindexed?).ok())?;
    let mut periods: Vec<String> = unknown.iter().map(|part| part.name.clone()).collect();
    periods.dedup();
    Some(Left {
        periods,
        amount,
        above_unindexed: amount.minus(unindexed).ok()?,
    })
}

fn money(exact: &Exact) -> Option<Money> {
    exact
        .round(crate::money::Step::Ore, crate::money::Rounding::Nearest)
        .ok()
}

/// Whether nothing but index values stands in the way.
fn only_values_missing(cost: &Cost<'_>) -> bool {
    let unknown = || cost.parts.iter().filter(|part| part.amount.is_none());
    cost.untold.is_empty()
        && unknown().count() > 0
        && unknown().all(|part| !part.missing_index.is_empty() && part.unindexed.is_some())
}

/// The one yearly change (after share, floor and cap) that, in every year whose change is not known, makes the unrounded sum the stated
/// one; two decimals, half away from zero.
pub(super) fn equal_rate(cost: &Cost<'_>, stated: Number) -> Option<Number> {
    if !only_values_missing(cost) {
        return None;
    }
    let stated = stated.exact();
    let parts = cost.parts.iter().map(super::cost::Part::unrounded);
    let parts: Vec<_> = parts.collect::<Option<_>>()?;
    let total = |rate: &Exact| {
        let parts = parts.iter();
        parts.fold(Exact::zero(), |sum, part| sum.plus(&part.with(rate)))
    };
    // The half-way point above a rate of `hundredths`: the rate is rounded to the least whose half-way point exceeds it.
    let exceeds = |hundredths: i64| total(&Exact::ratio(2 * hundredths + 1, 200)) > stated;
    let (mut low, mut high) = RATES;
    if exceeds(low) || !exceeds(high) {
        return None;
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if exceeds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Exact::ratio(high, 100).to_number(2).ok()
}

/// A sum to recompute with a value put in the place of the missing one.
pub(super) struct Wanted<'a> {
    pub(super) ctx: Ctx<'a>,
    pub(super) agreement: &'a Agreement,
    pub(super) party: &'a Id,
    pub(super) until: chrono::NaiveDate,
    pub(super) claimed: Claimed,
}

impl Wanted<'_> {
    /// The interval of the single missing value with which the stated figure agrees.
    pub(super) fn missing_value(&self, cost: &Cost<'_>) -> Option<MissingValue> {
        if !only_values_missing(cost) {
            return None;
        }
        let mut missing = cost.parts.iter().flat_map(|part| part.missing_index.iter());
        let value = missing.next()?.clone();
        if missing.any(|other| *other != value) {
            return None;
        }
        let kind = *self.ctx.dataset.registry.indices.get(&value.index)?.kind;
        let (low, high) = if kind == IndexKind::Rate {
            (-990_000, 10_000_000)
        } else {
            (1, 1_000_000_000)
        };
        let from = self.first(&value, (low, high), std::cmp::Ordering::Less)?;
        let beyond = self.first(&value, (low, high), std::cmp::Ordering::Equal)?;
        let number = |units: i64| {
            Exact::ratio(units, 10_000)
                .to_number(VALUE_DECIMALS)
                .ok()
                .map(Number::trimmed)
        };
        (from < beyond).then_some(())?;
        Some(MissingValue {
            from: number(from)?,
            to: number(beyond - 1)?,
            value,
        })
    }

    /// The first value (in ten-thousandths) with which the sum lies above `order` in comparison with the stated one.
    fn first(
        &self,
        missing: &MissingIndex,
        (mut low, mut high): (i64, i64),
        order: std::cmp::Ordering,
    ) -> Option<i64> {
        if self.compare(missing, low)? > order || self.compare(missing, high)? <= order {
            return None;
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.compare(missing, middle)? > order {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(high)
    }

    fn compare(&self, missing: &MissingIndex, units: i64) -> Option<std::cmp::Ordering> {
        let value = Exact::ratio(units, 10_000).to_number(VALUE_DECIMALS).ok()?;
        let index = missing.index.clone();
        let mut assumed = self.ctx.assumptions.0.clone();
        let period: Interval = missing.period;
        assumed.push(Assumption {
            scenario: None,
            index,
            period,
            value,
        });
        let assumptions = Assumptions(assumed);
        let ctx = Ctx {
            assumptions: &assumptions,
            ..self.ctx
        };
        let total = Cost::through(ctx, self.agreement, (self.party, self.until)).total()?;
        Some(self.claimed.compare(&total.exact()))
    }
}
