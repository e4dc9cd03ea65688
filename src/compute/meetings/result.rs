//! What the computation of meetings gives.

use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::{Interval, Period};
use crate::compute::{Missing, ObligationStatus};
use crate::model::Id;
use crate::source::Span;

/// One period of a requirement.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MeetingPeriod {
    /// The period.
    pub period: Period,
    /// How many are required; `None`: cannot be told.
    pub required: Option<u32>,
    /// Held for certain.
    pub certain: u32,
    /// Held, possibly.
    pub possible: u32,
    /// Documented, of those possibly held.
    pub documented: u32,
    /// Planned, still to come.
    pub planned: u32,
    /// Where it stands.
    pub status: ObligationStatus,
    /// What makes it impossible to tell, by name: `term.start`.
    pub missing: Vec<Missing>,
    /// The meetings that possibly fall in it.
    pub places: Vec<Span>,
}

/// All finished periods together.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Bounds {
    /// From the first finished period to the last.
    #[serde(skip)]
    pub span: Interval,
    /// Their names, first and last: `2023..2024`, or one.
    pub name: String,
    /// How many they require.
    pub required: u32,
    /// Held for certain in their span.
    pub certain: u32,
    /// Held, possibly.
    pub possible: u32,
    /// Documented, of those possibly held.
    pub documented: u32,
    /// The most of these meetings that can count towards the requirement.
    pub useful: u32,
    /// Fewest that are missing.
    pub shortfall_at_least: u32,
    /// How many periods.
    pub periods: u32,
    /// How many have been met, at least.
    pub periods_met_at_least: u32,
    /// How many can have been met, at most.
    pub periods_met_at_most: u32,
}

/// One kind of meeting.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MeetingResult {
    /// The requirement.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// How many a period; `None`: no frequency agreed.
    pub times: Option<u32>,
    /// Meetings in the log, planned ones aside.
    pub logged: u32,
    /// Period by period.
    pub periods: Vec<MeetingPeriod>,
    /// `None` where no period is finished.
    pub finished: Option<Bounds>,
    /// Where it is agreed.
    pub place: Span,
}
