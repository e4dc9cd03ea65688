//! Reports as Markdown that GitHub, GitLab and pandoc read alike: headings, lists, pipe tables; no HTML, no links.

mod table;

use std::fmt::Write as _;

use super::escape::markdown as escape;
use crate::diag::Args;
use crate::lang::{Language, Texts};
use crate::report::chart::Chart;
use crate::report::doc::{
    Block, Definition, Heading, RecordFile, Report, SignItem, Signs, Trace, TraceStep,
};

/// What the parts of this renderer share.
struct Page<'a> {
    out: String,
    texts: &'a Texts,
    language: Language,
    /// Level-1 headings so far: from the second on everything stands one level lower.
    titles: usize,
}

/// The report as Markdown, ending in a line feed.
pub fn markdown(report: &Report, texts: &Texts) -> String {
    let mut page = Page {
        out: String::new(),
        texts,
        language: report.language,
        titles: 0,
    };
    for (at, block) in report.blocks.iter().enumerate() {
        page.block(block);
        if at == 0 {
            page.notices(&report.notices);
        }
    }
    if !report.colophon.is_empty() {
        let about = texts.get("page-about");
        let _ = writeln!(page.out, "## {}\n", escape(&about));
        page.definitions(&report.colophon);
    }
    let end = page.out.trim_end().len();
    page.out.truncate(end);
    page.out.push('\n');
    page.out
}

impl Page<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(words) | Block::Sourced(words, _) => self.paragraph(words),
            Block::Definitions(all) => self.definitions(all),
            Block::Signs(all) => self.signs(all),
            Block::Table(one) => table::table(self, one),
            // The tables have the figures.
            Block::Bars(_) => {}
            Block::Chart(chart) => self.chart(chart),
            Block::Trace(all) => self.traces(all),
            Block::Records(files) => self.records(files),
        }
    }

    fn paragraph(&mut self, words: &str) {
        let _ = writeln!(self.out, "{}\n", inner(words));
    }

    fn heading(&mut self, heading: &Heading) {
        self.titles += usize::from(heading.level == 1);
        let lower = usize::from(self.titles > 1);
        let level = (usize::from(heading.level) + lower).min(6);
        let _ = write!(self.out, "{} {}", "#".repeat(level), inner(&heading.text));
        if let Some(right) = &heading.right {
            let _ = write!(self.out, " ({})", inner(right));
        }
        self.out.push_str("\n\n");
    }

    fn definitions(&mut self, all: &[Definition]) {
        for one in all {
            match one.lines.as_slice() {
                [line] => {
                    let _ = writeln!(self.out, "- {}: {}", strong(&one.label), inner(line));
                }
                lines => {
                    let _ = writeln!(self.out, "- {}:", strong(&one.label));
                    for line in lines {
                        let _ = writeln!(self.out, "  - {}", item(line));
                    }
                }
            }
        }
        self.out.push('\n');
    }

    fn notices(&mut self, all: &[SignItem]) {
        for one in all {
            let details = one.details.iter();
            let words: Vec<String> = [&one.text]
                .into_iter()
                .chain(details)
                .map(|words| inner(words))
                .collect();
            let _ = writeln!(self.out, "> **{}**\n", words.join(" "));
        }
    }

    fn signs(&mut self, signs: &Signs) {
        if let Some(caption) = &signs.caption {
            let _ = writeln!(self.out, "{}\n", strong(caption));
        }
        for one in &signs.items {
            let word = if one.word.is_empty() {
                String::new()
            } else {
                format!("{}: ", strong(&one.word))
            };
            let mark = escape(&one.sign.mark().to_string());
            let _ = writeln!(self.out, "- {mark} {word}{}", inner(&one.text));
            for detail in one.details.iter().chain(&one.place) {
                let _ = writeln!(self.out, "  - {}", item(detail));
            }
        }
        self.out.push('\n');
    }

    fn chart(&mut self, chart: &Chart) {
        if let Some(figures) = &chart.figures {
            table::table(self, figures);
        }
    }

    fn traces(&mut self, all: &[Trace]) {
        for trace in all {
            let _ = writeln!(self.out, "- {}", strong(&trace.title));
            for step in &trace.steps {
                let words = self.step(step);
                if !words.is_empty() {
                    let _ = writeln!(self.out, "  - {}", item_written(&words));
                }
            }
        }
        self.out.push('\n');
    }

    fn step(&self, step: &TraceStep) -> String {
        let value = step.value.shown(self.language);
        let mut parts: Vec<String> = [&step.label, &value]
            .into_iter()
            .filter(|words| !words.is_empty())
            .map(|words| inner(words))
            .collect();
        let of: Vec<String> = step.of.iter().map(|(words, _)| inner(words)).collect();
        if !of.is_empty() {
            parts.push(of.join(", "));
        }
        let lines: Vec<String> = step.lines.iter().map(|line| inner(&line.place)).collect();
        let words = parts.join(": ");
        match (words.is_empty(), lines.is_empty()) {
            (_, true) => words,
            (true, false) => lines.join(", "),
            (false, false) => format!("{words} ({})", lines.join(", ")),
        }
    }

    fn records(&mut self, files: &[RecordFile]) {
        for file in files {
            let _ = write!(self.out, "- {}", strong(&file.path));
            if let Some(digest) = &file.digest {
                let _ = write!(self.out, ", SHA-256 {}", escape(digest));
            }
            self.out.push('\n');
            if let Some(note) = &file.note {
                let _ = writeln!(self.out, "  - {}", item(note));
            }
            for (_, number, words) in &file.lines {
                let args = Args::new().with("line", number.to_string());
                let line = self.texts.with("page-line", &args);
                if let Some(words) = words {
                    let _ = writeln!(self.out, "  - {}: {}", item(&line), inner(words));
                }
            }
        }
        self.out.push('\n');
    }
}

/// Words in a line, with what stands between back-ticks as code.
fn inner(words: &str) -> String {
    let words = &*super::escape::unnamed(words);
    let parts: Vec<&str> = words.trim().split('`').collect();
    if parts.len().is_multiple_of(2) || parts.iter().skip(1).step_by(2).any(|part| !is_plain(part))
    {
        return escape(words.trim());
    }
    let mut out = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at % 2 == 1 {
            let _ = write!(out, "`{part}`");
        } else if at == 0 {
            out.push_str(&escape(part));
        } else {
            // What follows code does not begin a line.
            let written = escape(&format!("x{part}"));
            out.push_str(written.strip_prefix('x').unwrap_or_default());
        }
    }
    out
}

/// Whether code means the same everywhere, in tables too: keys, names of files, codes.
fn is_plain(code: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || ".,:;=-_/#… \"".contains(letter);
    !code.is_empty() && code.chars().all(plain)
}

/// Words at the beginning of an item.
fn item(words: &str) -> String {
    item_written(&inner(words))
}

/// An item must not be empty: the list would end.
fn item_written(words: &str) -> String {
    if words.is_empty() {
        "…".to_owned()
    } else {
        words.to_owned()
    }
}

/// Words in bold; none are no stars.
fn strong(words: &str) -> String {
    let words = inner(words);
    if words.is_empty() {
        "…".to_owned()
    } else {
        format!("**{words}**")
    }
}
