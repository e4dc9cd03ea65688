//! Money is agreed, and no log says whether it was paid.

use super::FactsCtx;
use super::check::rule;
use crate::diag::Sink;
use crate::model::LogKind;

rule!("payments-unrecorded", Compliance, Note);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let agreement = ctx.agreement;
    let Some(money) = agreement.contributions.iter().find(|own| own.is_money()) else {
        return;
    };
    if !ctx.is_binding() || !agreement.is_elsewhere(LogKind::Payments) {
        return;
    }
    let place = agreement.kept_elsewhere.get(&LogKind::Payments).copied();
    let variant = if place.is_some() {
        "elsewhere"
    } else {
        "absent"
    };
    sink.push(
        ctx.finding(&RULE, place.unwrap_or(money.span), "payments")
            .variant(variant)
            .help("help"),
    );
}
