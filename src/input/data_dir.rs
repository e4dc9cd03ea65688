//! What each entry of a store is to a registry.

use std::path::Path;

use anyhow::Result;

use super::store::{Item, Kind, Store};
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
    /// Where one of the registry's folders should be: something else, so that what lies there cannot be looked at.
    NoFolder(Kind),
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

/// The entries of a registry, sorted by path. Hidden ones, documents and what lies deeper are none of ours.
pub(super) fn entries(store: &dyn Store) -> Result<Vec<Entry>> {
    let items = store.list()?;
    let mut entries: Vec<Entry> = items.iter().filter_map(entry).collect();
    let with_records: Vec<String> = entries
        .iter()
        .filter_map(|entry| match &entry.role {
            Role::Agreement(folder) => Some(folder.clone()),
            _ => None,
        })
        .collect();
    let folders = items
        .iter()
        .filter(|item| item.kind == Kind::Folder)
        .filter_map(|item| item.path.strip_prefix("agreements/"));
    let without = folders
        .filter(|name| !name.contains('/') && !name.starts_with('.'))
        .filter(|name| !with_records.iter().any(|with| with == name));
    entries.extend(without.map(|name| Entry {
        path: format!("agreements/{name}"),
        role: Role::Folder(name.to_owned()),
    }));
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(entries)
}

fn entry(item: &Item) -> Option<Entry> {
    let role = role(item)?;
    Some(Entry {
        path: item.path.clone(),
        role,
    })
}

fn role(item: &Item) -> Option<Role> {
    let parts: Vec<&str> = item.path.split('/').collect();
    if parts.iter().any(|part| part.starts_with('.')) {
        return None;
    }
    let known = match parts.as_slice() {
        ["iop.toml"] => Some(Role::Registry),
        ["guidelines" | "indices" | "agreements"] => {
            return (item.kind != Kind::Folder).then_some(Role::NoFolder(item.kind));
        }
        ["guidelines", name] => name
            .strip_suffix(".toml")
            .map(|id| Role::Guideline(id.to_owned())),
        ["indices", name] => name
            .strip_suffix(".csv")
            .map(|index| Role::Index(index.to_owned())),
        ["agreements", name] if item.kind == Kind::Link && !is_record(name) => {
            return Some(Role::NoFolder(item.kind));
        }
        ["agreements", folder, "agreement.toml"] => Some(Role::Agreement((*folder).to_owned())),
        ["agreements", folder, name] => log(name).map(|kind| Role::Log((*folder).to_owned(), kind)),
        [_] | ["agreements", _] => None,
        _ => return None,
    };
    let name = parts.last().copied().unwrap_or_default();
    match (known, item.kind) {
        // What has the name of a record is one, also where it cannot be read.
        (Some(role), _) => Some(role),
        (None, Kind::Folder) => None,
        (None, _) if !is_record(name) => None,
        (None, Kind::Link) => Some(Role::Unknown(Unknown::Link)),
        (None, _) => Some(Role::Unknown(Unknown::Name)),
    }
}

fn log(name: &str) -> Option<LogKind> {
    Some(match name {
        "statistics.csv" => LogKind::Statistics,
        "meetings.csv" => LogKind::Meetings,
        "payments.csv" => LogKind::Payments,
        "deliveries.csv" => LogKind::Deliveries,
        "assessments.csv" => LogKind::Assessments,
        _ => return None,
    })
}

/// Whether a name ends as a record's does.
fn is_record(name: &str) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|own| own.eq_ignore_ascii_case("toml") || own.eq_ignore_ascii_case("csv"))
}
