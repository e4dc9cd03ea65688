//! The amount of a year by the clause (format.md, "The indexation clause").

use super::day::{Day, Span};
use super::index::{Known, NoRatio, Value};
use super::rational::{Rat, Round};
use super::records::{Clause, Contribution, Entry, Point, Source, World};
use super::write::period;

/// `exact`, `provisional`, `assumed`, `unknown`, in this order.
pub(crate) const STATUSES: [&str; 4] = ["exact", "provisional", "assumed", "unknown"];

/// A year's amount (or price) for a full period.
#[derive(Clone, Debug, Default)]
pub(crate) struct Price {
    pub(crate) amount: Option<Rat>,
    /// A place in [`STATUSES`].
    pub(crate) status: usize,
    pub(crate) missing: Vec<String>,
    pub(crate) used: Vec<Value>,
    pub(crate) base_differs: bool,
}

/// What the years so far have come to.
struct State {
    carried: Option<Rat>,
    shown: Option<Rat>,
    is_changed: bool,
    bases: Vec<Option<String>>,
}

pub(crate) fn round_to(of: &Contribution, clause: &Clause) -> Rat {
    let default = if of.per_measure.is_some() {
        "0.01"
    } else {
        "1"
    };
    Rat::read(clause.round_to.unwrap_or(default))
}

/// The amount of a contribution in a year, from what was known on a day. The contribution has an amount.
pub(crate) fn price(world: &World, of: &Contribution, year: i64, day: Day) -> Price {
    let written = of.amount.as_ref().map(|amount| Rat::read(amount));
    let mut found = Price {
        amount: written.clone(),
        ..Price::default()
    };
    let Some(clause) = &of.clause else {
        return found;
    };
    let entries = entries(clause);
    let mut state = State {
        carried: written.clone(),
        shown: written.clone(),
        is_changed: false,
        bases: vec![None; entries.len()],
    };
    for current in clause.first_year..=year {
        if clause
            .decided
            .as_ref()
            .is_some_and(|decided| !decided.contains(&current))
        {
            continue;
        }
        if clause.base.is_some() {
            let base_differs = found.base_differs;
            found = Price {
                base_differs,
                ..Price::default()
            };
            (state.carried, state.is_changed) = (written.clone(), false);
        }
        let change = change(
            world,
            (clause, &entries),
            (current, day),
            &mut state.bases,
            &mut found,
        );
        let (Some(change), Some(from)) = (change, state.carried.clone()) else {
            (state.carried, state.shown) = (None, None);
            continue;
        };
        state.is_changed |= !change.is_zero();
        let exact = from.times(&Rat::of(1).plus(&change.percent()));
        let how = clause.round.unwrap_or(Round::Nearest);
        let rounded = exact.round(&round_to(of, clause), how);
        let shown = if state.is_changed {
            rounded
        } else {
            exact.clone()
        };
        state.carried = Some(if clause.carry_exact {
            exact
        } else {
            shown.clone()
        });
        state.shown = Some(shown);
    }
    found.amount = state.shown;
    if found.amount.is_none() {
        found.status = 3;
    }
    found
}

/// The series that make the change; a fixed rate has none.
fn entries(clause: &Clause) -> Vec<Entry> {
    match &clause.source {
        Source::Rate(_) => Vec::new(),
        Source::Index(index) => {
            vec![Entry {
                index: index.clone(),
                weight: "100".to_owned(),
                lag: None,
                point: Point::Unsaid,
            }]
        }
        Source::Basket(entries) => entries.clone(),
    }
}

/// The change of a year in per cent, after share, floor and cap; `None`: a value is missing.
fn change(
    world: &World,
    (clause, entries): (&Clause, &[Entry]),
    (year, day): (i64, Day),
    bases: &mut [Option<String>],
    found: &mut Price,
) -> Option<Rat> {
    let mut change = Some(Rat::of(0));
    if let Source::Rate(rate) = &clause.source {
        change = Some(Rat::read(rate));
    }
    for (entry, base) in entries.iter().zip(bases) {
        let one = of_entry(world, (clause, entry), (year, day), base, found);
        let weighted = one.map(|one| one.times(&Rat::read(&entry.weight)).percent());
        change = change.zip(weighted).map(|(sum, one)| sum.plus(&one));
    }
    let mut change = change?;
    if let Some(share) = &clause.share {
        change = change.times(&Rat::read(share)).percent();
    }
    if let Some(floor) = &clause.floor {
        change = change.max(Rat::read(floor));
    }
    if let Some(cap) = &clause.cap {
        change = change.min(Rat::read(cap));
    }
    Some(change)
}

fn at(year: i64, point: Point) -> Span {
    match point {
        Point::Unsaid => Span::months(year, 1, 12),
        Point::Month(month) => Span::months(year, month, 1),
        Point::Quarter(quarter) => Span::months(year, quarter * 3 - 2, 3),
    }
}

fn of_entry(
    world: &World,
    (clause, entry): (&Clause, &Entry),
    (year, day): (i64, Day),
    base: &mut Option<String>,
    found: &mut Price,
) -> Option<Rat> {
    let series = world
        .series
        .iter()
        .find(|series| series.name == entry.index)
        .unwrap();
    let known = Known {
        world,
        series,
        uses: clause.uses,
        day,
    };
    let lag = entry
        .lag
        .or(clause.lag)
        .unwrap_or(i64::from(!series.is_rate));
    let mut miss = |missing: &[Span]| {
        for missing in missing {
            let name = format!("{} {}", series.name, period(*missing));
            if !found.missing.contains(&name) {
                found.missing.push(name);
            }
        }
    };
    if series.is_rate {
        // A point of the year belongs to number series only.
        let of = at(year - lag, Point::Unsaid);
        let Some(value) = known.value(of, None) else {
            miss(&[of]);
            return None;
        };
        let rate = value.value.clone();
        take(found, clause, value);
        return Some(rate);
    }
    let point = if entry.point == Point::Unsaid {
        clause.point
    } else {
        entry.point
    };
    let above = at(year - lag, point);
    let below = clause.base.unwrap_or_else(|| at(year - lag - 1, point));
    match known.ratio(above, below, base.as_deref()) {
        Ok((ratio, one, other, used)) => {
            *base = Some(used);
            take(found, clause, other);
            take(found, clause, one);
            Some(ratio.minus(&Rat::of(1)).times(&Rat::of(100)))
        }
        Err(NoRatio::Missing(periods)) => {
            miss(&periods);
            None
        }
        Err(NoRatio::BaseDiffers) => {
            found.base_differs = true;
            miss(&[above]);
            None
        }
    }
}

/// Notes that a value was used, and how good it is.
fn take(found: &mut Price, clause: &Clause, value: Value) {
    let counts_as_good = matches!(clause.uses, Some("latest" | "preliminary"));
    let status = if value.is_assumed {
        2
    } else {
        usize::from(value.is_preliminary && !counts_as_good)
    };
    found.status = found.status.max(status);
    found.used.push(value);
}
