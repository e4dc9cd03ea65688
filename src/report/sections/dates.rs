//! Dates kept and missed: obligations whose day has passed.

use crate::compute::{Obligation, ObligationKind, ObligationStatus};
use crate::diag::Args;
use crate::model::LogKind;
use crate::report::anchor::Anchor;
use crate::report::doc::{Report, Sign};
use crate::report::scene::{Frame, Scene};
use crate::report::table::{Cell, ColumnKind, RowKind, Table};

/// Obligations that are settled or past due; quotas of meetings have a part of their own.
pub(in crate::report) fn dates(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    report.heading(2, frame.get("report-dates"));
    let mut past: Vec<&Obligation> = scene
        .facts
        .obligations
        .iter()
        .filter(|one| one.kind != ObligationKind::Meeting && is_past(frame, one))
        .collect();
    past.sort_by_key(|one| (one.due, one.kind, &one.subject));
    if past.is_empty() {
        report.paragraph(frame.get("report-no-dates"));
        return;
    }
    let titles = [
        (frame.get("report-due"), ColumnKind::Date),
        (frame.get("report-what"), ColumnKind::Text),
        (frame.get("report-outcome"), ColumnKind::Status),
    ];
    let mut table = Table::new(titles);
    for one in &past {
        let cells = vec![due(one), Cell::Text(what(frame, one)), status(frame, one)];
        table.row(RowKind::Item, cells);
    }
    let instalments = past
        .iter()
        .any(|one| one.kind == ObligationKind::Instalment);
    if instalments && scene.is_elsewhere(LogKind::Payments) {
        table.notes.push(frame.get("report-payments-unrecorded"));
    }
    report.table(table);
}

fn is_past(frame: &Frame<'_>, one: &Obligation) -> bool {
    one.status != ObligationStatus::NotTracked && !is_ahead(frame, one)
}

/// Whether its day is still to come and it is not done.
pub(in crate::report) fn is_ahead(frame: &Frame<'_>, one: &Obligation) -> bool {
    match one.status {
        ObligationStatus::Open | ObligationStatus::DueSoon => true,
        ObligationStatus::Waived | ObligationStatus::CannotTell => {
            one.due.is_none_or(|due| !frame.as_of.is_after(due))
        }
        _ => false,
    }
}

/// The day in a table.
pub(in crate::report) fn due(one: &Obligation) -> Cell {
    one.due.map_or(Cell::Unknown, Cell::Date)
}

/// What is owed, with its period where the words do not name it.
pub(in crate::report) fn what(frame: &Frame<'_>, one: &Obligation) -> String {
    let words = super::opening::sentence(&frame.texts.text(&one.what));
    let Some(period) = one.period.filter(|_| recurs(one)) else {
        return words;
    };
    let period = frame.language().interval(period);
    if words.contains(&period) {
        words
    } else {
        format!("{words}, {period}")
    }
}

/// Whether the subject names a period of several, rather than the term or a single day.
fn recurs(one: &Obligation) -> bool {
    let period = one.subject.split_once(':').map(|(_, period)| period);
    period.is_some_and(|period| period != "term" && !period.starts_with("term#"))
}

/// The sign of where an obligation stands.
pub(in crate::report) fn sign(status: ObligationStatus) -> Sign {
    match status {
        ObligationStatus::Open | ObligationStatus::Waived | ObligationStatus::NotTracked => {
            Sign::Neutral
        }
        ObligationStatus::DueSoon | ObligationStatus::MetLate => Sign::Attention,
        ObligationStatus::Met => Sign::Fine,
        ObligationStatus::Overdue | ObligationStatus::Missed => Sign::Wrong,
        ObligationStatus::CannotTell => Sign::Unclear,
    }
}

/// Where it stands, with the days.
pub(in crate::report) fn status(frame: &Frame<'_>, one: &Obligation) -> Cell {
    let lasting = match (one.kind, one.status) {
        (ObligationKind::Notice, ObligationStatus::Met) if one.done.is_some() => "notice-given",
        (ObligationKind::Notice, ObligationStatus::Met)
            if one.due.is_none_or(|due| frame.as_of.is_after(due)) =>
        {
            "notice-passed"
        }
        (ObligationKind::End, ObligationStatus::Overdue) => "end-unfollowed",
        _ => one.status.code(),
    };
    let args = Args::new()
        .with("code", lasting)
        .with(
            "late",
            if one.days_late.is_some() {
                "known"
            } else {
                "unknown"
            },
        )
        .with("n", one.days_late.unwrap_or_default());
    Cell::Status(sign(one.status), frame.with("report-status", args))
        .from(Anchor::obligation(&one.id))
}
