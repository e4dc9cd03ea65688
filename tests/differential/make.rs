//! Registries and agreements by chance: every kind of clause, term and gap, in any combination that is no fault.

use super::chance::Chance;
use super::day::{Day, Span};
use super::rational::Round;
use super::records::{
    Agreement, Clause, Contribution, Entry, IndexRow, Observation, Payment, Per, Point, Prorate,
    Series, Source, World,
};

/// The first and last year for which there are index values.
const YEARS: (i64, i64) = (2011, 2027);

pub(crate) fn world(chance: &mut Chance) -> World {
    let as_of = Day::of(
        chance.within(2016, 2027),
        chance.within(1, 12),
        chance.within(1, 28),
    );
    let years = |step: i64| {
        move |year: i64| {
            (0..12 / step)
                .map(|at| Span::months(year, at * step + 1, step))
                .collect::<Vec<_>>()
        }
    };
    let series = vec![
        rates(chance, "SURE", false),
        rates(chance, "OPI", true),
        rates(chance, "PKV", true),
        numbers(chance, "KPI", &|year| {
            vec![Span::months(year, 10, 1), Span::months(year, 4, 1)]
        }),
        numbers(chance, "LCI", &years(3)),
        numbers(chance, "YEARLY", &years(12)),
        forecasts(chance, "FORE"),
        based(chance, "BRIDGED", true),
        based(chance, "PARTED", false),
    ];
    let mut assumed = Vec::new();
    if chance.likely(30) {
        for year in chance.within(2018, 2024)..=2026 {
            assumed.push((
                "OPI".to_owned(),
                Span::months(year, 1, 12),
                chance.decimal((-30, 80), 1),
            ));
            assumed.push((
                "BRIDGED".to_owned(),
                Span::months(year, 10, 1),
                chance.decimal((9_000, 52_000), 2),
            ));
        }
    }
    World {
        as_of,
        series,
        assumed,
    }
}

fn published(chance: &mut Chance, year: i64) -> Span {
    if chance.likely(20) {
        Span::months(year, chance.within(1, 11), chance.within(1, 2))
    } else {
        Span::day(Day::of(year, chance.within(1, 12), chance.within(1, 28)))
    }
}

/// Yearly rates: complete and known always, or revised and with gaps.
fn rates(chance: &mut Chance, name: &str, revised: bool) -> Series {
    let mut rows = Vec::new();
    for year in YEARS.0..=YEARS.1 {
        if revised && chance.likely(8) {
            continue;
        }
        let mut row = |chance: &mut Chance, is_definitive: bool, published: Option<Span>| {
            let value = chance.decimal((-150, 700), 2);
            rows.push(IndexRow {
                period: Span::months(year, 1, 12),
                value,
                is_definitive,
                published,
                base: None,
                edition: None,
            });
        };
        if revised && chance.likely(60) {
            let day = published(chance, year - 1);
            row(chance, false, Some(day));
            if chance.likely(30) {
                let day = Span::day(Day::of(year, 1, chance.within(1, 28)));
                row(chance, false, Some(day));
            }
        }
        if !revised {
            row(chance, true, None);
        } else if chance.likely(85) {
            let day = Span::day(Day::of(year, chance.within(2, 12), chance.within(1, 28)));
            row(chance, true, Some(day));
        }
    }
    Series {
        name: name.to_owned(),
        is_rate: true,
        base: None,
        rows,
    }
}

/// Rates that every forecast of April and October gives anew, known by their month or on a day of their own.
fn forecasts(chance: &mut Chance, name: &str) -> Series {
    let mut rows = Vec::new();
    for year in YEARS.0..=YEARS.1 {
        for (before, month) in [(2, 10), (1, 4), (1, 10), (0, 4), (0, 10)] {
            if chance.likely(8) {
                continue;
            }
            let edition = Span::months(year - before, month, 1);
            let published = chance.maybe(30, |chance| {
                Span::day(edition.last.plus(chance.within(1, 40)))
            });
            rows.push(IndexRow {
                period: Span::months(year, 1, 12),
                value: chance.decimal((-50, 600), 1),
                is_definitive: before == 0 && month == 10,
                published,
                base: None,
                edition: Some(edition),
            });
        }
    }
    Series {
        name: name.to_owned(),
        is_rate: true,
        base: None,
        rows,
    }
}

