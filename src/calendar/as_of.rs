//! The only clock.

use chrono::{NaiveDate, Utc};
use chrono_tz::Europe::Stockholm;

use super::Interval;

/// The day at which everything is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsOf(pub NaiveDate);

impl AsOf {
    /// The date in Sweden now. Called by `main` only.
    pub fn today_in_sweden() -> Self {
        Self(Utc::now().with_timezone(&Stockholm).date_naive())
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
