//! What is not known, and makes a result unknown.

use std::fmt;

use crate::compute::MissingIndex;
use crate::model::{Id, PeriodRef, codes};
use crate::written::written;

codes! {
    /// A date of the term.
    pub enum TermKey {
        /// The first day.
        Start = "start",
        /// The last day as agreed.
        End = "end",
        /// The last day after a termination.
        Terminated = "terminated",
    }
}
codes! {
    /// What a record does not say.
    pub enum RecordKey {
        /// Kronor.
        Amount = "amount",
        /// What each of several parties puts in.
        From = "from",
        /// What its share comes to.
        Share = "share",
        /// Hours of work.
        Hours = "hours",
        /// Its first day.
        Starts = "starts",
        /// Its last day.
        Ends = "ends",
    }
}

/// What kind of record is spoken of: records of two kinds may have the same id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// A contribution.
    Contribution,
    /// Meetings agreed.
    Meeting,
    /// A duty.
    Duty,
}

/// Something that is not known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// A date of the term, or the day to which it is known.
    Term(TermKey),
    /// What a record does not say.
    Of {
        /// What kind of record.
        kind: RecordKind,
        /// The record.
        record: Id,
        /// What of it.
        key: RecordKey,
    },
    /// What was paid.
    Payments,
    /// The sum that shares are parts of.
    Share,
    /// A value of an index series.
    Index(MissingIndex),
    /// What was counted.
    Observation {
        /// The measure.
        measure: Id,
        /// When.
        period: PeriodRef,
    },
}

impl Missing {
    /// What a contribution does not say.
    pub fn of(contribution: &Id, key: RecordKey) -> Self {
        Self::Of {
            kind: RecordKind::Contribution,
            record: contribution.clone(),
            key,
        }
    }
}

/// Its name in results.
impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Term(key) => write!(f, "term.{}", key.code()),
            Self::Of { record, key, .. } => write!(f, "{record}.{}", key.code()),
            Self::Payments => f.write_str("payments"),
            Self::Share => f.write_str("share"),
            Self::Index(value) => f.write_str(&value.name()),
            Self::Observation { measure, period } => write!(f, "{measure} {period}"),
        }
    }
}

written!(
    Missing,
    "Missing",
    r"^\S+( \S+){0,2}$",
    "What is not known, by name: OPI 2024, visitors 2024, grant.amount, term.start"
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Args, Language, Texts};
    use crate::model::Code;

    /// The codes that have no arm of their own in a text.
    fn without_words<K: Code>(texts: &Texts, id: &str) -> Vec<&'static str> {
        let said = |code| texts.with(id, &Args::new().with("code", code).with("of", "X"));
        let unknown = said("none-such");
        assert!(unknown.contains("none-such"), "{id}: {unknown}");
        let mut codes = K::codes();
        codes.retain(|code| said(*code) == unknown.replace("none-such", code));
        codes
    }

    #[test]
    fn every_key_has_words_of_its_own_and_an_unknown_one_none() {
        for language in [Language::Swedish, Language::English] {
            let texts = Texts::new(language);
            let mut silent = without_words::<TermKey>(&texts, "report-missing-term");
            silent.extend(without_words::<RecordKey>(&texts, "report-missing-of"));
            assert_eq!(silent, Vec::<&str>::new());
        }
    }
}
