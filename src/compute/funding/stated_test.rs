//! Every kind of stated figure, with figures reckoned by hand.

use super::{Funding, StatedResult, funding};
use crate::testing::Registry;

/// 100 000 kr a year for three years, indexed from 2024 (5 %), the value for 2025 not known; work worth 50 000 kr in 250 hours.
fn agreement(stated: &str) -> Registry {
    Registry::new(&format!(
        "[term]\nstart = 2023-01-01\nend = 2025-12-31\n\
         [[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
         [[party]]\nid = \"o\"\nname = \"O\"\nkind = \"civil-society\"\n\
         [[contribution]]\nid = \"grant\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = 100_000\n\
         payment = {{ months = [1] }}\nindexation = {{ index = \"OPI\", first_year = 2024 }}\n\
         [[contribution]]\nid = \"work\"\nfrom = \"o\"\nkind = \"volunteer-work\"\nper = \"calendar-year\"\namount = 50_000\nhours = 250\n\
         [[meeting]]\nid = \"joint\"\n\
         [[measure]]\nid = \"cases\"\nname = \"Cases\"\nunit = \"cases\"\n\
         [[document]]\nid = \"report\"\ntitle = \"Report\"\n{stated}"
    ))
    .index("OPI", "rate", "2024,5.0,definitive,2023-12-01,")
    .log("payments", "date,contribution,amount\n2023-01-31,grant,100000\n2024-02-05,grant,105000\n2025-02-03,grant,105000")
    .log("meetings", "date,kind,count\n2023-05-04,joint,\n2023/2024,joint,2\n2025-09,joint,")
    .log("statistics", "period,measure,value\n2024,cases,707")
}

fn stated(what: &str, value: &str, more: &str) -> StatedResult {
    let text =
        format!("[[stated]]\ndocument = \"report\"\nwhat = \"{what}\"\nvalue = {value}\n{more}\n");
    let mut found: Funding = agreement(&text).at("2025-06-30", funding);
    found.stated.remove(0)
}

#[test]
#[expect(clippy::too_many_lines, reason = "one row a case")]
fn every_kind_is_recomputed() {
    for (name, what, value, more, expected) in [
        (
            "to a day",
            "cost-total:m",
            "205000",
            "until = 2024-12-31",
            "agrees 205000 0",
        ),
        (
            "a krona off",
            "cost-total:m",
            "205001",
            "until = 2024-12-31",
            "differs 205000 -1",
        ),
        (
            "the day before an instalment",
            "cost-total:m",
            "100000",
            "until = 2024-01-30",
            "agrees 100000 0",
        ),
        (
            "on its day",
            "cost-total:m",
            "205000",
            "until = 2024-01-31",
            "agrees 205000 0",
        ),
        (
            "at least",
            "cost-total:m",
            "200000",
            "until = 2024-12-31\ncertainty = \"at-least\"",
            "agrees 205000 5000",
        ),
        (
            "up to, but more",
            "cost-total:m",
            "200000",
            "until = 2024-12-31\ncertainty = \"up-to\"",
            "differs 205000 5000",
        ),
        (
            "about, at its last digit that is not zero",
            "cost-total:m",
            "210000",
            "until = 2024-12-31\ncertainty = \"approximate\"",
            "agrees 205000 -5000",
        ),
        (
            "about, too far",
            "cost-total:m",
            "211000",
            "until = 2024-12-31\ncertainty = \"approximate\"",
            "differs 205000 -6000",
        ),
        (
            "a value missing",
            "cost-total:m",
            "315000",
            "",
            "cannot-tell ? ?",
        ),
        ("work is no money", "cost-total:o", "0", "", "agrees 0 0"),
        (
            "what was paid so far",
            "paid-total:m",
            "310000",
            "",
            "agrees 310000 0",
        ),
        (
            "what was paid to a day",
            "paid-total:m",
            "100000",
            "until = 2024-01-31",
            "agrees 100000 0",
        ),
        (
            "a year before indexation",
            "yearly-total",
            "150000",
            "year = 2025",
            "agrees 150000 0",
        ),
        (
            "one contribution",
            "yearly:grant",
            "100000",
            "",
            "agrees 100000 0",
        ),
        ("an hour", "hour-value:work", "200", "", "agrees 200 0"),
        ("a share", "share:m", "66.7", "", "agrees 66.7 0"),
        (
            "the other share, wrong",
            "share:o",
            "33.4",
            "",
            "differs 33.3 -0.1",
        ),
        (
            "an observation",
            "observation:cases:2024",
            "707",
            "",
            "agrees 707 0",
        ),
        (
            "no observation",
            "observation:cases:2023",
            "867",
            "",
            "cannot-tell ? ?",
        ),
        (
            "meetings, as many as are certain",
            "meetings:joint",
            "3",
            "",
            "agrees 3 0",
        ),
        (
            "meetings, as many as are possible by a day",
            "meetings:joint",
            "3",
            "until = 2023-12-31",
            "cannot-tell ? ?",
        ),
        (
            "fewer meetings than are certain",
            "meetings:joint",
            "2",
            "",
            "differs 3 1",
        ),
        (
            "more meetings than are possible",
            "meetings:joint",
            "4",
            "",
            "differs 3 -1",
        ),
    ] {
        let found = stated(what, value, more);
        let shown = |number: Option<super::StatedValue>| {
            number.map_or_else(|| "?".to_owned(), |number| number.to_string())
        };
        let shown = format!(
            "{} {} {}",
            found.verdict.code(),
            shown(found.computed),
            shown(found.difference)
        );
        assert_eq!(shown, expected, "{name}");
    }
}

