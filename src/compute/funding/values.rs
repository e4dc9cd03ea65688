//! Index values as they were known on a day, and ratios between values of one base.

use chrono::{Datelike, NaiveDate};

use crate::calendar::{AsOf, Interval, months_of};
use crate::compute::Assumptions;
use crate::model::{Edition, IndexKind, IndexRow, IndexSeries, IndexStatus, Point, Uses};
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
    /// The forecast that it stands in, where the clause names one.
    pub(super) edition: Option<Interval>,
    /// The base that it stands in, where it links one base to another.
    pub(super) base: Option<String>,
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
    /// The forecast whose values count, whatever is published later.
    pub(super) edition: Option<Edition>,
    pub(super) assumptions: &'a Assumptions,
}

/// What one value is, times another.
#[derive(Clone, Debug)]
pub(super) struct Ratio {
    pub(super) value: Exact,
    /// The later value, then the earlier.
    pub(super) of: [Used; 2],
    /// The base of the later value.
    pub(super) base: String,
    /// Where the two stand in different bases: for each step from the one to the other the values of one period in both.
    pub(super) links: Vec<[Used; 2]>,
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
    /// The month of the forecast in which a period's value is looked up.
    pub(super) fn edition_of(&self, period: Interval) -> Option<Interval> {
        let edition = self.edition?;
        let year = period.first.year() - i32::try_from(edition.lag).unwrap_or(0);
        Some(period_of(year, Point::Month(edition.month)))
    }

    /// The value for a period, in a base where one is asked for.
    pub(super) fn value(&self, period: Interval, base: Option<&str>) -> Option<Used> {
        let index = self.series.id.to_string();
        let is_rate = *self.series.kind == IndexKind::Rate;
        if let Some(value) = self.assumptions.value(&self.series.id, period)
            && base.is_none_or(|base| base == self.newest_base())
        {
            return Some(Used {
                index,
                period,
                value,
                is_rate,
                edition: None,
                base: None,
                preliminary: false,
                assumed: true,
                published: None,
                place: None,
            });
        }
        let row = self.row(period, base)?;
        let preliminary = *row.status == IndexStatus::Preliminary && self.edition.is_none();
        Some(Used {
            index,
            period,
            value: *row.value,
            is_rate,
            edition: self.edition_of(period),
            base: None,
            preliminary,
            assumed: false,
            published: row.known_from().map(|published| published.last),
            place: Some(row.span),
        })
    }

    /// The row that counts: definitive before preliminary, then the one published last; with `uses = "preliminary"` only those, as
    /// first published; of a named edition only its own.
    fn row(&self, period: Interval, base: Option<&str>) -> Option<&IndexRow> {
        let asked = self.edition_of(period);
        let rows = self.series.rows.iter().filter(|row| {
            let edition = row.edition.as_ref().map(|edition| edition.value);
            row.period.value == period
                && (asked.is_none() || asked == edition)
                && row
                    .known_from()
                    .is_none_or(|published| self.day.knows(published))
                && base.is_none_or(|base| self.series.base_of(row) == base)
        });
        let published = |row: &&IndexRow| row.known_from().map(|published| published.last);
        if self.uses == Some(Uses::Preliminary) {
            rows.filter(|row| *row.status == IndexStatus::Preliminary)
                .min_by_key(published)
        } else {
            rows.max_by_key(|row| (*row.status, published(row)))
        }
    }

