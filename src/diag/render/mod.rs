//! Findings as bytes: one file a format.

mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod sarif;
mod sheet;
mod short;

pub use github::{github, github_summary};
pub use gitlab::gitlab;
pub use human::human;
pub use json::{FindingJson, RelatedJson, WaivedJson, finding_json};
pub use junit::junit;
pub use sarif::sarif;
pub use sheet::{RuleText, Sheet};
pub use short::{short, worded};
