//! Something recorded as agreed or as having happened wholly outside the term.
//!
//! Silent where it belongs there: what falls due only after the end, a row that names the period that it settles, money paid back.

use chrono::{Datelike, NaiveDate};

use super::AgreementCtx;
use super::check::records_rule;
use super::future_record::{has_begun, is_observed};
use super::terms;
use crate::calendar::{Interval, last_of_month, next_business_day};
use crate::diag::Sink;
use crate::model::{
    Contribution, Delivery, DueDays, Duty, Indexation, PartWhen, Payment, PaymentPart, PeriodRef,
};
use crate::source::{Span, Spanned};

records_rule!("outside-term", Warning, Free);

/// What is compared with the term.
struct Item<'a> {
    /// The attribute that words it.
    what: &'static str,
    subject: &'a str,
    when: Interval,
    place: Span,
    /// Whether it may come before the start, and after the end.
    allowed: (bool, bool),
}

pub(super) fn check(ctx: &AgreementCtx<'_>, sink: &mut Sink) {
    let term = &ctx.agreement.term;
    let (start, end) = (term.start, terms::end(term, ctx.registry.as_of));
    for item in items(ctx, end.as_deref().copied()) {
        let before = start.filter(|start| item.when.last < start.first && !item.allowed.0);
        let after = end.filter(|end| item.when.first > end.last && !item.allowed.1);
        let (limit, label) = match (before, after) {
            (Some(start), _) => (start, "start"),
            (_, Some(end)) => (end, "end"),
            _ => continue,
        };
        sink.push(
            ctx.finding(&RULE, item.place, item.subject)
                .with("when", item.when)
                .with("id", item.subject)
                .with("side", label)
                .with("limit", *limit)
                .variant(item.what)
                .related(limit.span, label)
                .help("help"),
        );
    }
}

fn items<'a>(ctx: &AgreementCtx<'a>, end: Option<Interval>) -> Vec<Item<'a>> {
    let (of, as_of) = (ctx.agreement, ctx.registry.as_of);
    let logs = &of.logs;
    let end = end.map(|end| end.last);
    let mut items: Vec<Item<'a>> = of.contributions.iter().filter_map(contribution).collect();
    let observed = logs
        .statistics
        .iter()
        .filter(|row| is_observed(of, row, as_of));
    items.extend(observed.filter_map(|row| match *row.period {
        PeriodRef::At(when) => Some(Item {
            what: "observation",
            subject: row.measure.as_str(),
            when,
            place: row.period.span,
            allowed: (true, false),
        }),
        PeriodRef::Term => None,
    }));
    let happened = |what, id: &'a str, date: Spanned<Interval>, later| Item {
        what,
        subject: id,
        when: *date,
        place: date.span,
        allowed: (false, later),
    };
    let met = logs
        .meetings
        .iter()
        .filter(|row| row.planned || has_begun(*row.date, as_of));
    items.extend(met.map(|row| happened("meeting", row.kind.as_str(), row.date, false)));
    let paid = logs
        .payments
        .iter()
        .flatten()
        .filter(|row| has_begun(*row.date, as_of));
    items.extend(paid.map(|row| {
        let later = may_be_paid_later(ctx, row, end);
        happened("payment", row.contribution.as_str(), row.date, later)
    }));
    let delivered = logs
        .deliveries
        .iter()
        .filter(|row| has_begun(*row.date, as_of));
    items.extend(delivered.map(|row| {
        let later = row.period.is_some() || falls_due_later(ctx, row, end);
        happened("delivery", row.duty.as_str(), row.date, later)
    }));
    items
}

/// A contribution with dates of its own.
fn contribution(of: &Contribution) -> Option<Item<'_>> {
    let (starts, ends) = (of.starts.as_ref(), of.ends.as_ref());
    let place = starts.or(ends)?.span;
    let first = starts.map_or(NaiveDate::MIN, |day| day.first);
    let last = ends.map_or(NaiveDate::MAX, |day| day.last);
    Some(Item {
        what: if starts.is_some() {
            "contribution"
        } else {
            "contribution-ends"
        },
        subject: of.id.as_str(),
        when: Interval::new(first, last)?,
        place,
        allowed: (ends.is_none(), starts.is_none()),
    })
}

/// A payment says what it is for, is money back, settles a difference, or belongs to an instalment that falls due after the end.
fn may_be_paid_later(ctx: &AgreementCtx<'_>, row: &Payment, end: Option<NaiveDate>) -> bool {
    let Some(of) = ctx.agreement.contribution(&row.contribution) else {
        return true;
    };
    let settles = matches!(&of.indexation, Indexation::Clause(clause) if clause.settle);
    let instalment_later = end.zip(of.payment.as_ref()).is_some_and(|(end, payday)| {
        let last = last_of_month(end);
        let is_later = |part: &PaymentPart| match part.when {
            PartWhen::Month { month, day } => {
                let due = day.and_then(|day| last.with_day(day)).unwrap_or(last);
                month == end.month() && moved(ctx, due) > end
            }
            PartWhen::After { .. } => true,
        };
        payday.parts.iter().any(is_later)
    });
    row.period.is_some() || row.amount.is_negative() || settles || instalment_later
}

/// Whether the duty falls due only after the end.
fn falls_due_later(ctx: &AgreementCtx<'_>, row: &Delivery, end: Option<NaiveDate>) -> bool {
    let duties = &ctx.agreement.duties;
    let Some(duty) = duties.iter().find(|duty| duty.id == row.duty) else {
        return true;
    };
    let due = |duty: &Duty| duty.due.map(|due| due.last);
    end.zip(due(duty))
        .is_some_and(|(end, due)| moved(ctx, due) > end)
}

/// The day on which something that is due on this day is due.
fn moved(ctx: &AgreementCtx<'_>, day: NaiveDate) -> NaiveDate {
    match ctx.registry.dataset.registry.due_days {
        DueDays::NextBusinessDay => next_business_day(day),
        DueDays::AsWritten => day,
    }
}
