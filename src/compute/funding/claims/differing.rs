//! Where more was paid than asked or, where no day is agreed, not what the period comes to.

use std::collections::BTreeMap;

use super::claim::{Claim, ClaimKind, Differing};
use super::demand::{key, less, plus};
use super::enough::Enough;
use crate::compute::Ctx;
use crate::model::{Certainty, PeriodRef};
use crate::money::Money;

/// What differs of the claims of one contribution.
pub(super) fn differing<'a>(
    ctx: Ctx<'_>,
    claims: impl Iterator<Item = &'a Claim>,
    enough: Enough,
) -> Vec<Differing> {
    let found: Vec<Differing> = if enough.certainty == Certainty::Exact {
        claims.filter_map(alone).collect()
    } else {
        whole(claims)
    };
    let counts = |one: &Differing| {
        let difference = enough.difference(one.paid, one.asked);
        // Less than a period comes to is said when it is over; of an instalment it is overdue.
        let is_over = one.is_period && ctx.as_of.is_after(one.period.covered.last);
        difference > Money::ZERO || (difference.is_negative() && is_over)
    };
    found.into_iter().filter(counts).collect()
}

/// An exact claim is compared by itself, with the credit that came with it.
fn alone(claim: &Claim) -> Option<Differing> {
    let is_waiting = claim.kind == ClaimKind::Repayment || claim.is_back();
    let paid = plus(claim.paid?, claim.credit);
    (!is_waiting).then_some(Differing {
        contribution: claim.contribution.clone(),
        part: claim.part(),
        period: claim.period,
        asked: claim.asked?,
        paid,
        is_period: claim.kind == ClaimKind::Period,
        payment: claim.payments.last().copied(),
        place: claim.place,
    })
}

/// Where the amount is not exact, the period is compared.
fn whole<'a>(claims: impl Iterator<Item = &'a Claim>) -> Vec<Differing> {
    let mut found: BTreeMap<PeriodRef, Option<Differing>> = BTreeMap::new();
    for claim in claims.filter(|claim| !claim.is_back() && claim.kind != ClaimKind::Repayment) {
        let all = found.entry(key(claim.period)).or_insert_with(|| {
            Some(Differing {
                contribution: claim.contribution.clone(),
                part: claim.period.to_string(),
                period: claim.period,
                asked: Money::ZERO,
                paid: Money::ZERO,
                is_period: claim.kind == ClaimKind::Period,
                payment: None,
                place: claim.place,
            })
        });
        let parts = claim.asked.zip(claim.paid);
        *all = all.take().zip(parts).map(|(sum, (asked, paid))| Differing {
            asked: plus(sum.asked, asked),
            paid: plus(sum.paid, plus(paid, claim.credit)),
            payment: claim.payments.last().copied().or(sum.payment),
            ..sum
        });
    }
    found.into_values().flatten().collect()
}

impl Differing {
    /// `paid − asked`.
    pub fn difference(&self) -> Money {
        less(self.paid, self.asked)
    }

    /// The subject of the finding.
    pub fn subject(&self) -> String {
        format!("{}:{}", self.contribution, self.part)
    }
}
