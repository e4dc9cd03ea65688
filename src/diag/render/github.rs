//! Annotations of GitHub Actions, and the table of its step summary.
//!
//! GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word. So the gravest come first, no more
//! than ten of each are given as annotations, and the others stand in the log as plain lines, counted.

use std::fmt::Write as _;

use super::{Sheet, short::short_line};
use crate::diag::{Args, Diagnostic, Level};
use crate::source::inert;

/// Annotations of each level that GitHub shows for a step.
const SHOWN: usize = 10;
/// Rows of the summary; GitHub takes 1 MiB of a step.
const ROWS: usize = 1000;

/// The findings that count, as workflow commands, the gravest first.
pub fn github(sheet: &Sheet<'_>) -> String {
    let mut log = String::new();
    let mut hidden: Vec<&Diagnostic> = Vec::new();
    for level in [Level::Error, Level::Warning, Level::Note] {
        let own: Vec<_> = of_level(sheet, level).collect();
        for finding in own.iter().take(SHOWN) {
            log.push_str(&annotation(sheet, finding));
        }
        hidden.extend(own.into_iter().skip(SHOWN));
    }
    if !hidden.is_empty() {
        let args = Args::new().with("n", hidden.len()).with("shown", SHOWN);
        log.push_str(&sheet.texts.with("github-hidden", &args));
        log.push('\n');
        log.extend(hidden.iter().map(|finding| short_line(sheet, finding)));
    }
    log
}

/// The findings that count as a table in Markdown, below `headline`.
pub fn github_summary(sheet: &Sheet<'_>, headline: &str) -> String {
    let mut table = format!("### iop\n\n{}\n", cell(headline));
    let levels = [Level::Error, Level::Warning, Level::Note];
    let all: Vec<_> = levels
        .iter()
        .flat_map(|level| of_level(sheet, *level))
        .collect();
    if all.is_empty() {
        return table;
    }
    let heads = [
        "summary-level",
        "summary-rule",
        "summary-place",
        "summary-message",
    ];
    let heads = heads.map(|head| sheet.texts.get(head)).join(" | ");
    let _ = writeln!(table, "\n| {heads} |\n|---|---|---|---|");
    for finding in all.iter().take(ROWS) {
        let level = sheet.texts.get(word(finding.level));
        let at = sheet.start(finding.primary);
        let place = format!("{}:{}", sheet.path(finding.primary), at.line);
        let message = cell(&sheet.headline(finding));
        let rule = finding.rule.name;
        let _ = writeln!(
            table,
            "| {level} | `{rule}` | {} | {message} |",
            cell(&place)
        );
    }
    if let Some(rest) = all.len().checked_sub(ROWS).filter(|rest| *rest > 0) {
        let args = Args::new().with("n", rest);
        let _ = writeln!(table, "\n{}", sheet.texts.with("summary-hidden", &args));
    }
    table
}

fn of_level<'a>(sheet: &Sheet<'a>, level: Level) -> impl Iterator<Item = &'a Diagnostic> {
    sheet
        .standing()
        .filter(move |finding| finding.level == level)
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "level-error",
        Level::Warning => "level-warning",
        Level::Note => "level-note",
    }
}

fn annotation(sheet: &Sheet<'_>, finding: &Diagnostic) -> String {
    let command = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let at = sheet.start(finding.primary);
    let mut place = format!(
        "file={},line={}",
        property(&sheet.path(finding.primary)),
        at.line
    );
    // Columns only on one line: GitHub drops them from annotations of several.
    if let Some(end) = sheet.files.end(finding.primary) {
        if end.line == at.line {
            let _ = write!(
                place,
                ",endLine={},col={},endColumn={}",
                end.line, at.column, end.column
            );
        } else {
            let _ = write!(place, ",endLine={}", end.line);
        }
    }
    let title = property(finding.rule.name);
    format!(
        "::{command} {place},title={title}::{}\n",
        data(&sheet.full(finding))
    )
}

/// Text after the second `::`.
fn data(text: &str) -> String {
    inert(text)
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Text in a cell of a Markdown table: nothing in it is taken for markup, but for code between back-ticks, which findings write themselves.
fn cell(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => shown.push(' '),
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '|' | '\\' | '*' | '_' | '[' | ']' | '!' | '#' | '~' | '@' => {
                let _ = write!(shown, "&#{};", u32::from(letter));
            }
            other => shown.push(other),
        }
    }
    shown
}
