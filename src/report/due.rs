//! Obligations by date, and who owes them.

use super::doc::Report;
use super::scene::{Entry, Frame, Scene};
use super::sections::{dates, opening};
use super::table::{Cell, ColumnKind, RowKind, Table};
use crate::compute::Obligation;

/// The obligations of all agreements in one table. Which are shown, the caller decides.
pub fn view(
    frame: &Frame<'_>,
    entries: &[Entry<'_>],
    shown: &dyn Fn(&Obligation) -> bool,
) -> Report {
    let mut report = Report::new(frame.language());
    opening::registry(&mut report, frame, "report-line-as-of");
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
    if found.is_empty() {
        report.paragraph(frame.get("report-nothing-due"));
    }
    report.table(table(frame, &found, entries.len() > 1));
    opening::left_out(&mut report, frame);
    report
}

fn table(frame: &Frame<'_>, found: &[(&Obligation, Scene<'_>)], several: bool) -> Table {
    let mut titles = vec![
        (frame.get("report-due"), ColumnKind::Date),
        (frame.get("report-what"), ColumnKind::Text),
        (frame.get("report-who"), ColumnKind::Text),
        (frame.get("report-outcome"), ColumnKind::Status),
    ];
    if several {
        titles.insert(1, (frame.get("report-agreement"), ColumnKind::Text));
    }
    let mut table = Table::new(titles);
    for (one, scene) in found {
        let mut cells = vec![
            dates::due(one),
            Cell::Text(dates::what(frame, one)),
            Cell::Text(scene.parties(&one.parties)),
            dates::status(frame, one),
        ];
        if several {
            cells.insert(1, Cell::text(one.agreement.as_str()));
        }
        table.row(RowKind::Item, cells);
    }
    table
}
