//! Something was delivered after its day.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{ObligationKind, ObligationStatus};
use crate::diag::Sink;

rule!("duty-late", Compliance, Note);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let late = ctx.obligations(ObligationKind::Duty);
    for own in late.filter(|own| own.status == ObligationStatus::MetLate) {
        let (Some(due), Some(done), Some(days)) = (own.due, own.done, own.days_late) else {
            continue;
        };
        let (Some(agreed), Some(delivered)) = (own.places.first(), own.places.last()) else {
            continue;
        };
        sink.push(
            ctx.finding(&RULE, *delivered, &own.subject)
                .with("what", own.what.clone())
                .with("due", due)
                .with("done", done)
                .with("days", days)
                .related(*agreed, "agreed"),
        );
    }
}
