//! What each contribution comes to, by period and by calendar year (design.md § 6, "Money").

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::chain::{Price, price, round_to};
use super::day::{Day, NEVER, Span};
use super::rational::{Rat, Round};
use super::records::{Agreement, Contribution, Observation, Prorate, World};
use super::span::{Period, Reading, periods, readings};
use super::totals::together;

/// What one reading of one period comes to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Part {
    pub(crate) amount: Option<Rat>,
    pub(crate) unindexed: Option<Rat>,
    full: Option<Rat>,
    /// Of what is counted.
    certainty: Option<&'static str>,
    pub(crate) price: Price,
    pub(crate) missing: Vec<String>,
}

/// One contribution with all that its dates can mean.
pub(crate) struct Item<'a> {
    pub(crate) world: &'a World,
    pub(crate) agreement: &'a Agreement,
    pub(crate) of: &'a Contribution,
    pub(crate) readings: Vec<Reading>,
    pub(crate) uncertain: Vec<String>,
    /// Prices that were reckoned before, by year and day.
    prices: RefCell<BTreeMap<(i64, Day), Price>>,
}

/// A period as each reading has it.
pub(crate) struct Planned(pub(crate) Vec<Option<Period>>);

impl Planned {
    pub(crate) fn any(&self) -> Period {
        self.0.iter().flatten().next().copied().unwrap()
    }
}

/// What all give.
pub(crate) fn agreed<T: PartialEq>(values: impl IntoIterator<Item = Option<T>>) -> Option<T> {
    let mut values = values.into_iter();
    let first = values.next()??;
    values
        .all(|value| value.as_ref() == Some(&first))
        .then_some(first)
}

impl<'a> Item<'a> {
    pub(crate) fn new(world: &'a World, agreement: &'a Agreement, of: &'a Contribution) -> Self {
        let (readings, uncertain) = readings(agreement, of, world.as_of);
        Self {
            world,
            agreement,
            of,
            readings,
            uncertain,
            prices: RefCell::default(),
        }
    }

    /// The periods that some reading has, as the yearly table lists them: the whole span once for each year in which it may begin.
    pub(crate) fn planned(&self) -> Vec<Planned> {
        self.plan(Period::year)
    }

    /// The periods that some reading has, as claims are made of them: the whole span is one period whatever its days.
    pub(crate) fn claimed(&self) -> Vec<Planned> {
        self.plan(|period| if period.is_span() { 0 } else { period.year() })
    }

    fn plan(&self, year: impl Fn(Period) -> i64) -> Vec<Planned> {
        let Some(per) = self.of.per else {
            return Vec::new();
        };
        let mut found: BTreeMap<(i64, Day, String), Vec<Option<Period>>> = BTreeMap::new();
        for (at, reading) in self.readings.iter().enumerate() {
            for period in periods(reading, per, self.world.as_of) {
                // The whole span is one period, which may begin on several days of a year.
                let first = if period.is_span() {
                    Day(0)
                } else {
                    period.whole.first
                };
                let key = (year(period), first, period.name());
                found
                    .entry(key)
                    .or_insert_with(|| vec![None; self.readings.len()])[at] = Some(period);
            }
        }
        found.into_values().map(Planned).collect()
    }

    fn price(&self, year: i64, day: Day) -> Price {
        let reckon = || price(self.world, self.of, year, day);
        let mut prices = self.prices.borrow_mut();
        prices.entry((year, day)).or_insert_with(reckon).clone()
    }

    /// The months of a period, each at the price of the last change that holds in it (and by a day); before rounding where they differ.
    fn by_months(&self, period: Period, (day, until): (Day, Option<Day>)) -> (Price, Option<Rat>) {
        let from = self.of.clause.as_ref().and_then(|clause| clause.from_month);
        let Some(from) = from.filter(|_| period.covered.last != NEVER) else {
            return (self.price(period.year(), day), None);
        };
        let whole = months(period.covered);
        let (mut sum, mut all) = (Some(Rat::of(0)), Price::default());
        let mut years = BTreeSet::new();
        let mut first = period.covered.first;
        while first <= period.covered.last {
            let last = first.month_end().min(period.covered.last);
            let by = until.map_or(first, |until| first.min(until));
            let (year, month, _) = by.ymd();
            let year = if month < from { year - 1 } else { year };
            let own = self.price(year, day);
            let share = months(Span { first, last }).over(&whole);
            sum = sum
                .zip(own.amount.clone())
                .map(|(sum, amount)| sum.plus(&amount.times(&share)));
            all.status = all.status.max(own.status);
            all.missing.extend(own.missing.iter().cloned());
            all.used.extend(own.used.iter().cloned());
            years.insert(year);
            first = last.plus(1);
        }
        if years.len() == 1 {
            return (self.price(years.pop_first().unwrap(), day), None);
        }
        let clause = self.of.clause.as_ref().unwrap();
        let how = clause.round.unwrap_or(Round::Nearest);
        all.amount = sum
            .as_ref()
            .map(|sum| sum.round(&round_to(self.of, clause), how));
        if all.amount.is_none() {
            all.status = 3;
        }
        (all, sum)
    }

