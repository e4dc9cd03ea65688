//! Money that is a price times a withheld count, and everything that it is a part of.

use std::collections::BTreeSet;

use crate::calendar::Interval;
use crate::compute::{
    AmountStatus, Facts, ObservationResult, StepKind, StepValue, YearContribution, YearFunding,
};
use crate::model::{Agreement, Contribution, ContributionKind, Id, PeriodRef, Unit};
use crate::money::Number;

/// Whose counts are small.
#[derive(Clone, Copy)]
pub(super) struct Limit<'a> {
    pub(super) agreement: &'a Agreement,
    pub(super) small_count: u32,
}

impl Limit<'_> {
    /// The amounts that would give back a count: prices times one, and shares of a sum that holds such a price.
    pub(super) fn amounts(&self, facts: &Facts) -> BTreeSet<(Id, i32)> {
        let mut found = BTreeSet::new();
        for year in &facts.funding.years {
            let gives = |part: &&YearContribution| self.gives_back(part, facts);
            let own: Vec<&YearContribution> = year.contributions.iter().filter(gives).collect();
            if own.is_empty() {
                continue;
            }
            let shares = year.contributions.iter().filter(|part| {
                let record = self.agreement.contribution(&part.id);
                record.is_some_and(|record| record.share.is_some())
            });
            let all = own.into_iter().chain(shares);
            found.extend(all.map(|part| (part.id.clone(), year.year)));
        }
        found
    }

    /// Whether an amount is a price times a count that is small or withheld.
    fn gives_back(&self, part: &YearContribution, facts: &Facts) -> bool {
        let record = self.agreement.contribution(&part.id);
        let Some(measure) = record.and_then(|record: &Contribution| record.per_measure.as_ref())
        else {
            return false;
        };
        let mut series = facts.statistics.iter();
        let published = series.find(|series| series.id == measure.value);
        let is_withheld = |place| {
            let holds = |one: &&ObservationResult| one.withheld && one.places.contains(place);
            published.is_some_and(|series| series.observations.iter().any(|one| holds(&one)))
        };
        let counted = part
            .steps
            .iter()
            .filter(|step| step.label.kind == StepKind::Count);
        counted.into_iter().any(|step| {
            let is_small =
                matches!(step.value, StepValue::Number(value) if self.is_small(measure, value));
            is_small || step.places.iter().any(is_withheld)
        })
    }

    /// Whether a value of a measure is a count too small to be published.
    pub(super) fn is_small(&self, measure: &Id, value: Number) -> bool {
        let unit = self.agreement.measure(measure).map(|own| *own.unit);
        let counts =
            unit.is_none_or(|unit| !matches!(unit, Unit::Hours | Unit::Kronor | Unit::Percent));
        let limit = Number::whole(i64::from(self.small_count));
        counts && value > Number::ZERO && value < limit
    }
}

/// Takes the amounts out of the results, with every sum, share, claim and unit cost that they are part of.
pub(super) fn withhold(facts: &mut Facts, amounts: &BTreeSet<(Id, i32)>) {
    if amounts.is_empty() {
        return;
    }
    let mut money_gone = BTreeSet::new();
    for year in &mut facts.funding.years {
        let number = year.year;
        let is_gone = |id: &Id| amounts.contains(&(id.clone(), number));
        if year.contributions.iter().any(|part| is_gone(&part.id)) {
            of_year(year, &is_gone);
            money_gone.insert(number);
        }
    }
    let is_gone = |id: &Id, year: i32| amounts.contains(&(id.clone(), year));
    let funding = &mut facts.funding;
    funding
        .claims
        .retain(|one| !is_gone(&one.contribution, one.period.year()));
    // What was paid too much, a credit and a payment that nobody asked for tell how much was paid above a withheld amount, whatever period they
    // came to.
    let is_part = |id: &Id| amounts.iter().any(|(own, _)| own == id);
    funding.differing.retain(|one| !is_part(&one.contribution));
    funding.standing.retain(|one| !is_part(&one.contribution));
    funding.unexpected.retain(|one| !is_part(&one.contribution));
    for measure in &mut facts.statistics {
        for cost in &mut measure.money_per_unit {
            let year = match cost.period {
                PeriodRef::At(when) => Interval::as_year(when),
                PeriodRef::Term => None,
            };
            if year.is_some_and(|year| money_gone.contains(&year)) {
                (cost.amount, cost.withheld) = (None, true);
                (cost.status, cost.missing) = (AmountStatus::Withheld, Vec::new());
            }
        }
    }
}

fn of_year(year: &mut YearFunding, is_gone: &dyn Fn(&Id) -> bool) {
    let mut givers: BTreeSet<Id> = BTreeSet::new();
    let (mut is_money, mut is_valued) = (false, false);
    for part in &mut year.contributions {
        if !is_gone(&part.id) {
            continue;
        }
        is_money |= part.kind == ContributionKind::Money;
        is_valued |= part.is_valued;
        givers.extend(part.from.iter().cloned());
        (part.amount, part.unindexed, part.hour_value) = (None, None, None);
        part.status = AmountStatus::Withheld;
        part.missing.clear();
        part.steps.clear();
    }
    if is_money {
        year.money = None;
    }
    if is_money || is_valued {
        year.total = None;
        year.status = AmountStatus::Withheld;
        for party in &mut year.parties {
            party.share_percent = None;
            if givers.contains(&party.party) {
                party.amount = None;
            }
        }
    }
}
