//! A payment for which nothing was asked.

use std::collections::BTreeMap;

use super::FactsCtx;
use super::check::rule;
use crate::diag::Sink;
use crate::model::Payment;
use crate::source::Span;

rule!("payment-unexpected", Compliance, Warning, Amounts);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let payments = ctx.agreement.logs.payments.iter().flatten();
    if !ctx.is_binding() {
        return;
    }
    let rows: BTreeMap<Span, &Payment> = payments.map(|own| (own.span, own)).collect();
    for own in &ctx.facts.funding.unexpected {
        let Some(payment) = rows.get(&own.payment) else {
            continue;
        };
        let contribution = &own.contribution;
        let agreed = ctx.agreement.contribution(contribution).map(|own| own.span);
        let is_back = own.amount.is_negative();
        let finding = ctx
            .finding(&RULE, own.payment, contribution)
            .with("contribution", contribution.as_str())
            .with("amount", own.amount.abs())
            .with("date", payment.date.value)
            .variant(if is_back { "back" } else { "out" });
        let finding = agreed.map_or(finding.clone(), |agreed| finding.related(agreed, "agreed"));
        sink.push(finding.help("help"));
    }
}
