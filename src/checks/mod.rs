//! The checks: one static, one file, one page each. A check hands over facts; it never prints, never stops the run, never looks at the
//! clock or the disk, and knows no level.

mod check;

pub use check::{AgreementCtx, Check, FactsCtx, RegistryCtx, Run};

/// All checks, sorted by the name of their rule.
pub static CHECKS: &[Check] = &[];
