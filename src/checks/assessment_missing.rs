//! What only a person can judge must have been judged: commitments, criteria without `derived`, goals without measure or target.

use super::FactsCtx;
use crate::compute::Judged;
use crate::diag::{Bound, Diagnostic, Family, Level, Rule, Sink, Tells};
use crate::model::{Form, LogKind, Subject};
use crate::pages;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    name: "assessment-missing",
    family: Family::Form,
    level: Level::Note,
    bound: Bound::Free,
    tells: Tells::Nothing,
    since: "0.1.0",
    pages: pages!("assessment-missing"),
};

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let agreement = ctx.agreement;
    if agreement.form != Form::Iop || agreement.is_elsewhere(LogKind::Assessments) {
        return;
    }
    let judged = Judged::at(agreement, ctx.registry.as_of);
    let mut push = |subject: &Subject, finding: Diagnostic| {
        if judged.of(subject).is_none() {
            sink.push(finding.of(agreement.id.shared()));
        }
    };
    for commitment in &agreement.commitments {
        let id = &commitment.id;
        let subject = Subject::Commitment(id.value.clone());
        push(
            &subject,
            missing(&subject, (id.as_str(), id.span)).help("help"),
        );
    }
    for goal in &agreement.goals {
        let (id, measurable) = (&goal.id, goal.measure.is_some() && goal.target.is_some());
        let subject = Subject::Goal(id.value.clone());
        if !measurable {
            let finding = missing(&subject, (id.as_str(), id.span)).variant("goal");
            push(&subject, finding.help("help"));
        }
    }
    for named in &agreement.guidelines {
        let guideline = ctx.registry.dataset.guidelines.get(&named.value);
        let criteria = guideline.into_iter().flat_map(|found| &found.criteria);
        for criterion in criteria.filter(|criterion| criterion.derived.is_empty()) {
            let subject = Subject::Criterion(criterion.id.value.clone());
            let finding = missing(&subject, (criterion.id.as_str(), named.span))
                .variant("criterion")
                .with("guideline", named.as_str())
                .related(criterion.id.span, "asked");
            push(&subject, finding.help("help"));
        }
    }
}

/// The finding, with the subject that the assessment would have: a commitment and a goal may have the same id.
fn missing(subject: &Subject, (id, place): (&str, Span)) -> Diagnostic {
    let subject = subject.to_string();
    RULE.at(place)
        .with("id", id)
        .with("subject", &subject)
        .subject(subject)
}
