//! Puts the payments of a contribution on its claims, and says where each claim stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::asking::{Asking, Claims};
use super::claim::{Claim, ClaimKind, Differing, Standing, Unexpected};
use super::demand::{Account, Demand, Entry, done, plus};
use super::differing::differing;
use super::enough::Enough;
use super::ledger::{Book, Credit, Ledger};
use crate::calendar::Interval;
use crate::compute::ObligationStatus;
use crate::compute::funding::period::Item;
use crate::model::{Certainty, LogKind, Payment};
use crate::money::Money;

/// What one contribution asks for, with what was paid on it.
pub(in crate::compute::funding) struct Settled {
    pub(in crate::compute::funding) claims: Vec<Claim>,
    pub(in crate::compute::funding) differing: Vec<Differing>,
    pub(in crate::compute::funding) standing: Option<Standing>,
    pub(in crate::compute::funding) unexpected: Vec<Unexpected>,
}

/// What a contribution asks for, whatever was paid.
pub(in crate::compute::funding) fn asked_of(item: Item<'_>) -> Vec<Claim> {
    let all = Claims::of(item).all.into_iter();
    all.filter(|one| !one.is_hidden)
        .map(|one| one.claim)
        .collect()
}

/// What a contribution asks for, with what was paid on it.
pub(in crate::compute::funding) fn of_contribution(item: Item<'_>) -> Settled {
    let Claims { all, cuts, .. } = Claims::of(item);
    let is_elsewhere = item.agreement.is_elsewhere(LogKind::Payments);
    let agreed = item.contribution.amount.as_ref();
    let enough = Enough {
        certainty: all
            .first()
            .map_or(item.contribution.certainty, |one| one.claim.certainty),
        agreed: agreed.and_then(|amount| amount.exact().to_number(2).ok()),
    };
    let book = Book {
        demands: all.iter().filter_map(|one| one.demand.clone()).collect(),
        cuts: if is_elsewhere { Vec::new() } else { cuts },
        enough,
    };
    let ledger = Ledger::new(book, payments(item), item.ctx.as_of);
    let mut settling = Settling {
        item,
        enough,
        all,
        is_elsewhere,
    };
    settling.place(&ledger);
    settling.finish(&ledger)
}

/// The payments of a contribution, in order of row.
fn payments(item: Item<'_>) -> impl Iterator<Item = &Payment> {
    let all = item.agreement.logs.payments.iter().flatten();
    all.filter(move |payment| payment.contribution.value == item.contribution.id.value)
}

struct Settling<'a> {
    item: Item<'a>,
    enough: Enough,
    all: Vec<Asking>,
    is_elsewhere: bool,
}

