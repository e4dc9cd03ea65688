//! The amount of a year by the indexation clause, from the values known on a day, with every step.
//!
//! A chain runs once for a day, from the clause's first year on, and remembers what each year came to. Everything in between is exact;
//! an amount is rounded once, where the clause rounds it.

use super::change::Change;
use super::steps::{Account, YearAmount, money_step, rounded};
use super::{AmountStatus, Step, StepKind, StepLabel};
use crate::calendar::AsOf;
use crate::compute::Ctx;
use crate::model::{
    BasketEntry, Carry, Contribution, IndexSource, Indexation, IndexationClause, Mode, Trigger,
};
use crate::money::{Exact, Money, Step as RoundStep};
use crate::source::Spanned;

/// A contribution's clause, reckoned on a day.
#[derive(Clone, Copy)]
pub(super) struct Chain<'a> {
    pub(super) ctx: Ctx<'a>,
    pub(super) contribution: &'a Contribution,
    pub(super) day: AsOf,
}

/// How far a chain has run, and what every year so far has come to.
#[derive(Debug)]
pub(super) struct Run {
    link: Link,
    account: Account,
    years: Vec<Year>,
    /// The amount as agreed.
    agreed: Spanned<Money>,
}

/// What a year came to, with how much of the account and of the changes it rests on.
#[derive(Debug)]
struct Year {
    amount: YearAmount,
    steps: std::ops::Range<usize>,
    changes: std::ops::Range<usize>,
}

/// Where the chain stands after a year.
#[derive(Debug)]
pub(super) struct Link {
    carried: Option<Exact>,
    /// What the clause gives; with a ratchet the amount may be held above it.
    given: Option<Money>,
    /// The highest known amount so far.
    highest: Money,
    /// Whether anything has changed the amount: until then it is not rounded.
    changed: bool,
    /// For each series, the base used last.
    pub(super) bases: Vec<Option<String>>,
    /// With a threshold: the year of the last adjustment, whose value the amount rests on.
    pub(super) rests_on: Option<i32>,
    /// With a threshold: a change was not known, so that nobody can tell what the amount rests on.
    pub(super) is_lost: bool,
    /// The changes so far; `None`: not known.
    changes: Vec<Option<Exact>>,
    /// Where the changes begin that the amount still rests on.
    first_change: usize,
}

/// An amount as written and the yearly changes upon it, in per cent; `None`: not known. For what a stated sum implies.
pub(super) struct Unrounded {
    amount: Exact,
    changes: Vec<Option<Exact>>,
}

impl Unrounded {
    /// The amount with one change in every year whose change is not known, rounded nowhere.
    pub(super) fn with(&self, rate: &Exact) -> Exact {
        let changes = self
            .changes
            .iter()
            .map(|change| change.as_ref().unwrap_or(rate));
        changes.fold(self.amount.clone(), |amount, change| {
            amount.times(&Exact::whole(1).plus(&change.percent()))
        })
    }
}

impl Run {
    fn year(&self, clause: Option<&IndexationClause>, year: i32) -> Option<&Year> {
        let after = year.checked_sub(clause?.first_year.value)?;
        self.years.get(usize::try_from(after).ok()?)
    }
}

impl<'a> Chain<'a> {
    /// The chain of a contribution on a day.
    pub(super) fn new(ctx: Ctx<'a>, contribution: &'a Contribution, day: AsOf) -> Self {
        Self {
            ctx,
            contribution,
            day,
        }
    }

    /// Before its first year; `explains`: with every step. `None` where the contribution has no amount.
    pub(super) fn run(self, explains: bool) -> Option<Run> {
        let agreed = self.contribution.amount?;
        let entries = self.clause().map_or(0, |clause| entries(clause).len());
        Some(Run {
            link: Link {
                carried: Some(agreed.exact()),
                given: Some(agreed.value),
                highest: agreed.value,
                changed: false,
                bases: vec![None; entries],
                rests_on: None,
                is_lost: false,
                changes: Vec::new(),
                first_change: 0,
            },
            account: Account::new(agreed.value, explains),
            years: Vec::new(),
            agreed,
        })
    }

