//! The form of the partnership, and what each party did.

mod answers;
mod cooperation;
mod form;
mod goals;
mod judged;
mod result;

#[cfg(test)]
mod tests;

pub use goals::suppress_goals;
pub use judged::Judged;
pub use result::{
    CommitmentResult, CriterionOf, CriterionResult, Evaluation, FormSource, FormVerdict,
    GoalResult, OverallResult, PartyResult,
};

use super::{Ctx, MeasureResult, MeetingResult, TermView};
use crate::model::{Agreement, Subject};

/// What verdicts rest on besides the records.
#[derive(Clone, Copy, Debug)]
pub struct EvaluationBasis<'a> {
    /// The term as it stands.
    pub term: &'a TermView,
    /// Meetings required and held.
    pub meetings: &'a [MeetingResult],
    /// What was counted, nothing withheld.
    pub statistics: &'a [MeasureResult],
}

/// All verdicts on one agreement at the as-of date.
pub fn evaluation(ctx: Ctx<'_>, agreement: &Agreement, basis: EvaluationBasis<'_>) -> Evaluation {
    let judged = Judged::at(agreement, ctx.as_of);
    let overall = judged.of(&Subject::Agreement).map(|row| OverallResult {
        verdict: judged::verdict(row),
        grounds: judged::grounds(row),
        document: judged::document(row),
    });
    Evaluation {
        overall,
        form: form::form(ctx, agreement, (basis, &judged)),
        commitments: judged::commitments(agreement, &judged),
        goals: goals::goals(agreement, basis, &judged),
        parties: judged::parties(agreement, &judged),
    }
}
