//! From when to when, in every reading of dates that are not known to the day; and the periods (design.md § 6).

use super::day::{Day, NEVER, Span};
use super::records::{Agreement, Contribution, Per};
use super::write;

/// A period and what of it is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) per: Per,
    pub(crate) whole: Span,
    pub(crate) covered: Span,
}

impl Period {
    pub(crate) fn year(self) -> i64 {
        self.whole.first.year()
    }

    /// Its name, which also says whether two readings speak of the same period.
    pub(crate) fn name(self) -> String {
        if self.is_span() {
            "term".to_owned()
        } else {
            write::period(self.whole)
        }
    }

    pub(crate) fn is_span(self) -> bool {
        matches!(self.per, Per::Term | Per::Once)
    }
}

/// One way to read all dates: the span as agreed, and as covered; `None`: nothing of the term.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    pub(crate) span: Option<(Span, Span)>,
    pub(crate) start: Option<Day>,
}

/// All readings, and the names of the dates that are not known to the day.
pub(crate) fn readings(
    of: &Agreement,
    contribution: &Contribution,
    as_of: Day,
) -> (Vec<Reading>, Vec<String>) {
    let names = ["term.start", "term.end", "term.terminated"].map(str::to_owned);
    let own = [
        format!("{}.starts", contribution.id),
        format!("{}.ends", contribution.id),
    ];
    let dates = [
        of.start,
        end(of, as_of),
        of.terminated,
        contribution.starts,
        contribution.ends,
    ];
    let uncertain = names
        .into_iter()
        .chain(own)
        .zip(dates)
        .filter(|(_, date)| date.is_some_and(|date| !date.is_day()));
    let mut all: Vec<[Option<Day>; 5]> = vec![[None; 5]];
    for (at, date) in dates.into_iter().enumerate() {
        let Some(date) = date else { continue };
        let mut days = vec![date.first, date.last];
        days.dedup();
        all = all
            .into_iter()
            .flat_map(|read| {
                days.iter().map(move |day| {
                    let mut read = read;
                    read[at] = Some(*day);
                    read
                })
            })
            .collect();
    }
    let readings = all
        .into_iter()
        .filter_map(|read| reading(read, of.start.is_some_and(Span::is_day)));
    (
        readings.collect(),
        uncertain.map(|(name, _)| name).collect(),
    )
}

fn reading(
    [start, end, terminated, starts, ends]: [Option<Day>; 5],
    start_is_day: bool,
) -> Option<Reading> {
    let reversed = |first: Option<Day>, last: Option<Day>| matches!((first, last), (Some(first), Some(last)) if first > last);
    if reversed(start, end) || reversed(starts, ends) || reversed(start, terminated) {
        return None;
    }
    let first = start.into_iter().chain(starts).max()?;
    let agreed_last = end.into_iter().chain(ends).min().unwrap_or(NEVER);
    let covered_last = agreed_last.min(terminated.unwrap_or(NEVER));
    let span = Span::new(first, agreed_last).zip(Span::new(first, covered_last));
    Some(Reading {
        span,
        start: start.filter(|_| start_is_day),
    })
}

/// The end as it stands: extended by what was decided, renewed while no notice day has passed.
pub(crate) fn end(of: &Agreement, as_of: Day) -> Option<Span> {
    let mut end = of.end?;
    let mut latest = None;
    for (to, decided) in &of.extensions {
        if *decided <= as_of && latest < Some(*decided) {
            latest = Some(*decided);
            end = Span::day(*to);
        }
    }
    let Some(months) = of.renews else {
        return Some(end);
    };
    let known = of.notice_given.filter(|given| *given <= as_of);
    let day = known.unwrap_or(as_of);
    let mut times = 0;
    loop {
        let stands = Span {
            first: later(end.first, months * times),
            last: later(end.last, months * times),
        };
        let last_day = of
            .notice_months
            .map_or(stands.last, |notice| notice_day(stands.last, notice));
        if day <= last_day {
            return Some(stands);
        }
        times += 1;
    }
}

/// The last day of a month stays the last day of a month.
pub(crate) fn later(end: Day, months: i64) -> Day {
    let moved = end.plus_months(months);
    if end == end.month_end() {
        moved.month_end()
    } else {
        moved
    }
}

/// The last day `d` with `d + months ≤ end`.
pub(crate) fn notice_day(end: Day, months: i64) -> Day {
    let mut day = end;
    while day.plus_months(months) > end {
        day = day.plus(-1);
    }
    day
}

/// The periods of a reading.
pub(crate) fn periods(reading: &Reading, per: Per, as_of: Day) -> Vec<Period> {
    let Some((agreed, covered)) = reading.span else {
        return Vec::new();
    };
    let begun_by = if covered.last == NEVER {
        as_of
    } else {
        covered.last
    };
    let all: Vec<Span> = match per {
        Per::Term | Per::Once => {
            let begun = covered.first <= begun_by;
            return begun
                .then_some(Period {
                    per,
                    whole: agreed,
                    covered,
                })
                .into_iter()
                .collect();
        }
        Per::AgreementYear => {
            let Some(start) = reading.start else {
                return Vec::new();
            };
            let year = |at: i64| Span {
                first: start.plus_months(12 * at),
                last: start.plus_months(12 * (at + 1)).plus(-1),
            };
            (0..60).map(year).collect()
        }
        Per::Year | Per::Half | Per::Quarter | Per::Month => {
            let months = match per {
                Per::Year => 12,
                Per::Half => 6,
                Per::Quarter => 3,
                _ => 1,
            };
            let years = covered.first.year()..=begun_by.year().max(covered.first.year());
            years
                .flat_map(|year| {
                    (0..12 / months).map(move |at| Span::months(year, at * months + 1, months))
                })
                .collect()
        }
    };
    let cut = |whole: Span| {
        let covered = Span::new(whole.first.max(covered.first), whole.last.min(covered.last))?;
        (whole.first <= begun_by).then_some(Period {
            per,
            whole,
            covered,
        })
    };
    all.into_iter().filter_map(cut).collect()
}
