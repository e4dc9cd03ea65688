//! Two rows that say the same, so that one event may have been counted twice.

use std::collections::BTreeMap;

use super::RegistryCtx;
use super::check::records_rule;
use crate::calendar::Interval;
use crate::diag::{Diagnostic, Level, Sink};
use crate::model::{Agreement, Id, IndexSeries, Observation, Source};
use crate::source::Span;

records_rule!("row-repeated", Warning, Free, Counts);

pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    for series in ctx.dataset.registry.indices.values() {
        sink.extend(index_values(series));
    }
    for agreement in ctx.dataset.agreements.values() {
        let found = observations(agreement)
            .into_iter()
            .chain(events(agreement))
            .chain(assessments(agreement));
        sink.extend(found.map(|finding| finding.of(agreement.id.shared())));
    }
}

/// One row: what makes it the same as another, what it is about, and where it stands.
struct Row<K> {
    key: K,
    subject: String,
    place: Span,
}

/// Each row that says the same as an earlier one.
fn repeated<K: Ord>(
    rows: impl IntoIterator<Item = Row<K>>,
    variant: &'static str,
) -> Vec<Diagnostic> {
    let (mut seen, mut found) = (BTreeMap::new(), Vec::new());
    for row in rows {
        match seen.get(&row.key) {
            Some(first) => found.push(
                RULE.at(row.place)
                    .variant(variant)
                    .with("subject", &row.subject)
                    .related(*first, "first")
                    .help(if variant == "meeting" {
                        "help-meeting"
                    } else {
                        "help"
                    })
                    .subject(row.subject),
            ),
            None => {
                seen.insert(row.key, row.place);
            }
        }
    }
    found
}

fn document(source: &Source) -> Option<&Id> {
    source.document.as_ref().map(|document| &document.value)
}

/// The later rows of observations of the same thing, errors whatever their values.
pub(super) fn observations(of: &Agreement) -> Vec<Diagnostic> {
    let rows = of.logs.statistics.iter().map(|row| Row {
        key: (row.period.value, &row.measure.value, groups(row)),
        subject: format!("{}:{}", row.measure.value, row.period.value),
        place: row.span,
    });
    let found = repeated(rows, "observation").into_iter();
    found.map(|finding| finding.level(Level::Error)).collect()
}

/// The groups that a row is of, by column.
pub(super) fn groups(row: &Observation) -> Vec<(crate::model::SplitBy, &str)> {
    let splits = row.splits.iter();
    splits.map(|(by, group)| (*by, group.as_str())).collect()
}

/// Meetings, payments and deliveries of the same day; rows with an uncertain date may repeat.
fn events(of: &Agreement) -> Vec<Diagnostic> {
    let logs = &of.logs;
    let subject = |id: &Id, day: Interval| format!("{id}:{day}");
    let held = logs
        .meetings
        .iter()
        .filter(|row| row.date.is_day() && !row.planned);
    let meetings = held.map(|row| Row {
        key: (row.date.value, &row.kind.value, document(&row.source)),
        subject: subject(&row.kind, *row.date),
        place: row.span,
    });
    let paid = logs
        .payments
        .iter()
        .flatten()
        .filter(|row| row.date.is_day());
    let payments = paid.map(|row| Row {
        key: (
            row.date.value,
            &row.contribution.value,
            row.amount.value,
            row.period.map(|period| *period),
            document(&row.source),
        ),
        subject: subject(&row.contribution, *row.date),
        place: row.span,
    });
    let delivered = logs.deliveries.iter().filter(|row| row.date.is_day());
    let deliveries = delivered.map(|row| Row {
        key: (
            row.date.value,
            &row.duty.value,
            row.period.map(|period| *period),
            document(&row.source),
        ),
        subject: subject(&row.duty, *row.date),
        place: row.span,
    });
    let mut found = repeated(meetings, "meeting");
    found.extend(repeated(payments, "payment"));
    found.extend(repeated(deliveries, "delivery"));
    found
}

/// Assessments of the same subject on the same day: which of them counts cannot be told.
fn assessments(of: &Agreement) -> Vec<Diagnostic> {
    let rows = of.logs.assessments.iter().map(|row| Row {
        key: (row.date.value, &row.subject.value),
        subject: row.subject.to_string(),
        place: row.span,
    });
    let found = repeated(rows, "assessment").into_iter();
    found.map(|finding| finding.level(Level::Error)).collect()
}

/// Values of a series of which it cannot be told which counts.
fn index_values(series: &IndexSeries) -> Vec<Diagnostic> {
    let rows = series.rows.iter().map(|row| Row {
        key: (
            row.period.value,
            series.base_of(row),
            row.status.value,
            row.known_from().map(|day| day.last),
            row.edition.as_ref().map(|edition| edition.value),
        ),
        subject: format!("{}:{}", series.id, row.period.value),
        place: row.span,
    });
    let found = repeated(rows, "index").into_iter();
    found
        .map(|finding| Diagnostic {
            subject: None,
            ..finding
        })
        .collect()
}
