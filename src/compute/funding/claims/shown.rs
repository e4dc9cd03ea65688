//! Claims as results have them: a list for each kind, each with its own keys.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::claim::{Claim, ClaimKind};
use crate::calendar::{Interval, Period};
use crate::compute::{Missing, ObligationStatus};
use crate::model::Id;
use crate::money::Money;
use crate::source::Span;

/// What is to be paid, by kind.
#[derive(Serialize, JsonSchema)]
pub(in crate::compute::funding) struct ShownClaims<'a> {
    /// The dated parts, in order of due day.
    instalments: Vec<Instalment<'a>>,
    /// The differences that later values or a change of the term left.
    settlements: Vec<Settlement<'a>>,
    /// What is to be paid back of periods that were cut short.
    repayments: Vec<Repayment<'a>>,
}

/// One dated part of a contribution.
#[derive(Serialize, JsonSchema)]
struct Instalment<'a> {
    /// The contribution.
    contribution: &'a Id,
    /// The period that it is a part of.
    period: Period,
    /// Its number in the period, from 1; null where the period has only one.
    number: Option<usize>,
    /// The day moved to a business day; null as long as it waits for a delivery.
    due: Option<NaiveDate>,
    /// The duty on whose delivery its day waits.
    after: Option<&'a Id>,
    /// Kronor, from the values known on its day; null: not known.
    asked: Option<Money>,
    /// What is missing where it is not known.
    missing: &'a [Missing],
    /// Kronor paid; null where payments are not kept.
    paid: Option<Money>,
    /// The day of the payment that completed it.
    done: Option<Interval>,
    /// Where it stands at the as-of date.
    status: ObligationStatus,
    /// Where the instalments are agreed, then the payments that went to it.
    places: Vec<Span>,
}

/// The difference between what a period comes to now and what its instalments asked for.
#[derive(Serialize, JsonSchema)]
struct Settlement<'a> {
    /// The contribution.
    contribution: &'a Id,
    /// The period.
    period: Period,
    /// What the instalments asked for.
    asked: Money,
    /// The amount now.
    now: Money,
    /// What is to be settled; below zero it is owed by the receiver.
    difference: Option<Money>,
    /// The day, moved; null where it is not settled by the agreement.
    due: Option<NaiveDate>,
    /// Kronor paid; null where payments are not kept.
    paid: Option<Money>,
    /// The day of the payment that completed it.
    done: Option<Interval>,
    /// Null where nobody owes it.
    status: Option<ObligationStatus>,
    /// The clause, then the payments that went to it.
    places: Vec<Span>,
}

/// What is to be paid back of a period that was cut short.
#[derive(Serialize, JsonSchema)]
struct Repayment<'a> {
    /// The contribution.
    contribution: &'a Id,
    /// The period.
    period: Period,
    /// Kronor; null where payments are not kept.
    amount: Option<Money>,
    /// What it can be at most, where payments are not kept.
    at_most: Option<Money>,
    /// Kronor paid back; null where payments are not kept.
    paid: Option<Money>,
    /// The day of the payment that completed it.
    done: Option<Interval>,
    /// Where it stands at the as-of date.
    status: ObligationStatus,
    /// Where the sum is agreed, then the payments that went to it.
    places: Vec<Span>,
}

/// Where a claim is agreed, then the payments that went to it.
fn places(claim: &Claim) -> Vec<Span> {
    let mut places = vec![claim.place];
    places.extend(&claim.payments);
    places
}

impl<'a> ShownClaims<'a> {
    fn new(all: &'a [Claim]) -> Self {
        let mut shown = Self {
            instalments: Vec::new(),
            settlements: Vec::new(),
            repayments: Vec::new(),
        };
        for claim in all {
            shown.add(claim);
        }
        shown
    }

    fn add(&mut self, claim: &'a Claim) {
        let status = claim.status.unwrap_or(ObligationStatus::Open);
        match claim.kind {
            ClaimKind::Period => {}
            ClaimKind::Instalment { .. } => self.instalments.push(Instalment {
                contribution: &claim.contribution,
                period: claim.period,
                number: claim.number(),
                due: claim.due,
                after: claim.after.as_ref(),
                asked: claim.asked,
                missing: &claim.missing,
                paid: claim.paid,
                done: claim.done,
                status,
                places: places(claim),
            }),
            ClaimKind::Settlement(difference) => self.settlements.push(Settlement {
                contribution: &claim.contribution,
                period: claim.period,
                asked: difference.asked,
                now: difference.now,
                difference: claim.asked,
                due: claim.due,
                paid: claim.paid,
                done: claim.done,
                status: claim.status,
                places: places(claim),
            }),
            ClaimKind::Repayment => self.repayments.push(Repayment {
                contribution: &claim.contribution,
                period: claim.period,
                amount: claim.asked.map(Money::abs),
                at_most: claim.at_most,
                paid: claim.paid.map(Money::abs),
                done: claim.done,
                status,
                places: places(claim),
            }),
        }
    }
}

/// Writes claims by kind.
pub(in crate::compute::funding) fn claims<S: Serializer>(
    all: &[Claim],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    ShownClaims::new(all).serialize(serializer)
}
