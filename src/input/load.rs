//! A registry, whole: every file read, every fault collected.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;

use super::context::Context;
use super::data_dir::{Entry, Role, Unknown, entries};
use super::rules::VALUE_UNEXPECTED;
use super::store::Store;
use super::texts::{self, FileText};
use super::{agreement, logs, registry};
use crate::diag::Diagnostic;
use crate::model::{Agreement, Dataset, Id, IndexName, IndexSeries, LogKind, Registry};
use crate::source::{FileId, SourceFile, SourceMap, Span};

/// What was read.
#[derive(Debug)]
pub struct Loaded {
    /// The texts.
    pub files: SourceMap,
    /// The records; `None` where `iop.toml` has a fault: then nothing can be said of the rest.
    pub dataset: Option<Dataset>,
    /// Faults of reading.
    pub faults: Vec<Diagnostic>,
    /// Files and folders that are no records, with what they look like.
    pub strays: Vec<Stray>,
    /// Whether there is any folder under `agreements/`.
    pub has_agreements: bool,
}

/// A file or folder that is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stray {
    /// The entry.
    pub file: FileId,
    /// What it is.
    pub kind: StrayKind,
}

/// Why something is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StrayKind {
    /// Its name is none of a record.
    Name,
    /// A symbolic link; not followed.
    Link,
    /// A folder under `agreements/` without `agreement.toml`.
    Folder,
    /// An index file that `iop.toml` does not declare.
    Index,
}

/// Reads a registry.
pub fn load(store: &dyn Store) -> Result<Loaded> {
    let all = entries(store)?;
    let numbered: Vec<_> = (0u32..).map(FileId).zip(&all).collect();
    let mut texts: Vec<FileText> = numbered
        .par_iter()
        .map(|(id, entry)| match entry.role {
            Role::Unknown(_) | Role::Folder(_) => FileText::default(),
            Role::NoFolder(kind) => texts::no_folder(*id, kind),
            _ => texts::read(store, &entry.path, *id),
        })
        .collect();
    let mut faults = Vec::new();
    let mut agreements: BTreeMap<&str, Vec<(FileId, &Entry)>> = BTreeMap::new();
    let mut shared = Vec::new();
    for (id, entry) in &numbered {
        match &entry.role {
            Role::Agreement(folder) | Role::Log(folder, _) => {
                agreements.entry(folder).or_default().push((*id, entry));
            }
            _ => shared.push((*id, *entry)),
        }
    }
    let folders: Vec<_> = agreements.into_iter().collect();
    let read: Vec<Folder> = folders
        .par_iter()
        .map(|(name, entries)| folder(store, name, entries, &texts))
        .collect();
    let mut common = common(&shared, &texts);
    faults.append(&mut common.faults);
    let dataset = dataset(common, read, &mut faults);
    for ((_, entry), text) in numbered.iter().zip(&mut texts) {
        faults.extend(text.faults.drain(..).map(|fault| Diagnostic {
            agreement: owner(entry),
            ..fault
        }));
    }
    let strays = strays(&numbered, dataset.as_ref());
    let has_agreements = numbered
        .iter()
        .any(|(_, entry)| entry.path.starts_with("agreements/"));
    let files = all
        .iter()
        .zip(texts)
        .map(|(entry, text)| SourceFile::new(entry.path.clone(), text.text))
        .collect();
    Ok(Loaded {
        files: SourceMap::new(files),
        dataset,
        faults,
        strays,
        has_agreements,
    })
}

/// What the agreements share.
#[derive(Default)]
struct Common {
    registry: Option<Registry>,
    guidelines: BTreeMap<Id, crate::model::Guideline>,
    unread_guidelines: BTreeSet<String>,
    faulty_indices: BTreeSet<IndexName>,
    faults: Vec<Diagnostic>,
}

fn common(entries: &[(FileId, &Entry)], texts: &[FileText]) -> Common {
    let mut common = Common::default();
    for (id, entry) in entries {
        let text = &texts[id.0 as usize];
        let cx = Context::new(*id, &text.text, None, text.replaced.clone());
        match &entry.role {
            Role::Registry if text.usable && text.faults.is_empty() => {
                common.registry = registry::registry(&cx);
            }
            Role::Guideline(name) => match Some(text.usable)
                .filter(|usable| *usable)
                .and_then(|_| registry::guideline(&cx, name))
            {
                Some(guideline) if text.faults.is_empty() => {
                    drop(common.guidelines.insert(guideline.id.clone(), guideline));
                }
                _ => drop(common.unread_guidelines.insert(name.clone())),
            },
            _ => {}
        }
        common.faults.extend(cx.into_faults());
    }
    let Some(registry) = &mut common.registry else {
        return common;
    };
    for (id, entry) in entries {
        let Role::Index(name) = &entry.role else {
            continue;
        };
        let Some(series) = IndexName::parse(name).and_then(|name| registry.indices.get_mut(&name))
        else {
            continue;
        };
        let faulty = index(series, *id, &texts[id.0 as usize], &mut common.faults);
        if faulty {
            common.faulty_indices.insert(series.id.clone());
        }
    }
    common
}

