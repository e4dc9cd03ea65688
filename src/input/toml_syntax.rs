//! Whether a file is TOML at all, and where it stops being so.

use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::context::Context;
use super::headers;
use super::rules::{KEY_REPEATED, TOML_SYNTAX, VALUE_UNEXPECTED};
use super::toml_tokens;
use crate::calendar::parse_date;
use crate::cure::{self, Reading};
use crate::diag::{Diagnostic, Text};

/// What the parser says, by how it begins, and the attribute that words it. What is not here is worded as something that is no TOML.
const REASONS: &[(&str, &str)] = &[
    ("string values must be quoted", "unquoted"),
    ("invalid basic string, expected `\"`", "string"),
    ("invalid literal string, expected `'`", "string"),
    ("invalid multi-line", "string"),
    ("invalid basic string", "control"),
    ("invalid literal string", "control"),
    ("invalid comment", "control"),
    ("carriage return must", "control"),
    ("key with no value", "no-equals"),
    ("missing value", "no-value"),
    ("missing comma", "comma"),
    ("extra comma", "extra-comma"),
    ("unclosed", "bracket"),
    ("missing assignment", "no-equals"),
    ("missing key for inline", "no-equals"),
    ("extra `=`", "extra-equals"),
    ("extra assignment", "extra-equals"),
    ("unexpected `=`", "extra-equals"),
    ("unexpected key or value", "rest"),
    ("unexpected content", "rest"),
    ("invalid inline table element", "rest"),
    ("keys cannot be", "key"),
    ("missing table open", "bracket"),
    ("missing opening quote", "unopened"),
    ("invalid unquoted key", "key"),
    ("invalid key", "key"),
    ("unquoted keys", "key"),
    ("missing escaped value", "escape"),
    ("too few unicode", "escape"),
    ("invalid value", "escape"),
    ("cannot recurse", "deep"),
    ("recursion limit", "deep"),
    ("cannot extend value", "extended"),
    ("invalid date", "date-or-number"),
    ("invalid time", "date-or-number"),
    ("invalid fraction", "date-or-number"),
    ("invalid exponent", "date-or-number"),
    ("invalid mantissa", "date-or-number"),
    ("invalid float", "date-or-number"),
    ("invalid integer", "date-or-number"),
    ("invalid hexadecimal", "date-or-number"),
    ("invalid octal", "date-or-number"),
    ("invalid binary", "date-or-number"),
    ("integers with a radix", "date-or-number"),
    ("radix must", "date-or-number"),
    ("invalid boolean", "unquoted"),
    ("unexpected leading zero", "date-or-number"),
    ("unexpected sign", "date-or-number"),
    ("redundant", "date-or-number"),
    ("`_` may only", "date-or-number"),
];

/// Parses a file. `None` where its structure cannot be told; then the first such fault was reported.
///
/// A date that does not exist and a repeated key leave the structure whole: they are faults like others, and reading goes on.
pub(super) fn parse<'a>(cx: &Context<'a>) -> Option<DeTable<'a>> {
    let odd = toml_tokens::odd_signs(cx);
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
            if odd.is_empty() {
                cx.push(syntax(cx, range, error.message()));
            }
            for fault in odd {
                cx.push(fault);
            }
            return None;
        }
    }
    toml_tokens::later_versions(cx);
    Some(table.into_inner())
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
    let value = value_around(cx.text, range.start);
    let Some(meant) = meant(&cx.text[value.clone()], attr) else {
        let fault = TOML_SYNTAX.at(cx.span(place));
        return fault.variant(attr.unwrap_or("other")).help("help");
    };
    let attr = match attr {
        Some("unquoted" | "rest")
            if meant.starts_with(|c: char| c.is_ascii_digit() || c == '-') =>
        {
            Some("date-or-number")
        }
        attr => attr,
    };
    let span = cx.span(value);
    let fault = TOML_SYNTAX.at(span).variant(attr.unwrap_or("other"));
    let fault = fault.with("suggestion", &meant).help("help-write");
    fault.patch(span, meant)
}

/// What is meant by a value that is no TOML, where that has one reading: a date, an amount, yes or no, or a text.
fn meant(value: &str, attr: Option<&str>) -> Option<String> {
    if value.is_empty() || value.starts_with(['"', '\'', '[', '{']) {
        return None;
    }
    let only = |found: Vec<Reading>| match &found[..] {
        [
            Reading {
                text,
                is_whole: true,
            },
        ] => Some(text.clone()),
        _ => None,
    };
    let (whens, amounts) = (cure::whens(value), cure::amounts(value));
    if whens.len() > 1 || amounts.len() > 1 {
        return None;
    }
    let day = only(whens).map(|when| match parse_date(&when) {
        Some(_) => when,
        None => format!("\"{when}\""),
    });
    let number = || only(amounts).or_else(|| only(cure::decimals(value)));
    let truth = || {
        let has_letters = value.chars().any(char::is_alphabetic);
        let truth = cure::yes_no(value).filter(|_| has_letters);
        truth.map(|truth| truth.to_string())
    };
    let is_words = attr == Some("unquoted") && value.chars().all(|c| !c.is_control() && c != '"');
    let text = || is_words.then(|| format!("\"{}\"", value.replace('\\', "\\\\")));
    day.or_else(number).or_else(truth).or_else(text)
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

/// Where the value stands that is written round a place: to the next pair of a table in a line, the bracket, the comment or the line's end.
fn value_around(text: &str, at: usize) -> Range<usize> {
    let line = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let opens = text[line..at].rfind(['=', '[', '{']);
    let start = opens.map_or(line, |at| line + at + 1);
    let written = text[start..].lines().next().unwrap_or_default();
    let written = written.split(['#', ']', '}']).next().unwrap_or_default();
    let written = match written.find('=') {
        Some(equals) => written[..equals]
            .rsplit_once(',')
            .map_or("", |(value, _)| value),
        None => written,
    };
    let start = start + (written.len() - written.trim_start().len());
    start..start + written.trim().trim_end_matches(',').len()
}

#[cfg(test)]
#[path = "toml_syntax_test.rs"]
mod tests;
