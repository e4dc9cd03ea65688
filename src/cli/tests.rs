//! What the tests of the command line share.

use std::collections::BTreeMap;

use super::World;
use crate::calendar::{AsOf, Duration, parse_date};
use crate::diag::Levels;
use crate::lang::Language;
use crate::model::{DueDays, IndexKind, IndexName, IndexSeries, Registry};
use crate::source::{FileId, Span, Spanned};

/// A machine with nothing set.
pub(super) fn world() -> World {
    World {
        folder: std::env::temp_dir(),
        data: None,
        summary: None,
        language: None,
        today: parse_date("2025-04-14").map(AsOf),
        width: 80,
        colour_out: false,
        colour_err: false,
    }
}

/// A registry with a series of rates, `OPI`, and one of numbers, `KPI`.
pub(super) fn registry() -> Registry {
    let indices = [("OPI", IndexKind::Rate), ("KPI", IndexKind::Number)];
    Registry {
        file: FileId(0),
        name: spanned("Kommunen".to_owned()),
        language: Language::Swedish,
        due_days: DueDays::NextBusinessDay,
        small_count: 5,
        due_soon: Duration::Days(60),
        levels: Levels::default(),
        level_spans: BTreeMap::new(),
        indices: indices
            .map(|(name, kind)| series(name, kind))
            .into_iter()
            .map(|series| (series.id.clone(), series))
            .collect(),
    }
}

fn series(name: &str, kind: IndexKind) -> IndexSeries {
    IndexSeries {
        span: Span::whole(FileId(0)),
        id: IndexName::parse(name).unwrap(),
        name: spanned(name.to_owned()),
        kind: spanned(kind),
        publisher: None,
        source: None,
        base: None,
        file: None,
        rows: Vec::new(),
    }
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::whole(FileId(0)))
}
