//! Tables of CSV: the header checked, rows read column by column, every fault at its place.

use std::ops::Range;

use super::context::Context;
use super::csv_cells::{CellText, lone_cr, scan};
use super::rules::{
    COLUMN_MISSING, COLUMN_REPEATED, COLUMN_UNKNOWN, CSV_ROW_LENGTH, CSV_SYNTAX, VALUE_UNEXPECTED,
};
use super::value::{Raw, Value, nearest};
use crate::source::{Span, Spanned};

/// The columns that a log has: `(name, whether it is needed)`.
pub(super) type Columns = &'static [(&'static str, bool)];

/// A log with its header checked.
pub(super) struct Table<'t, 'a> {
    cx: &'t Context<'a>,
    /// For each known column, where it stands in a row.
    places: Vec<(&'static str, Option<usize>)>,
    required: Columns,
    rows: Vec<Vec<CellText>>,
}

/// Reads a log. Rows that fit the header are kept; the others are faults. `None` where the header cannot be used.
pub(super) fn parse<'t, 'a>(cx: &'t Context<'a>, columns: Columns) -> Option<Table<'t, 'a>> {
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
        let needed: Vec<_> = columns
            .iter()
            .filter(|(_, needed)| *needed)
            .map(|(name, _)| *name)
            .collect();
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
        required: columns,
        rows: kept,
    })
}

fn row_range(row: &[CellText]) -> Range<usize> {
    let start = row.first().map_or(0, |cell| cell.range.start);
    start..row.last().map_or(start, |cell| cell.range.end)
}

/// Where each known column stands; `None` where one that is needed is not there or a name is not usable.
fn places(
    cx: &Context<'_>,
    header: &[CellText],
    columns: Columns,
) -> Option<Vec<(&'static str, Option<usize>)>> {
    let mut places: Vec<(&'static str, Option<usize>)> =
        columns.iter().map(|(name, _)| (*name, None)).collect();
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
                let fault = COLUMN_UNKNOWN.at(span).with("column", &cell.text);
                let free = columns
                    .iter()
                    .map(|(name, _)| *name)
                    .filter(|name| header.iter().all(|cell| cell.text != *name));
                cx.push(match nearest(&cell.text, free) {
                    Some(near) => fault
                        .with("suggestion", near)
                        .help("help-near")
                        .patch(span, near),
                    None => fault
                        .with(
                            "known",
                            columns
                                .iter()
                                .map(|(name, _)| *name)
                                .collect::<Vec<_>>()
                                .join("`, `"),
                        )
                        .help("help"),
                });
            }
        }
    }
    let mut usable = true;
    for (name, _) in columns.iter().filter(|(_, needed)| *needed) {
        if places
            .iter()
            .any(|(place, at)| place == name && at.is_none())
        {
            cx.push(
                COLUMN_MISSING
                    .at(cx.span(row_range(header)))
                    .with("column", *name)
                    .help("help"),
            );
            usable = false;
        }
    }
    usable.then_some(places)
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
            if reader.is_faulty() { None } else { record }
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
            self.table.required.contains(&(column, true)),
            "{column} is needed"
        );
        if self.cell(column).is_none() {
            self.empty(column);
        }
        self.opt(column)
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
        let (cx, start) = (self.table.cx, cell.range.start);
        let quoted = usize::from(cx.text[cell.range.clone()].starts_with('"'));
        let mut found = Vec::new();
        for word in cell.text.split_whitespace() {
            let offset = word.as_ptr().addr() - cell.text.as_ptr().addr() + start + quoted;
            let span = cx.span(offset..offset + word.len());
            found.extend(
                cx.value(column, Raw::Cell(word), span)
                    .map(|value| Spanned::new(value, span)),
            );
        }
        found
    }
}
