//! Who a finding is: its rule, its agreement, and what in it it is about; never its line, so that moving lines makes no finding new.

use std::collections::BTreeMap;

use super::Diagnostic;
use crate::source::SourceMap;

/// What a finding is known by from run to run. Several findings may share one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    /// The agreement's id; `None`: about what agreements share.
    pub agreement: Option<String>,
    /// The rule's name.
    pub rule: String,
    /// What in the agreement it is about; `None` for faults of reading.
    pub subject: Option<String>,
}

impl Identity {
    /// The identity of a finding.
    pub fn of(finding: &Diagnostic) -> Self {
        Self {
            agreement: finding.agreement.as_ref().map(ToString::to_string),
            rule: finding.rule.name.to_owned(),
            subject: finding.subject.clone(),
        }
    }
}

/// A name for each finding, no two alike: its identity (with the file, where it has no subject) and, from the second of several that
/// share it, a number in their order.
pub fn fingerprints(findings: &[&Diagnostic], files: &SourceMap) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut name = |finding: &&Diagnostic| {
        let agreement = finding.agreement.as_deref().unwrap_or_default();
        let place = || files.file(finding.primary.file).path.clone();
        let subject = finding.subject.clone().unwrap_or_else(place);
        let own = format!("{}|{agreement}|{subject}", finding.rule.name);
        let count = seen.entry(own.clone()).or_default();
        *count += 1;
        match *count {
            1 => own,
            number => format!("{own}|{number}"),
        }
    };
    findings.iter().map(&mut name).collect()
}
