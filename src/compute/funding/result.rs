//! What the computation of funding gives.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{StatedValue, StepLabel};
use crate::calendar::{Interval, Period};
use crate::compute::{Missing, ObligationStatus};
use crate::model::{Certainty, ContributionKind, Id, IndexName, TermEnd, codes};
use crate::money::{Money, Number};
use crate::source::Span;

codes! {
    /// How well an amount is known. In the order of weakness.
    pub enum AmountStatus {
        /// Every value behind it is recorded and definitive, or counts as such.
        Exact = "exact",
        /// Rests on a preliminary value.
        Provisional = "provisional",
        /// Rests on an assumption.
        Assumed = "assumed",
        /// Something that it rests on is not known.
        Unknown = "unknown",
        /// Known, and not published: it would give back a count that is too small to be.
        Withheld = "withheld",
    }
}

/// The value of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(into = "ShownValue")]
#[schemars(with = "ShownValue")]
pub enum StepValue {
    /// Kronor.
    Money(Money),
    /// Per cent.
    Percent(Number),
    /// An index number, a count, a factor.
    Number(Number),
    /// An exact fraction, `numerator/denominator`: the part of a broken period.
    Fraction(String),
    /// Not known.
    Unknown,
}

/// A step's value as results have it: figure and unit side by side.
#[derive(Serialize, JsonSchema)]
struct ShownValue {
    /// What comes out, with a point or as a fraction; null: not known.
    value: Option<String>,
    /// What it is counted in; null where it is not known.
    unit: Option<StepUnit>,
}

codes! {
    /// What a step's value is counted in.
    pub enum StepUnit {
        /// Kronor.
        Kronor = "kronor",
        /// Per cent.
        Percent = "percent",
        /// An index number, a count, a factor.
        Number = "number",
        /// `numerator/denominator`.
        Fraction = "fraction",
    }
}

impl From<StepValue> for ShownValue {
    fn from(value: StepValue) -> Self {
        let (shown, unit) = match value {
            StepValue::Money(amount) => (amount.to_string(), StepUnit::Kronor),
            StepValue::Percent(number) => (number.to_string(), StepUnit::Percent),
            StepValue::Number(number) => (number.to_string(), StepUnit::Number),
            StepValue::Fraction(fraction) => (fraction, StepUnit::Fraction),
            StepValue::Unknown => {
                return Self {
                    value: None,
                    unit: None,
                };
            }
        };
        Self {
            value: Some(shown),
            unit: Some(unit),
        }
    }
}

/// One step of how an amount came about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Step {
    /// What is done.
    #[serde(flatten)]
    pub label: StepLabel,
    /// What comes out.
    #[serde(flatten)]
    pub value: StepValue,
    /// The lines of the records that it was made of.
    pub places: Vec<Span>,
}

/// One contribution in one year.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct YearContribution {
    /// The contribution.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Who puts it in.
    pub from: Vec<Id>,
    /// Who receives it.
    pub to: Vec<Id>,
    /// What it is.
    pub kind: ContributionKind,
    /// How certain the amount is by the agreement's own words.
    pub certainty: Certainty,
    /// How well it is known.
    pub status: AmountStatus,
    /// Kronor; `None`: not known, or work without a value.
    pub amount: Option<Money>,
    /// Without indexation.
    pub unindexed: Option<Money>,
    /// Hours of work.
    pub hours: Option<u32>,
    /// How certain the hours are.
    pub hours_certainty: Certainty,
    /// Kronor an hour, two decimals.
    pub hour_value: Option<Number>,
    /// Whether it is part of the totals: all money, and work that has an amount or a share.
    #[serde(rename = "valued")]
    pub is_valued: bool,
    /// What is missing.
    pub missing: Vec<Missing>,
    /// How it came about.
    pub steps: Vec<Step>,
    /// Where the amount, or else the contribution, is written.
    pub place: Span,
}

