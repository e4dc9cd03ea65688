//! The cells of a CSV text, each with its bytes, from the csv crate's own engine.
//!
//! The engine accepts more than the format does (text after a closing quote, a quote never closed); what it accepts too much is found by
//! looking at the bytes of each cell.

use std::ops::Range;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::context::Context;
use super::rules::CSV_SYNTAX;

/// A cell: its value and its bytes in the file, quotes included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CellText {
    pub(super) text: String,
    pub(super) range: Range<usize>,
}

/// The first carriage return that no line feed follows.
pub(super) fn lone_cr(text: &str) -> Option<usize> {
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
pub(super) fn scan(cx: &Context<'_>) -> Vec<Vec<CellText>> {
    let text = cx.text;
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut cells = Cells::new(text, start);
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
    /// Found once: looking for it walks over all comments above the header.
    separator: u8,
    at: usize,
    buffer: Vec<u8>,
}

impl<'a> Cells<'a> {
    fn new(text: &'a str, at: usize) -> Self {
        let separator = separator(text);
        Self {
            reader: ReaderBuilder::new()
                .delimiter(separator)
                .comment(Some(b'#'))
                .build(),
            text,
            separator,
            at,
            buffer: vec![0; 256],
        }
    }

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
            mark @ (b',' | b';') => mark == self.separator,
            _ => true,
        }
    }
}

#[cfg(test)]
#[path = "csv_cells_test.rs"]
mod tests;
