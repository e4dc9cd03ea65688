//! A revision of git, read through the `git` program: nothing is checked out, written or fetched, and no hook is run.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Result;

use super::memory::{gone, joined};
use super::{Content, Item, Kind, Named, Store, Unreadable};

/// Largest file whose text is taken out of the repository, in bytes: no record may be larger.
const MOST: u64 = 64 * 1024 * 1024;

/// Why a revision cannot be read.
#[derive(Debug)]
pub enum RevisionFault {
    /// The program `git` cannot be started.
    NoGit(std::io::Error),
    /// The folder lies in no repository.
    NoRepository,
    /// No commit has this name; `shallow`: perhaps it was not fetched.
    Unknown {
        /// Whether the repository holds only the latest commits.
        shallow: bool,
    },
    /// `git` failed, and says this.
    Failed(String),
}

impl From<std::io::Error> for RevisionFault {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

/// A registry as it was in a commit.
#[derive(Debug)]
pub struct Revision {
    /// The commit's full name.
    pub commit: String,
    entries: BTreeMap<String, Entry>,
}

#[derive(Debug)]
struct Entry {
    kind: Kind,
    size: u64,
    object: String,
    /// The text of what may be a record, and where a link leads.
    bytes: Option<Vec<u8>>,
}

impl Revision {
    /// The registry of `folder` in a revision (`HEAD`, `main~2`, a commit's name).
    pub fn open(folder: &Path, name: &str) -> Result<Self, RevisionFault> {
        let inside = run(folder, &["rev-parse", "--show-prefix"]);
        let prefix = match inside {
            Err(RevisionFault::Failed(_)) => return Err(RevisionFault::NoRepository),
            other => text(&other?),
        };
        let asked = format!("{name}^{{commit}}");
        let found = run(
            folder,
            &[
                "rev-parse",
                "--verify",
                "--quiet",
                "--end-of-options",
                &asked,
            ],
        );
        let commit = match found {
            Err(RevisionFault::Failed(_)) => {
                let shallow = run(folder, &["rev-parse", "--is-shallow-repository"])?;
                return Err(RevisionFault::Unknown {
                    shallow: text(&shallow) == "true",
                });
            }
            other => text(&other?),
        };
        let mut list = vec!["ls-tree", "-rzl", "--full-tree", &commit];
        if !prefix.is_empty() {
            list.extend(["--", &prefix]);
        }
        let mut entries = entries(&run(folder, &list)?, &prefix);
        texts(folder, &mut entries)?;
        Ok(Self { commit, entries })
    }
}

impl Store for Revision {
    fn list(&self) -> Result<Vec<Item>> {
        let mut items = BTreeMap::new();
        for (path, entry) in &self.entries {
            items.insert(path.as_str(), entry.kind);
            for (at, _) in path.match_indices('/') {
                items.entry(&path[..at]).or_insert(Kind::Folder);
            }
        }
        let item = |(path, kind): (&str, Kind)| Item {
            path: path.to_owned(),
            kind,
        };
        Ok(items.into_iter().map(item).collect())
    }

    fn read(&self, path: &str, most: u64) -> Result<Content, Unreadable> {
        let entry = self.entries.get(path).ok_or_else(gone)?;
        match (entry.kind, &entry.bytes) {
            (Kind::File, Some(bytes)) => Ok(Content::within(bytes, most)),
            (Kind::File, None) if entry.size > most => Ok(Content::TooLarge(entry.size)),
            (Kind::File, None) => Err(gone()),
            (kind, _) => Err(Unreadable::Kind(kind)),
        }
    }

