//! Observations, change, splits, money per unit.

mod cost;
mod expected;
mod history;
mod observed;
mod result;
mod series;
mod table;
mod withhold;

#[cfg(test)]
mod attacker;
#[cfg(test)]
mod tests;

pub use expected::missing_periods;
pub use history::{History, Suppressed};
pub(in crate::compute) use observed::{Counted, counted};
pub use observed::{contradicts_itself, statistics};
pub use result::{MeasureResult, ObservationResult, SeriesChange, SplitResult, UnitCost};

use super::{TermView, YearFunding};

/// What statistics rest on besides the log.
#[derive(Clone, Copy, Debug)]
pub struct StatisticsBasis<'a> {
    /// The term as it stands.
    pub term: &'a TermView,
    /// What is put in, year by year.
    pub years: &'a [YearFunding],
}
