//! `iop.toml` alone, for what needs the registry's language and levels but none of its records.

use super::context::Context;
use super::store::Store;
use super::{registry, texts};
use crate::model::Registry;
use crate::source::FileId;

/// The registry's settings; `None` where `iop.toml` cannot be read or has a fault. Its index series are without values.
pub fn settings(store: &dyn Store) -> Option<Registry> {
    let file = FileId(0);
    let read = texts::read(store, "iop.toml", file);
    let is_whole = read.usable && read.faults.is_empty();
    is_whole
        .then(|| registry::registry(&Context::new(file, &read.text, None, Vec::new())))
        .flatten()
}
