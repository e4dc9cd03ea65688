//! Where findings are collected.

use super::{Diagnostic, Levels};

/// Collects findings, gives each its level and drops those of rules that are off.
#[derive(Debug, Default)]
pub struct Sink {
    levels: Levels,
    found: Vec<Diagnostic>,
}

impl Sink {
    /// A sink with levels that differ from the rules' own.
    pub fn new(levels: Levels) -> Self {
        Self {
            levels,
            found: Vec::new(),
        }
    }

    /// Takes one finding.
    pub fn push(&mut self, mut finding: Diagnostic) {
        if let Some(level) = self.levels.of(finding.rule, finding.level) {
            finding.level = level;
            self.found.push(finding);
        }
    }

    /// Takes many.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Diagnostic>) {
        for finding in findings {
            self.push(finding);
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// What was collected, as it came.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.found
    }
}

/// Sorts by place, rule and text, and drops repetitions; what is said at one place about two agreements is said of both, for each may be
/// left out for it. Files are numbered in the order of their paths.
pub fn sort(findings: &mut Vec<Diagnostic>) {
    findings.sort_by(|a, b| key(a).cmp(&key(b)));
    findings.dedup_by(|a, b| key(a) == key(b));
}

fn key(finding: &Diagnostic) -> impl Ord + '_ {
    (
        finding.primary,
        finding.rule.name,
        &finding.message,
        &finding.agreement,
        &finding.subject,
    )
}
