//! Money as the analyst meets it: the examples, sheets for a spreadsheet, scenarios side by side.

#[cfg(test)]
mod examples;
#[cfg(test)]
mod run;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod sheets;
