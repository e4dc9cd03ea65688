//! Fewer meetings than agreed, for certain.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{Bounds, MeetingPeriod, MeetingResult, ObligationStatus};
use crate::diag::{Diagnostic, Sink};

rule!("meeting-quota-missed", Compliance, Error);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    for result in &ctx.facts.meetings {
        if let Some(bounds) = together(ctx, result) {
            sink.push(all(ctx, result, bounds));
            continue;
        }
        let missed = result
            .periods
            .iter()
            .filter(|period| period.status == ObligationStatus::Missed);
        sink.extend(missed.map(|period| one(ctx, result, period)));
    }
}

/// The finished periods together, where so many meetings are missing for certain that some period must have been missed, but no single
/// one can be named.
pub(super) fn together<'a>(ctx: &FactsCtx<'_>, result: &'a MeetingResult) -> Option<&'a Bounds> {
    let none_missed = result
        .periods
        .iter()
        .all(|period| period.status != ObligationStatus::Missed);
    let short = |bounds: &&Bounds| ctx.is_binding() && none_missed && bounds.shortfall_at_least > 0;
    result.finished.as_ref().filter(short)
}

fn one(ctx: &FactsCtx<'_>, result: &MeetingResult, period: &MeetingPeriod) -> Diagnostic {
    let name = period.period.to_string();
    let mut finding = ctx
        .finding(&RULE, result.place, format!("{}:{name}", result.id))
        .with("name", result.name.as_str())
        .with("period", name)
        .with("held", period.possible)
        .with("certain", period.certain)
        .with("required", period.required.or(result.times).unwrap_or(0))
        .label("required");
    for place in &period.places {
        finding = finding.related(*place, "held");
    }
    if period.possible > period.certain {
        finding = finding.variant("at-most").note("uncertain");
    }
    finding.help("help")
}

fn all(ctx: &FactsCtx<'_>, result: &MeetingResult, bounds: &Bounds) -> Diagnostic {
    let mut finding = ctx
        .finding(
            &RULE,
            result.place,
            format!("{}:{}", result.id, bounds.name),
        )
        .variant("together")
        .with("name", result.name.as_str())
        .with("period", bounds.span)
        .with("held", bounds.useful)
        .with("required", bounds.required)
        .with("short", bounds.shortfall_at_least)
        .with("periods", bounds.periods)
        .with("most", bounds.periods_met_at_most)
        .label("required");
    let places: std::collections::BTreeSet<_> = result
        .periods
        .iter()
        .flat_map(|period| &period.places)
        .collect();
    for place in places {
        finding = finding.related(*place, "held");
    }
    finding.note("which").help("help")
}
