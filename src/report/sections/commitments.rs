//! What each party has committed itself to, and how it was judged.

use crate::compute::{CommitmentResult, FormVerdict, PartyResult};
use crate::model::Id;
use crate::report::anchor::Anchor;
use crate::report::doc::{Report, SignItem};
use crate::report::scene::Scene;

/// Party by party, then what several do together.
pub(in crate::report) fn commitments(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    let evaluation = &scene.facts.evaluation;
    report.heading(2, frame.get("report-commitments"));
    if evaluation.commitments.is_empty() && evaluation.parties.iter().all(is_unjudged) {
        report.paragraph(frame.get("report-no-commitments"));
        return;
    }
    for party in &evaluation.parties {
        let own = of(scene, |parties| *parties == [party.id.clone()]);
        if own.is_empty() && is_unjudged(party) {
            continue;
        }
        report.heading(3, party.name.clone());
        let mut items = own;
        items.push(whole(scene, party));
        report.signs(None, items);
    }
    let mut groups: Vec<&[Id]> = Vec::new();
    for commitment in &evaluation.commitments {
        if commitment.parties.len() > 1 && !groups.contains(&commitment.parties.as_slice()) {
            groups.push(&commitment.parties);
        }
    }
    for group in groups {
        report.heading(3, scene.parties(group));
        report.signs(None, of(scene, |parties| parties == group));
    }
}

fn is_unjudged(party: &PartyResult) -> bool {
    party.verdict == FormVerdict::NotAssessed
}

fn of(scene: &Scene<'_>, parties: impl Fn(&[Id]) -> bool) -> Vec<SignItem> {
    let all = scene.facts.evaluation.commitments.iter();
    let some = all.filter(|commitment| parties(&commitment.parties));
    some.map(|commitment| item(scene, commitment)).collect()
}

fn item(scene: &Scene<'_>, commitment: &CommitmentResult) -> SignItem {
    let (sign, word) = scene.frame.verdict(commitment.verdict);
    let grounds = grounds(
        scene,
        commitment.grounds.as_ref(),
        commitment.document.as_ref(),
    );
    SignItem::new(sign, commitment.text.clone())
        .word(word)
        .details(grounds)
        .from(Anchor::verdict(
            &scene.agreement.id,
            "commitment",
            commitment.id.as_str(),
        ))
}

/// The verdict on the party as a whole.
fn whole(scene: &Scene<'_>, party: &PartyResult) -> SignItem {
    let (sign, word) = scene.frame.verdict(party.verdict);
    SignItem::new(sign, scene.frame.get("report-party-whole"))
        .word(word)
        .details(grounds(
            scene,
            party.grounds.as_ref(),
            party.document.as_ref(),
        ))
}

/// The grounds with the number of the document that has them.
pub(super) fn grounds(
    scene: &Scene<'_>,
    grounds: Option<&String>,
    document: Option<&Id>,
) -> Option<String> {
    let document = document.map(|id| scene.document(id));
    match (grounds, document) {
        (Some(grounds), Some(document)) => Some(format!("{grounds}\u{a0}{document}")),
        (Some(grounds), None) => Some(grounds.clone()),
        (None, document) => document,
    }
}
