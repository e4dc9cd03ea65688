//! Where a result may be written: never over a record or what the run itself reads, nor where the registry would read it.

use std::fs::{self, Metadata};
use std::path::{Component, Path, PathBuf};

use super::data;
use super::run::Run;
use crate::diag::Text;

/// The file that makes a folder a registry.
const MARK: &str = "iop.toml";
/// The folders that the registry reads.
const FOLDERS: [&str; 3] = ["agreements", "indices", "guidelines"];
/// Records by name: in the registry's own folder they are records that lie in the wrong place.
const RECORDS: [&str; 6] = [
    "agreement.toml",
    "assessments.csv",
    "deliveries.csv",
    "meetings.csv",
    "payments.csv",
    "statistics.csv",
];
/// Endings of what is read as a record, or looks like one that was saved in another form.
const ENDINGS: [&str; 6] = ["csv", "ods", "toml", "tsv", "xls", "xlsx"];
/// Links that lead to links end somewhere.
const LINKS: usize = 40;

/// Where a result goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// `-`, or nothing asked for.
    Stdout,
    /// `/dev/stderr`.
    Stderr,
    /// The null device, or what the shell has opened for the program.
    Device(PathBuf),
    /// A regular file, there or not.
    File(PathBuf),
}

/// Where a file that a flag names may be written; else why not.
pub(super) fn place(run: Run<'_>, flag: &str, path: &Path) -> Result<Place, Text> {
    match path.to_str() {
        Some("-" | "/dev/stdout" | "/dev/fd/1" | "/proc/self/fd/1") => return Ok(Place::Stdout),
        Some("/dev/stderr" | "/dev/fd/2" | "/proc/self/fd/2") => return Ok(Place::Stderr),
        _ => {}
    }
    let refuse = |id| refused(id, flag, path);
    let asked = run.world.folder.join(path);
    let found = fs::metadata(&asked).ok();
    if let Some(found) = &found
        && !found.is_file()
    {
        return if is_opened(path) && !found.is_dir() {
            Ok(Place::Device(asked))
        } else {
            Err(refuse("cli-output-kind"))
        };
    }
    let (named, target) = (settled(&asked), followed(&asked));
    let registry = data::discover(run.world, run.global.data.as_deref()).ok();
    let is_record = |path: &Path| {
        let above = path.ancestors().skip(1);
        let roots = above.filter(|folder| folder.join(MARK).is_file());
        let roots = roots.map(Path::to_owned);
        let own = registry.iter().filter_map(|root| root.canonicalize().ok());
        roots
            .chain(own)
            .any(|root| path.strip_prefix(&root).is_ok_and(reads))
            || path.file_name().is_some_and(|name| same(name, MARK))
    };
    let is_linked = found.as_ref().is_some_and(|found| {
        let records = registry.iter().flat_map(|root| records(root));
        has_names(found) && records.into_iter().any(|record| is_one(found, &record))
    });
    if is_record(&named) || is_record(&target) || is_linked {
        return Err(refuse("cli-output-record"));
    }
    Ok(Place::File(target))
}

/// Refuses where the result would be written over a file that the run reads beside the registry.
pub(super) fn apart(run: Run<'_>, read: &Path) -> Result<(), Text> {
    let Some(path) = &run.global.output else {
        return Ok(());
    };
    let (output, read) = (run.world.folder.join(path), run.world.folder.join(read));
    let found = fs::metadata(&output).ok();
    if followed(&output) == followed(&read) || found.is_some_and(|found| is_one(&found, &read)) {
        return Err(refused("cli-output-read", "--output", path));
    }
    Ok(())
}

fn refused(id: &'static str, flag: &str, path: &Path) -> Text {
    Text::new(id)
        .with("flag", flag)
        .with("file", path.display().to_string())
}

/// What the shell opens for a program, and the device for what nobody wants.
fn is_opened(path: &Path) -> bool {
    path == Path::new("/dev/null")
        || path.starts_with("/dev/fd")
        || path.starts_with("/proc/self/fd")
}

/// Whether the registry would read a file at this path below its folder, or take it for a misplaced record. Case does not matter: on some
/// machines it does not part two names.
fn reads(below: &Path) -> bool {
    let parts = below.components().map(|part| match part {
        Component::Normal(name) => name.to_string_lossy().to_lowercase(),
        _ => String::new(),
    });
    let parts: Vec<String> = parts.collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let looks = |name: &str| {
        let endings = name.split('.').skip(1);
        !name.starts_with('.') && endings.into_iter().any(|ending| ENDINGS.contains(&ending))
    };
    match parts.as_slice() {
        [name] => *name == MARK || RECORDS.contains(name) || FOLDERS.contains(name),
        [folder, name] => FOLDERS.contains(folder) && looks(name),
        ["agreements", _, name] => looks(name),
        _ => false,
    }
}

fn same(name: &std::ffi::OsStr, other: &str) -> bool {
    name.to_string_lossy().eq_ignore_ascii_case(other)
}

/// The path with its folder as it really is; the file itself, if it is a link, is not followed.
fn settled(path: &Path) -> PathBuf {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.and_then(|folder| folder.canonicalize().ok());
    match (folder, path.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

/// The file that would be written: through links, also one that leads to nothing yet.
fn followed(path: &Path) -> PathBuf {
    let mut at = settled(path);
    for _ in 0..LINKS {
        let Ok(next) = fs::read_link(&at) else {
            break;
        };
        at = settled(&at.parent().unwrap_or(Path::new("")).join(next));
    }
    at
}

/// Every file that the registry reads.
fn records(root: &Path) -> Vec<PathBuf> {
    let files = |folder: PathBuf| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path())
    };
    let mut all: Vec<PathBuf> = files(root.to_owned()).collect();
    for folder in FOLDERS {
        all.extend(files(root.join(folder)));
    }
    let folders: Vec<PathBuf> = files(root.join("agreements")).collect();
    all.extend(folders.into_iter().flat_map(files));
    all.retain(|path| path.strip_prefix(root).is_ok_and(reads));
    all
}

/// Whether the file has more names than one.
#[cfg(unix)]
fn has_names(found: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(found) > 1
}

/// Whether the path leads to this very file, by whatever name.
#[cfg(unix)]
fn is_one(found: &Metadata, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).is_ok_and(|other| (found.dev(), found.ino()) == (other.dev(), other.ino()))
}

#[cfg(not(unix))]
fn has_names(_: &Metadata) -> bool {
    false
}

#[cfg(not(unix))]
fn is_one(_: &Metadata, _: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_registry_reads_or_takes_for_a_record_is_told_by_its_path() {
        for (path, expected) in [
            ("iop.toml", true),
            ("IOP.TOML", true),
            ("agreements", true),
            ("agreements/a/agreement.toml", true),
            ("agreements/new/agreement.toml", true),
            ("agreements/a/meetings.csv", true),
            ("agreements/a/meetings.xlsx", true),
            ("agreements/a/meetings.csv.txt", true),
            ("agreements/a/utvardering.html", false),
            ("agreements/a/bilagor/tabell.csv", false),
            ("indices/OPI.csv", true),
            ("guidelines/new.toml", true),
            ("payments.csv", true),
            ("list.csv", false),
            ("utvardering.html", false),
            ("known.json", false),
        ] {
            assert_eq!(reads(Path::new(path)), expected, "{path}");
        }
    }
}
