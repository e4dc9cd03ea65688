//! Everything that someone must do by a date, in one stream.

mod deliver;
mod money;
mod result;
mod stream;
mod term;

pub use result::{Obligation, ObligationKind, ObligationStatus};
pub use stream::obligations;

#[cfg(test)]
mod obligations_test;
