//! Swedish public holidays (lag 1989:253) and the days that lag (1930:173) 2 § puts beside them.

use chrono::{Datelike, NaiveDate, Weekday};

use super::add_days;

/// Easter Sunday (Gregorian calendar, the algorithm of Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon_drift = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_drift + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        (days / 31).unsigned_abs(),
        (days % 31 + 1).unsigned_abs(),
    )
}

/// Whether something that is due on this day is due on it: no Saturday, Sunday, public holiday, Midsummer Eve, Christmas Eve or
/// New Year's Eve.
pub fn is_business_day(date: NaiveDate) -> bool {
    if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
        return false;
    }
    // Midsummer Day, All Saints' Day, Easter Sunday and Whit Sunday fall on those two; Midsummer Eve is the Friday of 19–25 June.
    match (date.month(), date.day()) {
        (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24 | 25 | 26 | 31) => return false,
        (6, 19..=25) if date.weekday() == Weekday::Fri => return false,
        _ => {}
    }
    // Good Friday, Easter Monday, Ascension Day.
    easter(date.year()).is_none_or(|easter| {
        ![-2, 1, 39]
            .iter()
            .any(|&days| add_days(easter, days) == date)
    })
}

/// The day itself if it is a business day, else the next one.
pub fn next_business_day(date: NaiveDate) -> NaiveDate {
    let mut day = date;
    while !is_business_day(day) && day.succ_opt().is_some() {
        day = add_days(day, 1);
    }
    day
}

/// The day itself if it is a business day, else the one before.
pub fn previous_business_day(date: NaiveDate) -> NaiveDate {
    let mut day = date;
    while !is_business_day(day) && day.pred_opt().is_some() {
        day = add_days(day, -1);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::super::parse_date;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_date(text).unwrap()
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for (year, date) in [
            (2023, "2023-04-09"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"),
            (2000, "2000-04-23"),
            (2100, "2100-03-28"),
        ] {
            assert_eq!(easter(year), Some(day(date)));
        }
    }

    #[test]
    fn due_days_move_to_the_next_business_day() {
        for (name, due, moved) in [
            ("Easter Sunday and Monday", "2024-03-31", "2024-04-02"),
            ("New Year's Eve and Day", "2025-12-31", "2026-01-02"),
            ("a Saturday", "2026-01-31", "2026-02-02"),
            ("New Year's Eve on a Saturday", "2022-12-31", "2023-01-02"),
            ("a Monday stays", "2025-03-31", "2025-03-31"),
            ("Midsummer Eve", "2025-06-20", "2025-06-23"),
            ("Ascension Day", "2025-05-29", "2025-05-30"),
            ("Good Friday", "2025-04-18", "2025-04-22"),
            ("Epiphany on a Monday", "2025-01-06", "2025-01-07"),
            ("Christmas", "2025-12-24", "2025-12-29"),
            ("the national day on a Friday", "2025-06-06", "2025-06-09"),
            ("All Saints' Day is a Saturday", "2025-11-01", "2025-11-03"),
        ] {
            assert_eq!(next_business_day(day(due)), day(moved), "{name}");
        }
    }
}