/// What one party puts in in a year.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PartyAmount {
    /// The party.
    pub party: Id,
    /// Kronor, money and valued work; `None`: not known.
    pub amount: Option<Money>,
    /// Its part of the total, per cent with one decimal.
    pub share_percent: Option<Number>,
}

/// One calendar year.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct YearFunding {
    /// The year.
    pub year: i32,
    /// Every contribution with a period that begins in it.
    pub contributions: Vec<YearContribution>,
    /// Every party that puts something in.
    pub parties: Vec<PartyAmount>,
    /// Money only; `None`: not known.
    pub money: Option<Money>,
    /// Money and valued work; `None`: not known.
    pub total: Option<Money>,
    /// How certain the total is.
    pub certainty: Certainty,
    /// The weakest status of its parts.
    pub status: AmountStatus,
    /// What is missing for the total, by name.
    pub missing: Vec<Missing>,
}

/// The term as it stands at the as-of date.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct TermView {
    /// As written.
    pub start: Option<Interval>,
    /// As it stands: with extensions, renewals and termination.
    pub end: Option<TermEnd>,
    /// Days from start to end, both inclusive, where both are known to the day.
    pub days: Option<i64>,
}

/// Where a claim is agreed, and what was paid of it; one list in results.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(into = "Vec<Span>")]
#[schemars(with = "Vec<Span>")]
pub struct Evidence {
    /// Where it is agreed.
    pub agreed: Span,
    /// The payments that went to it.
    pub payments: Vec<Span>,
}

impl Evidence {
    /// Of what nothing is paid yet.
    pub fn agreed(agreed: Span) -> Self {
        Self {
            agreed,
            payments: Vec::new(),
        }
    }
}

impl From<Evidence> for Vec<Span> {
    fn from(evidence: Evidence) -> Self {
        let mut places = vec![evidence.agreed];
        places.extend(evidence.payments);
        places
    }
}

/// One dated part of a contribution.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Instalment {
    /// The contribution.
    pub contribution: Id,
    /// The period that it is a part of.
    pub period: Period,
    /// Its number in the period, from 1; `None` where the period has only one.
    pub number: Option<usize>,
    /// The day as agreed.
    #[serde(skip)]
    pub day: NaiveDate,
    /// The day moved to a business day.
    pub due: NaiveDate,
    /// Kronor, from the values known on its day; `None`: not known.
    pub asked: Option<Money>,
    /// What is missing where it is not known.
    pub missing: Vec<Missing>,
    /// Kronor paid; `None` where payments are not kept.
    pub paid: Option<Money>,
    /// The day of the payment that completed it.
    pub done: Option<Interval>,
    /// Where it stands at the as-of date.
    pub status: ObligationStatus,
    /// Where the instalments are agreed, then the payments that went to it.
    #[serde(rename = "places")]
    pub evidence: Evidence,
}

/// What payments are compared with where no day is agreed: a whole period.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The contribution.
    pub contribution: Id,
    /// The period.
    pub period: Period,
    /// Kronor; `None`: not known.
    pub asked: Option<Money>,
    /// Kronor paid.
    pub paid: Money,
    /// The payments that went to it.
    pub payments: Vec<Span>,
}

/// The difference between a year's amount now and what its instalments asked for.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Settlement {
    /// The contribution.
    pub contribution: Id,
    /// The period.
    pub period: Period,
    /// What the instalments asked for.
    pub asked: Money,
    /// The amount now.
    pub now: Money,
    /// `now − asked`; below zero it is owed by the receiver.
    pub difference: Money,
    /// The day, moved; `None` where it is not settled by the agreement.
    pub due: Option<NaiveDate>,
    /// Kronor paid; `None` where payments are not kept.
    pub paid: Option<Money>,
    /// The day of the payment that completed it.
    pub done: Option<Interval>,
    /// `None` where nobody owes it.
    pub status: Option<ObligationStatus>,
    /// The clause, then the payments that went to it.
    #[serde(rename = "places")]
    pub evidence: Evidence,
}

