//! A figure was to be reported and is not recorded.

use super::FactsCtx;
use super::check::rule;
use crate::compute::{ObligationKind, ObligationStatus};
use crate::diag::Sink;

rule!("observation-missing", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    let missing = ctx.obligations(ObligationKind::Observation);
    for own in missing.filter(|own| own.unwaived == ObligationStatus::Overdue) {
        let Some((due, place)) = own.due.zip(own.places.first()) else {
            continue;
        };
        let period = own.subject.split_once(':').map_or("", |(_, period)| period);
        sink.push(
            ctx.finding(&RULE, *place, &own.subject)
                .with("what", own.what.clone())
                .with("due", due)
                .with("measure", own.record.as_str())
                .with("period", period)
                .label("agreed")
                .help("help"),
        );
    }
}