    pub(super) fn clause(&self) -> Option<&'a IndexationClause> {
        match &self.contribution.indexation {
            Indexation::Clause(clause) => Some(clause),
            _ => None,
        }
    }

    /// The amount of a year.
    pub(super) fn amount(&self, run: &mut Run, year: i32) -> YearAmount {
        self.go(run, year);
        let found = run.year(self.clause(), year);
        found.map_or_else(
            || YearAmount::as_agreed(run.agreed.value),
            |year| year.amount.clone(),
        )
    }

    /// How a year's amount came about; empty where the run does not explain.
    pub(super) fn steps(&self, run: &mut Run, year: i32) -> Vec<Step> {
        self.go(run, year);
        let Some(steps) = &run.account.steps else {
            return Vec::new();
        };
        let mut found = vec![agreed_step(&run.agreed)];
        if let Some(year) = run.year(self.clause(), year) {
            found.extend(steps.get(year.steps.clone()).into_iter().flatten().cloned());
        }
        found
    }

    /// The amount of a year as its changes make it, before any rounding; `None` where it is not made of changes alone.
    pub(super) fn unrounded(&self, run: &mut Run, year: i32) -> Option<Unrounded> {
        if let Some(clause) = self.clause()
            && (clause.ratchet.is_some()
                || clause.threshold.is_some()
                || clause.from_month.is_some())
        {
            return None;
        }
        self.go(run, year);
        let changes = run.year(self.clause(), year);
        let changes = changes.and_then(|year| run.link.changes.get(year.changes.clone()));
        Some(Unrounded {
            amount: run.agreed.exact(),
            changes: changes.map(<[_]>::to_vec).unwrap_or_default(),
        })
    }

    /// Runs on to a year.
    fn go(&self, run: &mut Run, last: i32) {
        let Some(clause) = self.clause() else { return };
        let done = i32::try_from(run.years.len()).unwrap_or(i32::MAX);
        for year in clause.first_year.value.saturating_add(done)..=last {
            // What never falls, and what is left until it has grown, rests on all the years before.
            let is_anew = clause.mode == Mode::Base && applies(clause, year);
            if is_anew && clause.ratchet.is_none() && clause.threshold.is_none() {
                run.account.restart();
                run.link.first_change = run.link.changes.len();
            }
            self.step(clause, year, run);
            let is_known = run.link.given.is_some() && run.account.now.missing.is_empty();
            let held = clause.ratchet.map(|_| run.link.highest);
            run.account.now.amount = held.or(run.link.given).filter(|_| is_known);
            run.account.now.least = held.filter(|_| !is_known);
            let mut amount = run.account.now.clone();
            if !is_known {
                amount.status = AmountStatus::Unknown;
            }
            run.years.push(Year {
                amount,
                steps: run.account.first..run.account.steps.as_ref().map_or(0, Vec::len),
                changes: run.link.first_change..run.link.changes.len(),
            });
        }
    }

    /// One year of the chain.
    fn step(&self, clause: &IndexationClause, year: i32, run: &mut Run) {
        let (link, account) = (&mut run.link, &mut run.account);
        let change = match self.change(clause, year, (&mut *link, &mut *account)) {
            Change::Known(change) => change,
            Change::None => return,
            Change::Small => {
                account.say_year(clause.span, year, link.given);
                return;
            }
            Change::Unknown => {
                link.carried = None;
                link.given = None;
                link.changes.push(None);
                account.say_year(clause.span, year, None);
                return;
            }
        };
        link.changes.push(Some(change.clone()));
        let from = if clause.mode == Mode::Base {
            // Nothing of the years before stays: the change is taken anew of the amount as written.
            let goes_on = clause.ratchet.is_some() || clause.threshold.is_some();
            if goes_on && !run.years.is_empty() {
                account.say(|| agreed_step(&run.agreed));
            }
            link.changed = false;
            link.given = Some(run.agreed.value);
            Some(run.agreed.exact())
        } else {
            link.carried.clone()
        };
        let Some(from) = from else { return };
        link.changed |= !change.is_zero();
        let exact = from.times(&Exact::whole(1).plus(&change.percent()));
        let given = if link.changed {
            exact.round(self.rounds_to(clause), clause.round).ok()
        } else {
            link.given
        };
        let carries_exact = clause.carry == Carry::Exact || !link.changed;
        link.carried = if carries_exact {
            Some(exact)
        } else {
            given.map(Money::exact)
        };
        link.given = given;
        if link.changed {
            account.say(|| self.year_step(clause, year, given));
        } else {
            account.say_year(clause.span, year, given);
        }
        hold(clause, year, (link, account));
    }

    /// What amounts are rounded to.
    pub(super) fn rounds_to(&self, clause: &IndexationClause) -> RoundStep {
        let default = if self.contribution.per_measure.is_some() {
            RoundStep::Ore
        } else {
            RoundStep::Krona
        };
        clause
            .round_to
            .as_ref()
            .map_or(default, |round_to| round_to.step())
    }

    fn year_step(&self, clause: &IndexationClause, year: i32, amount: Option<Money>) -> Step {
        let id = if clause.carry == Carry::Exact {
            StepKind::YearCarried
        } else {
            StepKind::YearRounded
        };
        let label = rounded(StepLabel::new(id), self.rounds_to(clause), clause.round);
        let mut places = vec![clause.span];
        places.extend(clause.round_to.as_ref().map(|round_to| round_to.span));
        places.extend(clause.round_span);
        money_step(label.with("year", year.to_string()), amount, places)
    }
}

fn agreed_step(agreed: &Spanned<Money>) -> Step {
    let label = StepLabel::new(StepKind::Amount);
    money_step(label, Some(agreed.value), vec![agreed.span])
}

/// With a ratchet the amount is the highest so far; the chain goes on from what the clause gave, so that a fall and its recovery are
/// not counted twice.
fn hold(clause: &IndexationClause, year: i32, (link, account): (&mut Link, &mut Account)) {
    let (Some(place), Some(given)) = (clause.ratchet, link.given) else {
        return;
    };
    if given >= link.highest {
        link.highest = given;
        return;
    }
    let highest = link.highest;
    account.say(|| {
        let label = StepLabel::new(StepKind::Ratchet).with("year", year.to_string());
        money_step(label, Some(highest), vec![place])
    });
}

/// Whether the clause applies in a year: always, or by decision or request.
pub(super) fn applies(clause: &IndexationClause, year: i32) -> bool {
    clause.trigger == Trigger::Automatic
        || clause.decided.iter().any(|decided| decided.value == year)
}

pub(super) fn entries(clause: &IndexationClause) -> &[BasketEntry] {
    match &clause.source {
        IndexSource::Rate(_) => &[],
        IndexSource::Series(entries) => entries,
    }
}
