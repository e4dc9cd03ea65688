//! `iop validate`: whether the records are right. Its findings are its result.

use anyhow::Result;
use clap::Args;

use super::args::{Format, Ids};
use super::print::{cx, people, whole};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::{Outcome, Status};
use crate::diag::{Args as Facts, Diagnostic, Family};
use crate::json::{self, Summary};

/// Say whether the records are right, and where they are not
#[derive(Args, Debug)]
pub(super) struct ValidateArgs {
    #[command(flatten)]
    ids: Ids,
}

/// Looks at the records.
pub(super) fn run(args: &ValidateArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        faults_only: true,
        ..Wish::default()
    };
    let session = Session::open(run, wish)?;
    let findings: Vec<_> = session.findings.iter().filter(|one| is_ours(one)).collect();
    let summary = json::summary(findings.iter().copied());
    let out = match run.global.format {
        Format::Json => {
            let agreements = session
                .agreements()
                .map(|(agreement, _)| json::short(agreement, super::print::Nothing {}));
            let rest = json::findings(cx(&session), &findings);
            whole(&session, "iop.validate/1", (agreements.collect(), rest))?
        }
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

/// What the world failed to do, and what form the partnership has, is no fault of the records.
fn is_ours(finding: &Diagnostic) -> bool {
    matches!(finding.rule.family, Family::Reading | Family::Records)
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
