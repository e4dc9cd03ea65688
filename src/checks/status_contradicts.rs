//! The status that people read and the dates that are reckoned with say different things.

use chrono::NaiveDate;

use super::AgreementCtx;
use super::check::records_rule;
use super::terms;
use crate::diag::{Diagnostic, Sink};
use crate::model::{Agreement, PeriodRef, Status};

records_rule!("status-contradicts", Warning, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    let (status, terminated) = (&ctx.agreement.status, ctx.agreement.term.terminated);
    let finding = ctx
        .finding(&RULE, status.span, "agreement")
        .with("status", status.code());
    match (status.value, terminated) {
        (Status::Terminated, None) => sink.push(
            finding
                .variant("day-missing")
                .related(ctx.agreement.term.span, "term")
                .help("help-day-missing"),
        ),
        (Status::Terminated, Some(_)) => {}
        (_, Some(day)) => sink.push(
            finding
                .with("day", *day)
                .variant("terminated")
                .related(day.span, "day")
                .help("help-terminated"),
        ),
        (Status::Decided, None) => sink.extend(signed(ctx, finding)),
        (Status::Ended, None) => sink.extend(ended_early(ctx, finding)),
        _ => {}
    }
}

/// `decided`, although the day of signing is recorded and has come.
fn signed(ctx: &AgreementCtx<'_>, finding: Diagnostic) -> Option<Diagnostic> {
    let day = ctx.agreement.term.signed?;
    let is_known = ctx.registry.as_of.knows(*day);
    is_known.then(|| {
        finding
            .with("day", *day)
            .variant("signed")
            .related(day.span, "signed-day")
            .help("help-signed")
    })
}

/// `ended`, although the end is later than the as-of date and than everything that the logs hold.
fn ended_early(ctx: &AgreementCtx<'_>, finding: Diagnostic) -> Option<Diagnostic> {
    let end = terms::end(&ctx.agreement.term, ctx.registry.as_of)?;
    let later = end.first > ctx.registry.as_of.0 && days(ctx.agreement).all(|day| day < end.first);
    if !later {
        return None;
    }
    let finding = if end.is_endless() {
        finding.variant("ended-open").related(end.span, "open")
    } else {
        finding
            .with("end", *end)
            .variant("ended")
            .related(end.span, "end")
    };
    Some(finding.help("help-ended"))
}

/// The last day of every row of the logs.
fn days(of: &Agreement) -> impl Iterator<Item = NaiveDate> {
    let logs = &of.logs;
    let observed = logs.statistics.iter().filter_map(|row| match *row.period {
        PeriodRef::At(when) => Some(when.last),
        PeriodRef::Term => None,
    });
    let paid = logs.payments.iter().flatten();
    observed
        .chain(logs.meetings.iter().map(|row| row.date.last))
        .chain(paid.map(|row| row.date.last))
        .chain(logs.deliveries.iter().map(|row| row.date.last))
        .chain(logs.assessments.iter().map(|row| row.date.last))
}
