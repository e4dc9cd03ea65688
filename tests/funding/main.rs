//! Money as the analyst meets it: the examples, sheets for a spreadsheet, scenarios side by side.

mod examples;
mod run;
mod scenarios;
mod sheets;
