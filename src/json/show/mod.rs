//! `iop.show/1`: one agreement as it is recorded, with the keys of its files.

mod clause;
mod logs;
mod money;
mod promises;
mod shape;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::common::Cx;
use super::record::Record;
use crate::model::{Agreement, Document, Party, Purpose, Stated, Term, Waiver};

/// The agreement's records.
pub fn show(cx: Cx<'_>, agreement: &Agreement) -> Value {
    let record = Record::new()
        .text("id", &agreement.id)
        .opt("title", Some(&agreement.title))
        .code("status", Some(&agreement.status))
        .text("form", agreement.form.code())
        .opt("reference", agreement.reference.as_ref())
        .list("guideline", &agreement.guidelines)
        .set("term", term(cx, &agreement.term))
        .set("purpose", purpose(cx, &agreement.purpose));
    let record = record
        .records("party", map(&agreement.parties, |one| party(cx, one)))
        .records("goal", map(&agreement.goals, |one| promises::goal(cx, one)))
        .records(
            "contribution",
            map(&agreement.contributions, |one| money::contribution(cx, one)),
        )
        .records(
            "meeting",
            map(&agreement.meetings, |one| promises::meeting(cx, one)),
        )
        .records(
            "duty",
            map(&agreement.duties, |one| promises::duty(cx, one)),
        )
        .records(
            "commitment",
            map(&agreement.commitments, |one| promises::commitment(cx, one)),
        )
        .records(
            "provision",
            map(&agreement.provisions, |one| promises::provision(cx, one)),
        )
        .records(
            "measure",
            map(&agreement.measures, |one| promises::measure(cx, one)),
        )
        .records(
            "document",
            map(&agreement.documents, |one| document(cx, one)),
        )
        .records("stated", map(&agreement.stated, |one| stated(cx, one)))
        .records("waiver", map(&agreement.waivers, |one| waiver(cx, one)));
    let none = agreement.none_agreed.keys();
    none.fold(record, |record, list| {
        record.set(list.code(), Value::Array(Vec::new()))
    })
    .set("logs", logs::logs(cx, agreement))
    .at(cx, agreement.whole())
}

fn map<T>(records: &[T], show: impl Fn(&T) -> Value) -> Vec<Value> {
    records.iter().map(show).collect()
}

fn term(cx: Cx<'_>, term: &Term) -> Value {
    let mut record = Record::new()
        .opt("start", term.start.as_ref())
        .opt("end", term.end.as_ref())
        .count("months", term.months.as_ref())
        .opt("decided", term.decided.as_ref())
        .opt("decided_by", term.decided_by.as_ref())
        .opt("signed", term.signed.as_ref())
        .opt("condition", term.condition.as_ref())
        .opt("since", term.since.as_ref())
        .count("notice_months", term.notice_months.as_ref())
        .opt("notice_given", term.notice_given.as_ref())
        .list("notice_by", &term.notice_by);
    if let Some(months) = &term.renews {
        let renews = Record::new().count("months", Some(months)).done();
        record = record.set("renews", renews);
    }
    let extensions = map(&term.extensions, |one| {
        Record::new()
            .opt("to", Some(&one.to))
            .opt("decided", one.decided.as_ref())
            .source(&one.source)
            .at(cx, one.span)
    });
    record
        .opt("terminated", term.terminated.as_ref())
        .code("outcome", term.outcome.as_ref())
        .opt("outcome_text", term.outcome_text.as_ref())
        .opt("replaces", term.replaces.as_ref())
        .source(&term.source)
        .records("extension", extensions)
        .at(cx, term.span)
}

fn purpose(cx: Cx<'_>, purpose: &Purpose) -> Value {
    let mut record = Record::new()
        .opt("aim", purpose.aim.as_ref())
        .list("target_groups", &purpose.target_groups);
    if let Some(challenges) = &purpose.challenges {
        let all = challenges.iter().map(|one| Value::from(one.value.as_str()));
        record = record.set("challenges", all.collect());
    }
    let bases = map(&purpose.legal_basis, |one| {
        Record::new()
            .opt("text", Some(&one.text))
            .opt("from", one.from.as_ref())
            .opt("until", one.until.as_ref())
            .at(cx, one.span)
    });
    record = record
        .list("public_goals", &purpose.public_goals)
        .opt("programme", purpose.programme.as_ref())
        .records("legal_basis", bases)
        .source(&purpose.source);
    match purpose.span {
        Some(span) => record.at(cx, span),
        None => record.done(),
    }
}

fn party(cx: Cx<'_>, party: &Party) -> Value {
    Record::new()
        .opt("id", Some(&party.id))
        .opt("name", Some(&party.name))
        .code("kind", Some(&party.kind))
        .opt("org_number", party.org_number.as_ref())
        .list("formerly", &party.formerly)
        .opt("ages", party.ages.as_ref())
        .opt("joined", party.joined.as_ref())
        .opt("left", party.left.as_ref())
        .source(&party.source)
        .at(cx, party.span)
}

fn document(cx: Cx<'_>, document: &Document) -> Value {
    Record::new()
        .opt("id", Some(&document.id))
        .opt("title", Some(&document.title))
        .opt("date", document.date.as_ref())
        .opt("reference", document.reference.as_ref())
        .opt("url", document.url.as_ref())
        .opt("file", document.file.as_ref())
        .at(cx, document.span)
}

fn stated(cx: Cx<'_>, stated: &Stated) -> Value {
    Record::new()
        .opt("document", Some(&stated.document))
        .count("page", stated.page.as_ref())
        .opt("what", Some(&stated.what))
        .opt("value", Some(&stated.value))
        .text("certainty", stated.certainty.code())
        .opt("until", stated.until.as_ref())
        .count("year", stated.year.as_ref())
        .opt("note", stated.note.as_ref())
        .at(cx, stated.span)
}

fn waiver(cx: Cx<'_>, waiver: &Waiver) -> Value {
    Record::new()
        .opt("rule", Some(&waiver.rule))
        .opt("subject", waiver.subject.as_ref())
        .opt("reason", Some(&waiver.reason))
        .opt("until", Some(&waiver.until))
        .opt("decided", waiver.decided.as_ref())
        .at(cx, waiver.span)
}

/// An agreement's records under one key.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Recorded {
    /// The records, with the keys of their files; what is not given is left out.
    #[schemars(with = "shape::Record")]
    pub record: Value,
}
