//! Several agreements together: money and valued work by kind and by party, and how many amounts are not known.

use crate::compute::{AmountStatus, ByYear, Known, PartyName, Portfolio, portfolio};
use crate::report::doc::Report;
use crate::report::scene::{Entry, Frame};
use crate::report::table::{Cell, ColumnKind, Figure, RowKind, Table};

/// The totals; one agreement has its own.
pub(in crate::report) fn totals(report: &mut Report, frame: &Frame<'_>, entries: &[Entry<'_>]) {
    if entries.len() < 2 {
        return;
    }
    let all = entries
        .iter()
        .map(|entry| (entry.agreement, &entry.facts.funding));
    let found = portfolio(all);
    if found.years.is_empty() {
        return;
    }
    report.heading(1, frame.get("report-portfolio"));
    report.paragraph(frame.get("report-portfolio-known"));
    let kinds = found.kinds.iter().map(|(kind, years)| {
        let name = frame.code("report-contribution-kind", kind.code());
        (name, years)
    });
    report.heading(2, frame.get("report-portfolio-kinds"));
    report.table(table(frame, &found, kinds.collect()));
    let parties = found
        .parties
        .iter()
        .map(|(parties, years)| (names(frame, parties), years));
    report.heading(2, frame.get("report-portfolio-parties"));
    report.table(table(frame, &found, parties.collect()));
}

fn names(frame: &Frame<'_>, parties: &[PartyName]) -> String {
    let names: Vec<String> = parties.iter().map(|one| one.name.clone()).collect();
    frame.list(&names)
}

fn table(frame: &Frame<'_>, found: &Portfolio, rows: Vec<(String, &ByYear)>) -> Table {
    let years: Vec<i32> = found.years.iter().copied().collect();
    let mut columns = vec![(String::new(), ColumnKind::Text)];
    columns.extend(
        years
            .iter()
            .map(|year| (year.to_string(), ColumnKind::Money)),
    );
    columns.push((frame.get("report-sum"), ColumnKind::Money));
    let mut table = Table::new(columns);
    table.series = true;
    let several = rows.len() > 1;
    for (name, row) in rows {
        table.row(RowKind::Item, line(frame, name, &years, row));
    }
    if several {
        let name = frame.get("report-sum");
        table.row(RowKind::Total, line(frame, name, &years, &found.total));
    }
    if found.total.values().any(|known| known.unknown > 0) {
        table.row(RowKind::Item, unknown(frame, &years, &found.total));
    }
    let statuses: Vec<AmountStatus> = found.total.values().map(|known| known.status).collect();
    table.notes = frame.amount_notes(&statuses);
    table
}

fn line(frame: &Frame<'_>, name: String, years: &[i32], row: &ByYear) -> Vec<Cell> {
    let mut cells = vec![Cell::Text(name)];
    cells.extend(years.iter().map(|year| cell(frame, row.get(year))));
    let all = row.values().copied().reduce(Known::and);
    cells.push(cell(frame, all.as_ref()));
    cells
}

fn cell(frame: &Frame<'_>, known: Option<&Known>) -> Cell {
    match known {
        None => Cell::Empty,
        Some(known) => frame.amount(known.amount, known.certainty, known.status),
    }
}

/// How many amounts are not known.
fn unknown(frame: &Frame<'_>, years: &[i32], total: &ByYear) -> Vec<Cell> {
    let count = |count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        Cell::Number(Figure::exact(crate::money::Number::whole(count)))
    };
    let mut cells = vec![Cell::Text(frame.get("report-portfolio-unknown"))];
    cells.extend(years.iter().map(|year| {
        total
            .get(year)
            .map_or(Cell::Empty, |known| count(known.unknown))
    }));
    cells.push(count(total.values().map(|known| known.unknown).sum()));
    cells
}
