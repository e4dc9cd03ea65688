//! Payments go to claims: instalments and settlements by due day, or whole periods where no day is agreed.

use chrono::NaiveDate;

use super::{Claim, Instalment, Settlement};
use crate::calendar::{AsOf, Interval, Period};
use crate::compute::{Ctx, ObligationStatus};
use crate::model::{Agreement, Contribution, Id, LogKind, Payment, PeriodRef};
use crate::money::Money;
use crate::source::Span;

/// Something that is asked for.
#[derive(Clone, Debug)]
pub(super) struct Due {
    pub(super) period: Period,
    pub(super) day: Option<NaiveDate>,
    /// `None`: not known.
    pub(super) asked: Option<Money>,
    pub(super) paid: Money,
    pub(super) done: Option<Interval>,
    pub(super) payments: Vec<Span>,
    /// A payment has begun to arrive, on a day that is not known to have passed.
    pub(super) perhaps: bool,
    /// Below zero: owed by the receiver, met by negative payments.
    is_back: bool,
}

impl Due {
    pub(super) fn new(period: Period, day: Option<NaiveDate>, asked: Option<Money>) -> Self {
        let is_back = asked.is_some_and(Money::is_negative);
        Self {
            period,
            day,
            asked,
            paid: Money::ZERO,
            done: None,
            payments: Vec::new(),
            perhaps: false,
            is_back,
        }
    }

    /// What is still to be paid; `None`: as much as comes.
    fn open(&self) -> Option<Money> {
        self.asked
            .map(|asked| asked.minus(self.paid).unwrap_or(Money::ZERO))
    }

    fn is_open(&self) -> bool {
        match self.open() {
            None => true,
            Some(open) => !open.is_zero() && open.is_negative() == self.is_back,
        }
    }

    fn take(&mut self, amount: Money, payment: &Payment) {
        self.paid = self.paid.plus(amount).unwrap_or(self.paid);
        if !self.payments.contains(&payment.span) {
            self.payments.push(payment.span);
        }
        self.done = if self.asked.is_some() && !self.is_open() {
            Some(payment.date.value)
        } else {
            None
        };
    }

    fn is_of(&self, period: PeriodRef) -> bool {
        match period {
            PeriodRef::Term => self.period.per.is_span(),
            PeriodRef::At(when) => self.period.whole == when,
        }
    }

    /// Where it stands.
    pub(super) fn status(&self, ctx: Ctx<'_>, agreement: &Agreement) -> ObligationStatus {
        let Some(due) = self.day.filter(|_| agreement.is_binding()) else {
            return ObligationStatus::Open;
        };
        if let Some(asked) = self.asked
            && (self.done.is_some() || asked.is_zero())
        {
            let late = self.done.is_some_and(|done| done.first > due);
            return if late {
                ObligationStatus::MetLate
            } else {
                ObligationStatus::Met
            };
        }
        if !ctx.as_of.is_after(due) {
            return ObligationStatus::until(due, ctx);
        }
        let unknown = self.asked.is_none() && !self.paid.is_zero();
        let untold = agreement.is_elsewhere(LogKind::Payments) || self.perhaps || unknown;
        if untold {
            ObligationStatus::CannotTell
        } else {
            ObligationStatus::Overdue
        }
    }
}

/// What a contribution asks for, with what was paid on it.
pub(super) struct Ledger {
    pub(super) dues: Vec<Due>,
    /// Payments that found nothing to go to.
    pub(super) unexpected: Vec<Span>,
    /// The claim paid last.
    last: Option<usize>,
}

impl Ledger {
    /// Matches the payments of a contribution to what it asks for, in order of date.
    pub(super) fn new(
        dues: Vec<Due>,
        payments: &[Payment],
        contribution: &Contribution,
        as_of: AsOf,
    ) -> Self {
        let mut own: Vec<&Payment> = payments
            .iter()
            .filter(|payment| {
                *payment.contribution == *contribution.id && payment.date.first <= as_of.0
            })
            .collect();
        own.sort_by_key(|payment| (payment.date.last, payment.date.first));
        let mut ledger = Self {
            dues,
            unexpected: Vec::new(),
            last: None,
        };
        for payment in own {
            if payment.date.last > as_of.0 {
                ledger.perhaps(payment);
            } else if payment.amount.is_negative() {
                ledger.back(payment);
            } else {
                ledger.pay(payment);
            }
        }
        ledger
    }

