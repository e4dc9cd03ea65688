//! Payments go to claims, each on its own day, among the claims that existed on that day (the rules of payment).
//!
//! A pure function over claims and payments: what happens is put in order of day, and looked at once. Sets of the open claims keep each
//! step at the cost of a search, however many payments and claims there are.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::NaiveDate;

use super::demand::{Account, Demand, DemandKind, Entry, key, less, negative, plus};
use super::enough::Enough;
use crate::calendar::{AsOf, Interval, Period};
use crate::model::{Certainty, Payment, PeriodRef};
use crate::money::Money;
use crate::source::Span;

/// The amount of a period that a termination or an extension changed, where it is less than was asked for.
#[derive(Clone, Debug)]
pub(in crate::compute::funding) struct Cut {
    pub(in crate::compute::funding) period: Period,
    /// The day on which the change is known.
    pub(in crate::compute::funding) known: NaiveDate,
    /// The day after the last day that is covered.
    pub(in crate::compute::funding) over: NaiveDate,
    /// What the period comes to now.
    pub(in crate::compute::funding) amount: Money,
}

/// What payments are placed on.
#[derive(Clone, Debug)]
pub(in crate::compute::funding) struct Book {
    pub(in crate::compute::funding) demands: Vec<Demand>,
    pub(in crate::compute::funding) cuts: Vec<Cut>,
    /// When enough is paid.
    pub(in crate::compute::funding) enough: Enough,
}

/// What is paid too much until the next claim falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compute::funding) struct Credit {
    pub(in crate::compute::funding) amount: Money,
    pub(super) date: Interval,
    pub(in crate::compute::funding) payment: Span,
    /// The claim that another part of the payment went to.
    pub(in crate::compute::funding) beside: Option<usize>,
    /// Whether any of the payment has gone to a claim.
    pub(in crate::compute::funding) is_used: bool,
}

/// The part of a payment that nothing was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::compute::funding) struct Unplaced {
    pub(in crate::compute::funding) amount: Money,
    pub(in crate::compute::funding) payment: Span,
}

/// Open claims that a payment can choose from.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf {
    /// Of known amount.
    pub(super) open: BTreeSet<usize>,
    /// The same by what remains of them.
    pub(super) by_left: BTreeMap<Money, BTreeSet<usize>>,
    /// Of unknown amount.
    pub(super) unknown: BTreeSet<usize>,
}

impl Shelf {
    fn put(&mut self, at: usize, left: Option<Money>) {
        match left {
            None => {
                self.unknown.insert(at);
            }
            Some(left) if left.is_zero() => {}
            Some(left) => {
                self.open.insert(at);
                self.by_left.entry(left).or_default().insert(at);
            }
        }
    }

    fn remove(&mut self, at: usize, left: Option<Money>) {
        self.unknown.remove(&at);
        self.open.remove(&at);
        if let Some(left) = left
            && let Some(same) = self.by_left.get_mut(&left)
        {
            same.remove(&at);
            if same.is_empty() {
                self.by_left.remove(&left);
            }
        }
    }
}

/// What happens on a day, in the order in which it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// A claim has this of its amounts.
    Known(usize, usize),
    /// A period is known to be cut short.
    Shortened(usize),
    /// A period that was cut short is over.
    Over(usize),
    /// A claim comes in reach.
    InReach(usize),
    /// A claim falls due: what is credit covers it.
    Due(usize),
    /// A payment.
    Paid(usize),
}

/// Claims, and what is placed on them.
pub(in crate::compute::funding) struct Ledger<'a> {
    /// In order of due day.
    pub(in crate::compute::funding) accounts: Vec<Account>,
    pub(in crate::compute::funding) credit: VecDeque<Credit>,
    pub(in crate::compute::funding) unplaced: Vec<Unplaced>,
    pub(super) enough: Enough,
    cuts: Vec<Cut>,
    payments: Vec<&'a Payment>,
    /// Due days in the order of the accounts; without a day the last there is.
    pub(super) dues: Vec<NaiveDate>,
    pub(super) reach: Shelf,
    pub(super) periods: BTreeMap<PeriodRef, Shelf>,
    /// The claims of each period, in order of due day.
    pub(super) by_period: BTreeMap<PeriodRef, Vec<usize>>,
    /// All that the givers owe and that is in reach.
    pub(super) reached: BTreeSet<usize>,
    /// Those of them that are not met, where an amount is not exact.
    pub(super) unmet: BTreeSet<usize>,
    /// What the receivers owe.
    pub(super) owed: BTreeSet<usize>,
    /// What was paid on, by when it was last paid.
    pub(super) recent: BTreeSet<(usize, usize)>,
    /// What was paid too much on, by when it was last paid.
    pub(super) excess: BTreeSet<(usize, usize)>,
    /// Payments for a period that has no claim yet.
    pub(super) waiting: BTreeMap<PeriodRef, Vec<usize>>,
    /// How many entries have been made.
    count: usize,
}

