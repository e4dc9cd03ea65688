//! What shall be paid and put in, year by year, with every step.

mod result;

pub use result::{
    AmountStatus, Claim, Funding, Instalment, Left, MissingIndex, MissingValue, PartyAmount,
    Settlement, StatedResult, StatedVerdict, Step, StepValue, TermView, YearContribution,
    YearFunding,
};
