//! `iop.toml` alone, for what needs the registry's language and levels but none of its records.

use std::path::Path;

use super::context::Context;
use super::{registry, texts};
use crate::model::Registry;
use crate::source::FileId;

/// The registry's settings; `None` where `iop.toml` cannot be read or has a fault. Its index series are without values.
pub fn settings(root: &Path) -> Option<Registry> {
    let file = FileId(0);
    let read = texts::read(&root.join("iop.toml"), file);
    let is_whole = read.usable && read.faults.is_empty();
    is_whole
        .then(|| registry::registry(&Context::new(file, &read.text, None, Vec::new())))
        .flatten()
}
