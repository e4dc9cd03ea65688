//! A contribution that begins before the one it replaces has ended: both count for a time.

use super::AgreementCtx;
use super::check::records_rule;
use super::terms;
use crate::diag::{Diagnostic, Sink};
use crate::model::Contribution;

records_rule!("contribution-overlaps", Warning, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for contribution in &ctx.agreement.contributions {
        sink.extend(overlap(ctx, contribution));
    }
}

fn overlap(ctx: &AgreementCtx<'_>, later: &Contribution) -> Option<Diagnostic> {
    let replaces = later.replaces.as_ref()?;
    let earlier = ctx.agreement.contribution(replaces)?;
    if earlier.id == later.id {
        return None;
    }
    let as_of = ctx.registry.as_of;
    let starts = terms::reach(ctx.agreement, later, as_of).starts?;
    let ends = terms::reach(ctx.agreement, earlier, as_of).ends?;
    if starts.last > ends.first {
        return None;
    }
    let finding = ctx
        .finding(
            &RULE,
            later.starts.map_or(replaces.span, |own| own.span),
            later.id.as_str(),
        )
        .with("later", later.id.as_str())
        .with("earlier", earlier.id.as_str())
        .with("starts", *starts);
    let finding = if ends.is_endless() {
        finding
            .variant("endless")
            .related(earlier.id.span, "earlier")
    } else {
        let end = earlier.ends.map_or(earlier.id.span, |own| own.span);
        finding.with("ends", *ends).related(end, "ends")
    };
    Some(finding.help("help"))
}
