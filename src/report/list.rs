//! The portfolio at a glance.

use chrono::Datelike as _;

use super::doc::Report;
use super::overview;
use super::scene::{Entry, Frame, Scene};
use super::sections::{ahead::successor, dates, opening};
use super::table::{Cell, ColumnKind, RowKind, Table};
use crate::compute::{AmountStatus, Obligation, ObligationKind, ObligationStatus};
use crate::diag::Args;
use crate::model::{Status, TermEnd};

/// One row an agreement.
pub fn view(frame: &Frame<'_>, entries: &[Entry<'_>]) -> Report {
    let mut report = Report::new(frame.language());
    opening::registry(&mut report, frame, "report-line-as-of");
    portfolio(&mut report, frame, entries);
    opening::left_out(&mut report, frame);
    report
}

/// The table of agreements; on pages with where each stands and what all come to.
pub(super) fn portfolio(report: &mut Report, frame: &Frame<'_>, entries: &[Entry<'_>]) {
    if frame.edition.is_some() {
        report.table(overview::table(frame, entries));
        return;
    }
    let year = frame.as_of.0.year();
    let money = frame.with(
        "report-money-of",
        Args::new().with("year", year.to_string()),
    );
    let titles = [
        (frame.get("report-agreement"), ColumnKind::Text),
        (frame.get("report-term"), ColumnKind::Text),
        (money, ColumnKind::Money),
        (frame.get("report-next"), ColumnKind::Text),
    ];
    let mut table = Table::new(titles);
    let mut statuses = Vec::new();
    for entry in entries {
        let scene = Scene::new(frame, entry);
        let funding = &entry.facts.funding;
        let of_year = funding.years.iter().find(|funding| funding.year == year);
        statuses.extend(of_year.map(|year| year.status));
        let cells = vec![
            Cell::Text(entry.agreement.title.value.clone()),
            Cell::Text(format!(
                "{} {}",
                term(&scene),
                state(frame, *entry.agreement.status)
            )),
            of_year.map_or(Cell::Empty, |year| {
                frame.amount(year.money, year.certainty, year.status)
            }),
            Cell::Text(next(&scene)),
        ];
        table.row(RowKind::Item, cells);
        let parties = entry.agreement.parties.iter().map(|party| &party.id.value);
        let about = format!("{}: {}", entry.agreement.id, scene.parties(parties));
        let mut cells = vec![Cell::Text(about)];
        cells.resize(4, Cell::Empty);
        table.row(RowKind::Note, cells);
    }
    table.notes = frame.amount_notes(&statuses);
    if statuses.contains(&AmountStatus::Unknown) {
        table.notes.push(frame.get("report-unknown-short"));
    }
    report.table(table);
}

/// First and last day as in tables.
pub(super) fn term(scene: &Scene<'_>) -> String {
    let (frame, term) = (scene.frame, &scene.facts.funding.term);
    let day = |when: crate::calendar::Interval| frame.language().interval(when);
    let start = term.start.map_or_else(|| "?".to_owned(), day);
    let end = match term.end {
        Some(TermEnd::At(end)) => day(end),
        Some(TermEnd::Open) => return format!("{start}, {}", frame.get("report-end-open")),
        None => "?".to_owned(),
    };
    format!("{start}–{end}")
}

/// How far an agreement has come.
pub(super) fn state(frame: &Frame<'_>, status: Status) -> String {
    frame.code("report-agreement-status", status.code())
}

/// What is overdue, how many and since when, or that it has ended and nothing follows; then what comes next.
pub(super) fn next(scene: &Scene<'_>) -> String {
    let said = [overdue(scene), ended(scene), ahead(scene)];
    let said: Vec<String> = said.into_iter().filter(|one| !one.is_empty()).collect();
    said.join("; ")
}

fn overdue(scene: &Scene<'_>) -> String {
    let late: Vec<&Obligation> = scene
        .facts
        .obligations
        .iter()
        .filter(|one| one.kind != ObligationKind::End)
        .filter(|one| {
            matches!(
                one.status,
                ObligationStatus::Overdue | ObligationStatus::Missed
            )
        })
        .collect();
    if late.is_empty() {
        return String::new();
    }
    let oldest = late.iter().filter_map(|one| one.due).min();
    let args = Args::new()
        .with("n", late.len())
        .with("code", if oldest.is_some() { "day" } else { "no-day" })
        .with(
            "date",
            oldest.map(|day| day.to_string()).unwrap_or_default(),
        );
    scene.frame.with("report-next-overdue", args)
}

/// Where the last day has passed: what followed.
fn ended(scene: &Scene<'_>) -> String {
    let Some(TermEnd::At(end)) = scene.facts.funding.term.end else {
        return String::new();
    };
    if !scene.frame.as_of.is_after(end.last) || *scene.agreement.status == Status::Draft {
        return String::new();
    }
    let next = successor(scene);
    let args = Args::new()
        .with("date", scene.frame.language().interval(end))
        .with(
            "code",
            if next.is_some() {
                "followed"
            } else {
                "nothing"
            },
        )
        .with(
            "title",
            next.map(|next| next.title.value.clone())
                .unwrap_or_default(),
        );
    scene.frame.with("report-next-ended", args)
}

/// The next thing that somebody must do.
fn ahead(scene: &Scene<'_>) -> String {
    let frame = scene.frame;
    let obligations = scene.facts.obligations.iter();
    let ahead = obligations.filter(|one| dates::is_ahead(frame, one));
    let first =
        ahead.min_by_key(|one: &&Obligation| (one.due.is_none(), one.due, one.kind, &one.subject));
    first.map_or_else(String::new, |one| match one.due {
        Some(due) => format!("{due} {}", dates::what(frame, one)),
        None => dates::what(frame, one),
    })
}
