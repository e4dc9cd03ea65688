//! Civil dates, periods and business days. The only module that does date arithmetic.
//!
//! Days are inclusive everywhere: an [`Interval`] holds its first and its last day.

mod as_of;
mod business;
mod date;
mod duration;
mod interval;
mod period;

pub use as_of::AsOf;
pub use business::{is_business_day, next_business_day, previous_business_day};
pub use date::{MonthDay, YEARS, add_days, add_months, days_between, last_of_month, parse_date};
pub use duration::Duration;
pub use interval::{FOREVER, Interval};
pub use period::{Per, Period, month_share, months_of, months_touched, periods};
