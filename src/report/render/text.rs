//! Reports for a terminal: a fixed width, words broken only at spaces, bold and colour only where asked for.

mod bars;
mod layout;
mod lists;
mod paint;
mod table;
mod wrap;

use std::fmt::Write as _;

use self::paint::Paint;
use self::wrap::{display_width, shown, wrap};
use crate::report::doc::{Block, Heading, Report};

/// The width where none is known.
const USUAL: usize = 80;
/// The widest that lines can be read.
const WIDEST: usize = 100;
/// What everything below a heading is moved in by.
const INDENT: usize = 2;

/// How a report is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Columns of the terminal; 0: not known.
    pub width: usize,
    /// Whether bold and colour codes are written.
    pub colour: bool,
}

impl Style {
    fn columns(self) -> usize {
        match self.width {
            0 => USUAL,
            width => width.min(WIDEST),
        }
    }
}

/// What the parts of this renderer share.
#[derive(Clone, Copy, Debug)]
struct Page {
    width: usize,
    paint: Paint,
}

impl Page {
    /// What is left of a line beside the indent.
    fn inner(self) -> usize {
        self.width.saturating_sub(INDENT).max(1)
    }
}

/// The report as text, ending in a line feed.
pub fn text(report: &Report, style: Style) -> String {
    let page = Page {
        width: style.columns(),
        paint: Paint(style.colour),
    };
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    let mut blocks = report.blocks.iter().peekable();
    let mut words = words_by_part(report).into_iter();
    let mut word = words.next().unwrap_or(0);
    while let Some(block) = blocks.next() {
        if is_for_pages(block) {
            continue;
        }
        let title = under_title(before);
        out.push_str(gap(before, block));
        before = Some(block);
        if begins_part(block) {
            word = words.next().unwrap_or(0);
        }
        match block {
            Block::Heading(heading) => match blocks.peek() {
                Some(Block::Table(next)) if table::takes_heading(heading, next) => {
                    before = blocks.next();
                    table::table(&mut out, page, (next, report.language), Some(heading));
                }
                _ => self::heading(&mut out, page, heading),
            },
            Block::Paragraph(words) | Block::Sourced(words, _) => {
                paragraph(&mut out, page, (words, if title { 0 } else { INDENT }));
            }
            Block::Definitions(definitions) => lists::definitions(&mut out, page, definitions),
            Block::Signs(signs) => lists::signs(&mut out, page, (signs, word)),
            Block::Table(next) => table::table(&mut out, page, (next, report.language), None),
            Block::Bars(chart) => bars::bars(&mut out, page, chart),
            Block::Chart(_) | Block::Trace(_) | Block::Records(_) => {}
        }
    }
    out
}

/// What has no place in a terminal.
fn is_for_pages(block: &Block) -> bool {
    matches!(block, Block::Chart(_) | Block::Trace(_) | Block::Records(_))
}

fn under_title(before: Option<&Block>) -> bool {
    matches!(before, Some(Block::Heading(Heading { level: 1, .. })))
}

fn begins_part(block: &Block) -> bool {
    matches!(block, Block::Heading(heading) if heading.level < 3)
}

/// Blank lines before a block.
fn gap(before: Option<&Block>, block: &Block) -> &'static str {
    match (before, block) {
        (Some(_), Block::Heading(Heading { level: 1, .. })) => "\n\n",
        (None, _) | (Some(Block::Heading(_)), Block::Paragraph(_)) => "",
        (Some(Block::Heading(heading)), _) if heading.level > 1 => "",
        _ => "\n",
    }
}

/// The widest word beside a sign in each part of the report, so that all lists of a part are aligned; first, before any part.
fn words_by_part(report: &Report) -> Vec<usize> {
    let mut widest = vec![0];
    for block in &report.blocks {
        if begins_part(block) {
            widest.push(0);
        }
        if let (Block::Signs(signs), Some(last)) = (block, widest.last_mut()) {
            *last = lists::widest_word(signs).max(*last);
        }
    }
    widest
}

/// The words of a heading: the parts of a report stand in capitals, so that they are found without bold.
fn heading_words(heading: &Heading) -> String {
    let words = shown(&heading.text);
    if heading.level == 2 {
        words.to_uppercase()
    } else {
        words
    }
}

fn heading(out: &mut String, page: Page, heading: &Heading) {
    let words = heading_words(heading);
    let indent = if heading.level > 2 { INDENT } else { 0 };
    let room = page.width.saturating_sub(indent).max(1);
    let right = heading
        .right
        .as_deref()
        .map(|right| shown(right).replace(' ', "\u{a0}"));
    let aside = right
        .as_deref()
        .map_or(0, |right| display_width(right).saturating_add(2));
    let beside = display_width(&words).saturating_add(aside) <= room;
    for line in wrap(&words, room) {
        out.push_str(&" ".repeat(indent));
        out.push_str(&page.paint.bold(&line));
        if let (true, Some(right)) = (beside, &right) {
            let used = display_width(&line).saturating_add(display_width(right));
            out.push_str(&" ".repeat(room.saturating_sub(used)));
            out.push_str(right);
        }
        out.push('\n');
    }
    if let (false, Some(right)) = (beside, &right) {
        let _ = writeln!(out, "{}{right}", " ".repeat(indent));
    }
}

fn paragraph(out: &mut String, page: Page, (words, indent): (&str, usize)) {
    let room = page.width.saturating_sub(indent).max(1);
    for line in wrap(&shown(words), room) {
        let _ = writeln!(out, "{}{line}", " ".repeat(indent));
    }
}
