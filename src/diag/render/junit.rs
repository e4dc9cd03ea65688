//! `JUnit` XML: one suite for each agreement and one for what they share, one case for each finding; a suite without findings has one case
//! that passed. What is waived or in the baseline is skipped, what lies below the bar passes and says what it found.
//!
//! Written by hand: four elements and one rule of escaping, where the crates for it bring six others and a clock.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Sheet;
use crate::diag::Diagnostic;

/// The findings by agreement; `agreements` are all that were looked at, by id.
pub fn junit<'a>(sheet: &Sheet<'a>, agreements: impl IntoIterator<Item = &'a str>) -> String {
    let mut suites: BTreeMap<&str, Vec<Case>> = BTreeMap::new();
    suites.insert("", Vec::new());
    suites.extend(agreements.into_iter().map(|id| (id, Vec::new())));
    for (finding, name) in sheet.named() {
        let own = finding.agreement.as_deref().unwrap_or_default();
        suites
            .entry(own)
            .or_default()
            .push(case(sheet, finding, &name));
    }
    let failures: usize = suites.values().map(|cases| count(cases, "failure")).sum();
    let tests: usize = suites.values().map(|cases| cases.len().max(1)).sum();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        xml,
        "<testsuites name=\"iop\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">"
    );
    for (id, cases) in &suites {
        xml += &suite(sheet, id, cases);
    }
    xml + "</testsuites>\n"
}

/// A finding as a case: what it is called, where it is, and the element inside it.
struct Case {
    rule: &'static str,
    name: String,
    file: String,
    line: usize,
    outcome: &'static str,
    message: String,
    text: String,
}

fn case(sheet: &Sheet<'_>, finding: &Diagnostic, name: &str) -> Case {
    let (rule, rest) = name.split_once('|').unwrap_or((name, ""));
    let (_, subject) = rest.split_once('|').unwrap_or(("", rest));
    let excuse = sheet.excuse(finding);
    let headline = sheet.headline(finding);
    let (outcome, message) = if !finding.stands() {
        ("skipped", format!("{headline} ({excuse})"))
    } else if sheet.fails(finding) {
        ("failure", headline)
    } else {
        ("system-out", headline)
    };
    let place = super::short::short_line(sheet, finding);
    let details = sheet.details(finding).join("\n");
    Case {
        rule: finding.rule.name,
        name: format!("{rule} {}", subject.replace('|', " ")),
        file: sheet.path(finding.primary),
        line: sheet.start(finding.primary).line,
        outcome,
        message,
        text: format!("{place}{details}"),
    }
}

fn count(cases: &[Case], outcome: &str) -> usize {
    cases.iter().filter(|case| case.outcome == outcome).count()
}

fn suite(sheet: &Sheet<'_>, id: &str, cases: &[Case]) -> String {
    let shared = sheet.texts.get("label-shared");
    let name = escaped(if id.is_empty() { &shared } else { id });
    let (tests, failures) = (cases.len().max(1), count(cases, "failure"));
    let skipped = count(cases, "skipped");
    let mut xml = format!(
        "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">\n"
    );
    for case in cases {
        xml += &element(&name, case);
    }
    if cases.is_empty() {
        let passed = escaped(&sheet.texts.get("label-no-findings"));
        let _ = writeln!(
            xml,
            "    <testcase name=\"{passed}\" classname=\"{name}\"/>"
        );
    }
    xml + "  </testsuite>\n"
}

fn element(class: &str, case: &Case) -> String {
    let Case { line, outcome, .. } = case;
    let (name, file) = (escaped(&case.name), escaped(&case.file));
    let (message, text) = (escaped(&case.message), escaped(&case.text));
    let inner = match *outcome {
        "failure" => format!(
            "<failure type=\"{}\" message=\"{message}\">{text}</failure>",
            case.rule
        ),
        "skipped" => format!("<skipped message=\"{message}\"/>"),
        _ => format!("<system-out>{text}</system-out>"),
    };
    format!(
        "    <testcase name=\"{name}\" classname=\"{class}\" file=\"{file}\" line=\"{line}\">\n      {inner}\n    </testcase>\n"
    )
}

/// Text in an element or attribute. Control characters, which XML 1.0 cannot hold, were made visible before; what is left of them is taken
/// out, as are the two non-characters.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\n' => xml.push_str("&#10;"),
            '\t' => xml.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            other => xml.push(other),
        }
    }
    xml
}
