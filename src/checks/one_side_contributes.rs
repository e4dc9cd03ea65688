//! Both the public side and civil society must put something in.

use super::FactsCtx;
use crate::diag::{Bound, Family, Level, Rule, Sink, Tells};
use crate::model::{Agreement, Form, PartyKind};
use crate::pages;

pub(super) static RULE: Rule = Rule {
    name: "one-side-contributes",
    family: Family::Form,
    level: Level::Note,
    bound: Bound::Free,
    tells: Tells::Nothing,
    since: "0.1.0",
    pages: pages!("one-side-contributes"),
};

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let agreement = ctx.agreement;
    if agreement.form != Form::Iop {
        return;
    }
    let public = contributes(agreement, PartyKind::Public);
    let civil = contributes(agreement, PartyKind::CivilSociety);
    let first = agreement.contributions.first();
    let place = first.map_or(agreement.whole(), |contribution| contribution.span);
    let finding = RULE.at(place);
    // where nothing at all is recorded it cannot be told
    let worded = match (public, civil) {
        (true, true) | (false, false) => return,
        (true, false) => finding.variant("public").help("help"),
        (false, true) => finding.variant("civil").help("help"),
    };
    sink.push(worded.of(agreement.id.shared()).subject("agreement"));
}

/// Whether any contribution comes, alone or with others, from a party of this kind.
fn contributes(agreement: &Agreement, kind: PartyKind) -> bool {
    let mut from = agreement
        .contributions
        .iter()
        .flat_map(|contribution| &contribution.from);
    from.any(|id| agreement.party(id).is_some_and(|party| *party.kind == kind))
}
