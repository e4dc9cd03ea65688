//! `iop` against an independent reckoning: slow, in exact fractions, from the same generated records, with no code in common.
//!
//! Each registry has hundreds of agreements, so that one run of the program answers for all of them. What differs is made as small as it
//! gets and printed as files.

#![expect(
    clippy::too_many_lines,
    clippy::similar_names,
    clippy::match_same_arms,
    clippy::struct_field_names,
    reason = "a test fails by panicking; the reckoning is written out rule by rule, in the documents' words"
)]

#[cfg(test)]
mod chain;
#[cfg(test)]
mod chance;
#[cfg(test)]
mod change;
#[cfg(test)]
mod compare;
#[cfg(test)]
mod day;
#[cfg(test)]
mod index;
#[cfg(test)]
mod instalments;
#[cfg(test)]
mod make;
#[cfg(test)]
mod money;
#[cfg(test)]
mod rational;
#[cfg(test)]
mod records;
#[cfg(test)]
mod run;
#[cfg(test)]
mod shrink;
#[cfg(test)]
mod span;
#[cfg(test)]
mod sums;
#[cfg(test)]
mod totals;
#[cfg(test)]
mod trace;
#[cfg(test)]
mod whole;
#[cfg(test)]
mod write;
