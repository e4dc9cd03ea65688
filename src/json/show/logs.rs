//! The logs as recorded. A log that is not there is `null`; one that is kept elsewhere is named.

use serde_json::Value;

use super::super::common::Cx;
use super::super::record::Record;
use crate::model::{Agreement, Assessment, Delivery, LogKind, MeetingRow, Observation, Payment};

pub(super) fn logs(cx: Cx<'_>, agreement: &Agreement) -> Value {
    let logs = &agreement.logs;
    let elsewhere = agreement.kept_elsewhere.keys();
    let elsewhere = elsewhere.map(|log| Value::from(log.code())).collect();
    let payments = logs.payments.as_ref().map_or(Value::Null, |payments| {
        payments.iter().map(|row| payment(cx, row)).collect()
    });
    Record::new()
        .set("kept_elsewhere", elsewhere)
        .set(
            LogKind::Statistics.code(),
            logs.statistics
                .iter()
                .map(|row| observation(cx, row))
                .collect(),
        )
        .set(
            LogKind::Meetings.code(),
            logs.meetings.iter().map(|row| meeting(cx, row)).collect(),
        )
        .set(LogKind::Payments.code(), payments)
        .set(
            LogKind::Deliveries.code(),
            logs.deliveries
                .iter()
                .map(|row| delivery(cx, row))
                .collect(),
        )
        .set(
            LogKind::Assessments.code(),
            logs.assessments
                .iter()
                .map(|row| assessment(cx, row))
                .collect(),
        )
        .done()
}

fn observation(cx: Cx<'_>, row: &Observation) -> Value {
    let mut record = Record::new()
        .opt("period", Some(&row.period))
        .opt("measure", Some(&row.measure))
        .opt("value", Some(&row.value))
        .text("certainty", row.certainty.code());
    for (by, group) in &row.splits {
        record = record.text(by.code(), &group.value);
    }
    record
        .opt("note", row.note.as_ref())
        .source(&row.source)
        .at(cx, row.span)
}

fn meeting(cx: Cx<'_>, row: &MeetingRow) -> Value {
    Record::new()
        .opt("date", Some(&row.date))
        .opt("kind", Some(&row.kind))
        .set("count", Value::from(row.count))
        .set("planned", Value::from(row.planned))
        .count("documented", row.documented.as_ref())
        .list("parties", &row.parties)
        .opt("note", row.note.as_ref())
        .source(&row.source)
        .at(cx, row.span)
}

fn payment(cx: Cx<'_>, row: &Payment) -> Value {
    Record::new()
        .opt("date", Some(&row.date))
        .opt("contribution", Some(&row.contribution))
        .opt("amount", Some(&row.amount))
        .opt("for", row.period.as_ref())
        .opt("note", row.note.as_ref())
        .source(&row.source)
        .at(cx, row.span)
}

fn delivery(cx: Cx<'_>, row: &Delivery) -> Value {
    Record::new()
        .opt("date", Some(&row.date))
        .opt("duty", Some(&row.duty))
        .opt("for", row.period.as_ref())
        .opt("note", row.note.as_ref())
        .source(&row.source)
        .at(cx, row.span)
}

fn assessment(cx: Cx<'_>, row: &Assessment) -> Value {
    Record::new()
        .opt("date", Some(&row.date))
        .opt("subject", Some(&row.subject))
        .code("verdict", Some(&row.verdict))
        .opt("grounds", row.grounds.as_ref())
        .source(&row.source)
        .at(cx, row.span)
}
