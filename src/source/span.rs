//! Spans and values that remember theirs.

use std::cmp::Ordering;
use std::ops::{Deref, Range};

/// A file of the registry, by its place in the sorted list of paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// A place in a file; `None` is the file as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Byte range, the end exclusive.
    pub range: Option<(u32, u32)>,
}

impl Span {
    /// The place `range` in `file`. Files are at most 64 MiB, so offsets fit.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            file,
            range: Some((offset(range.start), offset(range.end))),
        }
    }

    /// The file as a whole.
    pub fn whole(file: FileId) -> Self {
        Self { file, range: None }
    }

    /// The byte range as indices; empty at the start for a whole file.
    pub fn bytes(self) -> Range<usize> {
        let (start, end) = self.range.unwrap_or((0, 0));
        start as usize..end as usize
    }
}

/// A value and the place it was read from. Compared by value only.
#[derive(Clone, Copy, Debug)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value at its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Another value at the same place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: f(self.value),
            span: self.span,
        }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
impl<T: Eq> Eq for Spanned<T> {}
impl<T: PartialOrd> PartialOrd for Spanned<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}
impl<T: Ord> Ord for Spanned<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}
