//! Two agreements between the same parties at the same time, neither of which replaces the other.

use std::collections::BTreeMap;

use super::RegistryCtx;
use super::check::records_rule;
use super::org_number_wrong::ten_digits;
use super::terms;
use crate::diag::{Diagnostic, Sink};
use crate::model::{Agreement, Party};

records_rule!("agreement-overlaps", Warning, Free);

pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    let mut by_names: BTreeMap<Vec<String>, Vec<&Agreement>> = BTreeMap::new();
    for agreement in ctx.dataset.agreements.values() {
        let broken = agreement.broken.iter().any(|(table, _)| *table == "party");
        if !agreement.parties.is_empty() && !broken {
            let names = by_name(agreement).into_keys().collect();
            by_names.entry(names).or_default().push(agreement);
        }
    }
    for agreements in by_names.values() {
        for (at, one) in agreements.iter().enumerate() {
            for other in &agreements[at + 1..] {
                sink.extend(overlap(ctx, one, other));
            }
        }
    }
}

fn by_name(of: &Agreement) -> BTreeMap<String, Option<String>> {
    let number = |party: &Party| party.org_number.as_ref().map(|number| ten_digits(number));
    let parties = of.parties.iter();
    parties
        .map(|party| (party.name.trim().to_lowercase(), number(party)))
        .collect()
}

fn overlap(ctx: &RegistryCtx<'_>, one: &Agreement, other: &Agreement) -> Option<Diagnostic> {
    let same = by_name(one).into_values().zip(by_name(other).into_values());
    let differ =
        |pair: (Option<String>, Option<String>)| matches!(pair, (Some(a), Some(b)) if a != b);
    if same.into_iter().any(differ) || replaces(one, other) || replaces(other, one) {
        return None;
    }
    let (earlier, later) = if one.term.start > other.term.start {
        (other, one)
    } else {
        (one, other)
    };
    let (first, second) = (earlier.term.start?, later.term.start?);
    let end = |of: &Agreement| terms::end(&of.term, ctx.as_of);
    let (first_end, second_end) = (end(earlier)?, end(later)?);
    if first.last > second_end.first || second.last > first_end.first {
        return None;
    }
    let finding = RULE
        .at(second.span)
        .of(later.id.shared())
        .subject("term")
        .with("later", later.id.as_str())
        .with("earlier", earlier.id.as_str())
        .with("start", *second);
    let finding = if first_end.is_endless() {
        finding.variant("endless").related(first_end.span, "open")
    } else {
        finding
            .with("end", *first_end)
            .related(first_end.span, "end")
    };
    Some(finding.help("help"))
}

fn replaces(one: &Agreement, other: &Agreement) -> bool {
    one.term
        .replaces
        .as_ref()
        .is_some_and(|replaced| **replaced == other.id)
}
