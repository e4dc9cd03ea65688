//! Change from period to period and over the series, between periods of the same length only.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::observed::{days, percent};
use super::table::number;
use super::{ObservationResult, SeriesChange};
use crate::calendar::{Interval, add_days, add_months};
use crate::money::Number;

/// What periods must share to stand in one series: how long they are, and on which days they begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Length {
    /// A single day.
    Day,
    /// Whole months, from this day of the month, counted from this month.
    Months { count: i32, day: u32, phase: i32 },
}

/// The longest period of whole months that is looked for: ten years.
const MOST_MONTHS: i32 = 120;

impl Length {
    fn of(when: Interval) -> Option<Self> {
        if when.is_day() {
            return Some(Self::Day);
        }
        let next = add_days(when.last, 1);
        let guess = months(next) - months(when.first);
        let whole = |count: &i32| (1..=MOST_MONTHS).contains(count);
        let count = Some(guess).filter(whole)?;
        (add_months(when.first, count) == next).then(|| Self::Months {
            count,
            day: when.first.day(),
            phase: months(when.first).rem_euclid(count),
        })
    }

    /// The period before: of the same length; of a single day, the same day a year before.
    fn before(self, when: Interval) -> Option<Interval> {
        match self {
            Self::Day => Some(Interval::day(add_months(when.first, -12))),
            Self::Months { count, .. } => Interval::new(
                add_months(when.first, count.checked_neg()?),
                add_days(when.first, -1),
            ),
        }
    }
}

/// Months since the year 0.
fn months(date: NaiveDate) -> i32 {
    date.year() * 12 + i32::try_from(date.month0()).unwrap_or(0)
}

/// The change and, from more than nothing and not of percentages, the change in per cent.
fn change(from: Number, to: Number, in_percent: bool) -> Option<(Number, Option<Number>)> {
    let change = to.exact().minus(&from.exact());
    let relative = if in_percent {
        None
    } else {
        percent(&change, &from.exact())
    };
    number(&change).map(|change| (change, relative))
}

/// Fills in the change of every observation against the period before it.
pub(super) fn changes(observations: &mut [ObservationResult], in_percent: bool) {
    let values: BTreeMap<Interval, Number> = observations
        .iter()
        .filter_map(|observation| days(observation.period).zip(observation.value))
        .collect();
    for observation in observations {
        let before = days(observation.period).and_then(|when| Length::of(when)?.before(when));
        let from = before.and_then(|before| values.get(&before));
        if let (Some(from), Some(to)) = (from, observation.value)
            && let Some((change, relative)) = change(*from, to, in_percent)
        {
            (observation.change, observation.change_percent) = (Some(change), relative);
        }
    }
}

/// From the first observation to the last of the length that most have (of several, the longest).
pub(super) fn whole(observations: &[ObservationResult], in_percent: bool) -> Option<SeriesChange> {
    let mut lengths: BTreeMap<Length, Vec<&ObservationResult>> = BTreeMap::new();
    for observation in observations.iter().filter(|each| each.value.is_some()) {
        if let Some(length) = days(observation.period).and_then(Length::of) {
            lengths.entry(length).or_default().push(observation);
        }
    }
    let series = lengths
        .into_iter()
        .max_by_key(|(length, all)| (all.len(), *length));
    let [first, .., last] = series?.1[..] else {
        return None;
    };
    let (change, change_percent) = change(first.value?, last.value?, in_percent)?;
    Some(SeriesChange {
        from: first.period,
        to: last.period,
        change,
        change_percent,
    })
}
