//! Commands whose findings are their result: they go to stdout, and one that stands at the bar or above makes the exit code 1.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};

use super::args::Format;
use super::baseline::Baseline;
use super::page;
use super::policy::PolicyArgs;
use super::print::{cx, people, whole};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::{Outcome, Side, Status};
use crate::checks::rules;
use crate::diag::render::{self, RuleText, Sheet};
use crate::diag::{Args as Facts, Diagnostic, Family, Identity, Level, bounded};
use crate::json::{self, Summary};
use crate::lang::Language;
use crate::source::visible;

/// What is asked.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    /// Of these agreements; none: all.
    pub(super) ids: &'a [String],
    /// The result and its version.
    pub(super) schema: &'static str,
    /// What the rules are about.
    pub(super) families: &'a [Family],
    /// How findings are judged.
    pub(super) policy: &'a PolicyArgs,
}

/// What was found, judged.
struct Found<'a> {
    session: &'a Session,
    findings: Vec<&'a Diagnostic>,
    /// Those that are shown in every form but JSON.
    shown: Vec<&'a Diagnostic>,
    summary: Summary,
    baseline: &'a Baseline,
}

/// Looks, and says what it finds.
pub(super) fn verdict(question: Question<'_>, run: Run<'_>) -> Result<Outcome> {
    let levels = question.policy.levels(run)?;
    let wish = Wish {
        ids: question.ids,
        faults_only: true,
        levels: Some(&levels),
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    let is_ours = |finding: &Diagnostic| question.families.contains(&finding.rule.family);
    session.findings.retain(is_ours);
    let mut findings = std::mem::take(&mut session.findings);
    let is_asked = |identity: &Identity| could_be_found(question, &session, identity);
    let mut baseline = Baseline::apply(question.policy, run, (&mut findings, &is_asked))?;
    session.findings = findings;
    let mut files: Vec<Side> = baseline.file.take().into_iter().collect();
    let written = files.len();
    let few = bounded(&session.findings);
    let found = Found {
        session: &session,
        findings: session.findings.iter().collect(),
        shown: few.iter().collect(),
        summary: json::summary(&session.findings),
        baseline: &baseline,
    };
    let out = found.shown(question, run)?;
    files.extend(found.step_summary(question, run));
    let bar = question.policy.fail_on.bar();
    let fails = |one: &&Diagnostic| one.stands() && bar.is_some_and(|bar| one.level <= bar);
    let mut err = found.beside(run);
    if written > 0 && !run.global.quiet {
        err += &found.written(question);
    }
    Ok(Outcome {
        out,
        err,
        status: if found.findings.iter().any(fails) {
            Status::Findings
        } else {
            Status::Fine
        },
        files,
    })
}

/// Whether a run over these agreements and families could have found what an entry of the baseline is about. Of an agreement that is no
/// longer there nothing will ever be found: that can be told where all are asked for.
fn could_be_found(question: Question<'_>, session: &Session, identity: &Identity) -> bool {
    let rule = rules().into_iter().find(|rule| rule.name == identity.rule);
    let family = rule.is_none_or(|rule| question.families.contains(&rule.family));
    let agreement = identity.agreement.as_deref();
    let asked = agreement.is_none_or(|id| question.ids.is_empty() || session.selected.contains(id));
    family && asked
}

impl Found<'_> {
    fn sheet(&self, question: Question<'_>) -> Sheet<'_> {
        Sheet {
            findings: &self.shown,
            files: &self.session.files,
            texts: &self.session.texts,
            prefix: &self.session.prefix,
            // An exit code of 0 makes no error less of one.
            bar: question.policy.fail_on.bar().unwrap_or(Level::Error),
        }
    }

    fn shown(&self, question: Question<'_>, run: Run<'_>) -> Result<String> {
        let sheet = self.sheet(question);
        match run.global.format {
            Format::Json => self.json(question),
            Format::Concise => Ok(render::short(&sheet)),
            Format::Sarif if !question.policy.show_waived => {
                // Code scanning does not heed what is marked as suppressed: it would come back as open.
                let standing = self.shown.iter().copied().filter(|one| one.stands());
                let findings: Vec<&Diagnostic> = standing.collect();
                let sheet = Sheet {
                    findings: &findings,
                    ..sheet
                };
                render::sarif(&sheet, &rule_texts(self.session)).context("writing JSON")
            }
            Format::Sarif => {
                render::sarif(&sheet, &rule_texts(self.session)).context("writing JSON")
            }
            Format::Gitlab => render::gitlab(&sheet).context("writing JSON"),
            Format::Junit => {
                let agreements = self.session.selected.iter().map(String::as_str);
                Ok(render::junit(&sheet, agreements))
            }
            Format::Github => Ok(self.with_summary(render::github(&sheet), run)),
            Format::Text | Format::Ics | Format::Csv | Format::Html | Format::Markdown => {
                let standing = self.shown.iter().copied().filter(|one| one.stands());
                Ok(self.with_summary(people(self.session, standing), run))
            }
        }
    }

    fn json(&self, question: Question<'_>) -> Result<String> {
        let agreements = self
            .session
            .agreements()
            .map(|(agreement, _)| json::short(agreement, json::Nothing {}));
        let unmatched = self.baseline.unmatched.iter();
        let rest = json::Verdict {
            findings: json::findings(cx(self.session), &self.findings),
            baseline_unmatched: unmatched
                .map(|(identity, count)| json::EntryJson {
                    rule: identity.rule.clone(),
                    agreement: identity.agreement.clone(),
                    subject: identity.subject.clone(),
                    count: *count,
                })
                .collect(),
        };
        whole(self.session, question.schema, (agreements.collect(), rest))
    }

    fn with_summary(&self, shown: String, run: Run<'_>) -> String {
        if run.global.quiet {
            shown
        } else {
            shown + &summary_line(self.session, self.summary) + "\n"
        }
    }

    /// What the baseline has and was not found, for people.
    fn beside(&self, run: Run<'_>) -> String {
        let unmatched = &self.baseline.unmatched;
        if unmatched.is_empty() || run.global.quiet {
            return String::new();
        }
        let args = Facts::new().with("n", unmatched.len());
        let mut said = self.session.texts.with("cli-baseline-unmatched", &args) + "\n";
        for identity in unmatched.keys() {
            let about = [&identity.agreement, &identity.subject];
            let about: Vec<&str> = about.into_iter().flatten().map(String::as_str).collect();
            let _ = writeln!(said, "  {} {}", identity.rule, about.join(" "));
        }
        said
    }

    /// The line that says which file was written beside the result.
    fn written(&self, question: Question<'_>) -> String {
        let file = question.policy.baseline.clone().unwrap_or_default();
        let file = visible(&file.display().to_string()).into_owned();
        let args = Facts::new().with("file", file);
        self.session.texts.with("cli-wrote", &args) + "\n"
    }

    /// The table of the step summary, where GitHub Actions wants one.
    fn step_summary(&self, question: Question<'_>, run: Run<'_>) -> Option<Side> {
        let file = run.world.summary.as_ref()?;
        if run.global.format != Format::Github {
            return None;
        }
        let line = summary_line(self.session, self.summary);
        let table = render::github_summary(&self.sheet(question), &line);
        Some(Side::Append(run.world.folder.join(file), table))
    }
}

/// All rules with their pages in the language of the run.
fn rule_texts(session: &Session) -> Vec<RuleText> {
    let text = |rule: &'static crate::diag::Rule| {
        let page = match session.texts.language {
            Language::Swedish => rule.pages.sv,
            Language::English => rule.pages.en,
        };
        RuleText {
            rule,
            summary: page::summary(page),
            page,
        }
    };
    rules().into_iter().map(text).collect()
}

fn summary_line(session: &Session, summary: Summary) -> String {
    let texts = &session.texts;
    let agreements = Facts::new().with("n", session.selected.len());
    let scope = texts.with("cli-agreements", &agreements);
    let counts = [
        ("cli-errors", summary.error),
        ("cli-warnings", summary.warning),
        ("cli-notes", summary.note),
        ("cli-waived", summary.waived),
        ("cli-baseline", summary.baseline),
    ];
    let counts: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| texts.with(id, &Facts::new().with("n", count)))
        .collect();
    let args = Facts::new().with("scope", scope);
    if counts.is_empty() {
        texts.with("cli-no-findings", &args)
    } else {
        texts.with("cli-findings", &args.with("counts", counts.join(", ")))
    }
}
