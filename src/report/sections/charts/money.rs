//! Money and valued work by year, party by party.

use crate::compute::{AmountStatus, YearContribution, YearFunding};
use crate::model::Id;
use crate::money::Number;
use crate::report::chart::{Chart, Drawing, Key, Money, Part, PartKind, Year};
use crate::report::scene::Scene;

/// A chart of what the parties put in, where any of it is known in kronor.
pub(in crate::report) fn money(scene: &Scene<'_>) -> Option<Chart> {
    let frame = scene.frame;
    let givers = givers(scene);
    let years: Vec<Year> = scene
        .facts
        .funding
        .years
        .iter()
        .map(|funding| year(scene, &givers, funding))
        .collect();
    let parts = || years.iter().flat_map(|year| &year.parts);
    parts().next()?;
    let described = years
        .iter()
        .map(|year| format!("{}: {}", year.label, year.total));
    let described: Vec<String> = described.collect();
    let mut legend: Vec<(Key, String)> = givers
        .iter()
        .enumerate()
        .filter(|(at, _)| parts().any(|part| part.party == *at))
        .map(|(at, from)| (Key::Party(at), scene.parties(from)))
        .collect();
    let kinds = [
        (PartKind::Provisional, "chart-provisional"),
        (PartKind::Assumed, "chart-assumed"),
        (PartKind::Unknown, "chart-unknown"),
    ];
    let used = kinds
        .iter()
        .filter(|(kind, _)| parts().any(|part| part.kind == *kind));
    legend.extend(used.map(|(kind, id)| (Key::Part(*kind), frame.get(id))));
    Some(Chart {
        title: frame.get("chart-money"),
        description: format!("{}.", described.join("; ")),
        drawing: Drawing::Money(Money { years }),
        legend,
        figures: None,
    })
}

/// Who puts something in, alone or together, in the order of the agreement.
fn givers(scene: &Scene<'_>) -> Vec<Vec<Id>> {
    let mut all: Vec<Vec<Id>> = Vec::new();
    for part in scene
        .facts
        .funding
        .years
        .iter()
        .flat_map(|year| &year.contributions)
    {
        if !all.contains(&part.from) {
            all.push(part.from.clone());
        }
    }
    all
}

fn year(scene: &Scene<'_>, givers: &[Vec<Id>], funding: &YearFunding) -> Year {
    let frame = scene.frame;
    let mut parts: Vec<Part> = funding
        .contributions
        .iter()
        .filter_map(|one| part(givers, one))
        .collect();
    parts.sort_by_key(|part| part.party);
    let total = frame
        .amount(funding.total, funding.certainty, funding.status)
        .shown(frame.language());
    Year {
        label: funding.year.to_string(),
        total,
        parts,
    }
}

/// What is not known is drawn as high as it would be without indexation.
fn part(givers: &[Vec<Id>], one: &YearContribution) -> Option<Part> {
    let kind = match one.status {
        AmountStatus::Exact => PartKind::Known,
        AmountStatus::Provisional => PartKind::Provisional,
        AmountStatus::Assumed => PartKind::Assumed,
        AmountStatus::Unknown => PartKind::Unknown,
        AmountStatus::Withheld => return None,
    };
    let amount = one.amount.or(one.unindexed)?;
    Some(Part {
        party: givers.iter().position(|from| *from == one.from)?,
        kind,
        amount: Number::parse(&amount.to_string())?,
    })
}
