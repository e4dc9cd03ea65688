//! Findings for people: the place in the file, underlined, with what contradicts it and what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level as Name, Origin, Patch as Change, Renderer, Snippet,
};

use crate::diag::{Diagnostic, Level, Text, masked, worded};
use crate::lang::Texts;
use crate::source::{FileId, SourceFile, SourceMap, Span, inert, visible};

/// Lines between two places of one excerpt, which leaves them out; places farther apart have an excerpt each.
const BETWEEN: usize = 40;
/// Lines of a place that are shown.
const TALL: usize = 20;
/// Widest excerpt; longer source lines are cut around what is underlined.
const WIDTH: usize = 140;

/// One finding in full, with colour codes (dropped by the stream where they are not wanted), ending in a line feed.
pub fn human(finding: &Diagnostic, files: &SourceMap, texts: &Texts) -> String {
    let level = match finding.level {
        Level::Error => Name::ERROR.with_name(texts.get("level-error")),
        Level::Warning => Name::WARNING.with_name(texts.get("level-warning")),
        Level::Note => Name::NOTE.with_name(texts.get("level-note")),
    };
    let title = level
        .primary_title(words(&finding.message, texts))
        .id(finding.rule.name);
    let mut group = Group::with_title(title);
    for file in files_of(finding) {
        group = excerpt(group, finding, files.file(file), file, texts);
    }
    for note in &finding.notes {
        group = group.element(
            Name::NOTE
                .with_name(texts.get("label-note"))
                .message(words(note, texts)),
        );
    }
    let mut more = None;
    if let Some(help) = &finding.help {
        let words = words(&help.text, texts);
        let name = Name::HELP.with_name(texts.get("label-help"));
        match &help.patch {
            None => group = group.element(name.message(words)),
            Some(patch) => {
                let file = files.file(patch.span.file);
                let window = Window::around(file, &[patch.span]);
                let change = Change::new(
                    window.shift(patch.span),
                    visible(&masked(&patch.replacement)).into_owned(),
                );
                let snippet = Snippet::source(window.text)
                    .line_start(window.line)
                    .path(shown_path(file))
                    .patch(change);
                more = Some(name.secondary_title(words).element(snippet));
            }
        }
    }
    let report: Vec<_> = std::iter::once(group).chain(more).collect();
    let renderer = Renderer::styled()
        .decor_style(DecorStyle::Ascii)
        .term_width(WIDTH);
    let mut shown = renderer.render(&report);
    shown.push('\n');
    shown
}

/// A text as it may stand in a terminal.
fn words(text: &Text, texts: &Texts) -> String {
    inert(&visible(&worded(text, texts))).into_owned()
}

/// The primary place's file first, then the others in order.
fn files_of(finding: &Diagnostic) -> Vec<FileId> {
    let mut files = vec![finding.primary.file];
    for related in &finding.related {
        if !files.contains(&related.span.file) {
            files.push(related.span.file);
        }
    }
    files
}

fn shown_path(file: &SourceFile) -> String {
    inert(&visible(&file.path)).into_owned()
}

/// A place in a file, and what is said of it there.
struct Mark<'a> {
    span: Span,
    kind: AnnotationKind,
    text: Option<&'a Text>,
}

/// The places of a finding in a file, the primary one first.
fn marks(finding: &Diagnostic, file: FileId) -> Vec<Mark<'_>> {
    let primary = Mark {
        span: finding.primary,
        kind: AnnotationKind::Primary,
        text: finding.label.as_ref(),
    };
    let related = finding.related.iter().map(|other| Mark {
        span: other.span,
        kind: AnnotationKind::Context,
        text: Some(&other.text),
    });
    let all = std::iter::once(primary).chain(related);
    all.filter(|mark| mark.span.file == file && mark.span.range.is_some())
        .collect()
}

