//! What a written value can be read as.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::cure::Reading;
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
    /// Everything that a writing of another form can mean.
    fn meant(_: &str) -> Vec<Reading> {
        Vec::new()
    }
    /// The codes it may be, for a did-you-mean.
    fn codes() -> Vec<&'static str> {
        Vec::new()
    }
    /// How a value is written in the place of `raw`; `None` where it is none of this type.
    fn form(raw: Raw<'_>, value: &str) -> Option<String> {
        if let Raw::Cell(_) = raw {
            return Self::read(Raw::Cell(value)).map(|_| value.to_owned());
        }
        let is_number = value.bytes().any(|byte| byte.is_ascii_digit());
        let date = crate::calendar::parse_date(value).map(Raw::Date);
        let truth = value.parse().ok().map(Raw::Bool);
        let bare = [is_number.then_some(Raw::Number(value)), date, truth];
        if bare
            .into_iter()
            .flatten()
            .any(|bare| Self::read(bare).is_some())
        {
            return Some(value.to_owned());
        }
        Self::read(Raw::Text(value)).map(|_| format!("\"{value}\""))
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

#[cfg(test)]
mod tests {
    use super::*;

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
