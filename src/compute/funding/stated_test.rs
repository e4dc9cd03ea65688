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
        (value.from.to_string(), value.to.to_string()),
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
