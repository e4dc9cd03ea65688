//! What shall be done: meetings, duties, commitments, goals, and what is counted.

#![expect(
    missing_docs,
    reason = "fields carry the names of their keys, which docs/FORMAT.md explains"
)]

use std::fmt;

use super::{Id, Source, SplitBy, code::codes};
use crate::calendar::{Interval, MonthDay, Per};
use crate::money::Number;
use crate::source::{Span, Spanned};
use crate::written::written;

/// A period as it is named in the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodRef {
    /// A `when`, or an agreement-year.
    At(Interval),
    /// `term`.
    Term,
}

impl PeriodRef {
    /// Reads a `when` or `term`.
    pub fn parse(text: &str) -> Option<Self> {
        if text == "term" {
            Some(Self::Term)
        } else {
            Interval::parse(text).map(Self::At)
        }
    }
}

impl fmt::Display for PeriodRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(when) => when.fmt(f),
            Self::Term => f.write_str("term"),
        }
    }
}

written!(
    PeriodRef,
    "PeriodRef",
    r"^(term|\d{4}([-/].*)?)$",
    "As in the records: 2025, 2025-Q1, 2025-04, 2025-04-14, two days with a slash, or term"
);

codes! {
    /// Which side of its target a goal wants.
    pub enum At {
        Least = "least",
        Most = "most",
    }
}
codes! {
    /// What a duty delivers.
    pub enum DutyKind {
        Report = "report",
        Evaluation = "evaluation",
        Statistics = "statistics",
        Accounts = "accounts",
        Information = "information",
        Decision = "decision",
        Other = "other",
    }
}
codes! {
    /// What a provision does.
    pub enum ProvisionKind {
        Permission = "permission",
        Exclusion = "exclusion",
        Condition = "condition",
        Revision = "revision",
        Dispute = "dispute",
        Repayment = "repayment",
        Other = "other",
    }
}
codes! {
    /// What a measure counts.
    pub enum Unit {
        Persons = "persons",
        Cases = "cases",
        Hours = "hours",
        Occasions = "occasions",
        Places = "places",
        Inhabitants = "inhabitants",
        Kronor = "kronor",
        Percent = "percent",
        Other = "other",
    }
}
codes! {
    /// Whether observations can be added up.
    pub enum MeasureKind {
        Flow = "flow",
        Stock = "stock",
    }
}

/// `[[goal]]`.
#[derive(Clone, Debug)]
pub struct Goal {
    pub span: Span,
    pub id: Spanned<Id>,
    pub text: Spanned<String>,
    pub measure: Option<Spanned<Id>>,
    pub target: Option<Spanned<Number>>,
    pub at: At,
    pub by: Option<Spanned<PeriodRef>>,
    pub baseline: Option<Spanned<Number>>,
    pub source: Source,
}

/// `[[meeting]]`: how often the parties shall meet.
#[derive(Clone, Debug)]
pub struct MeetingRequirement {
    pub span: Span,
    pub id: Spanned<Id>,
    pub name: Option<Spanned<String>>,
    pub times: Option<Spanned<u32>>,
    pub per: Option<Spanned<Per>>,
    pub parties: Vec<Spanned<Id>>,
    pub documented: Option<Spanned<bool>>,
    pub max_gap_months: Option<Spanned<u32>>,
    pub starts: Option<Spanned<Interval>>,
    pub ends: Option<Spanned<Interval>>,
    pub source: Source,
}

impl MeetingRequirement {
    /// What it is called: its name, else its id.
    pub fn shown(&self) -> &str {
        self.name.as_ref().map_or(self.id.as_str(), |name| name)
    }
}

/// `[[duty]]`: something that a party shall deliver.
#[derive(Clone, Debug)]
pub struct Duty {
    pub span: Span,
    pub id: Spanned<Id>,
    pub party: Vec<Spanned<Id>>,
    pub kind: Option<Spanned<DutyKind>>,
    pub text: Spanned<String>,
    pub due: Option<Spanned<Interval>>,
    pub every: Option<Spanned<Per>>,
    pub due_after: Option<Spanned<MonthDay>>,
    pub starts: Option<Spanned<Interval>>,
    pub ends: Option<Spanned<Interval>>,
    pub source: Source,
}

/// `[[commitment]]`: something that a party shall do, judged in words.
#[derive(Clone, Debug)]
pub struct Commitment {
    pub span: Span,
    pub id: Spanned<Id>,
    pub party: Vec<Spanned<Id>>,
    pub text: Spanned<String>,
    pub source: Source,
}

/// `[[provision]]`.
#[derive(Clone, Debug)]
pub struct Provision {
    pub span: Span,
    pub id: Option<Spanned<Id>>,
    pub kind: Option<Spanned<ProvisionKind>>,
    pub text: Spanned<String>,
    pub source: Source,
}

/// `[[measure]]`.
#[derive(Clone, Debug)]
pub struct Measure {
    pub span: Span,
    pub id: Spanned<Id>,
    pub name: Spanned<String>,
    pub unit: Spanned<Unit>,
    pub kind: MeasureKind,
    pub every: Option<Spanned<Per>>,
    pub due_after: Option<Spanned<MonthDay>>,
    pub party: Vec<Spanned<Id>>,
    pub split: Vec<Spanned<SplitBy>>,
    pub cost: bool,
    pub source: Source,
}
