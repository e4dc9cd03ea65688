//! What each key of the clause does, with the figures that must come out (the vectors of the format's additions).

use super::{AmountStatus, Funding, funding};
use crate::testing::Registry;

/// A contribution with a clause over a term.
fn registry(term: &str, contribution: &str) -> Registry {
    let (start, end) = term.split_once('/').unwrap();
    Registry::new(&format!(
        "[term]\nstart = {start}\nend = {end}\n\
         [[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
         [[contribution]]\nid = \"grant\"\nfrom = \"m\"\nkind = \"money\"\n{contribution}\n"
    ))
}

/// `year amount` of each year, with its status where that is not exact.
fn years(funding: &Funding) -> String {
    let shown = funding.years.iter().map(|year| {
        let part = &year.contributions[0];
        let amount = part.amount.map_or("?".to_owned(), |it| it.to_string());
        let status = match part.status {
            AmountStatus::Exact => String::new(),
            other => format!(" {}", other.code()),
        };
        format!("{} {amount}{status}", year.year)
    });
    shown.collect::<Vec<_>>().join(" · ")
}

fn check(registry: &Registry, as_of: &str, expected: &str) {
    assert_eq!(years(&registry.at(as_of, funding)), expected);
}

/// What every instalment of a year asks for.
fn asked(funding: &Funding, year: i32) -> Vec<String> {
    let own = funding
        .instalments()
        .filter(|own| own.period.year() == year);
    own.map(|own| own.asked.map_or("?".to_owned(), |it| it.to_string()))
        .collect()
}

const RENT: &str = "2017-02,1923,definitive,,\n2018-02,1935,definitive,,";

fn rent(more: &str) -> Registry {
    registry(
        "2017-04-01/2018-12-31",
        &format!(
            "{more}\nindexation = {{ index = \"X\", first_year = 2018, from_month = 4, month = 2, lag = 0, \
             mode = \"base\", base = \"2017-02\", round_to = \"0.01\", round = \"down\" }}"
        ),
    )
    .index("X", "number", RENT)
}

#[test]
fn a_new_price_holds_from_its_month_on() {
    let monthly = rent("per = \"month\"\namount = 700");
    check(&monthly, "2019-01-01", "2017 6300 · 2018 8439.24");
    // A quarter of the year at the old price, rounded once: 2 100 + 6 339.3075 of 8 452.41.
    let yearly = rent("per = \"calendar-year\"\namount = 8400");
    check(&yearly, "2019-01-01", "2017 6300 · 2018 8439.30");
}

#[test]
fn an_instalment_before_the_new_price_asks_by_the_old_one_and_the_last_takes_the_rest() {
    let quarterly =
        rent("per = \"calendar-year\"\namount = 8400\npayment = { months = [1, 4, 7, 10] }");
    let funding = quarterly.at("2019-01-01", funding);
    // 8 400 ÷ 4 in January; 8 439.30 ÷ 4 = 2 109.82 in April and July; the rest in October.
    assert_eq!(
        asked(&funding, 2018),
        ["2100", "2109.82", "2109.82", "2119.66"]
    );
    assert_eq!(funding.settlements().count(), 0);
    let once = rent("per = \"calendar-year\"\namount = 8400\npayment = { months = [1] }");
    assert_eq!(
        asked(&once.at("2019-01-01", super::funding), 2018),
        ["8439.30"]
    );
}

#[test]
fn a_broken_period_takes_its_own_months_at_their_own_prices() {
    let ends = registry(
        "2017-01-01/2018-06-30",
        "per = \"calendar-year\"\namount = 12000\nindexation = { index = \"X\", first_year = 2018, from_month = 4, round_to = \"0.01\" }",
    )
    .index("X", "rate", "2018,10,definitive,,");
    // Three months at 1 000, three at 1 100.
    check(&ends, "2018-12-31", "2017 12000 · 2018 6300");
    let agreement_year = registry(
        "2017-07-01/2019-06-30",
        "per = \"agreement-year\"\namount = 12000\nindexation = { index = \"X\", first_year = 2018, from_month = 4 }",
    )
    .index("X", "rate", "2018,10,definitive,,\n2019,0,definitive,,");
    // July 2017 to March 2018 at 1 000, April to June at 1 100.
    check(&agreement_year, "2019-12-31", "2017 12300 · 2018 13200");
}

