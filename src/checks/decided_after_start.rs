//! An agreement decided after it had begun to run: until then nobody had the mandate.

use super::AgreementCtx;
use super::check::records_rule;
use crate::diag::Sink;

records_rule!("decided-after-start", Note, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    let term = &ctx.agreement.term;
    let (Some(start), Some(decided)) = (term.start, term.decided) else {
        return;
    };
    if decided.last > start.last {
        sink.push(
            ctx.finding(&RULE, decided.span, "term")
                .with("decided", *decided)
                .with("start", *start)
                .related(start.span, "start"),
        );
    }
}
