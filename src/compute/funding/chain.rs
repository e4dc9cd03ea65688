//! The amount of a year by the indexation clause, from the values known on a day, with every step.
//!
//! Everything in between is exact; an amount is rounded once, where the clause rounds it.

use super::steps::{YearAmount, percent_step, rounded};
use super::values::{Known, NoRatio, period_of};
use super::{AmountStatus, Step, StepKind, StepLabel, StepValue};
use crate::calendar::AsOf;
use crate::compute::Ctx;
use crate::model::{
    BasketEntry, Carry, Contribution, IndexKind, IndexSource, Indexation, IndexationClause, Mode,
    Point, Trigger,
};
use crate::money::{Exact, Money, Number, Step as RoundStep};

/// What changes in one year: per cent, after share, floor and cap.
enum Change {
    Known(Exact),
    Unknown,
    /// The clause does not apply this year.
    None,
}

/// A contribution's clause, reckoned on a day.
pub(super) struct Chain<'a> {
    pub(super) ctx: Ctx<'a>,
    pub(super) contribution: &'a Contribution,
    pub(super) day: AsOf,
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

impl<'a> Chain<'a> {
    /// The chain of a contribution on a day.
    pub(super) fn new(ctx: Ctx<'a>, contribution: &'a Contribution, day: AsOf) -> Self {
        Self {
            ctx,
            contribution,
            day,
        }
    }

    /// The amount of a year; `None` where the contribution has no amount.
    pub(super) fn year(&self, year: i32) -> Option<YearAmount> {
        self.run(year).map(|(result, _)| result)
    }

    /// The amount of a year as its changes make it, before any rounding.
    pub(super) fn unrounded(&self, year: i32) -> Option<Unrounded> {
        let amount = self.contribution.amount.as_ref()?.exact();
        let (_, changes) = self.run(year)?;
        Some(Unrounded { amount, changes })
    }

    fn run(&self, year: i32) -> Option<(YearAmount, Vec<Option<Exact>>)> {
        let amount = self.contribution.amount.as_ref()?;
        let base = Step {
            label: StepLabel::new(StepKind::Amount),
            value: StepValue::Money(amount.value),
            places: vec![amount.span],
        };
        let mut result = YearAmount {
            amount: Some(amount.value),
            status: AmountStatus::Exact,
            missing: Vec::new(),
            base_differs: Vec::new(),
            used: Vec::new(),
            steps: vec![base],
        };
        let Indexation::Clause(clause) = &self.contribution.indexation else {
            return Some((result, Vec::new()));
        };
        let mut link = Link {
            carried: Some(amount.exact()),
            shown: Some(amount.value),
            changed: false,
            bases: vec![None; entries(clause).len()],
            changes: Vec::new(),
        };
        for current in clause.first_year.value..=year {
            if clause.mode == Mode::Base && applies(clause, current) {
                result.restart();
                link.changes.clear();
            }
            self.step(clause, current, &mut link, &mut result);
        }
        result.amount = link.shown;
        if result.amount.is_none() || !result.missing.is_empty() {
            result.amount = None;
            result.status = AmountStatus::Unknown;
        }
        Some((result, link.changes))
    }

    /// One year of the chain.
    fn step(&self, clause: &IndexationClause, year: i32, link: &mut Link, result: &mut YearAmount) {
        let change = match self.change(clause, year, link, result) {
            Change::Known(change) => change,
            Change::None => return,
            Change::Unknown => {
                link.carried = None;
                link.shown = None;
                link.changes.push(None);
                result.say_year(clause.span, year, None);
                return;
            }
        };
        link.changes.push(Some(change.clone()));
        let written = self
            .contribution
            .amount
            .as_ref()
            .map(|amount| amount.exact());
        let from = if clause.mode == Mode::Base {
            // Nothing of the years before stays: the change is taken anew of the amount as written.
            link.changed = false;
            link.shown = self.contribution.amount.as_ref().map(|amount| amount.value);
            written
        } else {
            link.carried.clone()
        };
        let Some(from) = from else { return };
        link.changed |= !change.is_zero();
        let exact = from.times(&Exact::whole(1).plus(&change.percent()));
        let rounded = if link.changed {
            exact.round(self.step_of(clause), clause.round).ok()
        } else {
            link.shown
        };
        let carries_exact = clause.carry == Carry::Exact || !link.changed;
        link.carried = if carries_exact {
            Some(exact)
        } else {
            rounded.map(Money::exact)
        };
        link.shown = rounded;
        if link.changed {
            self.say(clause, year, rounded, result);
        } else {
            result.say_year(clause.span, year, rounded);
        }
    }

