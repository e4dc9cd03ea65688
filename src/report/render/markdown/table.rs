//! Pipe tables.

use std::fmt::Write as _;

use super::{Page, inner};
use crate::report::table::{Cell, RowKind, Table};

pub(super) fn table(page: &mut Page<'_>, table: &Table) {
    if let Some(caption) = &table.caption {
        let _ = writeln!(page.out, "**{}**\n", inner(caption));
    }
    let titles = table.columns.iter().map(|column| inner(&column.title));
    line(page, &titles.collect::<Vec<_>>());
    let rules = table.columns.iter().map(|column| {
        if column.kind.is_number() {
            "---:".to_owned()
        } else {
            "---".to_owned()
        }
    });
    line(page, &rules.collect::<Vec<_>>());
    for row in &table.rows {
        let cells = row.cells.iter().map(|cell| {
            let words = written(page, cell);
            match row.kind {
                _ if words.is_empty() => words,
                RowKind::Total => format!("**{words}**"),
                RowKind::Item | RowKind::Note => words,
            }
        });
        let cells: Vec<String> = cells.collect();
        line(page, &cells);
    }
    page.out.push('\n');
    for note in &table.notes {
        let _ = writeln!(page.out, "{}\n", inner(note));
    }
}

fn written(page: &Page<'_>, cell: &Cell) -> String {
    let words = inner(&cell.shown(page.language));
    match cell.bare() {
        Cell::Status(sign, _) => format!("{} {words}", inner(&sign.mark().to_string())),
        _ => words,
    }
}

fn line(page: &mut Page<'_>, cells: &[String]) {
    let _ = writeln!(page.out, "| {} |", cells.join(" | "));
}
