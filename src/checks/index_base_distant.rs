//! A base far from the start of what it indexes counts price changes from before the agreement, or loses some.

use super::AgreementCtx;
use super::check::records_rule;
use super::terms;
use crate::calendar::add_months;
use crate::diag::{Diagnostic, Sink};
use crate::model::{Contribution, Indexation};

/// The months that may pass between the base and the start.
const MOST_MONTHS: i32 = 12;

records_rule!("index-base-distant", Warning, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for contribution in &ctx.agreement.contributions {
        sink.extend(distant(ctx, contribution));
    }
}

fn distant(ctx: &AgreementCtx<'_>, contribution: &Contribution) -> Option<Diagnostic> {
    let Indexation::Clause(clause) = &contribution.indexation else {
        return None;
    };
    let base = clause.base?;
    let start = terms::reach(ctx.agreement, contribution, ctx.registry.as_of).starts?;
    let too_old = add_months(base.last, MOST_MONTHS) < start.first;
    let too_new = add_months(start.last, MOST_MONTHS) < base.first;
    (too_old || too_new).then(|| {
        ctx.finding(&RULE, base.span, contribution.id.as_str())
            .with("base", *base)
            .with("start", *start)
            .related(start.span, "start")
            .help("help")
    })
}
