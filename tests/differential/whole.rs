//! Registry after registry, each reckoned twice.

use super::chance::Chance;
use super::records::{Agreement, World};
use super::{compare, make, run, shrink};

/// Registries, each with a day of its own.
const REGISTRIES: u64 = 12;
/// Agreements in each.
const AGREEMENTS: usize = 185;
/// Contributions in an agreement, at most.
const MOST: i64 = 8;

fn registry(seed: u64) -> (World, Vec<Agreement>) {
    let mut chance = Chance::new(seed);
    let world = make::world(&mut chance);
    let agreements = (0..AGREEMENTS).map(|_| {
        let contributions = chance.within(1, MOST);
        make::agreement(&mut chance, contributions)
    });
    let agreements = agreements.collect();
    (world, agreements)
}

#[test]
fn iop_agrees_with_an_independent_reckoning() {
    let seeds: Vec<u64> = (1..=REGISTRIES).collect();
    let halves: Vec<_> = seeds
        .chunks(seeds.len().div_ceil(2))
        .map(<[u64]>::to_vec)
        .collect();
    let threads: Vec<_> = halves
        .into_iter()
        .map(|seeds| std::thread::spawn(move || seeds.into_iter().map(compared).sum::<usize>()))
        .collect();
    let terms: usize = threads
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .sum();
    assert!(
        terms >= 10_000,
        "only {terms} clauses and terms were compared"
    );
}

/// How many contributions and terms of a registry were compared; fails at the first that differs.
fn compared(seed: u64) -> usize {
    let (world, agreements) = registry(seed);
    let result = run::funding(&world, &agreements);
    for (at, agreement) in agreements.iter().enumerate() {
        let differences = compare::differences(&world, agreement, (&result, &format!("a{at}")));
        if !differences.is_empty() {
            let least = shrink::least(&world, agreement);
            panic!(
                "seed {seed}, agreement {at}:\n{}\n\nAt the least:\n{least}",
                differences.join("\n")
            );
        }
    }
    let clauses = agreements
        .iter()
        .map(|agreement| agreement.contributions.len());
    clauses.sum::<usize>() + agreements.len()
}
