//! Rows that the as-of date filters: left out of every calculation, but not in silence.

use super::AgreementCtx;
use super::check::records_rule;
use super::terms;
use crate::calendar::{AsOf, Interval};
use crate::diag::Sink;
use crate::model::{Agreement, LogKind, Observation, PeriodRef};
use crate::source::Span;

records_rule!("future-record", Note, Free);

const LOGS: [LogKind; 5] = [
    LogKind::Statistics,
    LogKind::Meetings,
    LogKind::Payments,
    LogKind::Deliveries,
    LogKind::Assessments,
];

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for log in LOGS {
        let future = future(ctx.agreement, log, ctx.registry.as_of);
        let Some(first) = future.first() else {
            continue;
        };
        sink.push(
            ctx.finding(&RULE, *first, log.code())
                .with("n", future.len())
                .with("as-of", ctx.registry.as_of.0)
                .label("label")
                .help("help"),
        );
    }
}

/// The rows of a log that do not exist yet, in the order of the file.
fn future(of: &Agreement, log: LogKind, as_of: AsOf) -> Vec<Span> {
    let logs = &of.logs;
    match log {
        LogKind::Statistics => {
            let rows = logs.statistics.iter();
            rows.filter(|row| !is_observed(of, row, as_of))
                .map(|row| row.span)
                .collect()
        }
        LogKind::Meetings => {
            let held = logs.meetings.iter().filter(|row| !row.planned);
            held.filter(|row| !has_begun(*row.date, as_of))
                .map(|row| row.span)
                .collect()
        }
        LogKind::Payments => {
            let rows = logs.payments.iter().flatten();
            rows.filter(|row| !has_begun(*row.date, as_of))
                .map(|row| row.span)
                .collect()
        }
        LogKind::Deliveries => {
            let rows = logs.deliveries.iter();
            rows.filter(|row| !has_begun(*row.date, as_of))
                .map(|row| row.span)
                .collect()
        }
        LogKind::Assessments => {
            let rows = logs.assessments.iter();
            rows.filter(|row| !as_of.knows(*row.date))
                .map(|row| row.span)
                .collect()
        }
    }
}

/// Whether something that happened on a day of the interval can have happened by the as-of date.
pub(super) fn has_begun(when: Interval, as_of: AsOf) -> bool {
    when.first <= as_of.0
}

/// Whether an observation exists: from the day after its period, of a single day from that day.
pub(super) fn is_observed(of: &Agreement, row: &Observation, as_of: AsOf) -> bool {
    match *row.period {
        PeriodRef::At(when) if when.is_day() => as_of.knows(when),
        PeriodRef::At(when) => as_of.is_after(when.last),
        PeriodRef::Term => terms::end(&of.term, as_of).is_none_or(|end| as_of.is_after(end.last)),
    }
}
