//! Kronor, percentages and exact fractions. The only module that names the decimal and the big-number crates.
//!
//! Money is read from written digits, held as decimals and printed from them. What is reckoned (indexation, pro rata, shares) is
//! an [`Exact`] fraction until the step where the agreement rounds. There is no floating point here.

mod allocate;
mod decimal;
mod exact;
mod kronor;
mod small;

pub use allocate::{equal_parts, equal_parts_of, weighted_part_of};
pub use decimal::Number;
pub use exact::{Exact, Overflow};
pub use kronor::{Money, Rounding, Step};
