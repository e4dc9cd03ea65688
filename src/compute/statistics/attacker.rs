//! Someone who reads what is published, knows the rules by which counts are withheld, and tries every table that could lie behind it.

use std::collections::{BTreeMap, BTreeSet};

use super::series;
use super::withhold::suppress;
use super::*;
use crate::compute::AmountStatus;
use crate::model::{Certainty, Id, MeasureKind, PeriodRef, SplitBy, Unit};
use crate::money::{Exact, Number};
use crate::source::{FileId, Span};

/// One observation: its period, its total, and the groups of each split.
type Row = (&'static str, i64, Vec<Vec<i64>>);

fn place() -> Span {
    Span::whole(FileId(0))
}

fn observation((period, total, splits): &Row) -> ObservationResult {
    let groups = [SplitBy::Sex, SplitBy::Age].into_iter().zip(splits);
    let cells = groups.flat_map(|(by, values)| {
        values
            .iter()
            .enumerate()
            .map(move |(group, value)| SplitResult {
                by,
                group: group.to_string(),
                value: Some(Number::whole(*value)),
                share_percent: Exact::whole(*value * 100)
                    .over(&Exact::whole(*total))
                    .and_then(|share| share.to_number(1).ok()),
                withheld: false,
                place: place(),
            })
    });
    ObservationResult {
        period: PeriodRef::parse(period).unwrap(),
        value: Some(Number::whole(*total)),
        withheld: false,
        certainty: Certainty::Exact,
        change: None,
        change_percent: None,
        splits: cells.collect(),
        summed: false,
        places: Vec::new(),
    }
}

fn measure(rows: &[Row], kind: MeasureKind) -> MeasureResult {
    let mut observations: Vec<_> = rows.iter().map(observation).collect();
    observations.sort_by_key(|observation| observation.period);
    series::changes(&mut observations, false);
    let cost = |observation: &ObservationResult| UnitCost {
        period: observation.period,
        amount: observation.value.and_then(|value| {
            let amount = Exact::whole(1000).over(&value.exact())?;
            amount.to_number(2).ok()
        }),
        missing: Vec::new(),
        status: AmountStatus::Exact,
        certainty: Certainty::Exact,
        withheld: false,
    };
    MeasureResult {
        id: Id::parse("cases").unwrap(),
        name: "Cases".into(),
        unit: Unit::Cases,
        kind,
        series: series::whole(&observations, false),
        missing: Vec::new(),
        money_per_unit: observations.iter().map(cost).collect(),
        observations,
        place: place(),
    }
}

fn numbers(measure: &MeasureResult) -> Vec<Option<Number>> {
    let of = |one: &ObservationResult| {
        let cells = one.splits.iter().map(|split| split.value);
        [one.value].into_iter().chain(cells).collect::<Vec<_>>()
    };
    measure.observations.iter().flat_map(of).collect()
}

/// Publishes every table; for each publication every withheld number must have at least two values among the tables that give it
/// (or be zero: that is no count to protect, and part of the larger numbers that are shown).
/// How many numbers were withheld, and how many published.
fn attack(
    tables: impl IntoIterator<Item = Vec<Row>>,
    limit: u32,
    kind: MeasureKind,
) -> (usize, usize) {
    let mut behind: BTreeMap<String, Vec<Vec<Option<Number>>>> = BTreeMap::new();
    let mut published: BTreeMap<String, MeasureResult> = BTreeMap::new();
    for table in tables {
        let truth = measure(&table, kind);
        let mut shown = truth.clone();
        suppress(std::slice::from_mut(&mut shown), limit);
        for number in numbers(&shown).into_iter().flatten() {
            let small = number > Number::ZERO && number < Number::whole(limit.into());
            assert!(!small, "a small count is published: {table:?}");
        }
        let key = format!("{shown:?}");
        behind.entry(key.clone()).or_default().push(numbers(&truth));
        published.insert(key, shown);
    }
    let (mut withheld, mut left) = (0, 0);
    for (key, shown) in &published {
        let tables = &behind[key];
        for (at, number) in numbers(shown).iter().enumerate() {
            if number.is_some() {
                left += 1;
                continue;
            }
            withheld += 1;
            let possible: BTreeSet<_> = tables.iter().map(|table| table[at]).collect();
            let empty = possible.iter().all(|number| *number == Some(Number::ZERO));
            assert!(
                empty || possible.len() > 1,
                "number {at} can only be {possible:?}, limit {limit}: {:?}",
                tables[0]
            );
        }
    }
    (withheld, left)
}

/// All lists of `count` whole numbers from 0 to `most`.
fn lists(count: usize, most: i64) -> Vec<Vec<i64>> {
    (0..count).fold(vec![Vec::new()], |lists, _| {
        let longer = |list: &Vec<i64>| {
            let list = list.clone();
            (0..=most).map(move |value| [list.clone(), vec![value]].concat())
        };
        lists.iter().flat_map(longer).collect()
    })
}

fn sum(list: &[i64]) -> i64 {
    list.iter().sum()
}

#[test]
fn a_split_does_not_give_back_its_groups() {
    for limit in [3, 4, 5] {
        for groups in [1, 2, 3, 4] {
            let most = if groups == 4 { 7 } else { 12 };
            let tables = lists(groups, most)
                .into_iter()
                .map(|cells| vec![("2024", sum(&cells), vec![cells])]);
            let (withheld, left) = attack(tables, limit, MeasureKind::Flow);
            assert!(withheld > 0 && left > 0, "{groups} groups, limit {limit}");
        }
    }
}

#[test]
fn two_splits_of_one_total_do_not_give_back_each_other() {
    let pairs = lists(2, 9);
    let triples = lists(3, 6);
    let tables = pairs.iter().flat_map(|sex| {
        let fits = triples.iter().filter(|age| sum(age) == sum(sex));
        fits.map(|age| vec![("2024", sum(sex), vec![sex.clone(), age.clone()])])
    });
    let (withheld, left) = attack(tables, 5, MeasureKind::Flow);
    assert!(withheld > 0 && left > 0);
}

#[test]
fn change_series_and_money_per_unit_do_not_give_back_a_year() {
    let years = lists(2, 7);
    let tables = years.iter().flat_map(|before| {
        years.iter().map(|after| {
            vec![
                ("2023", sum(before), vec![before.clone()]),
                ("2024", sum(after), vec![after.clone()]),
            ]
        })
    });
    let (withheld, left) = attack(tables, 4, MeasureKind::Flow);
    assert!(withheld > 0 && left > 0);
}

#[test]
fn a_year_and_its_halves_do_not_give_back_each_other() {
    let halves = lists(2, 9);
    let pairs = halves
        .iter()
        .flat_map(|first| halves.iter().map(move |second| (first, second)));
    let tables = pairs.filter_map(|(first, second)| {
        let year: Vec<i64> = first.iter().zip(second).map(|(a, b)| a + b).collect();
        // every way to divide a year lies among the tables
        let is_whole = year.iter().all(|value| *value <= 9);
        is_whole.then(|| {
            vec![
                ("2024-H1", sum(first), vec![first.clone()]),
                ("2024-H2", sum(second), vec![second.clone()]),
                ("2024", sum(&year), vec![year]),
            ]
        })
    });
    let (withheld, left) = attack(tables, 4, MeasureKind::Flow);
    assert!(withheld > 0 && left > 0);
}

#[test]
fn a_year_less_its_first_half_does_not_show_a_small_second_half() {
    for (first, year, is_shown) in [
        (10, 10, true),
        (10, 11, false),
        (10, 13, false),
        (10, 14, true),
    ] {
        let rows = [("2024-H1", first, Vec::new()), ("2024", year, Vec::new())];
        let mut shown = measure(&rows, MeasureKind::Flow);
        let any = suppress(std::slice::from_mut(&mut shown), 4);
        assert_eq!(any, !is_shown);
        let half = shown
            .observations
            .iter()
            .find(|one| one.period.to_string() == "2024-H1");
        assert_eq!(half.unwrap().value.is_some(), is_shown, "{first} of {year}");
    }
}

#[test]
fn a_stock_is_not_added_up_over_time() {
    let rows = [
        ("2024-06-30", 2, Vec::new()),
        ("2024", 10, Vec::new()),
        ("2023", 12, Vec::new()),
    ];
    let mut shown = measure(&rows, MeasureKind::Stock);
    suppress(std::slice::from_mut(&mut shown), 5);
    let withheld: Vec<bool> = shown.observations.iter().map(|one| one.withheld).collect();
    assert_eq!(withheld, [false, false, true]);
    assert_eq!(
        shown.observations[1].change,
        Some(Number::whole(-2)),
        "the change between two years that are shown stands"
    );
}

#[test]
fn the_limit_itself_is_published_and_nothing_is_withheld_without_a_limit() {
    for (count, limit, any) in [
        (5, 5, false),
        (4, 5, true),
        (1, 2, true),
        (1, 1, false),
        (1, 0, false),
    ] {
        let mut measures = [measure(&[("2024", count, Vec::new())], MeasureKind::Flow)];
        assert_eq!(suppress(&mut measures, limit), any, "{count} at {limit}");
        assert_eq!(measures[0].observations[0].withheld, any);
        assert_eq!(measures[0].money_per_unit[0].withheld, any);
    }
}

#[test]
fn kronor_hours_and_percentages_are_no_counts() {
    for unit in [Unit::Kronor, Unit::Hours, Unit::Percent] {
        let mut measures = [measure(&[("2024", 3, Vec::new())], MeasureKind::Flow)];
        measures[0].unit = unit;
        assert!(!suppress(&mut measures, 5), "{}", unit.code());
    }
}

#[test]
fn no_more_groups_are_withheld_than_needed() {
    for (name, cells, shown) in [
        (
            "one small, the next smallest goes",
            vec![3, 50, 40, 7],
            "? 50 40 ?",
        ),
        ("two small that are enough", vec![3, 4, 50, 40], "? ? 50 40"),
        ("two small that are not", vec![1, 2, 50, 40], "? ? 50 ?"),
        ("zeros stand", vec![3, 0, 50, 40], "? 0 50 ?"),
        ("none small", vec![5, 0, 50, 40], "5 0 50 40"),
    ] {
        let total = sum(&cells);
        let mut measures = [measure(&[("2024", total, vec![cells])], MeasureKind::Flow)];
        suppress(&mut measures, 5);
        let left: Vec<String> = measures[0].observations[0]
            .splits
            .iter()
            .map(|split| split.value.map_or("?".into(), |value| value.to_string()))
            .collect();
        assert_eq!(left.join(" "), shown, "{name}");
        assert!(measures[0].observations[0].value.is_some(), "{name}");
    }
}
