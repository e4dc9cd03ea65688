//! Findings as the JSON contract has them (docs/FORMAT.md, "JSON results").

use serde::Serialize;

use crate::diag::{Diagnostic, worded};
use crate::lang::Texts;
use crate::source::{LineCol, SourceMap, Span};

/// A place: the file relative to the registry, line and column from 1.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct PlaceJson {
    /// Relative to the registry.
    pub file: String,
    /// From 1; 1 for a file as a whole.
    pub line: usize,
    /// From 1, in code points.
    pub column: usize,
}

/// Another place and what it says.
#[derive(Clone, Debug, Serialize)]
pub struct RelatedJson {
    /// The place.
    pub place: PlaceJson,
    /// In words.
    pub text: String,
}

/// Why a finding does not count.
#[derive(Clone, Debug, Serialize)]
pub struct WaivedJson {
    /// In words.
    pub reason: String,
    /// Last day, ISO.
    pub until: String,
}

/// One finding.
#[derive(Clone, Debug, Serialize)]
pub struct FindingJson {
    /// The rule's name.
    pub rule: &'static str,
    /// `error`, `warning`, `note`.
    pub level: &'static str,
    /// The headline, in the language of the run.
    pub message: String,
    /// Where it begins.
    pub place: PlaceJson,
    /// Where it ends, exclusive.
    pub end: PlaceJson,
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

/// The place where a span begins.
pub fn place_json(span: Span, files: &SourceMap) -> PlaceJson {
    at(span, files, files.start(span))
}

fn at(span: Span, files: &SourceMap, place: Option<LineCol>) -> PlaceJson {
    let place = place.unwrap_or(LineCol { line: 1, column: 1 });
    PlaceJson {
        file: files.file(span.file).path.clone(),
        line: place.line,
        column: place.column,
    }
}

/// A finding as JSON.
pub fn finding_json(finding: &Diagnostic, files: &SourceMap, texts: &Texts) -> FindingJson {
    let related = finding.related.iter();
    FindingJson {
        rule: finding.rule.name,
        level: finding.level.code(),
        message: worded(&finding.message, texts),
        place: place_json(finding.primary, files),
        end: at(finding.primary, files, files.end(finding.primary)),
        related: related
            .map(|other| RelatedJson {
                place: place_json(other.span, files),
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
