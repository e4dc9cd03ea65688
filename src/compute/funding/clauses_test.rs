//! Index clauses as they are really written, with the figures that must come out (the vectors of the design's case 2).

use super::{Claim, Difference, Funding, funding};
use crate::testing::Registry;

const OPI: &str = "
    2015,2.2,definitive,,
    2016,2.6,definitive,,
    2017,2.7,definitive,,
    2018,2.6,definitive,,
    2019,2.7,definitive,2018-12-12,
    2020,3.0,definitive,2020-11/2020-12,
    2021,1.5,definitive,2020-12-16,
    2022,1.9,definitive,2021-12-10,
    2023,3.5,preliminary,2022-12-09,
    2023,4.6,definitive,2023-04-19,";

const KPI: &str = "
    2013-10,314.40,definitive,,1980=100
    2014-10,314.02,definitive,,1980=100
    2015-10,314.29,definitive,,1980=100
    2016-10,318.00,definitive,,1980=100
    2017-10,323.38,definitive,,1980=100
    2018-10,330.72,definitive,,1980=100
    2019-10,336.04,definitive,,1980=100
    2020-10,336.97,definitive,,1980=100
    2021-10,346.44,definitive,,1980=100
    2022-10,384.04,definitive,,1980=100
    2023-10,409.07,definitive,,1980=100
    2024-10,415.51,definitive,,1980=100";

/// A yearly contribution over a term, with a clause.
fn clause(term: &str, amount: &str, clause: &str) -> Registry {
    let (start, end) = term.split_once('/').unwrap();
    Registry::new(&format!(
        "[term]\nstart = {start}\nend = {end}\n\
         [[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
         [[contribution]]\nid = \"grant\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = {amount}\n{clause}\n"
    ))
    .index("OPI", "rate", OPI)
    .index("KPI", "number", KPI)
}

/// `year amount` of each year, `?` where it is not known, with the status where it is not exact.
fn years(funding: &Funding) -> String {
    let one = |year: &super::YearFunding| {
        let part = &year.contributions[0];
        let status = if part.status == super::AmountStatus::Exact {
            String::new()
        } else {
            format!(" {}", part.status.code())
        };
        let amount = part
            .amount
            .map_or_else(|| "?".to_owned(), |amount| amount.to_string());
        format!("{} {amount}{status}", year.year)
    };
    funding
        .years
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .join(" · ")
}

fn check(registry: &Registry, as_of: &str, expected: &str) {
    assert_eq!(years(&registry.at(as_of, funding)), expected);
}

const OPI_TERM: &str = "2019-01-01/2023-12-31";

#[test]
fn a_share_of_the_change_as_in_the_statistical_offices_example() {
    let index = "2001,170,definitive,,\n2002,173,definitive,,";
    for (share, expected) in [("100", "10685.29"), ("90", "10666.76")] {
        let text = format!(
            "indexation = {{ index = \"X\", first_year = 2003, share = {share}, round_to = 0.01 }}"
        );
        let registry = clause("2002-01-01/2003-12-31", "10500", &text).index("X", "number", index);
        check(
            &registry,
            "2003-06-30",
            &format!("2002 10500 · 2003 {expected}"),
        );
    }
}

#[test]
fn a_basket_of_ninety_and_ten() {
    let text = "indexation = { basket = [{ index = \"A\", weight = 90 }, { index = \"B\", weight = 10 }], first_year = 2018 }";
    let registry = clause("2017-01-01/2018-12-31", "100000", text)
        .index("A", "rate", "2018,2.58,definitive,,")
        .index("B", "rate", "2018,1.1,definitive,,");
    check(&registry, "2018-06-30", "2017 100000 · 2018 102432");
}

