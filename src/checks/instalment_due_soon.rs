//! Money is to be paid soon.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{ObligationKind, ObligationStatus};
use crate::diag::Sink;

rule!("instalment-due-soon", Compliance, Note, Amounts);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let soon = ctx.obligations(ObligationKind::Instalment);
    for own in soon.filter(|own| own.status == ObligationStatus::DueSoon) {
        let Some((due, place)) = own.due.zip(own.places.first()) else {
            continue;
        };
        sink.push(
            ctx.finding(&RULE, *place, &own.subject)
                .with("what", own.what.clone())
                .with("due", due)
                .with("parties", ctx.parties(&own.parties)),
        );
    }
}
