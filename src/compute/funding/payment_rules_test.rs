//! The rules of payment and of changed periods, a row for each sentence.

use super::{Funding, funding};
use crate::testing::Registry;

/// An agreement of one sum of money: its term, and what else the contribution says.
fn agreement(term: &str, contribution: &str) -> Registry {
    Registry::new(&format!(
        "[term]\n{term}\n[[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n\
         [[contribution]]\nid = \"g\"\nfrom = \"m\"\nkind = \"money\"\n{contribution}\n"
    ))
}

fn paid(registry: Registry, rows: &str) -> Registry {
    registry.log("payments", &format!("date,contribution,amount,for\n{rows}"))
}

/// Every claim: `part asked/paid status done`, then the credit, then what nobody asked for.
fn shown(funding: &Funding) -> String {
    let claims = funding.claims.iter().map(|claim| {
        let kind = match claim.kind {
            super::ClaimKind::Instalment { .. } | super::ClaimKind::Period => "",
            super::ClaimKind::Settlement(_) => "settlement ",
            super::ClaimKind::Repayment => "repayment ",
        };
        let sum = |sum: Option<crate::money::Money>| {
            sum.map_or_else(|| "?".to_owned(), |sum| sum.to_string())
        };
        let done = claim
            .done
            .map_or_else(String::new, |done| format!(" {done}"));
        let status = claim.status.map_or("-", |status| status.code());
        let (asked, paid) = (sum(claim.asked), sum(claim.paid));
        format!("{kind}{} {asked}/{paid} {status}{done}", claim.part())
    });
    let credit = funding
        .standing
        .iter()
        .map(|one| format!("credit {}", one.amount));
    let unexpected = funding
        .unexpected
        .iter()
        .map(|one| format!("unexpected {}", one.amount));
    let all: Vec<String> = claims.chain(credit).chain(unexpected).collect();
    all.join(" · ")
}

/// What differs: `part +more` or `part -less`.
fn differs(funding: &Funding) -> String {
    let all = funding.differing.iter();
    let all: Vec<String> = all
        .map(|one| format!("{} {}", one.part, one.difference()))
        .collect();
    all.join(" · ")
}

const YEAR: &str = "start = 2024-01-01\nend = 2024-12-31";
const YEARS: &str = "start = 2024-01-01\nend = 2025-12-31";
const QUARTERS: &str =
    "per = \"calendar-year\"\namount = 400\npayment = { months = [1, 4, 7, 10], day = 15 }";
const JANUARY: &str = "per = \"calendar-year\"\namount = 100\npayment = { months = [1], day = 15 }";

