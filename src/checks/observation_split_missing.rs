//! A figure is not divided as it should be.

use super::FactsCtx;
use super::check::rule;
use crate::diag::{Arg, Sink, Text};
use crate::model::{LogKind, Measure, Observation, PeriodRef};

rule!("observation-split-missing", Compliance, Note);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    if !ctx.is_binding() || ctx.agreement.is_elsewhere(LogKind::Statistics) {
        return;
    }
    for measure in ctx
        .agreement
        .measures
        .iter()
        .filter(|measure| !measure.split.is_empty())
    {
        let rows: Vec<&Observation> = rows_of_term(ctx, measure).collect();
        let mut periods: Vec<PeriodRef> = rows.iter().map(|row| row.period.value).collect();
        periods.sort_unstable();
        periods.dedup();
        for period in periods {
            let own: Vec<_> = rows
                .iter()
                .filter(|row| row.period.value == period)
                .collect();
            let has = |by| {
                own.iter()
                    .any(|row| row.splits.iter().any(|(other, _)| *other == by))
            };
            let missing: Vec<Arg> = measure
                .split
                .iter()
                .filter(|by| !has(by.value))
                .map(|by| Text::new("split-word").with("code", by.code()).into())
                .collect();
            let Some(first) = own.first().filter(|_| !missing.is_empty()) else {
                continue;
            };
            sink.push(
                ctx.finding(&RULE, first.span, format!("{}:{period}", measure.id.value))
                    .with("name", measure.name.as_str())
                    .with("period", period.to_string())
                    .with("splits", missing)
                    .related(measure.split[0].span, "expected"),
            );
        }
    }
}

/// The rows of the term that are known at the as-of date; an observation before the term is a baseline.
fn rows_of_term<'a>(
    ctx: &FactsCtx<'a>,
    measure: &'a Measure,
) -> impl Iterator<Item = &'a Observation> {
    let as_of = ctx.registry.as_of;
    let start = ctx.facts.funding.term.start.map(|start| start.first);
    ctx.agreement.logs.statistics.iter().filter(move |row| {
        let known = match row.period.value {
            PeriodRef::Term => true,
            PeriodRef::At(when) => {
                let passed = if when.is_day() {
                    when.last <= as_of.0
                } else {
                    as_of.is_after(when.last)
                };
                passed && start.is_none_or(|start| when.last >= start)
            }
        };
        *row.measure == *measure.id && known
    })
}
