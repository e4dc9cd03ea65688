//! Quotas with uncertain dates, broken periods, bounds.

use super::{MeetingResult, meetings};
use crate::testing::Registry;

fn registry(term: &str, requirement: &str, rows: &str) -> Registry {
    let (start, end) = term.rsplit_once('/').unwrap();
    let end = if end.is_empty() {
        String::new()
    } else {
        format!("end = {end}\n")
    };
    let toml = format!("[term]\nstart = {start}\n{end}[[meeting]]\nid = \"m\"\n{requirement}\n");
    Registry::new(&toml).log(
        "meetings",
        &format!("date,kind,count,planned,documented\n{rows}"),
    )
}

fn at(registry: &Registry, as_of: &str) -> MeetingResult {
    registry.at(as_of, meetings).remove(0)
}

/// `period status certain–possible/required` of each period.
fn periods(result: &MeetingResult) -> String {
    let one = |own: &super::MeetingPeriod| {
        let required = own
            .required
            .map_or_else(|| "?".to_owned(), |required| required.to_string());
        format!(
            "{} {} {}–{}/{required}",
            own.period,
            own.status.code(),
            own.certain,
            own.possible
        )
    };
    result
        .periods
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// `shortfall, least–most met of periods`.
fn bounds(result: &MeetingResult) -> String {
    let own = result.finished.as_ref().unwrap();
    format!(
        "{} of {} at least missing, {}–{} of {} met",
        own.shortfall_at_least,
        own.required,
        own.periods_met_at_least,
        own.periods_met_at_most,
        own.periods
    )
}

const TWICE: &str = "times = 2\nper = \"calendar-year\"";
const TERM: &str = "2023-01-01/2025-12-31";

#[test]
fn two_meetings_some_time_in_the_term_may_fill_one_year_but_nobody_can_tell_which() {
    let registry = registry(TERM, TWICE, "2023-01-01/2025-04-14,m,2,,");
    let result = at(&registry, "2025-04-14");
    assert_eq!(
        periods(&result),
        "2023 cannot-tell 0–2/2 · 2024 cannot-tell 0–2/2 · 2025 open 0–2/2"
    );
    assert_eq!(bounds(&result), "2 of 4 at least missing, 0–1 of 2 met");
    assert_eq!(
        bounds(&at(&registry, "2026-01-01")),
        "4 of 6 at least missing, 0–1 of 3 met"
    );
}

#[test]
fn one_meeting_cannot_have_filled_any_year() {
    let result = at(
        &registry(TERM, TWICE, "2023-01-01/2025-04-14,m,1,,"),
        "2025-04-14",
    );
    assert_eq!(
        periods(&result),
        "2023 missed 0–1/2 · 2024 missed 0–1/2 · 2025 open 0–1/2"
    );
    assert_eq!(bounds(&result), "3 of 4 at least missing, 0–0 of 2 met");
}

#[test]
fn meetings_of_one_year_do_not_fill_another() {
    let rows = "2023-02-01,m,,,\n2023-04-01,m,,,\n2023-06-01,m,,,\n2023-09-01,m,,,";
    let result = at(&registry(TERM, TWICE, rows), "2025-01-01");
    assert_eq!(
        periods(&result),
        "2023 met 4–4/2 · 2024 missed 0–0/2 · 2025 open 0–0/2"
    );
    assert_eq!(bounds(&result), "2 of 4 at least missing, 1–1 of 2 met");
}

#[test]
fn a_broken_period_asks_for_its_part_rounded_up() {
    let terminated = "\nterminated = 2021-05-03";
    let toml = format!(
        "[term]\nstart = 2020-05-28\nend = 2022-05-27{terminated}\n[[meeting]]\nid = \"m\"\ntimes = 3\nper = \"agreement-year\"\n"
    );
    let result = at(&Registry::new(&toml), "2021-05-04");
    assert_eq!(periods(&result), "2020-05-28/2021-05-27 missed 0–0/3");
    let half = at(
        &registry(
            "2023-07-01/2024-03-31",
            "times = 3\nper = \"calendar-year\"",
            "",
        ),
        "2023-08-01",
    );
    assert_eq!(
        periods(&half),
        "2023 open 0–0/2 · 2024 open 0–0/1",
        "3 × 6/12 and 3 × 3/12, rounded up"
    );
}

#[test]
fn a_period_is_over_the_day_after_its_last_and_due_soon_before_it() {
    let registry = registry("2024-01-01/2024-12-31", TWICE, "");
    for (as_of, status) in [
        ("2024-10-31", "open"),
        ("2024-11-01", "due-soon"),
        ("2024-12-31", "due-soon"),
        ("2025-01-01", "missed"),
    ] {
        assert_eq!(
            at(&registry, as_of).periods[0].status.code(),
            status,
            "as of {as_of}"
        );
    }
}

#[test]
fn an_interval_counts_for_certain_only_once_it_has_passed() {
    let registry = registry(
        "2024-01-01/2024-12-31",
        "times = 1\nper = \"calendar-year\"",
        "2024-11,m,,,",
    );
    for (as_of, expected) in [
        ("2024-10-31", "0–0"),
        ("2024-11-01", "0–1"),
        ("2024-11-29", "0–1"),
        ("2024-11-30", "1–1"),
    ] {
        assert!(
            periods(&at(&registry, as_of)).contains(expected),
            "as of {as_of}: {}",
            periods(&at(&registry, as_of))
        );
    }
}

#[test]
fn plans_are_counted_apart_and_only_until_their_day_has_passed() {
    let registry = registry(
        "2024-01-01/2024-12-31",
        TWICE,
        "2024-06-01,m,,yes,\n2024-11,m,,yes,",
    );
    for (as_of, planned) in [
        ("2024-01-01", 2),
        ("2024-05-31", 2),
        ("2024-06-01", 1),
        ("2024-11-30", 0),
    ] {
        let result = at(&registry, as_of);
        assert_eq!(
            (result.periods[0].planned, result.periods[0].possible),
            (planned, 0),
            "as of {as_of}"
        );
    }
}

#[test]
fn a_term_whose_start_is_not_known_to_the_day_leaves_its_first_year_open_to_doubt() {
    let half = |rows: &str| {
        at(
            &registry(
                "\"2018-05/2018-07\"/2020-12-31",
                "times = 3\nper = \"calendar-year\"",
                rows,
            ),
            "2019-06-01",
        )
    };
    let none = half("");
    assert_eq!(
        none.periods[0].required,
        Some(2),
        "8/12 and 6/12 of 3, rounded up"
    );
    assert_eq!(
        none.periods[0].status.code(),
        "missed",
        "however it is read"
    );
    let early = half("2018-06-01,m,,,\n2018-09-01,m,,,");
    assert_eq!(
        (
            early.periods[0].status.code(),
            crate::testing::names(&early.periods[0].missing)
        ),
        ("cannot-tell", vec!["term.start".to_owned()])
    );
}

#[test]
fn what_is_kept_elsewhere_proves_only_what_it_holds() {
    let toml = format!(
        "[term]\nstart = 2023-01-01\nend = 2024-12-31\n[logs]\nkept_elsewhere = [\"meetings\"]\n[[meeting]]\nid = \"m\"\n{TWICE}\n"
    );
    let result = at(&Registry::new(&toml), "2025-06-01");
    assert_eq!(
        periods(&result),
        "2023 cannot-tell 0–2/2 · 2024 cannot-tell 0–2/2"
    );
    assert_eq!(bounds(&result), "0 of 4 at least missing, 0–2 of 2 met");
}
