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

/// One finding as a line, with its line feed.
pub(super) fn short_line(sheet: &Sheet<'_>, finding: &Diagnostic) -> String {
    let (path, at) = (sheet.path(finding.primary), sheet.start(finding.primary));
    let (level, rule) = (finding.level.code(), finding.rule.name);
    let (path, message) = (line_start(&path), sheet.headline(finding));
    let message = inert(&message);
    format!(
        "{path}:{}:{}: {level}[{rule}]: {message}\n",
        at.line, at.column
    )
}
