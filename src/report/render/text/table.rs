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
        let row = |row: &Row| row.cells.iter().zip(&marked).map(cell).collect();
        Self {
            titles: table
                .columns
                .iter()
                .map(|column| shown(&column.title))
                .collect(),
            rows: table.rows.iter().map(row).collect(),
        }
    }

    fn column(&self, at: usize) -> impl Iterator<Item = &String> {
        std::iter::once(&self.titles[at]).chain(self.rows.iter().map(move |row| &row[at]))
    }

    fn wishes(&self, columns: &[Column]) -> Vec<Wish> {
        let wish = |(at, column): (usize, &Column)| {
            let whole = |text: &String| display_width(text);
            let word = |text: &String| longest_word(text);
            let most = self.column(at).map(whole).max().unwrap_or(0);
            let least = if column.kind.wraps() {
                self.column(at).map(word).max().unwrap_or(0)
            } else {
                let cells = self.rows.iter().map(|row| &row[at]);
                cells
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
    let mut heights = Vec::new();
    let headed = header.iter().any(|title| !title.is_empty());
    if headed {
        heights.push((height(&header), RowKind::Note));
        grid.add_row(header);
    }
    for (row, texts) in table.rows.iter().zip(&words.rows) {
        let cells = line(texts);
        heights.push((height(&cells), row.kind));
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
    let kinds = heights
        .iter()
        .flat_map(|(height, kind)| std::iter::repeat_n(*kind, *height));
    for (number, (line, kind)) in grid.lines().zip(kinds).enumerate() {
        let line = line.trim_end_matches(' ');
        let line = match (corner, number) {
            (Some(corner), 0) => headed_by(page, corner, line),
            _ if kind == RowKind::Total => {
                format!("{}{}", " ".repeat(INDENT), page.paint.bold(line))
            }
            _ => format!("{}{line}", " ".repeat(INDENT)),
        };
        let _ = writeln!(out, "{}", line.trim_end_matches(' '));
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
            let (deeper, text) = match (at, title.as_str()) {
                (0, _) => ("", text.clone()),
                (_, "") => ("  ", text.clone()),
                (_, title) => ("  ", format!("{title}: {text}")),
            };
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
