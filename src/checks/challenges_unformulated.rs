//! The challenges that the parties face together must be formulated. Where nobody has recorded whether they are, nothing is said.

use super::FactsCtx;
use crate::diag::{Bound, Family, Level, Rule, Sink, Tells};
use crate::model::Form;
use crate::pages;

pub(super) static RULE: Rule = Rule {
    name: "challenges-unformulated",
    family: Family::Form,
    level: Level::Note,
    bound: Bound::Free,
    tells: Tells::Nothing,
    since: "0.1.0",
    pages: pages!("challenges-unformulated"),
};

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let agreement = ctx.agreement;
    let Some(challenges) = &agreement.purpose.challenges else {
        return;
    };
    if agreement.form == Form::Iop && challenges.is_empty() {
        sink.push(
            RULE.at(challenges.span)
                .label("label")
                .help("help")
                .of(agreement.id.shared())
                .subject("agreement"),
        );
    }
}
