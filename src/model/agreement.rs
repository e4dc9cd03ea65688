//! One agreement with its logs.

#![expect(
    missing_docs,
    reason = "fields carry the names of their keys, which docs/FORMAT.md explains"
)]

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    Certainty, Commitment, Contribution, Duty, Goal, Id, Logs, Measure, MeetingRequirement, Party,
    PeriodRef, Provision, Source, Term, code::codes, keys::Target,
};
use crate::calendar::{AsOf, Interval};
use crate::money::Number;
use crate::source::{FileId, Span, Spanned};

codes! {
    /// How far the agreement has come.
    pub enum Status {
        Draft = "draft",
        Decided = "decided",
        Signed = "signed",
        Terminated = "terminated",
        Ended = "ended",
    }
}
codes! {
    /// What kind of agreement it is.
    pub enum Form {
        Iop = "iop",
        Grant = "grant",
        Other = "other",
    }
}
codes! {
    /// A log.
    pub enum LogKind {
        Statistics = "statistics",
        Meetings = "meetings",
        Payments = "payments",
        Deliveries = "deliveries",
        Assessments = "assessments",
    }
}

codes! {
    /// A list of agreement.toml that is written empty where it was agreed that there shall be none.
    pub enum Promised {
        Goal = "goal",
        Contribution = "contribution",
        Meeting = "meeting",
        Duty = "duty",
        Measure = "measure",
    }
}

/// What the records say of a list: silence is not *none*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// The key is left out.
    Absent,
    /// The list is written, and empty.
    NoneAgreed(Span),
    /// There are such records, faulty ones too.
    Some,
}

/// What can be said of promises that were not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is agreed yet.
    Draft,
    /// Decided; whether it was signed is not recorded.
    Unsigned,
    /// Agreed.
    Binding,
}

/// Stands in [`Agreement::broken`] for records whose ids are lost too.
pub const BROKEN_ANY: &str = "*";

/// A reference out of a record that was not built.
#[derive(Clone, Debug)]
pub struct Loose {
    pub to: Target,
    pub name: String,
    pub span: Span,
}

impl StatedWhat {
    /// What it is of.
    pub fn names(&self) -> Option<(Target, &Id)> {
        Some(match self {
            Self::CostTotal(id) | Self::PaidTotal(id) | Self::Share(id) => (Target::Party, id),
            Self::Yearly(id) | Self::HourValue(id) => (Target::Contribution, id),
            Self::Observation(id, _) => (Target::Measure, id),
            Self::Meetings(id) => (Target::Meeting, id),
            Self::YearlyTotal => return None,
        })
    }
}

/// One legal basis of `[purpose]`.
#[derive(Clone, Debug)]
pub struct LegalBasis {
    pub span: Span,
    pub text: Spanned<String>,
    pub from: Option<Spanned<NaiveDate>>,
    pub until: Option<Spanned<NaiveDate>>,
}

/// `[purpose]`.
#[derive(Clone, Debug, Default)]
pub struct Purpose {
    pub span: Option<Span>,
    pub aim: Option<Spanned<String>>,
    pub target_groups: Vec<Spanned<String>>,
    /// `None`: not recorded; empty: none formulated.
    pub challenges: Option<Spanned<Vec<Spanned<String>>>>,
    pub public_goals: Vec<Spanned<String>>,
    pub programme: Option<Spanned<String>>,
    pub legal_basis: Vec<LegalBasis>,
    pub source: Source,
}

/// `[[document]]`.
#[derive(Clone, Debug)]
pub struct Document {
    pub span: Span,
    pub id: Spanned<Id>,
    pub title: Spanned<String>,
    pub date: Option<Spanned<Interval>>,
    pub reference: Option<Spanned<String>>,
    pub url: Option<Spanned<String>>,
    pub file: Option<Spanned<String>>,
    /// Whether `file` is there.
    pub file_exists: bool,
}

/// What a stated figure is a figure of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatedWhat {
    CostTotal(Id),
    PaidTotal(Id),
    YearlyTotal,
    Yearly(Id),
    HourValue(Id),
    Share(Id),
    Observation(Id, PeriodRef),
    Meetings(Id),
}

/// `[[stated]]`: a figure that a document states.
#[derive(Clone, Debug)]
pub struct Stated {
    pub span: Span,
    pub document: Spanned<Id>,
    pub page: Option<Spanned<u32>>,
    /// As it is written, the subject of findings.
    pub what: Spanned<String>,
    pub figure: StatedWhat,
    pub value: Spanned<Number>,
    pub certainty: Certainty,
    pub until: Option<Spanned<NaiveDate>>,
    pub year: Option<Spanned<i32>>,
    pub note: Option<Spanned<String>>,
}

