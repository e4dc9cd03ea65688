//! Where money goes: out to what the givers owe, back to what the receivers owe.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::demand::{Entry, less, negative};
use super::ledger::{Credit, Ledger, Shelf};
use crate::calendar::days_between;
use crate::model::{Certainty, Payment, PaymentFor};
use crate::money::Money;

/// How near its due day a payment is taken to be meant for a claim.
const NEAR_DAYS: i64 = 7;

/// Which claims a payment chooses from.
#[derive(Clone, Copy)]
enum Among {
    Reach,
    Period(PaymentFor),
}

/// A claim that money comes back from, and how much at most.
struct Source {
    at: usize,
    most: Money,
}

/// How a payment went.
struct Placed {
    left: Money,
    last: Option<usize>,
}

impl Ledger<'_> {
    pub(super) fn place(&mut self, at: usize) {
        let payment = self.payment(at);
        let named = payment.period.as_ref().map(|named| named.value);
        let amount = payment.amount.value;
        match named {
            _ if amount.is_zero() => {}
            Some(named) if !self.has_claims(named) => {
                self.waiting.entry(named.period).or_default().push(at);
            }
            _ if amount.is_negative() => self.back(payment, named),
            Some(named) => self.out_for(payment, named),
            None if self.enough.certainty != Certainty::Exact => self.out_whole(payment),
            None => self.out(payment),
        }
    }

    /// Whether a period, or the instalment of it that is named, has any claim.
    fn has_claims(&self, named: PaymentFor) -> bool {
        self.scope(named).next().is_some()
    }

    /// The claims that a payment names, in order of due day.
    fn scope(&self, named: PaymentFor) -> impl DoubleEndedIterator<Item = usize> {
        let own = self.by_period.get(&named.period);
        own.into_iter().flatten().copied().filter(move |&at| {
            let account = &self.accounts[at];
            account.exists && account.demand.kind.is_number(named.number)
        })
    }

    /// Rules 2 and 3; the rest is credit.
    fn out(&mut self, payment: &Payment) {
        let placed = self.fill(payment, Among::Reach);
        self.credit(&placed, payment);
    }

    fn credit(&mut self, placed: &Placed, payment: &Payment) {
        if placed.left.is_zero() {
            return;
        }
        self.credit.push_back(Credit {
            amount: placed.left,
            date: payment.date.value,
            payment: payment.span,
            beside: placed.last,
            is_used: placed.last.is_some(),
        });
    }

    /// Rule 1: to the instalment that is named, or among the claims of the period; what is over stays there.
    fn out_for(&mut self, payment: &Payment, named: PaymentFor) {
        let placed = if named.number.is_some() {
            Placed {
                left: payment.amount.value,
                last: None,
            }
        } else {
            self.fill(payment, Among::Period(named))
        };
        let is_out = |at: &usize| !self.accounts[*at].is_back();
        let last = placed.last.or_else(|| self.scope(named).rev().find(is_out));
        match last {
            _ if placed.left.is_zero() => {}
            Some(at) => self.give(at, placed.left, payment),
            None => self.leave(placed.left, payment),
        }
    }

    /// Where the amount is not exact: whole to the claim due nearest; where no day is agreed to the oldest that is not met, else the
    /// last begun.
    fn out_whole(&mut self, payment: &Payment) {
        let left = payment.amount.value;
        let has_day = |&at: &usize| self.accounts[at].demand.due.is_some();
        let target = if self.reached.first().is_some_and(has_day) {
            self.nearest(&self.reached, payment.date.last)
        } else {
            self.unmet.first().or_else(|| self.reached.last()).copied()
        };
        match target {
            Some(at) => self.give(at, left, payment),
            None => self.credit(&Placed { left, last: None }, payment),
        }
    }

    /// To the claim of which exactly so much remains, else to the oldest and on; what is of unknown amount takes the rest whole.
    fn fill(&mut self, payment: &Payment, among: Among) -> Placed {
        let day = payment.date.last;
        let mut left = payment.amount.value;
        if let Some(at) = self.exact_fit(among, left, day) {
            self.give(at, left, payment);
            return Placed {
                left: Money::ZERO,
                last: Some(at),
            };
        }
        let mut last = None;
        while !left.is_zero()
            && let Some(at) = self
                .shelf(among)
                .and_then(|shelf| shelf.open.first().copied())
        {
            let open = self.accounts[at].left().unwrap_or(left);
            let taken = open.min(left);
            self.give(at, taken, payment);
            (left, last) = (less(left, taken), Some(at));
        }
        if !left.is_zero()
            && let Some(at) = self
                .shelf(among)
                .and_then(|shelf| self.nearest(&shelf.unknown, day))
        {
            self.give(at, left, payment);
            (left, last) = (Money::ZERO, Some(at));
        }
        Placed { left, last }
    }

    fn shelf(&self, among: Among) -> Option<&Shelf> {
        match among {
            Among::Reach => Some(&self.reach),
            Among::Period(named) => self.periods.get(&named.period),
        }
    }

    /// Of several of which exactly so much remains: the one due within a week of the payment, else the oldest.
    fn exact_fit(&self, among: Among, left: Money, day: NaiveDate) -> Option<usize> {
        let same = self.shelf(among)?.by_left.get(&left)?;
        let near = self.nearest(same, day).filter(|&at| {
            let due = self.accounts[at].demand.due;
            due.is_some_and(|due| days_between(due, day).abs() <= NEAR_DAYS)
        });
        near.or_else(|| same.first().copied())
    }

    /// The one due nearest; of two the earlier, of one day the first.
    fn nearest(&self, among: &BTreeSet<usize>, day: NaiveDate) -> Option<usize> {
        let split = self.dues.partition_point(|due| *due < day);
        let before = among.range(..split).next_back().map(|&at| {
            let first = self.dues.partition_point(|due| *due < self.dues[at]);
            among.range(first..).next().copied().unwrap_or(at)
        });
        let after = among.range(split..).next().copied();
        match (before, after) {
            (Some(before), Some(after)) => {
                let is_later_nearer =
                    days_between(day, self.dues[after]) < days_between(self.dues[before], day);
                Some(if is_later_nearer { after } else { before })
            }
            (before, after) => before.or(after),
        }
    }

    fn give(&mut self, at: usize, amount: Money, payment: &Payment) {
        let entry = Entry {
            when: payment.date.value,
            amount,
            payment: payment.span,
        };
        self.enter(at, entry);
    }

    /// Money back: what was too much, what is owed back, then what was paid.
    fn back(&mut self, payment: &Payment, named: Option<PaymentFor>) {
        let mut left = payment.amount.value.abs();
        if named.is_none() {
            self.take_credit(&mut left);
        }
        for next in [Self::last_too_much, Self::first_owed, Self::last_paid] {
            while !left.is_zero()
                && let Some(source) = next(self, named)
            {
                let taken = source.most.min(left);
                left = less(left, taken);
                self.give(source.at, negative(taken), payment);
            }
        }
        self.leave(negative(left), payment);
    }

    fn take_credit(&mut self, left: &mut Money) {
        while !left.is_zero()
            && let Some(credit) = self.credit.back_mut()
        {
            let taken = credit.amount.min(*left);
            *left = less(*left, taken);
            credit.amount = less(credit.amount, taken);
            if credit.amount.is_zero() {
                self.credit.pop_back();
            }
        }
    }

    fn last_too_much(&self, named: Option<PaymentFor>) -> Option<Source> {
        let mut all = self.excess.iter().rev().map(|&(_, at)| at);
        let at = all.find(|&at| self.is_named(at, named))?;
        let most = self.accounts[at].too_much();
        Some(Source { at, most })
    }

    fn first_owed(&self, named: Option<PaymentFor>) -> Option<Source> {
        let at = self.owed.iter().find(|&&at| self.is_named(at, named))?;
        let most = self.accounts[*at].left()?;
        Some(Source { at: *at, most })
    }

    /// The claim that got the last payment; of what is named the last due.
    fn last_paid(&self, named: Option<PaymentFor>) -> Option<Source> {
        let is_paid = |at: &usize| {
            let account = &self.accounts[*at];
            !account.is_back() && account.paid > Money::ZERO
        };
        let at = match named {
            None => self.recent.iter().rev().map(|&(_, at)| at).find(is_paid),
            Some(named) => self.scope(named).rev().find(is_paid),
        }?;
        let most = self.accounts[at].paid;
        Some(Source { at, most })
    }

    /// Whether a claim is one that a payment names; of a payment that names nothing every one is.
    fn is_named(&self, at: usize, named: Option<PaymentFor>) -> bool {
        let demand = &self.accounts[at].demand;
        named
            .is_none_or(|named| demand.key() == named.period && demand.kind.is_number(named.number))
    }
}
