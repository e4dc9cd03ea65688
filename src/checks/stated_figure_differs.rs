//! A document states a figure that the records do not give.

use super::FactsCtx;
use super::check::rule;
use crate::compute::StatedVerdict;
use crate::diag::{Arg, Sink};
use crate::money::{Money, Number};

rule!("stated-figure-differs", Records, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    for own in &ctx.facts.funding.stated {
        let (Some(computed), Some(difference)) = (own.computed, own.difference) else {
            continue;
        };
        if own.verdict != StatedVerdict::Differs || own.assumed {
            continue;
        }
        let shown = |number: Number| figure(number, own.is_money);
        let mut finding = ctx
            .finding(&RULE, own.place, &own.what)
            .with("what", own.what.as_str())
            .with("document", own.document.as_str())
            .with("stated", shown(own.stated))
            .with("computed", shown(computed))
            .with("difference", shown(difference))
            .label("stated");
        for place in own.places.iter().filter(|place| **place != own.place) {
            finding = finding.related(*place, "from");
        }
        sink.push(finding.help("help"));
    }
}

/// A figure with its unit.
fn figure(number: Number, is_money: bool) -> Arg {
    let money = Money::parse(&number.to_string(), true).filter(|_| is_money);
    money.map_or(Arg::Number(number), Arg::Money)
}
