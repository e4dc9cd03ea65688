//! Tables: columns aligned by what they hold, divided where the years do not fit, else row by row.

use std::fmt::Write as _;

use comfy_table::{CellAlignment, ContentArrangement, Table as Grid, presets};

use super::layout::{GAP, Wish, layout};
use super::wrap::{display_width, longest_word, shown, wrap};
use super::{INDENT, Page, heading_words};
use crate::lang::Language;
use crate::report::doc::Heading;
use crate::report::table::{Cell, Column, ColumnKind, Row, RowKind, Table};

/// The cells of a table in words.
struct Words {
    titles: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Whether the heading above a table can stand in its header line, over the names of its rows.
pub(super) fn takes_heading(heading: &Heading, table: &Table) -> bool {
    let bare = table
        .columns
        .first()
        .is_some_and(|first| first.title.is_empty());
    heading.level == 2 && heading.right.is_none() && table.caption.is_none() && bare
}

/// A table with its caption and notes.
pub(super) fn table(
    out: &mut String,
    page: Page,
    (table, language): (&Table, Language),
    heading: Option<&Heading>,
) {
    if let Some(caption) = &table.caption {
        for line in wrap(&shown(caption), page.inner()) {
            let _ = writeln!(out, "{}{line}", " ".repeat(INDENT));
        }
    }
    let mut words = Words::of(table, language);
    // The heading is kept whole by no-break spaces until the lines are written.
    let corner = heading.map(|heading| heading_words(heading).replace(' ', "\u{a0}"));
    if let (Some(corner), Some(first)) = (&corner, words.titles.first_mut()) {
        first.clone_from(corner);
    }
    match layout(&words.wishes(&table.columns), page.inner(), table.series) {
        Some(parts) => {
            for (number, columns) in parts.iter().enumerate() {
                if number > 0 {
                    out.push('\n');
                }
                let corner = corner.as_deref().filter(|_| number == 0);
                if number == 1 && heading.is_some() {
                    words.titles[0].clear();
                }
                grid(out, page, (table, &words), (columns, corner));
            }
        }
        None => {
            if let Some(heading) = heading {
                super::heading(out, page, heading);
                words.titles[0].clear();
            }
            one_by_one(out, page, (table, &words));
        }
    }
    for note in &table.notes {
        for line in wrap(&shown(note), page.inner()) {
            let _ = writeln!(out, "{}{line}", " ".repeat(INDENT));
        }
    }
}

impl Words {
    fn of(table: &Table, language: Language) -> Self {
        let marked: Vec<bool> = (0..table.columns.len())
            .map(|at| table.rows.iter().any(|row| row.cells[at].mark().is_some()))
            .collect();
        let cell = |(cell, marked): (&Cell, &bool)| {
            let mut words = shown(&cell.shown(language));
            // A number without a mark stands under the digits of those that have one.
            if *marked && cell.mark().is_none() && !words.is_empty() {
                words.push_str("\u{a0}\u{a0}");
            }
            words
        };
        let row = |row: &Row| {
            let mut texts: Vec<String> = row.cells.iter().zip(&marked).map(cell).collect();
            if row.kind == RowKind::Note && !spans(&texts) && !texts[0].is_empty() {
                texts[0].insert_str(0, "\u{a0}\u{a0}");
            }
            texts
        };
        Self {
            titles: table
                .columns
                .iter()
                .map(|column| shown(&column.title))
                .collect(),
            rows: table.rows.iter().map(row).collect(),
        }
    }

    /// The title and the cells of a column, but for rows that are not divided into columns.
    fn column(&self, at: usize) -> impl Iterator<Item = &String> {
        std::iter::once(&self.titles[at]).chain(self.cells(at))
    }

    fn cells(&self, at: usize) -> impl Iterator<Item = &String> {
        let divided = self.rows.iter().filter(|row| !spans(row));
        divided.map(move |row| &row[at])
    }

