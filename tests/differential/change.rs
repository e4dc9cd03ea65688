//! What instalments ask for when an extension, a renewal or a termination changes the amount of their period (design.md § 6 "When the
//! period changes"): each change is taken on the day on which it is known.

use std::collections::{BTreeMap, BTreeSet};

use super::day::Day;
use super::instalments::{Instalment, Settlement, days, equal_part, known_on};
use super::money::Item;
use super::rational::Rat;
use super::records::{Agreement, Per, Prorate};
use super::span::{Period, end, later, notice_day, periods, readings};

/// What is to be paid back, at most, where payments are not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Repayment {
    pub(crate) contribution: String,
    pub(crate) period: String,
    pub(crate) at_most: Rat,
}

/// A day of a period, and by which of its amounts it asks.
struct Slot {
    day: Day,
    due: Day,
    group: usize,
}

/// Instalments that share what is left of an amount.
struct Group {
    period: Period,
    stands: Option<Rat>,
    days: Vec<Day>,
}

/// A period with all that happened to it.
pub(crate) struct Changed {
    pub(crate) instalments: Vec<Instalment>,
    pub(crate) settlement: Option<Settlement>,
    pub(crate) repayment: Option<Repayment>,
}

/// A period that nothing has changed, as it was first seen, or what a change of the term has made of it.
pub(crate) enum Seen {
    Same(Period),
    Changed(Box<Changed>),
}

/// By the name of the period; `None`: a date of the term is not known to the day.
pub(crate) fn changed(item: &Item<'_>) -> Option<BTreeMap<String, Seen>> {
    let per = item.of.per?;
    let mut views: Vec<(Day, BTreeMap<String, Period>)> = Vec::new();
    for day in std::iter::once(Day(-900_000)).chain(changes(item.agreement, item.world.as_of)) {
        let known = as_known(item.agreement, day, item.world.as_of);
        let (read, _) = readings(&known, item.of, day);
        let [only] = read.as_slice() else {
            return None;
        };
        let seen = periods(only, per, item.world.as_of);
        let seen = seen.into_iter().map(|period| (key(period), period));
        views.push((day, seen.collect()));
    }
    let names: BTreeSet<String> = views
        .iter()
        .flat_map(|(_, seen)| seen.keys().cloned())
        .collect();
    let mut found = BTreeMap::new();
    for name in names {
        let seen: Vec<(Day, Option<Period>)> = views
            .iter()
            .map(|(day, seen)| (*day, seen.get(&name).copied()))
            .collect();
        let same = seen.iter().find_map(|(_, period)| *period);
        let one = one(item, &seen).map(|own| Seen::Changed(Box::new(own)));
        found.extend(one.or(same.map(Seen::Same)).map(|one| (name, one)));
    }
    Some(found)
}

fn key(period: Period) -> String {
    period.name()
}

/// The days on which the end is known to be another.
fn changes(of: &Agreement, as_of: Day) -> BTreeSet<Day> {
    let mut days: BTreeSet<Day> = of.extensions.iter().map(|(_, decided)| *decided).collect();
    if let Some(months) = of.renews {
        let bases = of.end.iter().map(|end| end.last);
        for base in bases.chain(of.extensions.iter().map(|(to, _)| *to)) {
            for times in 0..60 {
                let stands = later(base, months * times);
                let last = of
                    .notice_months
                    .map_or(stands, |notice| notice_day(stands, notice));
                if last >= as_of {
                    break;
                }
                days.insert(last.plus(1));
            }
        }
    }
    days.retain(|day| end(of, *day) != end(of, day.plus(-1)));
    days.extend(terminated_known(of));
    days.retain(|day| *day <= as_of);
    days
}

fn terminated_known(of: &Agreement) -> Option<Day> {
    of.terminated
        .map(|terminated| of.notice_given.unwrap_or(terminated.last))
}

fn as_known(of: &Agreement, day: Day, as_of: Day) -> Agreement {
    let mut known = of.clone();
    if terminated_known(of).is_some_and(|since| day < since && since <= as_of) {
        known.terminated = None;
    }
    known
}

