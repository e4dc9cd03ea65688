//! A goal must have a measure and a target, and there must be a goal.

use super::FactsCtx;
use crate::diag::{Bound, Diagnostic, Family, Level, Rule, Sink, Tells};
use crate::model::{Form, Goal, Promised, Recorded};
use crate::pages;

pub(super) static RULE: Rule = Rule {
    name: "goals-unmeasurable",
    family: Family::Form,
    level: Level::Note,
    bound: Bound::Free,
    tells: Tells::Nothing,
    since: "0.1.0",
    pages: pages!("goals-unmeasurable"),
};

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let agreement = ctx.agreement;
    if agreement.form != Form::Iop {
        return;
    }
    // where no goal is recorded it cannot be told whether any was formulated
    if let Recorded::NoneAgreed(span) = agreement.recorded(Promised::Goal) {
        sink.push(
            RULE.at(span)
                .variant("no-goal")
                .help("help-no-goal")
                .of(agreement.id.shared())
                .subject("agreement"),
        );
    }
    let found = agreement.goals.iter().filter_map(unmeasurable);
    sink.extend(found.map(|finding| finding.of(agreement.id.shared())));
}

fn unmeasurable(goal: &Goal) -> Option<Diagnostic> {
    let finding = RULE
        .at(goal.id.span)
        .with("id", goal.id.as_str())
        .subject(goal.id.as_str());
    let worded = match (&goal.measure, &goal.target) {
        (Some(_), Some(_)) => return None,
        (Some(_), None) => finding.variant("no-target"),
        (None, Some(_)) => finding.variant("no-measure"),
        (None, None) => finding,
    };
    Some(worded.help("help"))
}
