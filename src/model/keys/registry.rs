//! `iop.toml`, the index files and the guidelines.

use super::super::code::Code;
use super::super::{Answer, DueDays, IndexKind, IndexStatus};
use super::{Table, Type, key, own_id, plain};

/// `iop.toml`.
pub static REGISTRY: Table = plain(
    "iop.toml",
    &[
        key("format", Type::Count)
            .required()
            .guard(&["format-unsupported"]),
        key("name", Type::Text).required(),
        key("language", Type::Code(languages)).or("en"),
        key("due_days", Type::Code(<DueDays as Code>::codes)).or("next-business-day"),
        key("small_count", Type::Count).or("5"),
        key("due_soon", Type::Duration).or("60d"),
        key("levels", Type::Levels(levels)).guard(&["value-unexpected"]),
        key("index", Type::Named(&INDEX)),
    ],
);

fn languages() -> Vec<&'static str> {
    vec!["sv", "en"]
}

/// The levels that may be set.
fn levels() -> Vec<&'static str> {
    vec!["error", "warning", "note", "off"]
}

/// `[levels]`: its keys are rules.
pub static LEVELS: Table = plain("levels", &[]);

static INDEX: Table = plain(
    "index",
    &[
        key("name", Type::Text).required(),
        key("kind", Type::Code(<IndexKind as Code>::codes)).required(),
        key("base", Type::Text).guard(&["index-base-differs"]),
        key("publisher", Type::Text),
        key("source", Type::Text),
    ],
);

/// `indices/<INDEX>.csv`.
pub static INDEX_VALUES: Table = plain(
    "index.csv",
    &[
        key("period", Type::When).required(),
        key("value", Type::Decimal).required(),
        key("status", Type::Code(<IndexStatus as Code>::codes)).required(),
        key("published", Type::When).guard(&["index-value-unpublished"]),
        key("edition", Type::When),
        key("base", Type::Text)
            .follows("the series' base")
            .guard(&["index-base-differs"]),
        key("source", Type::Text),
        key("note", Type::Text),
    ],
);

/// `guidelines/<id>.toml`.
pub static GUIDELINE: Table = plain(
    "guideline",
    &[
        key("name", Type::Text).required(),
        key("source", Type::Text),
        key("criterion", Type::Tables(&CRITERION)),
    ],
);

static CRITERION: Table = plain(
    "criterion",
    &[
        own_id(),
        key("question", Type::Text).required(),
        key("derived", Type::Code(<Answer as Code>::codes))
            .several()
            .guard(&["assessment-missing"]),
    ],
);
