//! What stands in a TOML file outside its texts and cannot: the quotation marks and spaces of a word processor, and what only later versions
//! of TOML have. The parser accepts the latter, and of the former says no more than that something is wrong.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

use super::context::Context;
use super::rules::TOML_SYNTAX;
use crate::cure::{is_odd_quote, is_odd_space};
use crate::diag::Diagnostic;

/// Whether signs stand where none of their kind can: then the parser's own complaint is about them too.
pub(super) fn odd_signs(cx: &Context<'_>) -> Vec<Diagnostic> {
    let mut spaces = Vec::new();
    let mut found = Vec::new();
    let mut quoted_to = 0;
    for token in tokens(cx.text) {
        let range = range(token);
        if !matches!(token.kind(), TokenKind::Atom) || range.start < quoted_to {
            continue;
        }
        for (at, letter) in cx.text[range.clone()].char_indices() {
            let at = range.start + at;
            if at < quoted_to {
                continue;
            }
            if is_odd_quote(letter) {
                let quoted = quoted(cx.text, at);
                quoted_to = quoted.end;
                found.push(odd_quotes(cx, quoted, letter));
            } else if is_odd_space(letter) && at > 0 {
                spaces.push(at..at + letter.len_utf8());
            }
        }
    }
    if let Some(first) = spaces.first() {
        let letter = cx.text[first.clone()].chars().next().unwrap_or(' ');
        found.push(
            TOML_SYNTAX
                .at(cx.span(first.clone()))
                .variant("odd-space")
                .with("code", code_point(letter))
                .with("n", spaces.len())
                .with("more", spaces.len().saturating_sub(1))
                .help("help-odd-space"),
        );
    }
    found
}

/// Reports what TOML 1.0 does not have and the parser accepts.
pub(super) fn later_versions(cx: &Context<'_>) {
    let mut open: Vec<Open> = Vec::new();
    let mut comma: Option<Range<usize>> = None;
    for token in tokens(cx.text) {
        let here = range(token);
        match token.kind() {
            TokenKind::Whitespace | TokenKind::Comment => continue,
            TokenKind::LeftCurlyBracket => open.push(Open {
                at: here.start,
                is_table: true,
                is_broken: false,
            }),
            TokenKind::LeftSquareBracket => open.push(Open {
                at: here.start,
                is_table: false,
                is_broken: false,
            }),
            TokenKind::Newline => {
                if let Some(last) = open.last_mut() {
                    last.is_broken = true;
                    continue;
                }
            }
            TokenKind::RightCurlyBracket | TokenKind::RightSquareBracket => {
                close(cx, open.pop(), comma.take(), here.end);
            }
            TokenKind::BasicString | TokenKind::MlBasicString => escapes(cx, here.clone()),
            _ => {}
        }
        comma = (token.kind() == TokenKind::Comma).then_some(here);
    }
}

/// A bracket that is open.
struct Open {
    at: usize,
    is_table: bool,
    /// Whether a line has ended in it.
    is_broken: bool,
}

/// A bracket is closed: a table in a line ends without a comma and on the line where it began.
fn close(cx: &Context<'_>, open: Option<Open>, comma: Option<Range<usize>>, end: usize) {
    let Some(open) = open.filter(|open| open.is_table) else {
        return;
    };
    if open.is_broken {
        let fault = TOML_SYNTAX.at(cx.span(open.at..end));
        cx.push(fault.variant("inline-table").help("help-inline-table"));
    } else if let Some(comma) = comma {
        let span = cx.span(comma);
        let fault = TOML_SYNTAX.at(span).variant("last-comma");
        cx.push(fault.help("help-last-comma").patch(span, ""));
    }
}

/// `\e` and `\x41` in a text.
fn escapes(cx: &Context<'_>, text: Range<usize>) {
    let written = &cx.text[text.clone()];
    let mut signs = written.char_indices();
    while let Some((at, sign)) = signs.next() {
        if sign != '\\' {
            continue;
        }
        let Some((_, kind)) = signs.next() else {
            return;
        };
        let hex = written.get(at + 2..at + 4).unwrap_or_default();
        let (right, length) = match kind {
            'e' => ("\\u001B".to_owned(), 2),
            'x' => (format!("\\u00{hex}"), 2 + hex.len()),
            _ => continue,
        };
        let span = cx.span(text.start + at..text.start + at + length);
        let fault = TOML_SYNTAX.at(span).variant("later-escape");
        let fault = fault.with("suggestion", &right).help("help-write");
        cx.push(fault.patch(span, right));
    }
}

fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    Source::new(text).lex()
}

fn range(token: Token) -> Range<usize> {
    token.span().start()..token.span().end()
}

/// From an odd quotation mark to the one that ends the text on its line: the last before a comma, a bracket or the line's end.
fn quoted(text: &str, at: usize) -> Range<usize> {
    let line = text[at..].lines().next().unwrap_or_default();
    let mut marks = line
        .char_indices()
        .skip(1)
        .filter(|(_, letter)| is_odd_quote(*letter) || *letter == '"');
    let ends = marks.find(|(place, letter)| {
        let rest = line[place + letter.len_utf8()..].trim_start();
        rest.is_empty() || rest.starts_with([',', ']', '}', '#', '='])
    });
    let end = ends.map_or(line.len(), |(place, letter)| place + letter.len_utf8());
    at..at + end
}

fn odd_quotes(cx: &Context<'_>, quoted: Range<usize>, letter: char) -> Diagnostic {
    let written = &cx.text[quoted.clone()];
    let ends = |sign: char| is_odd_quote(sign) || sign == '"';
    let inner = written.trim_matches(ends).trim_end();
    let right = format!("\"{}\"", inner.replace('\\', "\\\\").replace('"', "\\\""));
    let span = cx.span(quoted);
    TOML_SYNTAX
        .at(span)
        .variant("odd-quotes")
        .with("letter", letter.to_string())
        .with("code", code_point(letter))
        .with("suggestion", &right)
        .help("help-odd-quotes")
        .patch(span, right)
}

fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}
