//! The lines of the records that figures rest on, file by file, and the digest of every file that was read.

use std::collections::BTreeMap;

use crate::diag::masked;
use crate::report::anchor::Anchor;
use crate::report::doc::RecordFile;
use crate::report::edition::{self, Edition};
use crate::report::scene::{Entry, Frame};
use crate::source::{FileId, SourceFile, Span, hex, sha256};

/// The most letters of a line that are shown.
const LONGEST: usize = 200;

pub(super) fn files(frame: &Frame<'_>, entries: &[Entry<'_>], cited: &[Span]) -> Vec<RecordFile> {
    let closed = frame.edition.map(Edition::closed);
    let closed = closed.unwrap_or_default();
    let mut places: BTreeMap<FileId, BTreeMap<usize, Span>> = BTreeMap::new();
    for span in cited {
        let line = frame.files.start(*span).map_or(0, |start| start.line);
        places.entry(span.file).or_default().insert(line, *span);
    }
    let mut read = edition::files(frame.files, entries);
    let others = places
        .keys()
        .filter(|id| !read.iter().any(|(own, _)| own == *id));
    let others: Vec<_> = others.map(|id| (*id, frame.files.file(*id))).collect();
    read.extend(others);
    let one = |(id, file): (FileId, &SourceFile)| {
        let is_closed = closed.contains(&id);
        let lines = places.remove(&id).unwrap_or_default();
        let line = |(number, span): (usize, Span)| {
            let words = words(file, number).filter(|_| !is_closed);
            (Anchor::line(span, number), number, words)
        };
        RecordFile {
            path: file.path.clone(),
            note: is_closed.then(|| frame.get("page-closed")),
            digest: (!is_closed).then(|| hex(&sha256(&file.text))),
            lines: lines.into_iter().map(line).collect(),
        }
    };
    read.into_iter().map(one).collect()
}

/// A line of a file, cut where it is very long.
fn words(file: &SourceFile, number: usize) -> Option<String> {
    let mut lines = file.text.lines().skip(number.checked_sub(1)?);
    let mut line = lines.next()?.trim().to_owned();
    // The head of a table alone says little: what follows names the record.
    if line.starts_with('[')
        && let Some(next) = lines.find(|line| !line.trim().is_empty())
    {
        line = format!("{line} {}", next.trim());
    }
    line = masked(&line).into_owned();
    if line.chars().count() <= LONGEST {
        return Some(line);
    }
    let kept: String = line.chars().take(LONGEST).collect();
    Some(format!("{kept}…"))
}