/// One period through its views; `None`: nothing has changed it.
fn one(item: &Item<'_>, seen: &[(Day, Option<Period>)]) -> Option<Changed> {
    let Some(payment) = item.of.payment.as_ref() else {
        return Some(Changed {
            instalments: Vec::new(),
            settlement: None,
            repayment: of_a_period(item, seen),
        });
    };
    let share = |period: Option<Period>| {
        period.map_or(Rat::of(0), |period| {
            item.covered_share(period).unwrap_or(Rat::of(1))
        })
    };
    let (mut slots, mut groups): (Vec<Slot>, Vec<Group>) = (Vec::new(), Vec::new());
    let mut before = Rat::of(0);
    let mut last = None;
    for (at, (known, period)) in seen.iter().enumerate() {
        let now = share(*period);
        if now == before {
            continue;
        }
        let grows = before < now;
        before = now;
        let stays = |slot: &Slot| slot.due < *known;
        slots.retain(stays);
        let mut stands = Some(Rat::of(0));
        for slot in &slots {
            stands = stands
                .zip(asked(item, &groups, slot))
                .map(|(sum, one)| sum.plus(&one));
        }
        let fresh: Vec<Day> = period
            .map(|period| days(period, payment))
            .unwrap_or_default()
            .into_iter()
            .filter(|day| at == 0 || day.moved() >= *known)
            .collect();
        if let Some(period) = period {
            for day in &fresh {
                slots.push(Slot {
                    day: *day,
                    due: day.moved(),
                    group: groups.len(),
                });
            }
            groups.push(Group {
                period: *period,
                stands: stands.clone(),
                days: fresh.clone(),
            });
        }
        last = (at > 0).then_some((*known, *period, grows, fresh.is_empty(), stands));
    }
    let (known, period, grows, none_left, stands) = last?;
    let name = seen.iter().rev().find_map(|(_, period)| *period)?.name();
    slots.sort_by_key(|slot| slot.day);
    let mut instalments = Vec::new();
    for slot in &slots {
        let asked = asked(item, &groups, slot);
        if asked != Some(Rat::of(0)) {
            instalments.push(Instalment {
                due: slot.due,
                contribution: item.of.id.clone(),
                period: name.clone(),
                asked,
            });
        }
    }
    let then = match period {
        Some(period) => known_on(item, period, known, None).amount,
        None => Some(Rat::of(0)),
    };
    let difference = then
        .clone()
        .zip(stands.clone())
        .map(|(then, stands)| then.minus(&stands));
    let settlement = difference
        .clone()
        .filter(|difference| none_left && Rat::of(0) < *difference)
        .and_then(|difference| {
            let now = match period {
                Some(period) => item.part(period, item.world.as_of).amount?,
                None => Rat::of(0),
            };
            Some(Settlement {
                contribution: item.of.id.clone(),
                period: name.clone(),
                asked: stands.clone()?,
                now,
                difference: Some(difference),
                due: Some(known.plus(30).moved()),
            })
        });
    let over = period.map_or(known, |period| period.covered.last.plus(1).max(known));
    let is_repaid = !grows
        && over <= item.world.as_of
        && item.of.per != Some(Per::Once)
        && item.of.prorate != Prorate::None
        && matches!(item.of.certainty, "exact" | "up-to");
    let asked_in_all = slots.iter().try_fold(Rat::of(0), |sum, slot| {
        Some(sum.plus(&asked(item, &groups, slot)?))
    });
    let above = asked_in_all
        .zip(then)
        .map(|(asked, then)| asked.minus(&then));
    let repayment = above
        .filter(|above| is_repaid && Rat::of(0) < *above)
        .map(|at_most| Repayment {
            contribution: item.of.id.clone(),
            period: name,
            at_most,
        });
    Some(Changed {
        instalments,
        settlement,
        repayment,
    })
}

/// What a day asks for: its part of what is left, by the values known on it.
fn asked(item: &Item<'_>, groups: &[Group], slot: &Slot) -> Option<Rat> {
    let group = &groups[slot.group];
    let whole = known_on(item, group.period, slot.due, None).amount?;
    let left = whole.minus(group.stands.as_ref()?);
    let left = if left < Rat::of(0) { Rat::of(0) } else { left };
    let at = group.days.iter().position(|day| *day == slot.day)?;
    Some(equal_part(&left, group.days.len(), at))
}

/// Where no day is agreed: what the period came to when it began, above what is left of it.
fn of_a_period(item: &Item<'_>, seen: &[(Day, Option<Period>)]) -> Option<Repayment> {
    let divided = item.of.per != Some(Per::Once) && item.of.prorate != Prorate::None;
    let mut most: Option<(Rat, Rat, Day)> = None;
    let mut before: Option<Period> = None;
    for (known, period) in seen {
        let amount = |period: Period| item.part(period, item.world.as_of).amount;
        match (before, period) {
            (Some(old), new) if old.covered.first < *known => {
                let now = match new {
                    Some(new) => amount(*new)?,
                    None => Rat::of(0),
                };
                let over = new.map_or(*known, |new| new.covered.last.plus(1).max(*known));
                let asked = most.take().map_or(amount(old)?, |(asked, ..)| asked);
                let asked = if now < asked { asked } else { now.clone() };
                most = Some((asked, now, over));
            }
            _ => {}
        }
        before = *period;
    }
    let (asked, now, over) = most?;
    let owed = divided
        && matches!(item.of.certainty, "exact" | "up-to")
        && over <= item.world.as_of
        && now < asked;
    owed.then(|| Repayment {
        contribution: item.of.id.clone(),
        period: seen
            .iter()
            .rev()
            .find_map(|(_, period)| *period)
            .unwrap()
            .name(),
        at_most: asked.minus(&now),
    })
}
