//! What a party's money contributions came to by the agreement.

use chrono::NaiveDate;

use crate::compute::funding::chain::Unrounded;
use crate::compute::funding::claims;
use crate::compute::funding::months::Months;
use crate::compute::funding::period::{Item, PeriodAmount, Prices};
use crate::compute::funding::{AmountStatus, ClaimKind, MissingIndex};
use crate::compute::span::{PlannedPeriod, Readings};
use crate::compute::{Ctx, Missing, RecordKey, TermKey};
use crate::model::{Agreement, Certainty, Id};
use crate::money::{Exact, Money, equal_parts_of};
use crate::source::Span;

/// One part of a sum: an instalment, a settlement, or a period where there are no instalments.
pub(super) struct Part<'a> {
    item: Item<'a>,
    planned: PlannedPeriod,
    /// One of so many equal parts of its period.
    count: usize,
    pub(super) name: String,
    pub(super) amount: Option<Money>,
    pub(super) unindexed: Option<Money>,
    pub(super) status: AmountStatus,
    pub(super) certainty: Certainty,
    pub(super) missing: Vec<Missing>,
    pub(super) missing_index: Vec<MissingIndex>,
    pub(super) places: Vec<Span>,
    is_settlement: bool,
}

impl Part<'_> {
    /// The part before any rounding.
    pub(super) fn unrounded(&self) -> Option<PartUnrounded> {
        let period = self.planned.hull;
        let share = self.item.covered_share(period);
        let count = i64::try_from(self.count).ok()?;
        let counted = if self.is_settlement {
            Exact::zero()
        } else {
            self.item.counted(period)?
        };
        let times = counted.times(&Exact::ratio(1, count.max(1)));
        Some(PartUnrounded {
            price: self.item.unrounded(period.year(), self.item.ctx.as_of)?,
            times: times.times(&share.unwrap_or_else(|| Exact::whole(1))),
        })
    }
}

/// A part before any rounding: a price, and what it is taken times.
pub(super) struct PartUnrounded {
    price: Unrounded,
    times: Exact,
}

impl PartUnrounded {
    /// The part with one change, in per cent, in every year whose change is not known.
    pub(super) fn with(&self, rate: &Exact) -> Exact {
        self.price.with(rate).times(&self.times)
    }
}

/// A sum that a party's contributions come to through a day.
pub(super) struct Cost<'a> {
    pub(super) parts: Vec<Part<'a>>,
    pub(super) certainty: Certainty,
    /// Contributions that nobody's own part can be told of.
    pub(super) untold: Vec<Missing>,
}

