//! Payments matched to what is asked for: in time, late, in parts, too much, back, and without anything to go to.

use super::{Funding, funding};
use crate::testing::Registry;

const HEADER: &str = "date,contribution,amount,for\n";

/// 100 kr a year in two parts, 15 January and 15 July; both are business days in 2024.
fn grant(more: &str) -> Registry {
    Registry::new(&format!(
        "[term]\nstart = 2024-01-01\nend = 2025-12-31\n\
         [[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
         [[contribution]]\nid = \"grant\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = 100\n{more}\n"
    ))
}

/// `paid status` of the instalments of 2024, then how many payments found nothing to go to.
fn of_2024(funding: &Funding) -> String {
    let own = funding
        .instalments()
        .filter(|own| own.period.year() == 2024);
    let shown = own.map(|own| {
        let paid = own
            .paid
            .map_or_else(|| "?".to_owned(), |paid| paid.to_string());
        format!("{paid} {}", own.status.unwrap().code())
    });
    let shown: Vec<String> = shown.collect();
    format!("{} · {}", shown.join(", "), funding.unexpected.len())
}

#[test]
#[expect(clippy::too_many_lines, reason = "one row a case")]
fn payments_go_to_what_is_in_reach() {
    for (name, rows, expected) in [
        ("nothing is paid", "", "0 overdue, 0 overdue · 0"),
        (
            "on the day",
            "2024-01-15,grant,50,",
            "50 met, 0 overdue · 0",
        ),
        ("late", "2024-01-20,grant,50,", "50 met-late, 0 overdue · 0"),
        (
            "partly",
            "2024-01-10,grant,30,",
            "30 overdue, 0 overdue · 0",
        ),
        (
            "in two parts, the second late",
            "2024-01-10,grant,30,\n2024-02-01,grant,20,",
            "50 met-late, 0 overdue · 0",
        ),
        ("all at once", "2024-01-10,grant,100,", "50 met, 50 met · 0"),
        (
            "too much is credit until the next part falls due",
            "2024-01-10,grant,130,",
            "50 met, 50 met · 0",
        ),
        (
            "what is over waits for the next year",
            "2024-01-10,grant,30,\n2024-07-01,grant,90,",
            "50 met-late, 50 met · 0",
        ),
        (
            "part of it paid back",
            "2024-01-10,grant,50,\n2024-02-01,grant,-20,",
            "30 overdue, 0 overdue · 0",
        ),
        (
            "some day of the month of the due day",
            "2024-01,grant,50,",
            "50 met, 0 overdue · 0",
        ),
        (
            "for a period that is not agreed",
            "2024-01-10,grant,50,2023",
            "0 overdue, 0 overdue · 1",
        ),
        (
            "for the year that is named, though it is paid",
            "2024-01-10,grant,100,\n2024-08-01,grant,10,2024",
            "50 met, 60 met · 0",
        ),
        (
            "paid back before anything was paid",
            "2024-01-10,grant,-5,",
            "0 overdue, 0 overdue · 1",
        ),
    ] {
        let registry = grant("payment = { months = [1, 7], day = 15 }")
            .log("payments", &format!("{HEADER}{rows}"));
        assert_eq!(
            of_2024(&registry.at("2024-12-31", funding)),
            expected,
            "{name}"
        );
    }
}

#[test]
fn a_payment_whose_days_have_not_all_passed_proves_nothing() {
    let registry = grant("payment = { months = [1, 7], day = 15 }")
        .log("payments", &format!("{HEADER}2024-01,grant,50,"));
    assert_eq!(
        of_2024(&registry.at("2024-01-20", funding)),
        "0 cannot-tell, 0 open · 0"
    );
    assert_eq!(
        of_2024(&registry.at("2024-01-31", funding)),
        "50 met, 0 open · 0"
    );
}

