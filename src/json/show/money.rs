//! Contributions as recorded.

use serde_json::Value;

use super::super::common::Cx;
use super::super::record::Record;
use super::clause::indexation;
use crate::model::{Contribution, PartWhen, Payday};

pub(super) fn contribution(cx: Cx<'_>, one: &Contribution) -> Value {
    let record = Record::new()
        .opt("id", Some(&one.id))
        .opt("text", one.text.as_ref())
        .list("from", &one.from)
        .list("to", &one.to)
        .code("kind", Some(&one.kind))
        .code("per", one.per.as_ref())
        .opt("amount", one.amount.as_ref())
        .text("certainty", one.certainty.code())
        .opt("share", one.share.as_ref())
        .count("hours", one.hours.as_ref())
        .text("hours_certainty", one.hours_certainty.code())
        .opt("per_measure", one.per_measure.as_ref())
        .opt("starts", one.starts.as_ref())
        .opt("ends", one.ends.as_ref())
        .opt("replaces", one.replaces.as_ref())
        .text("prorate", one.prorate.code())
        .opt("decision", one.decision.as_ref());
    let record = match &one.payment {
        Some(payment) => record.set("payment", payday(payment)),
        None => record,
    };
    let record = match indexation(cx, &one.indexation) {
        Some(clause) => record.set("indexation", clause),
        None => record,
    };
    record.source(&one.source).at(cx, one.span)
}

fn payday(payment: &Payday) -> Value {
    let mut day = None;
    let mut months = Vec::new();
    for part in &payment.parts {
        if let PartWhen::Month { month, day: own } = part.when {
            months.push(Value::from(month));
            day = own;
        }
    }
    let record = Record::new().set("months", months.into());
    match day {
        Some(day) => record.set("day", Value::from(day)).done(),
        None => record.done(),
    }
}
