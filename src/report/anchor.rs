//! Names of the entries of the appendix, which figures refer to. The same facts give the same names wherever they are asked for.

use std::fmt;

use crate::calendar::Period;
use crate::diag::masked;
use crate::model::{Id, PeriodRef};
use crate::source::Span;

/// The name of an entry: ASCII letters, digits, `.`, `-` and `_` only, so that it can stand in any page as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Anchor(String);

impl Anchor {
    /// A name from its parts; what must not stand in a name becomes `_`.
    pub fn new(parts: &[&str]) -> Self {
        let letter = |letter: char| {
            if letter.is_ascii_alphanumeric() || letter == '-' {
                letter
            } else {
                '_'
            }
        };
        let parts: Vec<String> = parts
            .iter()
            .map(|part| masked(part).chars().map(letter).collect())
            .collect();
        Self(parts.join("."))
    }

    pub(super) fn amount(agreement: &Id, contribution: &Id, year: i32) -> Self {
        let year = year.to_string();
        Self::new(&[agreement.as_str(), "amount", contribution.as_str(), &year])
    }

    pub(super) fn total(agreement: &Id, year: i32) -> Self {
        Self::new(&[agreement.as_str(), "total", &year.to_string()])
    }

    pub(super) fn sum(agreement: &Id, contribution: &Id) -> Self {
        Self::new(&[agreement.as_str(), "sum", contribution.as_str()])
    }

    pub(super) fn grand_total(agreement: &Id) -> Self {
        Self::new(&[agreement.as_str(), "sum"])
    }

    pub(super) fn observation(agreement: &Id, measure: &Id, period: PeriodRef) -> Self {
        let period = period.to_string();
        Self::new(&[agreement.as_str(), "count", measure.as_str(), &period])
    }

    pub(super) fn series(agreement: &Id, measure: &Id) -> Self {
        Self::new(&[agreement.as_str(), "series", measure.as_str()])
    }

    pub(super) fn meetings(agreement: &Id, meeting: &Id, period: Period) -> Self {
        let period = period.to_string();
        Self::new(&[agreement.as_str(), "meetings", meeting.as_str(), &period])
    }

    pub(super) fn finished(agreement: &Id, meeting: &Id) -> Self {
        Self::new(&[agreement.as_str(), "meetings", meeting.as_str()])
    }

    pub(super) fn obligation(id: &str) -> Self {
        let parts: Vec<&str> = id.splitn(3, '/').collect();
        Self::new(&parts)
    }

    pub(super) fn stated(agreement: &Id, number: usize) -> Self {
        Self::new(&[agreement.as_str(), "stated", &number.to_string()])
    }

    pub(super) fn verdict(agreement: &Id, kind: &str, id: &str) -> Self {
        Self::new(&[agreement.as_str(), kind, id])
    }

    /// A line of a file; 0 is the file as a whole.
    pub(super) fn line(span: Span, line: usize) -> Self {
        Self::new(&["line", &span.file.0.to_string(), &line.to_string()])
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_nothing_that_a_page_could_take_for_markup() {
        let hostile = Anchor::new(&["a\"><script>", "ä b", "2023-07-01/2024-06-30"]);
        assert_eq!(
            hostile.to_string(),
            "a___script_._.b".replace("_.b", "__b") + ".2023-07-01_2024-06-30"
        );
    }
}
