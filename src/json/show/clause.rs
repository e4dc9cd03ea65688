//! The indexation clause as recorded.

use serde_json::Value;

use super::super::common::Cx;
use super::super::record::{Record, code};
use crate::model::{BasketEntry, Edition, IndexSource, Indexation, IndexationClause, Point};

/// The clause; `None` where the agreement says nothing.
pub(super) fn indexation(cx: Cx<'_>, indexation: &Indexation) -> Option<Value> {
    match indexation {
        Indexation::Silent => None,
        Indexation::None(_) => Some(Value::from("none")),
        Indexation::Clause(one) => Some(clause(cx, one)),
    }
}

fn clause(cx: Cx<'_>, clause: &IndexationClause) -> Value {
    let record = match &clause.source {
        IndexSource::Rate(rate) => Record::new().opt("rate", Some(rate)),
        IndexSource::Series(entries) => match entries.as_slice() {
            [only] => series(Record::new(), only),
            basket => {
                let entries = basket.iter().map(|one| {
                    series(Record::new(), one)
                        .opt("weight", Some(&one.weight))
                        .done()
                });
                Record::new().set("basket", entries.collect())
            }
        },
    };
    let record = record
        .count("first_year", Some(&clause.first_year))
        .text("mode", clause.mode.code())
        .opt("base", clause.base.as_ref())
        .opt("share", clause.share.as_ref())
        .count("change_decimals", clause.change_decimals.as_ref())
        .opt("threshold", clause.threshold.as_ref())
        .opt("floor", clause.floor.as_ref())
        .opt("cap", clause.cap.as_ref())
        .code("uses", clause.uses.as_ref())
        .maybe("edition", clause.edition.as_ref().map(|one| edition(**one)))
        .set("settle", Value::from(clause.settle))
        .code("round_to", clause.round_to.as_ref())
        .text("round", code(clause.round))
        .maybe("ratchet", clause.ratchet.map(|_| Value::from(true)))
        .count("from_month", clause.from_month.as_ref())
        .text("carry", clause.carry.code())
        .text("trigger", clause.trigger.code());
    let decided = clause.decided.iter().map(|year| Value::from(year.value));
    let record = if clause.decided.is_empty() {
        record
    } else {
        record.set("decided", decided.collect())
    };
    record.at(cx, clause.span)
}

fn edition(edition: Edition) -> Value {
    Record::new()
        .set("month", Value::from(edition.month))
        .set("lag", Value::from(edition.lag))
        .done()
}

fn series(record: Record, entry: &BasketEntry) -> Record {
    let record = record
        .opt("index", Some(&entry.index))
        .count("lag", entry.lag.as_ref());
    match entry.point {
        Point::Year => record,
        Point::Month(month) => record.set("month", Value::from(month)),
        Point::Quarter(quarter) => record.set("quarter", Value::from(quarter)),
    }
}
