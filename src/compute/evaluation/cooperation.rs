//! Whether the parties have met as often as agreed, and written it down.

use super::answers::Given;
use super::form::several;
use super::{EvaluationBasis, FormVerdict};
use crate::calendar::AsOf;
use crate::compute::{Ctx, MeetingPeriod, MeetingResult, ObligationStatus};
use crate::diag::Text;
use crate::model::{Agreement, Answer, MeetingRow};

/// Not met if a quota is missed, a shortfall is certain, or required minutes are known not to exist. Met if a quota is finished, all
/// finished ones are met, and every row says that the required minutes exist. Else it cannot be told.
pub(super) fn answer(ctx: Ctx<'_>, agreement: &Agreement, basis: EvaluationBasis<'_>) -> Given {
    let minutes = without_minutes(agreement, ctx.as_of);
    let broken: Vec<Text> = basis
        .meetings
        .iter()
        .filter_map(shortfall)
        .chain(minutes.iter().filter_map(Minutes::said_no))
        .collect();
    let finished: Vec<&MeetingPeriod> = basis
        .meetings
        .iter()
        .flat_map(|meeting| &meeting.periods)
        .filter(|period| is_finished(period, ctx.as_of))
        .collect();
    let (verdict, grounds) = if let Some(grounds) = several(broken) {
        (FormVerdict::NotMet, grounds)
    } else if basis.meetings.iter().all(|meeting| meeting.times.is_none()) {
        (FormVerdict::CannotTell, Text::new("form-meetings-no-quota"))
    } else if finished.is_empty() {
        (
            FormVerdict::CannotTell,
            Text::new("form-meetings-unfinished"),
        )
    } else if let Some(grounds) = several(minutes.iter().filter_map(Minutes::silent)) {
        (FormVerdict::CannotTell, grounds)
    } else if finished
        .iter()
        .all(|period| period.status == ObligationStatus::Met)
    {
        (FormVerdict::Met, Text::new("form-meetings-met"))
    } else {
        (
            FormVerdict::CannotTell,
            Text::new("form-meetings-uncertain"),
        )
    };
    Given {
        answer: Answer::MetAndDocumented,
        verdict,
        grounds,
        places: basis
            .meetings
            .iter()
            .map(|meeting| meeting.place)
            .chain(rows(agreement, ctx.as_of).map(|row| row.span))
            .collect(),
    }
}

/// A period that asks for meetings, or may, and is over.
fn is_finished(period: &MeetingPeriod, as_of: AsOf) -> bool {
    period.required != Some(0) && as_of.is_after(period.period.covered.last)
}

/// What is certainly missing of the meetings that finished periods ask for.
fn shortfall(meeting: &MeetingResult) -> Option<Text> {
    if let Some(finished) = &meeting.finished
        && finished.shortfall_at_least > 0
    {
        let text = Text::new("form-meetings-shortfall")
            .with("name", &meeting.name)
            .with("n", finished.required)
            .with("missing", finished.shortfall_at_least)
            .with("span", finished.span);
        return Some(text);
    }
    let missed = meeting
        .periods
        .iter()
        .find(|period| period.status == ObligationStatus::Missed)?;
    let text = Text::new("form-meetings-missed")
        .with("name", &meeting.name)
        .with("span", missed.period.covered);
    Some(text)
}

/// The meetings that have been held, as far as anyone knows, for which minutes are required.
struct Minutes<'a> {
    name: &'a str,
    /// How many have none.
    none: u32,
    /// Of how many the log does not say.
    unsaid: u32,
}

impl Minutes<'_> {
    fn said_no(&self) -> Option<Text> {
        (self.none > 0).then(|| {
            Text::new("form-meetings-undocumented")
                .with("name", self.name)
                .with("n", self.none)
        })
    }

    fn silent(&self) -> Option<Text> {
        (self.unsaid > 0).then(|| {
            Text::new("form-meetings-unsaid")
                .with("name", self.name)
                .with("n", self.unsaid)
        })
    }
}

fn without_minutes(agreement: &Agreement, as_of: AsOf) -> Vec<Minutes<'_>> {
    agreement
        .meetings
        .iter()
        .filter(|meeting| meeting.documented.is_some_and(|required| *required))
        .map(|meeting| {
            let count = |said: Option<bool>| {
                rows(agreement, as_of)
                    .filter(|row| *row.kind == *meeting.id)
                    .filter(|row| row.documented.map(|said| *said) == said)
                    .map(|row| row.count)
                    .fold(0, u32::saturating_add)
            };
            Minutes {
                name: meeting.shown(),
                none: count(Some(false)),
                unsaid: count(None),
            }
        })
        .collect()
}

/// The meetings that are no plans and exist at the day.
fn rows(agreement: &Agreement, as_of: AsOf) -> impl Iterator<Item = &MeetingRow> {
    let rows = agreement.logs.meetings.iter();
    rows.filter(move |row| !row.planned && row.date.first <= as_of.0)
}
