//! From when to when: the term as it stands, and the span of one record in it.
//!
//! A date that is not known to the day is read as its first and as its last day, in all combinations in which no start lies after its
//! end. What all readings give is the answer; where they differ it is unknown, and the dates that make the difference are named.

use chrono::NaiveDate;

use crate::calendar::{
    AsOf, FOREVER, Interval, Per, Period, add_days, add_months, last_of_month, periods,
};
use crate::compute::{Missing, RecordKey, RecordKind, TermKey};
use crate::model::{Id, Term, TermEnd};
use crate::source::Spanned;

/// The end as it stands at a day: the decided extension, the renewals so far; not the termination.
pub fn agreed_end(term: &Term, as_of: AsOf) -> Option<TermEnd> {
    let written = term
        .end
        .as_ref()
        .map(|end| end.value)
        .or_else(|| by_length(term));
    let decided = term.extensions.iter().filter(|extension| {
        extension
            .decided
            .as_ref()
            .is_none_or(|decided| as_of.knows(decided.value))
    });
    let last =
        decided.max_by_key(|extension| extension.decided.as_ref().map(|decided| decided.last));
    let end = last.map_or(written, |extension| {
        Some(TermEnd::At(Interval::day(*extension.to)))
    });
    let end = match (end, given(term, as_of), &term.notice_months) {
        (Some(TermEnd::Open), Some(given), Some(months)) => {
            // until further notice: the same day of the month, that many months on
            let months = i32::try_from(months.value).unwrap_or(i32::MAX);
            Some(TermEnd::At(Interval {
                first: add_months(given.first, months),
                last: add_months(given.last, months),
            }))
        }
        (end, ..) => end,
    };
    match (end, &term.renews) {
        (Some(TermEnd::At(end)), Some(months)) => {
            Some(TermEnd::At(renewed(term, end, months.value, as_of)))
        }
        (end, _) => end,
    }
}

/// The end that the length gives where no end is written: the day before start + months.
fn by_length(term: &Term) -> Option<TermEnd> {
    let months = i32::try_from(term.months.as_ref()?.value).ok()?;
    let start = term.start.as_ref()?.value;
    let end = |start| add_days(add_months(start, months), -1);
    Some(TermEnd::At(Interval {
        first: end(start.first),
        last: end(start.last),
    }))
}

/// When notice was given, where that is known at the day.
pub fn given(term: &Term, as_of: AsOf) -> Option<Interval> {
    let given = term.notice_given.as_ref().map(|given| given.value);
    given.filter(|given| as_of.knows(*given))
}

/// The end with the renewals so far: the first whose notice day has not passed; after a notice the one that stood on that day.
fn renewed(term: &Term, end: Interval, months: u32, as_of: AsOf) -> Interval {
    let day = given(term, as_of).map_or(as_of, |given| AsOf(given.last));
    let notice = term.notice_months.as_ref().map(|months| months.value);
    let (step, mut by) = (i32::try_from(months).unwrap_or(12), 0);
    loop {
        let last = later_end(end.last, by);
        if last == FOREVER || !day.is_after(notice.map_or(last, |months| notice_day(last, months)))
        {
            return Interval {
                first: later_end(end.first, by),
                last,
            };
        }
        by += step;
    }
}

/// An end some months later; the last day of a month stays the last day of a month.
fn later_end(end: NaiveDate, months: i32) -> NaiveDate {
    let moved = add_months(end, months);
    if end == last_of_month(end) {
        last_of_month(moved)
    } else {
        moved
    }
}

/// The last day `d` with `d + months ≤ end`.
pub fn notice_day(end: NaiveDate, months: u32) -> NaiveDate {
    let months = i32::try_from(months).unwrap_or(i32::MAX);
    let mut day = add_months(end, -months);
    while day < end && add_months(add_days(day, 1), months) <= end {
        day = add_days(day, 1);
    }
    day
}

/// The end as it stands, also broken by termination.
pub fn standing_end(term: &Term, as_of: AsOf) -> Option<TermEnd> {
    let agreed = agreed_end(term, as_of);
    match (&term.terminated, agreed) {
        (Some(terminated), Some(TermEnd::At(end))) if end.last < terminated.first => agreed,
        (Some(terminated), _) => Some(TermEnd::At(terminated.value)),
        (None, _) => agreed,
    }
}

/// An end without the reading that lies before every start: it is none.
pub fn readable(term: &Term, end: Interval) -> Interval {
    let before = term
        .start
        .as_ref()
        .is_some_and(|start| end.first < start.first && start.first <= end.last);
    if before { Interval::day(end.last) } else { end }
}

