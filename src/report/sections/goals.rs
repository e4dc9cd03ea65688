//! Goals formulated together, and whether they were reached.

use crate::compute::{FormSource, GoalResult};
use crate::diag::Args;
use crate::model::Promised;
use crate::report::anchor::Anchor;
use crate::report::doc::{Report, SignItem};
use crate::report::scene::Scene;

/// Each goal with its verdict.
pub(in crate::report) fn goals(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    report.heading(2, frame.get("report-goals"));
    let all = &scene.facts.evaluation.goals;
    if all.is_empty() {
        report.paragraph(scene.nothing("report-no-goals", Promised::Goal));
    }
    report.signs(None, all.iter().map(|goal| item(scene, goal)).collect());
}

fn item(scene: &Scene<'_>, goal: &GoalResult) -> SignItem {
    let frame = scene.frame;
    let (sign, word) = frame.verdict(goal.verdict);
    let grounds = goal.grounds.as_ref().map(|grounds| match goal.source {
        FormSource::Assessment => grounds.clone(),
        FormSource::Records => {
            let args = Args::new().with("grounds", grounds.as_str());
            frame.with("report-by-records", args)
        }
    });
    SignItem::new(sign, goal.text.clone())
        .word(word)
        .details(Some(target(scene, goal)))
        .details(grounds)
        .from(Anchor::verdict(
            &scene.agreement.id,
            "goal",
            goal.id.as_str(),
        ))
}

/// Whether what was reached is known, and may be shown.
fn known(scene: &Scene<'_>, goal: &GoalResult) -> &'static str {
    let edition = scene.frame.edition;
    let withheld = edition.and_then(|edition| edition.of(&scene.agreement.id));
    match goal.reached {
        Some(_) => "yes",
        None if withheld.is_some_and(|withheld| withheld.goals.contains(&goal.id)) => "withheld",
        None => "no",
    }
}

/// What should be reached, and what was.
fn target(scene: &Scene<'_>, goal: &GoalResult) -> String {
    let frame = scene.frame;
    let (Some(measure), Some(target)) = (&goal.measure, goal.target) else {
        return frame.get("report-goal-without-measure");
    };
    let mut records = scene.agreement.goals.iter();
    let record = records.find(|record| *record.id == goal.id);
    let at = record.map_or("least", |record| record.at.code());
    let args = Args::new()
        .with("code", at)
        .with("measure", scene.measure(measure))
        .with("target", frame.number(target))
        .with("known", known(scene, goal))
        .with(
            "reached",
            goal.reached
                .map(|reached| frame.number(reached))
                .unwrap_or_default(),
        );
    frame.with("report-goal-target", args)
}
