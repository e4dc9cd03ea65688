//! A time without an agreement between this one and the one it replaces.

use super::AgreementCtx;
use super::check::records_rule;
use super::terms;
use crate::calendar::{Interval, add_days};
use crate::diag::{Diagnostic, Sink};

records_rule!("predecessor-gap", Note, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    sink.extend(gap(ctx));
}

fn gap(ctx: &AgreementCtx<'_>) -> Option<Diagnostic> {
    let (registry, term) = (ctx.registry, &ctx.agreement.term);
    let (replaces, start) = (term.replaces.as_ref()?, term.start?);
    let earlier = registry.dataset.agreements.get(&replaces.value)?;
    let end = terms::end(&earlier.term, registry.as_of)?;
    if end.is_endless() || earlier.id == ctx.agreement.id {
        return None;
    }
    let between = Interval::new(add_days(end.last, 1), add_days(start.first, -1))?;
    let finding = ctx
        .finding(&RULE, start.span, "term")
        .with("earlier", replaces.as_str())
        .with("n", between.days())
        .with("end", *end)
        .with("start", *start);
    let certain = end.is_day() && start.is_day();
    let finding = if certain {
        finding
    } else {
        finding.variant("at-least")
    };
    Some(finding.related(end.span, "end").help("help"))
}
