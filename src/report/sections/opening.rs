//! How every view begins: the title, the day, what is assumed; and what was left out.

use crate::diag::{Args, bounded};
use crate::report::doc::{Report, Sign, SignItem};
use crate::report::scene::{Frame, Scene};

/// The heading of one agreement and the line below it, worded by the text with this id.
pub(in crate::report) fn agreement(report: &mut Report, scene: &Scene<'_>, line: &'static str) {
    let frame = scene.frame;
    let agreement = scene.agreement;
    report.heading_with(
        1,
        agreement.title.value.clone(),
        Some(agreement.id.to_string()),
    );
    let args = Args::new()
        .with("date", frame.date(frame.as_of.0))
        .with("registry", frame.dataset.registry.name.as_str());
    report.paragraph(frame.with(line, args));
    assumptions(report, frame);
}

/// The heading of a whole registry and the line below it.
pub(in crate::report) fn registry(report: &mut Report, frame: &Frame<'_>, line: &'static str) {
    let name = &frame.dataset.registry.name;
    report.heading(1, frame.get("report-registry"));
    let args = Args::new()
        .with("date", frame.date(frame.as_of.0))
        .with("registry", name.as_str());
    report.paragraph(frame.with(line, args));
    assumptions(report, frame);
}

/// What the figures rest on that nobody has published.
fn assumptions(report: &mut Report, frame: &Frame<'_>) {
    if frame.assumptions.0.is_empty() {
        return;
    }
    let args = Args::new().with("what", frame.assumed());
    let item = SignItem::new(Sign::Attention, frame.with("report-assumed", args));
    report.signs(None, vec![item]);
}

/// Agreements that could not be computed, and why.
pub(in crate::report) fn left_out(report: &mut Report, frame: &Frame<'_>) {
    if frame.left_out.is_empty() {
        return;
    }
    report.heading(2, frame.get("report-left-out"));
    let items = frame.left_out.iter().map(|out| {
        let few = bounded(out.findings.iter().copied());
        let whys = few.iter().map(|finding| {
            let place = frame.place(finding.primary);
            let message = sentence(&frame.texts.text(&finding.message));
            format!("{message} ({place})")
        });
        SignItem::new(Sign::Wrong, out.id).details(whys)
    });
    report.signs(None, items.collect());
}

/// A text with a capital first letter: headlines of findings begin in lower case.
pub(in crate::report) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
