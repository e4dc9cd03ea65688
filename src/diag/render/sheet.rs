//! What renderers for other programs are given, and what they share: paths as those programs see them, words, places.

use crate::diag::{Diagnostic, Level, Rule, Text, fingerprints, masked, worded};
use crate::lang::Texts;
use crate::source::{LineCol, SourceMap, Span, visible};

/// The findings of a run.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The findings, in order; also those that do not count.
    pub findings: &'a [&'a Diagnostic],
    /// The files that they point into.
    pub files: &'a SourceMap,
    /// The words.
    pub texts: &'a Texts,
    /// Goes before every path: the registry as it is seen from where the program runs, `data/`.
    pub prefix: &'a str,
    /// From here on a finding is a failure.
    pub bar: Level,
}

/// A rule with its page and its first sentence, in the language of the run.
#[derive(Clone, Debug)]
pub struct RuleText {
    /// The rule.
    pub rule: &'static Rule,
    /// The first sentence of the page.
    pub summary: String,
    /// The page, Markdown.
    pub page: &'static str,
}

impl Diagnostic {
    /// Whether it counts: no waiver covers it, and the baseline does not have it.
    pub fn stands(&self) -> bool {
        self.waived.is_none() && !self.baseline
    }
}

impl<'a> Sheet<'a> {
    /// The findings that count.
    pub(super) fn standing(&self) -> impl Iterator<Item = &'a Diagnostic> {
        let all = self.findings.iter().copied();
        all.filter(|finding| finding.stands())
    }

    /// Whether a finding is a failure.
    pub(super) fn fails(&self, finding: &Diagnostic) -> bool {
        finding.stands() && finding.level <= self.bar
    }

    /// The findings with a name each, no two alike.
    pub(super) fn named(&self) -> Vec<(&'a Diagnostic, String)> {
        let names = fingerprints(self.findings, self.files);
        self.findings.iter().copied().zip(names).collect()
    }

    /// The file of a place, from where the program runs.
    pub(super) fn path(&self, span: Span) -> String {
        let path = &self.files.file(span.file).path;
        visible(&format!("{}{path}", self.prefix)).replace('\n', "\u{240a}")
    }

    /// Where a place begins; the first character of the file where the file as a whole is meant.
    pub(super) fn start(&self, span: Span) -> LineCol {
        let first = LineCol { line: 1, column: 1 };
        self.files.start(span).unwrap_or(first)
    }

    /// A text in words, masked and without hidden characters.
    pub(super) fn words(&self, text: &Text) -> String {
        visible(&worded(text, self.texts)).into_owned()
    }

    /// The headline on one line.
    pub(super) fn headline(&self, finding: &Diagnostic) -> String {
        self.words(&finding.message).replace('\n', " ")
    }

    /// The headline, and below it facts, other places and what to do, a line each.
    pub(super) fn full(&self, finding: &Diagnostic) -> String {
        let mut lines = vec![self.headline(finding)];
        lines.extend(self.details(finding));
        lines.join("\n")
    }

    /// Facts, other places and what to do, a line each.
    pub(super) fn details(&self, finding: &Diagnostic) -> Vec<String> {
        let (note, help) = (self.texts.get("label-note"), self.texts.get("label-help"));
        let facts = finding.notes.iter().map(|text| (&note, self.words(text)));
        let mut lines: Vec<String> = facts
            .map(|(name, text)| format!("{name}: {text}"))
            .collect();
        lines.extend(finding.related.iter().map(|other| {
            let (path, at) = (self.path(other.span), self.start(other.span));
            format!(
                "{path}:{}:{}: {}",
                at.line,
                at.column,
                self.words(&other.text)
            )
        }));
        let advice = finding.help.as_ref();
        lines.extend(advice.map(|advice| format!("{help}: {}", self.words(&advice.text))));
        lines
    }

    /// Why a finding does not count, in words; empty where it does.
    pub(super) fn excuse(&self, finding: &Diagnostic) -> String {
        match &finding.waived {
            Some(waived) => {
                let args = crate::diag::Args::new()
                    .with("reason", masked(&waived.reason).into_owned())
                    .with("until", waived.until);
                visible(&self.texts.with("label-waived", &args)).into_owned()
            }
            None if finding.baseline => self.texts.get("label-baseline"),
            None => String::new(),
        }
    }
}
