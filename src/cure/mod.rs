//! What somebody probably means who writes a value in another form than the records have: dates, amounts and words as people, spreadsheets
//! and statistical offices write them.
//!
//! Pure, and no guess: everything that a writing can mean is handed back, and only what has one reading is a cure.

mod dates;
mod numbers;
mod small;
mod split;

pub(crate) use dates::{days, whens, year_out_of_range};
pub(crate) use numbers::{amounts, counts, decimals};
pub(crate) use small::{
    ages, durations, is_missing, month_days, months, org_numbers, quarters, yes_no,
};

/// One thing that a writing can mean, in the form of the records.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reading {
    /// As it should be written, without quotation marks.
    pub(crate) text: String,
    /// Whether that is all of a value: `…-04-25` wants a year that is not written.
    pub(crate) is_whole: bool,
}

impl Reading {
    pub(crate) fn whole(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_whole: true,
        }
    }

    fn part(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            is_whole: false,
        }
    }
}

/// Adds a reading that is not there yet.
fn add(found: &mut Vec<Reading>, reading: Reading) {
    if !found.contains(&reading) {
        found.push(reading);
    }
}

/// Whether this is one of the spaces that are no plain space: word processors and number formats write them.
pub(crate) fn is_odd_space(letter: char) -> bool {
    matches!(
        letter,
        '\u{a0}' | '\u{2000}'
            ..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{2060}' | '\u{3000}' | '\u{feff}'
    )
}

/// Whether this is a hyphen, dash or minus that is no `-`.
pub(crate) fn is_odd_dash(letter: char) -> bool {
    matches!(
        letter,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Whether this is a quotation mark that word processors put in the place of `"` or `'`.
pub(crate) fn is_odd_quote(letter: char) -> bool {
    matches!(letter, '\u{2018}'..='\u{201f}' | '«' | '»' | '‹' | '›')
}

/// The writing with plain spaces and hyphens, without what stands round it.
pub(crate) fn plain(written: &str) -> String {
    let letters = written.chars().filter_map(|letter| match letter {
        '\u{200b}' | '\u{2060}' | '\u{feff}' => None,
        odd if is_odd_space(odd) => Some(' '),
        odd if is_odd_dash(odd) => Some('-'),
        other => Some(other),
    });
    let text: String = letters.collect();
    let around = |letter: char| {
        letter.is_whitespace() || is_odd_quote(letter) || matches!(letter, '"' | '\'')
    };
    text.trim_matches(around).to_owned()
}
