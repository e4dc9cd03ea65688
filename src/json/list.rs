//! `iop.list/1`: the agreements at a glance.

use chrono::Datelike as _;
use serde::Serialize;

use super::common::Cx;
use crate::calendar::AsOf;
use crate::compute::{Facts, ObligationStatus};
use crate::diag::render::PlaceJson;
use crate::model::{Agreement, Party, TermEnd};
use crate::source::Span;

/// One agreement at a glance.
#[derive(Clone, Debug, Serialize)]
pub struct ListJson {
    status: &'static str,
    form: &'static str,
    parties: Vec<PartyJson>,
    start: Option<String>,
    end: Option<String>,
    money: Option<String>,
    obligations: CountsJson,
    place: PlaceJson,
}

#[derive(Clone, Debug, Serialize)]
struct PartyJson {
    id: String,
    name: String,
    kind: &'static str,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct CountsJson {
    overdue: usize,
    due_soon: usize,
    cannot_tell: usize,
}

/// An agreement at a glance: the money is that of the as-of date's year.
pub fn list(cx: Cx<'_>, (agreement, facts): (&Agreement, &Facts), as_of: AsOf) -> ListJson {
    let this_year = as_of.0.year();
    let year = facts
        .funding
        .years
        .iter()
        .find(|year| year.year == this_year);
    ListJson {
        status: agreement.status.code(),
        form: agreement.form.code(),
        parties: agreement.parties.iter().map(party).collect(),
        start: facts.funding.term.start.map(|start| start.to_string()),
        end: facts.funding.term.end.map(|end| match end {
            TermEnd::At(end) => end.to_string(),
            TermEnd::Open => "open".to_owned(),
        }),
        money: year
            .and_then(|year| year.money)
            .map(|money| money.to_string()),
        obligations: CountsJson {
            overdue: count(
                facts,
                &[ObligationStatus::Overdue, ObligationStatus::Missed],
            ),
            due_soon: count(facts, &[ObligationStatus::DueSoon]),
            cannot_tell: count(facts, &[ObligationStatus::CannotTell]),
        },
        place: cx.place(Span::whole(agreement.file)),
    }
}

fn count(facts: &Facts, statuses: &[ObligationStatus]) -> usize {
    let obligations = facts.obligations.iter();
    obligations
        .filter(|one| statuses.contains(&one.status))
        .count()
}

fn party(party: &Party) -> PartyJson {
    PartyJson {
        id: party.id.to_string(),
        name: party.name.value.clone(),
        kind: party.kind.code(),
    }
}
