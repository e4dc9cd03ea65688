//! Texts that lie nowhere: for tests, and for whoever has them already.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};

use anyhow::Result;

use super::{Content, Item, Kind, Named, Store, Unreadable};

/// Files by their paths.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// With one more file, or another text for one.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), bytes.into());
        self
    }

    pub(super) fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

impl Store for Memory {
    fn list(&self) -> Result<Vec<Item>> {
        Ok(with_folders(self.paths()))
    }

    fn read(&self, path: &str, most: u64) -> Result<Content, Unreadable> {
        let bytes = self.get(path).ok_or_else(gone)?;
        Ok(Content::within(bytes, most))
    }

    fn named(&self, folder: &str, path: &str) -> Named {
        match self.get(&joined(folder, path)) {
            Some(_) => Named::File,
            None => Named::Nothing,
        }
    }
}

/// A file that is not there.
pub(super) fn gone() -> Unreadable {
    Unreadable::System(Error::from(ErrorKind::NotFound))
}

/// Files, and the folders in which they lie.
pub(super) fn with_folders<'a>(files: impl Iterator<Item = &'a str>) -> Vec<Item> {
    let mut items = BTreeMap::new();
    for path in files {
        items.insert(path, Kind::File);
        for (at, _) in path.match_indices('/') {
            items.entry(&path[..at]).or_insert(Kind::Folder);
        }
    }
    items
        .into_iter()
        .map(|(path, kind)| Item {
            path: path.to_owned(),
            kind,
        })
        .collect()
}

/// A path inside a folder, without its `.` parts.
pub(super) fn joined(folder: &str, path: &str) -> String {
    let parts = folder.split('/').chain(path.split('/'));
    let kept: Vec<&str> = parts
        .filter(|part| !part.is_empty() && *part != ".")
        .collect();
    kept.join("/")
}
