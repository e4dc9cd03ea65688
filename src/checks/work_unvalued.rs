//! Work and things without a value in kronor are outside the totals.

use super::AgreementCtx;
use super::check::records_rule;
use crate::diag::Sink;

records_rule!("work-unvalued", Note, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for contribution in &ctx.agreement.contributions {
        if contribution.is_money() || contribution.amount.is_some() || contribution.share.is_some()
        {
            continue;
        }
        sink.push(
            ctx.finding(&RULE, contribution.id.span, contribution.id.as_str())
                .with("name", contribution.name())
                .note("note")
                .help("help"),
        );
    }
}
