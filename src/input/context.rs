//! What reading one file needs: its text, its id, and where faults go.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::value::{Raw, Value};
use crate::diag::{Arg, Diagnostic};
use crate::model::Loose;
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
}

/// The value as it is written, cut where it is long or has several lines.
pub(super) fn shown(written: &str) -> Arg {
    let line = written.lines().next().unwrap_or_default();
    let cut: String = line.chars().take(MOST_SHOWN).collect();
    let whole = cut.len() == written.len();
    Arg::Str(if whole { cut } else { format!("{cut}…") })
}
