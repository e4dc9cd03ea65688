//! An agreement must not end before it starts.

use super::AgreementCtx;
use super::check::records_rule;
use super::terms;
use crate::diag::Sink;

records_rule!("term-ends-before-start", Error, Error);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    let term = &ctx.agreement.term;
    let (Some(start), Some(end)) = (term.start, terms::end(term, ctx.registry.as_of)) else {
        return;
    };
    if end.last < start.first {
        sink.push(
            ctx.finding(&RULE, end.span, "term")
                .with("start", *start)
                .with("end", *end)
                .related(start.span, "start")
                .help("help"),
        );
    }
}