codes! {
    /// Whether a stated figure holds.
    pub enum StatedVerdict {
        /// It does.
        Agrees = "agrees",
        /// It does not.
        Differs = "differs",
        /// Something is not known.
        CannotTell = "cannot-tell",
    }
}

/// What a stated sum leaves for the periods that are not known.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Left {
    /// The periods whose amounts are not known.
    pub periods: Vec<String>,
    /// What is left for them.
    pub amount: Money,
    /// How much that is above what they come to without indexation.
    pub above_unindexed: Money,
}

/// An index value that is not recorded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct MissingIndex {
    /// The series.
    pub index: IndexName,
    /// The period.
    pub period: Interval,
    /// The month of the forecast that it is asked for in, where the clause names one.
    pub edition: Option<Interval>,
}

impl MissingIndex {
    /// Its name in results: `OPI 2024`, `PKV 2018 (2017-10)`.
    pub fn name(&self) -> String {
        let Self { index, period, .. } = self;
        match self.edition {
            Some(edition) => format!("{index} {period} ({edition})"),
            None => format!("{index} {period}"),
        }
    }
}

/// The values of a single missing index value with which the stated figure agrees.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MissingValue {
    /// Which value.
    #[serde(flatten)]
    pub value: MissingIndex,
    /// The lowest, rounded up to four decimals, or to as many as the interval needs to hold one; `None`: as low as you like.
    pub from: Option<Number>,
    /// The highest, rounded down likewise; `None`: as high as you like.
    pub to: Option<Number>,
}

/// A stated figure recomputed.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct StatedResult {
    /// As written: `cost-total:son`.
    pub what: String,
    /// The document that states it.
    pub document: Id,
    /// The figure.
    pub stated: StatedValue,
    /// How the document means it.
    pub certainty: Certainty,
    /// What the records give; `None`: not known.
    pub computed: Option<StatedValue>,
    /// `computed − stated`.
    pub difference: Option<StatedValue>,
    /// Whether it holds.
    pub verdict: StatedVerdict,
    /// What is missing where it cannot be told.
    pub missing: Vec<Missing>,
    /// The day on which the contribution that it speaks of is not in force, so that it says nothing of it.
    pub not_in_force: Option<NaiveDate>,
    /// Whether an assumption is part of it.
    pub assumed: bool,
    /// The sum without indexation.
    pub without_indexation: Option<Money>,
    /// What it leaves for the unknown periods.
    pub left: Option<Left>,
    /// The one yearly change, in every unknown year, that gives the stated sum.
    pub implied_equal_rate: Option<Number>,
    /// The interval of the single missing value.
    pub missing_value: Option<MissingValue>,
    /// Where it is stated.
    pub place: Span,
    /// What it was computed from.
    pub places: Vec<Span>,
}

/// An index value that is not recorded, and the day on which it is first needed.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NeededValue {
    /// Which value.
    #[serde(flatten)]
    pub value: MissingIndex,
    /// The first due day of an amount that rests on it; without instalments the period's first day.
    pub needed: NaiveDate,
    /// The clause.
    pub place: Span,
}

/// All of it for one agreement.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Funding {
    /// The term.
    pub term: TermView,
    /// Year by year.
    pub years: Vec<YearFunding>,
    /// In order of due day.
    pub instalments: Vec<Instalment>,
    /// Whole periods of contributions without instalments, where payments are kept.
    #[serde(skip)]
    pub claims: Vec<Claim>,
    /// Settlements that arose.
    pub settlements: Vec<Settlement>,
    /// Payments that found no claim.
    #[serde(skip)]
    pub unexpected: Vec<(Id, Span)>,
    /// Index values that are not recorded, by name.
    pub needed: Vec<NeededValue>,
    /// Stated figures recomputed.
    pub stated: Vec<StatedResult>,
}
