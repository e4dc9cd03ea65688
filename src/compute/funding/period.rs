//! The amount of one period: the year's amount, times what it is a price of, and the part that is covered.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::chain::{Chain, Run, Unrounded};
use super::months::{Months, Priced};
use super::steps::{YearAmount, rounded};
use super::{AmountStatus, MissingIndex, Step, StepKind, StepLabel, StepValue};
use crate::calendar::{AsOf, Interval, Per, Period, days_between, month_share};
use crate::compute::span::{Own, PlannedPeriod, Readings};
use crate::compute::statistics::{Counted, counted};
use crate::compute::{Ctx, Missing, RecordKey, RecordKind};
use crate::diag::Text;
use crate::model::{
    Agreement, Certainty, Contribution, Indexation, MeasureKind, PeriodRef, Prorate, Term,
};
use crate::money::{Exact, Money, Number, Rounding, Step as RoundStep};
use crate::source::Span;

/// A contribution of an agreement at a day.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) ctx: Ctx<'a>,
    pub(super) agreement: &'a Agreement,
    pub(super) contribution: &'a Contribution,
    /// What was reckoned before, where much is asked for.
    pub(super) prices: Option<&'a Prices>,
}

/// The chains of the contributions of one agreement, by contribution, the day on which the values were known, and whether they keep
/// their steps: each runs once. `None`: there is no amount.
#[derive(Debug, Default)]
pub(super) struct Prices(RefCell<BTreeMap<(Span, NaiveDate, bool), Option<Run>>>);

impl Prices {
    fn with<T>(
        &self,
        chain: Chain<'_>,
        explains: bool,
        ask: impl FnOnce(&mut Run) -> T,
    ) -> Option<T> {
        let key = (chain.contribution.span, chain.day.0, explains);
        let mut known = self.0.borrow_mut();
        let run = known.entry(key).or_insert_with(|| chain.run(explains));
        run.as_mut().map(ask)
    }
}

/// What a period comes to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PeriodAmount {
    pub(super) amount: Option<Money>,
    pub(super) unindexed: Option<Money>,
    /// Before pro rata.
    pub(super) full: Option<Money>,
    pub(super) status: AmountStatus,
    /// Of what a price is multiplied by.
    pub(super) certainty: Certainty,
    pub(super) missing: Vec<Missing>,
    pub(super) missing_index: Vec<MissingIndex>,
    pub(super) used: Vec<super::values::Used>,
    /// What it is at least, where it is not known.
    pub(super) least: Option<Money>,
    /// The reading that the steps tell of; `None` where there are several answers.
    pub(super) told: Option<Period>,
    /// How it came about, from the amount of the year on.
    pub(super) steps: Vec<Step>,
}

/// What all readings of one period come to: each figure where all have the same, else unknown, naming the dates that make the difference
/// beside what is missing in any of them.
pub(super) fn agreed(readings: &Readings, all: Vec<Option<PeriodAmount>>) -> PeriodAmount {
    let of = |value: fn(&PeriodAmount) -> Option<Money>| {
        let found = readings.agree_at(|at| all[at].as_ref().map(value));
        found.map(|agreed| agreed.flatten().flatten())
    };
    let (amount, unindexed, full) = (
        of(|one| one.amount),
        of(|one| one.unindexed).ok().flatten(),
        of(|one| one.full).ok().flatten(),
    );
    let mut dates = Vec::new();
    let amount = amount.unwrap_or_else(|names| {
        dates = names;
        None
    });
    let mut known = all.into_iter().flatten();
    let Some(mut result) = known.next() else {
        return PeriodAmount::unknown(Vec::new());
    };
    for other in known {
        result.least = result.least.zip(other.least).map(|(one, two)| one.min(two));
        extend(&mut result.missing, other.missing);
        extend(&mut result.missing_index, other.missing_index);
        result.certainty = result.certainty.and(other.certainty);
    }
    if amount.is_none() {
        result.status = AmountStatus::Unknown;
    }
    if !dates.is_empty() {
        result.steps = Vec::new();
        result.told = None;
    }
    extend(&mut result.missing, dates);
    PeriodAmount {
        amount,
        unindexed,
        full,
        ..result
    }
}

