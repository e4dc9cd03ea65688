//! Tables of a list: what is written empty, and what is begun with one bracket.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::context::Context;
use super::rules::{KEY_REPEATED, VALUE_UNEXPECTED};
use super::toml_syntax::clamp;
use crate::diag::Diagnostic;
use crate::model::keys::is_in_list;
use crate::model::{Code as _, Promised};

/// The fault behind a table that the parser calls repeated, where it is another than that.
pub(super) fn repeated(
    cx: &Context<'_>,
    table: &DeTable<'_>,
    at: &Range<usize>,
) -> Option<Diagnostic> {
    beside_empty(cx, table, at).or_else(|| single_bracket(cx, at))
}

/// Whether a place lies in a table of which records were lost: the parser reads several of them as one.
pub(super) fn is_in_lost(cx: &Context<'_>, at: usize) -> bool {
    if cx.has_lost_none() {
        return false;
    }
    let above = lines(cx.text).take_while(|(start, _)| *start <= at);
    let last = above.filter_map(|(_, line)| header(line)).last();
    last.is_some_and(|header| header.path.split('.').any(|key| cx.has_lost(key.trim())))
}

/// `[a.b]` or `[[a.b]]`.
struct Header<'a> {
    path: &'a str,
    in_list: bool,
}

fn header(line: &str) -> Option<Header<'_>> {
    let inner = line.trim().strip_prefix('[')?.split_once(']')?.0;
    Some(Header {
        path: inner.trim_start_matches('[').trim(),
        in_list: inner.starts_with('['),
    })
}

/// A list written empty (`goal = []`) says that none was agreed: beside a record it is what has to go.
fn beside_empty(
    cx: &Context<'_>,
    table: &DeTable<'_>,
    record: &Range<usize>,
) -> Option<Diagnostic> {
    let key = &cx.text[record.clone()];
    Promised::from_code(key)?;
    let (name, value) = table.get_key_value(key)?;
    let written = clamp(cx.text, value.span());
    let is_empty = matches!(value.get_ref(), DeValue::Array(items) if items.is_empty());
    if !is_empty || cx.text[written.clone()].starts_with("[[") {
        return None;
    }
    let empty = clamp(cx.text, name.span()).start..written.end;
    let fault = KEY_REPEATED
        .at(cx.span(empty))
        .variant("empty-list")
        .with("name", key)
        .related(cx.span(record.clone()), "record");
    Some(fault.help("help-empty-list"))
}

/// A table of a list that is begun with one bracket: `[party]`.
fn single_bracket(cx: &Context<'_>, repeated: &Range<usize>) -> Option<Diagnostic> {
    let key = &cx.text[repeated.clone()];
    // Most keys that are repeated stand in no header: then nothing more is looked through.
    let begin = cx.text[..repeated.start].rfind('\n').map_or(0, |at| at + 1);
    header(cx.text[begin..].lines().next()?)?;
    let last = |path: &str| path.rsplit('.').next().map(str::trim) == Some(key);
    let headers: Vec<_> = lines(cx.text)
        .filter_map(|(at, line)| Some((at, line, header(line)?)))
        .filter(|(.., header)| last(header.path))
        .collect();
    let (.., own) = headers
        .iter()
        .find(|(at, line, _)| (*at..at + line.len()).contains(&repeated.start))?;
    let alike = || {
        headers
            .iter()
            .filter(|(.., header)| header.path == own.path)
    };
    if !is_in_list(key) && !alike().any(|(.., header)| header.in_list) {
        return None;
    }
    let (at, line, _) = alike().find(|(.., header)| !header.in_list)?;
    let start = at + line.find('[')?;
    let end = at + line.find(']')? + 1;
    Some(one_bracket(cx, start..end))
}

/// The fault of a header `[party]` that should be `[[party]]`.
pub(super) fn one_bracket(cx: &Context<'_>, header: Range<usize>) -> Diagnostic {
    let written = cx.text[header.clone()].trim_matches(['[', ']']).trim();
    let right = format!("[[{written}]]");
    let span = cx.span(header);
    VALUE_UNEXPECTED
        .at(span)
        .variant("single-bracket")
        .with("name", written)
        .with("suggestion", &right)
        .help("help-number")
        .patch(span, right)
}

/// The lines of a text with where each begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at = start + line.len();
        Some((start, line))
    })
}

#[cfg(test)]
mod tests {
    use super::super::toml_reader::{TableReader, parse};
    use super::*;
    use crate::model::keys::AGREEMENT;
    use crate::source::FileId;

    /// The faults of a file with a list `party` and a list `goal`: rule, attribute and place.
    fn faults(text: &str) -> Vec<(&'static str, Option<&'static str>, String)> {
        let cx = Context::new(FileId(0), text, None, Vec::new());
        if let Some(table) = parse(&cx) {
            let mut t = TableReader::root(&cx, &AGREEMENT, &table);
            for key in ["party", "goal"] {
                for mut inner in t.tables(key) {
                    let _: Option<crate::source::Spanned<String>> = inner.req("id");
                    inner.finish();
                }
            }
            t.table("term").map(TableReader::finish);
            t.finish();
        }
        let found = cx.into_faults().into_iter();
        found
            .map(|fault| {
                let place = text[fault.primary.bytes()].to_owned();
                (fault.rule.name, fault.message.attr, place)
            })
            .collect()
    }

    #[test]
    fn one_bracket_for_two_is_one_fault_however_often_and_wherever_it_stands() {
        let two = "[[party]]\nid = \"a\"\n";
        let one = "[party]\nid = \"b\"\n";
        for text in [
            one.to_owned(),
            format!("{two}{one}"),
            format!("{one}{two}"),
            format!("{two}{one}{two}{one}"),
            format!("{one}{one}"),
            format!("{one}{two}{two}"),
            format!("{two}  [ party ] # the other\nid = \"b\"\n"),
        ] {
            let found = faults(&text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            let (rule, attr, place) = &found[0];
            assert_eq!(
                (*rule, *attr),
                ("value-unexpected", Some("single-bracket")),
                "{text}"
            );
            assert_eq!(place.replace(' ', ""), "[party]", "{text}");
        }
    }

    #[test]
    fn a_table_that_is_no_list_and_stands_twice_is_repeated() {
        let found = faults("[term]\na = 1\n[term]\na = 1\n");
        assert_eq!(found[0].0, "key-repeated");
        assert_eq!(found[0].1, None);
    }

    #[test]
    fn an_empty_list_beside_records_is_what_has_to_go_once() {
        let text = "goal = []\n[[goal]]\nid = \"a\"\n[[goal]]\nid = \"b\"\n";
        let expected = ("key-repeated", Some("empty-list"), "goal = []".to_owned());
        assert_eq!(faults(text), [expected]);
        assert_eq!(faults("goal = []\n"), []);
    }

    #[test]
    fn an_empty_list_below_the_first_table_is_told_where_it_belongs() {
        let found = faults("[term]\ngoal = []\n");
        assert_eq!(found, [("key-unknown", None, "goal".to_owned())]);
    }
}
