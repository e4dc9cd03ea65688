//! Where every figure of a page comes from: how it came about step by step, and the lines of the records.

mod counted;
mod judged;
mod money;
mod records;

use super::anchor::Anchor;
use super::doc::{Block, RecordLine, Report, Trace, TraceStep};
use super::edition;
use super::scene::{Entry, Frame, Scene};
use super::table::Cell;
use crate::source::Span;

/// Adds the appendix to a page (for the terminal there is none), says at its head what is withheld and at its foot where it comes from.
pub fn append(report: &mut Report, frame: &Frame<'_>, entries: &[Entry<'_>]) {
    if frame.edition.is_none() {
        return;
    }
    edition::sign(report, frame, entries);
    let mut traced = Vec::new();
    for entry in entries {
        let scene = Scene::new(frame, entry);
        let mut all = money::traces(&scene);
        all.extend(counted::traces(&scene));
        all.extend(judged::traces(&scene));
        traced.push((entry.agreement.title.value.clone(), all));
    }
    if traced.iter().all(|(_, all)| all.is_empty()) {
        return;
    }
    let mut cited: Vec<Span> = Vec::new();
    report.heading(1, frame.get("page-appendix"));
    report.paragraph(frame.get("page-appendix-what"));
    for (title, all) in traced {
        if entries.len() > 1 {
            report.heading(2, title);
        } else {
            report.heading(2, frame.get("page-trace"));
        }
        cited.extend(all.iter().flat_map(|(_, spans)| spans));
        let entries = all.into_iter().map(|(trace, _)| trace);
        report.blocks.push(Block::Trace(entries.collect()));
    }
    report.heading(2, frame.get("page-records"));
    let files = records::files(frame, entries, &cited);
    report.blocks.push(Block::Records(files));
}

/// An entry that is being written: what it says, and the places that it cites.
struct Writing<'a> {
    scene: &'a Scene<'a>,
    trace: Trace,
    cited: Vec<Span>,
}

impl<'a> Writing<'a> {
    fn new(scene: &'a Scene<'a>, anchor: Anchor, title: impl Into<String>) -> Self {
        Self {
            scene,
            trace: Trace {
                anchor,
                title: title.into(),
                steps: Vec::new(),
            },
            cited: Vec::new(),
        }
    }

    /// With a step and the lines that it rests on.
    fn step(mut self, label: impl Into<String>, value: Cell, places: &[Span]) -> Self {
        let lines = self.lines(places);
        self.cited.extend(places);
        self.trace.steps.push(TraceStep {
            label: label.into(),
            value,
            of: Vec::new(),
            lines,
        });
        self
    }

    /// With what it is made of.
    fn of(mut self, label: impl Into<String>, value: Cell, of: Vec<(String, Anchor)>) -> Self {
        self.trace.steps.push(TraceStep {
            label: label.into(),
            value,
            of,
            lines: Vec::new(),
        });
        self
    }

    fn lines(&self, places: &[Span]) -> Vec<RecordLine> {
        let frame = self.scene.frame;
        let mut lines: Vec<RecordLine> = Vec::new();
        for place in places {
            let number = frame.files.start(*place).map_or(0, |start| start.line);
            let line = RecordLine {
                anchor: Anchor::line(*place, number),
                place: frame.place(*place),
            };
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }

    fn done(self) -> (Trace, Vec<Span>) {
        (self.trace, self.cited)
    }
}
