//! The logs: what happened, was counted, paid, delivered and judged.

#![expect(
    missing_docs,
    reason = "fields carry the names of their columns, which docs/FORMAT.md explains"
)]

use std::fmt;

use super::{Certainty, Id, Loose, PeriodRef, Source, code::codes, keys::Target};
use crate::calendar::Interval;
use crate::money::{Money, Number};
use crate::source::{Span, Spanned};

codes! {
    /// How an observation can be divided.
    pub enum SplitBy {
        Sex = "sex",
        Age = "age",
        Role = "role",
        Municipality = "municipality",
        Contact = "contact",
    }
}
codes! {
    /// The column `sex`.
    pub enum Sex {
        Women = "women",
        Men = "men",
        Other = "other",
        Unknown = "unknown",
    }
}
codes! {
    /// A person's verdict.
    pub enum Verdict {
        Met = "met",
        Partly = "partly",
        NotMet = "not-met",
        NotAssessed = "not-assessed",
    }
}

/// A row of statistics.csv.
#[derive(Clone, Debug)]
pub struct Observation {
    pub span: Span,
    pub period: Spanned<PeriodRef>,
    pub measure: Spanned<Id>,
    pub value: Spanned<Number>,
    pub certainty: Certainty,
    /// The group of each split that the row belongs to, in the order of [`SplitBy`]; none: the total.
    pub splits: Vec<(SplitBy, Spanned<String>)>,
    pub note: Option<Spanned<String>>,
    pub source: Source,
}

/// A row of meetings.csv.
#[derive(Clone, Debug)]
pub struct MeetingRow {
    pub span: Span,
    pub date: Spanned<Interval>,
    pub kind: Spanned<Id>,
    pub count: u32,
    pub planned: bool,
    pub documented: Option<Spanned<bool>>,
    pub parties: Vec<Spanned<Id>>,
    pub note: Option<Spanned<String>>,
    pub source: Source,
}

/// A row of payments.csv.
#[derive(Clone, Debug)]
pub struct Payment {
    pub span: Span,
    pub date: Spanned<Interval>,
    pub contribution: Spanned<Id>,
    pub amount: Spanned<Money>,
    pub period: Option<Spanned<PaymentFor>>,
    pub note: Option<Spanned<String>>,
    pub source: Source,
}

/// What a payment is for: a period, or one instalment of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PaymentFor {
    pub period: PeriodRef,
    /// From 1, in order of due day.
    pub number: Option<usize>,
}

impl PaymentFor {
    /// Reads `2025`, `term`, `2025#2`.
    pub fn parse(text: &str) -> Option<Self> {
        let Some((period, number)) = text.split_once('#') else {
            return PeriodRef::parse(text).map(|period| Self {
                period,
                number: None,
            });
        };
        let is_number = number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
        let number = number
            .parse()
            .ok()
            .filter(|&number| is_number && number > 0)?;
        PeriodRef::parse(period).map(|period| Self {
            period,
            number: Some(number),
        })
    }
}

impl fmt::Display for PaymentFor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.period.fmt(f)?;
        self.number.map_or(Ok(()), |number| write!(f, "#{number}"))
    }
}

/// A row of deliveries.csv.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub span: Span,
    pub date: Spanned<Interval>,
    pub duty: Spanned<Id>,
    pub period: Option<Spanned<PeriodRef>>,
    pub note: Option<Spanned<String>>,
    pub source: Source,
}

/// What an assessment is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    Criterion(Id),
    Commitment(Id),
    Goal(Id),
    Party(Id),
    Agreement,
}

impl Subject {
    /// Reads `criterion:<id>`, `commitment:<id>`, `goal:<id>`, `party:<id>`, `agreement`.
    pub fn parse(text: &str) -> Option<Self> {
        let Some((kind, id)) = text.split_once(':') else {
            return (text == "agreement").then_some(Self::Agreement);
        };
        let id = Id::parse(id)?;
        match kind {
            "criterion" => Some(Self::Criterion(id)),
            "commitment" => Some(Self::Commitment(id)),
            "goal" => Some(Self::Goal(id)),
            "party" => Some(Self::Party(id)),
            _ => None,
        }
    }
}

impl Subject {
    /// What is judged, if it is not the agreement itself.
    pub fn names(&self) -> Option<(Target, &Id)> {
        Some(match self {
            Self::Criterion(id) => (Target::Criterion, id),
            Self::Commitment(id) => (Target::Commitment, id),
            Self::Goal(id) => (Target::Goal, id),
            Self::Party(id) => (Target::Party, id),
            Self::Agreement => return None,
        })
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Criterion(id) => write!(f, "criterion:{id}"),
            Self::Commitment(id) => write!(f, "commitment:{id}"),
            Self::Goal(id) => write!(f, "goal:{id}"),
            Self::Party(id) => write!(f, "party:{id}"),
            Self::Agreement => f.write_str("agreement"),
        }
    }
}

/// A row of assessments.csv.
#[derive(Clone, Debug)]
pub struct Assessment {
    pub span: Span,
    pub date: Spanned<Interval>,
    pub subject: Spanned<Subject>,
    pub verdict: Spanned<Verdict>,
    pub grounds: Option<Spanned<String>>,
    pub source: Source,
}

/// All logs of an agreement.
#[derive(Clone, Debug, Default)]
pub struct Logs {
    pub statistics: Vec<Observation>,
    pub meetings: Vec<MeetingRow>,
    /// `None`: payments are not kept here.
    pub payments: Option<Vec<Payment>>,
    pub deliveries: Vec<Delivery>,
    pub assessments: Vec<Assessment>,
    /// What rows with a fault refer to.
    pub loose: Vec<Loose>,
}
