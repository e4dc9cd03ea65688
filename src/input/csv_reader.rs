//! Tables of CSV: the header checked, rows read column by column, every fault at its place.

use std::ops::Range;

use super::context::Context;
use super::csv_cells::{CellText, lone_cr, scan};
use super::references;
use super::rules::{
    COLUMN_MISSING, COLUMN_REPEATED, COLUMN_UNKNOWN, CSV_ROW_LENGTH, CSV_SYNTAX, VALUE_UNEXPECTED,
};
use super::value::{Raw, Value, nearest};
use crate::diag::Diagnostic;
use crate::model::keys::{Key, Number, Table as Columns, key_for};
use crate::source::{Span, Spanned};

/// A log with its header checked.
pub(super) struct Table<'t, 'a> {
    cx: &'t Context<'a>,
    /// For each known column, where it stands in a row.
    places: Vec<(&'static str, Option<usize>)>,
    columns: &'static Columns,
    rows: Vec<Vec<CellText>>,
}

/// Reads a log. Rows that fit the header are kept; the others are faults. `None` where the header cannot be used.
pub(super) fn parse<'t, 'a>(
    cx: &'t Context<'a>,
    columns: &'static Columns,
) -> Option<Table<'t, 'a>> {
    if let Some(at) = lone_cr(cx.text) {
        cx.push(
            CSV_SYNTAX
                .at(cx.span(at..at + 1))
                .variant("lone-cr")
                .help("help-lone-cr"),
        );
        return None;
    }
    let mut rows = scan(cx).into_iter();
    let Some(header) = rows.next() else {
        let needed: Vec<_> = needed(columns).collect();
        cx.push(
            COLUMN_MISSING
                .at(cx.span(0..0))
                .variant("no-header")
                .with("columns", needed.join(","))
                .help("help-no-header"),
        );
        return None;
    };
    let places = places(cx, &header, columns)?;
    let mut kept = Vec::new();
    for row in rows {
        if row.len() == header.len() {
            kept.push(row);
        } else {
            let (found, expected) = (row.len(), header.len());
            let range = row_range(&row);
            cx.push(
                CSV_ROW_LENGTH
                    .at(cx.span(range))
                    .with("found", found)
                    .with("expected", expected)
                    .related(cx.span(row_range(&header)), "header")
                    .help("help"),
            );
        }
    }
    Some(Table {
        cx,
        places,
        columns,
        rows: kept,
    })
}

fn row_range(row: &[CellText]) -> Range<usize> {
    let start = row.first().map_or(0, |cell| cell.range.start);
    start..row.last().map_or(start, |cell| cell.range.end)
}

fn needed(columns: &'static Columns) -> impl Iterator<Item = &'static str> {
    let needed = columns.all().filter(|key| key.is_required());
    needed.map(|key| key.name)
}

/// A column under another name than its own, and the one that is meant.
struct Meant<'h> {
    cell: &'h CellText,
    column: &'static str,
}

/// Where each known column stands; `None` where one that is needed is not there. A column that is meant is read as such, so that the
/// faults of the rows come with it.
fn places(
    cx: &Context<'_>,
    header: &[CellText],
    columns: &'static Columns,
) -> Option<Vec<(&'static str, Option<usize>)>> {
    let mut places: Vec<(&'static str, Option<usize>)> =
        columns.all().map(|key| (key.name, None)).collect();
    let mut meant = Vec::new();
    for (at, cell) in header.iter().enumerate() {
        let span = cx.span(cell.range.clone());
        match places.iter_mut().find(|(name, _)| *name == cell.text) {
            Some((_, Some(first))) => {
                let earlier = cx.span(header[*first].range.clone());
                cx.push(
                    COLUMN_REPEATED
                        .at(span)
                        .with("column", &cell.text)
                        .related(earlier, "first")
                        .help("help"),
                );
            }
            Some((_, place)) => *place = Some(at),
            None => {
                let free: Vec<_> = places
                    .iter()
                    .filter(|(name, at)| {
                        at.is_none() && header.iter().all(|cell| cell.text != *name)
                    })
                    .map(|(name, _)| *name)
                    .collect();
                let word = key_for(columns, &cell.text).filter(|name| free.contains(name));
                let Some(column) = word.or_else(|| nearest(&cell.text, free)) else {
                    cx.push(unknown(cell, span, columns));
                    continue;
                };
                let place = places.iter_mut().find(|(name, _)| *name == column);
                place?.1 = Some(at);
                meant.push(Meant { cell, column });
            }
        }
    }
    of_meant(cx, header, &meant);
    let mut usable = true;
    for name in needed(columns) {
        if places
            .iter()
            .any(|(place, at)| *place == name && at.is_none())
        {
            cx.push(
                COLUMN_MISSING
                    .at(cx.span(row_range(header)))
                    .with("column", name)
                    .help("help"),
            );
            usable = false;
        }
    }
    usable.then_some(places)
}

fn unknown(cell: &CellText, span: Span, columns: &'static Columns) -> Diagnostic {
    let known: Vec<_> = columns.all().map(|key| key.name).collect();
    let fault = COLUMN_UNKNOWN.at(span).with("column", &cell.text);
    fault.with("known", known.join("`, `")).help("help")
}

/// One fault for the header, however many of its columns have other names.
fn of_meant(cx: &Context<'_>, header: &[CellText], meant: &[Meant<'_>]) {
    match meant {
        [] => {}
        [Meant { cell, column }] => {
            let span = cx.span(cell.range.clone());
            let fault = COLUMN_UNKNOWN.at(span).with("column", &cell.text);
            cx.push(
                fault
                    .with("suggestion", *column)
                    .help("help-near")
                    .patch(span, *column),
            );
        }
        several => {
            let cure = |meant: &Meant<'_>| format!("`{}` → `{}`", meant.cell.text, meant.column);
            let cures: Vec<_> = several.iter().map(cure).collect();
            let span = cx.span(row_range(header));
            let fault = COLUMN_UNKNOWN.at(span).variant("several");
            cx.push(
                fault
                    .with("n", several.len())
                    .with("cures", cures.join("; "))
                    .help("help-several")
                    .patch(span, renamed(cx, header, several)),
            );
        }
    }
}

/// The header with the columns' own names.
fn renamed(cx: &Context<'_>, header: &[CellText], meant: &[Meant<'_>]) -> String {
    let whole = row_range(header);
    let (mut written, mut from) = (String::new(), whole.start);
    for Meant { cell, column } in meant {
        written.push_str(&cx.text[from..cell.range.start]);
        written.push_str(column);
        from = cell.range.end;
    }
    written.push_str(&cx.text[from..whole.end]);
    written
}

