//! The criteria of the guidelines, then the five answers of the records.

use super::answers::{Given, answers};
use super::{
    CriterionOf, CriterionResult, EvaluationBasis, FormSource, FormVerdict, Judged, judged,
};
use crate::compute::Ctx;
use crate::diag::Text;
use crate::model::{Agreement, Answer, Criterion, Form, Id, Subject};

/// Every criterion of the agreement's guidelines (those of a guideline with a fault are left out), then the five answers.
pub(super) fn form(
    ctx: Ctx<'_>,
    agreement: &Agreement,
    (basis, judged): (EvaluationBasis<'_>, &Judged<'_>),
) -> Vec<CriterionResult> {
    // a grant is not judged as a partnership
    if agreement.form != Form::Iop {
        return Vec::new();
    }
    let given = answers(ctx, agreement, basis);
    let guidelines = agreement
        .guidelines
        .iter()
        .filter_map(|id| ctx.dataset.guidelines.get(&id.value));
    let criteria = guidelines.flat_map(|guideline| {
        let given = &given;
        guideline
            .criteria
            .iter()
            .map(move |criterion| one(criterion, &guideline.id, (given, judged)))
    });
    criteria.chain(given.iter().map(of_records)).collect()
}

fn one(
    criterion: &Criterion,
    guideline: &Id,
    (given, judged): (&[Given], &Judged<'_>),
) -> CriterionResult {
    let mut result = CriterionResult {
        criterion: Some(CriterionOf {
            guideline: guideline.clone(),
            criterion: criterion.id.value.clone(),
        }),
        question: as_written(&criterion.question),
        answer: None,
        verdict: judged.none(),
        source: FormSource::Records,
        grounds: None,
        places: vec![criterion.span],
    };
    if let Some(row) = judged.of(&Subject::Criterion(criterion.id.value.clone())) {
        result.verdict = judged::verdict(row);
        result.source = FormSource::Assessment;
        result.grounds = row.grounds.as_ref().map(|grounds| as_written(grounds));
        result.places.push(row.span);
    } else if !criterion.derived.is_empty() {
        let asked: Vec<&Given> = criterion
            .derived
            .iter()
            .filter_map(|answer| given.iter().find(|given| given.answer == **answer))
            .collect();
        result.answer = match criterion.derived[..] {
            [ref only] => Some(**only),
            _ => None,
        };
        let verdicts: Vec<FormVerdict> = asked.iter().map(|given| given.verdict).collect();
        result.verdict = derived(&verdicts);
        result.grounds = several(asked.iter().map(|given| given.grounds.clone()));
        for place in asked.iter().flat_map(|given| &given.places) {
            if !result.places.contains(place) {
                result.places.push(*place);
            }
        }
    }
    result
}

fn of_records(given: &Given) -> CriterionResult {
    CriterionResult {
        criterion: None,
        question: question(given.answer),
        answer: Some(given.answer),
        verdict: given.verdict,
        source: FormSource::Records,
        grounds: Some(given.grounds.clone()),
        places: given.places.clone(),
    }
}

/// One verdict of several answers.
fn derived(answers: &[FormVerdict]) -> FormVerdict {
    let all = |verdict| answers.iter().all(|answer| *answer == verdict);
    if all(FormVerdict::Met) {
        FormVerdict::Met
    } else if all(FormVerdict::NotMet) {
        FormVerdict::NotMet
    } else if answers.contains(&FormVerdict::CannotTell) {
        FormVerdict::CannotTell
    } else {
        FormVerdict::Partly
    }
}

/// Several texts as one, with semicolons between them.
pub(super) fn several(texts: impl IntoIterator<Item = Text>) -> Option<Text> {
    texts.into_iter().reduce(|before, next| {
        Text::new("form-and")
            .with("before", before)
            .with("next", next)
    })
}

fn as_written(text: &str) -> Text {
    Text::new("form-as-written").with("text", text)
}

fn question(answer: Answer) -> Text {
    Text::new(match answer {
        Answer::ChallengesFormulated => "form-ask-challenges-formulated",
        Answer::GoalsMeasurable => "form-ask-goals-measurable",
        Answer::BothContribute => "form-ask-both-contribute",
        Answer::LongTerm => "form-ask-long-term",
        Answer::MetAndDocumented => "form-ask-met-and-documented",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_answers_make_one_verdict() {
        use FormVerdict::{CannotTell, Met, NotMet, Partly};
        for (name, answers, verdict) in [
            ("all met", vec![Met, Met], Met),
            ("all not met", vec![NotMet, NotMet], NotMet),
            ("one of each", vec![Met, NotMet], Partly),
            ("one partly", vec![Met, Partly], Partly),
            ("partly alone", vec![Partly], Partly),
            ("partly and not", vec![Partly, NotMet], Partly),
            ("one unknown beside met", vec![Met, CannotTell], CannotTell),
            (
                "one unknown beside not met",
                vec![NotMet, CannotTell],
                CannotTell,
            ),
        ] {
            assert_eq!(derived(&answers), verdict, "{name}");
        }
    }
}
