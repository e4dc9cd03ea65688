//! Where the records lie: a folder, a revision of git, unsaved texts over one of them, or memory. Nothing else reads records.

mod folder;
mod memory;
mod overlay;
mod revision;

use anyhow::Result;

pub use folder::Folder;
pub use memory::Memory;
pub use overlay::Overlay;
pub use revision::{Revision, RevisionFault};

/// What lies at a path. Links are not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// A pipe, a socket, a device.
    Special,
}

/// One entry of a store.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// Relative to the registry, with `/`.
    pub path: String,
    /// What lies there.
    pub kind: Kind,
}

/// What was read of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// All of it.
    Whole(Vec<u8>),
    /// Nothing: it is larger than what is read, this many bytes.
    TooLarge(u64),
}

impl Content {
    /// The bytes, where there are at most `most`.
    fn within(bytes: &[u8], most: u64) -> Self {
        if bytes.len() as u64 <= most {
            Self::Whole(bytes.to_vec())
        } else {
            Self::TooLarge(bytes.len() as u64)
        }
    }
}

/// Why a file cannot be read.
#[derive(Debug)]
pub enum Unreadable {
    /// It is not a regular file.
    Kind(Kind),
    /// The system refuses.
    System(std::io::Error),
}

impl From<std::io::Error> for Unreadable {
    fn from(error: std::io::Error) -> Self {
        Self::System(error)
    }
}

/// What a record names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A file that is there.
    File,
    /// Nothing, or no file.
    Nothing,
    /// Through a link something outside the folder.
    Outside,
}

/// A place with the files of one registry. Paths are relative to it, with `/`.
pub trait Store: Sync {
    /// What lies in the registry's own folders: beside `iop.toml`, in `guidelines/`, `indices/`, `agreements/` and in each folder there.
    /// More may be listed; the order is of no account.
    fn list(&self) -> Result<Vec<Item>>;

    /// The bytes of a regular file, where there are at most `most`.
    fn read(&self, path: &str, most: u64) -> Result<Content, Unreadable>;

    /// What lies at `path` inside `folder`. Links are followed.
    fn named(&self, folder: &str, path: &str) -> Named;
}

#[cfg(test)]
mod tests;
