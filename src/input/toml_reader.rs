//! Tables of TOML, field by field, with every fault reported and every value at its place.
//!
//! A TOML number is read from its written digits, never through a float.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::context::{Context, shown};
use super::headers::one_bracket;
use super::references;
use super::rules::{KEY_MISSING, KEY_UNKNOWN, VALUE_UNEXPECTED};
use super::toml_syntax::clamp;
pub(super) use super::toml_syntax::parse;
use super::value::{Raw, Value, nearest};
use crate::model::keys::{Key, LEVELS, Table, key_for};
use crate::model::{Code as _, Promised};
use crate::source::{Span, Spanned};

/// One table, read field by field.
#[derive(Clone, Copy)]
pub(super) struct TableReader<'t, 'a> {
    pub(super) cx: &'t Context<'a>,
    /// The keys that it may have, and what it is called in messages.
    declared: &'static Table,
    table: &'t DeTable<'a>,
    /// The header, or the inline table; a file's beginning.
    pub(super) span: Span,
    faults_before: usize,
}

impl<'t, 'a> TableReader<'t, 'a> {
    /// The table of a whole file.
    pub(super) fn root(
        cx: &'t Context<'a>,
        declared: &'static Table,
        table: &'t DeTable<'a>,
    ) -> Self {
        Self {
            cx,
            declared,
            table,
            span: cx.span(0..0),
            faults_before: cx.count(),
        }
    }

    fn inner(&self, name: &str, table: &'t DeTable<'a>, span: Range<usize>) -> Self {
        let span = self.cx.span(clamp(self.cx.text, span));
        Self {
            cx: self.cx,
            declared: self
                .declared
                .key(name)
                .and_then(Key::table)
                .unwrap_or(&LEVELS),
            table,
            span,
            faults_before: self.cx.count(),
        }
    }

    /// Whether this table has had a fault so far.
    pub(super) fn is_faulty(&self) -> bool {
        self.cx.count() > self.faults_before
    }

    fn take(&self, key: &'static str) -> Option<&'t TomlSpanned<DeValue<'a>>> {
        debug_assert!(
            self.declared.key(key).is_some(),
            "declare `{key}` of `{}` in src/model/keys",
            self.declared.name
        );
        self.table.get(key)
    }

    /// Whether the key is written.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Whether the key is written with `[]`.
    pub(super) fn is_empty_list(&self, key: &str) -> bool {
        let value = self.table.get(key).map(TomlSpanned::get_ref);
        value.is_some_and(|value| matches!(value, DeValue::Array(items) if items.is_empty()))
    }

    /// The text of a key as it is written, right or wrong.
    pub(super) fn written(&self, key: &str) -> Option<String> {
        self.table.get(key)?.get_ref().as_str().map(str::to_owned)
    }

    /// Where a value stands, if the key is written.
    pub(super) fn span_of(&self, key: &str) -> Option<Span> {
        self.table
            .get(key)
            .map(|value| self.cx.span(clamp(self.cx.text, value.span())))
    }

