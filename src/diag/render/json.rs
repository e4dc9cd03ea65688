//! Findings as the JSON contract has them (docs/FORMAT.md, "JSON results").

use schemars::JsonSchema;
use serde::Serialize;

use crate::diag::{Diagnostic, Level, worded};
use crate::lang::Texts;
use crate::source::{Place, SourceMap};

/// Another place and what it says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Related")]
pub struct RelatedJson {
    /// The place.
    pub place: Place,
    /// In words.
    pub text: String,
}

/// Why a finding does not count.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Waived")]
pub struct WaivedJson {
    /// In words.
    pub reason: String,
    /// Last day, ISO.
    pub until: String,
}

/// One finding.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Finding")]
pub struct FindingJson {
    /// The rule's name.
    pub rule: &'static str,
    /// `error`, `warning`, `note`.
    pub level: Level,
    /// The headline, in the language of the run.
    pub message: String,
    /// Where it begins.
    pub place: Place,
    /// Where it ends, exclusive.
    pub end: Place,
    /// Other places.
    pub related: Vec<RelatedJson>,
    /// Facts in words.
    pub notes: Vec<String>,
    /// What to do.
    pub help: Option<String>,
    /// The agreement's id.
    pub agreement: Option<String>,
    /// What in the agreement it is about.
    pub subject: Option<String>,
    /// The waiver that covers it.
    pub waived: Option<WaivedJson>,
    /// Whether the baseline has it.
    pub baseline: bool,
}

/// A finding as JSON.
pub fn finding_json(finding: &Diagnostic, files: &SourceMap, texts: &Texts) -> FindingJson {
    let related = finding.related.iter();
    FindingJson {
        rule: finding.rule.name,
        level: finding.level,
        message: worded(&finding.message, texts),
        place: files.place(finding.primary),
        end: files.place_of_end(finding.primary),
        related: related
            .map(|other| RelatedJson {
                place: files.place(other.span),
                text: worded(&other.text, texts),
            })
            .collect(),
        notes: finding
            .notes
            .iter()
            .map(|note| worded(note, texts))
            .collect(),
        help: finding.help.as_ref().map(|help| worded(&help.text, texts)),
        agreement: finding.agreement.as_ref().map(ToString::to_string),
        subject: finding.subject.clone(),
        waived: finding.waived.as_ref().map(|waived| WaivedJson {
            reason: waived.reason.clone(),
            until: waived.until.to_string(),
        }),
        baseline: finding.baseline,
    }
}