#[test]
fn where_payments_are_not_kept_nothing_is_overdue() {
    let registry = grant("payment = { months = [1, 7], day = 15 }");
    assert_eq!(
        of_2024(&registry.at("2024-12-31", funding)),
        "? cannot-tell, ? cannot-tell · 0"
    );
}

#[test]
fn without_a_day_payments_go_to_whole_periods_and_what_is_over_to_the_next() {
    let rows = "2024-03-01,grant,60,\n2024-09-01,grant,60,\n2025-02-01,grant,100,2025";
    let funding = grant("")
        .log("payments", &format!("{HEADER}{rows}"))
        .at("2025-06-30", funding);
    let claims: Vec<String> = funding
        .periods()
        .map(|own| {
            format!(
                "{} {} of {}",
                own.period,
                own.paid.unwrap(),
                own.asked.unwrap()
            )
        })
        .collect();
    assert_eq!(claims, ["2024 100 of 100", "2025 120 of 100"]);
    assert!(funding.instalments().next().is_none() && funding.unexpected.is_empty());
}

#[test]
fn what_is_not_known_takes_the_whole_rest_and_stays_unclear() {
    let clause = "payment = { months = [1] }\nindexation = { index = \"OPI\", first_year = 2024 }";
    let registry = grant(clause)
        .index("OPI", "rate", "2023,1.0,definitive,,")
        .log("payments", &format!("{HEADER}2024-01-31,grant,70,"));
    assert_eq!(
        of_2024(&registry.at("2024-12-31", funding)),
        "70 cannot-tell · 0"
    );
}

#[test]
fn a_settlement_below_zero_is_owed_back_and_met_by_what_is_paid_back() {
    let clause = "payment = { months = [1] }\nindexation = { index = \"OPI\", first_year = 2024, settle = true }";
    let values = "2024,10,preliminary,2023-12-01,\n2024,5,definitive,2024-04-19,\n2025,0,definitive,2024-12-01,";
    let settled = |rows: &str, as_of: &str| {
        let registry = grant(clause)
            .index("OPI", "rate", values)
            .log("payments", &format!("{HEADER}{rows}"));
        let funding = registry.at(as_of, funding);
        let (own, _) = funding.settlements().next().unwrap();
        let (due, status) = (own.due.unwrap(), own.status.unwrap());
        format!(
            "{} {} {due} paid {} {}",
            own.period,
            own.asked.unwrap(),
            own.paid.unwrap(),
            status.code()
        )
    };
    let asked = "2024-01-31,grant,110,";
    assert_eq!(
        settled(asked, "2025-01-01"),
        "2024 -5 2025-01-31 paid 0 due-soon"
    );
    assert_eq!(
        settled(asked, "2025-02-01"),
        "2024 -5 2025-01-31 paid 0 overdue"
    );
    let back = format!("{asked}\n2025-01-20,grant,-5,");
    assert_eq!(
        settled(&back, "2025-02-01"),
        "2024 -5 2025-01-31 paid -5 met"
    );
}

#[test]
fn parts_add_up_to_the_whole_also_where_it_has_ore() {
    for (amount, months, expected) in [
        ("247700", "[1, 4, 7, 10]", "61925 61925 61925 61925"),
        ("247700", "[4, 7, 10]", "82566 82566 82568"),
        ("100.01", "[1, 2, 3]", "33.33 33.33 33.35"),
        ("2", "[1, 2, 3]", "0 0 2"),
    ] {
        let registry = Registry::new(&format!(
            "[term]\nstart = 2024-01-01\nend = 2024-12-31\n\
             [[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
             [[contribution]]\nid = \"grant\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = {amount}\npayment = {{ months = {months} }}\n"
        ));
        let funding = registry.at("2024-12-31", funding);
        let parts: Vec<String> = funding
            .instalments()
            .map(|own| own.asked.unwrap().to_string())
            .collect();
        assert_eq!(parts.join(" "), expected, "{amount} in {months}");
    }
}
