//! Ends as they stand, and dates that are not known to the day.

use super::*;
use crate::calendar::parse_date;
use crate::model::{Extension, Source};
use crate::source::{FileId, Span};

fn here<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::whole(FileId(0)))
}

fn when(text: &str) -> Interval {
    Interval::parse(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap()
}

fn term(start: &str, end: &str) -> Term {
    let mut term = Term::unknown(Span::whole(FileId(0)));
    term.start = Interval::parse(start).map(here);
    term.end = Interval::parse(end).map(TermEnd::At).map(here);
    term
}

#[test]
fn the_notice_day_is_the_last_from_which_the_months_fit() {
    for (end, months, expected) in [
        ("2025-12-31", 6, "2025-06-30"),
        ("2025-08-31", 6, "2025-02-28"),
        ("2025-08-30", 6, "2025-02-28"),
        ("2025-02-28", 1, "2025-01-31"),
        ("2025-12-31", 0, "2025-12-31"),
    ] {
        assert_eq!(
            notice_day(day(end), months),
            day(expected),
            "{months} months before {end}"
        );
    }
}

#[test]
fn an_end_renews_itself_until_notice_is_given() {
    let mut term = term("2022-01-01", "2023-12-31");
    term.renews = Some(here(12));
    term.notice_months = Some(here(3));
    let end = |term: &Term, as_of: &str| agreed_end(term, AsOf(day(as_of)));
    assert_eq!(
        end(&term, "2023-09-30"),
        Some(TermEnd::At(when("2023-12-31"))),
        "on the notice day"
    );
    assert_eq!(
        end(&term, "2023-10-01"),
        Some(TermEnd::At(when("2024-12-31"))),
        "the day after"
    );
    term.notice_given = Some(here(when("2024-05-01")));
    assert_eq!(
        end(&term, "2027-01-01"),
        Some(TermEnd::At(when("2024-12-31"))),
        "the end that stood when notice was given"
    );
}

#[test]
fn a_renewed_end_of_february_stays_the_last_of_february() {
    assert_eq!(later_end(day("2023-02-28"), 12), day("2024-02-29"));
    assert_eq!(later_end(day("2023-06-30"), 6), day("2023-12-31"));
}

#[test]
fn the_extension_decided_last_by_the_day_gives_the_end() {
    let mut term = term("2022-01-01", "2023-12-31");
    for (to, decided) in [("2024-12-31", "2023-11-01"), ("2025-12-31", "2024-11-01")] {
        term.extensions.push(Extension {
            span: Span::whole(FileId(0)),
            to: here(day(to)),
            decided: Some(here(when(decided))),
            source: Source::default(),
        });
    }
    for (as_of, end) in [
        ("2023-10-31", "2023-12-31"),
        ("2023-11-01", "2024-12-31"),
        ("2026-01-01", "2025-12-31"),
    ] {
        assert_eq!(
            agreed_end(&term, AsOf(day(as_of))),
            Some(TermEnd::At(when(end))),
            "as of {as_of}"
        );
    }
}

#[test]
fn readings_that_differ_name_the_dates_that_make_the_difference() {
    let term = term("2018-09/2018-11", "2021-06-30");
    let readings = Readings::new(&term, None, AsOf(day("2020-01-01")));
    assert_eq!(readings.all.len(), 2);
    let planned = readings.periods(Per::CalendarYear, AsOf(day("2020-01-01")));
    let names: Vec<_> = planned
        .iter()
        .map(|period| period.hull.to_string())
        .collect();
    assert_eq!(names, ["2018", "2019", "2020", "2021"]);
    assert_eq!(
        readings.agree_on(&planned[0], |period| period),
        Err(vec![Missing::Term(TermKey::Start)])
    );
    assert!(readings.agree_on(&planned[1], |period| period).is_ok());
}

#[test]
fn no_reading_has_a_start_after_its_end() {
    let term = term("2018", "2018-06");
    assert_eq!(
        Readings::new(&term, None, AsOf(day("2020-01-01")))
            .all
            .len(),
        2,
        "not from December to June"
    );
}

#[test]
fn without_a_start_there_is_no_reading_but_with_the_records_own() {
    let term = term("", "2018-06");
    let id = Id::parse("a").unwrap();
    let starts = here(when("2017-01-01"));
    assert!(
        Readings::new(&term, None, AsOf(day("2020-01-01")))
            .all
            .is_empty()
    );
    let own = Own {
        kind: RecordKind::Contribution,
        id: &id,
        starts: Some(&starts),
        ends: None,
    };
    assert_eq!(
        Readings::new(&term, Some(own), AsOf(day("2020-01-01")))
            .all
            .len(),
        2
    );
}
