//! What was agreed to be paid, and what later values changed.

use chrono::NaiveDate;

use super::stream::{Stream, ids, late};
use super::{Obligation, ObligationKind, ObligationStatus};
use crate::calendar::{Interval, Period};
use crate::compute::Funding;
use crate::diag::Text;
use crate::model::Id;

impl Stream<'_> {
    pub(super) fn instalments(&self, funding: &Funding) -> Vec<Obligation> {
        let one = |own: &crate::compute::Instalment| {
            let period = own.period.to_string();
            let number = own
                .number
                .map(|number| format!("#{number}"))
                .unwrap_or_default();
            let mut obligation = self.blank(
                ObligationKind::Instalment,
                own.contribution.as_str(),
                Some(format!("{period}{number}")),
            );
            let name = self.name_of(&own.contribution);
            obligation.what = match own.asked {
                Some(asked) => Text::new("due-instalment")
                    .with("name", name)
                    .with("period", period)
                    .with("amount", asked),
                None => Text::new("due-instalment-unknown")
                    .with("name", name)
                    .with("period", period),
            };
            obligation.parties = self.givers(&own.contribution);
            obligation.to = self.receivers(&own.contribution);
            self.paid(&mut obligation, own.period, (own.due, own.status, own.done));
            obligation.places = own.evidence.clone().into();
            obligation
        };
        funding.instalments.iter().map(one).collect()
    }

    pub(super) fn settlements(&self, funding: &Funding) -> Vec<Obligation> {
        let mut all = Vec::new();
        for own in &funding.settlements {
            let (Some(due), Some(status)) = (own.due, own.status) else {
                continue;
            };
            let period = own.period.to_string();
            let mut obligation = self.blank(
                ObligationKind::Settlement,
                own.contribution.as_str(),
                Some(period.clone()),
            );
            let name = self.name_of(&own.contribution);
            obligation.what = Text::new("due-settlement")
                .with("name", name)
                .with("period", period)
                .with("amount", own.difference.abs());
            let back = own.difference.is_negative();
            let (from, to) = (
                self.givers(&own.contribution),
                self.receivers(&own.contribution),
            );
            (obligation.parties, obligation.to) = if back { (to, from) } else { (from, to) };
            self.paid(&mut obligation, own.period, (due, status, own.done));
            obligation.places = own.evidence.clone().into();
            all.push(obligation);
        }
        all
    }

    fn paid(
        &self,
        obligation: &mut Obligation,
        period: Period,
        (due, status, done): (NaiveDate, ObligationStatus, Option<Interval>),
    ) {
        obligation.period = Some(period.whole);
        obligation.window = period.covered;
        obligation.due = Some(due);
        obligation.status = status;
        obligation.done = done;
        obligation.days_late = late(status, due, done, self.ctx.as_of);
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