    /// The first open claim that a payment goes to.
    fn target(&self, payment: &Payment, is_back: bool) -> Option<usize> {
        let named = payment.period.as_ref().map(|period| period.value);
        self.dues.iter().position(|due| {
            due.is_open() && due.is_back == is_back && named.is_none_or(|period| due.is_of(period))
        })
    }

    fn perhaps(&mut self, payment: &Payment) {
        match self.target(payment, payment.amount.is_negative()) {
            Some(at) => self.dues[at].perhaps = true,
            None => self.unexpected.push(payment.span),
        }
    }

    /// Money paid: to the open claims of one period, the rest staying on the last of them.
    fn pay(&mut self, payment: &Payment) {
        let Some(first) = self.target(payment, false) else {
            self.unexpected.push(payment.span);
            return;
        };
        let period = self.dues[first].period;
        let mut left = payment.amount.value;
        let mut last = first;
        for at in first..self.dues.len() {
            let due = &mut self.dues[at];
            if due.period != period || !due.is_open() || due.is_back || left.is_zero() {
                continue;
            }
            let taken = due.open().map_or(left, |open| open.min(left));
            due.take(taken, payment);
            left = left.minus(taken).unwrap_or(Money::ZERO);
            last = at;
        }
        if !left.is_zero() {
            self.dues[last].take(left, payment);
        }
        self.last = Some(last);
    }

    /// Money paid back: what is owed back, else it lowers the claim that is named, else the one last paid.
    fn back(&mut self, payment: &Payment) {
        let named = payment.period.as_ref().map(|period| period.value);
        let lowered = || match named {
            Some(period) => self
                .dues
                .iter()
                .rposition(|due| due.is_of(period) && !due.paid.is_zero()),
            None => self.last,
        };
        match self.target(payment, true).or_else(lowered) {
            Some(at) => {
                self.dues[at].take(payment.amount.value, payment);
                self.last = Some(at);
            }
            None => self.unexpected.push(payment.span),
        }
    }
}

/// Fills in what was paid on instalments and settlements of a contribution; gives the payments that found no claim, and the whole
/// periods where no day is agreed.
pub(super) fn settle(
    ctx: Ctx<'_>,
    agreement: &Agreement,
    contribution: &Contribution,
    found: &mut (Vec<Instalment>, Vec<Settlement>, Vec<Due>),
) -> (Vec<Claim>, Vec<(Id, Span)>) {
    let (instalments, settlements, periods) = found;
    let kept = agreement.logs.payments.as_deref();
    let mut dues: Vec<(Slot, Due)> = Vec::new();
    for (at, own) in instalments.iter().enumerate() {
        dues.push((
            Slot::Instalment(at),
            Due::new(own.period, Some(own.due), own.asked),
        ));
    }
    for (at, own) in settlements
        .iter()
        .enumerate()
        .filter(|(_, own)| own.status.is_some())
    {
        dues.push((
            Slot::Settlement(at),
            Due::new(own.period, own.due, Some(own.difference)),
        ));
    }
    if instalments.is_empty() {
        dues.extend(periods.drain(..).map(|due| (Slot::Period, due)));
    }
    dues.sort_by_key(|(_, due)| (due.day.unwrap_or(NaiveDate::MAX), due.period.whole.first));
    let (slots, dues): (Vec<Slot>, Vec<Due>) = dues.into_iter().unzip();
    let ledger = Ledger::new(dues, kept.unwrap_or_default(), contribution, ctx.as_of);
    let mut claims = Vec::new();
    for (slot, due) in slots.into_iter().zip(ledger.dues) {
        let status = due.status(ctx, agreement);
        let paid = kept.map(|_| due.paid);
        match slot {
            Slot::Instalment(at) => {
                let own = &mut instalments[at];
                (own.status, own.paid, own.done, own.evidence.payments) =
                    (status, paid, due.done, due.payments);
            }
            Slot::Settlement(at) => {
                let own = &mut settlements[at];
                (own.status, own.paid, own.done, own.evidence.payments) =
                    (Some(status), paid, due.done, due.payments);
            }
            Slot::Period if kept.is_some() => claims.push(Claim {
                contribution: contribution.id.value.clone(),
                period: due.period,
                asked: due.asked,
                paid: due.paid,
                payments: due.payments,
            }),
            Slot::Period => {}
        }
    }
    let unexpected = ledger
        .unexpected
        .into_iter()
        .map(|span| (contribution.id.value.clone(), span))
        .collect();
    (claims, unexpected)
}

/// Where a claim came from.
enum Slot {
    Instalment(usize),
    Settlement(usize),
    Period,
}
