//! Two index numbers are compared that have no base in common.

use std::collections::{BTreeMap, BTreeSet};

use super::AgreementCtx;
use super::check::records_rule;
use crate::compute::{Assumptions, Ctx, base_differences};
use crate::diag::Sink;
use crate::source::Span;

records_rule!("index-base-differs", Error, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    let assumptions = Assumptions::default();
    let (dataset, as_of) = (ctx.registry.dataset, ctx.registry.as_of);
    let computing = Ctx {
        dataset,
        as_of,
        assumptions: &assumptions,
    };
    let mut pairs: BTreeMap<(Span, Span, Span), BTreeSet<i32>> = BTreeMap::new();
    for found in base_differences(computing, ctx.agreement) {
        let pair = (found.clause, found.above, found.below);
        pairs.entry(pair).or_default().insert(found.year);
    }
    for ((clause, above, below), years) in pairs {
        let text = |span| ctx.registry.files.text(span).to_owned();
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        sink.push(
            ctx.finding(&RULE, above, "agreement")
                .with("above", text(above))
                .with("below", text(below))
                .with("years", years.join(", "))
                .related(below, "below")
                .related(clause, "clause")
                .help("help"),
        );
    }
}
