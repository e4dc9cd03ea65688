//! What cannot be computed, and why (design: "Left out are …").
//!
//! A fault in `iop.toml` leaves out everything, one in an index file the agreements whose clauses name it, one in a guideline only the form
//! part; a measure whose groups do not sum to its total is left out alone.

use std::collections::{BTreeMap, BTreeSet};

use super::pipeline::{faulty_indices, leaves_out, measure_left_out};
use crate::diag::Diagnostic;
use crate::model::{Agreement, Dataset};
use crate::source::{FileId, SourceMap};

/// Something that was left out, and why.
#[derive(Clone, Debug)]
pub(super) struct LeftOut {
    pub(super) agreement: String,
    /// `measure:cases`, `form:forum`; `None`: all of it.
    pub(super) part: Option<String>,
    pub(super) findings: Vec<Diagnostic>,
}

type Why = BTreeMap<(String, Option<String>), Vec<Diagnostic>>;

/// All that is left out, by agreement.
pub(super) fn left_out(
    files: &SourceMap,
    dataset: &Dataset,
    findings: &[Diagnostic],
) -> Vec<LeftOut> {
    let mut why = Why::new();
    for finding in findings {
        let Some(agreement) = finding.agreement.as_deref() else {
            continue;
        };
        let part = match measure_left_out(finding) {
            Some(measure) => Some(format!("measure:{measure}")),
            None if leaves_out(finding) => None,
            None => continue,
        };
        let found = why.entry((agreement.to_owned(), part)).or_default();
        found.push(finding.clone());
    }
    for agreement in dataset.agreements.values() {
        shared(&mut why, agreement, (files, dataset, findings));
    }
    why.into_iter()
        .map(|((agreement, part), findings)| LeftOut {
            agreement,
            part,
            findings,
        })
        .collect()
}

/// Faults in the files that agreements share.
fn shared(
    why: &mut Why,
    agreement: &Agreement,
    (files, dataset, findings): (&SourceMap, &Dataset, &[Diagnostic]),
) {
    let of_file = |wanted: FileId| {
        let of_file = move |finding: &&Diagnostic| finding.primary.file == wanted;
        findings.iter().filter(of_file).cloned()
    };
    for index in faulty_indices(agreement, dataset) {
        let series = dataset.registry.indices.get(index);
        let file = series.and_then(|series| series.file);
        let found = why.entry((agreement.id.to_string(), None)).or_default();
        found.extend(file.into_iter().flat_map(of_file));
    }
    for guideline in &agreement.guidelines {
        if dataset.unread_guidelines.contains(guideline.as_str()) {
            let path = format!("guidelines/{}.toml", guideline.value);
            let file = files.files().find(|(_, file)| file.path == path);
            let part = Some(format!("form:{}", guideline.value));
            let found = why.entry((agreement.id.to_string(), part)).or_default();
            found.extend(file.into_iter().flat_map(|(id, _)| of_file(id)));
        }
    }
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
    let shared: Vec<_> = own.cloned().collect();
    selected
        .iter()
        .map(|agreement| LeftOut {
            agreement: agreement.clone(),
            part: None,
            findings: shared.clone(),
        })
        .collect()
}
