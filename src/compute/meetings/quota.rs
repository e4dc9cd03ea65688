//! How many meetings each period asks for and has, and what can be said of all finished periods together.
//!
//! A meeting is a day or an interval. It certainly falls in a period that has its whole interval, once that has passed; it possibly falls
//! in every period that its interval, cut at the as-of date, touches.

use super::{Bounds, MeetingPeriod, MeetingResult};
use crate::calendar::{AsOf, Interval, Period, months_touched};
use crate::compute::span::{Own, PlannedPeriod, Readings};
use crate::compute::{Ctx, ObligationStatus, RecordKind};
use crate::model::{Agreement, Id, LogKind, MeetingRequirement, MeetingRow, Standing};
use crate::source::Span;

/// A meeting that was held, or possibly was: when, and where it is written.
#[derive(Clone, Copy, Debug)]
struct Event {
    /// As written.
    when: Interval,
    /// Cut at the as-of date.
    cut: Interval,
    count: u32,
    documented: bool,
    /// Somebody who should have been there is not among those who were: it only possibly counts.
    lacks: bool,
    span: Span,
}

/// What is asked of every period.
struct Quota<'a> {
    ctx: Ctx<'a>,
    times: u32,
    events: Vec<Event>,
    planned: Vec<(Interval, u32)>,
    /// The log proves only what it holds.
    elsewhere: bool,
    standing: Standing,
}

/// The meetings of one agreement, requirement by requirement.
pub fn meetings(ctx: Ctx<'_>, agreement: &Agreement) -> Vec<MeetingResult> {
    agreement
        .meetings
        .iter()
        .map(|requirement| one(ctx, agreement, requirement))
        .collect()
}

fn one(ctx: Ctx<'_>, agreement: &Agreement, requirement: &MeetingRequirement) -> MeetingResult {
    let rows = || {
        agreement
            .logs
            .meetings
            .iter()
            .filter(|row| *row.kind == *requirement.id)
    };
    let events: Vec<Event> = rows()
        .filter(|row| !row.planned)
        .filter_map(|row| {
            let lacks = !absent(agreement, requirement, row).is_empty();
            event(row, ctx.as_of).map(|event| Event { lacks, ..event })
        })
        .collect();
    let planned = rows().filter(|row| row.planned && ctx.as_of.0 < row.date.last);
    let mut result = MeetingResult {
        id: requirement.id.value.clone(),
        name: requirement.shown().to_owned(),
        times: requirement.times.as_ref().map(|times| times.value),
        logged: events.iter().map(|event| event.count).sum(),
        periods: Vec::new(),
        finished: None,
        place: requirement
            .times
            .as_ref()
            .map_or(requirement.span, |times| times.span),
    };
    if let (Some(times), Some(per)) = (&requirement.times, &requirement.per) {
        let quota = Quota {
            ctx,
            times: times.value,
            planned: planned.map(|row| (row.date.value, row.count)).collect(),
            events,
            elsewhere: agreement.is_elsewhere(LogKind::Meetings),
            standing: agreement.standing(ctx.as_of),
        };
        let own = Own {
            kind: RecordKind::Meeting,
            id: &requirement.id,
            starts: requirement.starts.as_ref(),
            ends: requirement.ends.as_ref(),
        };
        let readings = Readings::new(&agreement.term, Some(own), ctx.as_of);
        let periods = readings.periods(per.value, ctx.as_of);
        result.periods = periods
            .iter()
            .map(|planned| quota.period(&readings, planned))
            .collect();
        result.finished = quota.finished(&readings, &periods);
    }
    result
}

fn event(row: &MeetingRow, as_of: AsOf) -> Option<Event> {
    let cut = Interval::new(row.date.first, row.date.last.min(as_of.0))?;
    let documented = row
        .documented
        .as_ref()
        .is_some_and(|documented| documented.value);
    Some(Event {
        when: row.date.value,
        cut,
        count: row.count,
        documented,
        lacks: false,
        span: row.span,
    })
}

