//! `iop.explain/1`: the rules with their pages.

use schemars::JsonSchema;
use serde::Serialize;

use super::common::Head;
use crate::diag::{Bound, Family, Level, Rule};

/// Rules.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RulesJson {
    #[serde(flatten)]
    head: Head,
    /// The rules asked for.
    rules: Vec<RuleJson>,
}

/// One rule.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Rule")]
pub struct RuleJson {
    /// Its name.
    rule: &'static str,
    /// What it looks at.
    family: Family,
    /// Its level in this registry.
    #[schemars(extend("enum" = ["error", "warning", "note", "off"]))]
    level: &'static str,
    /// Its level where nothing is set.
    default_level: Level,
    /// Whether a registry may set another level.
    can_be_set: bool,
    /// The version that has had it first.
    since: &'static str,
    /// The first sentence of its page.
    summary: String,
    /// Its page, in Markdown.
    page: &'static str,
}

/// A rule as JSON: at its level here (`None`: off), with its page and the page's first sentence.
pub fn rule(
    rule: &'static Rule,
    level: Option<Level>,
    (page, summary): (&'static str, String),
) -> RuleJson {
    RuleJson {
        rule: rule.name,
        family: rule.family,
        level: level.map_or("off", Level::code),
        default_level: rule.level,
        can_be_set: rule.bound == Bound::Free,
        since: rule.since,
        summary,
        page,
    }
}

/// Rules as JSON.
pub fn rules(head: Head, rules: Vec<RuleJson>) -> RulesJson {
    RulesJson { head, rules }
}
