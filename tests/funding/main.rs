//! Money as the analyst meets it: the examples, sheets for a spreadsheet, scenarios side by side.

#![expect(
    clippy::unwrap_used,
    clippy::too_many_lines,
    reason = "a test fails by panicking; one row a case"
)]

mod examples;
mod run;
mod scenarios;
mod sheets;
