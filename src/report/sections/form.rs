//! The form of the partnership: the guideline's criteria and the five answers of the records.

use crate::compute::{CriterionResult, FormSource};
use crate::diag::Args;
use crate::model::Form;
use crate::report::anchor::Anchor;
use crate::report::doc::{Report, SignItem};
use crate::report::scene::Scene;

/// Criteria by guideline, then the answers of the records.
pub(in crate::report) fn form(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    let all = &scene.facts.evaluation.form;
    report.heading(2, frame.get("report-form"));
    if scene.agreement.form != Form::Iop {
        report.paragraph(frame.code("report-form-not-judged", scene.agreement.form.code()));
        return;
    }
    let numbered = || all.iter().enumerate();
    for guideline in &scene.agreement.guidelines {
        let of = |one: &CriterionResult| {
            let criterion = one.criterion.as_ref();
            criterion.is_some_and(|of| of.guideline == guideline.value)
        };
        let name = frame.dataset.guidelines.get(&guideline.value);
        let name = name.map_or_else(|| guideline.to_string(), |found| found.name.value.clone());
        let items: Vec<SignItem> = numbered()
            .filter(|(_, one)| of(one))
            .map(|(at, one)| item(scene, at, one))
            .collect();
        if items.is_empty() {
            let args = Args::new().with("name", name.as_str());
            report.paragraph(frame.with("report-form-left-out", args));
        }
        report.signs(Some(name), items);
    }
    let own = numbered().filter(|(_, one)| one.criterion.is_none());
    let items = own.map(|(at, one)| item(scene, at, one)).collect();
    report.signs(Some(frame.get("report-form-answers")), items);
}

fn item(scene: &Scene<'_>, at: usize, result: &CriterionResult) -> SignItem {
    let frame = scene.frame;
    let (sign, word) = frame.verdict(result.verdict);
    let grounds = result.grounds.as_ref().map(|grounds| {
        let grounds = super::opening::sentence(&frame.texts.text(grounds));
        match (result.source, result.criterion.is_some()) {
            (FormSource::Records, true) => {
                let args = Args::new().with("grounds", grounds);
                frame.with("report-by-records", args)
            }
            _ => grounds,
        }
    });
    SignItem::new(sign, frame.texts.text(&result.question))
        .word(word)
        .details(grounds)
        .from(Anchor::verdict(
            &scene.agreement.id,
            "form",
            &at.to_string(),
        ))
}
