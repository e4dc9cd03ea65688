//! `iop.meetings/1`: meetings required and held, with bounds.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compute::MeetingResult;

/// The meetings of one agreement.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Meetings")]
pub struct MeetingsJson<'a> {
    /// What is required, kind by kind.
    pub requirements: &'a [MeetingResult],
}