fn numbers(chance: &mut Chance, name: &str, periods: &dyn Fn(i64) -> Vec<Span>) -> Series {
    let mut rows = Vec::new();
    let mut level = 30_000;
    for period in (YEARS.0 - 3..=YEARS.1).flat_map(periods) {
        level += chance.within(-400, 1_500);
        if chance.likely(4) {
            continue;
        }
        let year = period.last.year();
        let mut row = |chance: &mut Chance, is_definitive: bool, published: Option<Span>| {
            let value = chance.decimal((level, level + 60), 2);
            rows.push(IndexRow {
                period,
                value,
                is_definitive,
                published,
                base: None,
                edition: None,
            });
        };
        if chance.likely(40) {
            let day = Span::day(period.last.plus(chance.within(5, 40)));
            row(chance, false, Some(day));
        }
        if chance.likely(90) {
            let day = chance.maybe(80, |chance| {
                Span::day(Day::of(
                    year + 1,
                    chance.within(2, 12),
                    chance.within(1, 28),
                ))
            });
            row(chance, true, day);
        }
    }
    Series {
        name: name.to_owned(),
        is_rate: false,
        base: Some("1980=100".to_owned()),
        rows,
    }
}

/// October values in two bases, with or without years that have both.
fn based(chance: &mut Chance, name: &str, bridged: bool) -> Series {
    let change = chance.within(2018, 2022);
    let mut rows = Vec::new();
    for year in YEARS.0 - 3..=YEARS.1 {
        let mut row = |base: &str, value: String| {
            let published = Some(Span::day(Day::of(year, 11, 14)));
            let base = Some(base.to_owned());
            rows.push(IndexRow {
                period: Span::months(year, 10, 1),
                value,
                is_definitive: true,
                published,
                base,
                edition: None,
            });
        };
        if year <= change + i64::from(bridged) {
            row(
                "1980=100",
                chance.decimal(
                    (30_000 + 400 * (year - 2008), 30_400 + 400 * (year - 2008)),
                    2,
                ),
            );
        }
        if year > change {
            row(
                "2020=100",
                chance.decimal(
                    (10_000 + 200 * (year - 2018), 10_300 + 200 * (year - 2018)),
                    2,
                ),
            );
        }
    }
    let base = chance.maybe(50, |_| "1980=100".to_owned());
    Series {
        name: name.to_owned(),
        is_rate: false,
        base,
        rows,
    }
}

/// A date, sometimes not known to the day.
fn date(chance: &mut Chance, from: Day) -> Span {
    let (year, month, _) = from.ymd();
    match chance.within(1, 20) {
        1 => Span::months(year, month, 1),
        2 => Span::months(year, month, chance.within(2, 5)),
        3..=8 => Span::day(Day::of(year, month, 1)),
        _ => Span::day(from),
    }
}

pub(crate) fn agreement(chance: &mut Chance, contributions: i64) -> Agreement {
    let start = Day::of(
        chance.within(2013, 2024),
        chance.within(1, 12),
        chance.within(1, 31).min(28),
    );
    let start = if chance.likely(40) {
        Day::of(start.year(), 1, 1)
    } else {
        start
    };
    let length = chance.within(1, 60);
    let end = if chance.likely(60) {
        start.plus_months(length).plus(-1)
    } else {
        start.plus(chance.within(0, 1_800))
    };
    let mut made = Agreement {
        start: chance.maybe(98, |chance| date(chance, start)),
        end: Some(date(chance, end)),
        ..Agreement::default()
    };
    if let (Some(start), Some(end)) = (made.start, &mut made.end)
        && end.last < start.first
    {
        *end = Span::day(start.last);
    }
    match chance.within(1, 20) {
        1 => made.end = None,
        2 => (made.end, made.is_open) = (None, true),
        3 | 4 => made.extensions.push((
            end.plus(chance.within(30, 700)),
            end.plus(chance.within(-300, 0)),
        )),
        5 | 6 => {
            made.renews = Some(chance.pick(&[6, 12, 24]));
            made.notice_months = chance.maybe(70, |chance| chance.within(1, 9));
            made.notice_given = chance.maybe(50, |chance| end.plus(chance.within(-200, 900)));
        }
        _ => {}
    }
    if made.extensions.len() == 1 && chance.likely(40) {
        let (to, decided) = made.extensions[0];
        made.extensions.push((
            to.plus(chance.within(-20, 400)),
            decided.plus(chance.within(1, 300)),
        ));
    }
    if let Some(end) = made.end.filter(|_| chance.likely(25)) {
        let first = made.start.map_or(start, |start| start.last);
        let day = Day(chance.within(first.0, end.last.0.max(first.0)));
        made.terminated = Some(date(chance, day)).filter(|when| when.last >= first);
    }
    for number in 1..=contributions {
        let one = contribution(
            chance,
            number,
            Span {
                first: start,
                last: end.max(start),
            },
        );
        let whole: i64 = made
            .contributions
            .iter()
            .chain([&one])
            .filter_map(|one| one.share)
            .sum();
        if whole < 100 {
            made.contributions.push(one);
        }
    }
    if made
        .contributions
        .iter()
        .any(|one| one.per_measure.is_some())
    {
        made.observations = observations(chance, start.year());
    }
    made
}

