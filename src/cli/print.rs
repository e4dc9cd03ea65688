//! What the commands have in common when they speak: the head of a JSON result, findings for people, what was left out.

use anyhow::{Context as _, Result};
use serde::Serialize;

use super::left_out::LeftOut;
use super::run::Run;
use super::session::Session;
use super::status::{Outcome, Status};
use crate::checks::is_about_money;
use crate::compute::Facts;
use crate::diag::render::{Sheet, human, worded};
use crate::diag::{Args, Diagnostic, Family, Level, bounded, sort};
use crate::json::{Cx, Head, LeftOutJson, Nothing, Results, Short, findings, short as entry};
use crate::model::Agreement;

/// What turning a session's results into JSON needs.
pub(super) fn cx(session: &Session) -> Cx<'_> {
    Cx {
        files: &session.files,
        texts: &session.texts,
    }
}

/// A JSON result with one part for each agreement that was computed.
pub(super) fn results<'a, P: Serialize>(
    session: &'a Session,
    schema: &'static str,
    part: impl Fn(&'a Agreement, &'a Facts) -> P,
) -> Result<String> {
    let agreements = session
        .computed()
        .map(|(agreement, facts)| entry(agreement, part(agreement, facts)));
    whole(session, schema, (agreements.collect(), Nothing {}))
}

/// A JSON result.
pub(super) fn whole<P: Serialize, R: Serialize>(
    session: &Session,
    schema: &'static str,
    (agreements, rest): (Vec<Short<'_, P>>, R),
) -> Result<String> {
    let name = session.dataset.as_ref().map(|read| &read.registry.name);
    let result = Results {
        head: Head::new(schema, session.as_of, name.map(|name| name.as_str())),
        agreements,
        left_out: session
            .left_out
            .iter()
            .map(|one| left_out_json(session, one))
            .collect(),
        assumptions: &session.assumptions,
        rest,
    };
    cx(session).document(&result).context("writing JSON")
}

fn left_out_json(session: &Session, one: &LeftOut) -> LeftOutJson {
    let all: Vec<_> = one.findings.iter().collect();
    LeftOutJson {
        id: one.agreement.clone(),
        part: one.part.clone(),
        findings: findings(cx(session), &all).findings,
    }
}

/// Findings for people, with an empty line after each.
pub(super) fn people<'a>(
    session: &Session,
    findings: impl IntoIterator<Item = &'a Diagnostic>,
) -> String {
    let shown = findings
        .into_iter()
        .map(|finding| human(finding, &session.files, &session.texts));
    shown.map(|finding| finding + "\n").collect()
}

/// The outcome of a computing command: only what had to be left out makes it one with findings, and is said beside the result.
pub(super) fn computed(session: &Session, run: Run<'_>, out: String) -> Outcome {
    let mut why: Vec<Diagnostic> = session
        .left_out
        .iter()
        .flat_map(|one| one.findings.iter().cloned())
        .collect();
    sort(&mut why);
    let mut err = people(session, &bounded(&why));
    for one in &session.left_out {
        err.push_str(&left_out_line(session, one));
        err.push('\n');
    }
    Outcome {
        out,
        err: if run.global.quiet { String::new() } else { err },
        status: if session.left_out.is_empty() {
            Status::Fine
        } else {
            Status::Findings
        },
        files: Vec::new(),
    }
}

/// A part that a command computed, shown.
pub(super) struct Part {
    pub(super) out: String,
    /// Whether money is in it: else what is wrong with amounts, indices and payments does not bear on it.
    pub(super) is_money: bool,
}

/// The outcome of a command that computes a part: the findings about the records go beside it, a line each, where `iop validate` has
/// them in full.
pub(super) fn computed_part(session: &Session, run: Run<'_>, part: Part) -> Outcome {
    let mut outcome = computed(session, run, part.out);
    let left_out: Vec<_> = session
        .left_out
        .iter()
        .flat_map(|one| &one.findings)
        .collect();
    let said = |finding: &Diagnostic| {
        let same = |other: &&Diagnostic| {
            other.primary == finding.primary && other.message == finding.message
        };
        left_out.iter().any(same)
    };
    let of_records = session.findings.iter().filter(|finding| {
        let is_of_records = matches!(finding.rule.family, Family::Reading | Family::Records);
        let bears = part.is_money || !is_about_money(finding.rule.name);
        is_of_records && bears && !said(finding)
    });
    let few = bounded(of_records);
    let findings: Vec<&Diagnostic> = few.iter().collect();
    if !run.global.quiet {
        outcome.err += &worded(&Sheet {
            findings: &findings,
            files: &session.files,
            texts: &session.texts,
            prefix: &session.prefix,
            bar: Level::Error,
        });
    }
    outcome
}

/// What was left out, in a line.
pub(super) fn left_out_line(session: &Session, one: &LeftOut) -> String {
    let part = one.part.as_deref().and_then(|part| part.split_once(':'));
    let args = Args::new()
        .with("agreement", one.agreement.as_str())
        .with("name", part.map_or("", |(_, name)| name));
    let id = match part {
        Some(("measure", _)) => "cli-left-out-measure",
        Some(_) => "cli-left-out-form",
        None => "cli-left-out",
    };
    session.texts.with(id, &args)
}
