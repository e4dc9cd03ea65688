//! `iop.explain/1`: the rules with their pages.

use serde::Serialize;

use super::common::Head;
use crate::diag::{Bound, Level, Rule};

/// Rules.
#[derive(Clone, Debug, Serialize)]
pub struct RulesJson {
    #[serde(flatten)]
    head: Head,
    rules: Vec<RuleJson>,
}

/// One rule.
#[derive(Clone, Debug, Serialize)]
pub struct RuleJson {
    rule: &'static str,
    family: &'static str,
    level: &'static str,
    default_level: &'static str,
    can_be_set: bool,
    since: &'static str,
    summary: String,
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
        family: rule.family.code(),
        level: level.map_or("off", Level::code),
        default_level: rule.level.code(),
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
