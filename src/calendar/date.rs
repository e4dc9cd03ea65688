//! Single days.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::FOREVER;

/// The years that a date may lie in; a typing error rarely does.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;

/// Reads `2025-04-14`: four, two and two digits, a date that exists.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = <[&str; 3]>::try_from(text.split('-').collect::<Vec<_>>()).ok()?;
    NaiveDate::from_ymd_opt(
        number(year, 4)?,
        number(month, 2)?.unsigned_abs(),
        number(day, 2)?.unsigned_abs(),
    )
    .filter(|date| YEARS.contains(&date.year()))
}

/// A number of exactly `digits` digits.
pub(super) fn number(text: &str, digits: usize) -> Option<i32> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// The last day of the month of `date`.
pub fn last_of_month(date: NaiveDate) -> NaiveDate {
    let day = match date.month() {
        2 if date.leap_year() => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    date.with_day(day).unwrap_or(date)
}

/// The day of the same number `months` later (earlier where negative), or the last of that month.
pub fn add_months(date: NaiveDate, months: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    let moved = if months < 0 {
        date.checked_sub_months(by)
    } else {
        date.checked_add_months(by)
    };
    moved.unwrap_or(FOREVER)
}

/// The day `days` later (earlier where negative).
pub fn add_days(date: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        date.checked_sub_days(by)
    } else {
        date.checked_add_days(by)
    };
    moved.unwrap_or(FOREVER)
}

/// Days from `from` to `to`; negative where `to` is earlier.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    i64::from(to.num_days_from_ce()) - i64::from(from.num_days_from_ce())
}

/// A day of the year, `03-31`; `02-29` is the last day of February.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// Reads `03-31`.
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        let (month, day) = (
            number(month, 2)?.unsigned_abs(),
            number(day, 2)?.unsigned_abs(),
        );
        NaiveDate::from_ymd_opt(2024, month, day).map(|_| Self { month, day })
    }

    /// The day in a year.
    pub fn in_year(self, year: i32) -> NaiveDate {
        let day = |day| NaiveDate::from_ymd_opt(year, self.month, day);
        day(self.day).or_else(|| day(28)).unwrap_or(FOREVER)
    }

    /// The first such day later than `date`.
    pub fn first_after(self, date: NaiveDate) -> NaiveDate {
        let this_year = self.in_year(date.year());
        if this_year > date {
            this_year
        } else {
            self.in_year(date.year() + 1)
        }
    }
}

/// As it is written: `03-31`.
impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap()
    }

    #[test]
    fn only_full_dates_that_exist_are_read() {
        for bad in [
            "2025-02-30",
            "2025-2-3",
            "25-01-01",
            "2025-01",
            "20250101",
            "2025-01-01 ",
            "1025-01-01",
            "2025-13-01",
            "+025-01-01",
        ] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
    }

    #[test]
    fn months_end_on_the_day_of_the_same_number_or_the_last() {
        for (from, months, to) in [
            ("2025-01-31", 1, "2025-02-28"),
            ("2025-01-31", 2, "2025-03-31"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"),
            ("2025-03-31", -1, "2025-02-28"),
        ] {
            assert_eq!(add_months(day(from), months), day(to), "{from} + {months}");
        }
    }

    #[test]
    fn the_last_of_february_follows_the_leap_year() {
        let last = MonthDay::parse("02-29").unwrap();
        assert_eq!(last.in_year(2024), day("2024-02-29"));
        assert_eq!(last.in_year(2025), day("2025-02-28"));
        assert_eq!(
            MonthDay::parse("03-31")
                .unwrap()
                .first_after(day("2025-03-31")),
            day("2026-03-31")
        );
        assert_eq!(MonthDay::parse("02-30"), None);
    }
}
