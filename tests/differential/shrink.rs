//! The least agreement that still shows a difference.

use super::compare::differences;
use super::records::{Agreement, Contribution, World};
use super::run::{arguments, files, funding};

/// What differs in this agreement alone.
fn fails(world: &World, agreement: &Agreement) -> Vec<String> {
    let result = funding(world, std::slice::from_ref(agreement));
    differences(world, agreement, (&result, "a0"))
}

/// A registry as small as it gets by leaving out one thing after the other, as files with what differs.
pub(crate) fn least(world: &World, agreement: &Agreement) -> String {
    let (mut world, mut agreement) = (world.clone(), agreement.clone());
    loop {
        let smaller = simpler(&agreement)
            .into_iter()
            .find(|one| !fails(&world, one).is_empty());
        if let Some(smaller) = smaller {
            agreement = smaller;
            continue;
        }
        let smaller = fewer_values(&world)
            .into_iter()
            .find(|one| !fails(one, &agreement).is_empty());
        match smaller {
            Some(smaller) => world = smaller,
            None => return report(&world, &agreement),
        }
    }
}

fn report(world: &World, agreement: &Agreement) -> String {
    let differences = fails(world, agreement).join("\n");
    let files = files(world, std::slice::from_ref(agreement));
    let used = files
        .into_iter()
        .filter(|(_, text)| text.lines().count() > 1);
    let files: Vec<String> = used
        .map(|(file, text)| format!("--- {file}\n{text}"))
        .collect();
    format!(
        "{differences}\n\niop {}\n{}",
        arguments(world).join(" "),
        files.join("\n")
    )
}

/// The agreement with one thing less.
fn simpler(of: &Agreement) -> Vec<Agreement> {
    let mut found = Vec::new();
    let mut with = |change: &dyn Fn(&mut Agreement)| {
        let mut one = of.clone();
        change(&mut one);
        if format!("{one:?}") != format!("{of:?}") {
            found.push(one);
        }
    };
    for at in 0..of.contributions.len() {
        with(&|one| drop(one.contributions.remove(at)));
    }
    with(&|one| one.terminated = None);
    with(&|one| one.extensions.clear());
    with(&|one| (one.renews, one.notice_months, one.notice_given) = (None, None, None));
    with(&|one| one.notice_given = None);
    with(&|one| one.observations.clear());
    for at in 0..of.observations.len() {
        with(&|one| drop(one.observations.remove(at)));
    }
    with(&|one| one.start.iter_mut().for_each(|date| date.last = date.first));
    with(&|one| one.end.iter_mut().for_each(|date| date.last = date.first));
    for at in 0..of.contributions.len() {
        for change in CHANGES {
            with(&|one| change(&mut one.contributions[at]));
        }
    }
    found
}

/// What can be left out of a contribution.
const CHANGES: [fn(&mut Contribution); 28] = [
    |of| of.clause = None,
    |of| of.payment = None,
    |of| of.starts = None,
    |of| of.ends = None,
    |of| of.hours = None,
    |of| of.per_measure = None,
    |of| of.certainty = "exact",
    |of| of.prorate = super::records::Prorate::Unsaid,
    |of| of.from = vec!["m"],
    |of| of.kind = if of.hours.is_some() { of.kind } else { "money" },
    |of| {
        of.payment
            .iter_mut()
            .for_each(|payment| payment.months.truncate(1));
    },
    |of| of.payment.iter_mut().for_each(|payment| payment.day = None),
    |of| of.clause.iter_mut().for_each(|clause| clause.share = None),
    |of| {
        of.clause
            .iter_mut()
            .for_each(|clause| clause.change_decimals = None);
    },
    |of| {
        of.clause
            .iter_mut()
            .for_each(|clause| clause.threshold = None);
    },
    |of| {
        of.clause
            .iter_mut()
            .for_each(|clause| clause.ratchet = false);
    },
    |of| {
        of.clause
            .iter_mut()
            .for_each(|clause| clause.from_month = None);
    },
    |of| {
        of.clause
            .iter_mut()
            .for_each(|clause| clause.edition = None);
    },
    |of| of.clause.iter_mut().for_each(|clause| clause.floor = None),
    |of| of.clause.iter_mut().for_each(|clause| clause.cap = None),
    |of| {
        of.clause
            .iter_mut()
            .for_each(|clause| clause.decided = None);
    },
    |of| of.clause.iter_mut().for_each(|clause| clause.uses = None),
    |of| {
        of.clause
            .iter_mut()
            .for_each(|clause| clause.settle = false);
    },
    |of| {
        of.clause
            .iter_mut()
            .for_each(|clause| clause.round_to = None);
    },
    |of| of.clause.iter_mut().for_each(|clause| clause.round = None),
    |of| {
        of.clause
            .iter_mut()
            .for_each(|clause| clause.carry_exact = false);
    },
    |of| of.clause.iter_mut().for_each(|clause| clause.lag = None),
    |of| {
        of.amount
            .iter_mut()
            .for_each(|amount| "1000".clone_into(amount));
    },
];

/// The world with half of a series' values less, then with one less.
fn fewer_values(of: &World) -> Vec<World> {
    let mut found = Vec::new();
    if !of.assumed.is_empty() {
        found.push(World {
            assumed: Vec::new(),
            ..of.clone()
        });
    }
    for at in 0..of.series.len() {
        let rows = of.series[at].rows.len();
        let mut parts = vec![0..rows, 0..rows / 2, rows / 2..rows];
        parts.extend((0..rows).filter(|_| rows < 12).map(|row| row..row + 1));
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            let mut world = of.clone();
            world.series[at].rows.drain(part);
            found.push(world);
        }
    }
    found
}
