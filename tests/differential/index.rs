//! Index values as they were known on a day (format.md, "indices" and "The indexation clause").

use super::day::{Day, Span};
use super::rational::Rat;
use super::records::{IndexRow, Series, World};

/// A value that was looked up.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Value {
    pub(crate) index: String,
    pub(crate) period: Span,
    pub(crate) value: Rat,
    pub(crate) is_preliminary: bool,
    pub(crate) is_assumed: bool,
    pub(crate) published: Option<Day>,
}

/// Why no ratio can be taken.
pub(crate) enum NoRatio {
    Missing(Vec<Span>),
    BaseDiffers,
}

pub(crate) struct Known<'a> {
    pub(crate) world: &'a World,
    pub(crate) series: &'a Series,
    pub(crate) uses: Option<&'a str>,
    pub(crate) day: Day,
}

impl Known<'_> {
    fn base_of<'b>(&'b self, row: &'b IndexRow) -> &'b str {
        let base = row.base.as_deref().or(self.series.base.as_deref());
        base.unwrap_or_default()
    }

    pub(crate) fn value(&self, period: Span, base: Option<&str>) -> Option<Value> {
        let assumed = self
            .world
            .assumed
            .iter()
            .find(|(index, of, _)| *index == self.series.name && *of == period);
        if let Some((index, _, value)) = assumed {
            let value = Rat::read(value);
            let index = index.clone();
            return Some(Value {
                index,
                period,
                value,
                is_preliminary: false,
                is_assumed: true,
                published: None,
            });
        }
        let mut best: Option<&IndexRow> = None;
        for row in self.series.rows.iter().filter(|row| row.period == period) {
            let known = row
                .published
                .is_none_or(|published| published.last <= self.day);
            let fits = base.is_none_or(|base| self.base_of(row) == base);
            let counts = self.uses != Some("preliminary") || !row.is_definitive;
            if known && fits && counts && best.is_none_or(|best| self.is_better(row, best)) {
                best = Some(row);
            }
        }
        let row = best?;
        Some(Value {
            index: self.series.name.clone(),
            period,
            value: Rat::read(&row.value),
            is_preliminary: !row.is_definitive,
            is_assumed: false,
            published: row.published.map(|published| published.last),
        })
    }

    /// Definitive before preliminary, later before earlier; of the preliminary ones only, as first published.
    fn is_better(&self, one: &IndexRow, other: &IndexRow) -> bool {
        let (one_day, other_day) = (
            one.published.map(|when| when.last),
            other.published.map(|when| when.last),
        );
        if self.uses == Some("preliminary") {
            return one_day < other_day;
        }
        if one.is_definitive != other.is_definitive {
            return one.is_definitive;
        }
        one_day > other_day
    }

    /// `above / below` in one base: the one used before, else the series' own, else the first in the file that has both.
    pub(crate) fn ratio(
        &self,
        above: Span,
        below: Span,
        before: Option<&str>,
    ) -> Result<(Rat, Value, Value, String), NoRatio> {
        let mut bases: Vec<&str> = before.into_iter().collect();
        bases.extend(self.series.base.as_deref());
        bases.extend(self.series.rows.iter().map(|row| self.base_of(row)));
        bases.dedup();
        for base in bases {
            if let (Some(one), Some(other)) =
                (self.value(above, Some(base)), self.value(below, Some(base)))
            {
                return Ok((one.value.over(&other.value), one, other, base.to_owned()));
            }
        }
        let missing: Vec<Span> = [below, above]
            .into_iter()
            .filter(|period| self.value(*period, None).is_none())
            .collect();
        if missing.is_empty() {
            Err(NoRatio::BaseDiffers)
        } else {
            Err(NoRatio::Missing(missing))
        }
    }
}
