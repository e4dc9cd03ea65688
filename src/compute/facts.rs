//! Everything that is computed of one agreement.

use super::{Evaluation, Funding, MeasureResult, MeetingResult, Obligation};

/// Everything that is computed of one agreement at a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// Money and work.
    pub funding: Funding,
    /// Meetings.
    pub meetings: Vec<MeetingResult>,
    /// Statistics.
    pub statistics: Vec<MeasureResult>,
    /// Everything that has a day.
    pub obligations: Vec<Obligation>,
    /// Verdicts.
    pub evaluation: Evaluation,
}
