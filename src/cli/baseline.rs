//! The baseline: findings that were there when checking began, and that do not count until they are gone. It can only shrink.
//!
//! An entry is an identity (rule, agreement, subject) and how many findings share it; lines are not in it. Where more are found than it has,
//! nobody can tell which of them is the new one: all of them count. What cannot be computed is never in it, and neither are notes, which
//! are reminders and fail nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde::{Deserialize, Serialize};

use super::place::{Place, apart, place};
use super::policy::PolicyArgs;
use super::run::Run;
use super::small_file;
use super::status::Side;
use crate::diag::{Bound, Diagnostic, Identity, Level, Text};

const SCHEMA: &str = "iop.baseline/1";

/// Entries and how many findings share each.
type Entries = BTreeMap<Identity, usize>;

/// Whether a run could have found what an entry is about.
type Asked<'a> = &'a dyn Fn(&Identity) -> bool;

/// What is in the file, and what a run made of it.
#[derive(Default)]
pub(super) struct Baseline {
    entries: Entries,
    /// What it has and was not found, with how many less.
    pub(super) unmatched: Entries,
    /// The file to write, if that was asked for.
    pub(super) file: Option<Side>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Written {
    schema: String,
    findings: Vec<Entry>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    rule: String,
    agreement: Option<String>,
    subject: Option<String>,
    count: usize,
}

impl Baseline {
    /// Marks the findings that the baseline has.
    pub(super) fn apply(
        policy: &PolicyArgs,
        run: Run<'_>,
        (findings, is_asked): (&mut [Diagnostic], Asked<'_>),
    ) -> Result<Self> {
        let Some(file) = &policy.baseline else {
            return Ok(Self::default());
        };
        let mut path = run.world.folder.join(file);
        apart(run, file).map_err(|reason| run.refuse(&reason))?;
        if policy.write_baseline {
            path = written(run, file)?;
        }
        let mut own = Self::default();
        let is_new = policy.write_baseline && !path.exists();
        own.entries = if is_new {
            count(findings, |finding| finding.level <= Level::Warning)
        } else {
            read(&path).map_err(|error| refuse(run, file, &format!("{error:#}")))?
        };
        let found = count(findings, |_| true);
        for finding in findings.iter_mut().filter(|finding| counts(finding)) {
            let identity = Identity::of(finding);
            let (known, now) = (own.entries.get(&identity), found.get(&identity));
            finding.baseline = known.is_some_and(|known| now.is_some_and(|now| now <= known));
        }
        let asked = own
            .entries
            .iter()
            .filter(|(identity, _)| is_asked(identity));
        own.unmatched = asked
            .map(|(identity, known)| {
                let now = found.get(identity).copied().unwrap_or(0);
                (identity.clone(), known.saturating_sub(now))
            })
            .filter(|(_, less)| *less > 0)
            .collect();
        if policy.write_baseline {
            own.shrink();
            let text = own.text()?;
            let is_as_it_was = small_file::read(&path).is_ok_and(|old| old == text);
            own.file = (!is_as_it_was).then_some(Side::Replace(path, text));
        }
        Ok(own)
    }

    /// Takes out what was not found.
    fn shrink(&mut self) {
        for (identity, less) in std::mem::take(&mut self.unmatched) {
            if let Some(known) = self.entries.get_mut(&identity) {
                *known = known.saturating_sub(less);
            }
        }
        self.entries.retain(|_, known| *known > 0);
    }

    /// The file: an entry a line, so that a difference shows what was mended.
    fn text(&self) -> Result<String> {
        let mut lines = Vec::new();
        for (identity, count) in &self.entries {
            let entry = Entry {
                rule: identity.rule.clone(),
                agreement: identity.agreement.clone(),
                subject: identity.subject.clone(),
                count: *count,
            };
            lines.push(format!("    {}", serde_json::to_string(&entry)?));
        }
        let entries = if lines.is_empty() {
            "[]".to_owned()
        } else {
            format!("[\n{}\n  ]", lines.join(",\n"))
        };
        Ok(format!(
            "{{\n  \"schema\": \"{SCHEMA}\",\n  \"findings\": {entries}\n}}\n"
        ))
    }
}

/// Whether a finding can be in a baseline.
fn counts(finding: &Diagnostic) -> bool {
    finding.waived.is_none() && finding.rule.bound == Bound::Free
}

fn count(findings: &[Diagnostic], also: impl Fn(&Diagnostic) -> bool) -> Entries {
    let mut entries = Entries::new();
    for finding in findings.iter().filter(|one| counts(one) && also(one)) {
        let known = entries.entry(Identity::of(finding)).or_default();
        *known = known.saturating_add(1);
    }
    entries
}

fn read(path: &Path) -> Result<Entries> {
    let text = small_file::read(path)?;
    let written: Written = serde_json::from_str(&text)?;
    if written.schema != SCHEMA {
        anyhow::bail!("schema: `{}`; expected `{SCHEMA}`", written.schema);
    }
    let mut entries = Entries::new();
    for entry in written.findings {
        let identity = Identity {
            agreement: entry.agreement,
            rule: entry.rule,
            subject: entry.subject,
        };
        let known = entries.entry(identity).or_default();
        *known = known.saturating_add(entry.count);
    }
    Ok(entries)
}

/// The file that the baseline is written to: it can be read again, and is no record.
fn written(run: Run<'_>, file: &Path) -> Result<PathBuf> {
    match place(run, "--write-baseline", file).map_err(|reason| run.refuse(&reason))? {
        Place::File(path) => Ok(path),
        _ => Err(refuse(run, file, "it is no regular file")),
    }
}

fn refuse(run: Run<'_>, file: &Path, reason: &str) -> anyhow::Error {
    run.refuse(
        &Text::new("cli-baseline-unread")
            .with("file", file.display().to_string())
            .with("reason", reason),
    )
}
