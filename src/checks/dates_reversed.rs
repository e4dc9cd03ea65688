//! Of two dates that belong together the second must not lie before the first. (Intervals the wrong way round are found when they are
//! read.)

use chrono::NaiveDate;

use super::AgreementCtx;
use crate::calendar::Interval;
use crate::diag::{Diagnostic, Sink};
pub(super) use crate::input::rules::DATES_REVERSED as RULE;
use crate::source::Spanned;

/// The keys of two dates, and the record that has them.
struct Pair<'a> {
    subject: &'a str,
    keys: (&'static str, &'static str),
    dates: (Option<Spanned<Interval>>, Option<Spanned<Interval>>),
}

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    for pair in pairs(ctx) {
        sink.extend(reversed(ctx, &pair));
    }
}

fn pairs<'a>(ctx: &AgreementCtx<'a>) -> Vec<Pair<'a>> {
    let of = ctx.agreement;
    let days = |subject, keys, dates| Pair {
        subject,
        keys,
        dates,
    };
    let own = ("starts", "ends");
    let parties = of.parties.iter();
    let mut pairs: Vec<_> = parties
        .map(|it| days(it.id.as_str(), ("joined", "left"), (it.joined, it.left)))
        .collect();
    pairs.extend(
        of.contributions
            .iter()
            .map(|it| days(it.id.as_str(), own, (it.starts, it.ends))),
    );
    pairs.extend(
        of.meetings
            .iter()
            .map(|it| days(it.id.as_str(), own, (it.starts, it.ends))),
    );
    pairs.extend(
        of.duties
            .iter()
            .map(|it| days(it.id.as_str(), own, (it.starts, it.ends))),
    );
    let day = |day: Option<Spanned<NaiveDate>>| day.map(|day| day.map(Interval::day));
    let bases = of.purpose.legal_basis.iter();
    pairs.extend(bases.map(|it| {
        days(
            "legal-basis",
            ("from", "until"),
            (day(it.from), day(it.until)),
        )
    }));
    pairs
}

fn reversed(ctx: &AgreementCtx<'_>, pair: &Pair<'_>) -> Option<Diagnostic> {
    let (first, second) = (pair.dates.0?, pair.dates.1?);
    (first.first > second.last).then(|| {
        ctx.finding(&RULE, second.span, pair.subject)
            .with("first", pair.keys.0)
            .with("second", pair.keys.1)
            .with("from", *first)
            .with("to", *second)
            .related(first.span, "first")
            .help("help")
    })
}
