//! Texts that are not saved yet, over a store: what an editor shows, and a row before it is written.

use std::collections::BTreeMap;

use anyhow::Result;

use super::memory::{gone, joined, with_folders};
use super::{Content, Item, Named, Store, Unreadable};

/// A store in which some files have another text, or are not there.
pub struct Overlay<'a> {
    below: &'a dyn Store,
    /// `None`: deleted.
    files: BTreeMap<String, Option<Vec<u8>>>,
}

impl<'a> Overlay<'a> {
    /// The store below, as it is.
    pub fn new(below: &'a dyn Store) -> Self {
        Self {
            below,
            files: BTreeMap::new(),
        }
    }

    /// With this text in place of what the file holds, or a file that is not there yet.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), Some(bytes.into()));
        self
    }

    /// Without this file.
    #[must_use]
    pub fn without(mut self, path: impl Into<String>) -> Self {
        self.files.insert(path.into(), None);
        self
    }
}

impl Store for Overlay<'_> {
    fn list(&self) -> Result<Vec<Item>> {
        let texts = self.files.iter().filter(|(_, text)| text.is_some());
        let mut items = with_folders(texts.map(|(path, _)| path.as_str()));
        let of_own: Vec<String> = items.iter().map(|item| item.path.clone()).collect();
        let below = self.below.list()?.into_iter();
        items.extend(
            below.filter(|item| {
                !self.files.contains_key(&item.path) && !of_own.contains(&item.path)
            }),
        );
        items.sort();
        Ok(items)
    }

    fn read(&self, path: &str, most: u64) -> Result<Content, Unreadable> {
        match self.files.get(path) {
            Some(Some(bytes)) => Ok(Content::within(bytes, most)),
            Some(None) => Err(gone()),
            None => self.below.read(path, most),
        }
    }

    fn named(&self, folder: &str, path: &str) -> Named {
        match self.files.get(&joined(folder, path)) {
            Some(Some(_)) => Named::File,
            Some(None) => Named::Nothing,
            None => self.below.named(folder, path),
        }
    }
}
