//! Closed intervals of days: `when` in the records, terms, periods.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::date::number;
use super::{add_days, add_months, days_between, last_of_month, parse_date};
use crate::written::written;

/// The last day of what has no end.
pub const FOREVER: NaiveDate = NaiveDate::MAX;

/// Days from `first` to `last`, both inclusive; `first <= last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    /// The first day.
    pub first: NaiveDate,
    /// The last day; [`FOREVER`] where there is none.
    pub last: NaiveDate,
}

impl Interval {
    /// One day.
    pub fn day(date: NaiveDate) -> Self {
        Self {
            first: date,
            last: date,
        }
    }

    /// From `first` to `last`; `None` where the last is earlier.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The calendar year.
    pub fn year(year: i32) -> Self {
        months_from(year, 1, 12).unwrap_or(Self {
            first: FOREVER,
            last: FOREVER,
        })
    }

    /// Reads a `when`: `2025-04-14`, `2025-04`, `2025-Q1`, `2025-H1`, `2025`, or two of these joined by `/`.
    pub fn parse(text: &str) -> Option<Self> {
        let Some((from, to)) = text.split_once('/') else {
            return parse_one(text);
        };
        Self::new(parse_one(from)?.first, parse_one(to)?.last)
    }

    /// Whether it is a single day.
    pub fn is_day(self) -> bool {
        self.first == self.last
    }

    /// Whether the day lies in it.
    pub fn contains(self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }

    /// Whether all of `other` lies in it.
    pub fn covers(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// Whether they share a day.
    pub fn touches(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The days that both have.
    pub fn cut(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }

    /// How many days.
    pub fn days(self) -> i64 {
        days_between(self.first, self.last) + 1
    }

    /// Whether it has no end.
    pub fn is_endless(self) -> bool {
        self.last == FOREVER
    }

    /// The calendar year that it is, if it is one.
    pub fn as_year(self) -> Option<i32> {
        (self == Self::year(self.first.year())).then_some(self.first.year())
    }
}

/// `count` whole months from the first of `month` in `year`.
fn months_from(year: i32, month: u32, count: i32) -> Option<Interval> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Interval::new(first, add_days(add_months(first, count), -1))
}

fn parse_one(text: &str) -> Option<Interval> {
    if let Some(date) = parse_date(text) {
        return Some(Interval::day(date));
    }
    let (year, part) = text
        .split_once('-')
        .map_or((text, None), |(year, part)| (year, Some(part)));
    let year = number(year, 4).filter(|year| super::YEARS.contains(year))?;
    match part {
        None => months_from(year, 1, 12),
        Some("H1") => months_from(year, 1, 6),
        Some("H2") => months_from(year, 7, 6),
        Some("Q1") => months_from(year, 1, 3),
        Some("Q2") => months_from(year, 4, 3),
        Some("Q3") => months_from(year, 7, 3),
        Some("Q4") => months_from(year, 10, 3),
        Some(month) => months_from(year, number(month, 2)?.unsigned_abs(), 1),
    }
}

/// The shortest way to write it: `2025`, `2025-H1`, `2025-Q1`, `2025-04`, `2025-04-14`, else `first/last`.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.first, self.last);
        if self.is_day() {
            return write!(f, "{first}");
        }
        if first.day() == 1 && first.year() == last.year() && last == last_of_month(last) {
            let year = first.year();
            match (first.month(), last.month()) {
                (1, 12) => return write!(f, "{year}"),
                (1, 6) => return write!(f, "{year}-H1"),
                (7, 12) => return write!(f, "{year}-H2"),
                (from, to) if to == from + 2 && from % 3 == 1 => {
                    return write!(f, "{year}-Q{}", to / 3);
                }
                (from, to) if from == to => return write!(f, "{year}-{from:02}"),
                _ => {}
            }
        }
        if self.is_endless() {
            write!(f, "{first}/")
        } else {
            write!(f, "{first}/{last}")
        }
    }
}

written!(
    Interval,
    "When",
    r"^\d{4}([-/].*)?$",
    "A day, month, quarter, half-year or year, or two of these joined by a slash"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_written_back() {
        for text in [
            "2025-04-14",
            "2025-04",
            "2024-02",
            "2025-Q1",
            "2025-Q4",
            "2025-H1",
            "2025-H2",
            "2025",
            "2023-07-01/2024-06-30",
            "2023-01-01/2025-04-14",
        ] {
            assert_eq!(Interval::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(
            Interval::parse("2018-09/2018-11").unwrap().to_string(),
            "2018-09-01/2018-11-30"
        );
        assert_eq!(
            Interval::parse("2025-01/2025-03").unwrap().to_string(),
            "2025-Q1"
        );
        for bad in [
            "",
            "2025-Q5",
            "2025-13",
            "2025-H3",
            "2025/2024",
            "2025-04-14/",
            "/2025",
            "2025/2026/2027",
            "25",
            "hösten",
        ] {
            assert_eq!(Interval::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn both_ends_count() {
        assert_eq!(
            Interval::parse("2023-01-01/2025-12-31").unwrap().days(),
            1096
        );
        let quarter = Interval::parse("2025-Q1").unwrap();
        assert!(quarter.contains(parse_date("2025-03-31").unwrap()));
        assert!(!quarter.contains(parse_date("2025-04-01").unwrap()));
    }
}
