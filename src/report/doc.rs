//! What a view says, before anybody decides how it looks: headings, sentences, lists, tables of typed cells.
//!
//! Texts are words of one language; escaping, alignment, grouping of digits and line breaks are the renderers' matter.

use super::anchor::Anchor;
use super::chart::Chart;
use super::table::{Cell, Table};
use crate::lang::Language;
use crate::money::Number;

/// A report in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The language of its texts, and of its numbers and dates.
    pub language: Language,
    /// In reading order.
    pub blocks: Vec<Block>,
    /// What a reader must know before anything else: what is withheld or assumed. Shown by renderers of pages below the title.
    pub notices: Vec<SignItem>,
    /// Where the report comes from: the registry, the day, the version, the digest. Shown by renderers of pages at the end.
    pub colophon: Vec<Definition>,
}

/// One part of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// Running text.
    Paragraph(String),
    /// Labels and what they stand for.
    Definitions(Vec<Definition>),
    /// A list in which every item has a sign and the word for it: findings, verdicts.
    Signs(Signs),
    /// A table.
    Table(Table),
    /// A tiny chart, for terminals.
    Bars(Bars),
    /// Running text whose figures come from an entry of the appendix.
    Sourced(String, Anchor),
    /// A chart, for pages.
    Chart(Chart),
    /// How figures came about, for pages.
    Trace(Vec<Trace>),
    /// The lines of the records that figures rest on, for pages.
    Records(Vec<RecordFile>),
}

/// How one figure came about: an entry of the appendix.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// Its name, which figures refer to.
    pub anchor: Anchor,
    /// Of what.
    pub title: String,
    /// Step by step.
    pub steps: Vec<TraceStep>,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceStep {
    /// What is done; empty where the lines say it all.
    pub label: String,
    /// What comes out.
    pub value: Cell,
    /// Entries that it was made of.
    pub of: Vec<(String, Anchor)>,
    /// Lines of the records.
    pub lines: Vec<RecordLine>,
}

/// A line of the records.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordLine {
    /// Its name, which steps refer to.
    pub anchor: Anchor,
    /// `agreements/a/agreement.toml:12`.
    pub place: String,
}

/// A file of the registry and the lines of it that figures rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordFile {
    /// Relative to the registry.
    pub path: String,
    /// What is to be said of the file: why its lines are not shown.
    pub note: Option<String>,
    /// Its SHA-256 in hexadecimal digits, where it may be shown.
    pub digest: Option<String>,
    /// Name, number and words of each line; no words where they are not shown.
    pub lines: Vec<(Anchor, usize, Option<String>)>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1: an agreement or the whole report; 2: a part; 3: within a part.
    pub level: u8,
    /// The words.
    pub text: String,
    /// What stands at the right end of the line: an id, a verdict.
    pub right: Option<String>,
}

/// A label and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The label.
    pub label: String,
    /// Each begins on a line of its own.
    pub lines: Vec<String>,
    /// The entry of the appendix that its figures come from.
    pub from: Option<Anchor>,
}

impl Definition {
    /// A label with what it stands for.
    pub fn new(label: impl Into<String>, lines: Vec<String>) -> Self {
        Self {
            label: label.into(),
            lines,
            from: None,
        }
    }

    /// With the entry of the appendix that its figures come from.
    #[must_use]
    pub fn from(mut self, anchor: Anchor) -> Self {
        self.from = Some(anchor);
        self
    }
}

/// What a sign means at a glance. Words always stand beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// Wrong, not met.
    Wrong,
    /// To be looked at.
    Attention,
    /// Cannot be told.
    Unclear,
    /// Met.
    Fine,
    /// Neither good nor bad.
    Neutral,
}

impl Sign {
    /// The character.
    pub fn mark(self) -> char {
        match self {
            Self::Wrong => '✗',
            Self::Attention => '!',
            Self::Unclear => '?',
            Self::Fine => '✓',
            Self::Neutral => '·',
        }
    }
}

/// A list with signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// What the items have in common.
    pub caption: Option<String>,
    /// The items.
    pub items: Vec<SignItem>,
}

/// One item of such a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignItem {
    /// The sign.
    pub sign: Sign,
    /// The sign in a word or two: `not met`; empty where the text itself says it.
    pub word: String,
    /// What it is about.
    pub text: String,
    /// Grounds and facts, each on a line of its own.
    pub details: Vec<String>,
    /// Where it stands in the records: `agreements/a/agreement.toml:12`.
    pub place: Option<String>,
    /// The entry of the appendix that it comes from.
    pub from: Option<Anchor>,
}