    /// A value that may be left out.
    pub(super) fn opt<T: Value>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        let value = self.take(key)?;
        self.read(key, value)
    }

    /// A value that must be there.
    pub(super) fn req<T: Value>(&mut self, key: &'static str) -> Option<Spanned<T>> {
        if !self.has(key) {
            self.missing(key);
        }
        self.opt(key)
    }

    /// Reports that a key is missing.
    pub(super) fn missing(&mut self, key: &'static str) {
        let fault = KEY_MISSING
            .at(self.span)
            .with("key", key)
            .with("table", self.declared.name)
            .label("label");
        let codes = self.declared.key(key).map(Key::codes).unwrap_or_default();
        self.cx.push(if codes.is_empty() {
            fault.help("help")
        } else {
            fault.with("codes", codes.join("`, `")).help("help-codes")
        });
    }

    /// Reports that a value is not what is wanted, at that value.
    pub(super) fn refuse(&self, key: &str, attr: &'static str) {
        let span = self.span_of(key).unwrap_or(self.span);
        self.cx.push(
            VALUE_UNEXPECTED
                .at(span)
                .variant(attr)
                .with("name", key)
                .with("found", shown(&self.cx.text[span.bytes()])),
        );
    }

    fn read<T: Value>(&self, key: &str, value: &TomlSpanned<DeValue<'a>>) -> Option<Spanned<T>> {
        let range = clamp(self.cx.text, value.span());
        let written = &self.cx.text[range.clone()];
        let span = self.cx.span(range);
        let digits: Cow<'_, str> = if written.contains('_') {
            written.replace('_', "").into()
        } else {
            written.into()
        };
        let raw = match value.get_ref() {
            DeValue::String(text) => Raw::Text(text),
            DeValue::Integer(_) | DeValue::Float(_) => Raw::Number(&digits),
            DeValue::Boolean(value) => Raw::Bool(*value),
            DeValue::Datetime(when) => match (when.date, when.time, when.offset) {
                (Some(date), None, None) => {
                    let (year, month, day) = (
                        i32::from(date.year),
                        u32::from(date.month),
                        u32::from(date.day),
                    );
                    chrono::NaiveDate::from_ymd_opt(year, month, day).map_or(Raw::Other, Raw::Date)
                }
                // A date that does not exist: reported when the file was parsed.
                (None, None, None) => {
                    self.cx.mark();
                    return None;
                }
                _ => Raw::Other,
            },
            DeValue::Array(_) | DeValue::Table(_) => Raw::Other,
        };
        self.cx
            .value(key, raw, span)
            .map(|value| Spanned::new(value, span))
    }

    /// A list of values; empty where the key is not written.
    pub(super) fn list<T: Value>(&mut self, key: &'static str) -> Vec<Spanned<T>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        match value.get_ref() {
            DeValue::Array(items) => items
                .iter()
                .filter_map(|item| self.read(key, item))
                .collect(),
            _ => {
                self.refuse(key, "list");
                Vec::new()
            }
        }
    }

    /// One value or a list of at least one; empty where the key is not written.
    pub(super) fn one_or_more<T: Value>(&mut self, key: &'static str) -> Vec<Spanned<T>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            return self.read(key, value).into_iter().collect();
        };
        if items.is_empty() {
            self.refuse(key, "empty-list");
        }
        items
            .iter()
            .filter_map(|item| self.read(key, item))
            .collect()
    }

    /// Several, of which at least one must be there.
    pub(super) fn req_one_or_more<T: Value>(&mut self, key: &'static str) -> Vec<Spanned<T>> {
        if !self.has(key) {
            self.missing(key);
        }
        self.one_or_more(key)
    }

    /// An inner table.
    pub(super) fn table(&mut self, key: &'static str) -> Option<TableReader<'t, 'a>> {
        let value = self.take(key)?;
        if let DeValue::Table(table) = value.get_ref() {
            return Some(self.inner(key, table, value.span()));
        }
        self.refuse(key, "table");
        None
    }

    /// The inner tables whose names are the registry's own (`[index.OPI]`), with the places of the names.
    pub(super) fn named_tables(
        &mut self,
        key: &'static str,
    ) -> Vec<(Spanned<String>, TableReader<'t, 'a>)> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Table(tables) = value.get_ref() else {
            self.refuse(key, "table");
            return Vec::new();
        };
        let mut found = Vec::new();
        for (name, value) in tables {
            let name_span = self.cx.span(clamp(self.cx.text, name.span()));
            if let DeValue::Table(table) = value.get_ref() {
                found.push((
                    Spanned::new(name.get_ref().to_string(), name_span),
                    self.inner(key, table, value.span()),
                ));
            } else {
                self.cx.push(
                    VALUE_UNEXPECTED
                        .at(name_span)
                        .variant("table")
                        .with("name", name.get_ref().as_ref())
                        .with(
                            "found",
                            shown(&self.cx.text[clamp(self.cx.text, value.span())]),
                        ),
                );
            }
        }
        found
    }

    /// Whether a value's own text begins so: `[` is a table with a header, `{` one in a line.
    fn begins(&self, value: &TomlSpanned<DeValue<'a>>, sign: char) -> bool {
        self.cx.text[clamp(self.cx.text, value.span())].starts_with(sign)
    }

    /// All keys of this table with their places, for tables whose keys are names.
    pub(super) fn keys(&self) -> Vec<Spanned<String>> {
        self.table
            .keys()
            .map(|key| {
                Spanned::new(
                    key.get_ref().to_string(),
                    self.cx.span(clamp(self.cx.text, key.span())),
                )
            })
            .collect()
    }

    /// A value by a name that is not known beforehand.
    pub(super) fn by_name<T: Value>(&self, name: &str) -> Option<Spanned<T>> {
        self.read(name, self.table.get(name)?)
    }

    /// `[[key]]`, or a list of inline tables.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<TableReader<'t, 'a>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let items = match value.get_ref() {
            DeValue::Array(items) => items,
            // `[party]` for `[[party]]`: one such table is read as it is meant.
            DeValue::Table(table) if self.begins(value, '[') => {
                if !self.cx.has_lost(key) {
                    let header = clamp(self.cx.text, value.span());
                    self.cx.push(one_bracket(self.cx, header));
                }
                return vec![self.inner(key, table, value.span())];
            }
            _ => {
                self.refuse(key, "tables");
                return Vec::new();
            }
        };
        let mut found = Vec::new();
        for item in items {
            if let DeValue::Table(table) = item.get_ref() {
                found.push(self.inner(key, table, item.span()));
            } else {
                self.refuse(key, "tables");
            }
        }
        found
    }

    /// Takes down what the table and those in it refer to: it has a fault and will not be built, but its references are judged.
    pub(super) fn keep_references(&self) {
        for key in self.declared.all() {
            let Some(value) = self.table.get(key.name) else {
                continue;
            };
            match value.get_ref() {
                DeValue::Array(items) => items.iter().for_each(|item| self.keep(key, item)),
                _ => self.keep(key, value),
            }
        }
    }

    fn keep(&self, key: &'static Key, value: &TomlSpanned<DeValue<'a>>) {
        match value.get_ref() {
            DeValue::Table(table) if key.table().is_some() => {
                self.inner(key.name, table, value.span()).keep_references();
            }
            DeValue::String(text) => {
                let span = self.cx.span(clamp(self.cx.text, value.span()));
                references::keep(self.cx, key, &Spanned::new(text, span));
            }
            _ => {}
        }
    }

    /// Ends the table: keys that it does not have are unknown. `None` where it has had any fault.
    pub(super) fn finish(self) -> Option<()> {
        for (key, _) in self.table {
            let name = key.get_ref().as_ref();
            if self.declared.key(name).is_none() {
                self.unknown(name, self.cx.span(clamp(self.cx.text, key.span())));
            }
        }
        (!self.is_faulty()).then_some(())
    }

    fn unknown(&self, name: &str, span: Span) {
        let fault = KEY_UNKNOWN
            .at(span)
            .with("key", name)
            .with("table", self.declared.name);
        let known = self.declared.all().map(|key| key.name);
        let free = known.clone().filter(|key| !self.table.contains_key(*key));
        let meant = key_for(self.declared, name).filter(|key| !self.table.contains_key(*key));
        let misplaced = Promised::from_code(name).is_some() && self.is_empty_list(name);
        self.cx.push(match meant.or_else(|| nearest(name, free)) {
            _ if misplaced => fault.help("help-empty-list"),
            Some(near) => fault
                .with("suggestion", near)
                .help("help-near")
                .patch(span, near),
            None => {
                let mut known: Vec<_> = known.collect();
                known.sort_unstable();
                fault.with("known", known.join("`, `")).help("help")
            }
        });
    }
}
