//! The periods that rows of logs name: each must be one of the contribution's or the duty's.

use crate::calendar::{Interval, Per, periods};
use crate::diag::{Diagnostic, Rule};
use crate::model::{Agreement, Delivery, Duty, Payment, PeriodRef};
use crate::source::Spanned;

use super::terms;

/// Rows that name a period which their contribution or duty does not have, or that name none where one is needed.
pub(super) fn unresolved(rule: &'static Rule, of: &Agreement) -> Vec<Diagnostic> {
    let payments = of.logs.payments.iter().flatten();
    let mut found: Vec<_> = payments.filter_map(|row| payment(rule, of, row)).collect();
    found.extend(
        of.logs
            .deliveries
            .iter()
            .filter_map(|row| delivery(rule, of, row)),
    );
    found
}

fn payment(rule: &'static Rule, of: &Agreement, row: &Payment) -> Option<Diagnostic> {
    let period = row.period?;
    let contribution = of.contribution(&row.contribution)?;
    let per = contribution.per?;
    let own = (contribution.starts, contribution.ends);
    let named = Spanned {
        value: period.period,
        span: period.span,
    };
    (!has(of, *per, own, named.value)).then(|| unknown(rule, named, contribution.id.as_str()))
}

fn delivery(rule: &'static Rule, of: &Agreement, row: &Delivery) -> Option<Diagnostic> {
    let duty = of.duties.iter().find(|duty| duty.id == row.duty)?;
    let id = duty.id.as_str();
    let Some(period) = row.period else {
        return duty.every.map(|every| {
            rule.at(row.duty.span)
                .variant("period-missing")
                .with("name", id)
                .related(every.span, "every")
                .help("help-period-missing")
                .subject(id)
        });
    };
    (!is_of_duty(of, duty, *period)).then(|| unknown(rule, period, id))
}

fn is_of_duty(of: &Agreement, duty: &Duty, period: PeriodRef) -> bool {
    match (duty.every, duty.due, period) {
        (Some(every), _, period) => has(of, *every, (duty.starts, duty.ends), period),
        (None, Some(due), PeriodRef::At(when)) => due.value == when,
        (None, _, _) => true,
    }
}

fn unknown(rule: &'static Rule, period: Spanned<PeriodRef>, id: &str) -> Diagnostic {
    rule.at(period.span)
        .variant("period")
        .with("name", period.to_string())
        .with("id", id)
        .help("help-period")
        .subject(id)
}

/// Whether the period is one of those that this span has, as far as it is known.
fn has(
    of: &Agreement,
    per: Per,
    own: (Option<Spanned<Interval>>, Option<Spanned<Interval>>),
    period: PeriodRef,
) -> bool {
    let PeriodRef::At(when) = period else {
        return per.is_span();
    };
    if per.is_span() {
        return false;
    }
    let Some(widest) = terms::widest(&of.term) else {
        return true;
    };
    let first = own.0.map_or(widest.first, |starts| starts.first);
    let last = own.1.map_or(widest.last, |ends| ends.last);
    let Some(covered) = Interval::new(first, last).and_then(|own| own.cut(widest)) else {
        return true;
    };
    let anchor = of.term.start.filter(|start| start.is_day());
    if per == Per::AgreementYear && anchor.is_none() {
        return true;
    }
    let all = periods(
        per,
        anchor.map(|start| start.first),
        covered,
        covered,
        when.last,
    );
    all.iter().any(|period| period.whole == when)
}
