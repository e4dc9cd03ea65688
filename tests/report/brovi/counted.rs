//! Meetings and statistics, as they should come out.

use iop::compute::{
    Bounds, MeasureResult, MeetingPeriod, MeetingResult, ObligationStatus, ObservationResult,
    SeriesChange, UnitCost,
};
use iop::model::{Agreement, Certainty, MeasureKind, PeriodRef};

use super::{id, number, when, year};

pub(super) fn meetings(agreement: &Agreement) -> Vec<MeetingResult> {
    let one = |name: &str, possible: u32| {
        let mut records = agreement.meetings.iter();
        let record = records.find(|record| record.id.as_str() == name).unwrap();
        let period = |number: i32| MeetingPeriod {
            period: year(number),
            required: Some(2),
            certain: 0,
            possible,
            documented: possible,
            planned: 0,
            status: match (number, possible) {
                (2025, _) => ObligationStatus::Open,
                (_, 1) => ObligationStatus::Missed,
                _ => ObligationStatus::CannotTell,
            },
            missing: Vec::new(),
            places: Vec::new(),
        };
        MeetingResult {
            id: id(name),
            name: record.shown().to_owned(),
            times: Some(2),
            logged: possible,
            periods: (2023..=2025).map(period).collect(),
            finished: Some(Bounds {
                span: when("2023/2024"),
                name: "2023..2024".to_owned(),
                required: 4,
                certain: 0,
                possible,
                shortfall_at_least: 4 - possible,
                periods: 2,
                periods_met_at_least: 0,
                periods_met_at_most: possible - 1,
                useful: possible,
                documented: possible,
            }),
            place: record.span,
        }
    };
    vec![one("operational", 1), one("strategic", 2)]
}

pub(super) fn statistics(agreement: &Agreement) -> Vec<MeasureResult> {
    let of = |text: &str| PeriodRef::At(when(text));
    let observation = |period: &str, value: &str, change: Option<&str>| ObservationResult {
        period: of(period),
        value: number(value),
        certainty: Certainty::Exact,
        change: None,
        change_percent: change.map(number),
        splits: Vec::new(),
        summed: false,
        places: Vec::new(),
    };
    let measure = |name: &str, observations: Vec<ObservationResult>| {
        let record = agreement.measure(&id(name)).unwrap();
        MeasureResult {
            id: id(name),
            name: record.name.value.clone(),
            unit: *record.unit,
            kind: MeasureKind::Flow,
            observations,
            series: None,
            missing: Vec::new(),
            money_per_unit: Vec::new(),
            place: record.span,
        }
    };
    let mut cases = measure(
        "cases",
        vec![
            observation("2022", "765", None),
            observation("2023", "867", Some("13.3")),
            observation("2024", "707", Some("-18.5")),
        ],
    );
    cases.series = Some(SeriesChange {
        from: of("2022"),
        to: of("2024"),
        change: number("-58"),
        change_percent: Some(number("-7.6")),
    });
    let cost = |period: &str, amount: Option<&str>, missing: &[&str]| UnitCost {
        period: of(period),
        amount: amount.map(number),
        missing: missing.iter().map(|&name| name.to_owned()).collect(),
    };
    cases.money_per_unit = vec![
        cost("2022", None, &[]),
        cost("2023", Some("544.64"), &[]),
        cost("2024", None, &["OPI 2024"]),
    ];
    vec![
        cases,
        measure("persons-helped", vec![observation("2021", "1964", None)]),
    ]
}
