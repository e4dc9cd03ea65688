//! Longer between two meetings than agreed.

use super::FactsCtx;
use super::check::rule;
use chrono::NaiveDate;

use crate::calendar::{Interval, add_days, add_months};
use crate::compute::RecordKind;
use crate::compute::span::{Own, Readings};
use crate::diag::Sink;
use crate::model::{LogKind, MeetingRequirement};
use crate::source::Span;

rule!("meeting-gap-too-long", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    if !ctx.is_binding() || ctx.agreement.is_elsewhere(LogKind::Meetings) {
        return;
    }
    for requirement in &ctx.agreement.meetings {
        let Some(months) = &requirement.max_gap_months else {
            continue;
        };
        for (from, to, place) in gaps(ctx, requirement, months.value) {
            let mut finding = ctx
                .finding(&RULE, months.span, &requirement.id.value)
                .with("name", requirement.shown())
                .with("months", months.value)
                .with("from", from)
                .with("to", to)
                .label("agreed");
            if let Some(place) = place {
                finding = finding.related(place, "last");
            }
            sink.push(finding.help("help"));
        }
    }
}

/// The gaps that are too long, with the meeting that each begins with: between the start, the meetings that were certainly held, and the
/// as-of date or the requirement's last day. A gap that a meeting possibly falls in is none.
fn gaps(
    ctx: &FactsCtx<'_>,
    of: &MeetingRequirement,
    months: u32,
) -> Vec<(NaiveDate, NaiveDate, Option<Span>)> {
    let as_of = ctx.registry.as_of;
    let own = Own {
        kind: RecordKind::Meeting,
        id: &of.id,
        starts: of.starts.as_ref(),
        ends: of.ends.as_ref(),
    };
    let readings = Readings::new(&ctx.agreement.term, Some(own), as_of);
    let Ok(Some(Some((_, covered)))) = readings.agree(|reading| reading.span) else {
        return Vec::new();
    };
    let rows = || {
        ctx.agreement
            .logs
            .meetings
            .iter()
            .filter(|row| *row.kind == *of.id && !row.planned && row.date.first <= as_of.0)
    };
    let mut held: Vec<(Interval, Option<Span>)> = rows()
        .filter(|row| row.date.last <= as_of.0)
        .map(|row| (row.date.value, Some(row.span)))
        .collect();
    held.sort_by_key(|(when, _)| (when.last, when.first));
    let until = covered.last.min(as_of.0);
    let days = std::iter::once((Interval::day(covered.first), None)).chain(held);
    let days: Vec<_> = days
        .filter(|(when, _)| covered.first <= when.last && when.first <= until)
        .chain([(Interval::day(until), None)])
        .collect();
    let step = i32::try_from(months).unwrap_or(i32::MAX);
    let mut found = Vec::new();
    for pair in days.windows(2) {
        // The shortest that the gap can have been: from the last day of the one to the first of the next.
        let (from, to) = (pair[0].0.last, pair[1].0.first);
        let between = Interval::new(add_days(from, 1), add_days(to, -1));
        let perhaps = between
            .is_some_and(|gap| rows().any(|row| gap.touches(row.date.value) && !row.date.is_day()));
        if to > add_months(from, step) && !perhaps {
            found.push((from, to, pair[0].1));
        }
    }
    found
}
