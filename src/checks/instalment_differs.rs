//! More was paid than asked or, where no day is agreed, not what the period comes to.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{Claim, Instalment};
use crate::diag::{Diagnostic, Sink};
use crate::money::Money;
use crate::source::Span;

rule!("instalment-differs", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    if !ctx.is_binding() {
        return;
    }
    let funding = &ctx.facts.funding;
    sink.extend(
        funding
            .instalments
            .iter()
            .filter_map(|own| too_much(ctx, own)),
    );
    sink.extend(funding.claims.iter().filter_map(|own| differs(ctx, own)));
}

fn too_much(ctx: &FactsCtx<'_>, own: &Instalment) -> Option<Diagnostic> {
    let (asked, paid) = (own.asked?, own.paid?);
    let number = own
        .number
        .map(|number| format!("#{number}"))
        .unwrap_or_default();
    let subject = format!("{}:{}{number}", own.contribution, own.period);
    let place = *own.evidence.payments.last()?;
    (paid > asked).then(|| worded(ctx, &subject, (place, own.evidence.agreed), (asked, paid)))
}

fn differs(ctx: &FactsCtx<'_>, own: &Claim) -> Option<Diagnostic> {
    let asked = own.asked?;
    let elsewhere = ctx.agreement.is_elsewhere(crate::model::LogKind::Payments) && own.paid < asked;
    if own.paid == asked || elsewhere || !ctx.registry.as_of.is_after(own.period.covered.last) {
        return None;
    }
    let contribution = ctx.agreement.contribution(&own.contribution)?;
    let agreed = contribution
        .amount
        .as_ref()
        .map_or(contribution.span, |amount| amount.span);
    let place = own.payments.last().copied().unwrap_or(agreed);
    let subject = format!("{}:{}", own.contribution, own.period);
    Some(worded(ctx, &subject, (place, agreed), (asked, own.paid)))
}

fn worded(
    ctx: &FactsCtx<'_>,
    subject: &str,
    (place, agreed): (Span, Span),
    (asked, paid): (Money, Money),
) -> Diagnostic {
    let difference = paid.minus(asked).unwrap_or(Money::ZERO);
    let finding = ctx
        .finding(&RULE, place, subject)
        .with("subject", subject)
        .with("asked", asked)
        .with("paid", paid)
        .with("difference", difference.abs());
    let finding = finding.variant(if difference.is_negative() {
        "less"
    } else {
        "more"
    });
    let finding = if place == agreed {
        finding
    } else {
        finding.related(agreed, "agreed")
    };
    finding.help("help")
}
