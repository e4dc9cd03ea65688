//! The appendix: every entry with its steps, and the lines of the records.

use std::fmt::Write as _;

use super::{Page, breakable, inline};
use crate::diag::Args;
use crate::report::doc::{RecordFile, Trace, TraceStep};
use crate::report::render::escape;

pub(super) fn traces(page: &mut Page<'_>, all: &[Trace]) {
    page.out.push_str("<div class=\"traces\">\n");
    for trace in all {
        let _ = writeln!(
            page.out,
            "<div class=\"entry\" id=\"{}\">\n<p class=\"name\">{}</p>\n<ul>",
            trace.anchor,
            inline(&trace.title)
        );
        for step in &trace.steps {
            self::step(page, step);
        }
        page.out.push_str("</ul>\n</div>\n");
    }
    page.out.push_str("</div>\n");
}

fn step(page: &mut Page<'_>, step: &TraceStep) {
    let value = step.value.shown(page.language);
    page.out.push_str("<li>");
    if !step.label.is_empty() {
        let colon = if value.is_empty() { "" } else { ": " };
        let _ = write!(page.out, "{}{colon}", inline(&step.label));
    }
    if !value.is_empty() {
        let _ = write!(page.out, "<b>{}</b>", inline(&value));
    }
    for (words, anchor) in &step.of {
        page.out.push_str(" <span class=\"of\">");
        page.linked(Some(anchor), words);
        page.out.push_str("</span>");
    }
    for line in &step.lines {
        page.out.push_str(" <span class=\"place\">");
        page.linked(Some(&line.anchor), &line.place);
        page.out.push_str("</span>");
    }
    page.out.push_str("</li>\n");
}

pub(super) fn records(page: &mut Page<'_>, files: &[RecordFile]) {
    for file in files {
        let _ = writeln!(
            page.out,
            "<div class=\"file\">\n<p class=\"name\">{}</p>",
            inline(&file.path)
        );
        if let Some(digest) = &file.digest {
            let _ = writeln!(
                page.out,
                "<p class=\"digest\">SHA-256 <code>{}</code></p>",
                escape::html(digest)
            );
        }
        if let Some(note) = &file.note {
            let _ = writeln!(page.out, "<p>{}</p>", inline(note));
        }
        lines(page, file);
        page.out.push_str("</div>\n");
    }
}

fn lines(page: &mut Page<'_>, file: &RecordFile) {
    if file.lines.is_empty() {
        return;
    }
    page.out.push_str("<ul class=\"lines\">\n");
    for (anchor, number, words) in &file.lines {
        let args = Args::new().with("line", number.to_string());
        let label = page.texts.with("page-line", &args);
        let label = if *number == 0 {
            file.path.clone()
        } else {
            label
        };
        let _ = write!(
            page.out,
            "<li id=\"{anchor}\"><span class=\"line\">{}</span>",
            inline(&label)
        );
        if let Some(words) = words {
            let _ = write!(page.out, " <code>{}</code>", breakable(words));
        }
        page.out.push_str("</li>\n");
    }
    page.out.push_str("</ul>\n");
}
