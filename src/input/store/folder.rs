//! A folder on the disk.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::{Content, Item, Kind, Named, Store, Unreadable};

/// The folders of a registry whose files are looked at.
const LISTED: [&str; 4] = ["", "guidelines", "indices", "agreements"];

/// The folder that holds `iop.toml`.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The registry in this folder.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// What lies directly in a folder; nothing where there is none, or a link to one.
    fn entries(&self, folder: &str, items: &mut Vec<Item>) -> Result<()> {
        let place = self.root.join(folder);
        let is_folder = |about: fs::Metadata| about.is_dir();
        // The registry itself may be named through a link; what is in it may not lead elsewhere.
        let there = match folder {
            "" => fs::metadata(&place),
            _ => fs::symlink_metadata(&place),
        };
        if !there.is_ok_and(is_folder) {
            return Ok(());
        }
        let reading = || format!("reading the folder `{}`", place.display());
        for entry in fs::read_dir(&place).with_context(reading)? {
            let entry = entry.with_context(reading)?;
            // A name that is no Unicode is shown with stand-ins, and so is no record's.
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() {
                name
            } else {
                format!("{folder}/{name}")
            };
            let kind = kind(entry.file_type().with_context(reading)?);
            items.push(Item { path, kind });
        }
        Ok(())
    }
}

fn kind(found: fs::FileType) -> Kind {
    if found.is_symlink() {
        Kind::Link
    } else if found.is_dir() {
        Kind::Folder
    } else if found.is_file() {
        Kind::File
    } else {
        Kind::Special
    }
}

impl Store for Folder {
    fn list(&self) -> Result<Vec<Item>> {
        let mut items = Vec::new();
        for folder in LISTED {
            self.entries(folder, &mut items)?;
        }
        let agreements: Vec<String> = items
            .iter()
            .filter(|item| item.kind == Kind::Folder && item.path.starts_with("agreements/"))
            .map(|item| item.path.clone())
            .collect();
        for folder in agreements {
            self.entries(&folder, &mut items)?;
        }
        items.sort();
        Ok(items)
    }

    fn read(&self, path: &str, most: u64) -> Result<Content, Unreadable> {
        let place = self.root.join(path);
        let about = fs::symlink_metadata(&place)?;
        match kind(about.file_type()) {
            Kind::File => {}
            other => return Err(Unreadable::Kind(other)),
        }
        let mut bytes = Vec::new();
        let read = File::open(&place)?
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes)?;
        if read as u64 <= most {
            return Ok(Content::Whole(bytes));
        }
        Ok(Content::TooLarge(about.len().max(read as u64)))
    }

    fn named(&self, folder: &str, path: &str) -> Named {
        let folder = self.root.join(folder);
        let target = folder.join(Path::new(path));
        match (target.canonicalize(), folder.canonicalize()) {
            (Ok(target), Ok(folder)) if !target.starts_with(&folder) => Named::Outside,
            (Ok(target), _) if target.is_file() => Named::File,
            _ => Named::Nothing,
        }
    }
}
