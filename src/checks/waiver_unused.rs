//! A waiver in force that covers nothing.

use super::check::records_rule;
use crate::diag::Diagnostic;
use crate::model::{Agreement, Waiver};

records_rule!("waiver-unused", Warning, Free, Findings);

/// The finding about a waiver that no finding needed.
pub(super) fn finding(agreement: &Agreement, waiver: &Waiver) -> Diagnostic {
    let subject = waiver.subject.as_ref();
    let finding = RULE
        .at(waiver.span)
        .of(agreement.id.shared())
        .subject(subject.map_or("agreement", |subject| subject))
        .with("rule", waiver.rule.as_str());
    let finding = match subject {
        Some(subject) => finding.with("subject", subject.as_str()).variant("subject"),
        None => finding,
    };
    finding.help("help")
}
