//! A finished period in which enough meetings may have been held, or not.

use super::FactsCtx;
use super::check::rule;
use super::meeting_quota_missed::together;
use crate::compute::ObligationStatus;
use crate::diag::Sink;
use crate::model::LogKind;

rule!("meeting-quota-uncertain", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    if !ctx.is_binding() || ctx.agreement.is_elsewhere(LogKind::Meetings) {
        return;
    }
    for result in ctx
        .facts
        .meetings
        .iter()
        .filter(|result| together(ctx, result).is_none())
    {
        let untold = result
            .periods
            .iter()
            .filter(|period| period.status == ObligationStatus::CannotTell);
        for period in untold {
            let name = period.period.to_string();
            let mut finding = ctx
                .finding(&RULE, result.place, format!("{}:{name}", result.id))
                .with("name", result.name.as_str())
                .with("period", name)
                .with("certain", period.certain)
                .with("possible", period.possible)
                .with("required", period.required.or(result.times).unwrap_or(0))
                .label("required");
            for place in &period.places {
                finding = finding.related(*place, "held");
            }
            sink.push(finding.help("help"));
        }
    }
}
