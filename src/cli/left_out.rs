//! What cannot be computed, and why (design.md, section 5: "Left out are …").
//!
//! A fault in `iop.toml` leaves out everything, one in an index file the agreements whose clauses name it, one in a guideline only the form
//! part; a measure whose groups do not sum to its total is left out alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::checks;
use crate::diag::Diagnostic;
use crate::model::{Agreement, Dataset, Id};
use crate::source::SourceMap;

/// The rules that leave out a measure.
const OF_MEASURES: [&str; 2] = ["split-sum-differs", "row-repeated"];

/// Something that was left out, and why.
#[derive(Clone, Debug)]
pub(super) struct LeftOut {
    pub(super) agreement: String,
    /// `measure:cases`, `form:forum`; `None`: all of it.
    pub(super) part: Option<String>,
    pub(super) findings: Vec<Diagnostic>,
}

/// What it is told from.
#[derive(Clone, Copy)]
pub(super) struct Read<'a> {
    pub(super) files: &'a SourceMap,
    pub(super) dataset: &'a Dataset,
    pub(super) findings: &'a [Diagnostic],
    /// The agreements that are asked for.
    pub(super) selected: &'a BTreeSet<String>,
}

/// All that is left out, by agreement.
pub(super) fn left_out(read: Read<'_>) -> Vec<LeftOut> {
    let mut all: Vec<LeftOut> = checks::left_out(read.dataset, read.findings)
        .into_iter()
        .map(|(agreement, places)| LeftOut {
            agreement,
            part: None,
            findings: places
                .into_iter()
                .map(|at| read.findings[at].clone())
                .collect(),
        })
        .collect();
    all.extend(without_records(read, &all));
    for (agreement, measures) in checks::measures_left_out(read.dataset) {
        all.extend(
            measures
                .iter()
                .map(|measure| of_measure(read, &agreement, measure)),
        );
    }
    all.extend(
        read.dataset
            .agreements
            .values()
            .flat_map(|one| forms(read, one)),
    );
    all.sort_by(|a, b| (&a.agreement, &a.part).cmp(&(&b.agreement, &b.part)));
    all
}

/// Folders that hold no agreement.
fn without_records(read: Read<'_>, known: &[LeftOut]) -> Vec<LeftOut> {
    let is_read: BTreeSet<&str> = read.dataset.agreements.keys().map(Id::as_str).collect();
    let is_told = |id: &str| known.iter().any(|one| one.agreement == id);
    let folders = read
        .selected
        .iter()
        .filter(|id| !is_read.contains(id.as_str()) && !is_told(id));
    folders
        .map(|id| LeftOut {
            agreement: id.clone(),
            part: None,
            findings: under(read, &format!("agreements/{id}")),
        })
        .collect()
}

fn of_measure(read: Read<'_>, agreement: &Id, measure: &Id) -> LeftOut {
    let is_of = |finding: &&Diagnostic| {
        let subject = finding.subject.as_deref().unwrap_or_default();
        OF_MEASURES.contains(&finding.rule.name)
            && finding.agreement.as_deref() == Some(agreement.as_str())
            && subject.split(':').next() == Some(measure.as_str())
    };
    LeftOut {
        agreement: agreement.to_string(),
        part: Some(format!("measure:{measure}")),
        findings: read.findings.iter().filter(is_of).cloned().collect(),
    }
}

/// The guidelines of an agreement that cannot be read.
fn forms(read: Read<'_>, agreement: &Agreement) -> Vec<LeftOut> {
    let unread = &read.dataset.unread_guidelines;
    let named = agreement.guidelines.iter();
    named
        .filter(|guideline| unread.contains(guideline.as_str()))
        .map(|guideline| LeftOut {
            agreement: agreement.id.to_string(),
            part: Some(format!("form:{}", guideline.value)),
            findings: under(read, &format!("guidelines/{}.toml", guideline.value)),
        })
        .collect()
}

/// The findings in a file or folder.
fn under(read: Read<'_>, path: &str) -> Vec<Diagnostic> {
    let is_under = |finding: &&Diagnostic| {
        let file = &read.files.file(finding.primary.file).path;
        let rest = file.strip_prefix(path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    read.findings.iter().filter(is_under).cloned().collect()
}

/// A fault in `iop.toml` leaves out everything.
pub(super) fn everything(
    files: &SourceMap,
    selected: &BTreeSet<String>,
    findings: &[Diagnostic],
) -> Vec<LeftOut> {
    let own = findings
        .iter()
        .filter(|one| files.file(one.primary.file).path == "iop.toml");
    let own: Vec<_> = own.cloned().collect();
    selected
        .iter()
        .map(|agreement| LeftOut {
            agreement: agreement.clone(),
            part: None,
            findings: own.clone(),
        })
        .collect()
}

/// The agreements of which nothing, or only a part, is left out.
pub(super) fn to_compute<'a>(dataset: &'a Dataset, left_out: &[LeftOut]) -> Vec<&'a Agreement> {
    let whole: BTreeSet<&str> = left_out
        .iter()
        .filter(|one| one.part.is_none())
        .map(|one| one.agreement.as_str())
        .collect();
    let agreements = dataset.agreements.values();
    agreements
        .filter(|agreement| !whole.contains(agreement.id.as_str()))
        .collect()
}

/// The measures that are left out, by agreement.
pub(super) fn measures(left_out: &[LeftOut]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for one in left_out {
        let part = one.part.as_deref();
        if let Some(measure) = part.and_then(|part| part.strip_prefix("measure:")) {
            all.entry(&one.agreement).or_default().insert(measure);
        }
    }
    all
}
