//! What the computation of funding gives.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::claims::{self, Claim, ClaimKind, Difference, Differing, Standing, Unexpected};
use super::{StatedValue, StepLabel};
use crate::calendar::Interval;
use crate::compute::Missing;
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
    /// Instalments in order of due day, then the other claims by contribution; whole periods where payments are kept.
    #[serde(flatten, serialize_with = "claims::shown")]
    #[schemars(with = "claims::ShownClaims<'_>")]
    pub claims: Vec<Claim>,
    /// Where other than what is asked was paid.
    #[serde(skip)]
    pub differing: Vec<Differing>,
    /// What is paid too much until the next claim falls due.
    #[serde(rename = "credits")]
    pub standing: Vec<Standing>,
    /// Payments for which nothing was asked.
    #[serde(skip)]
    pub unexpected: Vec<Unexpected>,
    /// Index values that are not recorded, by name.
    pub needed: Vec<NeededValue>,
    /// Stated figures recomputed.
    pub stated: Vec<StatedResult>,
}

impl Funding {
    /// The dated parts, in order of due day.
    pub fn instalments(&self) -> impl Iterator<Item = &Claim> {
        self.claims.iter().filter(|claim| claim.is_instalment())
    }

    /// Whole periods, where no day is agreed.
    pub fn periods(&self) -> impl Iterator<Item = &Claim> {
        let is_period = |claim: &&Claim| claim.kind == ClaimKind::Period;
        self.claims.iter().filter(is_period)
    }

    /// The differences that later values or a change of the term left, by what they are differences of.
    pub fn settlements(&self) -> impl Iterator<Item = (&Claim, Difference)> {
        self.claims.iter().filter_map(|claim| match claim.kind {
            ClaimKind::Settlement(difference) => Some((claim, difference)),
            _ => None,
        })
    }

    /// What is to be paid back of periods that were cut short.
    pub fn repayments(&self) -> impl Iterator<Item = &Claim> {
        let is_repayment = |claim: &&Claim| claim.kind == ClaimKind::Repayment;
        self.claims.iter().filter(is_repayment)
    }
}
