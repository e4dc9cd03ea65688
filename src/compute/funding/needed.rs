//! Which index values are not recorded, when each is first needed, and which stand in no common base.

use std::collections::BTreeMap;

use super::period::{Item, Prices};
use super::{Claim, MissingIndex, NeededValue};
use crate::compute::Ctx;
use crate::model::{Agreement, IndexRow, IndexSeries, Indexation};
use crate::source::Span;

/// The values that are missing at the as-of date, each with the first day on which it is needed.
pub(super) fn needed(
    ctx: Ctx<'_>,
    agreement: &Agreement,
    (claims, prices): (&[Claim], &Prices),
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
            let own = claims.iter().filter(|own| {
                own.is_instalment()
                    && own.contribution == *contribution.id
                    && own.period == planned.hull
            });
            let needed = own
                .filter_map(|own| own.due)
                .min()
                .unwrap_or(planned.hull.covered.first);
            let missing = item.amount(&readings, &planned, ctx.as_of).missing_index;
            for value in missing.into_iter().filter(|value| !is_recorded(ctx, value)) {
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

/// Whether there is such a value, though in no base that the year can use: `index-base-differs` speaks of that.
fn is_recorded(ctx: Ctx<'_>, missing: &MissingIndex) -> bool {
    let series = ctx.dataset.registry.indices.get(&missing.index);
    let has_bases = |series: &IndexSeries| {
        let mut bases = series.rows.iter().map(|row| series.base_of(row));
        let first = bases.next();
        bases.any(|base| Some(base) != first)
    };
    missing.edition.is_none()
        && series
            .filter(|series| has_bases(series))
            .is_some_and(|series| {
                let known =
                    |row: &IndexRow| row.known_from().is_none_or(|day| ctx.as_of.knows(day));
                let mut rows = series.rows.iter();
                rows.any(|row| row.period.value == missing.period && known(row))
            })
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
    /// The year that needs them.
    pub year: i32,
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
        let reckoned = last.and_then(|year| item.price(year, ctx.as_of));
        for differs in reckoned.map(|year| year.base_differs).unwrap_or_default() {
            found.push(BaseDifference {
                clause: clause.span,
                above: differs.above,
                below: differs.below,
                year: differs.year,
            });
        }
    }
    found.sort();
    found.dedup();
    found
}