/// The required parties that a meeting's row does not name, of those who were parties on that day; a row without participants says
/// nothing about who came.
pub fn absent<'a>(
    agreement: &Agreement,
    requirement: &'a MeetingRequirement,
    row: &MeetingRow,
) -> Vec<&'a Id> {
    if row.parties.is_empty() {
        return Vec::new();
    }
    let was_party = |id: &Id| {
        agreement.party(id).is_none_or(|party| {
            let joined = party.joined.as_ref();
            let left = party.left.as_ref();
            joined.is_none_or(|joined| joined.first <= row.date.last)
                && left.is_none_or(|left| row.date.first <= left.last)
        })
    };
    let required = requirement.parties.iter().map(|id| &id.value);
    required
        .filter(|id| was_party(id) && !row.parties.iter().any(|party| party.value == **id))
        .collect()
}

/// How many meetings a period asks for: all, or for a broken one `ceil(times × m ÷ M)`.
fn required(times: u32, period: Period) -> u32 {
    if !period.is_broken() {
        return times;
    }
    let (touched, all) = months_touched(period);
    times.saturating_mul(touched).div_ceil(all.max(1))
}

impl Quota<'_> {
    fn certain(&self, window: Interval) -> u32 {
        let counts = |event: &&Event| {
            !event.lacks && window.covers(event.when) && event.when.last <= self.ctx.as_of.0
        };
        self.events
            .iter()
            .filter(counts)
            .map(|event| event.count)
            .sum()
    }

    fn touching(&self, window: Interval) -> impl Iterator<Item = &Event> {
        self.events
            .iter()
            .filter(move |event| window.touches(event.cut))
    }

    fn possible(&self, window: Interval) -> u32 {
        self.touching(window).map(|event| event.count).sum()
    }

    /// How many can have been held in a period: of a log that is kept elsewhere, all that are asked for.
    fn perhaps(&self, period: Period) -> u32 {
        let held = self.possible(period.covered);
        if self.elsewhere && period.covered.first <= self.ctx.as_of.0 {
            held.max(required(self.times, period))
        } else {
            held
        }
    }

    fn documented(&self, window: Interval) -> u32 {
        self.touching(window)
            .filter(|event| event.documented)
            .map(|event| event.count)
            .sum()
    }

    fn is_over(&self, period: Period) -> bool {
        self.ctx.as_of.is_after(period.covered.last)
    }

    fn status(&self, period: Period) -> ObligationStatus {
        let (asked, certain, possible) = (
            required(self.times, period),
            self.certain(period.covered),
            self.possible(period.covered),
        );
        let told = if certain >= asked {
            ObligationStatus::Met
        } else if self.is_over(period) {
            let missed = possible < asked && !self.elsewhere;
            if missed {
                ObligationStatus::Missed
            } else {
                ObligationStatus::CannotTell
            }
        } else {
            ObligationStatus::until(period.covered.last, self.ctx)
        };
        told.in_standing(self.standing)
    }

    fn period(&self, readings: &Readings, planned: &PlannedPeriod) -> MeetingPeriod {
        let window = planned.hull.covered;
        let each = || {
            planned
                .readings
                .iter()
                .flatten()
                .map(|period| period.covered)
        };
        let status = |soon_is_open: bool| {
            readings.agree_on(planned, |period| {
                let status = period.map(|period| self.status(period));
                // open in one reading and due soon in another is open
                status.map(|status| match status {
                    ObligationStatus::DueSoon if soon_is_open => ObligationStatus::Open,
                    status => status,
                })
            })
        };
        let status = status(false).or_else(|_| status(true));
        let asked = readings.agree_on(planned, |period| {
            period.map(|period| required(self.times, period))
        });
        let (status, missing) = match status {
            Ok(status) => (status.unwrap_or(ObligationStatus::CannotTell), Vec::new()),
            Err(missing) => (
                ObligationStatus::CannotTell.in_standing(self.standing),
                missing,
            ),
        };
        MeetingPeriod {
            period: planned.hull,
            required: asked.ok().flatten(),
            certain: each().map(|window| self.certain(window)).min().unwrap_or(0),
            possible: planned
                .readings
                .iter()
                .flatten()
                .map(|period| self.perhaps(*period))
                .max()
                .unwrap_or(0),
            documented: self.documented(window),
            planned: self
                .planned
                .iter()
                .filter(|(when, _)| window.covers(*when))
                .map(|(_, count)| count)
                .sum(),
            status,
            missing,
            places: self.touching(window).map(|event| event.span).collect(),
        }
    }

    /// All finished periods together: what every reading gives, and of what they give differently the weaker bound.
    fn finished(&self, readings: &Readings, periods: &[PlannedPeriod]) -> Option<Bounds> {
        let each = (0..readings.all.len()).map(|at| {
            let finished: Vec<Period> = periods
                .iter()
                .filter_map(|planned| planned.readings[at])
                .filter(|period| self.is_over(*period))
                .collect();
            self.bounds(&finished)
        });
        let mut each = each.collect::<Option<Vec<Bounds>>>()?.into_iter();
        let first = each.next()?;
        each.try_fold(first, |one, other| {
            let same = one.required == other.required && one.name == other.name;
            same.then(|| Bounds {
                span: Interval {
                    first: one.span.first.min(other.span.first),
                    last: one.span.last.max(other.span.last),
                },
                certain: one.certain.min(other.certain),
                possible: one.possible.max(other.possible),
                shortfall_at_least: one.shortfall_at_least.min(other.shortfall_at_least),
                periods_met_at_least: one.periods_met_at_least.min(other.periods_met_at_least),
                periods_met_at_most: one.periods_met_at_most.max(other.periods_met_at_most),
                useful: one.useful.max(other.useful),
                documented: one.documented.max(other.documented),
                ..one
            })
        })
    }

    fn bounds(&self, finished: &[Period]) -> Option<Bounds> {
        let (first, last) = (finished.first()?, finished.last()?);
        let span = Interval {
            first: first.covered.first,
            last: last.covered.last,
        };
        let asked: Vec<u32> = finished
            .iter()
            .map(|period| required(self.times, *period))
            .collect();
        let total = asked.iter().sum();
        let useful = if self.elsewhere {
            total
        } else {
            self.useful(finished, &asked)
        };
        let count = |met: &dyn Fn(Interval) -> u32| {
            finished
                .iter()
                .zip(&asked)
                .filter(|(period, asked)| met(period.covered) >= **asked)
                .count()
        };
        let possibly = count(&|window| self.possible(window)).min(filled(&asked, useful));
        let periods = u32::try_from(finished.len()).unwrap_or(u32::MAX);
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Some(Bounds {
            span,
            name: if finished.len() == 1 {
                first.to_string()
            } else {
                format!("{first}..{last}")
            },
            required: total,
            certain: self.certain(span),
            possible: if self.elsewhere {
                self.possible(span).max(total)
            } else {
                self.possible(span)
            },
            shortfall_at_least: total - useful,
            periods,
            periods_met_at_least: number(count(&|window| self.certain(window))),
            periods_met_at_most: if self.elsewhere {
                periods
            } else {
                number(possibly)
            },
            useful,
            documented: self.documented(span),
        })
    }

    /// The largest number of meetings that can be placed, each in one finished period that it possibly falls in, no period taking more
    /// than it asks for: in order of period, the meetings first whose last possible period is earliest.
    fn useful(&self, finished: &[Period], asked: &[u32]) -> u32 {
        let mut waiting: Vec<(Option<usize>, &Event, u32)> = self
            .events
            .iter()
            .map(|event| {
                (
                    finished
                        .iter()
                        .rposition(|period| period.covered.touches(event.cut)),
                    event,
                    event.count,
                )
            })
            .collect();
        waiting.sort_by_key(|(last, event, _)| (*last, event.when));
        let mut useful = 0;
        for (period, asked) in finished.iter().zip(asked) {
            let mut room = *asked;
            for (_, event, left) in &mut waiting {
                if period.covered.touches(event.cut) {
                    let taken = room.min(*left);
                    room -= taken;
                    *left -= taken;
                    useful += taken;
                }
            }
        }
        useful
    }
}

/// The largest number of periods whose requirements, smallest first, so many meetings can fill.
fn filled(asked: &[u32], mut meetings: u32) -> usize {
    let mut asked = asked.to_vec();
    asked.sort_unstable();
    asked
        .iter()
        .take_while(|asked| {
            meetings
                .checked_sub(**asked)
                .map(|left| meetings = left)
                .is_some()
        })
        .count()
}
