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
    // With a threshold: the year whose value the amount rests on, and whether nobody can tell.
    let (mut rests_on, mut is_lost) = (None, false);
    let mut highest = written.clone();
    let goes_on = clause.ratchet || clause.threshold.is_some();
    for current in clause.first_year..=year {
        let decided = clause.decided.as_ref();
        if decided.is_some_and(|decided| !decided.contains(&current)) {
            continue;
        }
        if clause.base.is_some() && !goes_on {
            let base_differs = found.base_differs;
            found = Price {
                base_differs,
                ..Price::default()
            };
        }
        let mut ask = |since: Option<i64>| {
            let of = (clause, entries.as_slice());
            raw(
                world,
                of,
                (current, since, day),
                &mut state.bases,
                &mut found,
            )
        };
        let ordinary = if clause.base.is_some() {
            None
        } else {
            Some(current - 1)
        };
        let change = match &clause.threshold {
            None => ask(ordinary),
            Some(_) if is_lost => None,
            Some(threshold) => {
                let first = if clause.base.is_some() {
                    None
                } else {
                    Some(clause.first_year - 1)
                };
                let grown = ask(rests_on.or(first));
                is_lost = grown.is_none();
                let size = grown
                    .as_ref()
                    .map(|change| change.clone().max(Rat::of(0).minus(change)));
                if size.is_some_and(|size| size < Rat::read(threshold)) {
                    continue;
                }
                if !is_lost {
                    rests_on = Some(current);
                }
                if clause.base.is_some() && !is_lost {
                    ask(None)
                } else {
                    grown
                }
            }
        };
        let change = change.map(|change| limited(clause, change));
        if clause.base.is_some() && change.is_some() {
            (state.carried, state.is_changed) = (written.clone(), false);
        }
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
        highest = highest.max(Some(shown.clone()));
        state.shown = Some(shown);
    }
    found.amount = state.shown.filter(|_| found.missing.is_empty());
    if clause.ratchet && found.amount.is_some() {
        found.amount = highest;
    }
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

/// The change in per cent since a year's value (`None`: since the base); `None`: a value is missing.
fn raw(
    world: &World,
    (clause, entries): (&Clause, &[Entry]),
    (year, since, day): (i64, Option<i64>, Day),
    bases: &mut [Option<String>],
    found: &mut Price,
) -> Option<Rat> {
    let mut change = Some(Rat::of(0));
    if let Source::Rate(rate) = &clause.source {
        change = Some(Rat::read(rate));
    }
    for (entry, base) in entries.iter().zip(bases) {
        let one = of_entry(world, (clause, entry), (year, since, day), base, found);
        let weighted = one.map(|one| one.times(&Rat::read(&entry.weight)).percent());
        change = change.zip(weighted).map(|(sum, one)| sum.plus(&one));
    }
    change
}

/// After share, rounding, floor and cap.
fn limited(clause: &Clause, change: Rat) -> Rat {
    let mut change = change;
    if let Some(share) = &clause.share {
        change = change.times(&Rat::read(share)).percent();
    }
    if let Some(decimals) = clause.change_decimals {
        let step = Rat::ratio(1, 10_i64.pow(decimals));
        change = change.round(&step, Round::Nearest);
    }
    if let Some(floor) = &clause.floor {
        change = change.max(Rat::read(floor));
    }
    if let Some(cap) = &clause.cap {
        change = change.min(Rat::read(cap));
    }
    change
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
    (year, since, day): (i64, Option<i64>, Day),
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
        edition: clause.edition,
        day,
    };
    let lag = entry
        .lag
        .or(clause.lag)
        .unwrap_or(i64::from(!series.is_rate));
    let mut miss = |missing: &[Span]| {
        for missing in missing {
            let edition = clause.edition.map_or_else(String::new, |(month, before)| {
                format!(" ({}-{month:02})", missing.first.year() - before)
            });
            let name = format!("{} {}{edition}", series.name, period(*missing));
            if !found.missing.contains(&name) {
                found.missing.push(name);
            }
        }
    };
    if series.is_rate {
        // A point of the year belongs to number series only.
        let mut all = Some(Rat::of(1));
        let mut values = Vec::new();
        for of in since.map_or(year, |since| since + 1)..=year {
            let of = at(of - lag, Point::Unsaid);
            match known.value(of, None) {
                Some(value) => {
                    all = all.map(|all| all.times(&Rat::of(1).plus(&value.value.percent())));
                    values.push(value);
                }
                None => {
                    miss(&[of]);
                    all = None;
                }
            }
        }
        for value in values {
            take(found, clause, value);
        }
        return all.map(|all| all.minus(&Rat::of(1)).times(&Rat::of(100)));
    }
    let point = if entry.point == Point::Unsaid {
        clause.point
    } else {
        entry.point
    };
    let above = at(year - lag, point);
    let below = match (since, clause.base) {
        (None, Some(base)) => base,
        (since, _) => at(since.unwrap() - lag, point),
    };
    match known.ratio(above, below, base.as_deref()) {
        Ok(ratio) => {
            *base = Some(ratio.base);
            for value in ratio.of {
                take(found, clause, value);
            }
            Some(ratio.value.minus(&Rat::of(1)).times(&Rat::of(100)))
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
