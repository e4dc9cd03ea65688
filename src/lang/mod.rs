//! Swedish and English: texts, numbers, dates.
//!
//! The only module that turns a fact into words. Texts are Fluent messages in `locales/<language>/`, embedded.

mod number;
mod texts;

pub use texts::{Language, Texts};
