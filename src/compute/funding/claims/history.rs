//! The term of a contribution as it became known: each extension, renewal and termination is a view of its own, from the day on which
//! it is known.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::calendar::{AsOf, Period, add_days};
use crate::compute::funding::period::Item;
use crate::compute::span::{PlannedPeriod, Readings, agreed_end, notice_day};
use crate::model::{PeriodRef, Term, TermEnd};

use super::demand::key;

/// How far beyond the as-of date an endless term is looked at: the reach of a payment, and due days that move before it.
const AHEAD_DAYS: i64 = 45;

/// The periods of a contribution from a day on.
pub(super) struct View {
    /// The day on which it became known; the first is known from the beginning.
    pub(super) since: NaiveDate,
    pub(super) periods: Vec<PlannedPeriod>,
}

/// All views, in order of day.
pub(super) struct History {
    /// At the as-of date.
    pub(super) readings: Readings,
    pub(super) views: Vec<View>,
}

/// A period by the views from which it is as given; `None`: the term does not touch it then.
pub(super) struct Past {
    pub(super) since: NaiveDate,
    pub(super) period: Option<Period>,
}

impl History {
    pub(super) fn of(item: Item<'_>) -> Self {
        let readings = item.readings();
        let now = View {
            since: NaiveDate::MIN,
            periods: periods(item, &readings),
        };
        let views = if readings.all.len() == 1 {
            past(item).unwrap_or_else(|| vec![now])
        } else {
            vec![now]
        };
        Self { readings, views }
    }

    /// Whether all dates are known to the day at every view.
    pub(super) fn is_certain(&self) -> bool {
        self.readings.all.len() == 1
    }

    /// How each period was seen from each view on, where all dates are known to the day.
    pub(super) fn past(&self) -> BTreeMap<PeriodRef, Vec<Past>> {
        let mut found: BTreeMap<PeriodRef, Vec<Past>> = BTreeMap::new();
        for view in &self.views {
            let seen = view
                .periods
                .iter()
                .filter_map(|planned| planned.readings[0]);
            let seen: BTreeMap<PeriodRef, Period> =
                seen.map(|period| (key(period), period)).collect();
            for key in seen.keys() {
                found.entry(*key).or_default();
            }
            for (key, past) in &mut found {
                let period = seen.get(key).copied();
                if past.last().and_then(|last| last.period) != period {
                    past.push(Past {
                        since: view.since,
                        period,
                    });
                }
            }
        }
        found
    }
}

/// The views of a term that is known to the day at each of them.
fn past(item: Item<'_>) -> Option<Vec<View>> {
    let term = &item.agreement.term;
    let mut days = BTreeSet::from([NaiveDate::MIN]);
    days.extend(changes(term, item.ctx.as_of));
    let view = |since: NaiveDate| {
        let readings = item.readings_of(&as_known(term, since, item.ctx.as_of), AsOf(since));
        (readings.all.len() == 1).then(|| View {
            since,
            periods: periods(item, &readings),
        })
    };
    days.into_iter().map(view).collect()
}

fn periods(item: Item<'_>, readings: &Readings) -> Vec<PlannedPeriod> {
    let per = item.contribution.per.as_ref().map(|per| per.value);
    let until = AsOf(add_days(item.ctx.as_of.0, AHEAD_DAYS));
    per.map(|per| readings.periods(per, until))
        .unwrap_or_default()
}

/// The days up to the as-of date on which the end is known to have changed.
fn changes(term: &Term, as_of: AsOf) -> BTreeSet<NaiveDate> {
    let decided = term.extensions.iter();
    let decided = decided.filter_map(|extension| extension.decided.as_ref());
    let mut days: BTreeSet<NaiveDate> = decided.map(|decided| decided.last).collect();
    days.extend(terminated_known(term));
    days.extend(renewals(term, as_of));
    days.retain(|day| *day <= as_of.0);
    days
}

/// The day on which the termination is known: that of the notice, else its own last day.
fn terminated_known(term: &Term) -> Option<NaiveDate> {
    let terminated = term.terminated.as_ref()?;
    let notice = term.notice_given.as_ref();
    Some(notice.map_or(terminated.last, |given| given.last))
}

/// The days after those on which notice could last have been given and was not.
fn renewals(term: &Term, as_of: AsOf) -> Vec<NaiveDate> {
    let mut found = Vec::new();
    if term.renews.is_none() {
        return found;
    }
    let notice = term.notice_months.as_ref().map(|months| months.value);
    let mut day = NaiveDate::MIN;
    while let Some(TermEnd::At(end)) = agreed_end(term, AsOf(day)) {
        let next = add_days(
            notice.map_or(end.last, |months| notice_day(end.last, months)),
            1,
        );
        let given = term.notice_given.as_ref();
        if next > as_of.0 || next <= day || given.is_some_and(|given| given.last < next) {
            break;
        }
        found.push(next);
        day = next;
    }
    found
}

/// The term without the termination that is known only later.
fn as_known(term: &Term, day: NaiveDate, as_of: AsOf) -> Term {
    let mut term = term.clone();
    if terminated_known(&term).is_some_and(|known| day < known && known <= as_of.0) {
        term.terminated = None;
    }
    term
}
