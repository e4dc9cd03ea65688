//! The only clock.

use std::time::SystemTime;

use chrono::{DateTime, Datelike as _, NaiveDate};
use chrono_tz::Europe::Stockholm;

use super::Interval;
use super::date::YEARS;

/// The day at which everything is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsOf(pub NaiveDate);

impl AsOf {
    /// The date in Sweden at a moment; `None` where the clock is so wrong that it shows no year that can be reckoned with (1900–2199).
    pub fn in_sweden(moment: SystemTime) -> Option<Self> {
        let since = moment.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        let moment = DateTime::from_timestamp_secs(i64::try_from(since.as_secs()).ok()?)?;
        let day = moment.with_timezone(&Stockholm).date_naive();
        YEARS.contains(&day.year()).then_some(Self(day))
    }

    /// Whether this day is later than `day`: a day, like a period's last, is over only then.
    pub fn is_after(self, day: NaiveDate) -> bool {
        self.0 > day
    }

    /// Whether what holds or is known from a `when` (its last day) is known at this day.
    pub fn knows(self, since: Interval) -> bool {
        since.last <= self.0
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_clock_that_shows_no_year_to_reckon_with_gives_no_day() {
        let epoch = SystemTime::UNIX_EPOCH;
        let at = |seconds| AsOf::in_sweden(epoch + Duration::from_secs(seconds));
        let day = |text| crate::calendar::parse_date(text).map(AsOf);
        assert_eq!(at(0), day("1970-01-01"));
        assert_eq!(
            at(1_744_668_000),
            day("2025-04-15"),
            "an hour into the day in Sweden"
        );
        assert_eq!(at(7_258_114_800), None, "2200");
        assert_eq!(at(1_000_000_000_000_000), None);
        assert_eq!(AsOf::in_sweden(epoch - Duration::from_secs(3600)), None);
    }
}
