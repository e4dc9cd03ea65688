//! Everything that was read.

#![expect(
    missing_docs,
    reason = "fields carry the names of their keys, which docs/FORMAT.md explains"
)]

use std::collections::{BTreeMap, BTreeSet};

use super::{Agreement, Id, IndexName, IndexSeries, code::codes};
use crate::calendar::Duration;
use crate::diag::Levels;
use crate::lang::Language;
use crate::source::{FileId, Span, Spanned};

codes! {
    /// Whether due days move.
    pub enum DueDays {
        NextBusinessDay = "next-business-day",
        AsWritten = "as-written",
    }
}
codes! {
    /// The five answers that the records give to the question whether this is a partnership.
    pub enum Answer {
        ChallengesFormulated = "challenges-formulated",
        GoalsMeasurable = "goals-measurable",
        BothContribute = "both-contribute",
        LongTerm = "long-term",
        MetAndDocumented = "met-and-documented",
    }
}

/// `iop.toml`.
#[derive(Clone, Debug)]
pub struct Registry {
    pub file: FileId,
    pub name: Spanned<String>,
    pub language: Language,
    pub due_days: DueDays,
    /// The smallest count that is published; 0 is no limit.
    pub small_count: u32,
    pub due_soon: Duration,
    pub levels: Levels,
    /// Where each level is set.
    pub level_spans: BTreeMap<String, Span>,
    pub indices: BTreeMap<IndexName, IndexSeries>,
}

/// `[[criterion]]` of a guideline.
#[derive(Clone, Debug)]
pub struct Criterion {
    pub span: Span,
    pub id: Spanned<Id>,
    pub question: Spanned<String>,
    pub derived: Vec<Spanned<Answer>>,
}

/// `guidelines/<id>.toml`.
#[derive(Clone, Debug)]
pub struct Guideline {
    pub id: Id,
    pub file: FileId,
    pub name: Spanned<String>,
    pub source: Option<Spanned<String>>,
    pub criteria: Vec<Criterion>,
}

/// The registry with all agreements that could be read, faulty ones too.
#[derive(Clone, Debug)]
pub struct Dataset {
    pub registry: Registry,
    pub guidelines: BTreeMap<Id, Guideline>,
    pub agreements: BTreeMap<Id, Agreement>,
    /// Folders under `agreements/` whose agreement.toml could not be read at all.
    pub unread: BTreeSet<String>,
    /// Guidelines with a fault: references to them are not unresolved, and the form part that rests on them is left out.
    pub unread_guidelines: BTreeSet<String>,
    /// Index series with a fault in their file: agreements whose clauses name them are left out.
    pub faulty_indices: BTreeSet<IndexName>,
}
