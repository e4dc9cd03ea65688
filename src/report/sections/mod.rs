//! The parts of which views are made. Each adds its blocks to a report; none knows what stands before or after it.

pub(super) mod ahead;
pub(super) mod brief;
pub(super) mod charts;
pub(super) mod claims;
pub(super) mod clause;
pub(super) mod commitments;
pub(super) mod dates;
pub(super) mod findings;
pub(super) mod form;
pub(super) mod goals;
pub(super) mod meetings;
pub(super) mod meetings_words;
pub(super) mod money;
pub(super) mod opening;
pub(super) mod portfolio;
pub(super) mod scenarios;
pub(super) mod scope;
pub(super) mod sources;
pub(super) mod stated;
pub(super) mod statistics;
pub(super) mod trace;
