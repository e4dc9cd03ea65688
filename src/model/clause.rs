//! The indexation clause.

#![expect(
    missing_docs,
    reason = "fields carry the names of their keys, which docs/FORMAT.md explains"
)]

use super::{IndexName, code::codes};
use crate::calendar::Interval;
use crate::money::{Number, Rounding, Step};
use crate::source::{Span, Spanned};

/// The point of a year at which a number series is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Point {
    Year,
    Month(u32),
    Quarter(u32),
}

codes! {
    /// From what the change is taken.
    pub enum Mode {
        Chain = "chain",
        Base = "base",
    }
}
codes! {
    /// Which values count.
    pub enum Uses {
        Definitive = "definitive",
        Latest = "latest",
        Preliminary = "preliminary",
    }
}
codes! {
    /// What the next year builds on.
    pub enum Carry {
        Rounded = "rounded",
        Exact = "exact",
    }
}
codes! {
    /// When the clause applies.
    pub enum Trigger {
        Automatic = "automatic",
        ByDecision = "by-decision",
        OnRequest = "on-request",
    }
}
codes! {
    /// What amounts are rounded to.
    pub enum RoundTo {
        Ore = "0.01",
        Krona = "1",
        Ten = "10",
        Hundred = "100",
        Thousand = "1000",
    }
}

impl RoundTo {
    /// The step in kronor.
    pub fn step(self) -> Step {
        match self {
            Self::Ore => Step::Ore,
            Self::Krona => Step::Krona,
            Self::Ten => Step::Ten,
            Self::Hundred => Step::Hundred,
            Self::Thousand => Step::Thousand,
        }
    }
}

/// One series of a basket, or the only one.
#[derive(Clone, Debug)]
pub struct BasketEntry {
    pub span: Span,
    pub index: Spanned<IndexName>,
    /// Per cent; 100 where there is one series.
    pub weight: Spanned<Number>,
    pub lag: Option<Spanned<u32>>,
    pub point: Point,
}

/// Where the yearly change comes from.
#[derive(Clone, Debug)]
pub enum IndexSource {
    /// A fixed rate, per cent a year.
    Rate(Spanned<Number>),
    /// One series or several with weights.
    Series(Vec<BasketEntry>),
}

/// `edition = { month = 10, lag = 1 }`: the value as it stood in the forecast of that month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// 1–12.
    pub month: u32,
    /// Years before the index year.
    pub lag: u32,
}

/// The clause.
#[derive(Clone, Debug)]
pub struct IndexationClause {
    pub span: Span,
    pub source: IndexSource,
    pub first_year: Spanned<i32>,
    pub mode: Mode,
    /// Base mode: the point compared with.
    pub base: Option<Spanned<Interval>>,
    pub share: Option<Spanned<Number>>,
    /// Decimals of a per cent that the change is rounded to, before floor and cap.
    pub change_decimals: Option<Spanned<u32>>,
    /// A change of the index that is smaller in size is left until it has grown.
    pub threshold: Option<Spanned<Number>>,
    pub floor: Option<Spanned<Number>>,
    pub cap: Option<Spanned<Number>>,
    /// `None`: the agreement does not say.
    pub uses: Option<Spanned<Uses>>,
    /// The value as it stood in one forecast, whatever is published later.
    pub edition: Option<Spanned<Edition>>,
    pub settle: bool,
    /// The amount is never lower than the highest so far: where that is agreed.
    pub ratchet: Option<Span>,
    /// From which month of its year a change holds; `None`: the first.
    pub from_month: Option<Spanned<u32>>,
    /// `None`: 1 krona, or 0.01 for a price per unit.
    pub round_to: Option<Spanned<RoundTo>>,
    pub round: Rounding,
    pub round_span: Option<Span>,
    pub carry: Carry,
    pub trigger: Trigger,
    /// With a trigger: the years in which the clause applies.
    pub decided: Vec<Spanned<i32>>,
}

/// What the agreement says of indexation.
#[derive(Clone, Debug)]
pub enum Indexation {
    /// Nothing: unknown, not none.
    Silent,
    /// Agreed to be none.
    None(Span),
    /// This.
    Clause(Box<IndexationClause>),
}
