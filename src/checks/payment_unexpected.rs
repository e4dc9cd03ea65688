//! A payment for which nothing was asked.

use super::FactsCtx;
use super::check::rule;
use crate::diag::Sink;

rule!("payment-unexpected", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let payments = ctx.agreement.logs.payments.iter().flatten();
    for (contribution, place) in ctx
        .facts
        .funding
        .unexpected
        .iter()
        .filter(|_| ctx.is_binding())
    {
        let Some(payment) = payments.clone().find(|payment| payment.span == *place) else {
            continue;
        };
        let agreed = ctx.agreement.contribution(contribution).map(|own| own.span);
        let finding = ctx
            .finding(&RULE, *place, contribution)
            .with("contribution", contribution.as_str())
            .with("amount", payment.amount.value)
            .with("date", payment.date.value);
        let finding = agreed.map_or(finding.clone(), |agreed| finding.related(agreed, "agreed"));
        sink.push(finding.help("help"));
    }
}
