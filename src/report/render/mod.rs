//! Reports as bytes. A renderer knows only the model, never where its facts come from.

mod text;

pub use text::{Style, text};
