//! Which files a registry has. The only module, with `texts`, that looks at the disk.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::model::LogKind;

/// What a file of the registry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `iop.toml`.
    Registry,
    /// `guidelines/<id>.toml`, by its id.
    Guideline(String),
    /// `indices/<INDEX>.csv`, by its name.
    Index(String),
    /// `agreements/<id>/agreement.toml`.
    Agreement(String),
    /// A log of an agreement.
    Log(String, LogKind),
    /// A `.toml` or `.csv` that is none of these, a symbolic link, or something that is no file.
    Unknown(Unknown),
    /// A folder under `agreements/` without `agreement.toml`.
    Folder(String),
}

/// Why a file is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unknown {
    /// No known name.
    Name,
    /// A symbolic link: not followed.
    Link,
}

/// One entry, by its path relative to the registry with `/`.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) path: String,
    pub(super) role: Role,
}

/// The entries of a registry, sorted by path.
pub(super) struct DataDir {
    pub(super) root: PathBuf,
    pub(super) entries: Vec<Entry>,
}

impl DataDir {
    /// Looks at the folders of a registry.
    pub(super) fn list(root: &Path) -> Result<Self> {
        let mut entries = Vec::new();
        files(root, "", &mut entries, |name| {
            if name == "iop.toml" {
                Role::Registry
            } else {
                Role::Unknown(Unknown::Name)
            }
        })?;
        files(
            &root.join("guidelines"),
            "guidelines/",
            &mut entries,
            |name| {
                name.strip_suffix(".toml")
                    .map_or(Role::Unknown(Unknown::Name), |id| {
                        Role::Guideline(id.to_owned())
                    })
            },
        )?;
        files(&root.join("indices"), "indices/", &mut entries, |name| {
            name.strip_suffix(".csv")
                .map_or(Role::Unknown(Unknown::Name), |index| {
                    Role::Index(index.to_owned())
                })
        })?;
        files(
            &root.join("agreements"),
            "agreements/",
            &mut entries,
            |_| Role::Unknown(Unknown::Name),
        )?;
        for folder in folders(&root.join("agreements"), &mut entries)? {
            agreement(root, &folder, &mut entries)?;
        }
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self {
            root: root.to_owned(),
            entries,
        })
    }
}

/// The files of one agreement's folder.
fn agreement(root: &Path, folder: &str, entries: &mut Vec<Entry>) -> Result<()> {
    let prefix = format!("agreements/{folder}/");
    let before = entries.len();
    files(&root.join(&prefix), &prefix, entries, |name| match name {
        "agreement.toml" => Role::Agreement(folder.to_owned()),
        "statistics.csv" => Role::Log(folder.to_owned(), LogKind::Statistics),
        "meetings.csv" => Role::Log(folder.to_owned(), LogKind::Meetings),
        "payments.csv" => Role::Log(folder.to_owned(), LogKind::Payments),
        "deliveries.csv" => Role::Log(folder.to_owned(), LogKind::Deliveries),
        "assessments.csv" => Role::Log(folder.to_owned(), LogKind::Assessments),
        _ => Role::Unknown(Unknown::Name),
    })?;
    if !entries[before..]
        .iter()
        .any(|entry| matches!(entry.role, Role::Agreement(_)))
    {
        entries.push(Entry {
            path: format!("agreements/{folder}"),
            role: Role::Folder(folder.to_owned()),
        });
    }
    Ok(())
}

/// Every record file of one folder; hidden files and other kinds of files are none of ours. A folder that is not there is empty.
fn files(
    folder: &Path,
    prefix: &str,
    entries: &mut Vec<Entry>,
    role: impl Fn(&str) -> Role,
) -> Result<()> {
    for (name, kind) in read_dir(folder)? {
        let records = has_ending(&name, "toml") || has_ending(&name, "csv");
        // A folder with the name of a record is one that cannot be read, not one that is not there.
        let folder = kind.is_dir() && matches!(role(&name), Role::Unknown(_));
        if folder || !records {
            continue;
        }
        let role = if kind.is_symlink() {
            Role::Unknown(Unknown::Link)
        } else {
            role(&name)
        };
        entries.push(Entry {
            path: format!("{prefix}{name}"),
            role,
        });
    }
    Ok(())
}

/// The folders of `agreements/`; a link is an unknown entry.
fn folders(folder: &Path, entries: &mut Vec<Entry>) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (name, kind) in read_dir(folder)? {
        if kind.is_dir() {
            found.push(name);
        } else if kind.is_symlink() && !has_ending(&name, "toml") && !has_ending(&name, "csv") {
            entries.push(Entry {
                path: format!("agreements/{name}"),
                role: Role::Unknown(Unknown::Link),
            });
        }
    }
    Ok(found)
}

fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

/// Names and kinds in a folder, without hidden ones. A name that is no Unicode is shown with stand-ins, and so is unknown.
fn read_dir(folder: &Path) -> Result<Vec<(String, fs::FileType)>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let reading = || format!("reading the folder `{}`", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(reading)? {
        let entry = entry.with_context(reading)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            found.push((name, entry.file_type().with_context(reading)?));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(found)
}