impl<'a> Cost<'a> {
    /// The parts through a day.
    pub(super) fn through(
        ctx: Ctx<'a>,
        agreement: &'a Agreement,
        (party, until, prices): (&Id, NaiveDate, &'a Prices),
    ) -> Self {
        let mut cost = Self {
            parts: Vec::new(),
            certainty: Certainty::Exact,
            untold: Vec::new(),
        };
        let own = agreement
            .contributions
            .iter()
            .filter(|own| own.is_money() && own.from.iter().any(|from| from.value == *party));
        for contribution in own {
            if contribution.from.len() > 1 {
                cost.untold
                    .push(Missing::of(&contribution.id, RecordKey::From));
                continue;
            }
            let item = Item {
                ctx,
                agreement,
                contribution,
                prices: Some(prices),
            };
            if contribution.share.is_some() || contribution.per.is_none() {
                let key = if contribution.share.is_some() {
                    RecordKey::Share
                } else {
                    RecordKey::Amount
                };
                cost.untold.push(Missing::of(&contribution.id, key));
                continue;
            }
            let readings = item.readings();
            if readings.all.is_empty() {
                cost.untold.push(Missing::Term(TermKey::Start));
            }
            let prefix = agreement
                .contributions
                .iter()
                .filter(|own| own.is_money())
                .count()
                > 1;
            let own = parts(item, &readings, until, prefix);
            // The sum is as certain as the parts that it rests on, and no other.
            cost.certainty = own.iter().fold(cost.certainty, |all, part| {
                all.and(contribution.certainty).and(part.certainty)
            });
            cost.parts.extend(own);
        }
        cost
    }

    /// The sum; `None` where a part is not known.
    pub(super) fn total(&self) -> Option<Money> {
        if !self.untold.is_empty() {
            return None;
        }
        self.parts
            .iter()
            .try_fold(Money::ZERO, |sum, part| sum.plus(part.amount?).ok())
    }

    /// The sum of the parts that are known.
    pub(super) fn known(&self) -> Option<Money> {
        Money::total(self.parts.iter().filter_map(|part| part.amount)).ok()
    }

    /// The sum without indexation; `None` where a part is not known even so.
    pub(super) fn unindexed(&self) -> Option<Money> {
        if !self.untold.is_empty() {
            return None;
        }
        self.parts
            .iter()
            .try_fold(Money::ZERO, |sum, part| sum.plus(part.unindexed?).ok())
    }
}

/// The instalments of a contribution through a day, or where it has none the periods begun by it.
fn parts<'a>(item: Item<'a>, readings: &Readings, until: NaiveDate, prefix: bool) -> Vec<Part<'a>> {
    let claims = claims::asked_of(item);
    let mut found = Vec::new();
    for planned in item.periods(readings) {
        let period = planned.hull;
        let of_period = claims.iter().filter(|claim| claim.period == period);
        let own: Vec<_> = of_period
            .clone()
            .filter(|claim| claim.is_instalment())
            .collect();
        let now = item.amount(readings, &planned, item.ctx.as_of);
        if own.is_empty() {
            let begun = readings.agree_on(&planned, |period| {
                period.is_some_and(|period| period.covered.first <= until)
            });
            if begun == Ok(false) {
                continue;
            }
            found.push(part(item, &planned, (1, 0), now.clone(), prefix).certain(begun));
        }
        for (number, instalment) in own.iter().enumerate() {
            let day = instalment.day.map(|day| day.min(period.covered.last));
            if day.is_none_or(|day| day > until) {
                continue;
            }
            let mut one = part(item, &planned, (own.len(), number), now.clone(), prefix);
            one.amount = instalment.asked;
            one.missing.clone_from(&instalment.missing);
            found.push(one);
        }
        let owed = of_period.filter(|own| {
            matches!(own.kind, ClaimKind::Settlement(_)) && own.due.is_some_and(|due| due <= until)
        });
        for settlement in owed {
            let mut one = part(item, &planned, (1, 0), now.clone(), prefix);
            one.is_settlement = true;
            one.amount = settlement.asked;
            one.unindexed = Some(Money::ZERO);
            found.push(one);
        }
    }
    found
}

fn part<'a>(
    item: Item<'a>,
    planned: &PlannedPeriod,
    (count, number): (usize, usize),
    now: PeriodAmount,
    prefix: bool,
) -> Part<'a> {
    let period = planned.hull.to_string();
    let equal =
        |whole: Option<Money>| whole.and_then(|whole| equal_parts_of(whole, count, number).ok());
    let mut places = vec![item.place()];
    let priced = now.told.map(|period| Months::of(&item, period, None));
    let priced = priced.map(|months| months.steps(&item, item.ctx.as_of));
    places.extend(priced.into_iter().flatten().flat_map(|step| step.places));
    places.extend(
        now.steps
            .iter()
            .flat_map(|step| step.places.iter().copied()),
    );
    places.dedup();
    Part {
        item,
        planned: planned.clone(),
        count,
        name: if prefix {
            format!("{}:{period}", item.contribution.id.value)
        } else {
            period
        },
        amount: equal(now.amount),
        unindexed: equal(now.unindexed),
        status: now.status,
        certainty: now.certainty,
        missing: now.missing,
        missing_index: now.missing_index,
        places,
        is_settlement: false,
    }
}

impl Part<'_> {
    /// Unknown where readings differ on whether it is a part at all.
    fn certain(mut self, begun: Result<bool, Vec<Missing>>) -> Self {
        if let Err(missing) = begun {
            self.amount = None;
            self.unindexed = None;
            self.missing.extend(missing);
        }
        self
    }
}
