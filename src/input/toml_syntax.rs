//! Whether a file is TOML at all, and where it stops being so.

use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::context::Context;
use super::headers;
use super::rules::{KEY_REPEATED, TOML_SYNTAX, VALUE_UNEXPECTED};
use super::value::plain_number;
use crate::diag::{Diagnostic, Text};

/// What the parser says, by how it begins, and the attribute that words it.
const REASONS: &[(&str, &str)] = &[
    ("string values must be quoted", "unquoted"),
    ("invalid basic string, expected `\"`", "string"),
    ("invalid literal string, expected `'`", "string"),
    ("invalid multi-line", "string"),
    ("invalid basic string", "control"),
    ("invalid literal string", "control"),
    ("invalid comment", "control"),
    ("key with no value", "no-equals"),
    ("unclosed", "bracket"),
    ("missing comma", "bracket"),
    ("unexpected key or value", "rest"),
    ("invalid unquoted key", "key"),
    ("unquoted keys", "key"),
    ("invalid key-value pair", "key"),
    ("missing escaped value", "escape"),
    ("too few unicode", "escape"),
    ("invalid date", "date-or-number"),
    ("invalid time", "date-or-number"),
    ("invalid fraction", "date-or-number"),
    ("invalid exponent", "date-or-number"),
    ("invalid float", "date-or-number"),
    ("invalid integer", "date-or-number"),
    ("invalid boolean", "unquoted"),
    ("unexpected leading zero", "date-or-number"),
    ("redundant numeric sign", "date-or-number"),
    ("`_` may only", "date-or-number"),
];

/// Parses a file. `None` where its structure cannot be told; then the first such fault was reported.
///
/// A date that does not exist and a repeated key leave the structure whole: they are faults like others, and reading goes on.
pub(super) fn parse<'a>(cx: &Context<'a>) -> Option<DeTable<'a>> {
    let (table, errors) = DeTable::parse_recoverable(cx.text);
    for error in errors {
        let range = clamp(cx.text, error.span().unwrap_or(0..0));
        let span = cx.span(range.clone());
        if error.message().starts_with("duplicate key") {
            let key = &cx.text[range.clone()];
            if cx.has_lost(key) || headers::is_in_lost(cx, range.start) {
                continue;
            }
            if let Some(fault) = headers::repeated(cx, table.get_ref(), &range) {
                cx.lose(key);
                cx.push(fault);
                continue;
            }
            let fault = KEY_REPEATED.at(span).with("name", &cx.text[range.clone()]);
            let first = key_before(table.get_ref(), &cx.text[range.clone()], range.start);
            let fault = match first {
                Some(first) => fault.related(cx.span(clamp(cx.text, first)), "first"),
                None => fault,
            };
            cx.push(fault.help("help"));
        } else if is_impossible_date(&cx.text[range.clone()]) {
            let expected = Text::new("expected-date");
            cx.push(
                VALUE_UNEXPECTED
                    .at(span)
                    .variant("date")
                    .with("expected", expected)
                    .with("found", &cx.text[range]),
            );
        } else {
            cx.push(syntax(cx, range, error.message()));
            return None;
        }
    }
    let table = table.into_inner();
    one_line(cx, &table).then_some(table)
}

