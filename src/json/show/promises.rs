//! What shall be done and counted, as recorded.

use serde_json::Value;

use super::super::common::Cx;
use super::super::record::Record;
use crate::model::{Commitment, Duty, Goal, Measure, MeetingRequirement, Provision};

pub(super) fn goal(cx: Cx<'_>, goal: &Goal) -> Value {
    Record::new()
        .opt("id", Some(&goal.id))
        .opt("text", Some(&goal.text))
        .opt("measure", goal.measure.as_ref())
        .opt("target", goal.target.as_ref())
        .text("at", goal.at.code())
        .opt("by", goal.by.as_ref())
        .opt("baseline", goal.baseline.as_ref())
        .source(&goal.source)
        .at(cx, goal.span)
}

pub(super) fn meeting(cx: Cx<'_>, meeting: &MeetingRequirement) -> Value {
    Record::new()
        .opt("id", Some(&meeting.id))
        .opt("name", meeting.name.as_ref())
        .count("times", meeting.times.as_ref())
        .code("per", meeting.per.as_ref())
        .list("parties", &meeting.parties)
        .count("documented", meeting.documented.as_ref())
        .count("max_gap_months", meeting.max_gap_months.as_ref())
        .opt("starts", meeting.starts.as_ref())
        .opt("ends", meeting.ends.as_ref())
        .source(&meeting.source)
        .at(cx, meeting.span)
}

pub(super) fn duty(cx: Cx<'_>, duty: &Duty) -> Value {
    Record::new()
        .opt("id", Some(&duty.id))
        .list("party", &duty.party)
        .code("kind", duty.kind.as_ref())
        .opt("text", Some(&duty.text))
        .opt("due", duty.due.as_ref())
        .code("every", duty.every.as_ref())
        .opt("due_after", duty.due_after.as_ref())
        .opt("starts", duty.starts.as_ref())
        .opt("ends", duty.ends.as_ref())
        .source(&duty.source)
        .at(cx, duty.span)
}

pub(super) fn commitment(cx: Cx<'_>, commitment: &Commitment) -> Value {
    Record::new()
        .opt("id", Some(&commitment.id))
        .list("party", &commitment.party)
        .opt("text", Some(&commitment.text))
        .source(&commitment.source)
        .at(cx, commitment.span)
}

pub(super) fn provision(cx: Cx<'_>, provision: &Provision) -> Value {
    Record::new()
        .opt("id", provision.id.as_ref())
        .code("kind", provision.kind.as_ref())
        .opt("text", Some(&provision.text))
        .source(&provision.source)
        .at(cx, provision.span)
}

pub(super) fn measure(cx: Cx<'_>, measure: &Measure) -> Value {
    let split = measure.split.iter().map(|by| Value::from(by.code()));
    let record = Record::new()
        .opt("id", Some(&measure.id))
        .opt("name", Some(&measure.name))
        .code("unit", Some(&measure.unit))
        .text("kind", measure.kind.code())
        .code("every", measure.every.as_ref())
        .opt("due_after", measure.due_after.as_ref())
        .list("party", &measure.party);
    let record = if measure.split.is_empty() {
        record
    } else {
        record.set("split", split.collect())
    };
    record
        .set("cost", Value::from(measure.cost))
        .source(&measure.source)
        .at(cx, measure.span)
}