    pub(crate) fn part(&self, period: Period, day: Day) -> Part {
        self.part_by(period, (day, None))
    }

    /// Without the changes that hold later than a day.
    pub(crate) fn part_by(&self, period: Period, day: (Day, Option<Day>)) -> Part {
        let (price, exact) = self.by_months(period, day);
        let written = self.of.amount.as_ref().map(|amount| Rat::read(amount));
        let mut missing = price.missing.clone();
        let mut certainty = None;
        let counted = match self.of.per_measure {
            None => Some(Rat::of(1)),
            Some(measure) => {
                let found = self.counted(measure, period);
                if found.is_none() {
                    missing.push(format!("{measure} {}", period.name()));
                }
                certainty = found.map(|row| row.certainty);
                found.map(|row| Rat::read(&row.value))
            }
        };
        let times = |price: Option<Rat>| {
            let exact = price?.times(counted.as_ref()?);
            Some(if self.of.per_measure.is_some() {
                exact.round(&Rat::of(1), Round::Nearest)
            } else {
                exact
            })
        };
        let (full, without) = (times(price.amount.clone()), times(written));
        let share = self.covered_share(period);
        let cut = |full: &Option<Rat>| {
            let full = full.clone()?;
            Some(
                share
                    .as_ref()
                    .map_or(full.clone(), |share| self.round_part(&full.times(share))),
            )
        };
        // Months of different prices are rounded once, with the part that is covered.
        let mixed = exact
            .filter(|_| self.of.per_measure.is_none())
            .map(|exact| {
                let part = share
                    .as_ref()
                    .map_or(exact.clone(), |share| exact.times(share));
                self.round_part(&part)
            });
        Part {
            amount: mixed.or_else(|| cut(&full)),
            unindexed: cut(&without),
            full,
            certainty,
            price,
            missing,
        }
    }

    /// By the clause's rule; a price per unit has its own, and what it comes to is in whole kronor.
    fn round_part(&self, exact: &Rat) -> Rat {
        match &self.of.clause {
            Some(clause) if self.of.per_measure.is_none() => exact.round(
                &round_to(self.of, clause),
                clause.round.unwrap_or(Round::Nearest),
            ),
            _ => exact.round(&Rat::of(1), Round::Nearest),
        }
    }

    /// The share of a broken period; `None`: nothing is divided.
    pub(crate) fn covered_share(&self, period: Period) -> Option<Rat> {
        let divided = period.whole != period.covered
            && period.per != super::records::Per::Once
            && period.whole.last != NEVER
            && self.of.prorate != Prorate::None;
        divided.then(|| match self.of.prorate {
            Prorate::Days => Rat::ratio(period.covered.days(), period.whole.days()),
            _ => months(period.covered).over(&months(period.whole)),
        })
    }

    fn counted(&self, measure: &str, period: Period) -> Option<&'a Observation> {
        let rows = || {
            self.agreement
                .observations
                .iter()
                .filter(|row| row.measure == measure)
        };
        let same = rows().find(|row| row.period == period.whole);
        let before = rows()
            .filter(|row| measure == "places" && row.period.last < period.whole.last)
            .max_by_key(|row| row.period.last);
        same.or(before)
    }

    pub(crate) fn parts(&self, planned: &Planned, day: Day) -> Vec<Option<Part>> {
        planned
            .0
            .iter()
            .map(|period| period.map(|period| self.part(period, day)))
            .collect()
    }

    fn hours(&self, period: Period) -> Option<Rat> {
        let hours = Rat::of(self.of.hours?);
        let share = self.covered_share(period).unwrap_or(Rat::of(1));
        Some(hours.times(&share).round(&Rat::of(1), Round::Nearest))
    }

    /// The calendar years that some reading touches.
    fn touched(&self) -> BTreeSet<i64> {
        let covered = self
            .readings
            .iter()
            .filter_map(|reading| reading.span)
            .map(|(_, covered)| covered);
        covered
            .flat_map(|covered| {
                let last = if covered.last == NEVER {
                    self.world.as_of
                } else {
                    covered.last
                };
                covered.first.year()..=last.year()
            })
            .collect()
    }
}

