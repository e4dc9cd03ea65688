//! Meetings required, held, documented; with uncertain dates and bounds.

mod quota;
mod result;

pub use quota::{absent, meetings};
pub use result::{Bounds, MeetingPeriod, MeetingResult};

#[cfg(test)]
mod meetings_test;
