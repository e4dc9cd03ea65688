//! What the computation of statistics gives.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compute::{AmountStatus, Missing};
use crate::model::{Certainty, Id, MeasureKind, PeriodRef, SplitBy, Unit};
use crate::money::Number;
use crate::source::Span;

/// One group of a split.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SplitResult {
    /// Divided by.
    pub by: SplitBy,
    /// The group.
    pub group: String,
    /// The value; `None` where withheld.
    pub value: Option<Number>,
    /// Its part of the total, per cent with one decimal.
    pub share_percent: Option<Number>,
    /// Whether it is too small to be published, or would give back a number that is.
    pub withheld: bool,
    /// Where it is written.
    pub place: Span,
}

/// One observation of a measure.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ObservationResult {
    /// Of when.
    pub period: PeriodRef,
    /// The total; `None` where withheld, or where there are only percentages of groups, which make no total.
    pub value: Option<Number>,
    /// Whether the total is too small to be published, or would give back a number that is.
    pub withheld: bool,
    /// How certain.
    pub certainty: Certainty,
    /// Against the period before.
    pub change: Option<Number>,
    /// The same in per cent, one decimal; `None` from zero, or where the measure is itself in per cent.
    pub change_percent: Option<Number>,
    /// The groups.
    pub splits: Vec<SplitResult>,
    /// Whether the total is the sum of the rows of one split, for want of a total row.
    pub summed: bool,
    /// The rows that it was made of.
    pub places: Vec<Span>,
}

/// From the first observation to the last.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SeriesChange {
    /// The first.
    pub from: PeriodRef,
    /// The last.
    pub to: PeriodRef,
    /// The change.
    pub change: Number,
    /// In per cent, one decimal; `None` from zero, or where the measure is itself in per cent.
    pub change_percent: Option<Number>,
}

/// Public money per unit in a year.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct UnitCost {
    /// The observation's period.
    pub period: PeriodRef,
    /// Kronor, two decimals; `None`: not known.
    pub amount: Option<Number>,
    /// What is missing where it is not known. Nothing is where the agreement has no money for that period, or the value is zero.
    pub missing: Vec<Missing>,
    /// The weakest status of the amounts behind it.
    pub status: AmountStatus,
    /// How certain it is.
    pub certainty: Certainty,
    /// Whether it would give back a value that is too small to be published.
    pub withheld: bool,
}

/// One measure.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MeasureResult {
    /// The measure.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What it counts.
    pub unit: Unit,
    /// Whether observations can be added up.
    pub kind: MeasureKind,
    /// In order of period.
    pub observations: Vec<ObservationResult>,
    /// Over the whole series, where two or more are of the same length.
    pub series: Option<SeriesChange>,
    /// Finished periods for which an observation is expected and none is there.
    pub missing: Vec<PeriodRef>,
    /// Where the measure asks for it.
    pub money_per_unit: Vec<UnitCost>,
    /// Where the measure is defined.
    pub place: Span,
}