fn excerpt<'a>(
    mut group: Group<'a>,
    finding: &Diagnostic,
    file: &SourceFile,
    id: FileId,
    texts: &Texts,
) -> Group<'a> {
    let marks = marks(finding, id);
    if file.text.is_empty() || marks.is_empty() {
        return group.element(Origin::path(shown_path(file)));
    }
    for near in excerpts(file, marks) {
        let spans: Vec<Span> = near.iter().map(|mark| cut(file, mark.span)).collect();
        let window = Window::around(file, &spans);
        let annotations: Vec<Annotation<'a>> = near
            .iter()
            .zip(&spans)
            .map(|(mark, span)| {
                let label = mark.text.map(|label| words(label, texts));
                mark.kind.span(window.shift(*span)).label(label)
            })
            .collect();
        group = group.element(
            Snippet::source(window.text)
                .line_start(window.line)
                .path(shown_path(file))
                .annotations(annotations),
        );
    }
    group
}

/// The places that stand near one another together; the excerpt with the first place first, the others in the order of the file.
fn excerpts<'a>(file: &SourceFile, mut marks: Vec<Mark<'a>>) -> Vec<Vec<Mark<'a>>> {
    let Some(first) = marks.first().map(|mark| mark.span) else {
        return Vec::new();
    };
    marks.sort_by_key(|mark| mark.span);
    let mut all: Vec<Vec<Mark<'a>>> = Vec::new();
    let mut last = 0;
    for mark in marks {
        let range = cut(file, mark.span).bytes();
        let (from, to) = (
            file.line_col(range.start).line,
            file.line_col(range.end).line,
        );
        match all.last_mut() {
            Some(near) if from <= last + BETWEEN => near.push(mark),
            _ => all.push(vec![mark]),
        }
        last = last.max(to);
    }
    let own = all
        .iter()
        .position(|near| near.iter().any(|mark| mark.span == first));
    if let Some(own) = own {
        all[..=own].rotate_right(1);
    }
    all
}

/// A place that is taller than an excerpt, cut to its first line.
fn cut(file: &SourceFile, span: Span) -> Span {
    let Some((start, end)) = span.range else {
        return span;
    };
    let (from, to) = (start as usize, end as usize);
    if file.line_col(to).line - file.line_col(from).line <= TALL {
        return span;
    }
    let from = file.clamp(from);
    let line = file.text[from..].find('\n').unwrap_or(0);
    let end = u32::try_from(from + line).unwrap_or(end);
    Span {
        range: Some((start, end.max(start))),
        ..span
    }
}

/// The lines of a file that some spans need, with every character made visible.
struct Window {
    text: String,
    line: usize,
    start: usize,
    /// Where, in the file, a character was replaced by a longer or shorter one: offset after it, bytes gained.
    shifts: Vec<(usize, i64)>,
}

fn bytes(letter: char) -> i64 {
    i64::try_from(letter.len_utf8()).unwrap_or(0)
}

impl Window {
    fn around(file: &SourceFile, spans: &[Span]) -> Self {
        let ranges = spans
            .iter()
            .filter(|span| span.range.is_some())
            .map(|span| span.bytes());
        let (first, last) = ranges.fold((usize::MAX, 0), |(first, last), range| {
            (first.min(range.start), last.max(range.end))
        });
        let (first, last) = (file.clamp(first.min(last)), file.clamp(last));
        let start = file.text[..first].rfind('\n').map_or(0, |at| at + 1);
        let end = file.text[last..]
            .find('\n')
            .map_or(file.text.len(), |at| last + at);
        let mut shifts = Vec::new();
        let raw = &file.text[start..end];
        // As many letters as before, so that the carets stay where they are.
        let text = visible(raw).replace("##[", "#\u{ff03}[");
        if text != raw {
            for ((at, old), new) in raw.char_indices().zip(text.chars()) {
                if old != new {
                    shifts.push((start + at + old.len_utf8(), bytes(new) - bytes(old)));
                }
            }
        }
        Self {
            // As many bytes as before, so that the carets stay where they are.
            text: masked(&text).into_owned(),
            line: file.line_col(start).line,
            start,
            shifts,
        }
    }

    /// A span of the file as a range of the window, cut to it: the renderer panics past the end.
    fn shift(&self, span: Span) -> Range<usize> {
        let place = |offset: usize| {
            let gained: i64 = self
                .shifts
                .iter()
                .filter(|(after, _)| *after <= offset)
                .map(|(_, gained)| gained)
                .sum();
            let mut at = offset
                .saturating_sub(self.start)
                .saturating_add_signed(isize::try_from(gained).unwrap_or(0))
                .min(self.text.len());
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let range = span.bytes();
        place(range.start)..place(range.end)
    }
}
