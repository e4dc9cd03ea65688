//! A change that holds from a month of its year on: every month is priced by the last change that holds in it.

use chrono::{Datelike, NaiveDate};

use super::period::{Item, extend};
use super::steps::{YearAmount, money_step, rounded};
use super::{AmountStatus, Step, StepKind, StepLabel, StepValue};
use crate::calendar::{AsOf, Interval, Period, add_days, month_share};
use crate::model::{Indexation, Mode};
use crate::money::{Exact, Rounding, Step as RoundStep};

/// The covered part of a period by the year whose change prices it.
pub(super) struct Months {
    period: Period,
    /// In order of days; one where nothing changes on the way.
    parts: Vec<(i32, Interval)>,
}

/// What the months of a period are priced at.
pub(super) struct Priced {
    /// The amount of the full period, rounded, with what it rests on.
    pub(super) year: YearAmount,
    /// Before rounding, where months of different prices were put together.
    pub(super) exact: Option<Exact>,
    /// How they were.
    pub(super) mixed: Vec<Step>,
}

impl Months {
    /// `until`: the changes that hold later than that day are left out.
    pub(super) fn of(item: &Item<'_>, period: Period, until: Option<NaiveDate>) -> Self {
        let from = match &item.contribution.indexation {
            Indexation::Clause(clause) => clause.from_month.as_ref().map(|month| month.value),
            _ => None,
        };
        let mut parts: Vec<(i32, Interval)> = Vec::new();
        let Some(from) = from.filter(|_| !period.covered.is_endless()) else {
            let parts = vec![(period.year(), period.covered)];
            return Self { period, parts };
        };
        // The year whose change is the last to hold on a day.
        let year_of = |day: NaiveDate| {
            let day = until.map_or(day, |until| day.min(until));
            day.year() - i32::from(day.month() < from)
        };
        let mut first = period.covered.first;
        while first <= period.covered.last {
            let turn = NaiveDate::from_ymd_opt(first.year(), from, 1)
                .filter(|turn| *turn > first)
                .or_else(|| NaiveDate::from_ymd_opt(first.year() + 1, from, 1));
            let last = turn.map_or(period.covered.last, |turn| {
                add_days(turn, -1).min(period.covered.last)
            });
            let year = year_of(first);
            match parts.last_mut() {
                Some((same, part)) if *same == year => part.last = last,
                _ => parts.push((year, Interval { first, last })),
            }
            first = add_days(last, 1);
        }
        Self { period, parts }
    }

    /// The years whose changes price the period.
    pub(super) fn years(&self) -> Vec<i32> {
        self.parts.iter().map(|(year, _)| *year).collect()
    }

    /// `None` where there is no amount.
    pub(super) fn price(&self, item: &Item<'_>, day: AsOf) -> Option<Priced> {
        let (last, earlier) = self.parts.split_last()?;
        let mut all = item.price(last.0, day)?;
        if earlier.is_empty() {
            return Some(Priced {
                year: all,
                exact: None,
                mixed: Vec::new(),
            });
        }
        let (mut sum, mut mixed) = (Some(Exact::zero()), Vec::new());
        for (year, part) in &self.parts {
            let own = item.price(*year, day)?;
            let share = month_share(*part, self.period.covered);
            sum = sum
                .zip(own.amount)
                .map(|(sum, amount)| sum.plus(&amount.exact().times(&share)));
            mixed.push(Step {
                label: StepLabel::new(StepKind::Months)
                    .with("covered", *part)
                    .with("year", year.to_string()),
                value: StepValue::Fraction(share.to_string()),
                places: own_place(item),
            });
            all.status = all.status.max(own.status);
            all.least = None;
            extend(&mut all.missing, own.missing);
            extend(&mut all.used, own.used);
        }
        let (step, how) = rounding(item);
        all.amount = sum.as_ref().and_then(|sum| sum.round(step, how).ok());
        if all.amount.is_none() {
            all.status = AmountStatus::Unknown;
        }
        let label = rounded(StepLabel::new(StepKind::MonthsAmount), step, how);
        let label = label.with("period", self.period.to_string());
        mixed.push(money_step(label, all.amount, own_place(item)));
        Some(Priced {
            year: all,
            exact: sum,
            mixed,
        })
    }

    /// How the amounts of its years came about. A chain's last year tells of all before; from a base each year tells of itself.
    pub(super) fn steps(&self, item: &Item<'_>, day: AsOf) -> Vec<Step> {
        let is_chain = match &item.contribution.indexation {
            Indexation::Clause(clause) => {
                clause.mode == Mode::Chain || clause.ratchet.is_some() || clause.threshold.is_some()
            }
            _ => true,
        };
        let years = self.years();
        let asked = if is_chain {
            years.len().saturating_sub(1)
        } else {
            0
        };
        let asked = years.get(asked..).unwrap_or_default();
        asked
            .iter()
            .flat_map(|year| item.price_steps(*year, day))
            .collect()
    }
}

/// The clause's own rounding, of a price too.
fn rounding(item: &Item<'_>) -> (RoundStep, Rounding) {
    match &item.contribution.indexation {
        Indexation::Clause(clause) => {
            let chain = super::chain::Chain::new(item.ctx, item.contribution, item.ctx.as_of);
            (chain.rounds_to(clause), clause.round)
        }
        _ => item.rounding(),
    }
}

fn own_place(item: &Item<'_>) -> Vec<crate::source::Span> {
    match &item.contribution.indexation {
        Indexation::Clause(clause) => clause
            .from_month
            .as_ref()
            .map(|month| month.span)
            .into_iter()
            .collect(),
        _ => Vec::new(),
    }
}
