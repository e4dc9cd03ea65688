//! Obligations by date: who owes what to whom, and which record proves that it was done.

use super::doc::Report;
use super::scene::{Entry, Frame, Scene};
use super::sections::{dates, opening};
use super::table::{Cell, ColumnKind, RowKind, Table};
use crate::compute::{Obligation, ObligationStatus};

/// The obligations of all agreements in one table. Which are shown, the caller decides.
pub fn view(
    frame: &Frame<'_>,
    entries: &[Entry<'_>],
    shown: &dyn Fn(&Obligation) -> bool,
) -> Report {
    let mut report = Report::new(frame.language());
    opening::registry(&mut report, frame, "report-line-as-of");
    let found = found(frame, entries, shown);
    let (drafts, found): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|(one, _)| one.status == ObligationStatus::NotTracked);
    if found.is_empty() {
        report.paragraph(frame.get("report-nothing-due"));
    }
    report.table(table(frame, &found, entries.len() > 1));
    if !drafts.is_empty() {
        report.heading(2, frame.get("report-not-agreed"));
        report.table(table(frame, &drafts, entries.len() > 1));
    }
    opening::left_out(&mut report, frame);
    report
}

/// The obligations that are shown, by date; those whose day cannot be told last.
pub(super) fn found<'a>(
    frame: &'a Frame<'a>,
    entries: &[Entry<'a>],
    shown: &dyn Fn(&Obligation) -> bool,
) -> Vec<(&'a Obligation, Scene<'a>)> {
    let mut found: Vec<(&Obligation, Scene<'_>)> = Vec::new();
    for entry in entries {
        let obligations = entry.facts.obligations.iter().filter(|one| shown(one));
        found.extend(obligations.map(|one| (one, Scene::new(frame, entry))));
    }
    found.sort_by_key(|(one, _)| {
        (
            one.due.is_none(),
            one.due,
            &one.agreement,
            one.kind,
            &one.subject,
        )
    });
    found
}

fn table(frame: &Frame<'_>, found: &[(&Obligation, Scene<'_>)], several: bool) -> Table {
    let mut titles = vec![
        (frame.get("report-due"), ColumnKind::Date),
        (frame.get("report-what"), ColumnKind::Text),
        (frame.get("report-who"), ColumnKind::Text),
        (frame.get("report-outcome"), ColumnKind::Status),
    ];
    let is_proved = found.iter().any(|(one, _)| !records(frame, one).is_empty());
    if is_proved {
        titles.push((frame.get("report-record"), ColumnKind::Text));
    }
    if several {
        titles.insert(1, (frame.get("report-agreement"), ColumnKind::Text));
    }
    let mut table = Table::new(titles);
    for (one, scene) in found {
        let mut cells = vec![
            dates::due(one),
            Cell::Text(dates::what(frame, one)),
            Cell::Text(who(scene, one)),
            dates::status(frame, one),
        ];
        if is_proved {
            cells.push(Cell::Text(records(frame, one)));
        }
        if several {
            cells.insert(1, Cell::text(one.agreement.as_str()));
        }
        table.row(RowKind::Item, cells);
    }
    table
}

/// Who owes it, and to whom where the agreement says so.
pub(super) fn who(scene: &Scene<'_>, one: &Obligation) -> String {
    let from = scene.parties(&one.parties);
    if one.to.is_empty() {
        from
    } else {
        format!("{from} → {}", scene.parties(&one.to))
    }
}

/// The records that prove that it was done: `deliveries.csv:2`.
pub(super) fn records(frame: &Frame<'_>, one: &Obligation) -> String {
    let is_done = matches!(
        one.status,
        ObligationStatus::Met | ObligationStatus::MetLate
    );
    let agreed = one.places.first().copied();
    let proofs = one
        .places
        .iter()
        .filter(|place| is_done && Some(**place) != agreed);
    let named = proofs.map(|place| {
        let path = &frame.files.file(place.file).path;
        let name = path.rsplit('/').next().unwrap_or(path);
        match frame.files.start(*place) {
            Some(at) => format!("{name}:{}", at.line),
            None => name.to_owned(),
        }
    });
    named.collect::<Vec<_>>().join(", ")
}
