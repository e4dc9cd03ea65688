//! `iop schema`: the JSON Schemas of the records, for editors, and those of the results, for programs.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};

use super::run::Run;
use super::status::Outcome;
use crate::json::{self, RecordFile};
use crate::lang::Texts;

/// Print a JSON Schema of the records or of the results
#[derive(Args, Clone, Copy, Debug)]
pub(super) struct SchemaArgs {
    /// Which schema (without one: what there is)
    #[arg(value_name = "WHAT")]
    what: Option<What>,
    /// The schemas of `--format json`, all in one document: as `iop schema results`
    #[arg(long, conflicts_with = "what")]
    results: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// agreement.toml
    Agreement,
    /// iop.toml
    Registry,
    /// The files of guidelines/
    Guideline,
    /// What `--format json` prints
    Results,
}

impl What {
    fn file(self) -> Option<RecordFile> {
        match self {
            Self::Agreement => Some(RecordFile::Agreement),
            Self::Registry => Some(RecordFile::Registry),
            Self::Guideline => Some(RecordFile::Guideline),
            Self::Results => None,
        }
    }
}

/// Prints.
pub(super) fn run(args: SchemaArgs, run: Run<'_>) -> Result<Outcome> {
    let texts = Texts::new(run.early_language());
    let what = args.what.or(args.results.then_some(What::Results));
    let Some(what) = what else {
        return Ok(Outcome::fine(listed(&texts)));
    };
    let schema = match what.file() {
        Some(file) => json::record_schema(file, &texts),
        None => json::result_schema(),
    };
    Ok(Outcome::fine(
        json::document(&schema).context("writing JSON")?,
    ))
}

/// What there is, a line each.
fn listed(texts: &Texts) -> String {
    let mut lines = String::new();
    for what in What::value_variants() {
        let name = what.to_possible_value();
        let name = name.as_ref().map_or("", |value| value.get_name());
        let about = match what.file() {
            Some(file) => file.about(texts),
            None => texts.get("cli-schema-results"),
        };
        let _ = writeln!(lines, "{name:<10}  {about}");
    }
    lines
}
