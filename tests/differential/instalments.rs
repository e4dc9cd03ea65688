//! What instalments ask for, and the settlements that later values leave (design.md § 6 "Instalments", format.md "Statuses").

use std::collections::BTreeSet;

use super::change::{Repayment, Seen, changed};
use super::day::{Day, NEVER};
use super::money::{Item, Part, Planned, agreed};
use super::rational::{Rat, Round};
use super::records::{Clause, Payment, Source};
use super::span::Period;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Instalment {
    pub(crate) due: Day,
    pub(crate) contribution: String,
    pub(crate) period: String,
    pub(crate) asked: Option<Rat>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Settlement {
    pub(crate) contribution: String,
    pub(crate) period: String,
    pub(crate) asked: Rat,
    pub(crate) now: Rat,
    /// What is owed; `None`: all of `now − asked`.
    pub(crate) difference: Option<Rat>,
    pub(crate) due: Option<Day>,
}

/// What a contribution asks for.
#[derive(Default)]
pub(crate) struct Asked {
    pub(crate) instalments: Vec<Instalment>,
    pub(crate) settlements: Vec<Settlement>,
    pub(crate) repayments: Vec<Repayment>,
    /// Periods that a change of the term and a later value have both changed: what is settled of them is not reckoned here.
    pub(crate) left_out: Vec<(String, String)>,
}

/// What one contribution asks for, instalments by day.
pub(crate) fn of_contribution(item: &Item<'_>) -> Asked {
    let mut asked = Asked::default();
    if item.of.kind != "money" {
        return asked;
    }
    let Some(payment) = &item.of.payment else {
        for (period, one) in changed(item).unwrap_or_default() {
            if let Seen::Changed(own) = one {
                asked.repayments.extend(own.repayment);
                let clause = item.of.clause.as_ref();
                asked
                    .left_out
                    .extend(clause.map(|_| (item.of.id.clone(), period)));
            }
        }
        return asked;
    };
    let mut later = Vec::new();
    let mut same = |asked: &mut Asked, planned: &Planned| {
        let own = of_period(item, planned, payment);
        later.extend(change(item, planned, &own));
        let own = own.into_iter().map(|(instalment, _)| instalment);
        asked.instalments.extend(own);
    };
    let Some(seen) = changed(item) else {
        for planned in item.claimed() {
            same(&mut asked, &planned);
        }
        return settled(item, asked, later);
    };
    for (period, one) in seen {
        match one {
            Seen::Same(period) => same(&mut asked, &Planned(vec![Some(period)])),
            Seen::Changed(own) => {
                if item.of.clause.is_some() {
                    asked.left_out.push((item.of.id.clone(), period));
                }
                asked.instalments.extend(own.instalments);
                asked.settlements.extend(own.settlement);
                asked.repayments.extend(own.repayment);
            }
        }
    }
    settled(item, asked, later)
}

/// With the settlements that later values leave.
fn settled(item: &Item<'_>, mut asked: Asked, later: Vec<(Settlement, Option<Day>)>) -> Asked {
    asked.instalments.sort();
    for (settlement, published) in later {
        asked.settlements.push(Settlement {
            due: due(item.of.clause.as_ref(), &asked.instalments, published),
            ..settlement
        });
    }
    asked
}

fn due(clause: Option<&Clause>, all: &[Instalment], published: Option<Day>) -> Option<Day> {
    let published = published.filter(|_| clause.is_some_and(|clause| clause.settle))?;
    let next = all.iter().map(|own| own.due).find(|due| *due > published);
    Some(next.unwrap_or_else(|| published.plus(30).moved()))
}

/// The instalments of a period with what each rests on in the first reading.
fn of_period(
    item: &Item<'_>,
    planned: &Planned,
    payment: &Payment,
) -> Vec<(Instalment, Option<Part>)> {
    let days: BTreeSet<Day> = planned
        .0
        .iter()
        .flatten()
        .flat_map(|period| days(*period, payment))
        .collect();
    let one = |day: Day| {
        let due = day.moved();
        let known: Vec<Option<(Option<Rat>, Part)>> = planned
            .0
            .iter()
            .map(|period| {
                let own = days_of(*period, payment);
                let at = own.iter().position(|own| *own == day)?;
                let period = (*period)?;
                let turns = item
                    .of
                    .clause
                    .as_ref()
                    .is_some_and(|clause| clause.from_month.is_some());
                let asks = |at: usize, until: Option<Day>| {
                    let part = known_on(item, period, own[at].moved(), until);
                    let whole = part.amount.clone();
                    (whole.map(|whole| equal_part(&whole, own.len(), at)), part)
                };
                if !turns {
                    return Some(asks(at, None));
                }
                if at + 1 < own.len() {
                    return Some(asks(at, Some(own[at])));
                }
                // The last one takes the rest.
                let part = known_on(item, period, due, None);
                let mut rest = part.amount.clone();
                for (earlier, day) in own[..at].iter().enumerate() {
                    let asked = asks(earlier, Some(*day)).0;
                    rest = rest.zip(asked).map(|(rest, asked)| rest.minus(&asked));
                }
                Some((rest, part))
            })
            .collect();
        let asked = agreed(
            known
                .iter()
                .map(|known| known.as_ref().and_then(|(asked, _)| asked.clone())),
        );
        let instalment = Instalment {
            due,
            contribution: item.of.id.clone(),
            period: planned.any().name(),
            asked,
        };
        (
            instalment,
            known.into_iter().flatten().next().map(|(_, part)| part),
        )
    };
    days.into_iter().map(one).collect()
}

fn days_of(period: Option<Period>, payment: &Payment) -> Vec<Day> {
    period
        .map(|period| days(period, payment))
        .unwrap_or_default()
}

/// The agreed day of each month that the covered part touches; else the last day of the first month.
pub(crate) fn days(period: Period, payment: &Payment) -> Vec<Day> {
    let covered = period.covered;
    let mut found = Vec::new();
    let mut at = Day::of(covered.first.year(), covered.first.ymd().1, 1);
    while covered.last != NEVER && at <= covered.last {
        let last = at.month_end();
        if payment.months.contains(&at.ymd().1) {
            let day = payment.day.map_or(last, |day| at.plus(day - 1).min(last));
            found.push(day);
        }
        at = last.plus(1);
    }
    if found.is_empty() {
        vec![covered.first.month_end()]
    } else {
        found
    }
}

/// Equal parts in whole kronor, or öre where the amount has öre, rounded down; the remainder on the last.
pub(crate) fn equal_part(whole: &Rat, count: usize, at: usize) -> Rat {
    let count = i64::try_from(count).unwrap();
    let step = Rat::read(if whole.is_whole() { "1" } else { "0.01" });
    let part = whole.over(&Rat::of(count)).round(&step, Round::Down);
    if i64::try_from(at).unwrap() + 1 < count {
        part
    } else {
        whole.minus(&part.times(&Rat::of(count - 1)))
    }
}

/// From the values known on the due day; some missing: from the first day on which every one is known.
pub(crate) fn known_on(item: &Item<'_>, period: Period, due: Day, until: Option<Day>) -> Part {
    let as_of = item.world.as_of;
    let mut days = vec![due.min(as_of)];
    days.extend(
        published(item)
            .into_iter()
            .filter(|day| *day > due && *day <= as_of),
    );
    days.push(as_of);
    let mut parts = days
        .into_iter()
        .map(|day| item.part_by(period, (day, until)));
    parts
        .find(|part| part.price.missing.is_empty())
        .unwrap_or_else(|| item.part_by(period, (as_of, until)))
}

fn published(item: &Item<'_>) -> BTreeSet<Day> {
    let names: Vec<&String> = match item.of.clause.as_ref().map(|clause| &clause.source) {
        Some(Source::Index(index)) => vec![index],
        Some(Source::Basket(entries)) => entries.iter().map(|entry| &entry.index).collect(),
        Some(Source::Rate(_)) | None => Vec::new(),
    };
    let series = item
        .world
        .series
        .iter()
        .filter(|series| names.contains(&&series.name));
    series
        .flat_map(|series| &series.rows)
        .filter_map(|row| row.published.or(row.edition))
        .map(|published| published.last)
        .collect()
}

/// What the period's amount now differs by, and when the last of the values that changed was published.
fn change(
    item: &Item<'_>,
    planned: &Planned,
    own: &[(Instalment, Option<Part>)],
) -> Option<(Settlement, Option<Day>)> {
    let as_of = item.world.as_of;
    let parts = item.parts(planned, as_of);
    let now = agreed(
        parts
            .iter()
            .map(|part| part.as_ref().and_then(|part| part.amount.clone())),
    )?;
    let mut asked = Rat::of(0);
    for (instalment, _) in own {
        asked = asked.plus(instalment.asked.as_ref()?);
    }
    if asked == now || own.iter().all(|(instalment, _)| instalment.due > as_of) {
        return None;
    }
    let was = |value: &super::index::Value, part: &Part| {
        part.price.used.iter().any(|was| {
            (&was.index, was.period, &was.value) == (&value.index, value.period, &value.value)
        })
    };
    let used = &parts.iter().flatten().next()?.price.used;
    let is_changed = |value: &&super::index::Value| {
        own.iter()
            .any(|(_, part)| part.as_ref().is_none_or(|part| !was(value, part)))
    };
    let published = used
        .iter()
        .filter(is_changed)
        .filter_map(|value| value.published)
        .max();
    let settlement = Settlement {
        contribution: item.of.id.clone(),
        period: planned.any().name(),
        asked,
        now,
        difference: None,
        due: None,
    };
    Some((settlement, published))
}
