//! Commands whose findings are their result: they go to stdout, and an error that stands makes the exit code 1.

use anyhow::Result;

use super::args::Format;
use super::print::{Nothing, cx, people, whole};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::{Outcome, Status};
use crate::diag::{Args as Facts, Family};
use crate::json::{self, Summary};

/// What is asked.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    /// Of these agreements; none: all.
    pub(super) ids: &'a [String],
    /// The result and its version.
    pub(super) schema: &'static str,
    /// What the rules are about.
    pub(super) families: &'a [Family],
}

/// Looks, and says what it finds.
pub(super) fn verdict(question: Question<'_>, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: question.ids,
        faults_only: true,
        ..Wish::default()
    };
    let session = Session::open(run, wish)?;
    let findings: Vec<_> = session
        .findings
        .iter()
        .filter(|one| question.families.contains(&one.rule.family))
        .collect();
    let summary = json::summary(findings.iter().copied());
    let out = match run.global.format {
        Format::Json => {
            let agreements = session
                .agreements()
                .map(|(agreement, _)| json::short(agreement, Nothing {}));
            let rest = json::findings(cx(&session), &findings);
            whole(&session, question.schema, (agreements.collect(), rest))?
        }
        Format::Html | Format::Markdown => return Err(super::publish::unsupported(run)),
        Format::Text => {
            let standing = findings.iter().copied().filter(|one| one.waived.is_none());
            let shown = people(&session, standing);
            if run.global.quiet {
                shown
            } else {
                shown + &summary_line(&session, summary) + "\n"
            }
        }
    };
    Ok(Outcome {
        out,
        err: String::new(),
        status: if summary.error > 0 {
            Status::Findings
        } else {
            Status::Fine
        },
    })
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
