//! Values that only the whole registry can show to be unexpected: a level that cannot be set so low, shares that make everything.

use super::RegistryCtx;
use super::run::rules;
use super::terms;
use crate::calendar::Interval;
use crate::diag::{Bound, Diagnostic, Family, Level, Sink};
use crate::input::rules::VALUE_UNEXPECTED;
use crate::model::{Agreement, Contribution};
use crate::money::Exact;

/// Findings of `value-unexpected` that no single value shows.
pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    let registry = &ctx.dataset.registry;
    for (name, span) in &registry.level_spans {
        let Some(rule) = rules().into_iter().find(|rule| rule.name == name) else {
            continue;
        };
        if rule.bound == Bound::Error && registry.levels.0.get(name) != Some(&Some(Level::Error)) {
            let family = if rule.family == Family::Reading {
                "level-reading"
            } else {
                "level-fixed"
            };
            sink.push(
                VALUE_UNEXPECTED
                    .at(*span)
                    .variant(family)
                    .with("name", name)
                    .help("help-level"),
            );
        }
    }
    for agreement in ctx.dataset.agreements.values() {
        sink.extend(shares(ctx, agreement));
    }
}

/// Shares of one calendar year that make 100 per cent or more leave nothing for the contributions that they are shares of.
fn shares(ctx: &RegistryCtx<'_>, of: &Agreement) -> Option<Diagnostic> {
    let with_share: Vec<_> = of
        .contributions
        .iter()
        .filter(|it| it.share.is_some())
        .collect();
    for (at, last) in with_share.iter().enumerate() {
        let together = with_share[..at]
            .iter()
            .filter(|other| meet(ctx, of, last, other))
            .chain([last]);
        let sum = together
            .filter_map(|it| it.share)
            .fold(Exact::zero(), |sum, share| sum.plus(&share.exact()));
        let share = last.share?;
        if sum >= Exact::whole(100) {
            let shown = sum.to_number(share.decimals()).ok()?;
            let fault = VALUE_UNEXPECTED
                .at(share.span)
                .variant("shares")
                .with("sum", crate::diag::Arg::Percent(shown));
            return Some(fault.of(of.id.shared()));
        }
    }
    None
}

/// Whether two contributions touch the same calendar year.
fn meet(ctx: &RegistryCtx<'_>, of: &Agreement, one: &Contribution, other: &Contribution) -> bool {
    let years = |it: &Contribution| {
        let reach = terms::reach(of, it, ctx.as_of);
        let first = reach.starts.map_or(chrono::NaiveDate::MIN, |day| day.first);
        let last = reach.ends.map_or(chrono::NaiveDate::MAX, |day| day.last);
        Interval::new(first, last)
    };
    let (Some(one), Some(other)) = (years(one), years(other)) else {
        return false;
    };
    let year = |day: chrono::NaiveDate| chrono::Datelike::year(&day);
    year(one.first) <= year(other.last) && year(other.first) <= year(one.last)
}
