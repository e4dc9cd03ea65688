//! The parts of a split must make the total row.

use std::collections::BTreeMap;

use super::AgreementCtx;
use super::check::records_rule;
use crate::diag::{Diagnostic, Sink};
use crate::model::{Agreement, Certainty, Observation, PeriodRef, SplitBy, Unit};
use crate::money::{Exact, Number};

records_rule!("split-sum-differs", Error, Free, Counts);

/// Most rows of a split that are pointed at.
const MOST_SHOWN: usize = 12;

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    sink.extend(differences(ctx.agreement));
}

/// One finding for each split that does not make its total.
pub(super) fn differences(of: &Agreement) -> Vec<Diagnostic> {
    let mut groups: BTreeMap<(&str, PeriodRef), Vec<&Observation>> = BTreeMap::new();
    for row in &of.logs.statistics {
        groups
            .entry((row.measure.as_str(), row.period.value))
            .or_default()
            .push(row);
    }
    let mut found = Vec::new();
    for ((measure, period), rows) in groups {
        let percent = of
            .measures
            .iter()
            .any(|it| it.id.as_str() == measure && *it.unit == Unit::Percent);
        // Two totals: `row-repeated` says so.
        let totals: Vec<_> = rows.iter().filter(|row| row.splits.is_empty()).collect();
        let [total] = totals.as_slice() else { continue };
        if percent || total.certainty != Certainty::Exact {
            continue;
        }
        let subject = format!("{measure}:{period}");
        for split in splits(&rows) {
            let finding = difference(total, &split)
                .map(|finding| finding.of(of.id.shared()).subject(&*subject));
            found.extend(finding);
        }
    }
    found
}

/// The rows by the columns that they are split in.
fn splits<'a>(rows: &[&'a Observation]) -> Vec<Vec<&'a Observation>> {
    let mut splits: BTreeMap<Vec<SplitBy>, Vec<&Observation>> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.splits.is_empty()) {
        let columns = row.splits.iter().map(|(by, _)| *by).collect();
        splits.entry(columns).or_default().push(row);
    }
    splits.into_values().collect()
}

fn difference(total: &Observation, split: &[&Observation]) -> Option<Diagnostic> {
    let exact = split.iter().all(|row| row.certainty == Certainty::Exact);
    let mut groups: Vec<_> = split
        .iter()
        .map(|row| super::row_repeated::groups(row))
        .collect();
    groups.sort();
    let repeated = groups.windows(2).any(|pair| pair[0] == pair[1]);
    let sum = split
        .iter()
        .fold(Exact::zero(), |sum, row| sum.plus(&row.value.exact()));
    if !exact || repeated || sum == total.value.exact() {
        return None;
    }
    let decimals = split
        .iter()
        .map(|row| row.value.decimals())
        .max()
        .unwrap_or(0);
    let sum = sum.to_number(decimals).unwrap_or(Number::ZERO);
    let columns: Vec<_> = split
        .first()?
        .splits
        .iter()
        .map(|(by, _)| by.code())
        .collect();
    let mut finding = RULE
        .at(total.value.span)
        .with("measure", total.measure.as_str())
        .with("period", total.period.to_string())
        .with("columns", columns.join(" × "))
        .with("sum", sum)
        .with("total", *total.value)
        .label("total");
    for row in split.iter().take(MOST_SHOWN) {
        finding = finding.related(row.value.span, "part");
    }
    Some(finding.help("help"))
}