impl Settling<'_> {
    /// Writes what was placed on the claims.
    fn place(&mut self, ledger: &Ledger<'_>) {
        let whole = self.done_by_period(ledger);
        let is_kept = self.item.agreement.logs.payments.is_some();
        for account in &ledger.accounts {
            let at = account.demand.claim;
            let done = self.done(account).or_else(|| {
                let key = account.demand.key();
                whole.get(&key).copied().flatten()
            });
            let status = self.status(account, done);
            let Asking {
                claim, is_hidden, ..
            } = &mut self.all[at];
            let is_listed = match claim.kind {
                ClaimKind::Repayment if self.is_elsewhere => claim.at_most.is_some(),
                ClaimKind::Repayment => account.exists,
                _ => !*is_hidden || !account.entries.is_empty(),
            };
            *is_hidden = !is_listed;
            if account.exists {
                claim.asked = account.asked;
            }
            if claim.kind == ClaimKind::Repayment && account.exists {
                claim.at_most = None;
            }
            claim.paid = is_kept.then_some(account.paid);
            (claim.done, claim.status) = (done, Some(status));
            claim.payments = account.entries.iter().map(|entry| entry.payment).collect();
            claim.payments.dedup();
        }
    }

    /// When a claim was met; in time whatever the period, where its amount is exact.
    fn done(&self, account: &Account) -> Option<Interval> {
        if account.asked.is_none() && self.enough.certainty != Certainty::UpTo {
            return None;
        }
        account.done(|paid| self.enough.meets(paid, account.asked))
    }

    /// Where the amount is not exact the period is compared: the day on which all of it was enough.
    fn done_by_period(
        &self,
        ledger: &Ledger<'_>,
    ) -> BTreeMap<crate::model::PeriodRef, Option<Interval>> {
        let mut found = BTreeMap::new();
        if matches!(self.enough.certainty, Certainty::Exact | Certainty::UpTo) {
            return found;
        }
        for (key, own) in &ledger.by_period {
            let own: Vec<&Account> = own.iter().map(|&at| &ledger.accounts[at]).collect();
            let own = own
                .into_iter()
                .filter(|account| account.exists && !account.is_back());
            let (mut asked, mut entries) = (Some(Money::ZERO), Vec::<Entry>::new());
            for account in own {
                asked = asked
                    .zip(account.asked)
                    .map(|(sum, asked)| plus(sum, asked));
                entries.extend(&account.entries);
            }
            entries.sort_by_key(|entry| entry.when.last);
            let enough = |paid| asked.is_some() && self.enough.meets(paid, asked);
            found.insert(*key, done(&entries, enough));
        }
        found
    }

    /// Where a claim stands at the as-of date, as far as the agreement has come as a promise.
    fn status(&self, account: &Account, done: Option<Interval>) -> ObligationStatus {
        let standing = self.item.agreement.standing(self.item.ctx.as_of);
        self.told(account, done).in_standing(standing)
    }

    fn told(&self, account: &Account, done: Option<Interval>) -> ObligationStatus {
        let ctx = self.item.ctx;
        let Demand { due, .. } = account.demand;
        let is_nothing = account.asked.is_some_and(Money::is_zero);
        if account.exists && (done.is_some() || is_nothing) {
            let late = due.zip(done).is_some_and(|(due, done)| done.first > due);
            return if late {
                ObligationStatus::MetLate
            } else {
                ObligationStatus::Met
            };
        }
        match due {
            None => self.without_day(account),
            Some(due) if !ctx.as_of.is_after(due) => ObligationStatus::until(due, ctx),
            Some(_) if self.is_untold(account) => ObligationStatus::CannotTell,
            Some(_) => ObligationStatus::Overdue,
        }
    }

    /// Open, for as long as nothing makes it due; where its log is kept elsewhere that cannot be told.
    fn without_day(&self, account: &Account) -> ObligationStatus {
        let claim = &self.all[account.demand.claim].claim;
        let elsewhere = match claim.kind {
            ClaimKind::Repayment => self.is_elsewhere,
            _ => claim.after.is_some() && self.item.agreement.is_elsewhere(LogKind::Deliveries),
        };
        if elsewhere {
            ObligationStatus::CannotTell
        } else {
            ObligationStatus::Open
        }
    }

    /// Whether it cannot be told if a claim past its day was paid.
    fn is_untold(&self, account: &Account) -> bool {
        let is_unknown = account.asked.is_none() && !account.paid.is_zero();
        // Nothing says that anything was asked for of what was promised up to a sum.
        let may_be_nothing = self.enough.certainty == Certainty::UpTo;
        self.is_elsewhere || account.perhaps || is_unknown || may_be_nothing
    }

    fn finish(mut self, ledger: &Ledger<'_>) -> Settled {
        let contribution = self.item.contribution.id.value.clone();
        let mut unexpected = Vec::new();
        let mut standing: Option<Standing> = None;
        for credit in &ledger.credit {
            let own = standing.get_or_insert_with(|| Standing {
                contribution: contribution.clone(),
                amount: Money::ZERO,
                payments: Vec::new(),
            });
            own.amount = plus(own.amount, credit.amount);
            own.payments.push(credit.payment);
            if let Some(found) = self.stand(ledger, credit) {
                unexpected.push(Unexpected {
                    contribution: contribution.clone(),
                    ..found
                });
            }
        }
        for unplaced in &ledger.unplaced {
            unexpected.push(Unexpected {
                contribution: contribution.clone(),
                amount: unplaced.amount,
                payment: unplaced.payment,
            });
        }
        unexpected.sort_by_key(|found| found.payment);
        let is_kept = self.item.agreement.logs.payments.is_some();
        let claims = self
            .all
            .into_iter()
            .filter(|one| !one.is_hidden && (is_kept || one.claim.kind != ClaimKind::Period));
        let claims: Vec<Claim> = claims.map(|one| one.claim).collect();
        Settled {
            differing: differing(self.item.ctx, claims.iter(), self.enough),
            claims,
            standing,
            unexpected,
        }
    }

    /// A credit is paid too much on the claim that it came with; where nothing of the payment went to a claim, it is unexpected.
    fn stand(&mut self, ledger: &Ledger<'_>, credit: &Credit) -> Option<Unexpected> {
        if let Some(at) = credit.beside {
            let claim = &mut self.all[ledger.accounts[at].demand.claim].claim;
            claim.credit = plus(claim.credit, credit.amount);
            return None;
        }
        (!credit.is_used).then(|| Unexpected {
            contribution: self.item.contribution.id.value.clone(),
            amount: credit.amount,
            payment: credit.payment,
        })
    }
}

/// The due day by which claims are shown in order; without a day last.
pub(in crate::compute::funding) fn shown_by(claim: &Claim) -> NaiveDate {
    claim.due.unwrap_or(NaiveDate::MAX)
}
