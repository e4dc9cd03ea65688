//! The rules of the family *Reading*: whether the files can be read. Their level cannot be set.

use crate::diag::{Bound, Family, Level, Rule, Tells};
use crate::pages;

macro_rules! reading {
    ($($(#[$doc:meta])* $rule:ident = $name:literal;)*) => {
        $($(#[$doc])*
        pub static $rule: Rule =
            Rule { name: $name, family: Family::Reading, level: Level::Error, bound: Bound::Error, tells: Tells::Counts, since: "0.1.0", pages: pages!($name) };)*
        /// All of them, sorted by name.
        pub static READING: &[&Rule] = &[$(&$rule),*];
    };
}

/// Dates that belong together in the wrong order. Of the family *Records*, and found already when an interval is read.
pub static DATES_REVERSED: Rule = Rule {
    name: "dates-reversed",
    family: Family::Records,
    level: Level::Error,
    bound: Bound::Error,
    tells: Tells::Nothing,
    since: "0.1.0",
    pages: pages!("dates-reversed"),
};

reading! {
    /// A column that is needed is not there.
    COLUMN_MISSING = "column-missing";
    /// A column twice.
    COLUMN_REPEATED = "column-repeated";
    /// A column that this log does not have.
    COLUMN_UNKNOWN = "column-unknown";
    /// A row with more or fewer cells than the header.
    CSV_ROW_LENGTH = "csv-row-length";
    /// Quotes or line ends that make no table.
    CSV_SYNTAX = "csv-syntax";
    /// The file system refuses.
    FILE_UNREADABLE = "file-unreadable";
    /// A format of the records that this version does not know.
    FORMAT_UNSUPPORTED = "format-unsupported";
    /// A key that is needed is not there.
    KEY_MISSING = "key-missing";
    /// A key twice.
    KEY_REPEATED = "key-repeated";
    /// A key that this table does not have.
    KEY_UNKNOWN = "key-unknown";
    /// A file too large to be a record.
    LIMIT_EXCEEDED = "limit-exceeded";
    /// Another encoding than UTF-8.
    NOT_UTF_8 = "not-utf-8";
    /// A path that leads out of the agreement's folder.
    PATH_ESCAPES_REGISTRY = "path-escapes-registry";
    /// Not TOML.
    TOML_SYNTAX = "toml-syntax";
    /// A value that is not what the key or column asks for.
    VALUE_UNEXPECTED = "value-unexpected";
}
