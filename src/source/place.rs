//! A span in a result is written as the place where it begins.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use scoped_tls::scoped_thread_local;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use super::{LineCol, SourceMap, Span};

/// A place in the records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Place {
    /// The file, relative to the registry.
    pub file: String,
    /// Line from 1; 1 for a file as a whole.
    #[schemars(range(min = 1))]
    pub line: usize,
    /// Column from 1, in code points.
    #[schemars(range(min = 1))]
    pub column: usize,
}

scoped_thread_local!(static FILES: SourceMap);

impl SourceMap {
    /// Runs `work`, in which a [`Span`] that is serialised is looked up in these files.
    pub fn placing<T>(&self, work: impl FnOnce() -> T) -> T {
        FILES.set(self, work)
    }

    /// Where a span begins.
    pub fn place(&self, span: Span) -> Place {
        self.at(span, self.start(span))
    }

    /// Where a span ends, exclusive.
    pub fn place_of_end(&self, span: Span) -> Place {
        self.at(span, self.end(span))
    }

    fn at(&self, span: Span, place: Option<LineCol>) -> Place {
        let place = place.unwrap_or(LineCol { line: 1, column: 1 });
        Place {
            file: self.file(span.file).path.clone(),
            line: place.line,
            column: place.column,
        }
    }
}

/// Only inside [`SourceMap::placing`]: a span knows its file by a number.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !FILES.is_set() {
            return Err(S::Error::custom("a place without its files"));
        }
        FILES.with(|files| files.place(*self)).serialize(serializer)
    }
}

impl JsonSchema for Span {
    fn schema_name() -> Cow<'static, str> {
        Place::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        Place::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Place::json_schema(generator)
    }
}
