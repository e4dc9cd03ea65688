//! Two records of one kind in a file must not share an id: nobody could tell which of them is meant.

use super::RegistryCtx;
use super::check::records_rule;
use crate::diag::Sink;
use crate::model::{Agreement, Id};
use crate::source::Spanned;

records_rule!("id-repeated", Error, Error);

pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    for guideline in ctx.dataset.guidelines.values() {
        let ids: Vec<_> = guideline
            .criteria
            .iter()
            .map(|criterion| &criterion.id)
            .collect();
        repeated(&ids, "criterion", None, sink);
    }
    for agreement in ctx.dataset.agreements.values() {
        for (table, ids) in tables(agreement) {
            repeated(&ids, table, Some(agreement), sink);
        }
    }
}

fn tables(of: &Agreement) -> [(&'static str, Vec<&Spanned<Id>>); 9] {
    [
        ("party", of.parties.iter().map(|it| &it.id).collect()),
        ("goal", of.goals.iter().map(|it| &it.id).collect()),
        (
            "contribution",
            of.contributions.iter().map(|it| &it.id).collect(),
        ),
        ("meeting", of.meetings.iter().map(|it| &it.id).collect()),
        ("duty", of.duties.iter().map(|it| &it.id).collect()),
        (
            "commitment",
            of.commitments.iter().map(|it| &it.id).collect(),
        ),
        (
            "provision",
            of.provisions
                .iter()
                .filter_map(|it| it.id.as_ref())
                .collect(),
        ),
        ("measure", of.measures.iter().map(|it| &it.id).collect()),
        ("document", of.documents.iter().map(|it| &it.id).collect()),
    ]
}

fn repeated(
    ids: &[&Spanned<Id>],
    table: &'static str,
    agreement: Option<&Agreement>,
    sink: &mut Sink,
) {
    for (at, id) in ids.iter().enumerate() {
        let Some(first) = ids[..at].iter().find(|first| first == &id) else {
            continue;
        };
        let finding = RULE
            .at(id.span)
            .with("id", id.as_str())
            .with("table", table)
            .related(first.span, "first")
            .help("help");
        sink.push(match agreement {
            Some(agreement) => finding.of(agreement.id.shared()).subject(id.as_str()),
            None => finding,
        });
    }
}