impl<'a> Ledger<'a> {
    /// Places the payments of one contribution, known at a day.
    pub(in crate::compute::funding) fn new(
        book: Book,
        payments: impl Iterator<Item = &'a Payment>,
        as_of: AsOf,
    ) -> Self {
        let mut demands = book.demands;
        demands.sort_by_key(Demand::order);
        let payments: Vec<&Payment> = payments.filter(|own| own.date.first <= as_of.0).collect();
        let mut ledger = Self {
            dues: demands
                .iter()
                .map(|demand| demand.due.unwrap_or(NaiveDate::MAX))
                .collect(),
            accounts: demands.into_iter().map(Account::new).collect(),
            credit: VecDeque::new(),
            unplaced: Vec::new(),
            enough: book.enough,
            cuts: book.cuts,
            payments,
            reach: Shelf::default(),
            periods: BTreeMap::new(),
            by_period: BTreeMap::new(),
            reached: BTreeSet::new(),
            unmet: BTreeSet::new(),
            owed: BTreeSet::new(),
            recent: BTreeSet::new(),
            excess: BTreeSet::new(),
            waiting: BTreeMap::new(),
            count: 0,
        };
        for (at, account) in ledger.accounts.iter().enumerate() {
            let own = ledger.by_period.entry(account.demand.key()).or_default();
            own.push(at);
        }
        for (day, event) in ledger.events(as_of) {
            ledger.happen(day, event);
        }
        ledger.close(as_of);
        ledger
    }

    /// All that happens up to a day, in order of day.
    fn events(&self, as_of: AsOf) -> Vec<(NaiveDate, Event)> {
        let mut all = Vec::new();
        for (at, account) in self.accounts.iter().enumerate() {
            let demand = &account.demand;
            let steps = demand.amounts.iter().enumerate();
            all.extend(steps.map(|(step, known)| (known.since, Event::Known(at, step))));
            all.push((demand.in_reach_from(), Event::InReach(at)));
            let exists = demand.amounts.first().map(|known| known.since);
            let covered = demand.falls_due().zip(exists);
            all.extend(covered.map(|(due, exists)| (due.max(exists), Event::Due(at))));
        }
        for (at, cut) in self.cuts.iter().enumerate() {
            all.push((cut.known, Event::Shortened(at)));
            all.push((cut.known.max(cut.over), Event::Over(at)));
        }
        let paid = self.payments.iter().enumerate();
        all.extend(paid.map(|(at, payment)| (payment.date.last, Event::Paid(at))));
        all.retain(|(day, _)| *day <= as_of.0);
        all.sort_unstable();
        all
    }

    fn happen(&mut self, day: NaiveDate, event: Event) {
        match event {
            Event::Known(at, step) => self.know(at, step),
            Event::Shortened(cut) => {
                self.lapse(cut);
            }
            Event::Over(cut) => self.repay(cut),
            Event::InReach(at) => self.change(at, |account| account.is_in_reach = true),
            Event::Due(at) => self.cover(at, day),
            Event::Paid(at) => self.place(at),
        }
    }

    /// What a claim asks for becomes known. Where it was unknown on an earlier day, that day's payments were placed as if it had been
    /// known (`backfilled`), so nothing that is placed moves here.
    fn know(&mut self, at: usize, step: usize) {
        let known = self.accounts[at].demand.amounts[step];
        self.change(at, |account| {
            account.exists = true;
            if known.by_term && !account.is_back() {
                account.stands = account.asked.map(|asked| asked.min(account.paid));
            }
            let asked = known.amount.map(|amount| less(amount, account.lapsed));
            account.asked = asked.map(|asked| account.stands.map_or(asked, |own| own.max(asked)));
        });
        let key = self.accounts[at].demand.key();
        for payment in self.waiting.remove(&key).unwrap_or_default() {
            self.place(payment);
        }
    }

    /// Changes a claim and puts it where it then belongs.
    pub(super) fn change(&mut self, at: usize, change: impl FnOnce(&mut Account)) {
        self.unshelve(at);
        change(&mut self.accounts[at]);
        self.shelve(at);
    }

    fn shelve(&mut self, at: usize) {
        let account = &self.accounts[at];
        if !account.exists {
            return;
        }
        let left = account.left();
        if account.is_back() {
            if left.is_some_and(|left| !left.is_zero()) {
                self.owed.insert(at);
            }
            return;
        }
        if !account.paid.is_zero() {
            self.recent.insert((account.last, at));
        }
        if !account.too_much().is_zero() && self.enough.certainty == Certainty::Exact {
            self.excess.insert((account.last, at));
        }
        if account.is_in_reach {
            self.reached.insert(at);
            if self.enough.is_unmet(account) {
                self.unmet.insert(at);
            }
            self.reach.put(at, left);
        }
        let key = account.demand.key();
        self.periods.entry(key).or_default().put(at, left);
    }

