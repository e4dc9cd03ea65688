//! Swedish and English: texts, numbers, dates.
//!
//! The only module that turns a fact into words. Texts are Fluent messages in `locales/<language>/`, embedded.

mod number;
mod spoken;
mod text;
mod texts;

pub use text::{Arg, Args, Text};
pub use texts::{Language, Texts};
