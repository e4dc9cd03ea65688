//! What reading one file needs: its text, its id, and where faults go.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use super::rules::{DATES_REVERSED, VALUE_UNEXPECTED};
use super::value::{Raw, Value, nearest, plain_number};
use crate::calendar::Interval;
use crate::diag::{Arg, Diagnostic};
use crate::model::Loose;
use crate::model::keys::code_for;
use crate::source::{FileId, Span};

/// Longest excerpt of a wrong value in a headline, in characters.
const MOST_SHOWN: usize = 60;

/// One file while it is read.
pub(super) struct Context<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
    /// The agreement that the file belongs to.
    pub(super) agreement: Option<&'a Arc<str>>,
    faults: RefCell<Vec<Diagnostic>>,
    /// Bytes that are no UTF-8 and were replaced: a value that holds one is not judged again.
    pub(super) replaced: Vec<usize>,
    count: Cell<usize>,
    /// Tables of which records were lost when the file was parsed: what refers to them is not judged.
    lost: RefCell<BTreeSet<String>>,
    loose: RefCell<Vec<Loose>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        file: FileId,
        text: &'a str,
        agreement: Option<&'a Arc<str>>,
        replaced: Vec<usize>,
    ) -> Self {
        Self {
            file,
            text,
            agreement,
            faults: RefCell::default(),
            replaced,
            count: Cell::new(0),
            lost: RefCell::default(),
            loose: RefCell::default(),
        }
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range)
    }

    /// Takes a fault of this file.
    pub(super) fn push(&self, mut fault: Diagnostic) {
        self.count.set(self.count.get() + 1);
        let range = fault.primary.bytes();
        if fault.rule.name != super::rules::NOT_UTF_8.name
            && self.replaced.iter().any(|at| range.contains(at))
        {
            return;
        }
        fault.agreement = self.agreement.cloned();
        self.faults.borrow_mut().push(fault);
    }

    /// Counts a fault that was reported already, when the file was parsed.
    pub(super) fn mark(&self) {
        self.count.set(self.count.get() + 1);
    }

    /// Says that records of a table could not be kept.
    pub(super) fn lose(&self, table: &str) {
        self.lost.borrow_mut().insert(table.to_owned());
    }

    /// Whether records of this table were lost.
    pub(super) fn has_lost(&self, table: &str) -> bool {
        self.lost.borrow().contains(table)
    }

    /// Whether no records were lost.
    pub(super) fn has_lost_none(&self) -> bool {
        self.lost.borrow().is_empty()
    }

    /// Takes a reference out of a record that has a fault and will not be built.
    pub(super) fn refers(&self, reference: Loose) {
        self.loose.borrow_mut().push(reference);
    }

    /// Those references.
    pub(super) fn loose(&self) -> Vec<Loose> {
        self.loose.take()
    }

    /// How many faults there were so far.
    pub(super) fn count(&self) -> usize {
        self.count.get()
    }

    pub(super) fn into_faults(self) -> Vec<Diagnostic> {
        self.faults.into_inner()
    }

    /// Reads a value; where it is something else that is a fault at its place.
    pub(super) fn value<T: Value>(&self, name: &str, raw: Raw<'_>, span: Span) -> Option<T> {
        let value = T::read(raw);
        if value.is_none() {
            self.unexpected::<T>(name, raw, span);
        }
        value
    }

    fn unexpected<T: Value>(&self, name: &str, raw: Raw<'_>, span: Span) {
        let written = self.text.get(span.bytes()).unwrap_or_default();
        if let Some((from, to)) = raw.text().and_then(reversed)
            && T::read(Raw::Cell(to)).is_some()
            && T::read(Raw::Cell(from)).is_some()
        {
            let fault = DATES_REVERSED.at(span).with("from", from).with("to", to);
            self.push(fault.variant("interval").help("help-interval"));
            return;
        }
        let fault = VALUE_UNEXPECTED
            .at(span)
            .with("name", name)
            .with("expected", T::expected())
            .with("found", shown(written));
        let bare = raw.digits().unwrap_or(written);
        let fault = if is_no_day(bare) && T::read(Raw::Cell("2025-01-01")).is_some() {
            fault.variant("date")
        } else {
            fault
        };
        let quoted = matches!(raw, Raw::Number(_) | Raw::Date(_) | Raw::Bool(_))
            .then(|| format!("\"{written}\""));
        let meant = code_for(&T::codes(), bare).or_else(|| nearest(bare, T::codes()));
        let fault = if let Some(code) = meant {
            fault.with("suggestion", code).help("help-code")
        } else if let Some(right) = T::repaired(raw.text().unwrap_or(bare)) {
            fault.with("suggestion", right).help("help-number")
        } else if let Some(plain) = plain_number(bare).filter(|plain| {
            T::read(Raw::Cell(plain)).is_some() && T::read(Raw::Number(plain)).is_some()
        }) {
            fault.with("suggestion", plain).help("help-number")
        } else if let Some(quoted) = quoted.filter(|_| T::read(Raw::Text(written)).is_some()) {
            fault.with("suggestion", quoted).help("help-quote")
        } else if matches!(raw, Raw::Text(_)) && T::read(Raw::Number(bare)).is_some() {
            fault.with("suggestion", bare).help("help-unquote")
        } else {
            fault
        };
        self.push(fault);
    }
}

/// Whether this is written as a date, of a day that does not exist.
fn is_no_day(written: &str) -> bool {
    let shape = written
        .bytes()
        .map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    let is_date = shape.eq(*b"0000-00-00");
    is_date && NaiveDate::parse_from_str(written, "%Y-%m-%d").is_err()
}

/// The two parts of an interval whose last day lies before its first.
fn reversed(written: &str) -> Option<(&str, &str)> {
    let (from, to) = written.split_once('/')?;
    let starts_late = Interval::parse(from)?.first > Interval::parse(to)?.last;
    starts_late.then_some((from, to))
}

/// The value as it is written, cut where it is long or has several lines.
pub(super) fn shown(written: &str) -> Arg {
    let line = written.lines().next().unwrap_or_default();
    let cut: String = line.chars().take(MOST_SHOWN).collect();
    let whole = cut.len() == written.len();
    Arg::Str(if whole { cut } else { format!("{cut}…") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Interval;

    #[test]
    fn a_wrong_date_is_told_from_a_day_that_does_not_exist_and_from_an_interval_the_wrong_way_round()
     {
        for (name, written, rule, attr) in [
            (
                "a day that does not exist",
                "2025-02-30",
                "value-unexpected",
                Some("date"),
            ),
            (
                "a month that does not",
                "2025-13-01",
                "value-unexpected",
                Some("date"),
            ),
            ("a day long ago", "1850-01-01", "value-unexpected", None),
            ("no date", "i våras", "value-unexpected", None),
            (
                "the wrong way round",
                "2025-03/2025-01",
                "dates-reversed",
                Some("interval"),
            ),
        ] {
            let cx = Context::new(FileId(0), written, None, Vec::new());
            let span = cx.span(0..written.len());
            assert!(
                cx.value::<Interval>("date", Raw::Cell(written), span)
                    .is_none(),
                "{name}"
            );
            let faults = cx.into_faults();
            let found: Vec<_> = faults
                .iter()
                .map(|fault| (fault.rule.name, fault.message.attr))
                .collect();
            assert_eq!(found, [(rule, attr)], "{name}");
        }
    }
}
