//! Reports as web pages: one file that asks for nothing, runs nothing, and is as good on paper as on a screen.
//!
//! Every text of the model passes through [`escape::html`]; the page's policy forbids scripts, requests and any style but its own, so that
//! nothing in the records could act even if a letter were missed.

mod appendix;
mod blocks;
mod contents;
mod frame;
mod table;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::escape;
use crate::lang::{Language, Texts};
use crate::report::anchor::Anchor;
use crate::report::doc::{Block, Heading, Report};

/// What the parts of this renderer share.
struct Page<'a> {
    out: String,
    texts: &'a Texts,
    language: Language,
    /// The entries that are on the page: only they are linked to.
    entries: BTreeSet<Anchor>,
    /// Level-1 headings so far: from the second on everything stands one level lower.
    titles: usize,
    /// Headings, tables and charts so far, for their names.
    counts: Counts,
    /// The words of the last heading.
    heading: String,
}

#[derive(Default)]
struct Counts {
    headings: usize,
    tables: usize,
    charts: usize,
}

/// The report as a page.
pub fn html(report: &Report, texts: &Texts) -> String {
    let mut page = Page {
        out: String::new(),
        texts,
        language: report.language,
        entries: entries(report),
        titles: 0,
        counts: Counts::default(),
        heading: String::new(),
    };
    let head = report.blocks.iter().take(head(report)).collect::<Vec<_>>();
    frame::open(&mut page, report, &head);
    for block in &head {
        blocks::block(&mut page, block);
    }
    blocks::notices(&mut page, &report.notices);
    page.out.push_str("</header>\n");
    contents::contents(&mut page, report);
    page.out.push_str("<main id=\"main\">\n");
    for block in report.blocks.iter().skip(head.len()) {
        blocks::block(&mut page, block);
    }
    page.out.push_str("</main>\n");
    frame::close(&mut page, &report.colophon);
    page.out
}

/// How many blocks are the head of the page: the title and the line below it.
fn head(report: &Report) -> usize {
    match report.blocks.as_slice() {
        [Block::Heading(_), Block::Paragraph(_), ..] => 2,
        [Block::Heading(_), ..] => 1,
        _ => 0,
    }
}

fn entries(report: &Report) -> BTreeSet<Anchor> {
    let mut found = BTreeSet::new();
    for block in &report.blocks {
        match block {
            Block::Trace(all) => found.extend(all.iter().map(|trace| trace.anchor.clone())),
            Block::Records(files) => {
                let lines = files.iter().flat_map(|file| &file.lines);
                found.extend(lines.map(|(anchor, ..)| anchor.clone()));
            }
            Block::Heading(heading) if heading.level == 1 => {
                found.extend(heading.right.as_ref().map(|id| Anchor::new(&[id])));
            }
            _ => {}
        }
    }
    found
}

impl Page<'_> {
    /// Writes words of the model.
    fn words(&mut self, words: &str) {
        self.out.push_str(&inline(words));
    }

    fn get(&self, id: &str) -> String {
        escape::html(&self.texts.get(id))
    }

    /// The level that a heading has on the page, which has one heading of the first level.
    fn level(&self, level: u8) -> u8 {
        let lower = u8::from(self.titles > 1);
        level.saturating_add(lower).min(6)
    }

    /// Writes a link to an entry, if the page has it.
    fn linked(&mut self, anchor: Option<&Anchor>, words: &str) {
        match anchor.filter(|anchor| self.has(anchor)) {
            Some(anchor) => {
                let _ = write!(
                    self.out,
                    "<a class=\"figure\" href=\"#{anchor}\">{}</a>",
                    inline(words)
                );
            }
            None => self.words(words),
        }
    }

    /// Writes a small link to where a sentence comes from.
    fn source(&mut self, anchor: Option<&Anchor>, of: &str) {
        let Some(anchor) = anchor.filter(|anchor| self.has(anchor)) else {
            return;
        };
        let label = format!("{}: {}", self.texts.get("page-source"), of);
        let _ = write!(
            self.out,
            "&nbsp;<a class=\"source\" href=\"#{anchor}\" aria-label=\"{}\">↓</a>",
            escape::html(&escape::unnamed(&label))
        );
    }

    fn has(&self, anchor: &Anchor) -> bool {
        self.entries.contains(anchor)
    }
}

/// The name of a heading that others refer to: an agreement's id, else its number.
fn name(heading: &Heading, number: usize) -> String {
    match &heading.right {
        Some(id) if heading.level == 1 => Anchor::new(&[id]).to_string(),
        _ => format!("part-{number}"),
    }
}

/// The longest run of letters without a place to break it.
const LONGEST: usize = 24;

/// Words made harmless, with places to break where one is too long for a narrow column.
fn breakable(words: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    let mut count = 0;
    for letter in words.chars() {
        count = if letter.is_whitespace() { 0 } else { count + 1 };
        run.push(letter);
        if count >= LONGEST {
            out.push_str(&escape::html(&run));
            out.push_str("<wbr>");
            run.clear();
            count = 0;
        }
    }
    out + &escape::html(&run)
}

/// Words with what stands between back-ticks as code.
fn inline(words: &str) -> String {
    let words = &*escape::unnamed(words);
    let parts: Vec<&str> = words.split('`').collect();
    let is_paired = parts.len() % 2 == 1;
    let mut out = String::new();
    for (at, part) in parts.iter().enumerate() {
        match (is_paired, at % 2) {
            (true, 1) => {
                let _ = write!(out, "<code>{}</code>", breakable(part));
            }
            (false, _) if at > 0 => {
                out.push('`');
                out.push_str(&breakable(part));
            }
            _ => out.push_str(&breakable(part)),
        }
    }
    out
}
