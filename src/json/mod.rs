//! Results as the JSON contract has them (docs/FORMAT.md, "JSON results"): one file a command, from the structs of `compute` to structs
//! that serde writes. The order of the fields is the order of the keys.
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
mod rules;
mod schema;
mod show;
mod stated;
mod statistics;

pub use common::{
    AssumptionJson, Cx, Head, LeftOutJson, Results, Short, assumption, document, short,
};
pub use evaluation::{EvaluationJson, evaluation};
pub use findings::{EntryJson, Findings, Shared, Summary, Verdict, findings, summary};
pub use funding::{FundingJson, ScenarioJson, YearJson, funding};
pub use list::{ListJson, list};
pub use meetings::{MeetingsJson, meetings};
pub use obligations::{DueJson, ObligationJson, obligation};
pub use rules::{RuleJson, RulesJson, rule, rules};
pub use schema::results as result_schemas;
pub use show::{Recorded, show};
pub use stated::{StatedJson, stated};
pub use statistics::{StatisticsJson, statistics};

#[cfg(test)]
mod tests;
