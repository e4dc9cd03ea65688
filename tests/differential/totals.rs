//! Calendar years with all contributions: shares, totals, parties.

use std::collections::BTreeMap;

use super::money::{Item, Year, years};
use super::rational::{Rat, Round};
use super::records::{Agreement, World};

#[derive(Clone, Debug)]
pub(crate) struct Total {
    pub(crate) parts: Vec<Year>,
    pub(crate) money: Option<Rat>,
    pub(crate) total: Option<Rat>,
    pub(crate) certainty: &'static str,
    pub(crate) status: usize,
    /// Amount and share in per cent.
    pub(crate) parties: Vec<(&'static str, Option<Rat>, Option<Rat>)>,
}

pub(crate) fn totals(world: &World, agreement: &Agreement) -> BTreeMap<i64, Total> {
    let mut by_year: BTreeMap<i64, Vec<Year>> = BTreeMap::new();
    for of in &agreement.contributions {
        for (year, part) in years(&Item::new(world, agreement, of)) {
            by_year.entry(year).or_default().push(part);
        }
    }
    by_year
        .into_iter()
        .map(|(year, parts)| (year, total(agreement, parts)))
        .collect()
}

pub(crate) fn together(one: &'static str, other: &'static str) -> &'static str {
    match (one, other) {
        (one, "exact") => one,
        ("exact", other) => other,
        (one, other) if one == other => one,
        _ => "approximate",
    }
}

fn sum<'a>(
    parts: impl IntoIterator<Item = &'a Year>,
    value: impl Fn(&Year) -> Option<Rat>,
) -> Option<Rat> {
    parts
        .into_iter()
        .try_fold(Rat::of(0), |sum, part| Some(sum.plus(&value(part)?)))
}

fn total(agreement: &Agreement, mut parts: Vec<Year>) -> Total {
    shares(agreement, &mut parts);
    let of = |part: &Year| {
        agreement
            .contributions
            .iter()
            .find(|of| of.id == part.id)
            .unwrap()
    };
    let valued: Vec<&Year> = parts.iter().filter(|part| part.is_valued).collect();
    let amount = |part: &Year| part.amount.clone();
    let money = sum(parts.iter().filter(|part| of(part).kind == "money"), amount);
    let total = sum(valued.iter().copied(), amount);
    let all_valued = valued.len() == parts.len();
    let mut parties = Vec::new();
    for party in ["m", "n", "o"] {
        let own: Vec<&Year> = parts
            .iter()
            .filter(|part| of(part).from.contains(&party))
            .collect();
        if own.is_empty() {
            continue;
        }
        let alone = own.iter().all(|part| of(part).from.len() == 1);
        let valued = own.iter().copied().filter(|part| part.is_valued);
        let amount = sum(valued.clone(), amount).filter(|_| alone && valued.clone().count() > 0);
        let share = amount
            .clone()
            .zip(total.clone())
            .filter(|(_, total)| all_valued && !total.is_zero());
        let percent = share.map(|(amount, total)| amount.times(&Rat::of(100)).over(&total));
        parties.push((
            party,
            amount,
            percent.map(|percent| percent.round(&Rat::read("0.1"), Round::Nearest)),
        ));
    }
    let certainty = valued
        .iter()
        .fold("exact", |all, part| together(all, part.certainty));
    let status = valued.iter().map(|part| part.status).max().unwrap_or(0);
    Total {
        parts,
        money,
        total,
        certainty,
        status,
        parties,
    }
}

/// `s/100 · V / (1 − Σs/100)`, whole kronor, nearest.
fn shares(agreement: &Agreement, parts: &mut [Year]) {
    let share = |part: &Year| {
        agreement
            .contributions
            .iter()
            .find(|of| of.id == part.id)
            .and_then(|of| of.share)
    };
    let all: i64 = parts.iter().filter_map(share).sum();
    let rest: Vec<Year> = parts
        .iter()
        .filter(|part| part.is_valued && share(part).is_none())
        .cloned()
        .collect();
    let (known, without) = (
        sum(&rest, |part| part.amount.clone()),
        sum(&rest, |part| part.unindexed.clone()),
    );
    for part in parts {
        let Some(share) = share(part) else { continue };
        let of = |known: &Option<Rat>| {
            let exact = known
                .as_ref()?
                .times(&Rat::of(share))
                .over(&Rat::of(100 - all));
            Some(exact.round(&Rat::of(1), Round::Nearest))
        };
        let exists = part.dates.is_empty();
        for one in &rest {
            part.certainty = together(part.certainty, one.certainty);
            part.status = part.status.max(one.status);
            part.missing.extend(one.missing.iter().cloned());
            part.dates.extend(one.dates.iter().cloned());
        }
        (part.amount, part.unindexed) = (
            of(&known).filter(|_| exists),
            of(&without).filter(|_| exists),
        );
        if part.amount.is_none() {
            part.status = 3;
        }
    }
}