impl SignItem {
    /// An item whose text says it all.
    pub fn new(sign: Sign, text: impl Into<String>) -> Self {
        Self {
            sign,
            word: String::new(),
            text: text.into(),
            details: Vec::new(),
            place: None,
            from: None,
        }
    }

    /// With the entry of the appendix that it comes from.
    #[must_use]
    pub fn from(mut self, anchor: Anchor) -> Self {
        self.from = Some(anchor);
        self
    }

    /// With the sign in words.
    #[must_use]
    pub fn word(mut self, word: impl Into<String>) -> Self {
        self.word = word.into();
        self
    }

    /// With grounds or facts.
    #[must_use]
    pub fn details(mut self, details: impl IntoIterator<Item = String>) -> Self {
        self.details.extend(details);
        self
    }

    /// With its place in the records.
    #[must_use]
    pub fn place(mut self, place: Option<String>) -> Self {
        self.place = place;
        self
    }
}

/// A tiny chart: values that are never below zero, each with its label and its number in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// What it shows.
    pub caption: Option<String>,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Of what: a year.
    pub label: String,
    /// Its length.
    pub value: Number,
    /// The number in words, for those who do not see the bar.
    pub text: String,
}

/// Building a report, block by block.
impl Report {
    /// An empty report.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            blocks: Vec::new(),
            notices: Vec::new(),
            colophon: Vec::new(),
        }
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.heading_with(level, text, None);
    }

    /// Adds a heading with a text at the right end of its line.
    pub fn heading_with(&mut self, level: u8, text: impl Into<String>, right: Option<String>) {
        self.blocks.push(Block::Heading(Heading {
            level,
            text: text.into(),
            right,
        }));
    }

    /// Adds running text.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds a list of labels, if there is any.
    pub fn definitions(&mut self, definitions: Vec<Definition>) {
        if !definitions.is_empty() {
            self.blocks.push(Block::Definitions(definitions));
        }
    }

    /// Adds a list with signs, if there is any item.
    pub fn signs(&mut self, caption: Option<String>, items: Vec<SignItem>) {
        if !items.is_empty() {
            self.blocks.push(Block::Signs(Signs { caption, items }));
        }
    }

    /// Adds a table, if it has any row.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds running text whose figures come from an entry of the appendix.
    pub fn sourced(&mut self, text: impl Into<String>, from: Anchor) {
        self.blocks.push(Block::Sourced(text.into(), from));
    }

    /// Adds a chart for pages.
    pub fn chart(&mut self, chart: Option<Chart>) {
        self.blocks.extend(chart.map(Block::Chart));
    }

    /// Adds a chart of two bars or more.
    pub fn bars(&mut self, bars: Bars) {
        if bars.bars.len() > 1 {
            self.blocks.push(Block::Bars(bars));
        }
    }
}

/// Scenarios.
impl Report {
    /// Adds other reports under their names, before the appendix. They have no entries in it: their figures lead nowhere.
    pub fn add_scenarios(&mut self, scenarios: Vec<(String, Self)>) {
        let is_appendix = |block: &Block| matches!(block, Block::Trace(_) | Block::Records(_));
        let traced = self.blocks.iter().position(is_appendix);
        let is_title = |block: &Block| matches!(block, Block::Heading(one) if one.level == 1);
        let before = traced.and_then(|at| self.blocks[..at].iter().rposition(is_title));
        let appendix = self.blocks.split_off(before.unwrap_or(self.blocks.len()));
        for (name, other) in scenarios {
            self.heading(1, name);
            let end = other.blocks.iter().position(is_appendix);
            let title = end.and_then(|at| other.blocks[..at].iter().rposition(is_title));
            let own = other.blocks.into_iter().take(title.unwrap_or(usize::MAX));
            self.blocks.extend(own.map(Block::unlinked));
        }
        self.blocks.extend(appendix);
    }
}

impl Block {
    /// The block without links, one level below the name of its scenario.
    fn unlinked(self) -> Self {
        match self {
            Self::Heading(mut heading) => {
                heading.level = heading.level.saturating_add(1);
                heading.right = None;
                Self::Heading(heading)
            }
            Self::Sourced(words, _) => Self::Paragraph(words),
            Self::Definitions(mut all) => {
                for one in &mut all {
                    one.from = None;
                }
                Self::Definitions(all)
            }
            Self::Signs(mut signs) => {
                for one in &mut signs.items {
                    one.from = None;
                }
                Self::Signs(signs)
            }
            Self::Table(mut table) => {
                for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    *cell = cell.bare().clone();
                }
                Self::Table(table)
            }
            other => other,
        }
    }
}