    fn unshelve(&mut self, at: usize) {
        let account = &self.accounts[at];
        let left = account.left();
        self.owed.remove(&at);
        self.recent.remove(&(account.last, at));
        self.excess.remove(&(account.last, at));
        self.reached.remove(&at);
        self.unmet.remove(&at);
        self.reach.remove(at, left);
        if let Some(shelf) = self.periods.get_mut(&account.demand.key()) {
            shelf.remove(at, left);
        }
    }

    /// Puts money on a claim; below zero: takes it off.
    pub(super) fn enter(&mut self, at: usize, entry: Entry) {
        self.count += 1;
        let count = self.count;
        self.change(at, |account| {
            account.paid = plus(account.paid, entry.amount);
            account.entries.push(entry);
            account.last = count;
        });
    }

    pub(super) fn payment(&self, at: usize) -> &'a Payment {
        self.payments[at]
    }

    /// Keeps the part of a payment that nothing was asked for.
    pub(super) fn leave(&mut self, amount: Money, payment: &Payment) {
        if !amount.is_zero() {
            self.unplaced.push(Unplaced {
                amount,
                payment: payment.span,
            });
        }
    }

    /// A claim falls due: what is credit covers it, the oldest first.
    fn cover(&mut self, at: usize, day: NaiveDate) {
        while let Some(credit) = self.credit.front().copied() {
            let account = &self.accounts[at];
            let taken = match account.left() {
                _ if account.is_back() || !account.exists => return,
                None => credit.amount,
                Some(left) => left.min(credit.amount),
            };
            if taken.is_zero() {
                return;
            }
            let due = account.demand.falls_due().unwrap_or(day);
            let when = Interval::day(due.max(credit.date.last));
            let payment = credit.payment;
            self.enter(
                at,
                Entry {
                    when,
                    amount: taken,
                    payment,
                },
            );
            if taken == credit.amount {
                self.credit.pop_front();
            } else if let Some(front) = self.credit.front_mut() {
                front.amount = less(front.amount, taken);
                front.is_used = true;
            }
        }
    }

    /// What is unpaid above the new amount lapses, the last due first; gives what was paid above it.
    fn lapse(&mut self, cut: usize) -> Option<Money> {
        let Cut { period, amount, .. } = self.cuts[cut];
        let own = |at: &usize| {
            let account = &self.accounts[*at];
            account.exists && account.demand.kind != DemandKind::Repayment
        };
        let all = self.by_period.get(&key(period)).into_iter().flatten();
        let all: Vec<usize> = all.copied().filter(own).collect();
        let mut above = negative(amount);
        for &at in &all {
            above = plus(above, self.accounts[at].asked?);
        }
        for &at in all.iter().rev() {
            let account = &self.accounts[at];
            let unpaid = account.left()?;
            // What the receiver owes for the period is part of the one repayment.
            let lapsed = if account.is_back() {
                negative(unpaid)
            } else {
                unpaid.min(above)
            };
            if above.is_negative() || above.is_zero() || lapsed.is_zero() {
                continue;
            }
            above = less(above, lapsed);
            self.change(at, |account| {
                account.lapsed = plus(account.lapsed, lapsed);
                account.asked = account.asked.map(|asked| less(asked, lapsed));
            });
        }
        if self.enough.certainty == Certainty::UpTo {
            let paid = all.iter().map(|&at| self.accounts[at].paid);
            above = less(paid.fold(Money::ZERO, plus), amount);
        }
        Some(above).filter(|above| !above.is_negative() && !above.is_zero())
    }

    /// A period that was cut short is over: what was paid above its amount is to be paid back.
    fn repay(&mut self, cut: usize) {
        let above = self.lapse(cut);
        let own = self.by_period.get(&key(self.cuts[cut].period));
        let mut own = own.into_iter().flatten().copied();
        let repayment = own.find(|&at| self.accounts[at].demand.kind == DemandKind::Repayment);
        if let Some((at, above)) = repayment.zip(above) {
            self.change(at, |account| {
                (account.exists, account.asked) = (true, Some(negative(above)));
            });
        }
    }

    /// What has begun to arrive, and what waits for a claim that has not come.
    fn close(&mut self, as_of: AsOf) {
        for payment in self.payments.clone() {
            if payment.date.last > as_of.0 {
                self.may_arrive(payment);
            }
        }
        for at in std::mem::take(&mut self.waiting).into_values().flatten() {
            let payment = self.payments[at];
            self.leave(payment.amount.value, payment);
        }
    }

    /// A payment whose day is not known to have passed may go to any open claim; with `for`, to those that it names.
    fn may_arrive(&mut self, payment: &Payment) {
        let is_back = payment.amount.is_negative();
        let named = payment.period.as_ref().map(|named| named.value);
        for account in &mut self.accounts {
            let is_named = named.is_none_or(|named| {
                let demand = &account.demand;
                named.period == demand.key() && demand.kind.is_number(named.number)
            });
            account.perhaps |= account.exists && account.is_back() == is_back && is_named;
        }
    }
}
