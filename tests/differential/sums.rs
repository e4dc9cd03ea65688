//! Parts of whole months add up to what the same term undivided gives, within half a rounding step (nearest; else one) a part.

use super::chain::round_to;
use super::chance::Chance;
use super::day::{Day, Span};
use super::make;
use super::money::Item;
use super::rational::{Rat, Round};
use super::records::{Agreement, Clause, Contribution, Per, Point, Prorate, Source, World};
use super::run::funding;

/// How often each period comes in a year.
const PERIODS: [(Per, i64); 6] = [
    (Per::Year, 1),
    (Per::AgreementYear, 1),
    (Per::Half, 2),
    (Per::Quarter, 4),
    (Per::Month, 12),
    (Per::Term, 0),
];

/// An agreement of whole months that is broken off or not, and a yearly amount as each kind of period.
fn agreement(chance: &mut Chance) -> (Agreement, i64, i64) {
    let (first, months) = (
        Day::of(chance.within(2015, 2022), chance.within(1, 12), 1),
        chance.within(1, 50),
    );
    let end = first.plus_months(months).plus(-1);
    // Öre, so that a month has a whole number of them.
    let yearly = chance.within(1, 90_000) * 12;
    let ore = |times: i64| {
        let ore = if times == 0 {
            yearly * months / 12
        } else {
            yearly / times
        };
        format!("{}.{:02}", ore / 100, ore % 100)
    };
    let (step, how) = (
        chance.pick(&["0.01", "1", "10", "100"]),
        chance.pick(&[Round::Nearest, Round::Down, Round::Up]),
    );
    let one = |(at, (per, times)): (usize, (Per, i64))| Contribution {
        id: format!("c{at}"),
        from: vec!["m"],
        kind: "money",
        per: Some(per),
        amount: Some(ore(times)),
        certainty: "exact",
        share: None,
        hours: None,
        per_measure: None,
        starts: None,
        ends: None,
        prorate: Prorate::Months,
        payment: None,
        clause: (per != Per::Term).then(|| before_indexation(step, how)),
    };
    let agreement = Agreement {
        start: Some(Span::day(first)),
        end: Some(Span::day(end)),
        contributions: PERIODS.into_iter().enumerate().map(one).collect(),
        ..Agreement::default()
    };
    (agreement, yearly, months)
}

/// A clause that rounds, and changes nothing for a hundred years.
fn before_indexation(step: &'static str, how: Round) -> Clause {
    Clause {
        source: Source::Rate("0".to_owned()),
        first_year: 2100,
        lag: None,
        point: Point::Unsaid,
        base: None,
        share: None,
        change_decimals: None,
        threshold: None,
        edition: None,
        ratchet: false,
        from_month: None,
        floor: None,
        cap: None,
        uses: None,
        settle: false,
        round_to: Some(step),
        round: Some(how),
        carry_exact: false,
        decided: None,
    }
}

#[test]
fn parts_of_whole_months_add_up_to_the_whole() {
    let mut chance = Chance::new(7);
    let world = World {
        as_of: Day::of(2025, 6, 30),
        assumed: Vec::new(),
        ..make::world(&mut chance)
    };
    let made: Vec<_> = (0..150).map(|_| agreement(&mut chance)).collect();
    let agreements: Vec<Agreement> = made
        .iter()
        .map(|(agreement, ..)| agreement.clone())
        .collect();
    let result = funding(&world, &agreements);
    for (at, (agreement, yearly, months)) in made.iter().enumerate() {
        let id = format!("a{at}");
        let found = result["agreements"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["id"] == id.as_str())
            .unwrap();
        let whole = Rat::ratio(yearly * months, 1_200);
        for of in &agreement.contributions {
            let years = found["years"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|year| year["contributions"].as_array().unwrap());
            let own = years
                .filter(|part| part["id"] == of.id.as_str())
                .map(|part| Rat::read(part["amount"].as_str().unwrap()));
            let sum = own.fold(Rat::of(0), |sum, part| sum.plus(&part));
            let off = sum.minus(&whole);
            let most = most_off(&world, agreement, of);
            assert!(
                off <= most && Rat::of(0).minus(&off) <= most,
                "{} of {id} is off by {off}: {agreement:?}",
                of.id
            );
        }
    }
}

/// Half a step for each part of a broken period, else a whole one.
fn most_off(world: &World, agreement: &Agreement, of: &Contribution) -> Rat {
    let planned = Item::new(world, agreement, of).planned();
    let parts = planned
        .iter()
        .map(super::money::Planned::any)
        .filter(|part| part.whole != part.covered)
        .count();
    let Some(clause) = &of.clause else {
        return Rat::of(0);
    };
    let share = if clause.round == Some(Round::Nearest) {
        Rat::ratio(1, 2)
    } else {
        Rat::of(1)
    };
    round_to(of, clause)
        .times(&share)
        .times(&Rat::of(i64::try_from(parts).unwrap()))
}
