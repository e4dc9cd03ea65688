//! A record as it was read: its keys in the order of the manual, those that are not given left out.

use std::fmt::Display;

use serde_json::{Map, Value};

use super::common::Cx;
use crate::diag::masked;
use crate::model::{Code, Source};
use crate::source::{Span, Spanned};

/// Keys and values of one record.
pub(super) struct Record(Map<String, Value>);

impl Record {
    pub(super) fn new() -> Self {
        Self(Map::new())
    }

    /// A value that is given.
    pub(super) fn text(self, key: &str, value: impl Display) -> Self {
        self.set(key, shown(value))
    }

    /// A value that may be given: text, a date, an amount.
    pub(super) fn opt<T: Display>(self, key: &str, value: Option<&Spanned<T>>) -> Self {
        match value {
            Some(value) => self.text(key, &value.value),
            None => self,
        }
    }

    /// A count or year that may be given.
    pub(super) fn count<T>(self, key: &str, value: Option<&Spanned<T>>) -> Self
    where
        T: Copy,
        Value: From<T>,
    {
        match value {
            Some(value) => self.set(key, Value::from(value.value)),
            None => self,
        }
    }

    /// A code that may be given.
    pub(super) fn code<T: Code + PartialEq>(self, key: &str, value: Option<&Spanned<T>>) -> Self {
        match value {
            Some(value) => self.text(key, code(value.value)),
            None => self,
        }
    }

    /// Several values; none is left out.
    pub(super) fn list<T: Display>(self, key: &str, values: &[Spanned<T>]) -> Self {
        if values.is_empty() {
            return self;
        }
        let all = values.iter().map(|value| shown(&value.value));
        self.set(key, all.collect())
    }

    /// A value of any kind.
    pub(super) fn set(mut self, key: &str, value: Value) -> Self {
        self.0.insert(key.to_owned(), value);
        self
    }

    /// A value of any kind that may be there.
    pub(super) fn maybe(self, key: &str, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.set(key, value),
            None => self,
        }
    }

    /// Records in a list; none is left out.
    pub(super) fn records(self, key: &str, records: Vec<Value>) -> Self {
        if records.is_empty() {
            self
        } else {
            self.set(key, Value::Array(records))
        }
    }

    /// The document behind the record.
    pub(super) fn source(self, source: &Source) -> Self {
        self.opt("document", source.document.as_ref())
            .count("page", source.page.as_ref())
    }

    /// The record with its place.
    pub(super) fn at(self, cx: Cx<'_>, span: Span) -> Value {
        let place = cx.files.place(span);
        let mut at = Map::new();
        at.insert("file".to_owned(), Value::from(place.file));
        at.insert("line".to_owned(), Value::from(place.line));
        at.insert("column".to_owned(), Value::from(place.column));
        self.set("place", Value::Object(at)).done()
    }

    /// The record without a place.
    pub(super) fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// A text as it may be printed: personal identity numbers, which should not be in the records, are masked.
fn shown(value: impl Display) -> Value {
    Value::from(masked(&value.to_string()).into_owned())
}

/// The code of one of a closed list.
pub(super) fn code<T: Code + PartialEq>(value: T) -> &'static str {
    let found = T::ALL.iter().find(|(_, one)| *one == value);
    found.map_or("", |(code, _)| *code)
}
