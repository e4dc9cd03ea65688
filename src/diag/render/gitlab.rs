//! GitLab's code quality report: one JSON array, only the fields that GitLab documents.

use serde::Serialize;

use super::Sheet;
use crate::diag::{Diagnostic, Level};

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// The findings that count. One whose fingerprint was there before is, to GitLab, the same one: what is waived is left out.
pub fn gitlab(sheet: &Sheet<'_>) -> Result<String, serde_json::Error> {
    let issues: Vec<Issue> = sheet
        .named()
        .into_iter()
        .filter(|(finding, _)| finding.stands())
        .map(|(finding, name)| issue(sheet, finding, name))
        .collect();
    serde_json::to_string_pretty(&issues).map(|text| text + "\n")
}

fn issue(sheet: &Sheet<'_>, finding: &Diagnostic, fingerprint: String) -> Issue {
    let severity = match finding.level {
        Level::Error => "major",
        Level::Warning => "minor",
        Level::Note => "info",
    };
    Issue {
        description: sheet.headline(finding),
        check_name: finding.rule.name,
        fingerprint,
        severity,
        location: Location {
            path: sheet.path(finding.primary),
            lines: Lines {
                begin: sheet.start(finding.primary).line,
            },
        },
    }
}
