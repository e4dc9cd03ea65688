//! A claim: what is asked for by a day, and what was paid on it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::{Interval, Period};
use crate::compute::{Missing, Obligation, ObligationKind, ObligationStatus};
use crate::model::{Certainty, Id};
use crate::money::Money;
use crate::source::Span;

/// What kind of claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimKind {
    /// A dated part of a period.
    Instalment {
        /// From 1.
        number: usize,
        /// How many the period has.
        of: usize,
    },
    /// What later values, or a change of the term, left over.
    Settlement(Difference),
    /// What is to be paid back of a period that was cut short.
    Repayment,
    /// A whole period, where no day is agreed.
    Period,
}

/// A period whose amount differs from what its instalments asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the instalments asked for.
    pub asked: Money,
    /// The amount now.
    pub now: Money,
}

/// Something that is to be paid.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The contribution.
    pub contribution: Id,
    /// What it is.
    pub kind: ClaimKind,
    /// The period that it is a part of.
    pub period: Period,
    /// The day as agreed.
    pub day: Option<NaiveDate>,
    /// The day moved to a business day; `None`: none is agreed, or it is not known yet.
    pub due: Option<NaiveDate>,
    /// The duty on whose delivery its day waits.
    pub after: Option<Id>,
    /// Kronor, as known on its day; below zero: owed by the receiver; `None`: not known.
    pub asked: Option<Money>,
    /// Of a repayment whose amount cannot be told: what it can be at most.
    pub at_most: Option<Money>,
    /// How certain the amount is.
    pub certainty: Certainty,
    /// What is missing where it is not known.
    pub missing: Vec<Missing>,
    /// Kronor paid; `None` where payments are not kept.
    pub paid: Option<Money>,
    /// What came with a payment for it and stands as credit.
    pub credit: Money,
    /// The day of the payment that completed it.
    pub done: Option<Interval>,
    /// Where it stands at the as-of date; `None` where nobody owes it.
    pub status: Option<ObligationStatus>,
    /// The payments that went to it.
    pub payments: Vec<Span>,
    /// Where it is agreed.
    pub place: Span,
}

impl Claim {
    /// Its number, where the period has several instalments.
    pub fn number(&self) -> Option<usize> {
        match self.kind {
            ClaimKind::Instalment { number, of } if of > 1 => Some(number),
            _ => None,
        }
    }

    /// The subject of findings: `grant:2025`, `grant:2025#2`.
    pub fn subject(&self) -> String {
        format!("{}:{}", self.contribution, self.part())
    }

    /// The period, with the number where it has several instalments: `2025#2`.
    pub fn part(&self) -> String {
        match self.number() {
            Some(number) => format!("{}#{number}", self.period),
            None => self.period.to_string(),
        }
    }

    /// Whether it is an instalment.
    pub fn is_instalment(&self) -> bool {
        matches!(self.kind, ClaimKind::Instalment { .. })
    }

    /// Whether it is what an obligation asks for.
    pub fn is_known_as(&self, of: &Obligation) -> bool {
        let kind = match self.kind {
            ClaimKind::Instalment { .. } => ObligationKind::Instalment,
            ClaimKind::Settlement(_) => ObligationKind::Settlement,
            ClaimKind::Repayment => ObligationKind::Repayment,
            ClaimKind::Period => return false,
        };
        of.kind == kind
            && self.contribution.as_str() == of.record
            && self.period.covered == of.window
            && self.due == of.due
            && self.subject() == of.subject
    }

    /// Whether the receiver owes it.
    pub fn is_back(&self) -> bool {
        self.kind == ClaimKind::Repayment || self.asked.is_some_and(Money::is_negative)
    }

    /// What remains to be paid, without its sign; nothing where all is; `None`: not known.
    pub fn remains(&self) -> Option<Money> {
        let paid = self.paid.unwrap_or(Money::ZERO);
        let left = self.asked?.minus(paid).ok()?;
        Some(if left.is_negative() == self.is_back() {
            left.abs()
        } else {
            Money::ZERO
        })
    }
}

/// What is paid too much for a contribution until the next claim falls due.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Standing {
    /// The contribution.
    pub contribution: Id,
    /// Kronor.
    pub amount: Money,
    /// The payments that it came with.
    #[serde(rename = "places")]
    pub payments: Vec<Span>,
}

/// The part of a payment for which nothing was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Unexpected {
    /// The contribution.
    pub contribution: Id,
    /// Kronor; below zero: paid back.
    pub amount: Money,
    /// The row.
    pub payment: Span,
}

/// A claim, or a period as a whole where its amount is not exact, on which other than what is asked was paid.
#[derive(Clone, Debug, PartialEq)]
pub struct Differing {
    /// The contribution.
    pub contribution: Id,
    /// The period, with the number of the instalment: `2025#2`.
    pub part: String,
    /// The period.
    pub period: Period,
    /// Kronor.
    pub asked: Money,
    /// Kronor, with the credit that came with a payment for it.
    pub paid: Money,
    /// Whether no day is agreed.
    pub is_period: bool,
    /// The last payment for it.
    pub payment: Option<Span>,
    /// Where it is agreed.
    pub place: Span,
}