/// Each calendar month by the share of its days.
fn months(span: Span) -> Rat {
    let (mut sum, mut first) = (Rat::of(0), span.first);
    while first <= span.last {
        let last = first.month_end().min(span.last);
        sum = sum.plus(&Rat::ratio(last.0 - first.0 + 1, first.month_end().ymd().2));
        first = last.plus(1);
    }
    sum
}

/// One contribution in one calendar year.
#[derive(Clone, Debug)]
pub(crate) struct Year {
    pub(crate) id: String,
    pub(crate) is_valued: bool,
    pub(crate) certainty: &'static str,
    pub(crate) amount: Option<Rat>,
    pub(crate) unindexed: Option<Rat>,
    pub(crate) status: usize,
    pub(crate) missing: BTreeSet<String>,
    /// Dates of which at least one must be named as missing.
    pub(crate) dates: Vec<String>,
    pub(crate) hours: Option<Rat>,
    pub(crate) hour_value: Option<Rat>,
}

/// A contribution by calendar year, shares not yet filled in.
pub(crate) fn years(item: &Item<'_>) -> BTreeMap<i64, Year> {
    let of = item.of;
    let mut by_year: BTreeMap<i64, Vec<Planned>> = BTreeMap::new();
    for planned in item.planned() {
        by_year
            .entry(planned.any().year())
            .or_default()
            .push(planned);
    }
    if of.amount.is_none() && of.share.is_none() && (of.kind == "money" || of.per.is_none()) {
        for year in item.touched() {
            by_year.entry(year).or_default();
        }
    }
    by_year
        .into_iter()
        .map(|(year, all)| (year, one_year(item, &all)))
        .collect()
}

fn one_year(item: &Item<'_>, all: &[Planned]) -> Year {
    let of = item.of;
    let mut year = Year {
        id: of.id.clone(),
        is_valued: of.kind == "money" || of.amount.is_some() || of.share.is_some(),
        certainty: of.certainty,
        amount: Some(Rat::of(0)),
        unindexed: Some(Rat::of(0)),
        status: 0,
        missing: BTreeSet::new(),
        dates: Vec::new(),
        hours: of.hours.map(|_| Rat::of(0)),
        hour_value: None,
    };
    for planned in all {
        let parts = item.parts(planned, item.world.as_of);
        let of_all = |value: &dyn Fn(&Part) -> Option<Rat>| {
            agreed(parts.iter().map(|part| part.as_ref().and_then(value)))
        };
        let amount = of_all(&|part| part.amount.clone());
        if of.amount.is_some() || of.share.is_some() {
            let kind = |part: &Option<Part>| {
                part.as_ref()
                    .map(|part| part.amount.clone().filter(|_| of.share.is_none()))
            };
            let differs = parts.iter().any(|part| kind(part) != kind(&parts[0]));
            if differs {
                year.dates.clone_from(&item.uncertain);
                year.status = 3;
            }
        }
        for part in parts.iter().flatten() {
            year.status = year
                .status
                .max(if part.amount.is_none() && of.share.is_none() {
                    3
                } else {
                    part.price.status
                });
            year.missing.extend(part.missing.iter().cloned());
            year.certainty = together(year.certainty, part.certainty.unwrap_or("exact"));
        }
        year.amount = year.amount.zip(amount).map(|(sum, one)| sum.plus(&one));
        let unindexed = of_all(&|part| part.unindexed.clone());
        year.unindexed = year
            .unindexed
            .zip(unindexed)
            .map(|(sum, one)| sum.plus(&one));
        let hours = agreed(
            planned
                .0
                .iter()
                .map(|period| period.and_then(|period| item.hours(period))),
        );
        year.hours = year.hours.zip(hours).map(|(sum, one)| sum.plus(&one));
        let full = of_all(&|part| part.full.clone());
        let an_hour = full.zip(of.hours).map(|(full, hours)| {
            full.over(&Rat::of(hours))
                .round(&Rat::read("0.01"), Round::Nearest)
        });
        year.hour_value = year.hour_value.or(an_hour);
    }
    if all.is_empty() || of.amount.is_none() {
        (year.amount, year.unindexed) = (None, None);
        if of.share.is_none() {
            (year.status, year.dates) = (3, Vec::new());
            year.missing = [format!("{}.amount", of.id)].into();
        }
        year.hours = year.hours.filter(|_| !all.is_empty());
    }
    year
}
