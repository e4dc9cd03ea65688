//! Files as they should look: from a text to a tidier one that says the same. Pure; `cli` reads and writes.
//!
//! No value changes and no comment is lost: both are compared before a text is handed back.

mod csv_rows;
mod tidy_csv;
mod tidy_toml;

pub(crate) use tidy_csv::tidy_csv;
pub(crate) use tidy_toml::tidy_toml;

/// Why a text is left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Untidied {
    /// The marks of a merge that nobody has finished, from this line on (1-based).
    Conflict(usize),
    /// It cannot be read as TOML or CSV, from this line on (1-based).
    Syntax(usize),
    /// What came out did not say the same as what went in.
    Unlike,
}

/// The line, from 1, on which a merge left its marks.
fn conflict(text: &str) -> Option<usize> {
    let marks = ["<<<<<<< ", ">>>>>>> ", "||||||| "];
    let is_mark = |line: &str| marks.iter().any(|mark| line.starts_with(mark));
    let found = text.lines().position(is_mark)?;
    Some(found.saturating_add(1))
}

/// The line, from 1, that a place in the text is on.
fn line_of(text: &str, place: usize) -> usize {
    let before = text.get(..place).unwrap_or(text);
    before.matches('\n').count().saturating_add(1)
}
