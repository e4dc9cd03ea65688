//! Something was to be delivered and is not recorded as delivered.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{ObligationKind, ObligationStatus};
use crate::diag::Sink;

rule!("duty-overdue", Compliance, Error);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let overdue = ctx.obligations(ObligationKind::Duty);
    for own in overdue.filter(|own| own.unwaived == ObligationStatus::Overdue) {
        let Some((due, place)) = own.due.zip(own.places.first()) else {
            continue;
        };
        sink.push(
            ctx.finding(&RULE, *place, &own.subject)
                .with("what", own.what.clone())
                .with("due", due)
                .with("days", own.days_late.unwrap_or(0))
                .with("parties", ctx.parties(&own.parties))
                .label("agreed")
                .help("help"),
        );
    }
}
