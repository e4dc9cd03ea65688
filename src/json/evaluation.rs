//! `iop.evaluate/1`: everything that is computed of an agreement, with verdicts and findings.

use schemars::JsonSchema;
use serde::Serialize;

use super::common::Cx;
use super::meetings::MeetingsJson;
use super::statistics::StatisticsJson;
use crate::compute::{Evaluation, Facts, Funding, Obligation};
use crate::diag::Diagnostic;
use crate::diag::render::{FindingJson, finding_json};

/// The evaluation of one agreement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EvaluationJson<'a> {
    /// Money and work.
    funding: &'a Funding,
    /// Meetings.
    meetings: MeetingsJson<'a>,
    /// Statistics.
    statistics: StatisticsJson<'a>,
    /// What someone must do by a date.
    obligations: &'a [Obligation],
    #[serde(flatten)]
    verdicts: &'a Evaluation,
    /// Findings about the agreement.
    findings: Vec<FindingJson>,
}

/// An evaluation with the findings about the agreement.
pub fn evaluation<'a>(
    cx: Cx<'_>,
    facts: &'a Facts,
    findings: &[&Diagnostic],
) -> EvaluationJson<'a> {
    EvaluationJson {
        funding: &facts.funding,
        meetings: MeetingsJson {
            requirements: &facts.meetings,
        },
        statistics: StatisticsJson {
            measures: &facts.statistics,
        },
        obligations: &facts.obligations,
        verdicts: &facts.evaluation,
        findings: findings
            .iter()
            .map(|finding| finding_json(finding, cx.files, cx.texts))
            .collect(),
    }
}
