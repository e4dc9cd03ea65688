//! The last day to give notice is near.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{ObligationKind, ObligationStatus};
use crate::diag::Sink;

rule!("notice-window", Compliance, Note);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let near = ctx.obligations(ObligationKind::Notice);
    for own in near.filter(|own| own.unwaived == ObligationStatus::DueSoon) {
        let Some((due, place)) = own.due.zip(own.places.first()) else {
            continue;
        };
        let renews = ctx.agreement.term.renews.is_some();
        let finding = ctx
            .finding(&RULE, *place, &own.subject)
            .with("due", due)
            .with("what", own.what.clone());
        sink.push(finding.help(if renews { "help-renews" } else { "help" }));
    }
}
