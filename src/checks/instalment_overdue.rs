//! Money was to be paid and is not recorded as paid in full.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{ObligationKind, ObligationStatus};
use crate::diag::Sink;
use crate::money::Money;

rule!("instalment-overdue", Compliance, Error, Amounts);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let overdue = ctx.obligations(ObligationKind::Instalment);
    for own in overdue.filter(|own| own.unwaived == ObligationStatus::Overdue) {
        let Some((due, place)) = own.due.zip(own.places.first()) else {
            continue;
        };
        let mut claims = ctx.facts.funding.claims.iter();
        let claim = claims.find(|claim| claim.is_known_as(own));
        let paid = claim.and_then(|own| own.paid).unwrap_or(Money::ZERO);
        let mut finding = ctx
            .finding(&RULE, *place, &own.subject)
            .with("what", own.what.clone())
            .with("due", due)
            .with("days", own.days_late.unwrap_or(0))
            .with("paid", paid)
            .with("parties", ctx.parties(&own.parties))
            .label("agreed");
        for payment in own.places.iter().skip(1) {
            finding = finding.related(*payment, "paid");
        }
        sink.push(if paid.is_zero() {
            finding.help("help")
        } else {
            finding.note("part").help("help")
        });
    }
}
