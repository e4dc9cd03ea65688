//! The documents that the facts come from, under the numbers that other parts refer to.

use crate::diag::Args;
use crate::model::Document;
use crate::report::doc::{Definition, Report};
use crate::report::scene::Names;

/// The list of documents.
pub(in crate::report) fn sources(report: &mut Report, scene: &Names<'_>) {
    let frame = scene.frame;
    report.heading(2, frame.get("report-sources"));
    let documents = &scene.agreement.documents;
    if documents.is_empty() {
        report.paragraph(frame.get("report-no-sources"));
    }
    let definitions = documents.iter().map(|document| {
        Definition::new(
            scene.document(&document.id),
            vec![document_line(scene, document)],
        )
    });
    report.definitions(definitions.collect());
    let path = &frame.files.file(scene.agreement.file).path;
    let args = Args::new().with("path", path.as_str());
    report.paragraph(frame.with("report-records-in", args));
}

fn document_line(scene: &Names<'_>, document: &Document) -> String {
    let frame = scene.frame;
    let mut parts = vec![document.title.value.clone()];
    parts.push(match &document.date {
        Some(date) => frame.when(**date),
        None => frame.get("report-undated"),
    });
    for text in [&document.reference, &document.url, &document.file]
        .into_iter()
        .flatten()
    {
        parts.push(text.value.clone());
    }
    parts.join(", ")
}
