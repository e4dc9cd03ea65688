//! Two parties that belong to the agreement at the same time should not serve the same ages without saying who does what.

use chrono::NaiveDate;

use super::FactsCtx;
use crate::calendar::FOREVER;
use crate::diag::{Bound, Family, Level, Rule, Sink, Tells, Text};
use crate::model::{Ages, Form, Party};
use crate::pages;
use crate::source::Spanned;

pub(super) static RULE: Rule = Rule {
    name: "served-ages-overlap",
    family: Family::Form,
    level: Level::Note,
    bound: Bound::Free,
    tells: Tells::Nothing,
    since: "0.1.0",
    pages: pages!("served-ages-overlap"),
};

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let agreement = ctx.agreement;
    if agreement.form != Form::Iop {
        return;
    }
    let serving: Vec<(&Party, &Spanned<Ages>)> = agreement
        .parties
        .iter()
        .filter_map(|party| party.ages.as_ref().map(|ages| (party, ages)))
        .collect();
    for (at, (second, second_ages)) in serving.iter().enumerate() {
        for (first, first_ages) in &serving[..at] {
            if let Some(both) = common(first_ages, second_ages)
                && together(first, second)
            {
                sink.push(
                    RULE.at(second_ages.span)
                        .with("first", first.id.as_str())
                        .with("second", second.id.as_str())
                        .with("ages", shown(both))
                        .label("label")
                        .related(first_ages.span, "first")
                        .help("help")
                        .of(agreement.id.shared())
                        .subject(format!("{}:{}", *first.id, *second.id)),
                );
            }
        }
    }
}

/// The ages that both serve.
fn common(one: &Ages, other: &Ages) -> Option<Ages> {
    let from = one.from.max(other.from);
    let to = match (one.to, other.to) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    let none = from.is_some_and(|from| to.is_some_and(|to| from > to));
    (!none).then_some(Ages { from, to })
}

/// Whether both belong to the agreement on some day, in every reading of days that are not known.
fn together(one: &Party, other: &Party) -> bool {
    let joined = |party: &Party| {
        let joined = party.joined.as_ref();
        joined.map_or(NaiveDate::MIN, |joined| joined.last)
    };
    let left = |party: &Party| party.left.as_ref().map_or(FOREVER, |left| left.first);
    joined(one) <= left(other) && joined(other) <= left(one)
}

/// Ages in words.
pub(super) fn shown(ages: Ages) -> Text {
    match (ages.from, ages.to) {
        (Some(from), Some(to)) if from == to => Text::new("form-ages-one").with("from", from),
        (Some(from), Some(to)) => Text::new("form-ages-between")
            .with("from", from)
            .with("to", to),
        (Some(from), None) => Text::new("form-ages-from").with("from", from),
        (None, to) => Text::new("form-ages-to").with("to", to.unwrap_or(0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_limits_are_served() {
        for (name, one, other, both) in [
            ("apart by a year", "..17", "18..", ""),
            ("one age in common", "..18", "18..", "18..18"),
            ("three ages in common", "..20", "18..", "18..20"),
            ("one within the other", "18..25", "20..22", "20..22"),
            ("both open above", "18..", "21..", "21.."),
            ("both open below", "..20", "..17", "..17"),
        ] {
            let ages = |text| Ages::parse(text).unwrap();
            let found = common(&ages(one), &ages(other));
            let reverse = common(&ages(other), &ages(one));
            let text = found.map(|ages| ages.to_string()).unwrap_or_default();
            assert_eq!((text.as_str(), found), (both, reverse), "{name}");
        }
    }
}
