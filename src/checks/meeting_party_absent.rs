//! A meeting without a party that should have been there.

use super::FactsCtx;
use super::check::rule;
use crate::compute::absent;
use crate::diag::Sink;
use crate::model::Id;

rule!("meeting-party-absent", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let as_of = ctx.registry.as_of;
    let rows = ctx.agreement.logs.meetings.iter();
    for row in rows.filter(|row| !row.planned && row.date.first <= as_of.0) {
        let mut requirements = ctx.agreement.meetings.iter();
        let Some(requirement) = requirements.find(|one| *one.id == *row.kind) else {
            continue;
        };
        let missing: Vec<Id> = absent(ctx.agreement, requirement, row)
            .into_iter()
            .cloned()
            .collect();
        let Some(agreed) = requirement.parties.first().filter(|_| !missing.is_empty()) else {
            continue;
        };
        sink.push(
            ctx.finding(
                &RULE,
                row.span,
                format!("{}:{}", requirement.id.value, *row.date),
            )
            .with("name", requirement.shown())
            .with("date", *row.date)
            .with("parties", ctx.parties(&missing))
            .related(agreed.span, "agreed")
            .help("help"),
        );
    }
}
