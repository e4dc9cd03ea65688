//! `iop evaluate`: the whole of what follows from the records, in the order of a committee memo.

use anyhow::Result;
use clap::Args;

use super::args::{Format, Ids};
use super::print::{computed, cx, whole};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;
use super::views::{self, View};
use crate::diag::Diagnostic;
use crate::json;

/// Evaluate agreements: form, parties, meetings, statistics, money
#[derive(Args, Debug)]
pub(super) struct EvaluateArgs {
    #[command(flatten)]
    ids: Ids,
}

/// Computes and shows.
pub(super) fn run(args: &EvaluateArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        ..Wish::default()
    };
    let session = Session::open(run, wish)?;
    let out = match run.global.format {
        Format::Json => result(&session)?,
        _ => views::text(View::Evaluate, &session, run),
    };
    Ok(computed(&session, run, out))
}

fn result(session: &Session) -> Result<String> {
    let about = |agreement: Option<&str>| -> Vec<&Diagnostic> {
        let all = session.findings.iter();
        all.filter(|finding| finding.agreement.as_deref() == agreement)
            .collect()
    };
    let agreements = session.computed().map(|(agreement, facts)| {
        let findings = about(Some(agreement.id.as_str()));
        json::short(agreement, json::evaluation(cx(session), facts, &findings))
    });
    let shared = json::Shared {
        findings: json::findings(cx(session), &about(None)).findings,
    };
    whole(session, "iop.evaluate/1", (agreements.collect(), shared))
}