/// Adds what is not there yet.
pub(super) fn extend<T: PartialEq>(all: &mut Vec<T>, more: impl IntoIterator<Item = T>) {
    for one in more {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}

impl PeriodAmount {
    fn unknown(missing: Vec<Missing>) -> Self {
        Self {
            amount: None,
            unindexed: None,
            full: None,
            status: AmountStatus::Unknown,
            certainty: Certainty::Exact,
            missing,
            missing_index: Vec::new(),
            used: Vec::new(),
            least: None,
            told: None,
            steps: Vec::new(),
        }
    }
}

impl Item<'_> {
    /// All readings of the contribution's dates.
    pub(super) fn readings(&self) -> Readings {
        self.readings_of(&self.agreement.term, self.ctx.as_of)
    }

    /// All readings of the contribution's dates within a term, as known at a day.
    pub(super) fn readings_of(&self, term: &Term, day: AsOf) -> Readings {
        let contribution = self.contribution;
        let own = Own {
            kind: RecordKind::Contribution,
            id: &contribution.id,
            starts: contribution.starts.as_ref(),
            ends: contribution.ends.as_ref(),
        };
        Readings::new(term, Some(own), day)
    }

    /// The periods that some reading has.
    pub(super) fn periods(&self, readings: &Readings) -> Vec<PlannedPeriod> {
        let per = self.contribution.per.as_ref().map(|per| per.value);
        per.map(|per| readings.periods_by_year(per, self.ctx.as_of))
            .unwrap_or_default()
    }

    /// What all readings of a period come to, from the values known on a day.
    pub(super) fn amount(
        &self,
        readings: &Readings,
        planned: &PlannedPeriod,
        day: AsOf,
    ) -> PeriodAmount {
        let of = |period: &Option<Period>| period.map(|period| self.of(period, day));
        agreed(readings, planned.readings.iter().map(of).collect())
    }

    /// What one reading of a period comes to.
    pub(super) fn of(&self, period: Period, day: AsOf) -> PeriodAmount {
        self.holding(period, (day, None))
    }

    /// What one reading of a period comes to; `until`: without the changes that do not hold yet on that day.
    pub(super) fn holding(
        &self,
        period: Period,
        (day, until): (AsOf, Option<NaiveDate>),
    ) -> PeriodAmount {
        let priced = Months::of(self, period, until).price(self, day);
        let Some(Priced { year, exact, mixed }) = priced else {
            return PeriodAmount::unknown(vec![Missing::of(
                &self.contribution.id,
                RecordKey::Amount,
            )]);
        };
        let written = self.contribution.amount.as_ref().map(|amount| amount.value);
        let YearAmount {
            amount,
            least,
            status,
            missing,
            used,
            ..
        } = year;
        let mut result = PeriodAmount {
            amount: None,
            unindexed: None,
            full: None,
            status,
            certainty: Certainty::Exact,
            missing: missing.iter().cloned().map(Missing::Index).collect(),
            missing_index: missing,
            used,
            least: None,
            told: Some(period),
            steps: mixed,
        };
        let mut aside = PeriodAmount::unknown(Vec::new());
        let part = |full: Option<Money>| full.and_then(|full| self.part(full, period).ok());
        result.unindexed = part(self.times_measure(written, period, &mut aside));
        result.least = part(self.times_measure(least, period, &mut aside));
        result.full = self.times_measure(amount, period, &mut result);
        // What months of different prices come to is rounded once, with the part that is covered.
        let (step, how) = self.rounding();
        let share = self.covered_share(period);
        result.amount = match exact.filter(|_| self.contribution.per_measure.is_none()) {
            Some(exact) => share
                .as_ref()
                .map_or(exact.clone(), |share| exact.times(share))
                .round(step, how)
                .ok(),
            None => part(result.full),
        };
        if result.amount.is_none() {
            result.status = AmountStatus::Unknown;
            return result;
        }
        if share.is_some() {
            self.say_part(period, &mut result);
        }
        result
    }

    /// The amount of a year, or the price per unit, from the values known on a day.
    pub(super) fn price(&self, year: i32, day: AsOf) -> Option<YearAmount> {
        let chain = Chain::new(self.ctx, self.contribution, day);
        match self.prices {
            Some(prices) => prices.with(chain, false, |run| chain.amount(run, year)),
            None => Some(chain.amount(&mut chain.run(false)?, year)),
        }
    }

    /// How the amount of a year came about.
    pub(super) fn price_steps(&self, year: i32, day: AsOf) -> Vec<Step> {
        let chain = Chain::new(self.ctx, self.contribution, day);
        let steps = match self.prices {
            Some(prices) => prices.with(chain, true, |run| chain.steps(run, year)),
            None => chain.run(true).map(|mut run| chain.steps(&mut run, year)),
        };
        steps.unwrap_or_default()
    }

    /// The changes of a year, before any rounding.
    pub(super) fn unrounded(&self, year: i32, day: AsOf) -> Option<Unrounded> {
        let chain = Chain::new(self.ctx, self.contribution, day);
        match self.prices {
            Some(prices) => prices.with(chain, false, |run| chain.unrounded(run, year))?,
            None => chain.unrounded(&mut chain.run(false)?, year),
        }
    }

    /// A price times what is counted, whole kronor; another amount as it is.
    fn times_measure(
        &self,
        price: Option<Money>,
        period: Period,
        result: &mut PeriodAmount,
    ) -> Option<Money> {
        let Some(measure) = &self.contribution.per_measure else {
            return price;
        };
        let Some(observation) = self.observation(period) else {
            let period = if period.per.is_span() {
                PeriodRef::Term
            } else {
                PeriodRef::At(period.whole)
            };
            let measure = measure.value.clone();
            extend(
                &mut result.missing,
                [Missing::Observation { measure, period }],
            );
            return None;
        };
        let value = observation.value;
        result.certainty = result.certainty.and(observation.certainty);
        let total = price?
            .exact()
            .times(&value.exact())
            .round(RoundStep::Krona, Rounding::Nearest)
            .ok()?;
        let label = StepLabel::new(StepKind::Count)
            .with("measure", measure.as_str())
            .with("period", observation.period.to_string());
        result.steps.push(Step {
            label,
            value: StepValue::Number(value),
            places: observation.places,
        });
        let label = StepLabel::new(StepKind::PriceTimesCount);
        result.steps.push(Step {
            label,
            value: StepValue::Money(total),
            places: vec![measure.span],
        });
        Some(total)
    }

    /// What a price is multiplied by in a period; one where the amount is no price.
    pub(super) fn counted(&self, period: Period) -> Option<Exact> {
        match &self.contribution.per_measure {
            None => Some(Exact::whole(1)),
            Some(_) => self
                .observation(period)
                .map(|observation| observation.value.exact()),
        }
    }

    /// The observation that a price is multiplied by: of exactly this period or, for a stock, the last that ends before the period's
    /// last day.
    fn observation(&self, period: Period) -> Option<Counted> {
        let id = &self.contribution.per_measure.as_ref()?.value;
        let is_same = |one: &Counted| match one.period {
            PeriodRef::Term => period.per.is_span(),
            PeriodRef::At(when) => when == period.whole,
        };
        let ends = |one: &Counted| match one.period {
            PeriodRef::At(when) => Some(when.last).filter(|last| *last < period.whole.last),
            PeriodRef::Term => None,
        };
        let stock = self
            .agreement
            .measure(id)
            .is_some_and(|measure| measure.kind == MeasureKind::Stock);
        let mut all = counted(self.agreement, id);
        if let Some(at) = all.iter().position(is_same) {
            return Some(all.swap_remove(at));
        }
        let before = all.into_iter().filter(|one| stock && ends(one).is_some());
        before.max_by_key(ends)
    }

    /// The covered part of a full amount, rounded as the clause rounds.
    pub(super) fn part(
        &self,
        full: Money,
        period: Period,
    ) -> Result<Money, crate::money::Overflow> {
        let Some(share) = self.covered_share(period) else {
            return Ok(full);
        };
        let (step, how) = self.rounding();
        full.exact().times(&share).round(step, how)
    }

    /// The share of a period that is covered; `None` where all of it counts.
    pub(super) fn covered_share(&self, period: Period) -> Option<Exact> {
        if !period.is_broken() || period.per == Per::Once || period.whole.is_endless() {
            return None;
        }
        match self.contribution.prorate {
            Prorate::None => None,
            Prorate::Months => Some(month_share(period.covered, period.whole)),
            Prorate::Days => Some(Exact::ratio(days(period.covered), days(period.whole))),
        }
    }

    pub(super) fn rounding(&self) -> (RoundStep, Rounding) {
        match &self.contribution.indexation {
            Indexation::Clause(clause) if self.contribution.per_measure.is_none() => (
                clause
                    .round_to
                    .as_ref()
                    .map_or(RoundStep::Krona, |round_to| round_to.step()),
                clause.round,
            ),
            _ => (RoundStep::Krona, Rounding::Nearest),
        }
    }

    fn say_part(&self, period: Period, result: &mut PeriodAmount) {
        let Some(share) = self.covered_share(period) else {
            return;
        };
        let how = if self.contribution.prorate == Prorate::Days {
            "prorate-days"
        } else {
            "prorate-months"
        };
        let label = StepLabel::new(StepKind::Part)
            .with("covered", period.covered)
            .with("how", Text::new(how));
        result.steps.push(Step {
            label,
            value: StepValue::Fraction(share.to_string()),
            places: vec![self.place()],
        });
        let value = result.amount.map_or(StepValue::Unknown, StepValue::Money);
        let (step, how) = self.rounding();
        let label = rounded(StepLabel::new(StepKind::PartAmount), step, how);
        result.steps.push(Step {
            label: label.with("period", period.to_string()),
            value,
            places: Vec::new(),
        });
    }

    /// Hours of a period, nearest hour.
    pub(super) fn hours(&self, period: Period) -> Option<u32> {
        let hours = self.contribution.hours.as_ref()?.value;
        let Some(share) = self.covered_share(period) else {
            return Some(hours);
        };
        let part = Exact::whole(i64::from(hours))
            .times(&share)
            .to_number(0)
            .ok()?;
        part.as_whole().and_then(|hours| u32::try_from(hours).ok())
    }

    /// Kronor an hour, from the full period.
    pub(super) fn hour_value(&self, full: Option<Money>) -> Option<Number> {
        let hours = Exact::whole(i64::from(self.contribution.hours.as_ref()?.value));
        full?.exact().over(&hours)?.to_number(2).ok()
    }

    /// Where the amount, or else the contribution, is written.
    pub(super) fn place(&self) -> Span {
        self.contribution
            .amount
            .as_ref()
            .map_or(self.contribution.span, |amount| amount.span)
    }
}

fn days(interval: Interval) -> i64 {
    days_between(interval.first, interval.last) + 1
}
