//! Little time is left of a period in which meetings are still missing.

use super::FactsCtx;
use super::check::rule;
use crate::calendar::days_between;
use crate::compute::ObligationStatus;
use crate::diag::Sink;
use crate::model::LogKind;

/// Days that a meeting is given: with fewer left for each that is missing, the quota is at risk.
const DAYS_A_MEETING: i64 = 30;

rule!("meeting-quota-at-risk", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    if !ctx.is_binding() || ctx.agreement.is_elsewhere(LogKind::Meetings) {
        return;
    }
    let as_of = ctx.registry.as_of;
    for result in &ctx.facts.meetings {
        let open = |status| matches!(status, ObligationStatus::Open | ObligationStatus::DueSoon);
        for period in result.periods.iter().filter(|period| open(period.status)) {
            let Some(required) = period.required else {
                continue;
            };
            let missing = required.saturating_sub(period.certain + period.planned);
            let left = days_between(as_of.0, period.period.covered.last);
            let begun = period.period.covered.first <= as_of.0;
            if missing == 0 || !begun || left >= DAYS_A_MEETING * i64::from(missing) {
                continue;
            }
            let name = period.period.to_string();
            sink.push(
                ctx.finding(&RULE, result.place, format!("{}:{name}", result.id))
                    .with("name", result.name.as_str())
                    .with("period", name)
                    .with("missing", missing)
                    .with("required", required)
                    .with("days", left)
                    .label("required")
                    .help("help"),
            );
        }
    }
}