fn observations(chance: &mut Chance, from: i64) -> Vec<Observation> {
    let mut rows = Vec::new();
    for year in from - 1..from + 6 {
        let mut row = |chance: &mut Chance, measure, period| {
            if chance.likely(75) {
                rows.push(Observation {
                    measure,
                    period,
                    value: chance.within(3, 9_000).to_string(),
                    certainty: chance.pick(&["exact", "exact", "exact", "approximate"]),
                });
            }
        };
        row(chance, "places", Span::day(Day::of(year, 12, 31)));
        row(chance, "places", Span::day(Day::of(year, 6, 30)));
        row(chance, "cases", Span::months(year, 1, 12));
        for quarter in 0..4 {
            row(chance, "cases", Span::months(year, quarter * 3 + 1, 3));
        }
    }
    rows
}

fn contribution(chance: &mut Chance, number: i64, term: Span) -> Contribution {
    let kind = chance.pick(&[
        "money",
        "money",
        "money",
        "money",
        "volunteer-work",
        "premises",
        "staff",
    ]);
    let is_money = kind == "money";
    let per = chance.pick(&[
        Per::Year,
        Per::Year,
        Per::Year,
        Per::Year,
        Per::AgreementYear,
        Per::AgreementYear,
        Per::Half,
        Per::Quarter,
        Per::Term,
        Per::Once,
    ]);
    let per = if chance.likely(3) { Per::Month } else { per };
    let decimals = chance.pick(&[0, 0, 0, 2]);
    let scale = if decimals == 2 { 100 } else { 1 };
    let rounded = chance.pick(&[1, 100, 1_000]);
    let mut amount = Some(chance.decimal((100 * scale, 900_000 * scale), decimals));
    if decimals == 0 {
        amount = Some((chance.within(1, 900_000 / rounded) * rounded).to_string());
    }
    let hours = chance
        .maybe(70, |chance| chance.within(1, 5_000))
        .filter(|_| ["volunteer-work", "staff"].contains(&kind));
    let mut made = Contribution {
        id: format!("c{number}"),
        from: chance
            .pick(&[&["m"][..], &["m"], &["n"], &["o"], &["m", "n"]])
            .to_vec(),
        kind,
        per: Some(per),
        amount,
        certainty: chance.pick(&[
            "exact",
            "exact",
            "exact",
            "approximate",
            "up-to",
            "at-least",
        ]),
        share: None,
        hours,
        per_measure: None,
        starts: None,
        ends: None,
        prorate: chance.pick(&[
            Prorate::Unsaid,
            Prorate::Unsaid,
            Prorate::Months,
            Prorate::Days,
            Prorate::None,
        ]),
        payment: None,
        clause: None,
    };
    if chance.likely(35) {
        own_dates(chance, &mut made, term);
    }
    match chance.within(1, 100) {
        1..=6 => {
            (made.amount, made.share, made.per) =
                (None, Some(chance.within(1, 40)), Some(Per::Year));
        }
        7..=10 => {
            made.amount = None;
            if made.hours.is_none() && chance.likely(40) {
                made.per = None;
            }
        }
        11..=20 => {
            made.amount = Some(chance.decimal((50, 90_000), 2));
            made.per_measure = Some(chance.pick(&["places", "cases"]));
        }
        _ => {}
    }
    if is_money {
        made.payment = chance.maybe(60, payment);
    }
    if made.amount.is_some() && !matches!(per, Per::Term | Per::Once) && chance.likely(80) {
        made.clause = Some(clause(chance, term.first.year()));
    }
    made
}

fn own_dates(chance: &mut Chance, made: &mut Contribution, term: Span) {
    let long = term.last.0 - term.first.0;
    let day = |chance: &mut Chance, low: i64, high: i64| {
        term.first.plus(chance.within(low.min(high), high))
    };
    let first = day(chance, -60, long + 20);
    if chance.likely(70) {
        made.starts = Some(date(chance, first));
    }
    if chance.likely(60) {
        let last = day(chance, first.0 - term.first.0, long + 90);
        let last = made.starts.map_or(last, |starts| last.max(starts.first));
        made.ends = Some(date(chance, last))
            .filter(|ends| made.starts.is_none_or(|starts| ends.last >= starts.first));
    }
}

