//! Between the ages that the parties serve there should be none that nobody serves.

use super::{FactsCtx, served_ages_overlap};
use crate::diag::{Bound, Family, Level, Rule, Sink, Tells};
use crate::model::{Ages, Form, Party};
use crate::pages;
use crate::source::Spanned;

pub(super) static RULE: Rule = Rule {
    name: "served-ages-gap",
    family: Family::Form,
    level: Level::Note,
    bound: Bound::Free,
    tells: Tells::Nothing,
    since: "0.1.0",
    pages: pages!("served-ages-gap"),
};

/// A party and whom it serves.
type Serving<'a> = (&'a Party, &'a Spanned<Ages>);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let agreement = ctx.agreement;
    if agreement.form != Form::Iop {
        return;
    }
    let serving = agreement
        .parties
        .iter()
        .filter_map(|party| party.ages.as_ref().map(|ages| (party, ages)));
    for ((before, before_ages), (after, after_ages), gap) in gaps(serving.collect()) {
        sink.push(
            RULE.at(after_ages.span)
                .with("before", before.id.as_str())
                .with("after", after.id.as_str())
                .with("ages", served_ages_overlap::shown(gap))
                .label("label")
                .related(before_ages.span, "before")
                .help("help")
                .of(agreement.id.shared())
                .subject(after.id.as_str()),
        );
    }
}

/// The party that reaches furthest before each gap, the one that begins after it, and the gap.
fn gaps(mut serving: Vec<Serving<'_>>) -> Vec<(Serving<'_>, Serving<'_>, Ages)> {
    serving.sort_by_key(|(_, ages)| ages.from);
    let mut found = Vec::new();
    let mut furthest: Option<Serving<'_>> = None;
    for next in serving {
        let Some(before) = furthest else {
            furthest = Some(next);
            continue;
        };
        // open above: nothing lies beyond
        let Some(reach) = before.1.to else {
            break;
        };
        if let Some(from) = next.1.from
            && from > reach + 1
        {
            let gap = Ages {
                from: Some(reach + 1),
                to: Some(from - 1),
            };
            found.push((before, next, gap));
        }
        if next.1.to.is_none_or(|to| to > reach) {
            furthest = Some(next);
        }
    }
    found
}
