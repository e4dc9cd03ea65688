//! A meeting without the minutes that the agreement asks for.

use super::FactsCtx;
use super::check::rule;
use crate::diag::Sink;

rule!("meeting-undocumented", Compliance, Warning);

pub(super) fn check(ctx: &FactsCtx<'_>, sink: &mut Sink) {
    for requirement in ctx.agreement.meetings.iter().filter(|_| ctx.is_binding()) {
        let Some(documented) = requirement.documented.filter(|documented| documented.value) else {
            continue;
        };
        let rows = ctx.agreement.logs.meetings.iter();
        let own = rows.filter(|row| {
            *row.kind == *requirement.id && !row.planned && row.date.first <= ctx.registry.as_of.0
        });
        for row in own {
            let Some(no) = row.documented.filter(|documented| !documented.value) else {
                continue;
            };
            sink.push(
                ctx.finding(&RULE, no.span, &requirement.id.value)
                    .with("name", requirement.shown())
                    .with("date", row.date.value)
                    .related(documented.span, "agreed")
                    .help("help"),
            );
        }
    }
}
