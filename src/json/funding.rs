//! `iop.funding/1`: money and work year by year, with every step.

use schemars::JsonSchema;
use serde::Serialize;

use crate::compute::{Facts, Funding, StatedResult, YearFunding};

/// The funding of one agreement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FundingJson<'a> {
    #[serde(flatten)]
    funding: &'a Funding,
    /// What each scenario gives; left out where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scenarios: Vec<ScenarioJson<'a>>,
}

/// What a scenario gives.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Scenario")]
struct ScenarioJson<'a> {
    /// Its name.
    name: &'a str,
    /// Year by year.
    years: &'a [YearFunding],
    /// Stated figures recomputed.
    stated: &'a [StatedResult],
}

/// Funding with what each scenario gives.
pub fn funding<'a>(funding: &'a Funding, scenarios: &[(&'a str, &'a Facts)]) -> FundingJson<'a> {
    let scenarios = scenarios.iter().map(|(name, facts)| ScenarioJson {
        name,
        years: &facts.funding.years,
        stated: &facts.funding.stated,
    });
    FundingJson {
        funding,
        scenarios: scenarios.collect(),
    }
}
