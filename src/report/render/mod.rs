//! Reports as bytes. A renderer knows only the model, never where its facts come from.

pub mod escape;
mod html;
mod markdown;
mod text;

pub use html::html;
pub use markdown::markdown;
pub use text::{Style, text};
