//! Money over several years of which the agreement does not say whether it is indexed. Silent is not none.

use chrono::Datelike;

use super::AgreementCtx;
use super::check::records_rule;
use super::terms;
use crate::calendar::Per;
use crate::diag::Sink;
use crate::model::{Contribution, Indexation};

records_rule!("indexation-silent", Note, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for contribution in &ctx.agreement.contributions {
        let silent = matches!(contribution.indexation, Indexation::Silent);
        let per_span = contribution.per.is_some_and(|per| Per::is_span(*per));
        let can_be_indexed = contribution.is_money() && contribution.share.is_none() && !per_span;
        if silent && can_be_indexed && is_over_years(ctx, contribution) {
            sink.push(
                ctx.finding(&RULE, contribution.id.span, contribution.id.as_str())
                    .with("name", contribution.name())
                    .note("note")
                    .help("help"),
            );
        }
    }
}

/// Whether it touches more than one calendar year, however its dates are read.
fn is_over_years(ctx: &AgreementCtx<'_>, contribution: &Contribution) -> bool {
    let reach = terms::reach(ctx.agreement, contribution, ctx.registry.as_of);
    let (Some(starts), Some(ends)) = (reach.starts, reach.ends) else {
        return false;
    };
    starts.last.year() < ends.first.year()
}
