//! The notice day and the end.

use super::stream::{Stream, late};
use super::{Obligation, ObligationKind, ObligationStatus};
use crate::calendar::Interval;
use crate::compute::span::{agreed_end, given, notice_day, readable, standing_end};
use crate::diag::Text;
use crate::model::{Agreement, Standing, Status, TermEnd};

impl<'a> Stream<'a> {
    /// The agreement that takes over from this one, if the registry has it.
    fn successor(&self) -> Option<&'a Agreement> {
        let all = self.ctx.dataset.agreements.values();
        all.into_iter().find(|other| {
            other
                .term
                .replaces
                .as_ref()
                .is_some_and(|replaced| replaced.value == self.agreement.id)
        })
    }

    pub(super) fn notice(&self) -> Option<Obligation> {
        let term = &self.agreement.term;
        let months = term.notice_months.as_ref()?;
        let Some(TermEnd::At(end)) = agreed_end(term, self.ctx.as_of) else {
            return None;
        };
        let end = readable(term, end);
        let day = Interval {
            first: notice_day(end.first, months.value),
            last: notice_day(end.last, months.value),
        };
        let mut obligation = self.blank(ObligationKind::Notice, "term", None);
        obligation.what = Text::new("due-notice").with("end", end);
        obligation.parties = self.everyone();
        obligation.window = day;
        obligation.due = day.is_day().then_some(day.last);
        obligation.done = given(term, self.ctx.as_of);
        let settled = obligation.done.is_some() || self.successor().is_some();
        obligation.status = if settled {
            ObligationStatus::Met
        } else if self.ctx.as_of.is_after(day.last) {
            // nothing is owed; but of what was perhaps never signed it cannot be told whether notice was needed
            match self.standing() {
                Standing::Unsigned => ObligationStatus::CannotTell,
                Standing::Draft | Standing::Binding => ObligationStatus::Met,
            }
        } else if self.ctx.as_of.is_after(day.first) {
            ObligationStatus::CannotTell
        } else {
            ObligationStatus::until(day.first, self.ctx)
        };
        obligation.places.push(months.span);
        obligation
            .places
            .extend(term.notice_given.as_ref().map(|given| given.span));
        Some(obligation)
    }

    pub(super) fn end(&self) -> Option<Obligation> {
        let term = &self.agreement.term;
        let Some(TermEnd::At(end)) = standing_end(term, self.ctx.as_of) else {
            return None;
        };
        let end = readable(term, end);
        let mut obligation = self.blank(ObligationKind::End, "term", None);
        obligation.parties = self.everyone();
        obligation.window = end;
        obligation.due = end.is_day().then_some(end.last);
        let successor = self.successor();
        let status = *self.agreement.status;
        let closed =
            status == Status::Ended || (status == Status::Terminated && term.outcome.is_some());
        obligation.status = if successor.is_some() || closed {
            ObligationStatus::Met
        } else if self.ctx.as_of.is_after(end.last) {
            ObligationStatus::Overdue
        } else if self.ctx.as_of.is_after(end.first) {
            ObligationStatus::CannotTell
        } else {
            ObligationStatus::until(end.first, self.ctx)
        };
        obligation.days_late = obligation
            .due
            .and_then(|due| late(obligation.status, due, None, self.ctx.as_of));
        let place = term
            .terminated
            .as_ref()
            .map(|day| day.span)
            .or(term.end.as_ref().map(|end| end.span));
        obligation.places.push(place.unwrap_or(term.span));
        obligation.places.extend(
            successor
                .and_then(|other| other.term.replaces.as_ref())
                .map(|replaces| replaces.span),
        );
        Some(obligation)
    }
}
