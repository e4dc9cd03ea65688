//! The term has ended, and nothing says what came after it.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{ObligationKind, ObligationStatus};
use crate::diag::Sink;

rule!("term-ended-unfollowed", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let ended = ctx.obligations(ObligationKind::End);
    for own in ended.filter(|own| own.unwaived == ObligationStatus::Overdue) {
        let Some(place) = own.places.first() else {
            continue;
        };
        let status = ctx.agreement.status;
        sink.push(
            ctx.finding(&RULE, *place, &own.subject)
                .with("end", own.window)
                .with("status", status.code())
                .related(status.span, "status")
                .help("help"),
        );
    }
}