#[test]
fn the_change_is_rounded_before_it_is_used() {
    let arrende = |decimals: &str| {
        registry(
            "2019-01-01/2020-12-31",
            &format!(
                "per = \"calendar-year\"\namount = 3300\nindexation = {{ index = \"X\", first_year = 2020, month = 9, \
                 mode = \"base\", base = \"2014-09\", round_to = \"0.01\"{decimals} }}"
            ),
        )
        .index("X", "number", "2014-09,313.85,definitive,,\n2019-09,335.95,definitive,,")
    };
    check(&arrende(""), "2021-01-01", "2019 3300 · 2020 3532.37");
    check(
        &arrende(", change_decimals = 2"),
        "2021-01-01",
        "2019 3300 · 2020 3532.32",
    );
    check(
        &arrende(", change_decimals = 0"),
        "2021-01-01",
        "2019 3300 · 2020 3531",
    );
}

const OCTOBERS: &str = "
    2010-10,305.57,definitive,,
    2011-10,313.42,definitive,,
    2012-10,314.59,definitive,,
    2013-10,314.40,definitive,,
    2014-10,314.02,definitive,,
    2015-10,314.29,definitive,,
    2016-10,318.00,definitive,,";

#[test]
fn never_below_the_highest_so_far() {
    for mode in [
        "mode = \"base\", base = \"2010-10\"",
        "mode = \"chain\", carry = \"exact\"",
    ] {
        let clause = format!(
            "per = \"calendar-year\"\namount = 1_000_000\nindexation = {{ index = \"X\", first_year = 2012, month = 10, {mode}, ratchet = true }}"
        );
        let first = if mode.contains("chain") {
            "2012-01-01"
        } else {
            "2011-01-01"
        };
        let own = registry(&format!("{first}/2017-12-31"), &clause).index("X", "number", OCTOBERS);
        let expected = "2012 1025690 · 2013 1029519 · 2014 1029519 · 2015 1029519 · 2016 1029519 · 2017 1040678";
        let found = years(&own.at("2018-01-01", funding));
        assert!(found.ends_with(expected), "{mode}: {found}");
    }
}

#[test]
fn after_a_year_that_is_not_known_the_highest_is_a_least() {
    let rows = OCTOBERS.replace("    2013-10,314.40,definitive,,\n", "");
    let own = registry(
        "2012-01-01/2016-12-31",
        "per = \"calendar-year\"\namount = 1_000_000\nindexation = { index = \"X\", first_year = 2012, month = 10, mode = \"base\", base = \"2010-10\", ratchet = true }",
    )
    .index("X", "number", &rows);
    check(
        &own,
        "2018-01-01",
        "2012 1025690 · 2013 1029519 · 2014 ? unknown · 2015 ? unknown · 2016 ? unknown",
    );
}

#[test]
fn a_small_change_is_left_until_it_has_grown() {
    for mode in ["", ", mode = \"base\", base = \"2019\""] {
        let own = |threshold: &str| {
            registry(
                "2019-01-01/2022-12-31",
                &format!(
                    "per = \"calendar-year\"\namount = 100000\nindexation = {{ index = \"X\", first_year = 2020, lag = 0, threshold = \"{threshold}\"{mode} }}"
                ),
            )
            .index(
                "X",
                "number",
                "2019,100,definitive,,\n2020,105,definitive,,\n2021,106.5,definitive,,\n2022,110,definitive,,",
            )
        };
        let expected = "2019 100000 · 2020 105000 · 2021 105000 · 2022 110000";
        check(&own("2.0"), "2023-01-01", expected);
        // Equal is applied.
        check(
            &own("5"),
            "2023-01-01",
            &expected.replace("2022 110000", "2022 105000"),
        );
    }
    let rates = registry(
        "2019-01-01/2021-12-31",
        "per = \"calendar-year\"\namount = 100000\nindexation = { index = \"X\", first_year = 2020, threshold = 2 }",
    )
    .index("X", "rate", "2020,1.5,definitive,,\n2021,1,definitive,,");
    // 1.015 × 1.01 since 2019.
    check(
        &rates,
        "2022-01-01",
        "2019 100000 · 2020 100000 · 2021 102515",
    );
}

#[test]
fn where_a_change_is_not_known_nobody_can_tell_what_the_next_is_counted_from() {
    let own = registry(
        "2019-01-01/2022-12-31",
        "per = \"calendar-year\"\namount = 100000\nindexation = { index = \"X\", first_year = 2020, lag = 0, threshold = 2, mode = \"base\", base = \"2019\" }",
    )
    .index("X", "number", "2019,100,definitive,,\n2020,105,definitive,,\n2022,110,definitive,,");
    check(
        &own,
        "2023-01-01",
        "2019 100000 · 2020 105000 · 2021 ? unknown · 2022 ? unknown",
    );
}

