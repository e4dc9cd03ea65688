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

/// What a value is times another, with every value that it is made of: the later, the earlier, and those of the links.
pub(crate) struct Ratio {
    pub(crate) value: Rat,
    pub(crate) of: Vec<Value>,
    pub(crate) base: String,
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
    /// The month of the forecast, and how many years before the value's own.
    pub(crate) edition: Option<(i64, i64)>,
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
        if let Some((index, _, value)) = assumed
            && base.is_none_or(|base| base == self.newest_base())
        {
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
            let known = published(row).is_none_or(|published| published <= self.day);
            let of_edition = self.edition.is_none_or(|(month, before)| {
                row.edition == Some(Span::months(period.first.year() - before, month, 1))
            });
            let fits = base.is_none_or(|base| self.base_of(row) == base);
            let counts = self.uses != Some("preliminary") || !row.is_definitive;
            if known
                && of_edition
                && fits
                && counts
                && best.is_none_or(|best| self.is_better(row, best))
            {
                best = Some(row);
            }
        }
        let row = best?;
        Some(Value {
            index: self.series.name.clone(),
            period,
            value: Rat::read(&row.value),
            is_preliminary: !row.is_definitive && self.edition.is_none(),
            is_assumed: false,
            published: published(row),
        })
    }

    /// Definitive before preliminary, later before earlier; of the preliminary ones only, as first published.
    fn is_better(&self, one: &IndexRow, other: &IndexRow) -> bool {
        let (one_day, other_day) = (published(one), published(other));
        if self.uses == Some("preliminary") {
            return one_day < other_day;
        }
        if one.is_definitive != other.is_definitive {
            return one.is_definitive;
        }
        one_day > other_day
    }

    /// The base of the latest row; of several the one that was begun last.
    fn newest_base(&self) -> &str {
        let last = self.series.rows.iter().map(|row| row.period.last).max();
        let mut best: Option<(Day, &str)> = None;
        for row in self
            .series
            .rows
            .iter()
            .filter(|row| Some(row.period.last) == last)
        {
            let base = self.base_of(row);
            let own = self
                .series
                .rows
                .iter()
                .filter(|row| self.base_of(row) == base);
            let begun = own.map(|row| row.period.last).min().unwrap();
            if best.is_none_or(|(day, _)| begun >= day) {
                best = Some((begun, base));
            }
        }
        let own = self.series.base.as_deref().unwrap_or_default();
        best.map_or(own, |(_, base)| base)
    }

    /// `above / below` in one base: the one used before, else the series' own, else the first in the file that has both. None has both:
    /// over the last period that both bases have.
    pub(crate) fn ratio(
        &self,
        above: Span,
        below: Span,
        before: Option<&str>,
    ) -> Result<Ratio, NoRatio> {
        let mut bases: Vec<&str> = before.into_iter().collect();
        bases.extend(self.series.base.as_deref());
        bases.extend(self.series.rows.iter().map(|row| self.base_of(row)));
        bases.dedup();
        for base in &bases {
            if let (Some(one), Some(other)) =
                (self.value(above, Some(base)), self.value(below, Some(base)))
            {
                let value = one.value.over(&other.value);
                let base = (*base).to_owned();
                return Ok(Ratio {
                    value,
                    of: vec![one, other],
                    base,
                });
            }
        }
        let missing: Vec<Span> = [below, above]
            .into_iter()
            .filter(|period| self.value(*period, None).is_none())
            .collect();
        if !missing.is_empty() {
            return Err(NoRatio::Missing(missing));
        }
        for from in &bases {
            for to in &bases {
                let (one, other) = (self.value(above, Some(from)), self.value(below, Some(to)));
                let (Some(one), Some(other)) = (one, other) else {
                    continue;
                };
                if let Some((old, new)) = self.link(to, from, above) {
                    let brought = one.value.times(&old.value).over(&new.value);
                    return Ok(Ratio {
                        value: brought.over(&other.value),
                        of: vec![one, other, old, new],
                        base: (*from).to_owned(),
                    });
                }
            }
        }
        Err(NoRatio::BaseDiffers)
    }

    /// The values of the last period of as many months that is recorded in both bases.
    fn link(&self, old: &str, new: &str, like: Span) -> Option<(Value, Value)> {
        let months =
            |of: Span| (of.last.year() - of.first.year()) * 12 + of.last.ymd().1 - of.first.ymd().1;
        let nothing_assumed = World {
            assumed: Vec::new(),
            ..self.world.clone()
        };
        let recorded = Known {
            world: &nothing_assumed,
            ..*self
        };
        let rows = self.series.rows.iter().map(|row| row.period);
        let both = rows
            .filter(|period| months(*period) == months(like))
            .filter_map(|period| {
                let values = recorded
                    .value(period, Some(old))
                    .zip(recorded.value(period, Some(new)));
                values.map(|values| (period.last, values))
            });
        let last = both.max_by_key(|(last, _)| *last);
        last.map(|(_, values)| values)
    }
}

/// As written, else the last day of the forecast's month.
fn published(row: &IndexRow) -> Option<Day> {
    row.published.or(row.edition).map(|when| when.last)
}
