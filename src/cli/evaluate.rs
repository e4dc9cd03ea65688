//! `iop evaluate`: the whole of what follows from the records, in the order of a committee memo.

use anyhow::Result;
use clap::Args;

use super::args::Ids;
use super::print::{computed, cx, whole};
use super::publish::{Forms, PublishArgs, shown};
use super::run::Run;
use super::session::{Session, Wish};
use super::status::Outcome;
use super::views::View;
use crate::diag::Diagnostic;
use crate::json;

/// Evaluate agreements: form, parties, meetings, statistics, money
#[derive(Args, Debug)]
pub(super) struct EvaluateArgs {
    #[command(flatten)]
    ids: Ids,
    #[command(flatten)]
    publish: PublishArgs,
}

/// Computes and shows.
pub(super) fn run(args: &EvaluateArgs, run: Run<'_>) -> Result<Outcome> {
    let wish = Wish {
        ids: &args.ids.ids,
        ..Wish::default()
    };
    let mut session = Session::open(run, wish)?;
    let forms = Forms {
        json: &result,
        csv: None,
    };
    let out = shown(View::Evaluate, &mut session, (run, &args.publish), forms)?;
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
