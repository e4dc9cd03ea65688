//! What is withheld, decided day by day as the counts became known.
//!
//! Who asks for an earlier as-of date sees what was published then, and has both. So what was shown stays shown and counts as known to
//! every reader, and of what came later that is withheld which would give back a small count beside it: the year, where three of its
//! quarters were shown before the fourth turned out small.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::observed;
use super::withhold::{Candidate, Hidden, apply, counts, plan};
use super::{MeasureResult, ObservationResult};
use crate::calendar::AsOf;
use crate::compute::TermView;
use crate::model::{Agreement, Certainty, Measure, PeriodRef, SplitBy, Stated, StatedWhat};
use crate::money::Exact;

/// What became known of an agreement up to a day.
#[derive(Clone, Copy, Debug)]
pub struct History<'a> {
    /// The agreement.
    pub agreement: &'a Agreement,
    /// The term as it stands.
    pub term: &'a TermView,
    /// The day.
    pub as_of: AsOf,
}

/// What was withheld of counts.
#[derive(Clone, Debug, Default)]
pub struct Suppressed {
    /// Whether anything was.
    pub any: bool,
    /// Stated figures that would give back a count, by their place among the stated figures of the agreement.
    pub stated: BTreeSet<usize>,
}

/// What an observation is known by from day to day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    Recorded(PeriodRef),
    /// By its place among the stated figures.
    Stated(usize),
}

/// What is withheld of an observation, whatever order its groups stand in.
#[derive(Clone, Debug, Default)]
struct Decision {
    everything: bool,
    groups: BTreeSet<(SplitBy, String)>,
}

impl History<'_> {
    /// Withholds counts from 1 up to below `small_count`, and what would give them back, also beside what was published before.
    pub fn suppress(&self, measures: &mut [MeasureResult], small_count: u32) -> Suppressed {
        let limit = Exact::whole(i64::from(small_count));
        let mut found = Suppressed::default();
        let own = measures.iter_mut().filter(|measure| counts(measure.unit));
        for result in own {
            let Some(measure) = self.agreement.measure(&result.id) else {
                continue;
            };
            let decided = self.decide(measure, &limit);
            let plan: Vec<Hidden> = result
                .observations
                .iter()
                .map(|one| hidden(one, decided.get(&Source::Recorded(one.period))))
                .collect();
            found.any |= apply(result, &plan);
            found.stated.extend(
                decided
                    .iter()
                    .filter_map(|(source, decision)| match source {
                        Source::Stated(at) if decision.everything => Some(*at),
                        _ => None,
                    }),
            );
        }
        found
    }

    /// Goes through the days on which something of a measure became known, also later ones: a stated figure whose document has no date is
    /// there on every day, and is decided about when all is known.
    fn decide(&self, measure: &Measure, limit: &Exact) -> BTreeMap<Source, Decision> {
        let mut known: BTreeMap<Source, ObservationResult> = BTreeMap::new();
        let mut decided: BTreeMap<Source, Decision> = BTreeMap::new();
        let mut now: Option<BTreeMap<Source, Decision>> = None;
        for (day, fresh) in self.days(measure) {
            if day > self.as_of.0 && now.is_none() {
                now = Some(decided.clone());
            }
            for source in &fresh {
                if let Source::Stated(at) = *source {
                    let figure = self.agreement.stated.get(at).and_then(stated);
                    known.extend(figure.map(|one| (*source, one)));
                }
            }
            let periods = fresh.iter().filter_map(|source| match source {
                Source::Recorded(period) => Some(*period),
                Source::Stated(_) => None,
            });
            let at = Self {
                as_of: AsOf(day),
                ..*self
            };
            for one in at.observations(measure, &periods.collect()) {
                known.insert(Source::Recorded(one.period), one);
            }
            let candidates = known.iter().map(|(source, one)| {
                let before = decided.get(source);
                Candidate {
                    one,
                    before: before.map(|decision| hidden(one, Some(decision))),
                    is_fresh: fresh.contains(source),
                    is_stated: matches!(source, Source::Stated(_)),
                }
            });
            let candidates: Vec<_> = candidates.collect();
            let plan = plan(&candidates, measure.kind, limit);
            for ((source, one), hidden) in known.iter().zip(plan) {
                decided.entry(*source).or_default().extend(one, &hidden);
            }
        }
        if let Some(mut now) = now {
            for (source, decision) in decided {
                if matches!(source, Source::Stated(_)) {
                    now.entry(source).or_insert(decision);
                }
            }
            return now;
        }
        decided
    }

    /// The days, each with what became known on it.
    fn days(&self, measure: &Measure) -> BTreeMap<NaiveDate, BTreeSet<Source>> {
        let mut days: BTreeMap<NaiveDate, BTreeSet<Source>> = BTreeMap::new();
        let mut add = |day: NaiveDate, source: Source| {
            days.entry(day).or_default().insert(source);
        };
        for row in observed::rows(self.agreement, measure) {
            if let Some(day) = observed::known_from(row, self.term) {
                add(day, Source::Recorded(*row.period));
            }
        }
        for (at, figure) in self.agreement.stated.iter().enumerate() {
            let is_own =
                matches!(&figure.figure, StatedWhat::Observation(id, _) if *id == *measure.id);
            if is_own {
                let document = self.agreement.document(&figure.document);
                let date = document.and_then(|document| document.date.as_ref());
                let day = date.map_or(NaiveDate::MAX, |date| date.last);
                add(day, Source::Stated(at));
            }
        }
        days
    }

    fn observations(
        &self,
        measure: &Measure,
        periods: &BTreeSet<PeriodRef>,
    ) -> Vec<ObservationResult> {
        let rows = observed::rows(self.agreement, measure)
            .filter(|row| periods.contains(&*row.period))
            .filter(|row| observed::is_known(row, self.as_of, self.term));
        observed::observations(rows, measure)
    }
}

impl Decision {
    fn extend(&mut self, one: &ObservationResult, hidden: &Hidden) {
        match hidden {
            Hidden::Everything => self.everything = true,
            Hidden::Groups(groups) => {
                let names = groups.iter().filter_map(|at| one.splits.get(*at));
                self.groups
                    .extend(names.map(|split| (split.by, split.group.clone())));
            }
        }
    }
}

fn hidden(one: &ObservationResult, decision: Option<&Decision>) -> Hidden {
    let Some(decision) = decision else {
        return Hidden::Groups(BTreeSet::new());
    };
    if decision.everything {
        return Hidden::Everything;
    }
    let is_hidden = |(at, split): (usize, &super::SplitResult)| {
        let name = (split.by, split.group.clone());
        decision.groups.contains(&name).then_some(at)
    };
    Hidden::Groups(
        one.splits
            .iter()
            .enumerate()
            .filter_map(is_hidden)
            .collect(),
    )
}

/// A stated count as an observation without groups.
fn stated(figure: &Stated) -> Option<ObservationResult> {
    let StatedWhat::Observation(_, period) = &figure.figure else {
        return None;
    };
    Some(ObservationResult {
        period: *period,
        value: Some(figure.value.value),
        withheld: false,
        certainty: Certainty::Exact,
        change: None,
        change_percent: None,
        splits: Vec::new(),
        summed: false,
        places: Vec::new(),
    })
}
