//! An index value was needed on a day that has passed, and is not recorded.

use super::FactsCtx;
use super::check::rule;
use crate::diag::Sink;

rule!("index-value-missing", Records, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let as_of = ctx.registry.as_of;
    for own in ctx
        .facts
        .funding
        .needed
        .iter()
        .filter(|own| as_of.is_after(own.needed))
    {
        let subject = format!("{}:{}", own.value.index, own.value.period);
        sink.push(
            ctx.finding(&RULE, own.place, subject)
                .with("index", own.value.index.as_str())
                .with("period", own.value.period)
                .with("needed", own.needed)
                .label("clause")
                .help("help"),
        );
    }
}