const EDITIONS: &str = "period,value,status,published,edition\n\
    2018,2.6,preliminary,2017-04-27,2017-04\n\
    2018,2.8,preliminary,,2017-10\n\
    2018,2.5,definitive,2019-05-02,2019-04\n";

fn edition(more: &str) -> Registry {
    registry(
        "2017-01-01/2018-12-31",
        &format!("per = \"calendar-year\"\namount = 100000\nindexation = {{ index = \"PKV\", first_year = 2018{more} }}"),
    )
    .index_file("PKV", "rate", EDITIONS)
}

#[test]
fn the_edition_that_is_agreed_counts_whatever_is_published_later() {
    let named = edition(", edition = { month = 10, lag = 1 }");
    for as_of in ["2017-10-31", "2018-06-30", "2020-01-01"] {
        let found = years(&named.at(as_of, funding));
        assert!(found.ends_with("2018 102800"), "{as_of}: {found}");
    }
    check(&edition(""), "2020-01-01", "2017 100000 · 2018 102500");
    check(
        &edition(", uses = \"latest\""),
        "2018-01-31",
        "2017 100000 · 2018 102800",
    );
    let missing = edition(", edition = { month = 2 }").at("2018-06-30", funding);
    let named = &missing.years[1].contributions[0].missing;
    assert_eq!(named.len(), 1);
    assert_eq!(named[0].to_string(), "PKV 2018 (2017-02)");
    let assumed = edition(", edition = { month = 2 }").assume("PKV", "2018", "3");
    check(&assumed, "2018-06-30", "2017 100000 · 2018 103000 assumed");
}

const REBASED: &str = "
    2022-10,384.04,definitive,,1980=100
    2024-10,415.51,definitive,,1980=100
    2025-10,419.00,definitive,,1980=100
    2025-12,418.00,definitive,,1980=100
    2025-12,124.43,definitive,,2020=100
    2026-10,126.00,definitive,,2020=100";

fn rebased(rows: &str, mode: &str) -> Registry {
    registry(
        "2024-01-01/2027-12-31",
        &format!("per = \"calendar-year\"\namount = 100_000\nindexation = {{ index = \"KPI\", first_year = 2025, month = 10{mode} }}"),
    )
    .index("KPI", "number", rows)
}

const FROM_BASE: &str = ", mode = \"base\", base = \"2022-10\"";

#[test]
fn the_last_month_in_both_bases_links_the_new_one_to_the_old() {
    let known = "2024 100000 · 2025 108194 · 2026 109103";
    let own = rebased(REBASED, FROM_BASE);
    check(&own, "2027-01-10", &format!("{known} · 2027 110216"));
    assert!(own.at("2027-01-10", super::base_differences).is_empty());
    let preliminary = REBASED.replace("2025-12,124.43,definitive", "2025-12,124.43,preliminary");
    check(
        &rebased(&preliminary, FROM_BASE),
        "2027-01-10",
        &format!("{known} · 2027 110216 provisional"),
    );
    // An assumed value is in the newest base.
    let assumed = rebased(REBASED, FROM_BASE).assume("KPI", "2026-10", "126");
    check(
        &assumed,
        "2026-12-10",
        &format!("{known} · 2027 110216 assumed"),
    );
}

#[test]
fn a_year_without_a_link_is_not_known_and_the_others_are() {
    let parted = REBASED.replace("    2025-12,124.43,definitive,,2020=100\n", "");
    let own = rebased(&parted, FROM_BASE);
    check(
        &own,
        "2027-01-10",
        "2024 100000 · 2025 108194 · 2026 109103 · 2027 ? unknown",
    );
    let found = own.at("2027-01-10", super::base_differences);
    assert_eq!(found.iter().map(|one| one.year).collect::<Vec<_>>(), [2027]);
}

#[test]
fn a_chain_goes_over_the_link_where_two_years_share_no_base() {
    let rows = REBASED.replace("2022-10,384.04", "2023-10,400.00");
    // 126.00 × 418.00 ÷ 124.43 ÷ 419.00 of 2026's amount.
    check(
        &rebased(&rows, ", carry = \"exact\""),
        "2027-01-10",
        "2024 100000 · 2025 103878 · 2026 104750 · 2027 105819",
    );
}
