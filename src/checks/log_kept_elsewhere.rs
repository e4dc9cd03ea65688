//! A log is kept elsewhere, so that what is missing in it cannot be told.

use super::FactsCtx;
use super::check::rule;
use crate::diag::Sink;
use crate::model::LogKind;

rule!("log-kept-elsewhere", Compliance, Note);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let logs = ctx
        .agreement
        .kept_elsewhere
        .iter()
        .filter(|_| ctx.is_binding());
    for (log, place) in logs.filter(|(log, _)| **log != LogKind::Payments) {
        sink.push(
            ctx.finding(&RULE, *place, log.code())
                .with("log", log.code()),
        );
    }
}
