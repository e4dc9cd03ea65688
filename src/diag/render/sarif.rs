//! SARIF 2.1.0, for code scanning: all rules with their pages, each finding with its own level, those that do not count as suppressed.
//!
//! Written with `serde_json` alone: of the format's some 150 types a checker without flows needs a dozen, and a test holds them against the
//! published schema.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{RuleText, Sheet};
use crate::diag::{Diagnostic, Patch, masked};
use crate::source::{LineCol, Span, hex, sha256};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The folder that the run is about: the root of the repository, by convention.
const BASE: &str = "%SRCROOT%";

/// The only name by which GitHub follows a finding. Left out, it is made of the line's text, and all findings of a rule on one line are one.
const LINE_HASH: &str = "primaryLocationLineHash";

/// The findings of a run over all `rules`, sorted by name.
pub fn sarif(sheet: &Sheet<'_>, rules: &[RuleText]) -> Result<String, serde_json::Error> {
    let results: Vec<Value> = sheet
        .named()
        .into_iter()
        .map(|(finding, name)| result(sheet, rules, (finding, &name)))
        .collect();
    let version = env!("CARGO_PKG_VERSION");
    let rules: Vec<Value> = rules.iter().map(rule).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "iop", "version": version, "semanticVersion": version, "rules": rules } },
            "automationDetails": { "id": "iop/" },
            "language": sheet.texts.language.code(),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {
                BASE: { "description": { "text": "The folder that iop was run in" } },
            },
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).map(|text| text + "\n")
}

fn rule(own: &RuleText) -> Value {
    let RuleText {
        rule,
        summary,
        page,
    } = own;
    json!({
        "id": rule.name,
        "shortDescription": { "text": summary },
        "fullDescription": { "text": summary },
        "help": { "text": page, "markdown": page },
        "defaultConfiguration": { "level": rule.level.code() },
        "properties": { "tags": [rule.family.code()] },
    })
}

fn result(sheet: &Sheet<'_>, rules: &[RuleText], (finding, name): (&Diagnostic, &str)) -> Value {
    let index = rules.iter().position(|own| own.rule == finding.rule);
    let mut value = json!({
        "ruleId": finding.rule.name,
        "ruleIndex": index,
        "level": finding.level.code(),
        "message": { "text": sheet.full(finding) },
        "locations": [location(sheet, finding.primary)],
        "relatedLocations": related(sheet, finding),
        "partialFingerprints": { "iop/v1": name, LINE_HASH: line_hash(name) },
        "suppressions": suppressions(sheet, finding),
    });
    let help = finding.help.as_ref();
    let certain = help.and_then(|help| Some((help, help.patch.as_ref()?)));
    if let Some((help, patch)) = certain.filter(|(_, patch)| is_whole(patch)) {
        value["fixes"] = json!([fix(sheet, &sheet.words(&help.text), patch)]);
    }
    value
}

fn location(sheet: &Sheet<'_>, span: Span) -> Value {
    let mut place = json!({ "artifactLocation": artifact(sheet, span) });
    let of_place = sheet.files.start(span).zip(sheet.files.end(span));
    let (from, to) = of_place.unwrap_or_else(|| first_line(sheet, span));
    place["region"] = region(from, to);
    json!({ "physicalLocation": place })
}

/// Where a file as a whole is meant: its first line, for a result without a region is shown nowhere.
fn first_line(sheet: &Sheet<'_>, span: Span) -> (LineCol, LineCol) {
    let text = &sheet.files.file(span.file).text;
    let line = text.lines().next().unwrap_or_default();
    let column = line.chars().count() + 1;
    (LineCol { line: 1, column: 1 }, LineCol { line: 1, column })
}

/// The hash that stands for the line: of the finding's name, so that no two have one.
fn line_hash(name: &str) -> String {
    format!("{}:1", hex(&sha256(name)[..8]))
}

fn artifact(sheet: &Sheet<'_>, span: Span) -> Value {
    json!({ "uri": uri(&sheet.path(span)), "uriBaseId": BASE })
}

fn region(from: LineCol, to: LineCol) -> Value {
    json!({
        "startLine": from.line,
        "startColumn": from.column,
        "endLine": to.line,
        "endColumn": to.column,
    })
}

fn related(sheet: &Sheet<'_>, finding: &Diagnostic) -> Vec<Value> {
    let numbered = (1..).zip(&finding.related);
    let one = |(id, other): (usize, &crate::diag::Related)| {
        let mut place = location(sheet, other.span);
        place["id"] = id.into();
        place["message"] = json!({ "text": sheet.words(&other.text) });
        place
    };
    numbered.map(one).collect()
}

/// Every result has the list: where one has it, all must.
fn suppressions(sheet: &Sheet<'_>, finding: &Diagnostic) -> Vec<Value> {
    let kind = match finding {
        waived if waived.waived.is_some() => "inSource",
        known if known.baseline => "external",
        _ => return Vec::new(),
    };
    vec![json!({ "kind": kind, "status": "accepted", "justification": sheet.excuse(finding) })]
}

/// Whether nothing in the new text has to be masked: half a number would be no mending.
fn is_whole(patch: &Patch) -> bool {
    masked(&patch.replacement) == patch.replacement
}

fn fix(sheet: &Sheet<'_>, words: &str, patch: &Patch) -> Value {
    let first = LineCol { line: 1, column: 1 };
    let from = sheet.files.start(patch.span).unwrap_or(first);
    let to = sheet.files.end(patch.span).unwrap_or(first);
    json!({
        "description": { "text": words },
        "artifactChanges": [{
            "artifactLocation": artifact(sheet, patch.span),
            "replacements": [{
                "deletedRegion": region(from, to),
                "insertedContent": { "text": patch.replacement },
            }],
        }],
    })
}

/// A path as a relative URI: every byte that may not stand in one is written `%XX`.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
        if is_plain {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