/// One way to read all dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which dates are read as their last day, a bit each.
    bits: u32,
    /// The span before a termination broke it, and the days that are covered; `None`: the record's own dates lie outside the term.
    pub span: Option<(Interval, Interval)>,
    /// The day from which agreement-years run.
    anchor: Option<NaiveDate>,
}

/// All ways to read the dates of the term and of one record.
#[derive(Clone, Debug)]
pub struct Readings {
    /// At least one; none where the start is not known.
    pub all: Vec<Reading>,
    /// The dates that are not known to the day, by name, in the order of the bits.
    uncertain: Vec<Missing>,
}

/// The dates of one record.
#[derive(Clone, Copy, Debug)]
pub struct Own<'a> {
    /// What kind of record.
    pub kind: RecordKind,
    /// The record.
    pub id: &'a Id,
    /// Its `starts`.
    pub starts: Option<&'a Spanned<Interval>>,
    /// Its `ends`.
    pub ends: Option<&'a Spanned<Interval>>,
}

/// The date at a place in the list of a reading's dates.
fn name(at: usize, own: Option<Own<'_>>) -> Option<Missing> {
    let of = |key| {
        own.map(|own| Missing::Of {
            kind: own.kind,
            record: own.id.clone(),
            key,
        })
    };
    match at {
        0 => Some(Missing::Term(TermKey::Start)),
        1 => Some(Missing::Term(TermKey::End)),
        2 => Some(Missing::Term(TermKey::Terminated)),
        3 => of(RecordKey::Starts),
        _ => of(RecordKey::Ends),
    }
}

impl Readings {
    /// All readings of the term and a record's own dates; without a record, of the term.
    pub fn new(term: &Term, own: Option<Own<'_>>, as_of: AsOf) -> Self {
        let end = match agreed_end(term, as_of) {
            Some(TermEnd::At(end)) => Some(end),
            Some(TermEnd::Open) | None => None,
        };
        // an end that is the start and so many months is read as the start is
        let by_months =
            term.end.is_none() && term.months.is_some() && end.is_some_and(|end| !end.is_day());
        let value = |date: Option<&Spanned<Interval>>| date.map(|date| date.value);
        let dates = [
            value(term.start.as_ref()),
            end,
            value(term.terminated.as_ref()),
            value(own.and_then(|own| own.starts)),
            value(own.and_then(|own| own.ends)),
        ];
        let mut uncertain: Vec<usize> = (0..dates.len())
            .filter(|&at| dates[at].is_some_and(|date| !date.is_day()))
            .filter(|&at| at != 1 || !by_months)
            .collect();
        uncertain.dedup();
        let mut all = Vec::new();
        for bits in 0..1u32 << uncertain.len() {
            let read = |at: usize| {
                let late = uncertain
                    .iter()
                    .position(|&date| date == at)
                    .is_some_and(|bit| bits >> bit & 1 == 1);
                dates[at].map(|date| if late { date.last } else { date.first })
            };
            let is_late = read(0) != dates[0].map(|start| start.first);
            let end = if by_months && is_late {
                dates[1].map(|end| end.last)
            } else {
                read(1)
            };
            let read = [read(0), end, read(2), read(3), read(4)];
            all.extend(reading(bits, read, dates[0].is_some_and(Interval::is_day)));
        }
        Self {
            all,
            uncertain: uncertain
                .into_iter()
                .filter_map(|at| name(at, own))
                .collect(),
        }
    }

    /// What all readings give, or the names of the dates that make the difference.
    pub fn agree<T: PartialEq>(
        &self,
        mut value: impl FnMut(&Reading) -> T,
    ) -> Result<Option<T>, Vec<Missing>> {
        let mut values: Vec<(u32, T)> = self
            .all
            .iter()
            .map(|reading| (reading.bits, value(reading)))
            .collect();
        if values.iter().all(|(_, value)| *value == values[0].1) {
            return Ok(if values.is_empty() {
                None
            } else {
                Some(values.swap_remove(0).1)
            });
        }
        let differs = |bit: usize| {
            values.iter().any(|(bits, one)| {
                values
                    .iter()
                    .any(|(others, other)| bits ^ others == 1 << bit && one != other)
            })
        };
        let named: Vec<Missing> = (0..self.uncertain.len())
            .filter(|&bit| differs(bit))
            .map(|bit| self.uncertain[bit].clone())
            .collect();
        Err(if named.is_empty() {
            self.uncertain.clone()
        } else {
            named
        })
    }

