//! What shall be paid and put in, year by year, with every step.

mod chain;
mod change;
mod instalments;
mod label;
mod months;
mod needed;
mod payments;
mod period;
mod result;
mod stated;
mod stated_value;
mod steps;
mod values;
mod years;

pub use label::{StepKind, StepLabel};
pub use needed::{BaseDifference, base_differences};
pub use result::{
    AmountStatus, Claim, Evidence, Funding, Instalment, Left, MissingIndex, MissingValue,
    NeededValue, PartyAmount, Settlement, StatedResult, StatedVerdict, Step, StepUnit, StepValue,
    TermView, YearContribution, YearFunding,
};
pub use stated_value::StatedValue;

pub(in crate::compute) use self::instalments::moved;
use self::payments::Due;
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
        instalments: Vec::new(),
        claims: Vec::new(),
        settlements: Vec::new(),
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
        let (instalments, settlements) = instalments::of_contribution(item);
        let mut found = (instalments, settlements, periods(item));
        let (claims, unexpected) = payments::settle(ctx, agreement, contribution, &mut found);
        funding.instalments.extend(found.0);
        funding.settlements.extend(found.1);
        funding.claims.extend(claims);
        funding.unexpected.extend(unexpected);
    }
    funding
        .instalments
        .sort_by(|a, b| (a.due, &a.contribution, a.day).cmp(&(b.due, &b.contribution, b.day)));
    funding.needed = needed::needed(ctx, agreement, (&funding.instalments, &prices));
    funding
}

/// The periods of a contribution as claims without a day.
fn periods(item: Item<'_>) -> Vec<Due> {
    let readings = item.readings();
    let due = |planned: &super::span::PlannedPeriod| {
        let amount = item.amount(&readings, planned, item.ctx.as_of).amount;
        Due::new(planned.hull, None, amount)
    };
    item.periods(&readings).iter().map(due).collect()
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
mod payments_test;
#[cfg(test)]
mod stated_test;
