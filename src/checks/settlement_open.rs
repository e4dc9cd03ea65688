//! A difference that later index values left is past due and not paid.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{ObligationKind, ObligationStatus};
use crate::diag::Sink;
use crate::model::LogKind;

rule!("settlement-open", Compliance, Warning, Amounts);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    if ctx.agreement.is_elsewhere(LogKind::Payments) {
        return;
    }
    let open = ctx.obligations(ObligationKind::Settlement);
    for own in open.filter(|own| own.unwaived == ObligationStatus::Overdue) {
        let Some((due, place)) = own.due.zip(own.places.first()) else {
            continue;
        };
        sink.push(
            ctx.finding(&RULE, *place, &own.subject)
                .with("what", own.what.clone())
                .with("due", due)
                .with("parties", ctx.parties(&own.parties))
                .label("agreed")
                .help("help"),
        );
    }
}
