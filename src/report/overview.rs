//! The portfolio on a page: one line an agreement, and what all come to.

use chrono::Datelike as _;

use super::anchor::Anchor;
use super::doc::Sign;
use super::list::{next, state, term};
use super::scene::{Entry, Frame, Scene};
use super::table::{Cell, ColumnKind, RowKind, Table};
use crate::compute::{
    AmountStatus, Facts, FormVerdict, ObligationKind, ObligationStatus, YearFunding,
};
use crate::diag::{Args, Level};
use crate::model::{Certainty, Status};
use crate::money::Money;

pub(super) fn table(frame: &Frame<'_>, entries: &[Entry<'_>]) -> Table {
    let year = frame.as_of.0.year();
    let money = Args::new().with("year", year.to_string());
    let mut table = Table::new([
        (frame.get("report-agreement"), ColumnKind::Text),
        (frame.get("report-term"), ColumnKind::Text),
        (frame.get("page-standing"), ColumnKind::Status),
        (frame.with("report-money-of", money), ColumnKind::Money),
        (frame.get("report-next"), ColumnKind::Text),
    ]);
    let of_year = |entry: &Entry<'_>| {
        let mut years = entry.facts.funding.years.iter();
        years.find(|funding| funding.year == year).cloned()
    };
    let years: Vec<Option<YearFunding>> = entries.iter().map(of_year).collect();
    for (entry, funding) in entries.iter().zip(&years) {
        let scene = Scene::new(frame, entry);
        let amount = funding.as_ref().map_or(Cell::Empty, |funding| {
            let from = Anchor::total(&entry.agreement.id, year);
            frame
                .amount(funding.money, funding.certainty, funding.status)
                .from(from)
        });
        let title = Cell::Text(entry.agreement.title.value.clone());
        let top = Anchor::new(&[entry.agreement.id.as_str()]);
        let life = format!("{} {}", term(&scene), state(frame, *entry.agreement.status));
        let row = vec![
            title.from(top),
            Cell::Text(life),
            standing(frame, entry),
            amount,
            Cell::Text(next(&scene)),
        ];
        table.row(RowKind::Item, row);
    }
    if entries.len() > 1 {
        let agreed = entries.iter().zip(&years);
        let agreed: Vec<Option<YearFunding>> = agreed
            .filter(|(entry, _)| *entry.agreement.status != Status::Draft)
            .map(|(_, year)| year.clone())
            .collect();
        table.row(RowKind::Total, total(frame, agreed.len(), &agreed));
    }
    let statuses: Vec<AmountStatus> = years.iter().flatten().map(|year| year.status).collect();
    table.notes = frame.amount_notes(&statuses);
    if statuses.contains(&AmountStatus::Unknown) {
        table.notes.push(frame.get("report-unknown-short"));
    }
    table
}

/// Where an agreement stands, in a sign and in words: what is most grave.
fn standing(frame: &Frame<'_>, entry: &Entry<'_>) -> Cell {
    let level = |level: Level| {
        let all = entry.findings.iter();
        all.filter(|finding| finding.level == level && finding.waived.is_none())
            .count()
    };
    let (wrong, attention) = (level(Level::Error), level(Level::Warning));
    let mut obligations = entry.facts.obligations.iter();
    let is_unclear = obligations.any(|one| one.status == ObligationStatus::CannotTell)
        || verdicts(entry.facts).any(|one| one == FormVerdict::CannotTell);
    let not_met = verdicts(entry.facts)
        .filter(|one| *one == FormVerdict::NotMet)
        .count();
    let is_draft = *entry.agreement.status == Status::Draft;
    let is_looked_at = is_looked_at(entry.facts);
    let (sign, code, count) = if wrong > 0 {
        (Sign::Wrong, "wrong", wrong)
    } else if attention > 0 {
        (Sign::Attention, "attention", attention)
    } else if not_met > 0 {
        (Sign::Attention, "not-met", not_met)
    } else if is_draft {
        (Sign::Neutral, "draft", 0)
    } else if is_unclear {
        (Sign::Unclear, "unclear", 0)
    } else if !is_looked_at {
        (Sign::Unclear, "nothing", 0)
    } else {
        (Sign::Fine, "fine", 0)
    };
    let args = Args::new().with("code", code).with("n", count);
    Cell::Status(sign, frame.with("page-standing-of", args))
}

/// Whether anything was looked at and found in order.
pub(super) fn is_looked_at(facts: &Facts) -> bool {
    let mut obligations = facts.obligations.iter();
    let is_done = |status| matches!(status, ObligationStatus::Met | ObligationStatus::MetLate);
    obligations.any(|one| one.kind != ObligationKind::Notice && is_done(one.status))
        || judged(facts).any(|one| one == FormVerdict::Met)
}

/// The verdicts on what was agreed, the form aside.
fn judged(facts: &Facts) -> impl Iterator<Item = FormVerdict> + '_ {
    let evaluation = &facts.evaluation;
    let overall = evaluation.overall.iter().map(|one| one.verdict);
    overall
        .chain(evaluation.commitments.iter().map(|one| one.verdict))
        .chain(evaluation.goals.iter().map(|one| one.verdict))
        .chain(evaluation.parties.iter().map(|one| one.verdict))
}

/// All verdicts on an agreement, a person's and the records'.
pub(super) fn verdicts(facts: &Facts) -> impl Iterator<Item = FormVerdict> + '_ {
    let form = facts.evaluation.form.iter().map(|one| one.verdict);
    form.chain(judged(facts))
}

/// The sum of what is known, at least, where something is not.
fn total(frame: &Frame<'_>, count: usize, years: &[Option<YearFunding>]) -> Vec<Cell> {
    let known = years.iter().flatten().filter_map(|year| year.money);
    let sum = Money::total(known).ok();
    let is_whole = years.iter().flatten().all(|year| year.money.is_some());
    let weakest = years.iter().flatten().filter(|year| year.money.is_some());
    let status = weakest.clone().map(|year| year.status).max();
    let certainty = weakest.fold(Certainty::Exact, |all, year| all.and(year.certainty));
    let certainty = if is_whole {
        certainty
    } else {
        certainty.and(Certainty::AtLeast)
    };
    let is_withheld = years
        .iter()
        .flatten()
        .any(|year| year.status == AmountStatus::Withheld);
    let is_known = years.iter().flatten().any(|year| year.money.is_some());
    let amount = match (sum.filter(|_| is_known), is_withheld) {
        (Some(sum), _) => frame.amount(Some(sum), certainty, status.unwrap_or(AmountStatus::Exact)),
        (None, true) => Cell::Text(frame.get("report-withheld")),
        (None, false) => Cell::Unknown,
    };
    let args = Args::new().with("n", count);
    vec![
        Cell::Text(frame.with("page-all-agreements", args)),
        Cell::Empty,
        Cell::Empty,
        amount,
        Cell::Empty,
    ]
}
