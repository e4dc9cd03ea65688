//! Findings: what a rule says about a place in the records.
//!
//! A check hands over facts ([`Args`]); the words stand in `locales/` under the rule's name. A finding is sorted, de-duplicated and
//! given its level in one place, the [`Sink`].

mod bounded;
mod diagnostic;
mod identity;
mod mask;
pub mod render;
mod rule;
mod sink;

pub use crate::lang::{Arg, Args, Text};
pub use bounded::bounded;
pub use diagnostic::{Diagnostic, Help, Patch, Related, Waived};
pub use identity::{Identity, fingerprints};
pub(crate) use mask::luhn;
pub use mask::{masked, personal_numbers, worded};
pub use rule::{Bound, Family, Level, Levels, Pages, Rule, Tells};
pub use sink::{Sink, sort};
