//! The weights of a basket make 100 per cent: anything else would grow along the chain unseen.

use super::AgreementCtx;
use super::check::records_rule;
use crate::diag::{Arg, Sink};
use crate::model::{IndexSource, Indexation};
use crate::money::Exact;
use crate::source::Span;

records_rule!("weights-not-100", Error, Error);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for contribution in &ctx.agreement.contributions {
        let Indexation::Clause(clause) = &contribution.indexation else {
            continue;
        };
        let IndexSource::Series(entries) = &clause.source else {
            continue;
        };
        let weights = entries.iter().map(|entry| entry.weight.exact());
        let sum = weights.fold(Exact::zero(), |sum, weight| sum.plus(&weight));
        let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
            continue;
        };
        if sum == Exact::whole(100) {
            continue;
        }
        let decimals = entries.iter().map(|entry| entry.weight.decimals()).max();
        let Ok(shown) = sum.to_number(decimals.unwrap_or(0)) else {
            continue;
        };
        let basket = Span::new(
            first.span.file,
            first.span.bytes().start..last.span.bytes().end,
        );
        sink.push(
            ctx.finding(&RULE, basket, contribution.id.as_str())
                .with("sum", Arg::Percent(shown))
                .help("help"),
        );
    }
}