#[test]
fn eighty_per_cent_of_the_change_down_to_full_hundreds_on_prolongation_only() {
    let text = "payment = { months = [4, 7, 10], day = 7 }\nindexation = { index = \"L\", first_year = 2010, lag = 0, share = 80, round_to = 100, round = \"down\", trigger = \"by-decision\", decided = [2010] }";
    let registry = clause("2009-01-01/2011-12-31", "247700", text).index(
        "L",
        "rate",
        "2010,3.0,preliminary,,",
    );
    let funding = registry.at("2011-06-30", funding);
    assert_eq!(
        years(&funding),
        "2009 247700 · 2010 253600 provisional · 2011 253600 provisional"
    );
    let asked = |year| {
        let own = funding
            .instalments()
            .filter(|own| own.period.year() == year);
        own.map(|own| own.asked.unwrap().to_string())
            .collect::<Vec<_>>()
            .join(" + ")
    };
    assert_eq!(asked(2009), "82566 + 82566 + 82568");
    assert_eq!(asked(2010), "84533 + 84533 + 84534");
}

#[test]
fn a_yearly_rate_chained() {
    let registry = clause(
        OPI_TERM,
        "400000",
        "indexation = { index = \"OPI\", first_year = 2020 }",
    );
    check(
        &registry,
        "2023-04-19",
        "2019 400000 · 2020 412000 · 2021 418180 · 2022 426125 · 2023 445727",
    );
    check(
        &registry,
        "2023-04-18",
        "2019 400000 · 2020 412000 · 2021 418180 · 2022 426125 · 2023 441039 provisional",
    );
    check(
        &registry,
        "2022-12-08",
        "2019 400000 · 2020 412000 · 2021 418180 · 2022 426125 · 2023 ? unknown",
    );
}

#[test]
fn a_difference_to_the_definitive_value_is_settled_with_the_next_instalment() {
    let text = "payment = { months = [1] }\nindexation = { index = \"OPI\", first_year = 2020, settle = true }";
    let registry = clause("2019-01-01/2024-12-31", "400000", text).assume("OPI", "2024", "2.0");
    let funding = registry.at("2023-06-30", funding);
    let asked: Vec<_> = funding
        .instalments()
        .map(|own| format!("{} {}", own.due.unwrap(), own.asked.unwrap()))
        .collect();
    assert_eq!(
        asked[4], "2023-01-31 441039",
        "the January instalment stands"
    );
    let shown = |(own, difference): (&Claim, Difference)| {
        format!(
            "{} {} {} {} {:?}",
            own.period,
            difference.asked,
            difference.now,
            own.asked.unwrap(),
            own.due.map(|due| due.to_string())
        )
    };
    let shown: Vec<_> = funding.settlements().map(shown).collect();
    assert_eq!(shown, ["2023 441039 445727 4688 Some(\"2024-01-31\")"]);
}

#[test]
fn without_settlement_the_difference_is_shown_and_nobody_owes_it() {
    let registry = clause(
        OPI_TERM,
        "400000",
        "payment = { months = [1] }\nindexation = { index = \"OPI\", first_year = 2020 }",
    );
    let funding = registry.at("2023-06-30", funding);
    let (own, _) = funding.settlements().next().unwrap();
    assert_eq!(
        (own.asked.unwrap().to_string(), own.due, own.status),
        ("4688".to_owned(), None, None)
    );
}

#[test]
fn in_the_last_year_a_settlement_is_due_thirty_days_after_publication() {
    let registry = clause(
        OPI_TERM,
        "400000",
        "payment = { months = [1] }\nindexation = { index = \"OPI\", first_year = 2020, settle = true }",
    );
    let funding = registry.at("2023-06-30", funding);
    let due = funding.settlements().next().unwrap().0.due;
    assert_eq!(
        due.unwrap().to_string(),
        "2023-05-19",
        "30 days after 19 April, a Friday"
    );
}

#[test]
fn preliminary_values_only_leave_no_difference() {
    let text = "payment = { months = [1] }\nindexation = { index = \"OPI\", first_year = 2023, uses = \"preliminary\", settle = true }";
    let funding = clause("2022-01-01/2023-12-31", "426125", text).at("2023-06-30", funding);
    assert_eq!(years(&funding), "2022 426125 · 2023 441039");
    assert_eq!(funding.settlements().count(), 0);
}