#[test]
fn where_a_value_is_missing_what_can_be_said_is_said() {
    // 100 000 + 105 000 are known: 110 000 are left for 2025, 10 000 more than without indexation; 110 000 ÷ 105 000 is 4.76 % up.
    // 105 000 · (1 + p/100) is rounded to 110 000 from 109 999.50 up to below 110 000.50: p from 4.7615 through 4.7623.
    let found = stated("cost-total:m", "315000", "");
    assert_eq!(crate::testing::names(&found.missing), ["OPI 2025"]);
    assert_eq!(found.without_indexation.unwrap().to_string(), "300000");
    let left = found.left.unwrap();
    let shown = (
        left.periods.join(" "),
        left.amount.to_string(),
        left.above_unindexed.to_string(),
    );
    assert_eq!(
        shown,
        ("2025".to_owned(), "110000".to_owned(), "10000".to_owned())
    );
    assert_eq!(found.implied_equal_rate.unwrap().to_string(), "4.76");
    let value = found.missing_value.unwrap();
    assert_eq!(
        format!("{} {}", value.value.index, value.value.period),
        "OPI 2025"
    );
    assert_eq!(
        (edge(value.from), edge(value.to)),
        ("4.7615".to_owned(), "4.7623".to_owned())
    );
}

#[test]
fn a_value_within_the_interval_agrees_and_one_beside_it_differs() {
    let text = "[[stated]]\ndocument = \"report\"\nwhat = \"cost-total:m\"\nvalue = 315000\n";
    for (value, verdict) in [
        ("4.7614", "differs"),
        ("4.7615", "agrees"),
        ("4.7623", "agrees"),
        ("4.7624", "differs"),
    ] {
        let found = agreement(text)
            .assume("OPI", "2025", value)
            .at("2025-06-30", funding);
        assert_eq!(
            found.stated[0].verdict.code(),
            verdict,
            "OPI 2025 = {value}"
        );
        assert!(found.stated[0].assumed);
    }
}

#[test]
fn no_value_makes_a_figure_agree_that_lies_below_what_is_known() {
    let found = stated("cost-total:m", "150000", "");
    assert_eq!(found.verdict.code(), "cannot-tell");
    assert_eq!(found.left.unwrap().amount.to_string(), "-55000");
    assert_eq!(found.missing_value, None);
}

/// An edge of an interval.
fn edge(edge: Option<crate::money::Number>) -> String {
    edge.map_or_else(|| "-".to_owned(), |edge| edge.to_string())
}

#[test]
fn a_bound_gives_an_interval_with_one_edge() {
    // 315 000 or more for 105 000 · (1 + p/100), rounded: p from 4.7615.
    for (certainty, expected) in [("at-least", ("4.7615", "-")), ("up-to", ("-", "4.7623"))] {
        let found = stated(
            "cost-total:m",
            "315000",
            &format!("certainty = \"{certainty}\""),
        );
        let value = found.missing_value.unwrap();
        let (from, to) = (edge(value.from), edge(value.to));
        assert_eq!((from.as_str(), to.as_str()), expected, "{certainty}");
    }
}

#[test]
fn an_interval_that_holds_no_value_of_four_decimals_is_given_in_more() {
    let text = "[term]\nstart = 2019-01-01\nend = 2022-12-31\n\
         [[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
         [[contribution]]\nid = \"b\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = 546461\n\
         indexation = { index = \"OPI\", first_year = 2019, round_to = \"0.01\", round = \"down\", carry = \"exact\" }\n\
         [[document]]\nid = \"d\"\ntitle = \"D\"\n\
         [[stated]]\ndocument = \"d\"\nwhat = \"cost-total:m\"\nvalue = 2195201\n";
    let rows = "2020,1.3,definitive,,\n2021,-1.57,definitive,,\n2022,0.2,definitive,,";
    let own = Registry::new(text).index("OPI", "rate", rows);
    let value = own.at("2022-06-01", funding).stated.remove(0).missing_value;
    let value = value.expect("an interval");
    for (edge, verdict) in [(value.from, "agrees"), (value.to, "agrees")] {
        let own = Registry::new(text).index("OPI", "rate", rows);
        let own = own.assume("OPI", "2019", &edge.unwrap().to_string());
        let found = own.at("2022-06-01", funding).stated.remove(0);
        assert_eq!(found.verdict.code(), verdict);
    }
}

