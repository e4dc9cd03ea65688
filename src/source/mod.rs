//! Where a value stands in the records: files, byte ranges, lines and columns.
//!
//! Byte offsets are kept inside; lines and columns (both from 1, columns in code points) are made only when something is shown.

mod digest;
mod map;
mod place;
mod span;
mod visible;

pub use digest::{hex, sha256};
pub use map::{LineCol, SourceFile, SourceMap};
pub use place::Place;
pub use span::{FileId, Span, Spanned};
pub use visible::{escaped_in_json, inert, is_hidden, line_start, visible};