    fn named(&self, folder: &str, path: &str) -> Named {
        let place = joined(folder, path);
        let Some(entry) = self.entries.get(&place) else {
            return Named::Nothing;
        };
        let leads = entry.bytes.as_deref().map(String::from_utf8_lossy);
        match (entry.kind, leads) {
            (Kind::File, _) => Named::File,
            (Kind::Link, Some(leads)) => self.linked(folder, &place, &leads),
            _ => Named::Nothing,
        }
    }
}

impl Revision {
    /// What a link in a folder leads to; one link is followed, as far as the revision shows.
    fn linked(&self, folder: &str, place: &str, leads: &str) -> Named {
        let beside = place.rsplit_once('/').map_or("", |(beside, _)| beside);
        let mut parts: Vec<&str> = beside.split('/').filter(|part| !part.is_empty()).collect();
        for part in leads.split('/') {
            match part {
                ".." => {
                    if parts.pop().is_none() {
                        return Named::Outside;
                    }
                }
                "" | "." => {}
                part => parts.push(part),
            }
        }
        let target = parts.join("/");
        let is_inside = target
            .strip_prefix(folder)
            .is_some_and(|rest| folder.is_empty() || rest.starts_with('/'));
        if leads.starts_with('/') || !is_inside {
            return Named::Outside;
        }
        match self.entries.get(&target) {
            Some(entry) if entry.kind == Kind::File => Named::File,
            _ => Named::Nothing,
        }
    }
}

/// `git` in a folder, whatever repository the environment names, without locks, prompts or fetching.
fn git(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .args(["--no-pager", "--literal-pathspecs"])
        .args(["-c", "core.quotePath=false", "-c", "core.fsmonitor=false"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    // A hook's own repository and index are not the ones that are asked for.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, RevisionFault> {
    let output = git(folder, arguments)
        .output()
        .map_err(RevisionFault::NoGit)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(RevisionFault::Failed(said.trim().to_owned()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes)
        .trim_end_matches(['\n', '\r'])
        .to_owned()
}

/// The files that `ls-tree -rzl` lists: `mode type object size TAB path NUL`.
fn entries(listed: &[u8], prefix: &str) -> BTreeMap<String, Entry> {
    let lines = listed.split(|byte| *byte == 0);
    let entry = |line: &[u8]| {
        let line = String::from_utf8_lossy(line);
        let (about, path) = line.split_once('\t')?;
        let mut about = about.split_whitespace();
        let (mode, _, object) = (about.next()?, about.next()?, about.next()?);
        let kind = match mode {
            "120000" => Kind::Link,
            "160000" => Kind::Folder,
            _ => Kind::File,
        };
        let entry = Entry {
            kind,
            size: about.next()?.parse().unwrap_or(0),
            object: object.to_owned(),
            bytes: None,
        };
        Some((path.strip_prefix(prefix)?.to_owned(), entry))
    };
    lines.filter_map(entry).collect()
}

/// Whether a text may be asked for: of a record, or where a link leads.
fn is_asked(path: &str, entry: &Entry) -> bool {
    let ending = Path::new(path).extension().unwrap_or_default();
    let is_record = ["toml", "csv"]
        .iter()
        .any(|own| ending.eq_ignore_ascii_case(own));
    match entry.kind {
        Kind::File => is_record && entry.size <= MOST,
        Kind::Link => entry.size <= 4096,
        _ => false,
    }
}

/// Takes the texts out of the repository, in one process.
fn texts(folder: &Path, entries: &mut BTreeMap<String, Entry>) -> Result<(), RevisionFault> {
    let asked: Vec<&mut Entry> = entries
        .iter_mut()
        .filter(|(path, entry)| is_asked(path, entry))
        .map(|(_, entry)| entry)
        .collect();
    let names: String = asked
        .iter()
        .flat_map(|entry| [entry.object.as_str(), "\n"])
        .collect();
    let mut process = git(folder, &["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .spawn()
        .map_err(RevisionFault::NoGit)?;
    let to = process.stdin.take();
    let mut answers = Vec::new();
    std::thread::scope(|scope| {
        // Names go in while texts come out: a pipe holds only so much.
        scope.spawn(move || to.map(|mut to| to.write_all(names.as_bytes())));
        match &mut process.stdout {
            Some(from) => from.read_to_end(&mut answers).map(drop),
            None => Ok(()),
        }
    })?;
    process.wait()?;
    let mut rest = answers.as_slice();
    for entry in asked {
        let (bytes, after) = answer(rest)
            .ok_or_else(|| RevisionFault::Failed(format!("no text of {}", entry.object)))?;
        entry.bytes = Some(bytes.to_vec());
        rest = after;
    }
    Ok(())
}

/// The next text, and what follows it: `object type size LF text LF`.
fn answer(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let (head, rest) = rest.split_at_checked(end)?;
    let size: usize = std::str::from_utf8(head)
        .ok()?
        .rsplit(' ')
        .next()?
        .parse()
        .ok()?;
    let (bytes, after) = rest.get(1..)?.split_at_checked(size)?;
    Some((bytes, after.get(1..)?))
}