#[test]
#[expect(clippy::too_many_lines, reason = "one row a case")]
fn money_goes_where_the_rules_of_payment_say() {
    for (sentence, terms, rows, as_of, expected) in [
        (
            "the claim of which exactly so much remains",
            (YEAR, QUARTERS),
            "2024-01-15,g,99,\n2024-04-15,g,100,",
            "2024-04-20",
            "2024#1 100/99 overdue · 2024#2 100/100 met 2024-04-15 · 2024#3 100/0 open · 2024#4 100/0 open",
        ),
        (
            "of several of which so much remains, the one due within a week of the payment",
            (YEAR, QUARTERS),
            "2024-07-10,g,100,",
            "2024-07-20",
            "2024#1 100/0 overdue · 2024#2 100/0 overdue · 2024#3 100/100 met 2024-07-10 · 2024#4 100/0 open",
        ),
        (
            "of several of which so much remains, else the oldest",
            (YEAR, QUARTERS),
            "2024-06-10,g,100,",
            "2024-06-20",
            "2024#1 100/100 met-late 2024-06-10 · 2024#2 100/0 overdue · 2024#3 100/0 due-soon · 2024#4 100/0 open",
        ),
        (
            "else the oldest open claim in reach, what is over to the next",
            (YEAR, QUARTERS),
            "2024-01-15,g,150,",
            "2024-01-15",
            "2024#1 100/100 met 2024-01-15 · 2024#2 100/50 open · 2024#3 100/0 open · 2024#4 100/0 open",
        ),
        (
            "one instalment is named: to it, and what is over stays there",
            (YEAR, QUARTERS),
            "2024-01-15,g,150,2024#3",
            "2024-01-15",
            "2024#1 100/0 due-soon · 2024#2 100/0 open · 2024#3 100/150 met 2024-01-15 · 2024#4 100/0 open",
        ),
        (
            "due within 31 days is in reach, whatever its period",
            (YEARS, JANUARY),
            "2024-01-10,g,100,\n2024-12-15,g,100,",
            "2024-12-20",
            "2024 100/100 met 2024-01-10 · 2025 100/100 met 2024-12-15",
        ),
        (
            "due in 32 days is not: credit, which nothing was asked for",
            (YEARS, JANUARY),
            "2024-01-10,g,100,\n2024-12-14,g,100,",
            "2024-12-20",
            "2024 100/100 met 2024-01-10 · 2025 100/0 due-soon · credit 100 · unexpected 100",
        ),
        (
            "a credit covers the next claim on its due day",
            (YEARS, JANUARY),
            "2024-01-10,g,150,\n2025-01-15,g,50,",
            "2025-01-15",
            "2024 100/100 met 2024-01-10 · 2025 100/100 met 2025-01-15",
        ),
        (
            "for a period that is paid: paid too much there",
            (YEARS, JANUARY),
            "2024-01-10,g,100,\n2024-02-10,g,40,2024",
            "2025-02-01",
            "2024 100/140 met 2024-01-10 · 2025 100/0 overdue",
        ),
        (
            "money back first takes what stands as credit",
            (YEARS, JANUARY),
            "2024-01-10,g,150,\n2024-02-10,g,-50,",
            "2024-12-01",
            "2024 100/100 met 2024-01-10 · 2025 100/0 due-soon",
        ),
        (
            "money back below what was asked opens the claim from that day",
            (YEARS, JANUARY),
            "2024-01-10,g,100,\n2024-02-10,g,-50,\n2024-03-01,g,50,",
            "2024-12-01",
            "2024 100/100 met-late 2024-03-01 · 2025 100/0 due-soon",
        ),
        (
            "with for it lowers what was paid on it, last due first",
            (YEAR, QUARTERS),
            "2024-01-15,g,200,\n2024-02-10,g,-30,2024",
            "2024-02-15",
            "2024#1 100/100 met 2024-01-15 · 2024#2 100/70 due-soon · 2024#3 100/0 open · 2024#4 100/0 open",
        ),
        (
            "more back than was ever paid",
            (YEAR, JANUARY),
            "2024-01-10,g,100,\n2024-02-10,g,-150,",
            "2024-02-15",
            "2024 100/0 overdue · unexpected -50",
        ),
        (
            "a day that is not known to have passed may be any open claim's",
            (YEAR, QUARTERS),
            "2024-04,g,100,",
            "2024-04-20",
            "2024#1 100/0 cannot-tell · 2024#2 100/0 cannot-tell · 2024#3 100/0 open · 2024#4 100/0 open",
        ),
        (
            "with for only those that it names",
            (YEAR, QUARTERS),
            "2024-04,g,100,2024#2",
            "2024-04-20",
            "2024#1 100/0 overdue · 2024#2 100/0 cannot-tell · 2024#3 100/0 open · 2024#4 100/0 open",
        ),
        (
            "an instalment of a term without end that is not reckoned yet",
            ("start = 2024-01-01\nend = \"open\"", JANUARY),
            "2024-01-10,g,100,\n2024-12-20,g,100,",
            "2024-12-20",
            "2024 100/100 met 2024-01-10 · 2025 100/100 met 2024-12-20",
        ),
    ] {
        let registry = paid(agreement(terms.0, terms.1), rows);
        assert_eq!(shown(&registry.at(as_of, funding)), expected, "{sentence}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one row a case")]
fn by_how_certain_an_amount_is() {
    let of = |certainty: &str, months: &str| {
        format!("per = \"calendar-year\"\namount = 400\ncertainty = \"{certainty}\"\n{months}")
    };
    let january = "payment = { months = [1], day = 15 }";
    let quarters = "payment = { months = [1, 4, 7, 10], day = 15 }";
    for (sentence, contribution, rows, expected) in [
        (
            "up to: met on the day of the first payment",
            of("up-to", january),
            "2024-01-10,g,1,\n2024-03-01,g,2,",
            "2024 400/3 met 2024-01-10 | ",
        ),
        (
            "up to: nothing says that anything was asked for",
            of("up-to", january),
            "",
            "2024 400/0 cannot-tell | ",
        ),
        (
            "up to: only what is above the ceiling differs",
            of("up-to", january),
            "2024-01-10,g,401,",
            "2024 400/401 met 2024-01-10 | 2024 1",
        ),
        (
            "up to: the period is compared, not the instalment",
            of("up-to", quarters),
            "2024-01-10,g,300,\n2024-04-10,g,1,\n2024-07-15,g,1,\n2024-10-15,g,98,",
            "2024#1 100/300 met 2024-01-10 · 2024#2 100/1 met 2024-04-10 · 2024#3 100/1 met 2024-07-15 · 2024#4 100/98 met 2024-10-15 | ",
        ),
        (
            "at least: more is neither too much nor credit",
            of("at-least", january),
            "2024-01-10,g,500,",
            "2024 400/500 met 2024-01-10 | ",
        ),
        (
            "at least: less is overdue",
            of("at-least", january),
            "2024-01-10,g,399,",
            "2024 400/399 overdue | ",
        ),
        (
            "approximately: rounded at the last digit that is not zero",
            of("approximate", january),
            "2024-01-10,g,360,",
            "2024 400/360 met 2024-01-10 | ",
        ),
        (
            "approximately: not equal even so",
            of("approximate", january),
            "2024-01-10,g,340,",
            "2024 400/340 overdue | ",
        ),
        (
            "approximately: more",
            of("approximate", january),
            "2024-01-10,g,460,",
            "2024 400/460 met 2024-01-10 | 2024 60",
        ),
    ] {
        let found = paid(agreement(YEAR, &contribution), rows).at("2025-06-30", funding);
        assert_eq!(
            format!("{} | {}", shown(&found), differs(&found)),
            expected,
            "{sentence}"
        );
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one row a case")]
fn what_a_changed_term_asks_for() {
    let halves = "per = \"calendar-year\"\namount = 120\npayment = { months = [1, 7] }";
    let term = "per = \"term\"\namount = 300\npayment = { months = [6] }";
    let three = "start = 2021-01-01\nend = 2023-12-31\n[[extension]]\nto = 2024-12-31\ndecided = 2023-10-01";
    let half = "start = 2024-01-01\nend = 2024-06-30\n[[extension]]\nto = 2024-12-31\ndecided = ";
    let ended = "start = 2024-01-01\nend = 2024-12-31\nterminated = 2024-08-31\nnotice_given = ";
    for (sentence, terms, rows, as_of, expected) in [
        (
            "a sum of the term that an extension does not change",
            (three.to_owned(), term),
            "2021-06-30,g,100,\n2022-06-30,g,100,\n2023-06-30,g,100,",
            "2024-01-15",
            "term#1 100/100 met 2021-06-30 · term#2 100/100 met 2022-06-30 · term#3 100/100 met 2023-06-30",
        ),
        (
            "the instalments due after the decision share what is left",
            (format!("{half}2024-05-01"), halves),
            "2024-01-31,g,60,",
            "2024-08-15",
            "2024#1 60/60 met 2024-01-31 · 2024#2 60/0 overdue",
        ),
        (
            "no instalment left: a settlement thirty days after the decision",
            (format!("{half}2024-08-15"), halves),
            "2024-01-31,g,60,",
            "2024-09-17",
            "2024 60/60 met 2024-01-31 · settlement 2024 60/0 overdue",
        ),
        (
            "shortened before the last instalment: it asks for what is left",
            (format!("{ended}2024-05-01"), halves),
            "2024-01-31,g,60,",
            "2024-07-15",
            "2024#1 60/60 met 2024-01-31 · 2024#2 20/0 due-soon",
        ),
        (
            "shortened after it: what was paid above the new amount is paid back",
            (format!("{ended}2024-08-01"), halves),
            "2024-01-31,g,60,\n2024-07-31,g,60,",
            "2024-09-01",
            "2024#1 60/60 met 2024-01-31 · 2024#2 60/60 met 2024-07-31 · repayment 2024 -40/0 open",
        ),
        (
            "not before the last day is over",
            (format!("{ended}2024-08-01"), halves),
            "2024-01-31,g,60,\n2024-07-31,g,60,",
            "2024-08-31",
            "2024#1 60/60 met 2024-01-31 · 2024#2 60/60 met 2024-07-31",
        ),
        (
            "what is unpaid lapses, the last due first",
            (format!("{ended}2024-08-01"), halves),
            "2024-01-31,g,60,",
            "2024-09-01",
            "2024#1 60/60 met 2024-01-31 · 2024#2 20/0 overdue",
        ),
        (
            "the repayment is made",
            (format!("{ended}2024-08-01"), halves),
            "2024-01-31,g,60,\n2024-07-31,g,60,\n2024-10-01,g,-40,",
            "2024-10-15",
            "2024#1 60/60 met 2024-01-31 · 2024#2 60/60 met 2024-07-31 · repayment 2024 -40/-40 met 2024-10-01",
        ),
    ] {
        let registry = paid(agreement(&terms.0, terms.1), rows);
        assert_eq!(shown(&registry.at(as_of, funding)), expected, "{sentence}");
    }
}

#[test]
fn where_payments_are_not_kept_a_repayment_is_at_most() {
    let registry = agreement(
        "start = 2024-01-01\nend = 2024-12-31\nterminated = 2024-08-31",
        "per = \"calendar-year\"\namount = 120\npayment = { months = [1] }",
    );
    let found = registry.at("2024-09-01", funding);
    let own = found.repayments().next().unwrap();
    assert_eq!(
        (own.at_most.unwrap().to_string(), own.status.unwrap().code()),
        ("40".to_owned(), "cannot-tell")
    );
}

#[test]
fn an_instalment_and_a_settlement_of_one_day_are_both_met() {
    let clause = "per = \"calendar-year\"\namount = 100000\npayment = { months = [1] }\nindexation = { index = \"OPI\", first_year = 2022, settle = true }";
    let rows = "2022,3.0,preliminary,2021-12-10,\n2022,4.0,definitive,2022-04-19,\n2023,2.0,definitive,2022-12-19,";
    let registry =
        agreement("start = 2021-01-01\nend = 2023-12-31", clause).index("OPI", "rate", rows);
    let registry = paid(
        registry,
        "2021-01-29,g,100000,\n2022-01-31,g,103000,\n2023-01-31,g,106080,\n2023-01-31,g,1000,",
    );
    assert_eq!(
        shown(&registry.at("2023-03-01", funding)),
        "2021 100000/100000 met 2021-01-29 · 2022 103000/103000 met 2022-01-31 · 2023 106080/106080 met 2023-01-31 · settlement 2022 1000/1000 met 2023-01-31"
    );
}
