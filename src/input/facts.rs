//! What records share: their source, and being a list of records with ids.

use std::collections::BTreeSet;

use super::toml_reader::TableReader;
use crate::model::{BROKEN_ANY, Id, Source};

/// `document` and `page`, which every table may have.
pub(super) fn source(t: &mut TableReader<'_, '_>) -> Source {
    Source {
        document: t.opt("document"),
        page: t.opt("page"),
    }
}

/// Ids of records with a fault, by table.
pub(super) type Broken = BTreeSet<(&'static str, String)>;

/// The id of a record with a fault, and the one that is meant where it can be none: neither is unresolved.
fn named(written: Option<String>) -> impl Iterator<Item = String> {
    let near = written.as_deref().and_then(Id::near);
    let near = near.map(|id| id.to_string());
    written.into_iter().chain(near)
}

/// The records of `[[key]]`. The id of one that has a fault stays known, so that no reference to it is called unresolved.
pub(super) fn records<'t, 'a, R>(
    t: &mut TableReader<'t, 'a>,
    key: &'static str,
    broken: &mut Broken,
    read: impl Fn(TableReader<'t, 'a>) -> Option<R>,
) -> Vec<R> {
    if t.cx.has_lost(key) {
        broken.insert((key, BROKEN_ANY.to_owned()));
    }
    let mut found = Vec::new();
    for inner in t.tables(key) {
        let id = inner.written("id");
        let record = read(inner);
        if record.is_none() {
            inner.keep_references();
        }
        match record {
            Some(record) => found.push(record),
            None => broken.extend(named(id).map(|id| (key, id))),
        }
    }
    found
}
