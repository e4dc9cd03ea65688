//! A text in a result is written in the language of the run.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use scoped_tls::scoped_thread_local;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use super::{Text, Texts};

scoped_thread_local!(static TEXTS: Texts);

impl Texts {
    /// Runs `work`, in which a [`Text`] that is serialised is worded by these texts.
    pub fn wording<T>(&self, work: impl FnOnce() -> T) -> T {
        TEXTS.set(self, work)
    }
}

/// Only inside [`Texts::wording`]: a result holds facts, and only who prints it knows the language.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !TEXTS.is_set() {
            return Err(S::Error::custom("a text without a language"));
        }
        let words = TEXTS.with(|texts| texts.text(self));
        serializer.serialize_str(&words)
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "In words, in the language of the run", "type": "string" })
    }
}
