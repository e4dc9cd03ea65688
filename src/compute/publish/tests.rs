//! What is published of an agreement whose price is paid per person, when the persons are few.

use super::*;
use crate::compute::{AmountStatus, FormVerdict, facts};
use crate::model::Id;
use crate::testing::Registry;

const AGREEMENT: &str = r#"
[term]
start = 2023-01-01
end = 2024-12-31
[[party]]
id = "board"
name = "Board"
kind = "public"
[[party]]
id = "society"
name = "Society"
kind = "civil-society"
[[measure]]
id = "persons"
name = "Persons"
unit = "persons"
cost = true
[[measure]]
id = "visits"
name = "Visits"
unit = "occasions"
cost = true
[[contribution]]
id = "price"
from = "board"
to = "society"
kind = "money"
per = "calendar-year"
amount = 1000
per_measure = "persons"
payment = { months = [12] }
[[contribution]]
id = "own"
from = "society"
kind = "money"
per = "calendar-year"
share = "25"
[[contribution]]
id = "base"
from = "board"
to = "society"
kind = "money"
per = "calendar-year"
amount = 50_000
[[goal]]
id = "few"
text = "Few"
measure = "persons"
target = 3
at = "most"
by = "2023"
[[goal]]
id = "many"
text = "Many"
measure = "persons"
target = 3
by = "2024"
[[document]]
id = "report"
title = "Report"
[[stated]]
document = "report"
what = "observation:persons:2023"
value = 3
[[stated]]
document = "report"
what = "observation:persons:2024"
value = 40
[[stated]]
document = "report"
what = "observation:persons:2022"
value = 2
[[stated]]
document = "report"
what = "cost-total:board"
value = 146_000
"#;

const STATISTICS: &str = "period,measure,value
2023,persons,3
2024,persons,40
2023,visits,100
2024,visits,100";

fn published(statistics: &str, limit: u32) -> (Facts, Withheld) {
    let registry = Registry::new(AGREEMENT).log("statistics", statistics).log(
        "payments",
        "date,contribution,amount\n2023-12-31,price,3000",
    );
    registry.at("2025-03-01", |ctx, agreement| {
        let mut facts = facts(ctx, agreement);
        let publication = Publication {
            ctx,
            agreement,
            small_count: limit,
        };
        let withheld = publication.withhold(&mut facts);
        (facts, withheld)
    })
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

#[test]
fn money_that_is_a_price_times_a_small_count_goes_with_all_that_gives_it_back() {
    let (facts, withheld) = published(STATISTICS, 5);
    let expected = BTreeSet::from([(id("price"), 2023), (id("own"), 2023)]);
    assert_eq!(withheld.amounts, expected, "the price, and the share of it");
    let [first, second] = &facts.funding.years[..] else {
        unreachable!("two years")
    };
    let amounts: Vec<_> = first.contributions.iter().map(|part| part.amount).collect();
    assert_eq!(amounts.iter().flatten().count(), 1, "the base stands");
    assert_eq!((first.money, first.total), (None, None));
    assert_eq!(first.status, AmountStatus::Withheld);
    assert!(first.parties.iter().all(|party| party.amount.is_none()));
    assert!(
        first
            .parties
            .iter()
            .all(|party| party.share_percent.is_none())
    );
    assert!(first.contributions.iter().any(|part| part.steps.is_empty()));
    assert!(second.total.is_some(), "40 persons are no small count");
    let of_year = |year: i32| {
        let all = facts.funding.instalments();
        all.filter(|one| one.period.year() == year).count()
    };
    assert_eq!((of_year(2023), of_year(2024)), (0, 1));
    let visits = &facts.statistics[1];
    assert_eq!(
        visits.money_per_unit[0].amount, None,
        "money through visits"
    );
    assert!(visits.money_per_unit[0].withheld);
    assert!(visits.money_per_unit[1].amount.is_some());
    let paid = |one: &&crate::compute::Obligation| one.subject.starts_with("price");
    let paid: Vec<_> = facts.obligations.iter().filter(paid).collect();
    assert_eq!(paid.len(), 1, "whether 2023 is paid in full would bound it");
    assert_eq!(
        withheld.files.len(),
        3,
        "statistics, payments, the agreement"
    );
}

#[test]
fn stated_figures_and_verdicts_do_not_repeat_a_small_count() {
    let (facts, withheld) = published(STATISTICS, 5);
    let left: Vec<_> = facts
        .funding
        .stated
        .iter()
        .map(|one| one.what.as_str())
        .collect();
    assert_eq!(left, ["observation:persons:2024"]);
    assert_eq!(withheld.stated.len(), 3);
    let goals = &facts.evaluation.goals;
    assert_eq!(
        (goals[0].reached, goals[0].verdict),
        (None, FormVerdict::CannotTell)
    );
    assert_eq!(
        goals[1].verdict,
        FormVerdict::Met,
        "of a count that is shown"
    );
    assert_eq!(withheld.goals, BTreeSet::from([id("few")]));
}

#[test]
fn nothing_goes_where_no_count_is_small() {
    for (statistics, limit) in [
        (STATISTICS, 0),
        (STATISTICS, 2),
        ("period,measure,value", 5),
    ] {
        let (facts, withheld) = published(statistics, limit);
        let only_stated = Withheld {
            stated: withheld.stated.clone(),
            any: !withheld.stated.is_empty(),
            files: withheld.files.clone(),
            ..Withheld::default()
        };
        assert_eq!(withheld, only_stated);
        assert!(
            facts
                .funding
                .years
                .iter()
                .all(|year| year.status != AmountStatus::Withheld)
        );
    }
}

#[test]
fn what_was_shown_before_decides_what_is_shown_now() {
    const QUARTERS: &str = "period,measure,value
2024-Q1,persons,20
2024-Q2,persons,20
2024-Q3,persons,20
2024-Q4,persons,3
2024,persons,63";
    let shown = |statistics: &str| {
        let (facts, withheld) = published(statistics, 5);
        let all = &facts.statistics[0].observations;
        let shown = all.iter().filter(|one| one.value.is_some());
        let shown: Vec<String> = shown.map(|one| one.period.to_string()).collect();
        (shown.join(" "), withheld.stated.len())
    };
    for (name, statistics, expected) in [
        (
            "three quarters were shown before the fourth and the year were known",
            QUARTERS.to_owned(),
            "2024-Q1 2024-Q2 2024-Q3",
        ),
        (
            "no count is small",
            QUARTERS
                .replace("Q4,persons,3", "Q4,persons,5")
                .replace(",63", ",65"),
            "2024-Q1 2024 2024-Q2 2024-Q3 2024-Q4",
        ),
        (
            "the rest of the year is small, and nobody wrote it down",
            QUARTERS.replace("2024-Q4,persons,3\n", ""),
            "2024-Q1 2024-Q2 2024-Q3",
        ),
        (
            "the first is small, the others were shown",
            QUARTERS
                .replace("Q1,persons,20", "Q1,persons,2")
                .replace(",63", ",45"),
            "2024-Q2 2024-Q3",
        ),
    ] {
        assert_eq!(shown(&statistics).0, expected, "{name}");
    }
    // The stated 40 of 2024 is no sum that stands beside its parts: 40 less 20 and 20 is nothing, and of 37 it is a small count.
    let parts = QUARTERS.replace("2024-Q3,persons,20\n2024-Q4,persons,3\n2024,persons,63", "");
    assert_eq!(shown(&parts).1, 2, "the figures of other years only");
    let parts = parts.replace("Q2,persons,20", "Q2,persons,17");
    assert_eq!(shown(&parts).1, 3, "a stated sum that gives back the rest");
}
