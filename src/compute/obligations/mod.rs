//! Everything that someone must do by a date, in one stream.

mod result;

pub use result::{Obligation, ObligationKind, ObligationStatus};
