//! The rows of one measure and period as a total and its splits.

use std::collections::BTreeMap;

use crate::model::{Certainty, Code, Measure, Observation, PeriodRef, SplitBy, Unit};
use crate::money::{Exact, Number};
use crate::source::Span;

/// Most decimals of a recorded value, and so of a sum of them.
const DECIMALS: u32 = 12;

/// The exact number; `None` where it has more digits than a number can hold.
pub(super) fn number(exact: &Exact) -> Option<Number> {
    (0..=DECIMALS)
        .filter_map(|decimals| exact.to_number(decimals).ok())
        .find(|number| number.exact() == *exact)
}

/// The sum of several rows.
#[derive(Clone, Debug)]
pub(super) struct Sum {
    pub(super) exact: Exact,
    pub(super) certainty: Certainty,
    pub(super) places: Vec<Span>,
}

impl Sum {
    fn of<'a>(rows: impl IntoIterator<Item = &'a Observation>) -> Self {
        let empty = Self {
            exact: Exact::zero(),
            certainty: Certainty::Exact,
            places: Vec::new(),
        };
        rows.into_iter().fold(empty, |mut sum, row| {
            sum.exact = sum.exact.plus(&row.value.exact());
            sum.certainty = sum.certainty.and(row.certainty);
            sum.places.push(row.span);
            sum
        })
    }
}

/// One group of one split: the row itself, or the sum of the rows of a finer table that belong to it.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) by: SplitBy,
    pub(super) name: String,
    pub(super) sum: Sum,
}

/// All rows of one measure and period.
#[derive(Clone, Debug)]
pub(super) struct Table<'a> {
    pub(super) period: PeriodRef,
    rows: Vec<&'a Observation>,
}

impl<'a> Table<'a> {
    /// The rows in tables, in order of period; rows keep the order of the log.
    pub(super) fn all(rows: impl IntoIterator<Item = &'a Observation>) -> Vec<Self> {
        let mut tables: BTreeMap<PeriodRef, Vec<&Observation>> = BTreeMap::new();
        for row in rows {
            tables.entry(*row.period).or_default().push(row);
        }
        tables
            .into_iter()
            .map(|(period, rows)| Self { period, rows })
            .collect()
    }

    /// The row without splits.
    pub(super) fn total_row(&self) -> Option<&'a Observation> {
        self.rows.iter().copied().find(|row| row.splits.is_empty())
    }

    /// The columns that the rows are divided by, the coarsest tables first.
    pub(super) fn divisions(&self) -> Vec<Vec<SplitBy>> {
        let mut found: Vec<Vec<SplitBy>> = self
            .rows
            .iter()
            .map(|row| columns(row))
            .filter(|by| !by.is_empty())
            .collect();
        found.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
        found.dedup();
        found
    }

    /// The rows with values in just these columns, added up.
    pub(super) fn sum_of(&self, division: &[SplitBy]) -> Sum {
        Sum::of(
            self.rows
                .iter()
                .copied()
                .filter(|row| columns(row) == division),
        )
    }

    /// The total: its row, else the sum of one split (the first that the measure expects, else the coarsest), and whether it is a
    /// sum. Percentages of groups make no total.
    pub(super) fn total(&self, measure: &Measure) -> (Option<Sum>, bool) {
        if let Some(row) = self.total_row() {
            return (Some(Sum::of([row])), false);
        }
        if *measure.unit == Unit::Percent {
            return (None, false);
        }
        let divisions = self.divisions();
        let expected = divisions
            .iter()
            .find(|by| matches!(by[..], [by] if measure.split.iter().any(|split| **split == by)));
        let division = expected.or(divisions.first());
        (division.map(|by| self.sum_of(by)), true)
    }

    /// The groups of every split, each from the coarsest rows that have its column.
    pub(super) fn groups(&self) -> Vec<Group> {
        let divisions = self.divisions();
        let mut groups = Vec::new();
        for (_, by) in SplitBy::ALL {
            if let Some(division) = divisions.iter().find(|division| division.contains(by)) {
                groups.extend(self.groups_of(*by, division));
            }
        }
        groups
    }

    fn groups_of(&self, by: SplitBy, division: &[SplitBy]) -> Vec<Group> {
        let rows = self.rows.iter().filter(|row| columns(row) == division);
        let mut names: Vec<&str> = Vec::new();
        let mut own: BTreeMap<&str, Vec<&Observation>> = BTreeMap::new();
        for row in rows {
            let Some(name) = group(row, by) else {
                continue;
            };
            let rows = own.entry(name).or_insert_with(|| {
                names.push(name);
                Vec::new()
            });
            rows.push(row);
        }
        names
            .into_iter()
            .map(|name| Group {
                by,
                name: name.to_owned(),
                sum: Sum::of(own.remove(name).unwrap_or_default()),
            })
            .collect()
    }
}

/// The columns that a row has values in, in the order of the codes.
fn columns(row: &Observation) -> Vec<SplitBy> {
    let mut by: Vec<SplitBy> = row.splits.iter().map(|(by, _)| *by).collect();
    by.sort();
    by
}

fn group(row: &Observation, by: SplitBy) -> Option<&str> {
    let found = row.splits.iter().find(|(other, _)| *other == by);
    found.map(|(_, name)| name.as_str())
}
