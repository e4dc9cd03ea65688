use std::path::Path;

use super::*;
use crate::calendar::{AsOf, Interval, Per, parse_date};
use crate::compute::{AmountStatus, Assumptions, Ctx, YearContribution};
use crate::model::{
    Agreement, Certainty, Code, ContributionKind, Dataset, Id, MeasureKind, Observation, PeriodRef,
    SplitBy, Status, TermEnd, Unit,
};
use crate::money::{Money, Number};
use crate::source::{FileId, Span, Spanned};

fn place() -> Span {
    Span::whole(FileId(0))
}

fn at<T>(value: T) -> Spanned<T> {
    Spanned::new(value, place())
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn as_of(text: &str) -> AsOf {
    AsOf(parse_date(text).unwrap())
}

/// The registry that ships, to be changed as a test needs it.
fn brovi() -> (Dataset, Agreement) {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let dataset = crate::input::load(&crate::input::Folder::new(&data))
        .unwrap()
        .dataset
        .unwrap();
    let agreement = dataset.agreements[&id("brovi-2023")].clone();
    (dataset, agreement)
}

fn term(start: &str, end: &str) -> TermView {
    TermView {
        start: Interval::parse(start),
        end: match end {
            "open" => Some(TermEnd::Open),
            other => Interval::parse(other).map(TermEnd::At),
        },
        days: None,
    }
}

/// A row as `period measure value`, then `split=group` and a certainty.
fn row(text: &str) -> Observation {
    let words: Vec<&str> = text.split(' ').collect();
    let mut row = Observation {
        span: place(),
        period: at(PeriodRef::parse(words[0]).unwrap()),
        measure: at(id(words[1])),
        value: at(Number::parse(words[2]).unwrap()),
        certainty: Certainty::Exact,
        splits: Vec::new(),
        note: None,
        source: crate::model::Source::default(),
    };
    for word in &words[3..] {
        match word.split_once('=') {
            Some((by, group)) => row
                .splits
                .push((SplitBy::from_code(by).unwrap(), at(group.to_owned()))),
            None => row.certainty = Certainty::from_code(word).unwrap(),
        }
    }
    row
}

/// The measure `cases` of Brovi with these rows instead of its own.
fn with_rows(rows: &[&str]) -> (Dataset, Agreement) {
    let (dataset, mut agreement) = brovi();
    agreement.logs.statistics = rows.iter().map(|text| row(text)).collect();
    (dataset, agreement)
}

fn money(year: i32, from: &[&str], amount: Option<i64>) -> YearFunding {
    let ids = |ids: &[&str]| ids.iter().map(|text| id(text)).collect::<Vec<_>>();
    YearFunding {
        year,
        contributions: vec![YearContribution {
            id: id("grant"),
            name: String::new(),
            from: ids(from),
            to: ids(&["brovi"]),
            kind: ContributionKind::Money,
            certainty: Certainty::Exact,
            is_valued: true,
            status: if amount.is_some() {
                AmountStatus::Exact
            } else {
                AmountStatus::Unknown
            },
            amount: amount.map(Money::kronor),
            unindexed: None,
            hours: None,
            hours_certainty: Certainty::Exact,
            hour_value: None,
            missing: if amount.is_some() {
                Vec::new()
            } else {
                vec![crate::compute::Missing::Index(
                    crate::compute::MissingIndex {
                        index: crate::model::IndexName::parse("OPI").unwrap(),
                        period: Interval::year(year),
                        edition: None,
                    },
                )]
            },
            steps: Vec::new(),
            place: place(),
        }],
        parties: Vec::new(),
        money: None,
        total: None,
        certainty: Certainty::Exact,
        status: AmountStatus::Exact,
        missing: Vec::new(),
    }
}

fn reckon(
    (dataset, agreement): &(Dataset, Agreement),
    day: &str,
    term: &TermView,
    years: &[YearFunding],
) -> Vec<MeasureResult> {
    let ctx = Ctx {
        dataset,
        as_of: as_of(day),
        assumptions: &Assumptions::default(),
    };
    statistics(ctx, agreement, StatisticsBasis { term, years })
}

/// The first measure, `cases`, of the three years' term.
fn cases(records: &(Dataset, Agreement), day: &str) -> MeasureResult {
    reckon(records, day, &term("2023-01-01", "2025-12-31"), &[]).remove(0)
}

fn shown(number: Option<Number>) -> String {
    number.map_or_else(|| "?".to_owned(), |number| number.to_string())
}

/// `period value change percent` of every observation.
fn lines(measure: &MeasureResult) -> Vec<String> {
    let line = |one: &ObservationResult| {
        format!(
            "{} {} {} {}",
            one.period,
            shown(one.value),
            shown(one.change),
            shown(one.change_percent)
        )
    };
    measure.observations.iter().map(line).collect()
}

fn missing(measure: &MeasureResult) -> String {
    let names: Vec<String> = measure.missing.iter().map(ToString::to_string).collect();
    names.join(" ")
}

#[test]
fn brovis_cases_rise_and_fall_and_cost() {
    let years = [
        money(2023, &["son"], Some(472_200)),
        money(2024, &["son"], None),
        money(2025, &["son"], None),
    ];
    let measures = reckon(
        &brovi(),
        "2025-04-14",
        &term("2023-01-01", "2025-12-31"),
        &years,
    );
    let cases = &measures[0];
    assert_eq!(
        lines(cases),
        ["2022 765 ? ?", "2023 867 102 13.3", "2024 707 -160 -18.5"]
    );
    let series = cases.series.as_ref().unwrap();
    assert_eq!(
        (series.from.to_string(), series.to.to_string()),
        ("2022".into(), "2024".into())
    );
    assert_eq!(series.change.to_string(), "-58");
    assert_eq!(shown(series.change_percent), "-7.6");
    let costs: Vec<_> = cases
        .money_per_unit
        .iter()
        .map(|cost| {
            (
                cost.period.to_string(),
                shown(cost.amount),
                crate::testing::names(&cost.missing).join(" "),
            )
        })
        .collect();
    let cost = |period: &str, amount: &str, missing: &str| {
        (period.to_owned(), amount.to_owned(), missing.to_owned())
    };
    assert_eq!(
        costs,
        [
            cost("2022", "?", ""),
            cost("2023", "544.64", ""),
            cost("2024", "?", "OPI 2024")
        ]
    );
}

#[test]
fn another_measure_is_never_put_in_the_series() {
    let measures = reckon(
        &brovi(),
        "2025-04-14",
        &term("2023-01-01", "2025-12-31"),
        &[],
    );
    assert_eq!(lines(&measures[1]), ["2021 1964 ? ?"]);
    assert_eq!(measures[1].series, None);
    assert!(
        measures[1].money_per_unit.is_empty(),
        "no cost was asked for"
    );
}

#[test]
fn an_observation_counts_from_the_day_after_its_period_and_of_a_single_day_from_that_day() {
    for (name, row, day, counted) in [
        ("last day of the year", "2024 cases 5", "2024-12-31", 0),
        ("day after the year", "2024 cases 5", "2025-01-01", 1),
        ("day before", "2024-06-30 cases 5", "2024-06-29", 0),
        ("that day", "2024-06-30 cases 5", "2024-06-30", 1),
        ("last day of the term", "term cases 5", "2025-12-31", 0),
        ("day after the term", "term cases 5", "2026-01-01", 1),
    ] {
        let found = cases(&with_rows(&[row]), day).observations.len();
        assert_eq!(found, counted, "{name}");
    }
}

#[test]
fn finished_periods_without_an_observation_are_missing() {
    let none = with_rows(&[]);
    for (day, expected) in [
        ("2023-12-31", ""),
        ("2024-01-01", "2023"),
        ("2026-01-01", "2023 2024 2025"),
        ("2030-01-01", "2023 2024 2025"),
    ] {
        assert_eq!(missing(&cases(&none, day)), expected, "{day}");
    }
    let some = with_rows(&["2023 cases 5", "2024-Q1 cases 5"]);
    assert_eq!(
        missing(&cases(&some, "2025-01-01")),
        "2024",
        "a quarter is not the year"
    );
    let mut stock = with_rows(&["2024-06-30 cases 5"]);
    stock.1.measures[0].kind = MeasureKind::Stock;
    assert_eq!(missing(&cases(&stock, "2025-01-01")), "2023");
}

#[test]
fn nothing_is_missing_that_nobody_expects_here() {
    let mut draft = with_rows(&[]);
    draft.1.status = at(Status::Draft);
    assert_eq!(missing(&cases(&draft, "2026-01-01")), "");
    let mut elsewhere = with_rows(&[]);
    elsewhere
        .1
        .kept_elsewhere
        .insert(crate::model::LogKind::Statistics, place());
    assert_eq!(missing(&cases(&elsewhere, "2026-01-01")), "");
    let mut now_and_then = with_rows(&[]);
    now_and_then.1.measures[0].every = None;
    assert_eq!(missing(&cases(&now_and_then, "2026-01-01")), "");
}

#[test]
fn periods_of_a_term_not_known_to_the_day_are_missing_only_in_every_reading() {
    let (dataset, agreement) = with_rows(&[]);
    let measure = &agreement.measures[0];
    for (name, start, end, day, expected) in [
        (
            "starts in 2023 or 2024",
            "2023-10/2024-02",
            "2025-12-31",
            "2026-01-01",
            "2024 2025",
        ),
        (
            "ends in 2024 or 2025",
            "2024-01-01",
            "2024-12-01/2025-02-01",
            "2026-01-01",
            "2024",
        ),
        ("no start", "", "2025-12-31", "2026-01-01", ""),
        ("no end", "2024-01-01", "", "2026-06-01", "2024 2025"),
        ("open", "2024-01-01", "open", "2026-06-01", "2024 2025"),
        (
            "broken by its end",
            "2024-01-01",
            "2024-06-30",
            "2024-07-01",
            "2024",
        ),
    ] {
        let found = missing_periods(&agreement, measure, (&term(start, end), as_of(day)));
        let names: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(names.join(" "), expected, "{name}");
    }
    drop(dataset);
}

#[test]
fn an_observation_of_the_term_is_expected_when_it_is_over() {
    let (_, mut agreement) = with_rows(&[]);
    agreement.measures[0].every = Some(at(Per::Term));
    let whole = term("2023-01-01", "2025-12-31");
    let open = |day| missing_periods(&agreement, &agreement.measures[0], (&whole, as_of(day)));
    assert_eq!(open("2025-12-31"), []);
    assert_eq!(open("2026-01-01"), [PeriodRef::Term]);
    agreement.logs.statistics = vec![row("term cases 9")];
    let met = missing_periods(
        &agreement,
        &agreement.measures[0],
        (&whole, as_of("2026-01-01")),
    );
    assert_eq!(met, []);
}

#[test]
fn change_is_taken_only_between_consecutive_periods_of_the_same_length() {
    for (name, rows, expected) in [
        (
            "a year between them",
            vec!["2022 cases 100", "2024 cases 150"],
            vec!["2022 100 ? ?", "2024 150 ? ?"],
        ),
        (
            "quarters",
            vec!["2023-Q4 cases 100", "2024-Q1 cases 150"],
            vec!["2023-Q4 100 ? ?", "2024-Q1 150 50 50.0"],
        ),
        (
            "a half is no year",
            vec!["2023-H2 cases 100", "2024 cases 150"],
            vec!["2023-H2 100 ? ?", "2024 150 ? ?"],
        ),
        (
            "agreement-years",
            vec![
                "2022-07-01/2023-06-30 cases 100",
                "2023-07-01/2024-06-30 cases 90",
            ],
            vec![
                "2022-07-01/2023-06-30 100 ? ?",
                "2023-07-01/2024-06-30 90 -10 -10.0",
            ],
        ),
        (
            "days a year apart",
            vec!["2023-12-31 cases 10", "2024-12-31 cases 12"],
            vec!["2023-12-31 10 ? ?", "2024-12-31 12 2 20.0"],
        ),
        (
            "from nothing",
            vec!["2023 cases 0", "2024 cases 12"],
            vec!["2023 0 ? ?", "2024 12 12 ?"],
        ),
        (
            "half away from zero",
            vec!["2023 cases 2000", "2024 cases 1999"],
            vec!["2023 2000 ? ?", "2024 1999 -1 -0.1"],
        ),
    ] {
        assert_eq!(
            lines(&cases(&with_rows(&rows), "2025-04-14")),
            expected,
            "{name}"
        );
    }
}

#[test]
fn the_series_is_of_one_length() {
    let rows = [
        "2022 cases 100",
        "2023 cases 110",
        "2023-Q1 cases 10",
        "2024-Q1 cases 90",
        "2024 cases 150",
    ];
    let series = cases(&with_rows(&rows), "2025-04-14").series.unwrap();
    assert_eq!(
        (series.from.to_string(), shown(series.change_percent)),
        ("2022".into(), "50.0".into())
    );
    let shifted = [
        "2021-07-01/2022-06-30 cases 1",
        "2022 cases 100",
        "2023 cases 110",
        "2024 cases 120",
    ];
    let series = cases(&with_rows(&shifted), "2025-04-14").series.unwrap();
    assert_eq!(
        series.from.to_string(),
        "2022",
        "years from another month are another series"
    );
    let alone = ["2024 cases 150", "2023-Q1 cases 10"];
    assert_eq!(cases(&with_rows(&alone), "2025-04-14").series, None);
}

#[test]
fn percentages_change_in_points_and_are_never_added_up() {
    let mut records = with_rows(&[
        "2023 cases 40",
        "2024 cases 50",
        "2022 cases 30 sex=women",
        "2022 cases 70 sex=men",
    ]);
    records.1.measures[0].unit = at(Unit::Percent);
    let cases = cases(&records, "2025-04-14");
    assert_eq!(lines(&cases), ["2022 ? ? ?", "2023 40 ? ?", "2024 50 10 ?"]);
    assert!(!cases.observations[0].summed);
    assert_eq!(cases.observations[0].splits[0].share_percent, None);
}

#[test]
fn without_a_total_row_the_total_is_the_sum_of_one_split_and_said_to_be() {
    let rows = [
        "2023 cases 60 sex=women",
        "2023 cases 40 sex=men approximate",
        "2023 cases 30 age=..20",
        "2023 cases 70 age=21..",
        "2024 cases 100",
        "2024 cases 33 sex=women",
        "2024 cases 67 sex=men",
    ];
    let cases = cases(&with_rows(&rows), "2025-04-14");
    let [summed, total] = &cases.observations[..] else {
        panic!("two years");
    };
    assert_eq!(
        (shown(summed.value), summed.summed, summed.certainty),
        ("100".into(), true, Certainty::Approximate)
    );
    assert_eq!(summed.places.len(), 2, "the rows of one split");
    assert!(!total.summed);
    let shares: Vec<String> = total
        .splits
        .iter()
        .map(|split| {
            format!(
                "{} {} {}",
                split.group,
                shown(split.value),
                shown(split.share_percent)
            )
        })
        .collect();
    assert_eq!(shares, ["women 33 33.0", "men 67 67.0"]);
}

#[test]
fn rows_of_a_finer_table_are_added_up_to_the_groups_of_each_split() {
    let rows = [
        "2024 cases 10 sex=women age=..20",
        "2024 cases 20 sex=women age=21..",
        "2024 cases 30 sex=men age=..20",
        "2024 cases 40 sex=men age=21..",
    ];
    let cases = cases(&with_rows(&rows), "2025-04-14");
    let groups: Vec<String> = cases.observations[0]
        .splits
        .iter()
        .map(|split| format!("{} {} {}", split.by.code(), split.group, shown(split.value)))
        .collect();
    assert_eq!(
        groups,
        ["sex women 30", "sex men 70", "age ..20 40", "age 21.. 60"]
    );
    assert_eq!(shown(cases.observations[0].value), "100");
}

#[test]
fn a_measure_whose_rows_contradict_each_other_is_left_out_alone() {
    for (name, rows, left_out) in [
        ("the same twice", vec!["2024 cases 5", "2024 cases 6"], true),
        (
            "a split that does not sum",
            vec![
                "2024 cases 9",
                "2024 cases 5 sex=women",
                "2024 cases 3 sex=men",
            ],
            true,
        ),
        (
            "a split that sums",
            vec![
                "2024 cases 8",
                "2024 cases 5 sex=women",
                "2024 cases 3 sex=men",
            ],
            false,
        ),
        (
            "a total that is not exact",
            vec!["2024 cases 9 approximate", "2024 cases 5 sex=women"],
            false,
        ),
        (
            "a group that is not exact",
            vec!["2024 cases 9", "2024 cases 5 sex=women up-to"],
            false,
        ),
        (
            "twice, but of two groups",
            vec!["2024 cases 5 sex=women", "2024 cases 5 sex=men"],
            false,
        ),
        (
            "the same twice, after the as-of date",
            vec!["2030 cases 5", "2030 cases 6"],
            true,
        ),
    ] {
        let measures = reckon(
            &with_rows(&rows),
            "2025-04-14",
            &term("2023-01-01", "2025-12-31"),
            &[],
        );
        let ids: Vec<&str> = measures.iter().map(|each| each.id.as_str()).collect();
        let expected: &[&str] = if left_out {
            &["persons-helped"]
        } else {
            &["cases", "persons-helped"]
        };
        assert_eq!(ids, expected, "{name}");
    }
}

#[test]
fn public_money_per_unit_is_of_the_public_parties_and_the_calendar_year() {
    let year = "2024 cases 800";
    for (name, row, funding, expected) in [
        (
            "rounded half away from zero",
            "2024 cases 8",
            money(2024, &["son"], Some(1)),
            "0.13",
        ),
        (
            "two public parties",
            year,
            money(2024, &["son", "stodcentrum"], Some(800)),
            "1.00",
        ),
        (
            "nothing from the public",
            year,
            money(2024, &["brovi"], Some(800)),
            "0.00",
        ),
        (
            "how much is public is not said",
            year,
            money(2024, &["son", "brovi"], Some(800)),
            "? grant.from",
        ),
        ("another year", year, money(2023, &["son"], Some(800)), "?"),
        (
            "no cases",
            "2024 cases 0",
            money(2024, &["son"], Some(800)),
            "?",
        ),
        (
            "a quarter",
            "2024-Q1 cases 8",
            money(2024, &["son"], Some(800)),
            "?",
        ),
    ] {
        let term = term("2023-01-01", "2025-12-31");
        let measures = reckon(&with_rows(&[row]), "2025-04-14", &term, &[funding]);
        let cost = &measures[0].money_per_unit[0];
        let found = format!(
            "{} {}",
            shown(cost.amount),
            crate::testing::names(&cost.missing).join(" ")
        );
        assert_eq!(found.trim_end(), expected, "{name}");
    }
    let unknown = reckon(
        &with_rows(&[year]),
        "2025-04-14",
        &term("", "2025-12-31"),
        &[],
    );
    assert_eq!(
        crate::testing::names(&unknown[0].money_per_unit[0].missing),
        ["term.start"]
    );
}

#[test]
fn work_is_no_money() {
    let mut funding = money(2024, &["son"], Some(800));
    let mut work = funding.contributions[0].clone();
    (work.kind, work.amount) = (ContributionKind::VolunteerWork, Some(Money::kronor(99)));
    funding.contributions.push(work);
    let term = term("2023-01-01", "2025-12-31");
    let measures = reckon(
        &with_rows(&["2024 cases 800"]),
        "2025-04-14",
        &term,
        &[funding],
    );
    assert_eq!(shown(measures[0].money_per_unit[0].amount), "1.00");
}
