//! What was judged: obligations, criteria, commitments, goals, parties.

use super::Writing;
use crate::report::anchor::Anchor;
use crate::report::doc::Trace;
use crate::report::scene::Scene;
use crate::report::sections::dates;
use crate::report::table::Cell;
use crate::source::Span;

pub(super) fn traces(scene: &Scene<'_>) -> Vec<(Trace, Vec<Span>)> {
    let frame = scene.frame;
    let agreement = &scene.agreement.id;
    let verdicts = &scene.facts.evaluation;
    let mut all = Vec::new();
    for (at, one) in verdicts.form.iter().enumerate() {
        let anchor = Anchor::verdict(agreement, "form", &at.to_string());
        let (_, word) = frame.verdict(one.verdict);
        let question = frame.texts.text(&one.question);
        all.push(entry(scene, (anchor, question), word, &one.places));
    }
    for one in &verdicts.commitments {
        let anchor = Anchor::verdict(agreement, "commitment", one.id.as_str());
        let (_, word) = frame.verdict(one.verdict);
        all.push(entry(scene, (anchor, one.text.clone()), word, &one.places));
    }
    for one in &verdicts.parties {
        let anchor = Anchor::verdict(agreement, "party", one.id.as_str());
        let (_, word) = frame.verdict(one.verdict);
        if !one.places.is_empty() {
            all.push(entry(scene, (anchor, one.name.clone()), word, &one.places));
        }
    }
    for one in &verdicts.goals {
        let anchor = Anchor::verdict(agreement, "goal", one.id.as_str());
        let (_, word) = frame.verdict(one.verdict);
        all.push(entry(scene, (anchor, one.text.clone()), word, &one.places));
    }
    let obligations = scene.facts.obligations.iter();
    for one in obligations {
        let anchor = Anchor::obligation(&one.id);
        let words = dates::status(frame, one).shown(frame.language());
        let what = dates::what(frame, one);
        all.push(entry(scene, (anchor, what), words, &one.places));
    }
    all
}

fn entry(
    scene: &Scene<'_>,
    (anchor, title): (Anchor, String),
    word: String,
    places: &[Span],
) -> (Trace, Vec<Span>) {
    Writing::new(scene, anchor, title)
        .step("", Cell::Text(word), places)
        .done()
}