    /// The periods that some reading has, in order. The whole term is one period whatever its days.
    pub fn periods(&self, per: Per, as_of: AsOf) -> Vec<PlannedPeriod> {
        self.listed(per, as_of, |_, _| true)
    }

    /// The same, but the whole term once for each calendar year in which it may begin: a table by year has it in one of them.
    pub fn periods_by_year(&self, per: Per, as_of: AsOf) -> Vec<PlannedPeriod> {
        self.listed(per, as_of, |one, other| one.year() == other.year())
    }

    fn listed(
        &self,
        per: Per,
        as_of: AsOf,
        is_one: impl Fn(Period, Period) -> bool,
    ) -> Vec<PlannedPeriod> {
        let mut planned: Vec<PlannedPeriod> = Vec::new();
        for (at, reading) in self.all.iter().enumerate() {
            for period in reading.periods(per, as_of) {
                let known = planned.iter_mut().find(|other| {
                    other.hull.to_string() == period.to_string() && is_one(other.hull, period)
                });
                let place = if let Some(place) = known {
                    place
                } else {
                    planned.push(PlannedPeriod {
                        hull: period,
                        readings: vec![None; self.all.len()],
                    });
                    let last = planned.len() - 1;
                    &mut planned[last]
                };
                place.readings[at] = Some(period);
                place.hull = hull(place.hull, period);
            }
        }
        planned.sort_by_key(|period| period.hull.whole);
        planned
    }

    /// What all readings of one period give (`None`: a reading that does not have it), or the dates that make the difference.
    pub fn agree_on<T: PartialEq>(
        &self,
        planned: &PlannedPeriod,
        mut value: impl FnMut(Option<Period>) -> T,
    ) -> Result<T, Vec<Missing>> {
        let agreed = self.agree_at(|at| value(planned.readings[at]))?;
        agreed.ok_or_else(|| vec![Missing::Term(TermKey::Start)])
    }

    /// What all readings give, by their places in [`Readings::all`], or the names of the dates that make the difference.
    pub fn agree_at<T: PartialEq>(
        &self,
        mut value: impl FnMut(usize) -> T,
    ) -> Result<Option<T>, Vec<Missing>> {
        let mut at = 0;
        self.agree(|_| {
            at += 1;
            value(at - 1)
        })
    }
}

impl Reading {
    /// The periods of this reading.
    fn periods(&self, per: Per, as_of: AsOf) -> Vec<Period> {
        let Some((agreed, covered)) = self.span else {
            return Vec::new();
        };
        let until = if covered.is_endless() {
            as_of.0
        } else {
            covered.last
        };
        if per.is_span() && covered.first > until {
            return Vec::new();
        }
        periods(per, self.anchor, agreed, covered, until)
    }
}

/// A period and how each reading has it.
#[derive(Clone, Debug)]
pub struct PlannedPeriod {
    /// The period with all days that some reading covers.
    pub hull: Period,
    /// For each reading, the period as it has it.
    pub readings: Vec<Option<Period>>,
}

fn hull(one: Period, other: Period) -> Period {
    let join = |one: Interval, other: Interval| Interval {
        first: one.first.min(other.first),
        last: one.last.max(other.last),
    };
    Period {
        per: one.per,
        whole: join(one.whole, other.whole),
        covered: join(one.covered, other.covered),
    }
}

/// One reading of `[start, end, terminated, starts, ends]`; `None` where a start would lie after its end, or no start is known.
fn reading(bits: u32, dates: [Option<NaiveDate>; 5], start_is_day: bool) -> Option<Reading> {
    let [start, end, terminated, starts, ends] = dates;
    let in_order = |first: Option<NaiveDate>, last: Option<NaiveDate>| {
        first.zip(last).is_none_or(|(first, last)| first <= last)
    };
    if !in_order(start, end) || !in_order(starts, ends) || !in_order(start, terminated) {
        return None;
    }
    let first = match (start, starts) {
        (Some(start), Some(starts)) => start.max(starts),
        (start, starts) => start.or(starts)?,
    };
    let last = end.unwrap_or(FOREVER).min(ends.unwrap_or(FOREVER));
    let span = Interval::new(first, last).and_then(|agreed| {
        let covered = Interval::new(first, last.min(terminated.unwrap_or(FOREVER)))?;
        Some((agreed, covered))
    });
    Some(Reading {
        bits,
        span,
        anchor: start.filter(|_| start_is_day),
    })
}

#[cfg(test)]
#[path = "span_test.rs"]
mod tests;
