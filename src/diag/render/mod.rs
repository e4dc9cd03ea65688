//! Findings as bytes.

mod human;
mod json;

pub use human::human;
pub use json::{FindingJson, PlaceJson, RelatedJson, WaivedJson, finding_json, place_json};