impl<'a> Table<'_, 'a> {
    /// The records of the rows that could be read.
    pub(super) fn records<R>(&self, read: impl Fn(&mut RowReader<'_, 'a>) -> Option<R>) -> Vec<R> {
        let rows = self.rows.iter();
        rows.filter_map(|row| {
            let mut reader = RowReader {
                table: self,
                row,
                faults_before: self.cx.count(),
            };
            let record = read(&mut reader);
            let record = record.filter(|_| !reader.is_faulty());
            if record.is_none() {
                reader.keep_references();
            }
            record
        })
        .collect()
    }
}

/// One row, read column by column.
pub(super) struct RowReader<'r, 'a> {
    table: &'r Table<'r, 'a>,
    row: &'r [CellText],
    faults_before: usize,
}

impl RowReader<'_, '_> {
    /// The row's place.
    pub(super) fn span(&self) -> Span {
        self.table.cx.span(row_range(self.row))
    }

    /// Whether this row has had a fault so far.
    pub(super) fn is_faulty(&self) -> bool {
        self.table.cx.count() > self.faults_before
    }

    fn cell(&self, column: &str) -> Option<&CellText> {
        let (_, place) = self.table.places.iter().find(|(name, _)| *name == column)?;
        self.row.get((*place)?).filter(|cell| !cell.text.is_empty())
    }

    /// A cell that may be empty.
    pub(super) fn opt<T: Value>(&mut self, column: &'static str) -> Option<Spanned<T>> {
        let cell = self.cell(column)?;
        let span = self.table.cx.span(cell.range.clone());
        self.table
            .cx
            .value(column, Raw::Cell(&cell.text), span)
            .map(|value| Spanned::new(value, span))
    }

    /// A cell that must not be empty.
    pub(super) fn req<T: Value>(&mut self, column: &'static str) -> Option<Spanned<T>> {
        debug_assert!(
            self.table.columns.key(column).is_some_and(Key::is_required),
            "{column} is needed"
        );
        if self.cell(column).is_none() {
            self.empty(column);
        }
        self.opt(column)
    }

    /// Takes down what the row refers to, for it has a fault and will not be kept.
    fn keep_references(&self) {
        let cx = self.table.cx;
        for key in self.table.columns.all() {
            let Some(cell) = self.cell(key.name) else {
                continue;
            };
            if key.number == Number::OneOrMore {
                self.words(cell, |word| references::keep(cx, key, &word));
            } else {
                let span = cx.span(cell.range.clone());
                references::keep(cx, key, &Spanned::new(&cell.text, span));
            }
        }
    }

    /// Each word of a cell that has several.
    fn words<'c>(&self, cell: &'c CellText, mut each: impl FnMut(Spanned<&'c str>)) {
        let (cx, start) = (self.table.cx, cell.range.start);
        let quoted = usize::from(cx.text[cell.range.clone()].starts_with('"'));
        for word in cell.text.split_whitespace() {
            let offset = word.as_ptr().addr() - cell.text.as_ptr().addr() + start + quoted;
            each(Spanned::new(word, cx.span(offset..offset + word.len())));
        }
    }

    /// Reports that a cell is empty which must not be.
    pub(super) fn empty(&self, column: &'static str) {
        let place = self
            .table
            .places
            .iter()
            .find(|(name, _)| *name == column)
            .and_then(|(_, at)| *at);
        let cell = place.and_then(|at| self.row.get(at));
        let span = cell.map_or_else(
            || self.span(),
            |cell| self.table.cx.span(cell.range.clone()),
        );
        self.table.cx.push(
            VALUE_UNEXPECTED
                .at(span)
                .variant("empty")
                .with("name", column),
        );
    }

    /// Several values in one cell, separated by spaces.
    pub(super) fn several<T: Value>(&mut self, column: &'static str) -> Vec<Spanned<T>> {
        let Some(cell) = self.cell(column) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        self.words(cell, |word| {
            let value = self.table.cx.value(column, Raw::Cell(&word), word.span);
            found.extend(value.map(|value| Spanned::new(value, word.span)));
        });
        found
    }
}
