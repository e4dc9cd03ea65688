//! The term runs, and nothing has been recorded for a year.

use super::FactsCtx;
use super::check::rule;
use chrono::NaiveDate;

use crate::calendar::add_months;
use crate::diag::Sink;
use crate::model::{Agreement, PeriodRef, TermEnd};

/// Months without a row after which the rule speaks; as many are free at the beginning.
const MONTHS: i32 = 12;

rule!("nothing-recorded", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let as_of = ctx.registry.as_of;
    let term = &ctx.facts.funding.term;
    let Some(start) = term.start else { return };
    let over = matches!(term.end, Some(TermEnd::At(end)) if as_of.is_after(end.first));
    let since = add_months(as_of.0, -MONTHS);
    if !ctx.is_binding() || over || start.last > since || !ctx.agreement.kept_elsewhere.is_empty() {
        return;
    }
    let last = dates(ctx.agreement)
        .into_iter()
        .filter(|date| *date <= as_of.0)
        .max();
    if last.is_some_and(|last| last > since) {
        return;
    }
    let finding = ctx.finding(&RULE, ctx.agreement.whole(), "agreement");
    sink.push(match last {
        Some(last) => finding
            .variant("since")
            .with("last", last)
            .note("last")
            .help("help"),
        None => finding.note("none").help("help"),
    });
}

/// The last day of every row in the logs, plans aside.
fn dates(agreement: &Agreement) -> Vec<NaiveDate> {
    let logs = &agreement.logs;
    let periods = logs
        .statistics
        .iter()
        .filter_map(|row| match row.period.value {
            PeriodRef::At(when) => Some(when.last),
            PeriodRef::Term => None,
        });
    periods
        .chain(
            logs.meetings
                .iter()
                .filter(|row| !row.planned)
                .map(|row| row.date.last),
        )
        .chain(logs.payments.iter().flatten().map(|row| row.date.last))
        .chain(logs.deliveries.iter().map(|row| row.date.last))
        .chain(logs.assessments.iter().map(|row| row.date.last))
        .collect()
}
