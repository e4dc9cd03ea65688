//! A provision of law that ceased to apply during the term, with no other listed in its place.

use super::AgreementCtx;
use super::check::records_rule;
use super::terms;
use crate::calendar::add_days;
use crate::diag::{Diagnostic, Sink};
use crate::model::LegalBasis;

records_rule!("legal-basis-expired", Warning, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for basis in &ctx.agreement.purpose.legal_basis {
        sink.extend(expired(ctx, basis));
    }
}

fn expired(ctx: &AgreementCtx<'_>, basis: &LegalBasis) -> Option<Diagnostic> {
    let (until, as_of) = (basis.until?, ctx.registry.as_of);
    let end = terms::end(&ctx.agreement.term, as_of)?;
    if !as_of.is_after(*until) || *until >= end.first {
        return None;
    }
    let others = ctx.agreement.purpose.legal_basis.iter();
    if others
        .filter(|other| other.span != basis.span)
        .any(|other| takes_over(other, basis, ctx))
    {
        return None;
    }
    let finding = ctx
        .finding(&RULE, until.span, "legal-basis")
        .with("text", &*basis.text)
        .with("until", *until);
    let finding = if end.is_endless() {
        finding.related(end.span, "open")
    } else {
        finding.with("end", *end).related(end.span, "end")
    };
    Some(finding.help("help"))
}

/// Whether another basis holds at the as-of date, or begins the day after this one ceased.
fn takes_over(other: &LegalBasis, basis: &LegalBasis, ctx: &AgreementCtx<'_>) -> bool {
    let as_of = ctx.registry.as_of;
    let begun = other.from.is_none_or(|from| *from <= as_of.0);
    let holds = begun && other.until.is_none_or(|until| !as_of.is_after(*until));
    let day_after = basis.until.map(|until| add_days(*until, 1));
    holds || other.from.is_some_and(|from| Some(*from) == day_after)
}
