//! The texts that were read, and how an offset becomes a line and a column.

use std::sync::OnceLock;

use super::{FileId, Span};

/// A line and a column, both from 1; the column in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineCol {
    /// Line from 1.
    pub line: usize,
    /// Column from 1, in code points.
    pub column: usize,
}

/// One file of the registry.
#[derive(Debug)]
pub struct SourceFile {
    /// Relative to the registry, with `/`.
    pub path: String,
    /// The text; empty where it could not be read.
    pub text: String,
    line_starts: OnceLock<Vec<usize>>,
}

impl SourceFile {
    /// A file by its path (relative to the registry, with `/`) and text.
    pub fn new(path: String, text: String) -> Self {
        Self {
            path,
            text,
            line_starts: OnceLock::new(),
        }
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let ends = self
                .text
                .bytes()
                .enumerate()
                .filter(|&(_, byte)| byte == b'\n');
            std::iter::once(0)
                .chain(ends.map(|(at, _)| at + 1))
                .collect()
        })
    }

    /// The line and column of a byte offset; past the end: the end.
    pub fn line_col(&self, offset: usize) -> LineCol {
        let offset = self.clamp(offset);
        let starts = self.line_starts();
        let line = starts.partition_point(|&start| start <= offset);
        let start = starts.get(line - 1).copied().unwrap_or(0);
        LineCol {
            line,
            column: self.text[start..offset].chars().count() + 1,
        }
    }

    /// The nearest character boundary at or before `offset`, inside the text.
    pub fn clamp(&self, offset: usize) -> usize {
        let mut at = offset.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

/// All files that were read, in sorted order of their paths.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// A map over files; a file's id is its place in this list.
    pub fn new(files: Vec<SourceFile>) -> Self {
        Self { files }
    }

    /// The file with this id, which one of this map's spans holds.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All files in order.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0u32..).map(FileId).zip(&self.files)
    }

    /// The text at a span, cut to the file.
    pub fn text(&self, span: Span) -> &str {
        let file = self.file(span.file);
        let range = span.bytes();
        &file.text[file.clamp(range.start)..file.clamp(range.end)]
    }

    /// Where a span begins; `None` for a file as a whole.
    pub fn start(&self, span: Span) -> Option<LineCol> {
        let (start, _) = span.range?;
        Some(self.file(span.file).line_col(start as usize))
    }

    /// Where a span ends (exclusive); `None` for a file as a whole.
    pub fn end(&self, span: Span) -> Option<LineCol> {
        let (_, end) = span.range?;
        Some(self.file(span.file).line_col(end as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_and_offsets_past_the_end_are_cut() {
        let file = SourceFile::new("a.toml".into(), "åäö = 1\nb = \"é\"\n".into());
        assert_eq!(file.line_col(7), LineCol { line: 1, column: 5 });
        assert_eq!(file.line_col(11), LineCol { line: 2, column: 1 });
        assert_eq!(file.line_col(999), LineCol { line: 3, column: 1 });
        assert_eq!(
            file.clamp(1),
            0,
            "an offset inside a letter moves to its start"
        );
    }
}
