//! Money was to be paid and is not recorded as paid in full.

use super::FactsCtx;
use super::check::rule;
use crate::calendar::Interval;
use crate::compute::{Instalment, ObligationKind, ObligationStatus};
use crate::diag::Sink;
use crate::money::Money;

rule!("instalment-overdue", Compliance, Error);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let overdue = ctx.obligations(ObligationKind::Instalment);
    for own in overdue.filter(|own| own.unwaived == ObligationStatus::Overdue) {
        let Some((due, place)) = own.due.zip(own.places.first()) else {
            continue;
        };
        let paid = instalment(ctx, &own.subject, own.window).and_then(|own| own.paid);
        let mut finding = ctx
            .finding(&RULE, *place, &own.subject)
            .with("what", own.what.clone())
            .with("due", due)
            .with("days", own.days_late.unwrap_or(0))
            .with("paid", paid.unwrap_or(Money::ZERO))
            .with("parties", ctx.parties(&own.parties))
            .label("agreed");
        for payment in own.places.iter().skip(1) {
            finding = finding.related(*payment, "paid");
        }
        let part = paid.is_some_and(|paid| !paid.is_zero());
        sink.push(if part {
            finding.note("part").help("help")
        } else {
            finding.help("help")
        });
    }
}

/// The instalment behind an obligation.
pub(super) fn instalment<'a>(
    ctx: &FactsCtx<'a>,
    subject: &str,
    window: Interval,
) -> Option<&'a Instalment> {
    ctx.facts.funding.instalments.iter().find(|own| {
        let number = own
            .number
            .map(|number| format!("#{number}"))
            .unwrap_or_default();
        own.period.covered == window
            && format!("{}:{}{number}", own.contribution, own.period) == subject
    })
}