#[test]
fn a_cap_and_a_lag() {
    let capped = clause(
        OPI_TERM,
        "400000",
        "indexation = { index = \"OPI\", first_year = 2020, cap = 3 }",
    );
    check(
        &capped,
        "2023-04-19",
        "2019 400000 · 2020 412000 · 2021 418180 · 2022 426125 · 2023 438909",
    );
    let lagging = clause(
        OPI_TERM,
        "400000",
        "indexation = { index = \"OPI\", first_year = 2020, lag = 1 }",
    );
    check(
        &lagging,
        "2023-04-19",
        "2019 400000 · 2020 410800 · 2021 423124 · 2022 429471 · 2023 437631",
    );
}

#[test]
fn consumer_prices_from_october_to_october() {
    let chain = clause(
        "2023-01-01/2025-12-31",
        "472200",
        "indexation = { index = \"KPI\", month = 10, first_year = 2024 }",
    );
    check(
        &chain,
        "2025-06-30",
        "2023 472200 · 2024 502976 · 2025 510894",
    );
    let base = clause(
        "2023-01-01/2025-12-31",
        "472200",
        "indexation = { index = \"KPI\", month = 10, first_year = 2024, mode = \"base\", base = \"2022-10\" }",
    );
    check(
        &base,
        "2025-06-30",
        "2023 472200 · 2024 502976 · 2025 510894",
    );
}

#[test]
fn chained_and_always_from_the_base_differ_in_time() {
    let term = "2016-01-01/2025-12-31";
    let chain = clause(
        term,
        "400000",
        "indexation = { index = \"KPI\", month = 10, first_year = 2017 }",
    )
    .at("2025-06-30", funding);
    assert!(
        years(&chain).ends_with(
            "2020 427682 · 2021 428866 · 2022 440919 · 2023 488773 · 2024 520629 · 2025 528825"
        ),
        "{}",
        years(&chain)
    );
    let base = clause(term, "400000", "indexation = { index = \"KPI\", month = 10, first_year = 2017, mode = \"base\", base = \"2015-10\" }").at("2025-06-30", funding);
    assert!(
        years(&base).ends_with(
            "2020 427681 · 2021 428865 · 2022 440918 · 2023 488772 · 2024 520627 · 2025 528824"
        ),
        "{}",
        years(&base)
    );
}

#[test]
fn the_part_of_a_year_is_taken_exactly_before_it_is_rounded_up() {
    let text = "prorate = \"days\"\nindexation = { rate = 0, first_year = 2024, round = \"up\" }";
    let registry = clause("2024-01-01/2024-03-01", "364242", text);
    check(&registry, "2024-06-30", "2024 60707");
}

#[test]
fn never_downwards() {
    let text = "indexation = { index = \"KPI\", month = 10, first_year = 2015, floor = 0 }";
    check(
        &clause("2014-01-01/2015-12-31", "400000.50", text),
        "2015-06-30",
        "2014 400000.50 · 2015 400000.50",
    );
    let without = "indexation = { index = \"KPI\", month = 10, first_year = 2015 }";
    check(
        &clause("2014-01-01/2015-12-31", "400000", without),
        "2015-06-30",
        "2014 400000 · 2015 399517",
    );
}

#[test]
fn a_lagging_table_to_the_ore() {
    let text = "indexation = { index = \"PKV\", first_year = 2018, lag = 2, round_to = 0.01 }";
    let registry = clause("2017-01-01/2018-12-31", "900", text).index(
        "PKV",
        "rate",
        "2015,2.4,definitive,,\n2016,2.7,definitive,,\n2017,2.8,definitive,,",
    );
    check(&registry, "2018-06-30", "2017 900 · 2018 924.30");
}

#[test]
fn a_chain_goes_on_where_both_bases_have_the_bridge() {
    let rows = "2024-10,415.51,definitive,,1980=100\n2025-10,419.00,definitive,,1980=100\n2025-10,124.00,definitive,,2020=100\n2026-10,126.48,definitive,,2020=100";
    let text = "indexation = { index = \"N\", month = 10, first_year = 2026 }";
    let registry = clause("2025-01-01/2027-12-31", "100000", text).index("N", "number", rows);
    check(
        &registry,
        "2027-06-30",
        "2025 100000 · 2026 100840 · 2027 102857",
    );
}

