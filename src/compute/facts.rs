//! Everything that is computed of one agreement.

use super::{
    Ctx, Evaluation, EvaluationBasis, Funding, MeasureResult, MeetingResult, Obligation,
    StatisticsBasis, evaluation, funding, meetings, obligations, statistics,
};
use crate::model::Agreement;

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

/// Computes one agreement.
pub fn facts(ctx: Ctx<'_>, agreement: &Agreement) -> Facts {
    let funding = funding(ctx, agreement);
    let meetings = meetings(ctx, agreement);
    let basis = StatisticsBasis {
        term: &funding.term,
        years: &funding.years,
    };
    let statistics = statistics(ctx, agreement, basis);
    let obligations = obligations(ctx, agreement, (&funding, &meetings));
    let basis = EvaluationBasis {
        term: &funding.term,
        meetings: &meetings,
        statistics: &statistics,
    };
    let evaluation = evaluation(ctx, agreement, basis);
    Facts {
        funding,
        meetings,
        statistics,
        obligations,
        evaluation,
    }
}
