//! What a written value can be read as.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::diag::{Arg, Text};
use crate::model::Code;

/// A value as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) enum Raw<'a> {
    /// A TOML string.
    Text(&'a str),
    /// A TOML integer or float: its digits as written, without `_`.
    Number(&'a str),
    /// A TOML local date without a time.
    Date(NaiveDate),
    /// A TOML boolean.
    Bool(bool),
    /// A cell of a CSV file.
    Cell(&'a str),
    /// Anything else.
    Other,
}

impl<'a> Raw<'a> {
    /// The text of a string or a cell.
    pub(super) fn text(self) -> Option<&'a str> {
        match self {
            Self::Text(text) | Self::Cell(text) => Some(text),
            _ => None,
        }
    }

    /// The digits of a number, or of a string or cell that may hold one.
    pub(super) fn digits(self) -> Option<&'a str> {
        match self {
            Self::Number(digits) => Some(digits),
            other => other.text(),
        }
    }
}

/// A type that values are read as.
pub(super) trait Value: Sized {
    /// What is expected, in words.
    fn expected() -> Text;
    /// Reads it; `None` where the value is something else.
    fn read(raw: Raw<'_>) -> Option<Self>;
    /// How it is probably meant, where that can be read.
    fn repaired(_: &str) -> Option<String> {
        None
    }
    /// The codes it may be, for a did-you-mean.
    fn codes() -> Vec<&'static str> {
        Vec::new()
    }
}

impl<T: Code> Value for T {
    fn expected() -> Text {
        let codes = T::codes()
            .into_iter()
            .map(|code| Arg::Str(format!("`{code}`")))
            .collect();
        Text::new("expected-code").with("codes", Arg::List(codes))
    }
    fn read(raw: Raw<'_>) -> Option<Self> {
        T::from_code(raw.digits()?)
    }
    fn codes() -> Vec<&'static str> {
        <T as Code>::codes()
    }
}

impl From<Vec<Arg>> for Arg {
    fn from(list: Vec<Arg>) -> Self {
        Self::List(list)
    }
}

/// The nearest of some names to what was written, if one is near.
pub(crate) fn nearest<'a>(
    written: &str,
    names: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let lower = written.to_lowercase();
    names
        .into_iter()
        .map(|name| {
            let distance = strsim::damerau_levenshtein(&lower, &name.to_lowercase());
            // A letter is lost more easily than added: of two equally near names the longer.
            (distance, Reverse(name.chars().count()), name)
        })
        .filter(|(distance, letters, _)| {
            *distance <= (letters.0.max(written.chars().count()) / 3).max(1)
        })
        .min()
        .map(|(_, _, name)| name)
}

/// A number written the Swedish way, as it should stand here: `813 514,50` → `813514.50`. `None` where it is no such number or has
/// two readings (`472.200`).
pub(super) fn plain_number(written: &str) -> Option<String> {
    let trimmed = written
        .trim()
        .trim_end_matches("kr")
        .trim_end_matches('%')
        .trim_end();
    let (sign, digits) = match trimmed.strip_prefix(['-', '−', '–']) {
        Some(rest) => ("-", rest),
        None => ("", trimmed),
    };
    let spaces = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '_'];
    let plain: String = digits
        .chars()
        .filter(|letter| !spaces.contains(letter))
        .map(|letter| if letter == ',' { '.' } else { letter })
        .collect();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, "0"));
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = format!("{sign}{plain}");
    (all_digits(whole) && all_digits(fraction) && !digits.contains('.') && number != written)
        .then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_numbers_are_recognised_but_not_what_has_two_readings() {
        for (written, plain) in [
            ("813 514,50", Some("813514.50")),
            ("4,6", Some("4.6")),
            ("472\u{a0}200 kr", Some("472200")),
            ("−0,12 %", Some("-0.12")),
            ("472.200", None),
            ("abc", None),
            ("4,6,1", None),
            ("", None),
        ] {
            assert_eq!(plain_number(written).as_deref(), plain, "{written}");
        }
    }

    #[test]
    fn only_near_names_are_suggested() {
        assert_eq!(nearest("statsu", ["status", "title"]), Some("status"));
        assert_eq!(nearest("brov", ["brovi", "son"]), Some("brovi"));
        assert_eq!(
            nearest("documentd", ["document", "documented"]),
            Some("documented"),
            "a letter is lost more easily than added"
        );
        assert_eq!(nearest("xyz", ["brovi", "son"]), None);
    }
}
