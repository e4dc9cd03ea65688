//! More was paid than asked or, where no day is agreed, not what the period comes to.

use super::FactsCtx;
use super::check::rule;
use crate::compute::Differing;
use crate::diag::{Diagnostic, Sink};
use crate::model::LogKind;

rule!("instalment-differs", Compliance, Warning, Amounts);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    if !ctx.is_binding() {
        return;
    }
    let differing = ctx.facts.funding.differing.iter();
    sink.extend(differing.filter_map(|own| differs(ctx, own)));
}

fn differs(ctx: &FactsCtx<'_>, own: &Differing) -> Option<Diagnostic> {
    let is_less = own.difference().is_negative();
    if is_less && ctx.agreement.is_elsewhere(LogKind::Payments) {
        return None;
    }
    let subject = own.subject();
    let place = own.payment.unwrap_or(own.place);
    let finding = ctx
        .finding(&RULE, place, &subject)
        .with("subject", subject.as_str())
        .with("asked", own.asked)
        .with("paid", own.paid)
        .with("difference", own.difference().abs())
        .variant(if is_less { "less" } else { "more" });
    let finding = if place == own.place {
        finding
    } else {
        finding.related(own.place, "agreed")
    };
    Some(finding.help("help"))
}