fn payment(chance: &mut Chance) -> Payment {
    let count = chance.pick(&[1, 1, 2, 3, 4, 12]);
    let mut months: Vec<i64> = (0..count).map(|_| chance.within(1, 12)).collect();
    months.sort_unstable();
    months.dedup();
    Payment {
        months,
        day: chance.maybe(50, |chance| chance.within(1, 31)),
    }
}

const SERIES: [&str; 10] = [
    "SURE", "OPI", "OPI", "PKV", "KPI", "LCI", "YEARLY", "BRIDGED", "FORE", "FORE",
];

/// The points of the year for which a series has values.
fn points(chance: &mut Chance, index: &str) -> Point {
    match index {
        "KPI" => Point::Month(chance.pick(&[4, 10])),
        "BRIDGED" | "PARTED" => Point::Month(10),
        "LCI" => Point::Quarter(chance.within(1, 4)),
        _ => Point::Unsaid,
    }
}

fn entry(chance: &mut Chance, weight: i64) -> Entry {
    let index = chance.pick(&SERIES);
    let point = points(chance, index);
    Entry {
        index: index.to_owned(),
        weight: weight.to_string(),
        lag: chance.maybe(25, |chance| chance.within(0, 2)),
        point,
    }
}

fn clause(chance: &mut Chance, start: i64) -> Clause {
    let index = if chance.likely(3) {
        "PARTED"
    } else {
        chance.pick(&SERIES)
    };
    let mut made = Clause {
        source: Source::Index(index.to_owned()),
        first_year: (start + chance.within(-2, 2)).max(YEARS.0 + 3),
        lag: chance.maybe(30, |chance| chance.within(0, 3)),
        point: points(chance, index),
        base: None,
        share: chance.maybe(20, |chance| chance.decimal((1, 1_000), 1)),
        change_decimals: chance.maybe(15, |chance| chance.pick(&[0, 1, 1, 2])),
        threshold: chance.maybe(15, |chance| chance.decimal((1, 60), 1)),
        edition: None,
        ratchet: chance.likely(15),
        from_month: chance.maybe(20, |chance| chance.within(1, 12)),
        floor: chance.maybe(20, |chance| chance.decimal((-20, 20), 1)),
        cap: chance.maybe(20, |chance| chance.decimal((21, 60), 1)),
        uses: chance.maybe(50, |chance| {
            chance.pick(&["definitive", "latest", "preliminary"])
        }),
        settle: chance.likely(60),
        round_to: chance.maybe(50, |chance| {
            chance.pick(&["0.01", "1", "10", "100", "1000"])
        }),
        round: chance.maybe(50, |chance| {
            chance.pick(&[Round::Nearest, Round::Down, Round::Up])
        }),
        carry_exact: chance.likely(30),
        decided: None,
    };
    match chance.within(1, 10) {
        1 => {
            made.source = Source::Rate(chance.decimal((-300, 600), 2));
            (made.lag, made.point, made.uses, made.settle) = (None, Point::Unsaid, None, false);
            made.threshold = None;
        }
        2..=4 => {
            let weight = chance.within(1, 99);
            made.source = Source::Basket(vec![entry(chance, weight), entry(chance, 100 - weight)]);
        }
        _ => {}
    }
    let is_number = ["KPI", "LCI", "YEARLY", "BRIDGED", "PARTED"].contains(&index);
    if matches!(made.source, Source::Index(_)) && is_number && chance.likely(40) {
        let year = made.first_year - chance.within(1, 3);
        made.base = Some(match made.point {
            Point::Unsaid => Span::months(year, 1, 12),
            Point::Month(month) => Span::months(year, month, 1),
            Point::Quarter(quarter) => Span::months(year, quarter * 3 - 2, 3),
        });
    }
    if matches!(&made.source, Source::Index(index) if index == "FORE") && chance.likely(70) {
        made.uses = None;
        made.edition = Some((chance.pick(&[4, 10, 10]), chance.within(0, 2)));
    }
    // A ratchet has something to hold where a change may be below zero.
    let never_falls = |made: &Clause| {
        let below_zero =
            |of: &str| of.starts_with('-') && of.contains(|c| ('1'..='9').contains(&c));
        let rises = matches!(&made.source, Source::Rate(rate) if !below_zero(rate));
        let floored = made.floor.as_ref().is_some_and(|floor| !below_zero(floor));
        made.base.is_none() && (rises || floored)
    };
    made.ratchet &= !never_falls(&made);
    made.decided = chance.maybe(15, |chance| {
        (start - 1..start + 7)
            .filter(|_| chance.likely(50))
            .collect()
    });
    made
}
