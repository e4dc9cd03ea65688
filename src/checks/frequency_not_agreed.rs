//! Meetings without a frequency and duties without a date: nobody can be late with them, and nobody is reminded.

use super::AgreementCtx;
use super::check::records_rule;
use crate::diag::Sink;

records_rule!("frequency-not-agreed", Note, Free);

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for meeting in ctx
        .agreement
        .meetings
        .iter()
        .filter(|meeting| meeting.times.is_none())
    {
        sink.push(
            ctx.finding(&RULE, meeting.id.span, meeting.id.as_str())
                .variant("meeting")
                .with("name", meeting.shown())
                .help("help-meeting"),
        );
    }
    for duty in &ctx.agreement.duties {
        if duty.due.is_none() && duty.every.is_none() {
            sink.push(
                ctx.finding(&RULE, duty.id.span, duty.id.as_str())
                    .variant("duty")
                    .with("name", &*duty.text)
                    .help("help-duty"),
            );
        }
    }
}
