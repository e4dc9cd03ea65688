//! For how long an agreement holds.

#![expect(
    missing_docs,
    reason = "fields carry the names of their keys, which docs/FORMAT.md explains"
)]

use std::fmt;

use super::{Id, code::codes};
use crate::calendar::Interval;
use crate::source::{Span, Spanned};
use crate::written::written;

/// Which document, and page, says so.
#[derive(Clone, Debug, Default)]
pub struct Source {
    pub document: Option<Spanned<Id>>,
    pub page: Option<Spanned<u32>>,
}

/// The end as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermEnd {
    /// A day, or an interval in which it lies.
    At(Interval),
    /// Until further notice.
    Open,
}

/// As it is written: a `when`, or `open`.
impl fmt::Display for TermEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(end) => end.fmt(f),
            Self::Open => f.write_str("open"),
        }
    }
}

written!(
    TermEnd,
    "TermEnd",
    r"^(open|\d{4}([-/].*)?)$",
    "A day, or between which days; open: until further notice"
);

codes! {
    /// How an agreement ended.
    pub enum Outcome {
        Expired = "expired",
        Renewed = "renewed",
        Replaced = "replaced",
        Procured = "procured",
        Withdrawn = "withdrawn",
        Other = "other",
    }
}

/// `[[extension]]`: a decided prolongation.
#[derive(Clone, Debug)]
pub struct Extension {
    pub span: Span,
    pub to: Spanned<chrono::NaiveDate>,
    pub decided: Option<Spanned<Interval>>,
    pub source: Source,
}

/// `[term]`.
#[derive(Clone, Debug)]
pub struct Term {
    /// The table's header; the file as a whole where there is no `[term]`.
    pub span: Span,
    pub start: Option<Spanned<Interval>>,
    pub end: Option<Spanned<TermEnd>>,
    /// Its length, where the days are not known.
    pub months: Option<Spanned<u32>>,
    pub decided: Option<Spanned<Interval>>,
    pub decided_by: Option<Spanned<String>>,
    pub signed: Option<Spanned<Interval>>,
    pub condition: Option<Spanned<String>>,
    pub since: Option<Spanned<String>>,
    pub notice_months: Option<Spanned<u32>>,
    pub notice_given: Option<Spanned<Interval>>,
    pub notice_by: Vec<Spanned<Id>>,
    /// `renews = { months = 12 }`.
    pub renews: Option<Spanned<u32>>,
    pub terminated: Option<Spanned<Interval>>,
    pub outcome: Option<Spanned<Outcome>>,
    pub outcome_text: Option<Spanned<String>>,
    pub replaces: Option<Spanned<Id>>,
    pub extensions: Vec<Extension>,
    pub source: Source,
}

impl Term {
    /// A term of which nothing is known.
    pub fn unknown(span: Span) -> Self {
        Self {
            span,
            start: None,
            end: None,
            months: None,
            decided: None,
            decided_by: None,
            signed: None,
            condition: None,
            since: None,
            notice_months: None,
            notice_given: None,
            notice_by: Vec::new(),
            renews: None,
            terminated: None,
            outcome: None,
            outcome_text: None,
            replaces: None,
            extensions: Vec::new(),
            source: Source::default(),
        }
    }
}
