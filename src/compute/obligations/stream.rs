//! The one stream: instalments, settlements, meeting quotas, duties, observations, the notice day, the end.

use chrono::NaiveDate;

use super::{Obligation, ObligationKind, ObligationStatus};
use crate::calendar::{AsOf, Interval, days_between};
use crate::compute::{Ctx, Funding, MeetingPeriod, MeetingResult};
use crate::diag::Text;
use crate::model::{Agreement, Id, LogKind, Standing, Waiver};
use crate::source::Spanned;

/// Everything that someone must do by a date in one agreement, in order of day.
pub fn obligations(
    ctx: Ctx<'_>,
    agreement: &Agreement,
    (funding, meetings): (&Funding, &[MeetingResult]),
) -> Vec<Obligation> {
    let stream = Stream { ctx, agreement };
    let mut all = stream.claims(funding);
    all.extend(meetings.iter().flat_map(|result| stream.meetings(result)));
    all.extend(agreement.duties.iter().flat_map(|duty| stream.duty(duty)));
    all.extend(
        agreement
            .measures
            .iter()
            .flat_map(|measure| stream.observations(measure)),
    );
    all.extend(stream.notice());
    all.extend(stream.end());
    for obligation in &mut all {
        stream.waive(obligation);
    }
    all.sort_by(|a, b| order(a).cmp(&order(b)));
    all
}

fn order(obligation: &Obligation) -> impl Ord + '_ {
    (
        obligation.due.unwrap_or(NaiveDate::MAX),
        obligation.kind,
        &obligation.subject,
    )
}

/// The rules that speak of a kind of obligation: a waiver of one of them waives it.
fn rules(kind: ObligationKind) -> &'static [&'static str] {
    match kind {
        ObligationKind::Instalment => &["instalment-overdue"],
        ObligationKind::Settlement => &["settlement-open"],
        ObligationKind::Repayment => &[],
        ObligationKind::Meeting => &["meeting-quota-missed", "meeting-quota-uncertain"],
        ObligationKind::Duty => &["duty-overdue"],
        ObligationKind::Observation => &["observation-missing"],
        ObligationKind::Notice => &["notice-window"],
        ObligationKind::End => &["term-ended-unfollowed"],
    }
}

/// The log that proves a kind of obligation.
fn log(kind: ObligationKind) -> Option<LogKind> {
    match kind {
        ObligationKind::Instalment | ObligationKind::Settlement | ObligationKind::Repayment => {
            Some(LogKind::Payments)
        }
        ObligationKind::Meeting => Some(LogKind::Meetings),
        ObligationKind::Duty => Some(LogKind::Deliveries),
        ObligationKind::Observation => Some(LogKind::Statistics),
        ObligationKind::Notice | ObligationKind::End => None,
    }
}

/// The records of one agreement at a day.
#[derive(Clone, Copy)]
pub(super) struct Stream<'a> {
    pub(super) ctx: Ctx<'a>,
    pub(super) agreement: &'a Agreement,
}

impl Stream<'_> {
    pub(super) fn blank(
        &self,
        kind: ObligationKind,
        record: &str,
        period: Option<String>,
    ) -> Obligation {
        let subject =
            period.map_or_else(|| record.to_owned(), |period| format!("{record}:{period}"));
        let day = Interval::day(self.ctx.as_of.0);
        Obligation {
            id: format!("{}/{}/{subject}", self.agreement.id, kind.code()),
            agreement: self.agreement.id.clone(),
            kind,
            parties: Vec::new(),
            to: Vec::new(),
            what: Text::new("due-end"),
            subject,
            record: record.to_owned(),
            period: None,
            window: day,
            due: None,
            status: ObligationStatus::Open,
            unwaived: ObligationStatus::Open,
            done: None,
            days_late: None,
            places: Vec::new(),
        }
    }

    /// How far the agreement has come.
    pub(super) fn standing(&self) -> Standing {
        self.agreement.standing(self.ctx.as_of)
    }

    pub(super) fn everyone(&self) -> Vec<Id> {
        self.agreement
            .parties
            .iter()
            .map(|party| party.id.value.clone())
            .collect()
    }

    fn meetings(&self, result: &MeetingResult) -> Vec<Obligation> {
        let requirement = self
            .agreement
            .meetings
            .iter()
            .find(|own| *own.id == result.id);
        let parties = requirement
            .map(|own| ids(&own.parties))
            .filter(|parties| !parties.is_empty());
        let one = |own: &MeetingPeriod| {
            let period = own.period.to_string();
            let mut obligation = self.blank(
                ObligationKind::Meeting,
                result.id.as_str(),
                Some(period.clone()),
            );
            let times = own.required.or(result.times).unwrap_or(0);
            obligation.what = Text::new("due-meeting")
                .with("name", result.name.as_str())
                .with("period", period)
                .with("times", times);
            obligation.parties = parties.clone().unwrap_or_else(|| self.everyone());
            obligation.period = Some(own.period.whole);
            obligation.window = own.period.covered;
            obligation.due = own
                .missing
                .is_empty()
                .then_some(own.period.covered.last)
                .filter(|_| !own.period.covered.is_endless());
            obligation.status = own.status;
            obligation.places.push(result.place);
            obligation.places.extend(&own.places);
            obligation
        };
        result.periods.iter().map(one).collect()
    }

    /// A waiver in force makes the obligation of its rule and subject waived, where it would else not be done.
    fn waive(&self, obligation: &mut Obligation) {
        obligation.status = obligation.status.in_standing(self.standing());
        if !matches!(
            obligation.status,
            ObligationStatus::MetLate | ObligationStatus::Overdue
        ) {
            obligation.days_late = None;
        }
        obligation.unwaived = obligation.status;
        let broken = matches!(
            obligation.status,
            ObligationStatus::Overdue | ObligationStatus::Missed | ObligationStatus::CannotTell
        ) || (obligation.kind == ObligationKind::Notice
            && obligation.status == ObligationStatus::DueSoon);
        let covers = |waiver: &Waiver| {
            waiver.until.value >= self.ctx.as_of.0
                && rules(obligation.kind).contains(&waiver.rule.as_str())
                && waiver.covers(Some(&obligation.subject))
        };
        let is_elsewhere = log(obligation.kind)
            .is_some_and(|log| self.agreement.kept_elsewhere.contains_key(&log));
        if broken && !is_elsewhere && self.agreement.waivers.iter().any(covers) {
            obligation.status = ObligationStatus::Waived;
        }
    }
}

/// The ids without their places.
pub(super) fn ids(ids: &[Spanned<Id>]) -> Vec<Id> {
    ids.iter().map(|id| id.value.clone()).collect()
}

/// Days from the moved day to when it was done, or to the as-of date where it is not; `None` where it is not late, or where it cannot be
/// told by how much.
pub(super) fn late(
    status: ObligationStatus,
    due: NaiveDate,
    done: Option<Interval>,
    as_of: AsOf,
) -> Option<i64> {
    let days = |to: NaiveDate| days_between(due, to);
    match (status, done) {
        (ObligationStatus::MetLate, Some(done)) => Some(days(done.first)),
        (ObligationStatus::Overdue, _) => Some(days(as_of.0)),
        _ => None,
    }
}