#[test]
fn a_ratio_across_two_bases_is_refused() {
    let rows = "2024-06,415.00,definitive,,1980=100\n2025-06,420.00,definitive,,1980=100\n2026-06,125.56,definitive,,2020=100";
    let text = "indexation = { index = \"N\", month = 6, first_year = 2026 }";
    let registry = clause("2025-01-01/2027-12-31", "100000", text).index("N", "number", rows);
    let found = registry.at("2027-06-30", super::base_differences);
    assert_eq!(
        found.len(),
        1,
        "June 2025 has no number in the base of June 2026"
    );
    check(
        &registry,
        "2027-06-30",
        "2025 100000 · 2026 101205 · 2027 ? unknown",
    );
}

#[test]
fn a_point_of_the_year_is_for_the_number_series_of_a_basket_only() {
    let text = "indexation = { basket = [{ index = \"OPI\", weight = 50 }, { index = \"KPI\", weight = 50 }], month = 10, first_year = 2023 }";
    // OPI 2023 4.6 %, KPI 2021-10 to 2022-10 346.44 to 384.04, 10.853 %: together 7.727 %.
    let registry = clause("2022-01-01/2023-12-31", "100000", text);
    check(&registry, "2023-06-30", "2022 100000 · 2023 107727");
}

#[test]
fn always_from_the_base_what_is_as_in_the_base_is_as_agreed() {
    let rows = "2020,100,definitive,,\n2021,110,definitive,,\n2022,100,definitive,,";
    let text =
        "indexation = { index = \"N\", first_year = 2021, mode = \"base\", base = \"2020\" }";
    let registry = clause("2021-01-01/2023-12-31", "1000.50", text).index("N", "number", rows);
    check(
        &registry,
        "2023-06-30",
        "2021 1000.50 · 2022 1101 · 2023 1000.50",
    );
}

#[test]
fn a_value_that_is_in_no_base_is_missing_by_name() {
    let text = "indexation = { index = \"KPI\", month = 10, first_year = 2025 }";
    let funding = clause("2024-01-01/2026-12-31", "100000", text).at("2026-06-30", funding);
    let last = &funding.years[2].contributions[0];
    assert_eq!(crate::testing::names(&last.missing), ["KPI 2025-10"]);
}

#[test]
fn additions_decided_in_mid_period_are_contributions_of_their_own() {
    let part = |id: &str, amount: &str, dates: &str| {
        format!(
            "[[contribution]]\nid = \"{id}\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = {amount}\n{dates}\n"
        )
    };
    let registry = Registry::new(&format!(
        "[term]\nstart = 2017-01-01\nend = 2019-12-31\n[[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n{}{}{}",
        part("base", "1761000", ""),
        part("first", "35200", "starts = 2018-01-01"),
        part("second", "36000", "starts = 2019-01-01")
    ));
    let totals: Vec<_> = registry
        .at("2019-06-30", funding)
        .years
        .iter()
        .map(|year| year.total.unwrap().to_string())
        .collect();
    assert_eq!(totals, ["1761000", "1796200", "1832200"]);
}

#[test]
fn an_amount_that_nothing_has_changed_is_not_rounded() {
    let text = "indexation = { index = \"OPI\", first_year = 2024, round_to = 100 }";
    check(
        &clause("2023-01-01/2023-12-31", "472250", text),
        "2023-06-30",
        "2023 472250",
    );
}

#[test]
fn by_decision_other_years_keep_the_amount_and_are_not_made_up() {
    let text = "indexation = { index = \"OPI\", first_year = 2020, trigger = \"by-decision\", decided = [2020, 2022] }";
    check(
        &clause(OPI_TERM, "400000", text),
        "2023-12-31",
        "2019 400000 · 2020 412000 · 2021 412000 · 2022 419828 · 2023 419828",
    );
}
