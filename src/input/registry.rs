//! `iop.toml`, `guidelines/<id>.toml` and `indices/<INDEX>.csv`.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::context::Context;
use super::csv_reader;
use super::rules::{FORMAT_UNSUPPORTED, VALUE_UNEXPECTED};
use super::toml_reader::{self, TableReader};
use crate::calendar::{Duration, Interval, last_of_month};
use crate::diag::{Level, Levels};
use crate::lang::Language;
use crate::model::keys::{GUIDELINE, INDEX_VALUES, REGISTRY};
use crate::model::{
    Criterion, DueDays, Guideline, Id, IndexKind, IndexName, IndexRow, IndexSeries, Registry,
};
use crate::source::{Span, Spanned};

/// The version of the records that is read.
const FORMAT: u32 = 1;
/// The smallest count that is published where nothing is set.
const SMALL_COUNT: u32 = 5;
/// When an open obligation becomes due soon where nothing is set.
const DUE_SOON: Duration = Duration::Days(60);

/// Reads `iop.toml`; the index series are without values yet. `None` where it has a fault.
pub(super) fn registry(cx: &Context<'_>) -> Option<Registry> {
    let table = toml_reader::parse(cx)?;
    let mut t = TableReader::root(cx, &REGISTRY, &table);
    if let Some(format) = t.req::<u32>("format")
        && *format != FORMAT
    {
        cx.push(
            FORMAT_UNSUPPORTED
                .at(format.span)
                .with("found", *format)
                .with("known", FORMAT)
                .help("help"),
        );
        return None;
    }
    let name = t.req::<String>("name");
    let language = t.opt::<Language>("language");
    let due_days = t.opt::<DueDays>("due_days");
    let small_count = t.opt::<u32>("small_count");
    let due_soon = t.opt::<Duration>("due_soon");
    let (levels, level_spans) = t.table("levels").map(|t| levels(&t)).unwrap_or_default();
    let mut indices = BTreeMap::new();
    for (id, series) in t.named_tables("index") {
        indices.extend(index(cx, &id, series).map(|series| (series.id.clone(), series)));
    }
    t.finish()?;
    Some(Registry {
        file: cx.file,
        name: name?,
        language: language.map_or(Language::English, |language| *language),
        due_days: due_days.map_or(DueDays::NextBusinessDay, |days| *days),
        small_count: small_count.map_or(SMALL_COUNT, |count| *count),
        due_soon: due_soon.map_or(DUE_SOON, |duration| *duration),
        levels,
        level_spans,
        indices,
    })
}

/// A level as it is set: `off` is none.
struct Set(Option<Level>);

impl super::value::Value for Set {
    fn expected() -> crate::diag::Text {
        crate::diag::Text::new("expected-level")
    }
    fn read(raw: super::value::Raw<'_>) -> Option<Self> {
        match raw.text()? {
            "off" => Some(Self(None)),
            code => <Level as crate::model::Code>::from_code(code).map(|level| Self(Some(level))),
        }
    }
    fn codes() -> Vec<&'static str> {
        vec!["error", "warning", "note", "off"]
    }
}

fn levels(t: &TableReader<'_, '_>) -> (Levels, BTreeMap<String, Span>) {
    let (mut levels, mut spans) = (BTreeMap::new(), BTreeMap::new());
    for rule in t.keys() {
        if let Some(Set(level)) = t.by_name::<Set>(&rule).map(|set| set.value) {
            levels.insert(rule.value.clone(), level);
            spans.insert(rule.value.clone(), rule.span);
        }
    }
    (Levels(levels), spans)
}

fn index(
    cx: &Context<'_>,
    id: &Spanned<String>,
    mut t: TableReader<'_, '_>,
) -> Option<IndexSeries> {
    let span = t.span;
    let name = t.req::<String>("name");
    let kind = t.req::<IndexKind>("kind");
    let publisher = t.opt::<String>("publisher");
    let source = t.opt::<String>("source");
    let base = t.opt::<String>("base");
    let id = cx.value::<IndexName>("index", super::value::Raw::Text(id), id.span);
    t.finish()?;
    Some(IndexSeries {
        span,
        id: id?,
        name: name?,
        kind: kind?,
        publisher,
        source,
        base,
        file: None,
        rows: Vec::new(),
    })
}

/// Reads a guideline by the id that its file name gives. `None` where it has a fault.
pub(super) fn guideline(cx: &Context<'_>, id: &str) -> Option<Guideline> {
    let table = toml_reader::parse(cx);
    let Some(id) = Id::parse(id) else {
        cx.push(
            VALUE_UNEXPECTED
                .at(Span::whole(cx.file))
                .variant("file-name")
                .with("expected", crate::diag::Text::new("expected-id"))
                .with("found", id),
        );
        return None;
    };
    let table = table?;
    let mut t = TableReader::root(cx, &GUIDELINE, &table);
    let name = t.req::<String>("name");
    let source = t.opt::<String>("source");
    let criteria = t
        .tables("criterion")
        .into_iter()
        .filter_map(criterion)
        .collect();
    t.finish()?;
    Some(Guideline {
        id,
        file: cx.file,
        name: name?,
        source,
        criteria,
    })
}

fn criterion(mut t: TableReader<'_, '_>) -> Option<Criterion> {
    let (id, question) = (t.req("id"), t.req("question"));
    let derived = t.one_or_more("derived");
    let span = t.span;
    t.finish()?;
    Some(Criterion {
        span,
        id: id?,
        question: question?,
        derived,
    })
}

/// Reads the values of an index series.
pub(super) fn index_rows(cx: &Context<'_>, kind: IndexKind) -> Vec<IndexRow> {
    let Some(table) = csv_reader::parse(cx, &INDEX_VALUES) else {
        return Vec::new();
    };
    table.records(|row| {
        let value: Option<Spanned<crate::money::Number>> = row.req("value");
        if kind == IndexKind::Number
            && let Some(value) = &value
            && value.value <= crate::money::Number::ZERO
        {
            cx.push(
                VALUE_UNEXPECTED
                    .at(value.span)
                    .variant("index-number")
                    .with("name", "value"),
            );
        }
        let (period, status) = (row.req("period"), row.req("status"));
        let (published, edition) = (row.opt("published"), edition(cx, row));
        let (base, source, note) = (row.opt("base"), row.opt("source"), row.opt("note"));
        Some(IndexRow {
            span: row.span(),
            period: period?,
            value: value?,
            status: status?,
            published,
            edition,
            base,
            source,
            note,
        })
    })
}

/// The forecast that a value stands in: a month.
fn edition(cx: &Context<'_>, row: &mut csv_reader::RowReader<'_, '_>) -> Option<Spanned<Interval>> {
    let edition: Spanned<Interval> = row.opt("edition")?;
    let month = Interval {
        first: edition.first,
        last: last_of_month(edition.first),
    };
    if edition.value != month || edition.first.day() != 1 {
        let fault = VALUE_UNEXPECTED.at(edition.span).variant("edition");
        cx.push(fault.with("name", "edition"));
        return None;
    }
    Some(edition)
}
