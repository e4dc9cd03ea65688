//! `iop fmt`: the files of the registry as they should look.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use similar::TextDiff;

use super::data;
use super::refusal::refuse;
use super::run::Run;
use super::status::{Outcome, Side, Status};
use crate::diag::Text;
use crate::edit::{Untidied, tidy_csv, tidy_toml};
use crate::input::{Folder, load};
use crate::lang::Texts;

/// Tidy the files of the registry, without changing what they say
#[derive(Args, Debug)]
pub(super) struct FmtArgs {
    /// These files, or all records in these folders [default: the registry]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Write nothing; exit with 1 if a file would change
    #[arg(long)]
    check: bool,
    /// Write nothing; show what would change, and exit with 1 if anything would
    #[arg(long)]
    diff: bool,
    /// Put the rows of logs in order of their dates as well
    #[arg(long)]
    sort: bool,
}

/// A file, by the path that is shown and the one on the disk.
struct Place {
    shown: String,
    path: PathBuf,
}

/// What became of a file.
enum Fate {
    /// It looks as it should.
    Tidy,
    /// It would look so.
    Changed { old: String, new: String },
    /// It is left as it is, and why.
    Left(Text),
}

pub(super) fn run(args: &FmtArgs, run: Run<'_>) -> Result<Outcome> {
    let root = data::discover(run.world, run.global.data.as_deref())
        .map_err(|reason| run.refuse(&reason))?;
    let loaded = load(&Folder::new(&root)).map_err(|error| {
        run.refuse(&Text::new("cli-not-read").with("reason", format!("{error:#}")))
    })?;
    let language = loaded.dataset.as_ref().map(|read| read.registry.language);
    let language = run.asked().or(language).unwrap_or(run.early_language());
    let texts = Texts::new(language);
    let prefix = data::prefix(run.world, &root);
    let records = loaded.files.files().map(|(_, file)| Place {
        shown: format!("{prefix}{}", file.path),
        path: root.join(&file.path),
    });
    let records = records.filter(|place| place.path.is_file()).collect();
    let places = chosen(args, run, records).map_err(|reason| refuse(&texts, &reason))?;
    Ok(Work {
        args,
        texts: &texts,
    }
    .outcome(&places))
}

/// The records that are asked for; a file that is no record of the registry is taken at its word.
fn chosen(args: &FmtArgs, run: Run<'_>, records: Vec<Place>) -> Result<Vec<Place>, Text> {
    if args.paths.is_empty() {
        return Ok(records);
    }
    let whole = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let asked: Vec<PathBuf> = args
        .paths
        .iter()
        .map(|path| run.world.folder.join(path))
        .collect();
    for (path, written) in asked.iter().zip(&args.paths) {
        if !path.is_file() && !path.is_dir() {
            let written = written.display().to_string();
            return Err(Text::new("cli-fmt-no-file").with("file", written));
        }
    }
    let (folders, files): (Vec<_>, Vec<_>) = asked
        .iter()
        .map(|path| whole(path))
        .partition(|path| path.is_dir());
    let is_below = |place: &Place| {
        folders
            .iter()
            .any(|folder| whole(&place.path).starts_with(folder))
    };
    let mut found: Vec<Place> = records.into_iter().filter(is_below).collect();
    let shown = |path: &Path| {
        let place = args
            .paths
            .iter()
            .zip(&asked)
            .find(|(_, own)| whole(own) == *path);
        place.map_or_else(
            || path.display().to_string(),
            |(written, _)| written.display().to_string(),
        )
    };
    found.extend(files.iter().map(|path| Place {
        shown: shown(path),
        path: path.clone(),
    }));
    Ok(found)
}

struct Work<'a> {
    args: &'a FmtArgs,
    texts: &'a Texts,
}

impl Work<'_> {
    fn outcome(&self, places: &[Place]) -> Outcome {
        let (mut outcome, mut changed, mut left) = (Outcome::fine(String::new()), 0_usize, 0_usize);
        let is_written = !self.args.check && !self.args.diff;
        for place in places {
            match self.fate(&place.path) {
                Fate::Tidy => {}
                Fate::Left(reason) => {
                    left = left.saturating_add(1);
                    let reason = self.texts.text(&reason);
                    outcome
                        .err
                        .extend([place.shown.as_str(), ": ", &reason, "\n"]);
                }
                Fate::Changed { old, new } => {
                    changed = changed.saturating_add(1);
                    if self.args.diff {
                        outcome.out.push_str(&difference(&place.shown, &old, &new));
                    } else {
                        outcome.out.extend([place.shown.as_str(), "\n"]);
                    }
                    if is_written {
                        outcome.files.push(Side::Replace(place.path.clone(), new));
                    }
                }
            }
        }
        if !self.args.diff {
            outcome
                .out
                .push_str(&self.summary(places.len(), changed, is_written));
        }
        if left > 0 || (!is_written && changed > 0) {
            outcome.status = Status::Findings;
        }
        outcome
    }

    fn fate(&self, path: &Path) -> Fate {
        let old = match fs::read(path).map(String::from_utf8) {
            Ok(Ok(old)) => old,
            Ok(Err(_)) => return Fate::Left(Text::new("cli-fmt-encoding")),
            Err(error) => {
                return Fate::Left(Text::new("cli-fmt-unread").with("reason", error.to_string()));
            }
        };
        let suffix = path.extension().and_then(|suffix| suffix.to_str());
        let tidied = match suffix {
            Some("toml") => tidy_toml(&old),
            Some("csv") => tidy_csv(&old, self.args.sort),
            _ => return Fate::Left(Text::new("cli-fmt-kind")),
        };
        match tidied {
            Ok(new) if new == old => Fate::Tidy,
            Ok(new) => Fate::Changed { old, new },
            Err(reason) => Fate::Left(why(reason)),
        }
    }

    fn summary(&self, all: usize, changed: usize, is_written: bool) -> String {
        let text = match (changed, is_written) {
            (0, _) => "cli-fmt-none",
            (_, true) => "cli-fmt-done",
            (_, false) => "cli-fmt-would",
        };
        let text = Text::new(text).with("n", changed).with("all", all);
        format!("{}\n", self.texts.text(&text))
    }
}

fn why(reason: Untidied) -> Text {
    match reason {
        Untidied::Conflict(line) => Text::new("cli-fmt-conflict").with("line", line),
        Untidied::Syntax(line) => Text::new("cli-fmt-syntax").with("line", line),
        Untidied::Unlike => Text::new("cli-fmt-unlike"),
    }
}

/// As `diff -u` writes it.
fn difference(file: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    diff.unified_diff().header(file, file).to_string()
}
