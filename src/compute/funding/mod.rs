//! What shall be paid and put in, year by year, with every step.

mod chain;
mod change;
mod claims;
mod label;
mod months;
mod needed;
mod period;
mod result;
mod stated;
mod stated_value;
mod steps;
mod values;
mod years;

pub use claims::{Claim, ClaimKind, Difference, Differing, Standing, Unexpected};
pub use label::{StepKind, StepLabel};
pub use needed::{BaseDifference, base_differences};
pub use result::{
    AmountStatus, Funding, Left, MissingIndex, MissingValue, NeededValue, PartyAmount,
    StatedResult, StatedVerdict, Step, StepUnit, StepValue, TermView, YearContribution,
    YearFunding,
};
pub use stated_value::StatedValue;

pub(in crate::compute) use self::claims::moved;
use self::period::{Item, Prices};
use super::Ctx;
use super::span::standing_end;
use crate::model::{Agreement, TermEnd};

/// Everything about money and work in one agreement.
pub fn funding(ctx: Ctx<'_>, agreement: &Agreement) -> Funding {
    let prices = Prices::default();
    let mut funding = Funding {
        term: term(ctx, agreement),
        years: years::years(ctx, agreement, &prices),
        claims: Vec::new(),
        differing: Vec::new(),
        standing: Vec::new(),
        unexpected: Vec::new(),
        needed: Vec::new(),
        stated: stated::stated(ctx, agreement),
    };
    for contribution in agreement
        .contributions
        .iter()
        .filter(|contribution| contribution.is_money())
    {
        let item = Item {
            ctx,
            agreement,
            contribution,
            prices: Some(&prices),
        };
        let settled = claims::of_contribution(item);
        funding.claims.extend(settled.claims);
        funding.differing.extend(settled.differing);
        funding.standing.extend(settled.standing);
        funding.unexpected.extend(settled.unexpected);
    }
    // Instalments of all contributions in order of day; the other claims follow by contribution.
    funding.claims.sort_by(|a, b| {
        let order = |claim: &Claim| {
            let day = claim.is_instalment().then(|| claims::shown_by(claim));
            (!claim.is_instalment(), day)
        };
        let by_contribution = || {
            a.is_instalment()
                .then(|| (&a.contribution, a.day).cmp(&(&b.contribution, b.day)))
        };
        order(a)
            .cmp(&order(b))
            .then_with(|| by_contribution().unwrap_or(std::cmp::Ordering::Equal))
    });
    funding.needed = needed::needed(ctx, agreement, (&funding.claims, &prices));
    funding
}

/// The term as it stands.
fn term(ctx: Ctx<'_>, agreement: &Agreement) -> TermView {
    let start = agreement.term.start.as_ref().map(|start| start.value);
    let end = standing_end(&agreement.term, ctx.as_of);
    let days = match (start, end) {
        (Some(start), Some(TermEnd::At(end))) if start.is_day() && end.is_day() => {
            crate::calendar::Interval::new(start.first, end.last)
                .map(crate::calendar::Interval::days)
        }
        _ => None,
    };
    TermView { start, end, days }
}

#[cfg(test)]
mod clauses_test;
#[cfg(test)]
mod dates_test;
#[cfg(test)]
mod keys_test;
#[cfg(test)]
mod payment_rules_test;
#[cfg(test)]
mod payments_test;
#[cfg(test)]
mod stated_test;