/// Reads the values of a series; whether there was a fault.
fn index(
    series: &mut IndexSeries,
    file: FileId,
    text: &FileText,
    faults: &mut Vec<Diagnostic>,
) -> bool {
    series.file = Some(file);
    let cx = Context::new(file, &text.text, None, text.replaced.clone());
    if text.usable {
        series.rows = registry::index_rows(&cx, *series.kind);
    }
    let found = cx.into_faults();
    let is_faulty = !found.is_empty() || !text.faults.is_empty();
    faults.extend(found);
    is_faulty
}

/// One folder under `agreements/`, read.
struct Folder {
    name: String,
    agreement: Option<Agreement>,
    faults: Vec<Diagnostic>,
}

fn folder(
    store: &dyn Store,
    name: &str,
    entries: &[(FileId, &Entry)],
    texts: &[FileText],
) -> Folder {
    let shared: Arc<str> = name.into();
    let mut read = Folder {
        name: name.to_owned(),
        agreement: None,
        faults: Vec::new(),
    };
    let mut found = crate::model::Logs::default();
    let mut log_files = BTreeMap::new();
    for (id, entry) in entries {
        let text = &texts[id.0 as usize];
        let cx = Context::new(*id, &text.text, Some(&shared), text.replaced.clone());
        match &entry.role {
            Role::Agreement(_) => match Id::parse(name) {
                Some(own) if text.usable => {
                    read.agreement = agreement::agreement(&cx, own, store);
                }
                Some(_) => {}
                None => cx.push(
                    VALUE_UNEXPECTED
                        .at(Span::whole(*id))
                        .variant("folder-name")
                        .with("expected", crate::diag::Text::new("expected-id"))
                        .with("found", name),
                ),
            },
            Role::Log(_, kind) => {
                log_files.insert(*kind, *id);
                if text.usable {
                    logs::log(&cx, *kind, &mut found);
                } else if *kind == LogKind::Payments {
                    found.payments = Some(Vec::new());
                }
            }
            _ => {}
        }
        read.faults.extend(cx.into_faults());
    }
    if let Some(agreement) = &mut read.agreement {
        agreement.logs = found;
        agreement.log_files = log_files;
    }
    read
}

fn dataset(common: Common, folders: Vec<Folder>, faults: &mut Vec<Diagnostic>) -> Option<Dataset> {
    let (mut agreements, mut unread) = (BTreeMap::new(), BTreeSet::new());
    for folder in folders {
        faults.extend(folder.faults);
        match folder.agreement {
            Some(agreement) => drop(agreements.insert(agreement.id.clone(), agreement)),
            None => drop(unread.insert(folder.name)),
        }
    }
    let Common {
        registry,
        guidelines,
        unread_guidelines,
        faulty_indices,
        ..
    } = common;
    Some(Dataset {
        registry: registry?,
        guidelines,
        agreements,
        unread,
        unread_guidelines,
        faulty_indices,
    })
}

/// The agreement that a file belongs to.
fn owner(entry: &Entry) -> Option<Arc<str>> {
    match &entry.role {
        Role::Agreement(folder) | Role::Log(folder, _) => Some(folder.as_str().into()),
        _ => None,
    }
}

fn strays(entries: &[(FileId, &Entry)], dataset: Option<&Dataset>) -> Vec<Stray> {
    let undeclared = |name: &str| {
        dataset.is_some_and(|dataset| {
            IndexName::parse(name).is_none_or(|name| !dataset.registry.indices.contains_key(&name))
        })
    };
    let kind = |role: &Role| match role {
        Role::Unknown(Unknown::Name) => Some(StrayKind::Name),
        Role::Unknown(Unknown::Link) => Some(StrayKind::Link),
        Role::Folder(_) => Some(StrayKind::Folder),
        Role::Index(name) if undeclared(name) => Some(StrayKind::Index),
        _ => None,
    };
    entries
        .iter()
        .filter_map(|(file, entry)| kind(&entry.role).map(|kind| Stray { file: *file, kind }))
        .collect()
}
