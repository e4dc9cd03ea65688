//! Money, as it should come out.

use iop::calendar::parse_date;
use iop::compute::{
    AmountStatus, Funding, Instalment, Left, ObligationStatus, PartyAmount, StatedResult,
    StatedVerdict, Step, StepValue, TermView, YearContribution, YearFunding,
};
use iop::model::{Agreement, Certainty, StatedWhat, TermEnd};
use iop::money::{Money, Number};

use super::{id, number, when, words, year};

fn contribution(agreement: &Agreement, name: &str, year: i32) -> YearContribution {
    let record = agreement.contribution(&id(name)).unwrap();
    let unknown = name == "grant" && year > 2023;
    let amount = record.amount.as_ref().map(|amount| amount.value);
    let missing = (2024..=year).filter(|_| unknown);
    YearContribution {
        id: id(name),
        name: record.name().to_owned(),
        from: record
            .from
            .iter()
            .map(|party| party.value.clone())
            .collect(),
        to: record.to.iter().map(|party| party.value.clone()).collect(),
        kind: *record.kind,
        certainty: record.certainty,
        status: if unknown {
            AmountStatus::Unknown
        } else {
            AmountStatus::Exact
        },
        amount: amount.filter(|_| !unknown),
        unindexed: amount,
        hours: record.hours.as_ref().map(|hours| hours.value),
        hours_certainty: record.hours_certainty,
        hour_value: record.hours.as_ref().map(|_| number("227.54")),
        missing: missing.map(|year| format!("OPI {year}")).collect(),
        steps: vec![Step {
            label: words("beloppet enligt avtalet"),
            value: StepValue::Money(amount.unwrap()),
            places: vec![record.amount.as_ref().unwrap().span],
        }],
        place: record.amount.as_ref().unwrap().span,
    }
}

fn year_funding(agreement: &Agreement, year: i32) -> YearFunding {
    let known = year == 2023;
    let contributions = vec![
        contribution(agreement, "grant", year),
        contribution(agreement, "volunteers", year),
    ];
    let share = |text: &str| known.then(|| number(text));
    YearFunding {
        year,
        parties: vec![
            PartyAmount {
                party: id("son"),
                amount: known.then(|| Money::kronor(472_200)),
                share_percent: share("58.0"),
            },
            PartyAmount {
                party: id("brovi"),
                amount: Some(Money::kronor(341_314)),
                share_percent: share("42.0"),
            },
        ],
        money: known.then(|| Money::kronor(472_200)),
        total: known.then(|| Money::kronor(813_514)),
        certainty: Certainty::Exact,
        status: contributions[0].status,
        missing: contributions[0].missing.clone(),
        contributions,
    }
}

fn instalment(agreement: &Agreement, number: i32) -> Instalment {
    let day = parse_date(&format!("{number}-01-31")).unwrap();
    let part = contribution(agreement, "grant", number);
    Instalment {
        contribution: id("grant"),
        period: year(number),
        number: None,
        day,
        due: day,
        asked: part.amount,
        missing: part.missing,
        paid: None,
        done: None,
        status: ObligationStatus::CannotTell,
        payments: Vec::new(),
        place: part.place,
    }
}

fn stated(agreement: &Agreement) -> Vec<StatedResult> {
    let one = |record: &iop::model::Stated| {
        let unknown = matches!(
            record.figure,
            StatedWhat::CostTotal(_) | StatedWhat::Meetings(_)
        );
        let cost = matches!(record.figure, StatedWhat::CostTotal(_));
        StatedResult {
            what: record.what.value.clone(),
            document: record.document.value.clone(),
            stated: record.value.value,
            certainty: record.certainty,
            is_money: !matches!(
                record.figure,
                StatedWhat::Observation(..) | StatedWhat::Meetings(_)
            ),
            computed: (!unknown || !cost).then_some(record.value.value),
            difference: (!unknown || !cost).then_some(Number::ZERO),
            verdict: if cost {
                StatedVerdict::CannotTell
            } else {
                StatedVerdict::Agrees
            },
            missing: if cost {
                vec!["OPI 2024".to_owned(), "OPI 2025".to_owned()]
            } else {
                Vec::new()
            },
            assumed: false,
            without_indexation: cost.then(|| Money::kronor(1_416_600)),
            left: cost.then(|| Left {
                periods: vec!["2024".to_owned(), "2025".to_owned()],
                amount: Money::kronor(1_004_998),
                above_unindexed: Money::kronor(60_598),
            }),
            implied_equal_rate: cost.then(|| number("4.22")),
            missing_value: None,
            place: record.span,
            places: Vec::new(),
        }
    };
    agreement.stated.iter().map(one).collect()
}

pub(super) fn funding(agreement: &Agreement) -> Funding {
    Funding {
        term: TermView {
            start: Some(when("2023-01-01")),
            end: Some(TermEnd::At(when("2025-12-31"))),
            days: Some(1096),
        },
        years: (2023..=2025)
            .map(|year| year_funding(agreement, year))
            .collect(),
        instalments: (2023..=2025)
            .map(|year| instalment(agreement, year))
            .collect(),
        claims: Vec::new(),
        settlements: Vec::new(),
        unexpected: Vec::new(),
        stated: stated(agreement),
    }
}
