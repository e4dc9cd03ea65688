//! A document states a figure that the records do not give.

use super::FactsCtx;
use super::check::rule;
use crate::compute::StatedVerdict;
use crate::diag::Sink;

rule!("stated-figure-differs", Records, Warning, Stated);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    for own in &ctx.facts.funding.stated {
        let (Some(computed), Some(difference)) = (own.computed, own.difference) else {
            continue;
        };
        if own.verdict != StatedVerdict::Differs || own.assumed {
            continue;
        }
        let mut finding = ctx
            .finding(&RULE, own.place, &own.what)
            .with("what", own.what.as_str())
            .with("document", own.document.as_str())
            .with("stated", own.stated)
            .with("computed", computed)
            .with("difference", difference)
            .label("stated");
        for place in own.places.iter().filter(|place| **place != own.place) {
            finding = finding.related(*place, "from");
        }
        sink.push(finding.help("help"));
    }
}
