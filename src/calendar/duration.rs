//! Spans of time as they are written: `60d`, `8w`, `2m`.

use chrono::NaiveDate;

use super::{add_days, add_months};

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// Days.
    Days(u32),
    /// Calendar months.
    Months(u32),
}

impl Duration {
    /// Reads `60d`, `8w`, `2m`; at most four digits.
    pub fn parse(text: &str) -> Option<Self> {
        let unit = text.chars().last()?;
        let digits = text.strip_suffix(unit)?;
        if digits.is_empty()
            || digits.len() > 4
            || !digits.bytes().all(|byte| byte.is_ascii_digit())
        {
            return None;
        }
        let count: u32 = digits.parse().ok()?;
        match unit {
            'd' => Some(Self::Days(count)),
            'w' => Some(Self::Days(count * 7)),
            'm' => Some(Self::Months(count)),
            _ => None,
        }
    }

    /// The day this long after `date`.
    pub fn after(self, date: NaiveDate) -> NaiveDate {
        match self {
            Self::Days(days) => add_days(date, i64::from(days)),
            Self::Months(months) => add_months(date, i32::try_from(months).unwrap_or(i32::MAX)),
        }
    }
}

impl Duration {
    /// The day this long before `date`.
    pub fn before(self, date: NaiveDate) -> NaiveDate {
        match self {
            Self::Days(days) => add_days(date, -i64::from(days)),
            Self::Months(months) => {
                add_months(date, i32::try_from(months).map_or(0, |months| -months))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_seven_days_and_nothing_else_is_read() {
        assert_eq!(Duration::parse("8w"), Some(Duration::Days(56)));
        assert_eq!(Duration::parse("2m"), Some(Duration::Months(2)));
        for bad in ["", "d", "60", "60 d", "-1d", "1.5m", "99999d", "6å"] {
            assert_eq!(Duration::parse(bad), None, "{bad}");
        }
    }
}