    fn wishes(&self, columns: &[Column]) -> Vec<Wish> {
        let wish = |(at, column): (usize, &Column)| {
            let whole = |text: &String| display_width(text);
            let word = |text: &String| longest_word(text);
            let most = self.column(at).map(whole).max().unwrap_or(0);
            let least = if column.kind.wraps() {
                self.column(at).map(word).max().unwrap_or(0)
            } else {
                self.cells(at)
                    .map(whole)
                    .max()
                    .unwrap_or(0)
                    .max(longest_word(&self.titles[at]))
            };
            Wish { least, most }
        };
        columns.iter().enumerate().map(wish).collect()
    }
}

/// One table whose columns fit.
fn grid(
    out: &mut String,
    page: Page,
    (table, words): (&Table, &Words),
    (columns, corner): (&[(usize, usize)], Option<&str>),
) {
    let mut grid = Grid::new();
    grid.load_style(presets::NOTHING);
    grid.set_content_arrangement(ContentArrangement::Disabled);
    let line = |texts: &[String]| -> Vec<String> {
        let cell = |(at, width): &(usize, usize)| wrap(&texts[*at], *width).join("\n");
        columns.iter().map(cell).collect()
    };
    let header = line(&words.titles);
    // Each entry: how many lines, of what kind, and the text of a row that is not divided into columns.
    let mut rows: Vec<(usize, RowKind, Option<&str>)> = Vec::new();
    if header.iter().any(|title| !title.is_empty()) {
        rows.push((height(&header), RowKind::Note, None));
        grid.add_row(header);
    }
    for (row, texts) in table.rows.iter().zip(&words.rows) {
        if spans(texts) {
            rows.push((0, row.kind, Some(&texts[0])));
            continue;
        }
        let cells = line(texts);
        rows.push((height(&cells), row.kind, None));
        grid.add_row(cells);
    }
    for (place, (at, _)) in columns.iter().enumerate() {
        let last = place + 1 == columns.len();
        if let Some(column) = grid.column_mut(place) {
            column.set_padding((
                0,
                if last {
                    0
                } else {
                    u16::try_from(GAP).unwrap_or(2)
                },
            ));
            column.set_cell_alignment(alignment(table.columns[*at].kind));
        }
    }
    let mut lines = grid.lines();
    let mut corner = corner;
    for (height, kind, whole) in rows {
        if let Some(text) = whole {
            across(out, page, text);
        }
        for line in lines.by_ref().take(height) {
            let line = line.trim_end_matches([' ', '\u{a0}']);
            let line = match corner.take() {
                Some(corner) => headed_by(page, corner, line),
                None if kind == RowKind::Total => {
                    format!("{}{}", " ".repeat(INDENT), page.paint.bold(line))
                }
                None => format!("{}{line}", " ".repeat(INDENT)),
            };
            let _ = writeln!(out, "{line}");
        }
    }
}

/// Whether a row has only a first cell, which then goes across the whole table.
fn spans(texts: &[String]) -> bool {
    texts.len() > 2 && texts.iter().skip(1).all(String::is_empty)
}

/// A row across the whole table, moved in below the one that it belongs to.
fn across(out: &mut String, page: Page, text: &str) {
    let indent = INDENT + INDENT;
    let room = page.width.saturating_sub(indent).max(1);
    for line in wrap(text, room) {
        let _ = writeln!(out, "{}{line}", " ".repeat(indent));
    }
}

/// The header line with the heading at its start, moved out to the margin.
fn headed_by(page: Page, corner: &str, line: &str) -> String {
    let rest = line.strip_prefix(corner).unwrap_or_default();
    let heading = page.paint.bold(&corner.replace('\u{a0}', " "));
    format!("{heading}{}{rest}", " ".repeat(INDENT))
}

fn height(cells: &[String]) -> usize {
    let lines = cells.iter().map(|cell| cell.split('\n').count());
    lines.max().unwrap_or(1)
}

fn alignment(kind: ColumnKind) -> CellAlignment {
    if kind.is_number() {
        CellAlignment::Right
    } else {
        CellAlignment::Left
    }
}

/// A table too wide for the terminal: each row by itself, each value with the title of its column.
fn one_by_one(out: &mut String, page: Page, (table, words): (&Table, &Words)) {
    let indent = " ".repeat(INDENT);
    for (row, texts) in table.rows.iter().zip(&words.rows) {
        let named = texts.iter().zip(&words.titles).enumerate();
        for (at, (text, title)) in named.filter(|(_, (text, _))| !text.is_empty()) {
            let text = text.trim_matches('\u{a0}');
            let own = if row.kind == RowKind::Note { INDENT } else { 0 };
            let (deeper, text) = match (at, title.as_str()) {
                (0, _) => (own, text.to_owned()),
                (_, "") => (own + INDENT, text.to_owned()),
                (_, title) => (own + INDENT, format!("{title}: {text}")),
            };
            let deeper = " ".repeat(deeper);
            let room = page.inner().saturating_sub(deeper.len()).max(1);
            for line in wrap(&text, room) {
                let line = if row.kind == RowKind::Total {
                    page.paint.bold(&line)
                } else {
                    line
                };
                let _ = writeln!(out, "{indent}{deeper}{line}");
            }
        }
    }
}
