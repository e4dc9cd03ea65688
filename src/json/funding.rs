//! `iop.funding/1`: money and work year by year, with every step.

use serde::Serialize;

use super::common::{Cx, ids, money, number};
use super::stated::{StatedJson, stated};
use crate::calendar::Interval;
use crate::compute::{
    Facts, Funding, Instalment, NeededValue, PartyAmount, Settlement, Step, StepValue,
    YearContribution, YearFunding,
};
use crate::diag::render::PlaceJson;
use crate::model::TermEnd;

/// The funding of one agreement.
#[derive(Clone, Debug, Serialize)]
pub struct FundingJson {
    term: TermJson,
    years: Vec<YearJson>,
    instalments: Vec<InstalmentJson>,
    settlements: Vec<SettlementJson>,
    needed: Vec<NeededJson>,
    stated: Vec<StatedJson>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scenarios: Vec<ScenarioJson>,
}

#[derive(Clone, Debug, Serialize)]
struct TermJson {
    start: Option<String>,
    end: Option<String>,
    days: Option<i64>,
}

/// A calendar year.
#[derive(Clone, Debug, Serialize)]
pub struct YearJson {
    year: i32,
    contributions: Vec<ContributionJson>,
    parties: Vec<PartyJson>,
    money: Option<String>,
    total: Option<String>,
    certainty: &'static str,
    status: &'static str,
    missing: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct ContributionJson {
    id: String,
    name: String,
    from: Vec<String>,
    to: Vec<String>,
    kind: &'static str,
    certainty: &'static str,
    status: &'static str,
    amount: Option<String>,
    unindexed: Option<String>,
    hours: Option<u32>,
    hours_certainty: &'static str,
    hour_value: Option<String>,
    valued: bool,
    missing: Vec<String>,
    steps: Vec<StepJson>,
    place: PlaceJson,
}

#[derive(Clone, Debug, Serialize)]
struct StepJson {
    step: &'static str,
    label: String,
    value: Option<String>,
    unit: Option<&'static str>,
    places: Vec<PlaceJson>,
}

#[derive(Clone, Debug, Serialize)]
struct PartyJson {
    party: String,
    amount: Option<String>,
    share_percent: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct InstalmentJson {
    contribution: String,
    period: String,
    number: Option<usize>,
    due: String,
    asked: Option<String>,
    missing: Vec<String>,
    paid: Option<String>,
    done: Option<String>,
    status: &'static str,
    places: Vec<PlaceJson>,
}

#[derive(Clone, Debug, Serialize)]
struct SettlementJson {
    contribution: String,
    period: String,
    asked: String,
    now: String,
    difference: String,
    due: Option<String>,
    paid: Option<String>,
    done: Option<String>,
    status: Option<&'static str>,
    places: Vec<PlaceJson>,
}

/// An index value that is not recorded, and the day from which it is missed.
#[derive(Clone, Debug, Serialize)]
struct NeededJson {
    index: String,
    period: String,
    needed: String,
    place: PlaceJson,
}

/// What a scenario gives.
#[derive(Clone, Debug, Serialize)]
pub struct ScenarioJson {
    name: String,
    years: Vec<YearJson>,
    stated: Vec<StatedJson>,
}

/// Funding as JSON, with what each scenario gives.
pub fn funding(cx: Cx<'_>, funding: &Funding, scenarios: &[(&str, &Facts)]) -> FundingJson {
    let figures = |funding: &Funding| funding.stated.iter().map(|one| stated(cx, one)).collect();
    FundingJson {
        term: TermJson {
            start: funding.term.start.map(|start| start.to_string()),
            end: funding.term.end.map(|end| match end {
                TermEnd::At(end) => end.to_string(),
                TermEnd::Open => "open".to_owned(),
            }),
            days: funding.term.days,
        },
        years: years(cx, funding),
        instalments: funding
            .instalments
            .iter()
            .map(|one| instalment(cx, one))
            .collect(),
        settlements: funding
            .settlements
            .iter()
            .map(|one| settlement(cx, one))
            .collect(),
        needed: funding.needed.iter().map(|one| needed(cx, one)).collect(),
        stated: figures(funding),
        scenarios: scenarios
            .iter()
            .map(|(name, facts)| ScenarioJson {
                name: (*name).to_owned(),
                years: years(cx, &facts.funding),
                stated: figures(&facts.funding),
            })
            .collect(),
    }
}

fn years(cx: Cx<'_>, funding: &Funding) -> Vec<YearJson> {
    funding.years.iter().map(|one| year(cx, one)).collect()
}

fn year(cx: Cx<'_>, year: &YearFunding) -> YearJson {
    YearJson {
        year: year.year,
        contributions: year
            .contributions
            .iter()
            .map(|one| contribution(cx, one))
            .collect(),
        parties: year.parties.iter().map(party).collect(),
        money: money(year.money),
        total: money(year.total),
        certainty: year.certainty.code(),
        status: year.status.code(),
        missing: year.missing.clone(),
    }
}

fn contribution(cx: Cx<'_>, one: &YearContribution) -> ContributionJson {
    ContributionJson {
        id: one.id.to_string(),
        name: one.name.clone(),
        from: ids(&one.from),
        to: ids(&one.to),
        kind: one.kind.code(),
        certainty: one.certainty.code(),
        status: one.status.code(),
        amount: money(one.amount),
        unindexed: money(one.unindexed),
        hours: one.hours,
        hours_certainty: one.hours_certainty.code(),
        hour_value: number(one.hour_value),
        valued: one.is_valued,
        missing: one.missing.clone(),
        steps: one.steps.iter().map(|one| step(cx, one)).collect(),
        place: cx.place(one.place),
    }
}

fn step(cx: Cx<'_>, step: &Step) -> StepJson {
    let (value, unit) = match &step.value {
        StepValue::Money(amount) => (Some(amount.to_string()), Some("kronor")),
        StepValue::Percent(number) => (Some(number.to_string()), Some("percent")),
        StepValue::Number(number) => (Some(number.to_string()), Some("number")),
        StepValue::Fraction(fraction) => (Some(fraction.clone()), Some("fraction")),
        StepValue::Unknown => (None, None),
    };
    StepJson {
        step: step.label.id.trim_start_matches("step-"),
        label: cx.text(&step.label),
        value,
        unit,
        places: cx.places(&step.places),
    }
}

fn needed(cx: Cx<'_>, one: &NeededValue) -> NeededJson {
    NeededJson {
        index: one.value.index.clone(),
        period: one.value.period.to_string(),
        needed: one.needed.to_string(),
        place: cx.place(one.place),
    }
}

fn party(one: &PartyAmount) -> PartyJson {
    PartyJson {
        party: one.party.to_string(),
        amount: money(one.amount),
        share_percent: number(one.share_percent),
    }
}

fn day(done: Option<Interval>) -> Option<String> {
    done.map(|done| done.to_string())
}

fn instalment(cx: Cx<'_>, one: &Instalment) -> InstalmentJson {
    let mut places = vec![cx.place(one.place)];
    places.extend(cx.places(&one.payments));
    InstalmentJson {
        contribution: one.contribution.to_string(),
        period: one.period.to_string(),
        number: one.number,
        due: one.due.to_string(),
        asked: money(one.asked),
        missing: one.missing.clone(),
        paid: money(one.paid),
        done: day(one.done),
        status: one.status.code(),
        places,
    }
}

fn settlement(cx: Cx<'_>, one: &Settlement) -> SettlementJson {
    let mut places = vec![cx.place(one.place)];
    places.extend(cx.places(&one.payments));
    SettlementJson {
        contribution: one.contribution.to_string(),
        period: one.period.to_string(),
        asked: one.asked.to_string(),
        now: one.now.to_string(),
        difference: one.difference.to_string(),
        due: one.due.map(|due| due.to_string()),
        paid: money(one.paid),
        done: day(one.done),
        status: one.status.map(crate::compute::ObligationStatus::code),
        places,
    }
}
