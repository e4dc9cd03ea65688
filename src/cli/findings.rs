//! Findings that are the result themselves: those of `validate` and `check`, with their summary and the exit code that follows.

use anyhow::Result;

use super::args::Format;
use super::print::{Nothing, cx, people, whole};
use super::run::Run;
use super::session::Session;
use super::status::{Outcome, Status};
use crate::diag::{Args, Diagnostic};
use crate::json::{self, Summary};

/// Findings of a session as a result: `schema` names its JSON.
pub(super) fn outcome(
    session: &Session,
    run: Run<'_>,
    (schema, findings): (&'static str, &[&Diagnostic]),
) -> Result<Outcome> {
    let summary = json::summary(findings.iter().copied());
    let out = match run.global.format {
        Format::Json => {
            let agreements = session
                .agreements()
                .map(|(agreement, _)| json::short(agreement, Nothing {}));
            let rest = json::findings(cx(session), findings);
            whole(session, schema, (agreements.collect(), rest))?
        }
        Format::Text => {
            let shown = people(session, findings.iter().copied().filter(|one| stands(one)));
            if run.global.quiet {
                shown
            } else {
                shown + &summary_line(session, summary) + "\n"
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

/// Whether a finding counts: no waiver covers it, and the baseline does not have it.
fn stands(finding: &Diagnostic) -> bool {
    finding.waived.is_none() && !finding.baseline
}

fn summary_line(session: &Session, summary: Summary) -> String {
    let texts = &session.texts;
    let agreements = Args::new().with("n", session.selected.len());
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
        .map(|(id, count)| texts.with(id, &Args::new().with("n", count)))
        .collect();
    let args = Args::new().with("scope", scope);
    if counts.is_empty() {
        texts.with("cli-no-findings", &args)
    } else {
        texts.with("cli-findings", &args.with("counts", counts.join(", ")))
    }
}
