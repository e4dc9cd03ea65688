//! Verdicts, as they should come out.

use iop::compute::{
    CommitmentResult, CriterionResult, Evaluation, FormSource, FormVerdict, GoalResult, PartyResult,
};
use iop::model::{Agreement, Answer, Commitment, Id, Party};

use super::{id, words};

/// The last assessment of a subject.
fn verdict_on(agreement: &Agreement, subject: &str) -> (FormVerdict, Option<String>, Option<Id>) {
    let rows = agreement.logs.assessments.iter();
    let found = rows.rev().find(|row| row.subject.to_string() == subject);
    let verdict = match found.map(|row| row.verdict.code()) {
        Some("met") => FormVerdict::Met,
        Some("partly") => FormVerdict::Partly,
        Some("not-met") => FormVerdict::NotMet,
        _ => FormVerdict::NotAssessed,
    };
    let grounds = found.and_then(|row| row.grounds.as_ref());
    let document = found.and_then(|row| row.source.document.as_ref());
    (
        verdict,
        grounds.map(|grounds| grounds.value.clone()),
        document.map(|document| document.value.clone()),
    )
}

pub(super) fn evaluation(agreement: &Agreement) -> Evaluation {
    let verdicts = |subject: &str| verdict_on(agreement, subject);
    let commitment = |record: &Commitment| {
        let (verdict, grounds, document) = verdicts(&format!("commitment:{}", *record.id));
        CommitmentResult {
            id: record.id.value.clone(),
            parties: record
                .party
                .iter()
                .map(|party| party.value.clone())
                .collect(),
            text: record.text.value.clone(),
            verdict,
            grounds,
            document,
            places: Vec::new(),
        }
    };
    let party = |record: &Party| {
        let (verdict, grounds, document) = verdicts(&format!("party:{}", *record.id));
        PartyResult {
            id: record.id.value.clone(),
            name: record.name.value.clone(),
            kind: *record.kind,
            verdict,
            grounds,
            document,
            places: Vec::new(),
        }
    };
    let (verdict, grounds, _) = verdicts("goal:support");
    Evaluation {
        overall: Some(verdicts("agreement")),
        form: form(),
        commitments: agreement.commitments.iter().map(commitment).collect(),
        goals: vec![GoalResult {
            id: id("support"),
            text: agreement.goals[0].text.value.clone(),
            verdict,
            measure: None,
            target: None,
            reached: None,
            source: FormSource::Assessment,
            grounds,
            places: Vec::new(),
        }],
        parties: agreement.parties.iter().map(party).collect(),
    }
}

fn form() -> Vec<CriterionResult> {
    let criterion = |name: &str, question: &str, verdict, grounds: Option<&str>| CriterionResult {
        criterion: Some((id("forum"), id(name))),
        question: words(question),
        answer: None,
        verdict,
        source: FormSource::Assessment,
        grounds: grounds.map(words),
        places: Vec::new(),
    };
    let answer = |answer, question: &str, verdict, grounds: &str| CriterionResult {
        criterion: None,
        question: words(question),
        answer: Some(answer),
        verdict,
        source: FormSource::Records,
        grounds: Some(words(grounds)),
        places: Vec::new(),
    };
    vec![
        criterion(
            "initiative",
            "Kom initiativet från den idéburna organisationen?",
            FormVerdict::NotAssessed,
            None,
        ),
        criterion(
            "programme",
            "Tjänar samarbetet ett politiskt program eller en plan där idéburna organisationer nämns?",
            FormVerdict::Met,
            Some("utgår från programmet från 2012 och riktlinjerna från 2016"),
        ),
        answer(
            Answer::ChallengesFormulated,
            "Har parterna tillsammans formulerat de komplexa samhällsutmaningarna?",
            FormVerdict::NotMet,
            "inga är formulerade",
        ),
        answer(
            Answer::LongTerm,
            "Är avtalet långsiktigt?",
            FormVerdict::Met,
            "löptiden är 36 månader",
        ),
    ]
}
