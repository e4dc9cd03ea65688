//! `iop.validate/1` and `iop.check/1`: findings and how many there are.

use schemars::JsonSchema;
use serde::Serialize;

use super::common::Cx;
use crate::diag::render::{FindingJson, finding_json};
use crate::diag::{Diagnostic, Level};

/// Findings with their summary.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Findings {
    /// The findings.
    pub findings: Vec<FindingJson>,
    /// How many.
    pub summary: Summary,
}

/// Findings that are the result themselves, with what the baseline has beyond them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Verdict {
    /// The findings.
    #[serde(flatten)]
    pub findings: Findings,
    /// What the baseline has and was not found.
    pub baseline_unmatched: Vec<EntryJson>,
}

/// An entry of a baseline.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "BaselineEntry")]
pub struct EntryJson {
    /// The rule's name.
    pub rule: String,
    /// The agreement's id.
    pub agreement: Option<String>,
    /// What in the agreement it is about.
    pub subject: Option<String>,
    /// How many findings less than the baseline has.
    pub count: usize,
}

/// How many findings of each level; those that do not count stand apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Summary {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Notes.
    pub note: usize,
    /// Waived.
    pub waived: usize,
    /// In the baseline.
    pub baseline: usize,
}

/// Counts findings.
pub fn summary<'a>(findings: impl IntoIterator<Item = &'a Diagnostic>) -> Summary {
    let mut summary = Summary::default();
    for finding in findings {
        let count = match finding {
            waived if waived.waived.is_some() => &mut summary.waived,
            known if known.baseline => &mut summary.baseline,
            standing => match standing.level {
                Level::Error => &mut summary.error,
                Level::Warning => &mut summary.warning,
                Level::Note => &mut summary.note,
            },
        };
        *count += 1;
    }
    summary
}

/// Findings as JSON.
pub fn findings(cx: Cx<'_>, findings: &[&Diagnostic]) -> Findings {
    Findings {
        findings: findings
            .iter()
            .map(|finding| finding_json(finding, cx.files, cx.texts))
            .collect(),
        summary: summary(findings.iter().copied()),
    }
}

/// Findings that are about no agreement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Shared {
    /// The findings.
    pub findings: Vec<FindingJson>,
}
