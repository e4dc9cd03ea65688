//! One line a finding, for editors and other programs: `file:line:col: error[rule]: message`. The form is promised stable, the level's
//! word is English in every language.

use super::Sheet;
use crate::diag::Diagnostic;
use crate::source::{inert, line_start};

/// The findings that count, a line each.
pub fn short(sheet: &Sheet<'_>) -> String {
    sheet
        .standing()
        .map(|finding| short_line(sheet, finding))
        .collect()
}

/// The same for people, in a run in their language: the level's word as well.
pub fn worded(sheet: &Sheet<'_>) -> String {
    let line = |finding: &Diagnostic| {
        let level = sheet.texts.get(&format!("level-{}", finding.level.code()));
        line(sheet, finding, &level)
    };
    sheet.standing().map(line).collect()
}

/// One finding as a line, with its line feed.
pub(super) fn short_line(sheet: &Sheet<'_>, finding: &Diagnostic) -> String {
    line(sheet, finding, finding.level.code())
}

fn line(sheet: &Sheet<'_>, finding: &Diagnostic, level: &str) -> String {
    let (path, at) = (sheet.path(finding.primary), sheet.start(finding.primary));
    let rule = finding.rule.name;
    let (path, message) = (line_start(&path), sheet.headline(finding));
    let message = inert(&message);
    format!(
        "{path}:{}:{}: {level}[{rule}]: {message}\n",
        at.line, at.column
    )
}
