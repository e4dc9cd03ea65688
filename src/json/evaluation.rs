//! `iop.evaluate/1`: everything that is computed of an agreement, with verdicts and findings.

use serde::Serialize;

use super::common::{Cx, ids, number};
use super::funding::{FundingJson, funding};
use super::meetings::{MeetingsJson, meetings};
use super::obligations::{ObligationJson, obligation};
use super::statistics::{StatisticsJson, statistics};
use crate::compute::{
    CommitmentResult, CriterionResult, Evaluation, Facts, FormVerdict, GoalResult, PartyResult,
};
use crate::diag::Diagnostic;
use crate::diag::render::{FindingJson, PlaceJson, finding_json};
use crate::model::Id;

/// The evaluation of one agreement.
#[derive(Clone, Debug, Serialize)]
pub struct EvaluationJson {
    funding: FundingJson,
    meetings: MeetingsJson,
    statistics: StatisticsJson,
    obligations: Vec<ObligationJson>,
    overall: Option<OverallJson>,
    form: Vec<CriterionJson>,
    commitments: Vec<CommitmentJson>,
    goals: Vec<GoalJson>,
    parties: Vec<PartyJson>,
    findings: Vec<FindingJson>,
}

#[derive(Clone, Debug, Serialize)]
struct OverallJson {
    verdict: &'static str,
    grounds: Option<String>,
    document: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct CriterionJson {
    criterion: Option<String>,
    guideline: Option<String>,
    question: String,
    answer: Option<&'static str>,
    verdict: &'static str,
    source: &'static str,
    grounds: Option<String>,
    places: Vec<PlaceJson>,
}

#[derive(Clone, Debug, Serialize)]
struct CommitmentJson {
    id: String,
    parties: Vec<String>,
    text: String,
    verdict: &'static str,
    grounds: Option<String>,
    document: Option<String>,
    places: Vec<PlaceJson>,
}

#[derive(Clone, Debug, Serialize)]
struct GoalJson {
    id: String,
    text: String,
    verdict: &'static str,
    measure: Option<String>,
    target: Option<String>,
    reached: Option<String>,
    reached_in: Option<String>,
    source: &'static str,
    grounds: Option<String>,
    places: Vec<PlaceJson>,
}

#[derive(Clone, Debug, Serialize)]
struct PartyJson {
    id: String,
    name: String,
    kind: &'static str,
    verdict: &'static str,
    grounds: Option<String>,
    document: Option<String>,
    places: Vec<PlaceJson>,
}

/// An evaluation as JSON, with the findings about the agreement.
pub fn evaluation(cx: Cx<'_>, facts: &Facts, findings: &[&Diagnostic]) -> EvaluationJson {
    let verdicts = &facts.evaluation;
    EvaluationJson {
        funding: funding(cx, &facts.funding, &[]),
        meetings: meetings(cx, &facts.meetings),
        statistics: statistics(cx, &facts.statistics),
        obligations: facts
            .obligations
            .iter()
            .map(|one| obligation(cx, one))
            .collect(),
        overall: overall(verdicts),
        form: verdicts.form.iter().map(|one| criterion(cx, one)).collect(),
        commitments: verdicts
            .commitments
            .iter()
            .map(|one| commitment(cx, one))
            .collect(),
        goals: verdicts.goals.iter().map(|one| goal(cx, one)).collect(),
        parties: verdicts.parties.iter().map(|one| party(cx, one)).collect(),
        findings: findings
            .iter()
            .map(|finding| finding_json(finding, cx.files, cx.texts))
            .collect(),
    }
}

fn document(id: Option<&Id>) -> Option<String> {
    id.map(ToString::to_string)
}

fn overall(verdicts: &Evaluation) -> Option<OverallJson> {
    let (verdict, grounds, by) = verdicts.overall.as_ref()?;
    Some(OverallJson {
        verdict: FormVerdict::code(*verdict),
        grounds: grounds.clone(),
        document: document(by.as_ref()),
    })
}

fn criterion(cx: Cx<'_>, one: &CriterionResult) -> CriterionJson {
    CriterionJson {
        criterion: document(one.criterion.as_ref().map(|(_, id)| id)),
        guideline: document(one.criterion.as_ref().map(|(id, _)| id)),
        question: cx.text(&one.question),
        answer: one.answer.map(crate::model::Answer::code),
        verdict: one.verdict.code(),
        source: one.source.code(),
        grounds: one.grounds.as_ref().map(|grounds| cx.text(grounds)),
        places: cx.places(&one.places),
    }
}

fn commitment(cx: Cx<'_>, one: &CommitmentResult) -> CommitmentJson {
    CommitmentJson {
        id: one.id.to_string(),
        parties: ids(&one.parties),
        text: one.text.clone(),
        verdict: one.verdict.code(),
        grounds: one.grounds.clone(),
        document: document(one.document.as_ref()),
        places: cx.places(&one.places),
    }
}

fn goal(cx: Cx<'_>, one: &GoalResult) -> GoalJson {
    GoalJson {
        id: one.id.to_string(),
        text: one.text.clone(),
        verdict: one.verdict.code(),
        measure: document(one.measure.as_ref()),
        target: number(one.target),
        reached: number(one.reached),
        reached_in: one.reached_in.map(|period| period.to_string()),
        source: one.source.code(),
        grounds: one.grounds.clone(),
        places: cx.places(&one.places),
    }
}

fn party(cx: Cx<'_>, one: &PartyResult) -> PartyJson {
    PartyJson {
        id: one.id.to_string(),
        name: one.name.clone(),
        kind: one.kind.code(),
        verdict: one.verdict.code(),
        grounds: one.grounds.clone(),
        document: document(one.document.as_ref()),
        places: cx.places(&one.places),
    }
}
