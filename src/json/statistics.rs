//! `iop.statistics/1`: observations, change, splits, money per unit.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compute::MeasureResult;

/// The statistics of one agreement.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Statistics")]
pub struct StatisticsJson<'a> {
    /// What is counted.
    pub measures: &'a [MeasureResult],
}
