//! Money where terms and dates are not known to the day.

use super::{Funding, funding};
use crate::testing::Registry;

/// 1 200 kr a calendar year and a single sum of 500 kr, with the dates as written.
fn agreement(term: &str, dates: &str) -> Registry {
    Registry::new(&format!(
        "[term]\n{term}\n[[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
         [[contribution]]\nid = \"grant\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = 1200\n{dates}\n"
    ))
}

/// `year amount` of each year, with what is missing where it is not known.
fn years(funding: &Funding) -> String {
    let one = |year: &super::YearFunding| {
        let part = &year.contributions[0];
        let amount = part.amount.map_or_else(
            || format!("? {}", crate::testing::names(&part.missing).join("+")),
            |amount| amount.to_string(),
        );
        format!("{} {amount}", year.year)
    };
    funding
        .years
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .join(" · ")
}

#[test]
#[expect(clippy::too_many_lines, reason = "one row a case")]
fn what_all_readings_give_is_the_answer() {
    let to_2020 = "start = \"2018-09/2018-11\"\nend = 2020-12-31";
    for (name, term, dates, expected) in [
        (
            "a start within a season",
            to_2020,
            "",
            "2018 ? term.start · 2019 1200 · 2020 1200",
        ),
        (
            "not divided, so nothing differs",
            to_2020,
            "prorate = \"none\"",
            "2018 1200 · 2019 1200 · 2020 1200",
        ),
        (
            "a whole month, by days",
            "start = \"2020-02\"\nend = 2020-12-31",
            "prorate = \"days\"",
            "2020 ? term.start",
        ),
        (
            "an end within a year",
            "start = 2019-01-01\nend = \"2020\"",
            "",
            "2019 1200 · 2020 ? term.end",
        ),
        (
            "both",
            "start = \"2018\"\nend = \"2020\"",
            "",
            "2018 ? term.start · 2019 1200 · 2020 ? term.end",
        ),
        (
            "a start of its own",
            "start = 2019-01-01\nend = 2020-12-31",
            "starts = \"2019-06\"",
            "2019 ? grant.starts · 2020 1200",
        ),
        (
            "perhaps not yet this year",
            "start = \"2019-12/2020-01\"\nend = 2020-12-31",
            "",
            "2019 ? term.start · 2020 ? term.start",
        ),
        (
            "known to the day, written as an interval",
            "start = \"2019-01-01/2019-01-01\"\nend = 2019-12-31",
            "",
            "2019 1200",
        ),
        ("no start", "end = 2020-12-31", "", ""),
        (
            "no start, but one of its own",
            "end = 2020-12-31",
            "starts = 2020-07-01",
            "2020 600",
        ),
        (
            "no end: to the as-of date's year",
            "start = 2020-01-01",
            "",
            "2020 1200 · 2021 1200",
        ),
    ] {
        assert_eq!(
            years(&agreement(term, dates).at("2021-06-30", funding)),
            expected,
            "{name}"
        );
    }
}

#[test]
fn an_instalment_that_some_reading_does_not_have_is_not_known() {
    let registry = agreement(
        "start = \"2020-01/2020-02\"\nend = 2020-12-31",
        "payment = { months = [1, 7] }\nprorate = \"none\"",
    );
    let asked = |funding: &Funding| {
        let one = |own: &super::Claim| {
            let asked = own.asked.map_or_else(
                || format!("? {}", crate::testing::names(&own.missing).join("+")),
                |asked| asked.to_string(),
            );
            format!("{} {asked}", own.due.unwrap())
        };
        funding
            .instalments()
            .map(one)
            .collect::<Vec<_>>()
            .join(" · ")
    };
    assert_eq!(
        asked(&registry.at("2021-06-30", funding)),
        "2020-01-31 ? term.start · 2020-07-31 ? term.start"
    );
}

#[test]
fn a_share_is_of_what_is_known_and_as_certain() {
    let text = "[[contribution]]\nid = \"half\"\nfrom = \"m\"\nkind = \"premises\"\nper = \"calendar-year\"\nshare = 25\n";
    let registry = agreement(
        "start = 2020-07-01\nend = \"2021\"",
        &format!("certainty = \"up-to\"\n{text}"),
    );
    let found = registry.at("2021-12-31", funding);
    let half = |at: usize| &found.years[at].contributions[1];
    // Six months of 1 200 are 600, and 25 per cent of all are 200 of 800.
    assert_eq!(half(0).amount.unwrap().to_string(), "200");
    assert_eq!(
        half(0).certainty.code(),
        "up-to",
        "a share of what is at most so much is itself at most so much"
    );
    assert_eq!(
        (
            half(1).amount,
            crate::testing::names(&half(1).missing).join(" ")
        ),
        (None, "term.end".to_owned())
    );
}

#[test]
fn an_hour_is_worth_the_same_in_a_broken_period() {
    let registry = Registry::new(
        "[term]\nstart = \"2020-04/2020-06\"\nend = 2020-12-31\n[[party]]\nid = \"o\"\nname = \"O\"\nkind = \"civil-society\"\n\
         [[contribution]]\nid = \"work\"\nfrom = \"o\"\nkind = \"staff\"\nper = \"calendar-year\"\namount = 341314\nhours = 1500\n",
    );
    let found = registry.at("2020-12-31", funding);
    let work = &found.years[0].contributions[0];
    assert_eq!((work.amount, work.hours), (None, None));
    assert_eq!(work.hour_value.unwrap().to_string(), "227.54");
}

#[test]
fn a_price_is_multiplied_by_what_is_counted_also_where_only_groups_are_recorded() {
    let text = "[term]\nstart = 2024-01-01\nend = 2024-12-31\n[[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
         [[contribution]]\nid = \"grant\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = 5\nper_measure = \"people\"\n\
         [[measure]]\nid = \"people\"\nname = \"People\"\nunit = \"inhabitants\"\nkind = \"stock\"\n";
    for (name, rows, expected) in [
        ("a total row", "2023-12-31,people,7400,,", "37000 exact"),
        (
            "the groups of one split",
            "2023-12-31,people,3000,,women\n2023-12-31,people,4400,,men",
            "37000 exact",
        ),
        (
            "about so many",
            "2023-12-31,people,7400,approximate,",
            "37000 approximate",
        ),
        (
            "the last before the period ends",
            "2022-12-31,people,7000,,\n2023-12-31,people,7400,,\n2024-12-31,people,9000,,",
            "37000 exact",
        ),
        (
            "exactly this period",
            "2023-12-31,people,7000,,\n2024,people,7400,,",
            "37000 exact",
        ),
        ("none", "", "? people 2024"),
    ] {
        let log = format!("period,measure,value,certainty,sex\n{rows}");
        let found = Registry::new(text)
            .log("statistics", &log)
            .at("2024-06-30", funding);
        let part = &found.years[0].contributions[0];
        let shown = part.amount.map_or_else(
            || format!("? {}", crate::testing::names(&part.missing).join(" ")),
            |amount| format!("{amount} {}", part.certainty.code()),
        );
        assert_eq!(shown, expected, "{name}");
    }
}
