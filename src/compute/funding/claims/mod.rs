//! What a contribution asks for and what was paid on it: instalments, periods, settlements and repayments are all claims.
//!
//! `asking` says what is asked for on which day, as the term became known; `ledger` and `place` put the payments on it, a pure function
//! over claims and payments; `settle` puts the two together.

mod asking;
mod claim;
mod demand;
mod differing;
mod enough;
mod history;
mod known;
mod ledger;
mod place;
mod plan;
mod settle;
mod settlement;
mod shown;

pub use self::claim::{Claim, ClaimKind, Difference, Differing, Standing, Unexpected};
pub(in crate::compute) use self::plan::moved;
pub(super) use self::settle::{asked_of, of_contribution, shown_by};
pub(super) use self::shown::{ShownClaims, claims as shown};