    /// `above / below` between values of one base: the base used before while it has both, else the series' own, else the first in the
    /// file. Where no base has both, over the last period known in both bases.
    pub(super) fn ratio(
        &self,
        above: Interval,
        below: Interval,
        before: Option<&str>,
    ) -> Result<Ratio, NoRatio> {
        let bases = self.bases(before);
        for base in &bases {
            let (Some(one), Some(other)) =
                (self.value(above, Some(base)), self.value(below, Some(base)))
            else {
                continue;
            };
            if let Some(value) = one.value.exact().over(&other.value.exact()) {
                let base = (*base).to_owned();
                return Ok(Ratio {
                    value,
                    of: [one, other],
                    base,
                    links: Vec::new(),
                });
            }
        }
        match (self.value(above, None), self.value(below, None)) {
            (Some(one), Some(other)) => self.linked(above, below, &bases).ok_or_else(|| {
                let whole = self.series.span;
                NoRatio::BaseDiffers(one.place.unwrap_or(whole), other.place.unwrap_or(whole))
            }),
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

    /// The ratio of two values in different bases: the later one brought to the earlier one's base.
    fn linked(&self, above: Interval, below: Interval, bases: &[&str]) -> Option<Ratio> {
        let from = bases
            .iter()
            .filter_map(|base| Some((*base, self.value(above, Some(base))?)));
        for (from, one) in from {
            let to = bases
                .iter()
                .filter_map(|base| Some((*base, self.value(below, Some(base))?)));
            for (to, other) in to {
                let Some(links) = self.path((from, to), above, bases) else {
                    continue;
                };
                let brought = links
                    .iter()
                    .try_fold(one.value.exact(), |value, [old, new]| {
                        value.times(&old.value.exact()).over(&new.value.exact())
                    });
                let value = brought.and_then(|value| value.over(&other.value.exact()));
                if let Some(value) = value {
                    let base = from.to_owned();
                    return Some(Ratio {
                        value,
                        of: [one, other],
                        base,
                        links,
                    });
                }
            }
        }
        None
    }

    /// From base to base, each step over a period that both have; the fewest steps. Each link has the value in the base that is gone to,
    /// then in the one that is left.
    fn path(
        &self,
        (from, to): (&str, &str),
        kind: Interval,
        bases: &[&str],
    ) -> Option<Vec<[Used; 2]>> {
        let mut reached: Vec<(&str, Vec<[Used; 2]>)> = vec![(from, Vec::new())];
        let mut at = 0;
        while let Some((base, links)) = reached.get(at).cloned() {
            if base == to {
                return Some(links);
            }
            for next in bases {
                if reached.iter().any(|(base, _)| base == next) {
                    continue;
                }
                if let Some(link) = self.link(next, base, kind) {
                    let mut links = links.clone();
                    links.push(link);
                    reached.push((next, links));
                }
            }
            at += 1;
        }
        None
    }

    /// The last period of the same kind (month, quarter, year) that is recorded in both bases.
    fn link(&self, one: &str, other: &str, kind: Interval) -> Option<[Used; 2]> {
        let months = |period: Interval| months_of(period);
        let mut periods: Vec<Interval> = self
            .series
            .rows
            .iter()
            .map(|row| row.period.value)
            .filter(|period| months(*period) == months(kind))
            .collect();
        periods.sort_by_key(|period| std::cmp::Reverse(period.last));
        periods.dedup();
        let recorded = Self {
            assumptions: &NOTHING_ASSUMED,
            ..*self
        };
        periods.into_iter().find_map(|period| {
            let value = |base: &str| {
                let value = recorded.value(period, Some(base))?;
                Some(Used {
                    base: Some(base.to_owned()),
                    ..value
                })
            };
            Some([value(one)?, value(other)?])
        })
    }

    /// The base in which an assumed value stands: that of the latest row; of several the one that begins last.
    fn newest_base(&self) -> &str {
        let rows = || self.series.rows.iter();
        let latest = rows().map(|row| row.period.last).max();
        let begins = |base: &str| {
            let own = rows().filter(|row| self.series.base_of(row) == base);
            own.map(|row| row.period.last).min()
        };
        let newest = rows()
            .filter(|row| Some(row.period.last) == latest)
            .map(|row| self.series.base_of(row))
            .max_by_key(|base| begins(base));
        let own = self.series.base.as_ref().map(|base| base.value.as_str());
        newest.or(own).unwrap_or_default()
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

/// What is recorded, and nothing else.
static NOTHING_ASSUMED: Assumptions = Assumptions(Vec::new());
