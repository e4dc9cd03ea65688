//! What a stated sum implies where index values are not known.

use super::cost::Cost;
use super::verdict::Claimed;
use crate::calendar::Interval;
use crate::compute::funding::period::Prices;
use crate::compute::funding::{Left, MissingIndex, MissingValue};
use crate::compute::{Assumption, Assumptions, Ctx};
use crate::model::{Agreement, Id, IndexKind};
use crate::money::{Exact, Money, Number};

/// Rates that are looked at, in hundredths of a per cent: from −99 % to 1 000 %.
const RATES: (i64, i64) = (-9_900, 100_000);
/// Decimals of a missing value: as many as the interval needs to hold one.
const VALUE_DECIMALS: std::ops::RangeInclusive<u32> = 4..=12;

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
        let whole = if kind == IndexKind::Rate {
            (-99, 1_000)
        } else {
            (0, 100_000)
        };
        let mut found =
            VALUE_DECIMALS.filter_map(|decimals| self.interval(&value, whole, decimals));
        found.next()
    }

    /// The interval in steps of so many decimals; `None` where no such step lies in it.
    fn interval(
        &self,
        missing: &MissingIndex,
        (lowest, highest): (i64, i64),
        decimals: u32,
    ) -> Option<MissingValue> {
        let scale = 10i64.checked_pow(decimals)?;
        // An index number is above zero.
        let low = lowest
            .checked_mul(scale)?
            .max(if lowest < 0 { i64::MIN } else { 1 });
        let grid = Grid {
            missing,
            scale,
            decimals,
        };
        let edges = (low, highest.checked_mul(scale)?);
        let from = self.first(&grid, edges, std::cmp::Ordering::Less)?;
        let beyond = self.first(&grid, edges, std::cmp::Ordering::Equal)?;
        let number = |units: i64| grid.number(units).map(Number::trimmed);
        let edge = |edge: Edge, by: i64| match edge {
            Edge::At(units) => number(units - by).map(Some),
            Edge::Nowhere => Some(None),
        };
        let holds_one = match (from, beyond) {
            (Edge::At(from), Edge::At(beyond)) => from < beyond,
            (Edge::Nowhere, Edge::Nowhere) => false,
            _ => true,
        };
        Some(MissingValue {
            from: edge(from, 0)?,
            to: edge(beyond, 1)?,
            value: missing.clone(),
        })
        .filter(|_| holds_one)
    }

    /// The first step with which the sum lies above `order` in comparison with the stated one; nowhere within reach: below all of them for
    /// the lower edge, above all for the upper. `None` where no value agrees, or a sum is not known.
    fn first(
        &self,
        grid: &Grid<'_>,
        (mut low, mut high): (i64, i64),
        order: std::cmp::Ordering,
    ) -> Option<Edge> {
        let is_lower = order == std::cmp::Ordering::Less;
        if self.compare(grid, low)? > order {
            return is_lower.then_some(Edge::Nowhere);
        }
        if self.compare(grid, high)? <= order {
            return (!is_lower).then_some(Edge::Nowhere);
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.compare(grid, middle)? > order {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(Edge::At(high))
    }

    fn compare(&self, grid: &Grid<'_>, units: i64) -> Option<std::cmp::Ordering> {
        let (value, missing) = (grid.number(units)?, grid.missing);
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
        let prices = Prices::default();
        let cost = Cost::through(ctx, self.agreement, (self.party, self.until, &prices));
        let total = cost.total()?;
        Some(self.claimed.compare(&total.exact()))
    }
}

/// Where an interval of values begins or ends.
#[derive(Clone, Copy)]
enum Edge {
    At(i64),
    Nowhere,
}

/// Values of a missing index value in steps of so many decimals.
struct Grid<'m> {
    missing: &'m MissingIndex,
    scale: i64,
    decimals: u32,
}

impl Grid<'_> {
    fn number(&self, units: i64) -> Option<Number> {
        let value = Exact::ratio(units, self.scale);
        value.to_number(self.decimals).ok()
    }
}
