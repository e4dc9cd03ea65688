//! What a period comes to by the values known on a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::calendar::{AsOf, Period};
use crate::compute::funding::period::{Item, PeriodAmount};
use crate::model::{IndexRow, IndexSource, Indexation};

/// A period, with the changes that hold on a day.
#[derive(Clone, Copy)]
pub(super) struct Holding {
    pub(super) period: Period,
    /// The changes that hold later than that day are left out; `None`: none is.
    pub(super) until: Option<NaiveDate>,
}

/// By the values known on a day; where some are missing then, by those of the first day on which every one is known.
pub(super) fn known_by(item: Item<'_>, period: Period, day: NaiveDate) -> PeriodAmount {
    let until = None;
    held_by(item, Holding { period, until }, day)
}

/// The same, without the changes that do not hold yet.
pub(super) fn held_by(item: Item<'_>, held: Holding, day: NaiveDate) -> PeriodAmount {
    let as_of = item.ctx.as_of;
    let of = |day: AsOf| item.holding(held.period, (day, held.until));
    let day = AsOf(day.min(as_of.0));
    let amount = of(day);
    if amount.missing_index.is_empty() || day == as_of {
        return amount;
    }
    let later = publications(item, |_| true);
    let later = later.range(day.0..).filter(|published| **published > day.0);
    let later = later
        .map(|published| of(AsOf(*published)))
        .find(|amount| amount.missing_index.is_empty());
    later.unwrap_or_else(|| of(as_of))
}

/// Whether a change holds from a month of its year on.
pub(super) fn has_turns(item: Item<'_>) -> bool {
    match &item.contribution.indexation {
        Indexation::Clause(clause) => clause.from_month.is_some(),
        _ => false,
    }
}

/// The days up to the as-of date on which such values of the clause's series were published.
pub(super) fn publications(
    item: Item<'_>,
    counts: impl Fn(&IndexRow) -> bool,
) -> BTreeSet<NaiveDate> {
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
        .filter(|row| counts(row))
        .filter_map(IndexRow::known_from)
        .map(|published| published.last)
        .filter(|published| *published <= item.ctx.as_of.0)
        .collect()
}
