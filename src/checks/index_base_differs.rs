//! Two index numbers are compared that have no base in common.

use super::AgreementCtx;
use super::check::records_rule;
use crate::compute::{Assumptions, Ctx, base_differences};
use crate::diag::Sink;

records_rule!("index-base-differs", Error, Error);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    let assumptions = Assumptions::default();
    let (dataset, as_of) = (ctx.registry.dataset, ctx.registry.as_of);
    let computing = Ctx {
        dataset,
        as_of,
        assumptions: &assumptions,
    };
    for found in base_differences(computing, ctx.agreement) {
        let text = |span| ctx.registry.files.text(span).to_owned();
        sink.push(
            ctx.finding(&RULE, found.above, "agreement")
                .with("above", text(found.above))
                .with("below", text(found.below))
                .related(found.below, "below")
                .related(found.clause, "clause")
                .help("help"),
        );
    }
}
