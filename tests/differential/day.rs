//! Days of the Gregorian calendar, counted one by one.

use std::fmt;

/// Days since 1 March of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(pub(crate) i64);

/// From a first to a last day, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) first: Day,
    pub(crate) last: Day,
}

/// Later than anything.
pub(crate) const NEVER: Day = Day(10_000_000);

pub(crate) fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Day {
    pub(crate) fn of(year: i64, month: i64, day: i64) -> Self {
        let (shifted, from_march) = if month > 2 {
            (year, month - 3)
        } else {
            (year - 1, month + 9)
        };
        let leap = shifted.div_euclid(4) - shifted.div_euclid(100) + shifted.div_euclid(400);
        Self(365 * shifted + leap + (153 * from_march + 2) / 5 + day - 1)
    }

    pub(crate) fn ymd(self) -> (i64, i64, i64) {
        // The year is at most one off what 365.2425 days a year give; then the month is found by going through them.
        let mut year = self.0 * 10_000 / 3_652_425 + 1;
        while Self::of(year, 1, 1) > self {
            year -= 1;
        }
        let mut month = 12;
        while Self::of(year, month, 1) > self {
            month -= 1;
        }
        (year, month, self.0 - Self::of(year, month, 1).0 + 1)
    }

    pub(crate) fn year(self) -> i64 {
        self.ymd().0
    }

    pub(crate) fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    pub(crate) fn month_end(self) -> Self {
        let (year, month, _) = self.ymd();
        Self::of(year, month, month_length(year, month))
    }

    /// The day of the same number, or the month's last.
    pub(crate) fn plus_months(self, months: i64) -> Self {
        let (year, month, day) = self.ymd();
        let count = year * 12 + month - 1 + months;
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
        Self::of(year, month, day.min(month_length(year, month)))
    }

    /// 0: Monday.
    fn weekday(self) -> i64 {
        // 1 March of the year 2000 was a Wednesday.
        (self.0 - Self::of(2000, 3, 1).0 + 2).rem_euclid(7)
    }

    fn is_business(self) -> bool {
        let (year, month, day) = self.ymd();
        let from_easter = self.0 - easter(year).0;
        let is_friday_of_midsummer = month == 6 && (19..=25).contains(&day) && self.weekday() == 4;
        let fixed = [
            (1, 1),
            (1, 6),
            (5, 1),
            (6, 6),
            (12, 24),
            (12, 25),
            (12, 26),
            (12, 31),
        ];
        self.weekday() < 5
            && !fixed.contains(&(month, day))
            && ![-2, 0, 1, 39].contains(&from_easter)
            && !is_friday_of_midsummer
    }

    pub(crate) fn moved(self) -> Self {
        let mut day = self;
        while !day.is_business() {
            day = day.plus(1);
        }
        day
    }
}

/// Easter Sunday from 2010 on, month and day as almanacs have them.
const EASTER: [(i64, i64); 30] = [
    (4, 4),
    (4, 24),
    (4, 8),
    (3, 31),
    (4, 20),
    (4, 5),
    (3, 27),
    (4, 16),
    (4, 1),
    (4, 21),
    (4, 12),
    (4, 4),
    (4, 17),
    (4, 9),
    (3, 31),
    (4, 20),
    (4, 5),
    (3, 28),
    (4, 16),
    (4, 1),
    (4, 21),
    (4, 13),
    (3, 28),
    (4, 17),
    (4, 9),
    (3, 25),
    (4, 13),
    (4, 5),
    (4, 25),
    (4, 10),
];

fn easter(year: i64) -> Day {
    let (month, day) = EASTER[usize::try_from(year - 2010).unwrap()];
    Day::of(year, month, day)
}

impl Span {
    pub(crate) fn new(first: Day, last: Day) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    pub(crate) fn day(day: Day) -> Self {
        Self {
            first: day,
            last: day,
        }
    }

    /// `count` whole months.
    pub(crate) fn months(year: i64, month: i64, count: i64) -> Self {
        let first = Day::of(year, month, 1);
        Self {
            first,
            last: first.plus_months(count).plus(-1),
        }
    }

    pub(crate) fn is_day(self) -> bool {
        self.first == self.last
    }

    pub(crate) fn days(self) -> i64 {
        self.last.0 - self.first.0 + 1
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// As it is written in records: the day, or first and last.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_day() {
            self.first.fmt(f)
        } else {
            write!(f, "{}/{}", self.first, self.last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_right() {
        for (year, month, day) in [
            (2024, 2, 29),
            (2000, 3, 1),
            (1999, 12, 31),
            (2025, 1, 1),
            (2023, 7, 15),
        ] {
            assert_eq!(Day::of(year, month, day).ymd(), (year, month, day));
        }
        assert_eq!(easter(2024), Day::of(2024, 3, 31));
        assert_eq!(easter(2027), Day::of(2027, 3, 28));
        for (from, to) in [
            ((2024, 3, 31), (2024, 4, 2)),
            ((2025, 12, 31), (2026, 1, 2)),
            ((2025, 3, 31), (2025, 3, 31)),
        ] {
            assert_eq!(
                Day::of(from.0, from.1, from.2).moved(),
                Day::of(to.0, to.1, to.2)
            );
        }
    }
}
