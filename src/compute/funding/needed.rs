//! Which index values are not recorded, when each is first needed, and which stand in no common base.

use std::collections::BTreeMap;

use super::chain::Chain;
use super::period::{Item, Prices};
use super::{Instalment, MissingIndex, NeededValue};
use crate::compute::Ctx;
use crate::model::{Agreement, Indexation};
use crate::source::Span;

/// The values that are missing at the as-of date, each with the first day on which it is needed.
pub(super) fn needed(
    ctx: Ctx<'_>,
    agreement: &Agreement,
    (instalments, prices): (&[Instalment], &Prices),
) -> Vec<NeededValue> {
    let mut found: BTreeMap<MissingIndex, NeededValue> = BTreeMap::new();
    for contribution in &agreement.contributions {
        let Indexation::Clause(clause) = &contribution.indexation else {
            continue;
        };
        let item = Item {
            ctx,
            agreement,
            contribution,
            prices: Some(prices),
        };
        let readings = item.readings();
        for planned in item.periods(&readings) {
            let own = instalments
                .iter()
                .filter(|own| own.contribution == *contribution.id && own.period == planned.hull);
            let needed = own
                .map(|own| own.due)
                .min()
                .unwrap_or(planned.hull.covered.first);
            for value in item.amount(&readings, &planned, ctx.as_of).missing_index {
                let entry = found.entry(value.clone()).or_insert(NeededValue {
                    value,
                    needed,
                    place: clause.span,
                });
                entry.needed = entry.needed.min(needed);
            }
        }
    }
    found.into_values().collect()
}

/// Two values that a clause compares and that have no base in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BaseDifference {
    /// The clause.
    pub clause: Span,
    /// The later value.
    pub above: Span,
    /// The earlier value.
    pub below: Span,
}

/// Every such pair in the years that are reckoned.
pub fn base_differences(ctx: Ctx<'_>, agreement: &Agreement) -> Vec<BaseDifference> {
    let mut found = Vec::new();
    for contribution in &agreement.contributions {
        let Indexation::Clause(clause) = &contribution.indexation else {
            continue;
        };
        let item = Item {
            ctx,
            agreement,
            contribution,
            prices: None,
        };
        let last = item
            .periods(&item.readings())
            .iter()
            .map(|planned| planned.hull.year())
            .max();
        let year = last.and_then(|year| Chain::new(ctx, contribution, ctx.as_of).year(year));
        for (above, below) in year.map(|year| year.base_differs).unwrap_or_default() {
            found.push(BaseDifference {
                clause: clause.span,
                above,
                below,
            });
        }
    }
    found.sort();
    found.dedup();
    found
}
