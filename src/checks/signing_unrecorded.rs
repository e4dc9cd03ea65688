//! Decided, and the term has begun: whether it was signed is not recorded.

use super::AgreementCtx;
use super::check::rule;
use crate::diag::Sink;
use crate::model::Standing;

rule!("signing-unrecorded", Compliance, Warning);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    let as_of = ctx.registry.as_of;
    if ctx.agreement.standing(as_of) != Standing::Unsigned {
        return;
    }
    let Some(start) = ctx
        .agreement
        .term
        .start
        .filter(|start| as_of.is_after(start.last))
    else {
        return;
    };
    sink.push(
        ctx.finding(&RULE, ctx.agreement.status.span, "agreement")
            .with("start", *start)
            .related(start.span, "start")
            .help("help"),
    );
}
