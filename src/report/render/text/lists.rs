//! Labels with what they stand for, and lists with signs.

use std::fmt::Write as _;

use super::wrap::{display_width, shown, wrap};
use super::{INDENT, Page};
use crate::report::doc::{Definition, SignItem, Signs};

/// Least room beside a label; with less the text stands below it.
const LEAST: usize = 28;
/// The widest label that others are aligned with.
const LABEL: usize = 16;
/// A sign and the space after it.
const SIGN: usize = 2;

pub(super) fn definitions(out: &mut String, page: Page, definitions: &[Definition]) {
    let labels = definitions
        .iter()
        .map(|definition| display_width(&shown(&definition.label)));
    let label = labels.filter(|wide| *wide <= LABEL).max().unwrap_or(0) + 2;
    let beside = page.inner() >= label + LEAST;
    let indent = INDENT + if beside { label } else { INDENT };
    for definition in definitions {
        let name = shown(&definition.label);
        let mut head = format!("{}{name}", " ".repeat(INDENT));
        if !beside || display_width(&name) + 2 > label {
            for line in wrap(&name, page.inner()) {
                let _ = writeln!(out, "{}{line}", " ".repeat(INDENT));
            }
            head.clear();
        }
        for words in &definition.lines {
            let several = definition.lines.len() > 1;
            for (number, line) in entry(words, page.width.saturating_sub(indent), several)
                .into_iter()
                .enumerate()
            {
                let hang = if several && number > 0 { INDENT } else { 0 };
                let _ = writeln!(out, "{head}{}{line}", gap(indent + hang, &head));
                head.clear();
            }
        }
    }
}

/// The lines of one entry; of several entries with room to move its further lines in, to tell them from the next entry.
fn entry(words: &str, room: usize, several: bool) -> Vec<String> {
    let lines = wrap(&shown(words), room.max(1));
    if several && lines.len() > 1 {
        wrap(&shown(words), room.saturating_sub(INDENT).max(1))
    } else {
        lines
    }
}

/// The spaces from the end of what is written to a column.
fn gap(column: usize, written: &str) -> String {
    " ".repeat(column.saturating_sub(display_width(written)))
}

/// The columns of the widest word beside a sign.
pub(super) fn widest_word(signs: &Signs) -> usize {
    let words = signs.items.iter();
    let widths = words.map(|item| display_width(&shown(&item.word)));
    widths.max().unwrap_or(0)
}

/// A list; `widest` is the widest word beside a sign that its text shall be aligned with.
pub(super) fn signs(out: &mut String, page: Page, (signs, widest): (&Signs, usize)) {
    if let Some(caption) = &signs.caption {
        for line in wrap(&shown(caption), page.inner()) {
            let _ = writeln!(out, "{}{}", " ".repeat(INDENT), page.paint.bold(&line));
        }
    }
    let named = widest_word(signs) > 0;
    let word = if named { widest + 2 } else { 0 };
    let beside = page.inner() >= SIGN + word + LEAST;
    for item in &signs.items {
        sign(out, page, item, if beside { word } else { 0 });
    }
}

/// One item; `word` is the width of the column of words, 0 where they have none.
fn sign(out: &mut String, page: Page, item: &SignItem, word: usize) {
    let indent = INDENT + SIGN + word;
    let room = page.width.saturating_sub(indent).max(1);
    let name = shown(&item.word);
    let mark = item.sign.mark();
    let mut text = shown(&item.text);
    if word == 0 && !name.is_empty() {
        text = format!("{name}: {text}");
    }
    let first = if word == 0 {
        String::new()
    } else {
        format!(
            "{name}{}",
            " ".repeat(word.saturating_sub(display_width(&name)))
        )
    };
    let mut head = format!(
        "{}{} {}",
        " ".repeat(INDENT),
        page.paint.sign(item.sign, &mark.to_string()),
        page.paint.sign(item.sign, &first)
    );
    for line in wrap(&text, room) {
        let _ = writeln!(out, "{head}{line}");
        head = " ".repeat(indent);
    }
    head.push_str(&" ".repeat(INDENT));
    let room = room.saturating_sub(INDENT).max(1);
    for detail in &item.details {
        for line in wrap(&shown(detail), room) {
            let _ = writeln!(out, "{head}{line}");
        }
    }
    if let Some(place) = &item.place {
        for line in wrap(&shown(place), room) {
            let _ = writeln!(out, "{head}{}", page.paint.faint(&line));
        }
    }
}