/// Where the same key stands last before an offset.
fn key_before(table: &DeTable<'_>, written: &str, before: usize) -> Option<Range<usize>> {
    let name = written.trim_matches(['"', '\'']);
    let own = table
        .keys()
        .filter(|key| key.get_ref() == name)
        .map(TomlSpanned::span);
    let inner = table.values().flat_map(|value| match value.get_ref() {
        DeValue::Table(inner) => key_before(inner, written, before).into_iter().collect(),
        DeValue::Array(items) => items
            .iter()
            .filter_map(|item| match item.get_ref() {
                DeValue::Table(inner) => key_before(inner, written, before),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    });
    own.chain(inner)
        .filter(|range| range.start < before)
        .max_by_key(|range| range.start)
}

/// Whether the text has the shape of a date (with or without a time): what the parser then refuses is a day that does not exist.
fn is_impossible_date(text: &str) -> bool {
    let shape: String = text
        .chars()
        .take(10)
        .map(|letter| if letter.is_ascii_digit() { '0' } else { letter })
        .collect();
    shape == "0000-00-00"
}

pub(super) fn clamp(text: &str, range: Range<usize>) -> Range<usize> {
    let place = |at: usize| {
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    place(range.start)..place(range.end)
}

/// TOML 1.0: an inline table stays on one line. The parser knows later versions, which allow more.
fn one_line(cx: &Context<'_>, table: &DeTable<'_>) -> bool {
    table.iter().all(|(_, value)| one_line_value(cx, value))
}

fn one_line_value(cx: &Context<'_>, value: &TomlSpanned<DeValue<'_>>) -> bool {
    match value.get_ref() {
        DeValue::Table(inner) => {
            let range = clamp(cx.text, value.span());
            let written = &cx.text[range.clone()];
            if written.starts_with('{') && has_line_break(written, inner, range.start) {
                cx.push(
                    TOML_SYNTAX
                        .at(cx.span(range))
                        .variant("inline-table")
                        .help("help-inline-table"),
                );
                return false;
            }
            one_line(cx, inner)
        }
        DeValue::Array(items) => items.iter().all(|item| one_line_value(cx, item)),
        _ => true,
    }
}

/// Whether an inline table has a line break of its own, outside its strings and arrays.
fn has_line_break(written: &str, inner: &DeTable<'_>, start: usize) -> bool {
    let values: Vec<_> = inner.iter().map(|(_, value)| value.span()).collect();
    written.bytes().enumerate().any(|(at, byte)| {
        byte == b'\n' && !values.iter().any(|range| range.contains(&(start + at)))
    })
}

/// The fault of a place where the file stops being TOML.
fn syntax(cx: &Context<'_>, range: Range<usize>, message: &str) -> Diagnostic {
    let known = REASONS
        .iter()
        .find(|(begins, _)| message.starts_with(begins));
    let attr = match known.map(|(_, attr)| *attr) {
        Some("unquoted") if range.is_empty() => Some("no-value"),
        attr => attr,
    };
    let place = if attr == Some("string") {
        opening(cx.text, &range)
    } else {
        range.clone()
    };
    let fault = TOML_SYNTAX.at(cx.span(place));
    let fault = match attr {
        Some(attr) => fault.variant(attr),
        None => fault.with("reason", message),
    };
    match plain_number(number_around(cx.text, range.start)) {
        Some(plain) => fault.with("suggestion", plain).help("help-number"),
        None => fault.help("help"),
    }
}

/// From the quotation mark that is never closed.
fn opening(text: &str, end: &Range<usize>) -> Range<usize> {
    let before = &text[..end.start];
    let opens = before.rfind("\"\"\"").or_else(|| before.rfind("'''"));
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let on_line = before[line..].rfind(['"', '\'']).map(|at| line + at);
    let start = on_line
        .filter(|_| opens.is_none_or(|opens| opens < line))
        .or(opens);
    start.unwrap_or(end.start)..end.end
}

/// What is written there, from the key's sign to the end of the line: perhaps a number in Swedish.
fn number_around(text: &str, at: usize) -> &str {
    let line = text[at..].lines().next().unwrap_or_default();
    let before = text[..at].rfind(['\n', '=', '[']).map_or(0, |at| at + 1);
    let written = &text[before..at + line.len()];
    written
        .split(['#', ']', '}'])
        .next()
        .unwrap_or_default()
        .trim()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn the_place_and_the_reason_of_the_first_fault_are_named() {
        for (name, text, attr, place) in [
            (
                "a text without quotation marks",
                "a = hello\n",
                "unquoted",
                "hello",
            ),
            (
                "a text that is not closed",
                "b = 1\na = \"x\n",
                "string",
                "\"x",
            ),
            (
                "a long text that is not closed",
                "a = \"\"\"x\ny\n",
                "string",
                "\"\"\"x\ny\n",
            ),
            ("a key alone", "a\n", "no-equals", ""),
            ("nothing after the sign", "a =\n", "no-value", ""),
            (
                "a table that is not closed",
                "[term\nx = 1\n",
                "bracket",
                "",
            ),
            ("something after the value", "a = 4,6\n", "rest", ""),
            ("a key with a letter of Swedish", "å = 1\n", "key", "å"),
            (
                "a date in the wrong form",
                "a = 2025-1-3\n",
                "date-or-number",
                "2025-1-3",
            ),
            ("a control character", "a = \"\u{1}\"\n", "control", "\u{1}"),
            (
                "an inline table over several lines",
                "a = { b = 1,\n c = 2 }\n",
                "inline-table",
                "{ b = 1,\n c = 2 }",
            ),
        ] {
            let cx = Context::new(FileId(0), text, None, Vec::new());
            assert!(parse(&cx).is_none(), "{name}");
            let faults = cx.into_faults();
            assert_eq!(faults.len(), 1, "{name}");
            assert_eq!(faults[0].message.attr, Some(attr), "{name}");
            assert_eq!(&text[faults[0].primary.bytes()], place, "{name}");
        }
    }
}