/// `[[waiver]]`.
#[derive(Clone, Debug)]
pub struct Waiver {
    pub span: Span,
    pub rule: Spanned<String>,
    pub subject: Option<Spanned<String>>,
    pub reason: Spanned<String>,
    pub until: Spanned<NaiveDate>,
    pub decided: Option<Spanned<String>>,
}

impl Waiver {
    /// Whether it covers a subject: the one it names, and everything below it up to a `:`.
    pub fn covers(&self, subject: Option<&str>) -> bool {
        let Some(own) = &self.subject else {
            return true;
        };
        let rest = subject.and_then(|subject| subject.strip_prefix(own.as_str()));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
    }
}

/// One folder under `agreements/`.
#[derive(Clone, Debug)]
pub struct Agreement {
    pub id: Id,
    /// Its agreement.toml.
    pub file: FileId,
    pub title: Spanned<String>,
    pub status: Spanned<Status>,
    pub form: Form,
    pub reference: Option<Spanned<String>>,
    pub guidelines: Vec<Spanned<Id>>,
    pub term: Term,
    pub purpose: Purpose,
    pub parties: Vec<Party>,
    pub goals: Vec<Goal>,
    pub contributions: Vec<Contribution>,
    pub meetings: Vec<MeetingRequirement>,
    pub duties: Vec<Duty>,
    pub commitments: Vec<Commitment>,
    pub provisions: Vec<Provision>,
    pub measures: Vec<Measure>,
    pub documents: Vec<Document>,
    pub stated: Vec<Stated>,
    pub waivers: Vec<Waiver>,
    /// Lists that are written empty: none was agreed.
    pub none_agreed: BTreeMap<Promised, Span>,
    /// `[logs] kept_elsewhere`.
    pub kept_elsewhere: BTreeMap<LogKind, Span>,
    pub logs: Logs,
    /// The log files that are there.
    pub log_files: BTreeMap<LogKind, FileId>,
    /// Ids of records that had a fault and were not built, by table: references to them are not unresolved.
    pub broken: BTreeSet<(&'static str, String)>,
    /// What those records refer to.
    pub loose: Vec<Loose>,
}

impl Agreement {
    /// The file as a whole.
    pub fn whole(&self) -> Span {
        Span::whole(self.file)
    }

    /// Whether anything of this kind is recorded, and if not, whether none was agreed.
    pub fn recorded(&self, list: Promised) -> Recorded {
        if let Some(span) = self.none_agreed.get(&list) {
            return Recorded::NoneAgreed(*span);
        }
        let count = match list {
            Promised::Goal => self.goals.len(),
            Promised::Contribution => self.contributions.len(),
            Promised::Meeting => self.meetings.len(),
            Promised::Duty => self.duties.len(),
            Promised::Measure => self.measures.len(),
        };
        let broken = self.broken.iter().any(|(table, _)| *table == list.code());
        if count > 0 || broken {
            Recorded::Some
        } else {
            Recorded::Absent
        }
    }

    /// The party with this id.
    pub fn party(&self, id: &Id) -> Option<&Party> {
        self.parties.iter().find(|party| *party.id == *id)
    }

    /// The contribution with this id.
    pub fn contribution(&self, id: &Id) -> Option<&Contribution> {
        self.contributions
            .iter()
            .find(|contribution| *contribution.id == *id)
    }

    /// The measure with this id.
    pub fn measure(&self, id: &Id) -> Option<&Measure> {
        self.measures.iter().find(|measure| *measure.id == *id)
    }

    /// The document with this id.
    pub fn document(&self, id: &Id) -> Option<&Document> {
        self.documents.iter().find(|document| *document.id == *id)
    }

    /// How far the agreement has come as a promise at a day: what is recorded as decided counts as signed from a known day of signing.
    pub fn standing(&self, as_of: AsOf) -> Standing {
        let is_signed = self
            .term
            .signed
            .as_ref()
            .is_some_and(|signed| as_of.knows(signed.value));
        match *self.status {
            Status::Draft => Standing::Draft,
            Status::Decided if !is_signed => Standing::Unsigned,
            _ => Standing::Binding,
        }
    }

    /// Whether the agreement is in force as a promise: no obligation of a draft, or of what is only decided, can be broken.
    pub fn is_binding(&self, as_of: AsOf) -> bool {
        self.standing(as_of) == Standing::Binding
    }

    /// Whether a log proves only what it holds: kept elsewhere, or payments that are not kept here.
    pub fn is_elsewhere(&self, log: LogKind) -> bool {
        self.kept_elsewhere.contains_key(&log)
            || (log == LogKind::Payments && self.logs.payments.is_none())
    }
}
