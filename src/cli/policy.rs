//! What counts, and from where on: levels of rules, the bar, the baseline.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, ValueEnum};

use super::run::Run;
use crate::checks::rules;
use crate::diag::{Bound, Level, Levels, Text};
use crate::input::nearest;

/// How findings are judged.
#[derive(Args, Debug)]
#[command(next_help_heading = "Judgement")]
pub(super) struct PolicyArgs {
    /// Take findings of this rule for errors, whatever iop.toml says
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    error: Vec<String>,
    /// Take findings of this rule for warnings
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    warning: Vec<String>,
    /// Take findings of this rule for notes
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    note: Vec<String>,
    /// Do not look for what breaks this rule
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    off: Vec<String>,
    /// Exit with 1 from this level on
    #[arg(long, value_name = "LEVEL", default_value = "error")]
    pub(super) fail_on: FailOn,
    /// Do not count the findings that this file has; what it has and is not found is reported
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Keep what is waived or in the baseline in `--format sarif`, marked as suppressed
    #[arg(long)]
    pub(super) show_waived: bool,
    /// Write the baseline: what is found, if there is no file; else only take out what is no longer found
    #[arg(long, requires = "baseline")]
    pub(super) write_baseline: bool,
}

/// From which level on a finding makes the exit code 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// Warnings and errors
    Warning,
    /// Errors
    Error,
    /// Nothing
    Never,
}

impl FailOn {
    /// The least grave level that counts.
    pub(super) fn bar(self) -> Option<Level> {
        match self {
            Self::Warning => Some(Level::Warning),
            Self::Error => Some(Level::Error),
            Self::Never => None,
        }
    }
}

impl PolicyArgs {
    /// The levels that were asked for; a rule that does not exist, cannot be moved or is named twice is refused.
    pub(super) fn levels(&self, run: Run<'_>) -> Result<Levels> {
        let asked = [
            (&self.error, Some(Level::Error), "error"),
            (&self.warning, Some(Level::Warning), "warning"),
            (&self.note, Some(Level::Note), "note"),
            (&self.off, None, "off"),
        ];
        let mut levels = BTreeMap::new();
        for (names, level, flag) in asked {
            for name in names {
                let is_known = check(name).map_err(|reason| run.refuse(&reason.with("flag", flag)));
                is_known?;
                if levels.insert(name.clone(), level).is_some() {
                    let reason = Text::new("cli-level-twice").with("found", name.as_str());
                    return Err(run.refuse(&reason));
                }
            }
        }
        Ok(Levels(levels))
    }
}

/// Whether a rule's level can be set.
fn check(name: &str) -> Result<(), Text> {
    let rules = rules();
    let refuse = |id| Text::new(id).with("found", name);
    match rules.iter().find(|rule| rule.name == name) {
        Some(rule) if rule.bound == Bound::Free => Ok(()),
        Some(_) => Err(refuse("cli-level-bound")),
        None => Err(match nearest(name, rules.iter().map(|rule| rule.name)) {
            Some(close) => refuse("cli-level-unknown-close").with("suggestion", close),
            None => refuse("cli-level-unknown"),
        }),
    }
}
