//! A waiver that has run out while what it covered is still so.

use super::check::records_rule;
use crate::diag::Diagnostic;
use crate::model::{Agreement, Waiver};

records_rule!("waiver-expired", Error, Free, Findings);

/// The finding about a waiver that would still be needed for another finding.
pub(super) fn finding(agreement: &Agreement, waiver: &Waiver, still: &Diagnostic) -> Diagnostic {
    RULE.at(waiver.until.span)
        .of(agreement.id.shared())
        .subject(
            waiver
                .subject
                .as_ref()
                .map_or("agreement", |subject| subject),
        )
        .with("rule", waiver.rule.as_str())
        .with("until", waiver.until.value)
        .with("reason", waiver.reason.as_str())
        .label("label")
        .related(still.primary, "still")
        .help("help")
}
