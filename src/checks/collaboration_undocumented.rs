//! As many meetings must be documented as finished periods ask for.

use super::FactsCtx;
use crate::diag::{Bound, Family, Level, Rule, Sink, Tells};
use crate::model::{Form, LogKind};
use crate::pages;

pub(super) static RULE: Rule = Rule {
    name: "collaboration-undocumented",
    family: Family::Form,
    level: Level::Note,
    bound: Bound::Free,
    tells: Tells::Nothing,
    since: "0.1.0",
    pages: pages!("collaboration-undocumented"),
};

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let agreement = ctx.agreement;
    // of a draft nothing is required yet
    let silent = agreement.form != Form::Iop
        || !ctx.is_binding()
        || agreement.is_elsewhere(LogKind::Meetings);
    if silent {
        return;
    }
    for meeting in &ctx.facts.meetings {
        let Some(finished) = &meeting.finished else {
            continue;
        };
        if finished.documented < finished.required {
            sink.push(
                RULE.at(meeting.place)
                    .with("name", &meeting.name)
                    .with("n", finished.required)
                    .with("documented", finished.documented)
                    .with("span", finished.span)
                    .label("label")
                    .help("help")
                    .of(agreement.id.shared())
                    .subject(format!("{}:{}", meeting.id, finished.name)),
            );
        }
    }
}
