//! What was agreed to be paid, what was left to settle, and what is to be paid back.

use super::stream::{Stream, ids, late};
use super::{Obligation, ObligationKind, ObligationStatus};
use crate::compute::{Claim, ClaimKind, Funding};
use crate::diag::Text;
use crate::model::{Certainty, Id};

impl Stream<'_> {
    /// Every claim that has a day, or that somebody owes until it is paid.
    pub(super) fn claims(&self, funding: &Funding) -> Vec<Obligation> {
        let all = funding.claims.iter();
        all.filter_map(|own| self.claim(own, own.status?)).collect()
    }

    fn claim(&self, own: &Claim, status: ObligationStatus) -> Option<Obligation> {
        let kind = match own.kind {
            ClaimKind::Instalment { .. } => ObligationKind::Instalment,
            ClaimKind::Settlement(_) => ObligationKind::Settlement,
            ClaimKind::Repayment => ObligationKind::Repayment,
            ClaimKind::Period => return None,
        };
        let mut obligation = self.blank(kind, own.contribution.as_str(), Some(own.part()));
        obligation.what = self.what(own);
        let (from, to) = (
            self.givers(&own.contribution),
            self.receivers(&own.contribution),
        );
        (obligation.parties, obligation.to) = if own.is_back() {
            (to, from)
        } else {
            (from, to)
        };
        obligation.period = Some(own.period.whole);
        obligation.window = own.period.covered;
        (obligation.due, obligation.status, obligation.done) = (own.due, status, own.done);
        let late_by = |due| late(status, due, own.done, self.ctx.as_of);
        obligation.days_late = own.due.and_then(late_by);
        obligation.places.push(own.place);
        obligation.places.extend(&own.payments);
        Some(obligation)
    }

    /// What it asks for, and of what is paid in part what remains.
    fn what(&self, own: &Claim) -> Text {
        let what = self.asks(own);
        let is_part = own.paid.is_some_and(|paid| !paid.is_zero());
        let remains = own
            .remains()
            .filter(|remains| is_part && !remains.is_zero() && own.certainty == Certainty::Exact);
        let Some(remains) = remains else {
            return what;
        };
        let text = Text::new("due-remains").with("what", what);
        let text = text.with("amount", remains);
        match own.kind {
            ClaimKind::Instalment { number, of } if of > 1 => text
                .with("kind", "instalment")
                .with("number", number)
                .with("of", of),
            _ => text
                .with("kind", "sum")
                .with("number", 1_usize)
                .with("of", 1_usize),
        }
    }

    fn asks(&self, own: &Claim) -> Text {
        let waits = own.after.is_some() && own.due.is_none();
        let is_part_paid = own.paid.is_some_and(|paid| !paid.is_zero());
        let id = match (own.kind, own.asked) {
            (ClaimKind::Settlement(_), _) => "due-settlement",
            (ClaimKind::Repayment, _) if own.at_most.is_some() => "due-repayment-at-most",
            (ClaimKind::Repayment, _) => "due-repayment",
            (_, None) => "due-instalment-unknown",
            (_, Some(_)) if waits => "due-instalment-after",
            (ClaimKind::Instalment { of, .. }, Some(_)) if of > 1 && !is_part_paid => {
                "due-instalment-numbered"
            }
            (_, Some(_)) => "due-instalment",
        };
        let mut text = Text::new(id)
            .with("name", self.name_of(&own.contribution))
            .with("period", own.period.to_string());
        if let Some(amount) = own.asked.or(own.at_most) {
            text = text.with("amount", amount.abs());
        }
        match own.kind {
            ClaimKind::Instalment { number, of } if id == "due-instalment-numbered" => {
                text.with("number", number).with("of", of)
            }
            _ => text,
        }
    }

    fn name_of(&self, id: &Id) -> String {
        self.agreement
            .contribution(id)
            .map_or_else(|| id.to_string(), |own| own.name().to_owned())
    }

    fn givers(&self, id: &Id) -> Vec<Id> {
        self.agreement
            .contribution(id)
            .map(|own| ids(&own.from))
            .unwrap_or_default()
    }

    fn receivers(&self, id: &Id) -> Vec<Id> {
        self.agreement
            .contribution(id)
            .map(|own| ids(&own.to))
            .unwrap_or_default()
    }
}
