//! Public money per unit.

use super::{ObservationResult, StatisticsBasis, UnitCost, observed};
use crate::calendar::Interval;
use crate::compute::{AmountStatus, Missing, RecordKey, TermKey, YearContribution, YearFunding};
use crate::model::{Agreement, Certainty, Contribution, ContributionKind, PartyKind};
use crate::money::{Money, Number};

/// What the public parties put in, in money, in a year.
struct PublicMoney {
    /// Kronor; `None`: not known.
    amount: Option<Money>,
    certainty: Certainty,
    status: AmountStatus,
    missing: Vec<Missing>,
}

/// Public money of the calendar year that is the observation's period, divided by its value: kronor with two decimals.
pub(super) fn per_unit(
    agreement: &Agreement,
    observations: &[ObservationResult],
    basis: StatisticsBasis<'_>,
) -> Vec<UnitCost> {
    observations
        .iter()
        .map(|observation| unit_cost(agreement, observation, basis))
        .collect()
}

fn unit_cost(
    agreement: &Agreement,
    observation: &ObservationResult,
    basis: StatisticsBasis<'_>,
) -> UnitCost {
    let mut cost = UnitCost {
        period: observation.period,
        amount: None,
        missing: Vec::new(),
        status: AmountStatus::Exact,
        certainty: Certainty::Exact,
        withheld: false,
    };
    let Some(year) = observed::days(observation.period).and_then(Interval::as_year) else {
        return cost;
    };
    let Some(funding) = basis.years.iter().find(|funding| funding.year == year) else {
        if basis.term.start.is_none() && agreement.contributions.iter().any(Contribution::is_money)
        {
            cost.missing.push(Missing::Term(TermKey::Start));
            cost.status = AmountStatus::Unknown;
        }
        return cost;
    };
    let money = public_money(agreement, funding);
    let value = observation.value.map(Number::exact);
    cost.amount = money.amount.zip(value).and_then(|(amount, value)| {
        let per_unit = amount.exact().over(&value)?;
        per_unit.to_number(2).ok()
    });
    cost.missing = money.missing;
    cost.status = money.status;
    cost.certainty = money.certainty.and(divided_by(observation.certainty));
    cost
}

/// What a quotient is when its divisor is certain like this.
fn divided_by(certainty: Certainty) -> Certainty {
    match certainty {
        Certainty::UpTo => Certainty::AtLeast,
        Certainty::AtLeast => Certainty::UpTo,
        same => same,
    }
}

fn public_money(agreement: &Agreement, funding: &YearFunding) -> PublicMoney {
    let mut money = PublicMoney {
        amount: Some(Money::ZERO),
        certainty: Certainty::Exact,
        status: AmountStatus::Exact,
        missing: Vec::new(),
    };
    let parts = funding
        .contributions
        .iter()
        .filter(|part| part.kind == ContributionKind::Money);
    for part in parts {
        let from = Side::of(agreement, part);
        if from == Side::Other {
            continue;
        }
        let own = part.amount.filter(|_| from == Side::Public);
        money.amount = money
            .amount
            .zip(own)
            .and_then(|(sum, own)| sum.plus(own).ok());
        money.certainty = money.certainty.and(part.certainty);
        money.status = money.status.max(part.status);
        if from == Side::Both {
            money.missing.push(Missing::of(&part.id, RecordKey::From));
            money.status = AmountStatus::Unknown;
        }
        for missing in &part.missing {
            if !money.missing.contains(missing) {
                money.missing.push(missing.clone());
            }
        }
    }
    money
}

/// Whose money a contribution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Public,
    Other,
    /// How much of it is public nobody says.
    Both,
}

impl Side {
    fn of(agreement: &Agreement, part: &YearContribution) -> Self {
        let is_public = |id| {
            agreement
                .party(id)
                .is_some_and(|party| *party.kind == PartyKind::Public)
        };
        match part.from.iter().filter(|id| is_public(id)).count() {
            0 => Self::Other,
            all if all == part.from.len() => Self::Public,
            _ => Self::Both,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotient_is_as_certain_as_its_parts_and_turns_with_the_divisor() {
        for (divisor, quotient) in [
            (Certainty::Exact, Certainty::Exact),
            (Certainty::UpTo, Certainty::AtLeast),
            (Certainty::AtLeast, Certainty::UpTo),
            (Certainty::Approximate, Certainty::Approximate),
        ] {
            assert_eq!(divided_by(divisor), quotient, "{divisor:?}");
        }
    }
}