    fn step_of(&self, clause: &IndexationClause) -> RoundStep {
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

    fn say(
        &self,
        clause: &IndexationClause,
        year: i32,
        amount: Option<Money>,
        result: &mut YearAmount,
    ) {
        let id = if clause.carry == Carry::Exact {
            StepKind::YearCarried
        } else {
            StepKind::YearRounded
        };
        let label = rounded(StepLabel::new(id), self.step_of(clause), clause.round);
        let label = label.with("year", year.to_string());
        let mut places = vec![clause.span];
        places.extend(clause.round_to.as_ref().map(|round_to| round_to.span));
        places.extend(clause.round_span);
        result.steps.push(Step {
            label,
            value: amount.map_or(StepValue::Unknown, StepValue::Money),
            places,
        });
    }

    /// The change of a year after share, floor and cap.
    fn change(
        &self,
        clause: &IndexationClause,
        year: i32,
        link: &mut Link,
        result: &mut YearAmount,
    ) -> Change {
        if clause.trigger != Trigger::Automatic
            && !clause.decided.iter().any(|decided| decided.value == year)
        {
            let label = StepLabel::new(StepKind::NotDecided).with("year", year.to_string());
            result.steps.push(Step {
                label,
                value: StepValue::Percent(Number::ZERO),
                places: vec![clause.span],
            });
            return Change::None;
        }
        let Some(mut change) = self.index_change(clause, year, link, result) else {
            return Change::Unknown;
        };
        if let Some(share) = &clause.share {
            change = change.times(&share.exact().percent());
            result.steps.push(percent_step(
                StepLabel::new(StepKind::Share).with("share", share.value),
                &change,
                share.span,
            ));
        }
        let floor = clause.floor.as_ref().filter(|floor| change < floor.exact());
        let cap = clause.cap.as_ref().filter(|cap| change > cap.exact());
        for (limit, id) in [(floor, StepKind::Floor), (cap, StepKind::Cap)] {
            if let Some(limit) = limit {
                change = limit.exact();
                result
                    .steps
                    .push(percent_step(StepLabel::new(id), &change, limit.span));
            }
        }
        Change::Known(change)
    }

    /// The change of the rate, the series or the basket, in per cent.
    fn index_change(
        &self,
        clause: &IndexationClause,
        year: i32,
        link: &mut Link,
        result: &mut YearAmount,
    ) -> Option<Exact> {
        if let IndexSource::Rate(rate) = &clause.source {
            let label = StepLabel::new(StepKind::Rate).with("year", year.to_string());
            result
                .steps
                .push(percent_step(label, &rate.exact(), rate.span));
            return Some(rate.exact());
        }
        let (entries, mut total, mut known) = (entries(clause), Exact::zero(), true);
        for (entry, base) in entries.iter().zip(&mut link.bases) {
            match self.entry_change(clause, entry, year, base, result) {
                Some(change) => total = total.plus(&change.times(&entry.weight.exact().percent())),
                None => known = false,
            }
            if entries.len() > 1 {
                let label = StepLabel::new(StepKind::Weight).with("index", entry.index.as_str());
                let weight = entry.weight.exact();
                result
                    .steps
                    .push(percent_step(label, &weight, entry.weight.span));
            }
        }
        if known && entries.len() > 1 {
            let label = StepLabel::new(StepKind::Basket).with("year", year.to_string());
            result.steps.push(percent_step(label, &total, clause.span));
        }
        known.then_some(total)
    }

    /// The change of one series.
    fn entry_change(
        &self,
        clause: &IndexationClause,
        entry: &BasketEntry,
        year: i32,
        base: &mut Option<String>,
        result: &mut YearAmount,
    ) -> Option<Exact> {
        let series = self.ctx.dataset.registry.indices.get(&entry.index.value)?;
        let uses = clause.uses.as_ref().map(|uses| uses.value);
        let known = Known {
            series,
            day: self.day,
            uses,
            assumptions: self.ctx.assumptions,
        };
        let rate = *series.kind == IndexKind::Rate;
        let lag = entry.lag.as_ref().map_or(u32::from(!rate), |lag| lag.value);
        let of = year - i32::try_from(lag).unwrap_or(0);
        // A point of the year belongs to number series only; in a basket the clause's own may stand for all entries.
        let point = if rate { Point::Year } else { entry.point };
        let above = period_of(of, point);
        if rate {
            let Some(value) = known.value(above, None) else {
                result.miss(series, &[above]);
                return None;
            };
            let change = value.value.exact();
            result.uses(value, uses);
            return Some(change);
        }
        let below = match (clause.mode, &clause.base) {
            (Mode::Base, Some(point)) => point.value,
            _ => period_of(of - 1, point),
        };
        match known.ratio(above, below, base.as_deref()) {
            Ok((ratio, [one, other], used_base)) => {
                *base = Some(used_base);
                result.uses(other, uses);
                let place = one.place.unwrap_or(entry.span);
                result.uses(one, uses);
                let change = ratio.minus(&Exact::whole(1)).times(&Exact::whole(100));
                let label = StepLabel::new(StepKind::Change)
                    .with("index", series.id.as_str())
                    .with("from", below)
                    .with("to", above);
                result.steps.push(percent_step(label, &change, place));
                Some(change)
            }
            Err(NoRatio::Missing(periods)) => {
                result.miss(series, &periods);
                None
            }
            Err(NoRatio::BaseDiffers(one, other)) => {
                result.base_differs.push((one, other));
                result.miss(series, &[above]);
                None
            }
        }
    }
}

/// Where the chain stands after a year.
struct Link {
    carried: Option<Exact>,
    shown: Option<Money>,
    /// Whether anything has changed the amount: until then it is not rounded.
    changed: bool,
    /// For each series, the base used last.
    bases: Vec<Option<String>>,
    /// The changes so far; `None`: not known.
    changes: Vec<Option<Exact>>,
}

/// Whether the clause applies in a year: always, or by decision or request.
fn applies(clause: &IndexationClause, year: i32) -> bool {
    clause.trigger == Trigger::Automatic
        || clause.decided.iter().any(|decided| decided.value == year)
}

fn entries(clause: &IndexationClause) -> &[BasketEntry] {
    match &clause.source {
        IndexSource::Rate(_) => &[],
        IndexSource::Series(entries) => entries,
    }
}
