//! What persons have judged: the assessments that hold at the as-of date.

use std::collections::BTreeMap;

use super::{CommitmentResult, FormVerdict, PartyResult};
use crate::calendar::AsOf;
use crate::model::{Agreement, Assessment, Id, LogKind, Subject, Verdict};

/// The assessment that counts for each subject: of those judged by the as-of date the one judged last, of one day the last row.
#[derive(Clone, Debug)]
pub struct Judged<'a> {
    rows: BTreeMap<&'a Subject, &'a Assessment>,
    /// What counts where there is no assessment.
    none: FormVerdict,
}

impl<'a> Judged<'a> {
    /// The assessments of an agreement at a day.
    pub fn at(agreement: &'a Agreement, as_of: AsOf) -> Self {
        let mut rows: BTreeMap<&Subject, &Assessment> = BTreeMap::new();
        let known = agreement.logs.assessments.iter();
        for row in known.filter(|row| as_of.knows(*row.date)) {
            let counts = rows.get(&row.subject.value);
            if counts.is_none_or(|other| other.date.last <= row.date.last) {
                rows.insert(&row.subject.value, row);
            }
        }
        // a log that is kept elsewhere proves only what it holds
        let none = if agreement.is_elsewhere(LogKind::Assessments) {
            FormVerdict::CannotTell
        } else {
            FormVerdict::NotAssessed
        };
        Self { rows, none }
    }

    /// The assessment of a subject.
    pub fn of(&self, subject: &Subject) -> Option<&'a Assessment> {
        self.rows.get(subject).copied()
    }

    /// The verdict where nobody has given one: not assessed, or cannot tell where assessments are kept elsewhere.
    pub fn none(&self) -> FormVerdict {
        self.none
    }
}

pub(super) fn verdict(row: &Assessment) -> FormVerdict {
    match *row.verdict {
        Verdict::Met => FormVerdict::Met,
        Verdict::Partly => FormVerdict::Partly,
        Verdict::NotMet => FormVerdict::NotMet,
        Verdict::NotAssessed => FormVerdict::NotAssessed,
    }
}

pub(super) fn grounds(row: &Assessment) -> Option<String> {
    row.grounds.as_ref().map(|grounds| grounds.value.clone())
}

pub(super) fn document(row: &Assessment) -> Option<Id> {
    let document = row.source.document.as_ref();
    document.map(|document| document.value.clone())
}

pub(super) fn commitments(agreement: &Agreement, judged: &Judged<'_>) -> Vec<CommitmentResult> {
    agreement
        .commitments
        .iter()
        .map(|commitment| {
            let row = judged.of(&Subject::Commitment(commitment.id.value.clone()));
            CommitmentResult {
                id: commitment.id.value.clone(),
                parties: commitment
                    .party
                    .iter()
                    .map(|party| party.value.clone())
                    .collect(),
                text: commitment.text.value.clone(),
                verdict: row.map_or(judged.none(), verdict),
                grounds: row.and_then(grounds),
                document: row.and_then(document),
                places: [commitment.span]
                    .into_iter()
                    .chain(row.map(|row| row.span))
                    .collect(),
            }
        })
        .collect()
}

pub(super) fn parties(agreement: &Agreement, judged: &Judged<'_>) -> Vec<PartyResult> {
    agreement
        .parties
        .iter()
        .map(|party| {
            let row = judged.of(&Subject::Party(party.id.value.clone()));
            PartyResult {
                id: party.id.value.clone(),
                name: party.name.value.clone(),
                kind: *party.kind,
                verdict: row.map_or(judged.none(), verdict),
                grounds: row.and_then(grounds),
                document: row.and_then(document),
                places: row.map(|row| row.span).into_iter().collect(),
            }
        })
        .collect()
}
