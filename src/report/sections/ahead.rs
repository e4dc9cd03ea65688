//! What comes next: what is to be done, when notice can be given, when it ends, what follows.

use crate::compute::span::given;
use crate::compute::{Obligation, ObligationKind, ObligationStatus};
use crate::diag::Args;
use crate::model::{Agreement, TermEnd};
use crate::report::doc::Report;
use crate::report::scene::Scene;
use crate::report::table::{Cell, ColumnKind, RowKind, Table};

use super::dates::{due, is_ahead, status, what};

/// How many obligations an evaluation lists; the rest are counted.
const SHOWN: usize = 12;

/// Obligations still open, then the end and the successor in sentences.
pub(in crate::report) fn ahead(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    report.heading(2, frame.get("report-ahead"));
    let mut open: Vec<&Obligation> = scene
        .facts
        .obligations
        .iter()
        .filter(|one| is_ahead(frame, one))
        .collect();
    open.sort_by_key(|one| (one.due.is_none(), one.due, one.kind, &one.subject));
    let titles = [
        (frame.get("report-due"), ColumnKind::Date),
        (frame.get("report-what"), ColumnKind::Text),
        (frame.get("report-outcome"), ColumnKind::Status),
    ];
    let mut table = Table::new(titles);
    for one in open.iter().take(SHOWN) {
        let cells = vec![due(one), Cell::Text(what(frame, one)), status(frame, one)];
        table.row(RowKind::Item, cells);
    }
    if open.len() > SHOWN {
        let args = Args::new().with("n", open.len() - SHOWN);
        table.notes.push(frame.with("report-more-ahead", args));
    }
    report.table(table);
    report.paragraph(end(scene).join(" "));
    not_agreed(report, scene);
}

/// What a draft promises, under a heading of its own.
fn not_agreed(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    let all = scene.facts.obligations.iter();
    let drafted: Vec<&Obligation> = all
        .filter(|one| one.status == ObligationStatus::NotTracked)
        .collect();
    if drafted.is_empty() {
        return;
    }
    report.heading(2, frame.get("report-not-agreed"));
    let mut table = Table::new([
        (frame.get("report-due"), ColumnKind::Date),
        (frame.get("report-what"), ColumnKind::Text),
        (frame.get("report-outcome"), ColumnKind::Status),
    ]);
    for one in drafted {
        let cells = vec![due(one), Cell::Text(what(frame, one)), status(frame, one)];
        table.row(RowKind::Item, cells);
    }
    report.table(table);
}

/// The end, notice and what follows.
fn end(scene: &Scene<'_>) -> Vec<String> {
    let frame = scene.frame;
    let term = &scene.agreement.term;
    let mut said = Vec::new();
    let (code, date) = match scene.facts.funding.term.end {
        Some(TermEnd::At(end)) if frame.as_of.is_after(end.last) => ("past", frame.when(end)),
        Some(TermEnd::At(end)) if end.is_day() => ("ahead", frame.when(end)),
        Some(TermEnd::At(end)) => ("some-time", frame.when(end)),
        Some(TermEnd::Open) => ("open", String::new()),
        None => ("unknown", String::new()),
    };
    let args = Args::new().with("code", code).with("date", date);
    said.push(frame.with("report-end", args));
    let given = given(term, frame.as_of);
    if let Some(given) = given {
        let by = scene.parties(term.notice_by.iter().map(|party| &party.value));
        let args = Args::new()
            .with("date", frame.when(given))
            .with("code", if by.is_empty() { "nobody" } else { "by" })
            .with("by", by);
        said.push(frame.with("report-notice-given", args));
    } else if let Some(months) = &term.notice_months {
        let notice = scene
            .facts
            .obligations
            .iter()
            .find(|one| one.kind == ObligationKind::Notice);
        let day = notice.and_then(|notice| notice.due);
        let args = Args::new()
            .with("n", **months)
            .with("code", if day.is_some() { "day" } else { "no-day" })
            .with("date", day.map(|day| frame.date(day)).unwrap_or_default());
        said.push(frame.with("report-notice", args));
    } else {
        said.push(frame.get("report-notice-silent"));
    }
    if let Some(renews) = &term.renews {
        said.push(match given {
            Some(_) => frame.get("report-renews-not"),
            None => frame.with("report-renews", Args::new().with("n", **renews)),
        });
    }
    if let Some(outcome) = &term.outcome {
        said.push(frame.code("report-outcome-of", outcome.code()));
    }
    said.extend(term.outcome_text.iter().map(|text| text.value.clone()));
    said.push(match successor(scene) {
        Some(next) => {
            let args = Args::new()
                .with("title", next.title.value.as_str())
                .with("id", next.id.as_str());
            frame.with("report-successor", args)
        }
        None => frame.get("report-no-successor"),
    });
    said
}

/// The agreement that says that it replaces this one.
pub(in crate::report) fn successor<'a>(scene: &Scene<'a>) -> Option<&'a Agreement> {
    let mut all = scene.frame.dataset.agreements.values();
    all.find(|other| {
        let replaces = other.term.replaces.as_ref();
        replaces.is_some_and(|replaces| replaces.value == scene.agreement.id)
    })
}
