//! Published index values.

#![expect(
    missing_docs,
    reason = "fields carry the names of their keys and columns, which docs/FORMAT.md explains"
)]

use super::{IndexName, code::codes};
use crate::calendar::Interval;
use crate::money::Number;
use crate::source::{FileId, Span, Spanned};

codes! {
    /// What the values of a series are.
    pub enum IndexKind {
        Rate = "rate",
        Number = "number",
    }
}
codes! {
    /// Whether a value can still change.
    pub enum IndexStatus {
        Preliminary = "preliminary",
        Definitive = "definitive",
    }
}

/// A row of `indices/<INDEX>.csv`.
#[derive(Clone, Debug)]
pub struct IndexRow {
    pub span: Span,
    pub period: Spanned<Interval>,
    pub value: Spanned<Number>,
    pub status: Spanned<IndexStatus>,
    pub published: Option<Spanned<Interval>>,
    /// The forecast that a value of a series revised at every forecast stands in: its month.
    pub edition: Option<Spanned<Interval>>,
    pub base: Option<Spanned<String>>,
    pub source: Option<Spanned<String>>,
    pub note: Option<Spanned<String>>,
}

impl IndexRow {
    /// When it was published: as written, else on the last day of its edition's month.
    pub fn known_from(&self) -> Option<Interval> {
        let edition = || {
            self.edition
                .as_ref()
                .map(|edition| Interval::day(edition.last))
        };
        self.published
            .as_ref()
            .map(|published| published.value)
            .or_else(edition)
    }
}

/// `[index.OPI]` with its values.
#[derive(Clone, Debug)]
pub struct IndexSeries {
    pub span: Span,
    pub id: IndexName,
    pub name: Spanned<String>,
    pub kind: Spanned<IndexKind>,
    pub publisher: Option<Spanned<String>>,
    pub source: Option<Spanned<String>>,
    pub base: Option<Spanned<String>>,
    pub file: Option<FileId>,
    pub rows: Vec<IndexRow>,
}

impl IndexSeries {
    /// The base of a row: its own, else the series'; empty where neither is written.
    pub fn base_of<'a>(&'a self, row: &'a IndexRow) -> &'a str {
        row.base
            .as_ref()
            .or(self.base.as_ref())
            .map_or("", |base| base)
    }
}
