//! `iop.list/1`: the agreements at a glance.

use chrono::Datelike as _;
use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::{AsOf, Interval};
use crate::compute::{Facts, ObligationStatus};
use crate::model::{Agreement, Form, Id, Party, PartyKind, Status, TermEnd};
use crate::money::Money;
use crate::source::Span;

/// One agreement at a glance.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ListJson<'a> {
    /// What has become of it.
    status: Status,
    /// Its form.
    form: Form,
    /// Everybody who is part of it.
    parties: Vec<PartyJson<'a>>,
    /// The start of the term, as written.
    start: Option<Interval>,
    /// The end of the term, as it stands.
    end: Option<TermEnd>,
    /// The money of the as-of date's year; null: not known, or none.
    money: Option<Money>,
    /// How many obligations stand so that somebody should look at them.
    obligations: CountsJson,
    /// The agreement's file.
    place: Span,
}

/// A party.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ListedParty")]
struct PartyJson<'a> {
    /// Its id in the agreement.
    id: &'a Id,
    /// Its name.
    name: &'a str,
    /// What it is.
    kind: PartyKind,
}

/// Counts of obligations.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ObligationCounts")]
struct CountsJson {
    /// Past due, or can no longer be done.
    overdue: usize,
    /// Soon due.
    due_soon: usize,
    /// The records do not tell.
    cannot_tell: usize,
}

/// An agreement at a glance: the money is that of the as-of date's year.
pub fn list<'a>(agreement: &'a Agreement, facts: &Facts, as_of: AsOf) -> ListJson<'a> {
    let this_year = as_of.0.year();
    let year = facts
        .funding
        .years
        .iter()
        .find(|year| year.year == this_year);
    ListJson {
        status: agreement.status.value,
        form: agreement.form,
        parties: agreement.parties.iter().map(party).collect(),
        start: facts.funding.term.start,
        end: facts.funding.term.end,
        money: year.and_then(|year| year.money),
        obligations: CountsJson {
            overdue: count(
                facts,
                &[ObligationStatus::Overdue, ObligationStatus::Missed],
            ),
            due_soon: count(facts, &[ObligationStatus::DueSoon]),
            cannot_tell: count(facts, &[ObligationStatus::CannotTell]),
        },
        place: Span::whole(agreement.file),
    }
}

fn count(facts: &Facts, statuses: &[ObligationStatus]) -> usize {
    let obligations = facts.obligations.iter();
    obligations
        .filter(|one| statuses.contains(&one.status))
        .count()
}

fn party(party: &Party) -> PartyJson<'_> {
    PartyJson {
        id: &party.id,
        name: &party.name,
        kind: party.kind.value,
    }
}
