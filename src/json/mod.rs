//! Results as the JSON contract has them (docs/FORMAT.md, "JSON results"): the structs of `compute` as they are, with what a command puts
//! round them. The order of the fields is the order of the keys, their doc comments are the descriptions in the schema.
//!
//! Money, percentages and decimals are strings with a point; counts, days and years are numbers; dates and periods are written as in the
//! records. Within a version keys are added, never renamed.

mod common;
mod evaluation;
mod findings;
mod funding;
mod list;
mod meetings;
mod obligations;
mod record;
mod records;
mod rules;
mod schema;
mod show;
mod statistics;

pub use common::{Cx, Head, LeftOutJson, Nothing, Results, Short, document, short};
pub use evaluation::{EvaluationJson, evaluation};
pub use findings::{EntryJson, Findings, Shared, Summary, Verdict, findings, summary};
pub use funding::{FundingJson, funding};
pub use list::{ListJson, list};
pub use meetings::MeetingsJson;
pub use obligations::DueJson;
pub use records::{RecordFile, record_schema};
pub use rules::{RuleJson, RulesJson, rule, rules};
pub use schema::results as result_schema;
pub use show::{Recorded, show};
pub use statistics::StatisticsJson;

#[cfg(test)]
mod tests;
