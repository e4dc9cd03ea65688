//! What every computation is given.

use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::{AsOf, Interval};
use crate::model::{Dataset, IndexName};
use crate::money::Number;

/// A value of an index series that somebody assumes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Assumption {
    /// The scenario it belongs to; `None`: to all.
    pub scenario: Option<String>,
    /// The series.
    pub index: IndexName,
    /// The period of the value.
    pub period: Interval,
    /// The value: per cent, or an index number.
    pub value: Number,
}

/// The assumptions of one run or scenario.
#[derive(Clone, Debug, Default)]
pub struct Assumptions(pub Vec<Assumption>);

impl Assumptions {
    /// The assumed value of a series for a period.
    pub fn value(&self, index: &IndexName, period: Interval) -> Option<Number> {
        let found = self
            .0
            .iter()
            .rev()
            .find(|assumed| assumed.index == *index && assumed.period == period);
        found.map(|assumed| assumed.value)
    }
}

/// The records, the day, and what is assumed.
#[derive(Clone, Copy, Debug)]
pub struct Ctx<'a> {
    /// The records.
    pub dataset: &'a Dataset,
    /// The day.
    pub as_of: AsOf,
    /// What is assumed.
    pub assumptions: &'a Assumptions,
}
