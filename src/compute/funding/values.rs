//! Index values as they were known on a day, and ratios between values of one base.

use chrono::NaiveDate;

use crate::calendar::{AsOf, Interval};
use crate::compute::Assumptions;
use crate::model::{IndexKind, IndexRow, IndexSeries, IndexStatus, Point, Uses};
use crate::money::{Exact, Number};
use crate::source::Span;

/// A value of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Used {
    pub(super) index: String,
    pub(super) period: Interval,
    pub(super) value: Number,
    /// Whether it is a yearly change in per cent.
    pub(super) is_rate: bool,
    pub(super) preliminary: bool,
    pub(super) assumed: bool,
    /// The day on which it was published, where that is known.
    pub(super) published: Option<NaiveDate>,
    pub(super) place: Option<Span>,
}

impl Used {
    /// Whether both say the same of the same period, whatever edition they are from.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        (&self.index, self.period, self.value) == (&other.index, other.period, other.value)
    }
}

/// Why there is no ratio.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoRatio {
    /// These values are not recorded.
    Missing(Vec<Interval>),
    /// Both are recorded, but in no common base.
    BaseDiffers(Span, Span),
}

/// A series on a day, for one clause.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) series: &'a IndexSeries,
    pub(super) day: AsOf,
    pub(super) uses: Option<Uses>,
    pub(super) assumptions: &'a Assumptions,
}

/// The period of a series' value for a year.
pub(super) fn period_of(year: i32, point: Point) -> Interval {
    let text = match point {
        Point::Year => return Interval::year(year),
        Point::Month(month) => format!("{year}-{month:02}"),
        Point::Quarter(quarter) => format!("{year}-Q{quarter}"),
    };
    Interval::parse(&text).unwrap_or(Interval::year(year))
}

impl Known<'_> {
    /// The value for a period, in a base where one is asked for.
    pub(super) fn value(&self, period: Interval, base: Option<&str>) -> Option<Used> {
        let index = self.series.id.to_string();
        let is_rate = *self.series.kind == IndexKind::Rate;
        if let Some(value) = self.assumptions.value(&self.series.id, period) {
            return Some(Used {
                index,
                period,
                value,
                is_rate,
                preliminary: false,
                assumed: true,
                published: None,
                place: None,
            });
        }
        let row = self.row(period, base)?;
        let published = row.published.as_ref().map(|published| published.last);
        let preliminary = *row.status == IndexStatus::Preliminary;
        Some(Used {
            index,
            period,
            value: *row.value,
            is_rate,
            preliminary,
            assumed: false,
            published,
            place: Some(row.span),
        })
    }

    /// The row that counts: definitive before preliminary, then the one published last; with `uses = "preliminary"` only those, as
    /// first published.
    fn row(&self, period: Interval, base: Option<&str>) -> Option<&IndexRow> {
        let rows = self.series.rows.iter().filter(|row| {
            row.period.value == period
                && row
                    .published
                    .as_ref()
                    .is_none_or(|published| self.day.knows(published.value))
                && base.is_none_or(|base| self.series.base_of(row) == base)
        });
        let published = |row: &&IndexRow| row.published.as_ref().map(|published| published.last);
        if self.uses == Some(Uses::Preliminary) {
            rows.filter(|row| *row.status == IndexStatus::Preliminary)
                .min_by_key(published)
        } else {
            rows.max_by_key(|row| (*row.status, published(row)))
        }
    }

    /// `above / below` between values of one base: the base used before while it has both, else the series' own, else the first in the
    /// file. Gives the values and the base.
    pub(super) fn ratio(
        &self,
        above: Interval,
        below: Interval,
        before: Option<&str>,
    ) -> Result<(Exact, [Used; 2], String), NoRatio> {
        for base in self.bases(before) {
            let (Some(one), Some(other)) =
                (self.value(above, Some(base)), self.value(below, Some(base)))
            else {
                continue;
            };
            if let Some(ratio) = one.value.exact().over(&other.value.exact()) {
                return Ok((ratio, [one, other], base.to_owned()));
            }
        }
        match (self.value(above, None), self.value(below, None)) {
            (Some(one), Some(other)) => {
                let whole = self.series.span;
                Err(NoRatio::BaseDiffers(
                    one.place.unwrap_or(whole),
                    other.place.unwrap_or(whole),
                ))
            }
            (one, other) => {
                let missing = [(below, other), (above, one)]
                    .into_iter()
                    .filter(|(_, value)| value.is_none());
                Err(NoRatio::Missing(
                    missing.map(|(period, _)| period).collect(),
                ))
            }
        }
    }

    /// The bases in which a ratio may be taken, best first.
    fn bases<'b>(&'b self, before: Option<&'b str>) -> Vec<&'b str> {
        let own = self.series.base.as_ref().map(|base| base.value.as_str());
        let mut bases: Vec<&str> = Vec::new();
        let rows = self.series.rows.iter().map(|row| self.series.base_of(row));
        for base in before.into_iter().chain(own).chain(rows) {
            if !bases.contains(&base) {
                bases.push(base);
            }
        }
        if bases.is_empty() {
            bases.push("");
        }
        bases
    }
}
