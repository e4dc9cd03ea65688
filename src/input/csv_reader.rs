//! Tables of CSV: values and byte ranges of cells from one engine, the csv crate's own.
//!
//! The engine accepts more than the format does (text after a closing quote, a quote never closed); what it accepts too much is found by
//! looking at the bytes of each cell.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::context::Context;
use super::rules::{
    COLUMN_MISSING, COLUMN_REPEATED, COLUMN_UNKNOWN, CSV_ROW_LENGTH, CSV_SYNTAX, VALUE_UNEXPECTED,
};
use super::value::{Raw, Value, nearest};
use crate::source::{Span, Spanned};

/// A cell: its value and its bytes in the file, quotes included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CellText {
    pub(super) text: String,
    pub(super) range: Range<usize>,
}

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

/// The first carriage return that no line feed follows.
fn lone_cr(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).find(|&at| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
}

/// The first `,` or `;` of the header outside quotes.
fn separator(text: &str) -> u8 {
    let header = text
        .lines()
        .find(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .unwrap_or_default();
    let mut quoted = false;
    for byte in header.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b',' | b';' if !quoted => return byte,
            _ => {}
        }
    }
    b','
}

/// All rows with their cells, the header first; up to a quote that is never closed, which hides what follows it.
fn scan(cx: &Context<'_>) -> Vec<Vec<CellText>> {
    let text = cx.text;
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut cells = Cells {
        reader: reader(text),
        text,
        at: start,
        buffer: vec![0; 256],
    };
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let mut before = cx.count();
    while let Some((cell, last)) = cells.next_cell(row.is_empty()) {
        match Fault::of(&text[cell.range.clone()]) {
            None => {}
            Some(Fault::Unclosed) => {
                let at = cell.range.start;
                cx.push(
                    CSV_SYNTAX
                        .at(cx.span(at..at + 1))
                        .variant("unclosed")
                        .label("unclosed-label")
                        .help("help-unclosed"),
                );
                return rows;
            }
            Some(Fault::AfterQuote(at)) => {
                let place = cell.range.start + at..cell.range.end;
                cx.push(
                    CSV_SYNTAX
                        .at(cx.span(place))
                        .variant("after-quote")
                        .help("help-quote"),
                );
            }
            Some(Fault::InsideUnquoted(at)) => {
                let place = cell.range.start + at;
                cx.push(
                    CSV_SYNTAX
                        .at(cx.span(place..place + 1))
                        .variant("inside-unquoted")
                        .help("help-quote"),
                );
            }
        }
        row.push(trimmed(cell, text));
        if last {
            let row = std::mem::take(&mut row);
            let is_blank = row.len() <= 1
                && row
                    .iter()
                    .all(|cell: &CellText| cell.text.is_empty() && cell.range.is_empty());
            // What a row with such a fault says cannot be told; the header is needed to read the others.
            let is_told = rows.is_empty() || cx.count() == before;
            before = cx.count();
            if !is_blank && is_told {
                rows.push(row);
            }
        }
    }
    rows
}

fn reader(text: &str) -> Reader {
    ReaderBuilder::new()
        .delimiter(separator(text))
        .comment(Some(b'#'))
        .build()
}

/// Spaces round an unquoted cell are not part of it.
fn trimmed(cell: CellText, text: &str) -> CellText {
    let raw = &text[cell.range.clone()];
    if raw.starts_with('"') {
        return cell;
    }
    let kept = raw.trim_matches([' ', '\t']);
    let start = cell.range.start + (raw.len() - raw.trim_start_matches([' ', '\t']).len());
    CellText {
        text: kept.to_owned(),
        range: start..start + kept.len(),
    }
}

/// What the engine accepts and the format does not.
enum Fault {
    /// A quote never closed.
    Unclosed,
    /// Something after the closing quote, from this offset.
    AfterQuote(usize),
    /// A quote in a cell that does not begin with one.
    InsideUnquoted(usize),
}

impl Fault {
    fn of(raw: &str) -> Option<Self> {
        let Some(inner) = raw.strip_prefix('"') else {
            return raw.find('"').map(Self::InsideUnquoted);
        };
        let mut bytes = inner.bytes().enumerate().peekable();
        while let Some((at, byte)) = bytes.next() {
            if byte != b'"' {
                continue;
            }
            if bytes.next_if(|(_, next)| *next == b'"').is_none() {
                return (at + 2 < raw.len()).then_some(Self::AfterQuote(at + 2));
            }
        }
        Some(Self::Unclosed)
    }
}

/// Cells one after another, with their bytes.
struct Cells<'a> {
    reader: Reader,
    text: &'a str,
    at: usize,
    buffer: Vec<u8>,
}

impl Cells<'_> {
    /// The next cell, and whether it ends its row; `first` says whether it begins one.
    fn next_cell(&mut self, first: bool) -> Option<(CellText, bool)> {
        let start = self.at;
        let mut filled = 0;
        loop {
            let input = &self.text.as_bytes()[self.at..];
            let (result, read, written) = self.reader.read_field(input, &mut self.buffer[filled..]);
            self.at += read;
            filled += written;
            match result {
                ReadFieldResult::OutputFull => self.buffer.resize(self.buffer.len() * 2, 0),
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::End => return None,
                ReadFieldResult::Field { record_end } => {
                    let text = String::from_utf8_lossy(&self.buffer[..filled]).into_owned();
                    return Some((
                        CellText {
                            text,
                            range: self.range(start, first),
                        },
                        record_end,
                    ));
                }
            }
        }
    }

    /// The cell's own bytes: without the blank and comment lines before a row, and without the separator or line end after it.
    fn range(&self, start: usize, first: bool) -> Range<usize> {
        let bytes = self.text.as_bytes();
        let mut start = start;
        while first && start < self.at {
            match bytes[start] {
                b'\r' | b'\n' => start += 1,
                b'#' => {
                    start = bytes[start..self.at]
                        .iter()
                        .position(|byte| *byte == b'\n')
                        .map_or(self.at, |at| start + at + 1);
                }
                _ => break,
            }
        }
        let mut end = self.at.max(start);
        if end > start
            && matches!(bytes[end - 1], b',' | b';' | b'\n' | b'\r')
            && self.ends_with_mark(end)
        {
            end -= 1;
        }
        start..end
    }

    /// Whether the byte before `end` is the mark that ended the cell, not part of it: the other separator may stand in a cell.
    fn ends_with_mark(&self, end: usize) -> bool {
        match self.text.as_bytes()[end - 1] {
            mark @ (b',' | b';') => mark == separator(self.text),
            _ => true,
        }
    }
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

#[cfg(test)]
#[path = "csv_reader_test.rs"]
mod tests;