/// A stated figure of an agreement with one more contribution, at a day.
fn of(contributions: &str, stated: &str, as_of: &str) -> StatedResult {
    let text = format!(
        "[term]\nstart = 2021-01-01\nend = 2024-12-31\n\
         [[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
         [[party]]\nid = \"r\"\nname = \"R\"\nkind = \"public\"\n\
         [[measure]]\nid = \"heads\"\nname = \"Heads\"\nunit = \"other\"\nkind = \"stock\"\n\
         [[document]]\nid = \"d\"\ntitle = \"D\"\n{contributions}\n[[stated]]\ndocument = \"d\"\n{stated}\n"
    );
    let own = Registry::new(&text)
        .log("payments", "date,contribution,amount\n2021-01-31,b,100000")
        .log("statistics", "period,measure,value\n2020-12-31,heads,7109");
    own.at(as_of, funding).stated.remove(0)
}

const GRANT: &str = "[[contribution]]\nid = \"b\"\nkind = \"money\"\nper = \"calendar-year\"\n";

#[test]
fn what_is_not_in_force_on_the_day_cannot_be_told() {
    let grant = format!("{GRANT}from = \"m\"\namount = 100000\nends = 2021-12-31\n");
    let yearly = |more: &str| {
        of(
            &grant,
            &format!("what = \"yearly:b\"\nvalue = 100000\n{more}"),
            "2024-06-01",
        )
    };
    assert_eq!(yearly("year = 2021").verdict.code(), "agrees");
    let later = yearly("year = 2023");
    assert_eq!(later.verdict.code(), "cannot-tell");
    assert_eq!(later.not_in_force.unwrap().to_string(), "2023-01-01");
}

#[test]
fn which_of_two_givers_paid_how_much_is_not_recorded() {
    let grant = format!("{GRANT}from = [\"m\", \"r\"]\namount = 100000\n");
    let found = of(
        &grant,
        "what = \"paid-total:m\"\nvalue = 40000",
        "2024-06-01",
    );
    assert_eq!(
        (found.verdict.code(), found.missing[0].to_string()),
        ("cannot-tell", "b.from".to_owned())
    );
}

#[test]
fn a_log_kept_elsewhere_proves_only_what_it_holds() {
    let grant =
        format!("{GRANT}from = \"m\"\namount = 100000\n[logs]\nkept_elsewhere = [\"payments\"]\n");
    for value in ["500", "100000", "200000"] {
        let found = of(
            &grant,
            &format!("what = \"paid-total:m\"\nvalue = {value}"),
            "2024-06-01",
        );
        assert_eq!(found.verdict.code(), "cannot-tell", "{value}");
    }
}

#[test]
fn a_price_times_a_number_is_whole_kronor_in_a_stated_figure_too() {
    let grant = format!("{GRANT}from = \"m\"\namount = 7.50\nper_measure = \"heads\"\n");
    for what in ["yearly-total", "yearly:b"] {
        let found = of(
            &grant,
            &format!("what = \"{what}\"\nvalue = \"53318.00\""),
            "2024-06-01",
        );
        assert_eq!(
            found.verdict.code(),
            "agrees",
            "{what}: {:?}",
            found.computed
        );
    }
}

#[test]
fn a_sum_is_as_certain_as_the_parts_it_rests_on() {
    let grant = "[[contribution]]\nid = \"b\"\nkind = \"money\"\nper = \"once\"\nfrom = \"m\"\namount = 475000\n\
         [[contribution]]\nid = \"c\"\nkind = \"money\"\nper = \"calendar-year\"\nfrom = \"m\"\namount = 100000\n\
         certainty = \"at-least\"\npayment = { months = [6] }\n";
    let found = of(
        grant,
        "what = \"cost-total:m\"\nvalue = 480000\nuntil = 2021-03-31",
        "2024-06-01",
    );
    assert_eq!(found.verdict.code(), "differs");
    let later = of(
        grant,
        "what = \"cost-total:m\"\nvalue = 580000\nuntil = 2021-06-30",
        "2024-06-01",
    );
    assert_eq!(later.verdict.code(), "cannot-tell");
}
