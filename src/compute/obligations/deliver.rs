//! What shall be delivered or counted for each period.

use chrono::NaiveDate;

use super::stream::{Stream, ids, late};
use super::{Obligation, ObligationKind, ObligationStatus};
use crate::calendar::{Interval, MonthDay, Period};
use crate::compute::RecordKind;
use crate::compute::funding::moved;
use crate::compute::span::{Own, PlannedPeriod, Readings};
use crate::diag::Text;
use crate::model::{Delivery, Duty, LogKind, Measure, MeasureKind, PeriodRef};
use crate::source::Span;

/// What was done, and when.
struct Done {
    when: Interval,
    place: Span,
}

impl Stream<'_> {
    pub(super) fn duty(&self, duty: &Duty) -> Vec<Obligation> {
        let open = |period: Option<String>| {
            let mut obligation = self.blank(ObligationKind::Duty, duty.id.as_str(), period);
            obligation.parties = ids(&duty.party);
            obligation
        };
        if let Some(due) = &duty.due {
            let mut obligation = open(None);
            obligation.what = Text::new("due-duty").with("text", duty.text.as_str());
            obligation.window = due.value;
            let delivered = self.deliveries(duty, None);
            self.day(
                &mut obligation,
                Some(moved(self.ctx, due.last)),
                (delivered, LogKind::Deliveries),
            );
            obligation.places.insert(0, due.span);
            return vec![obligation];
        }
        let Some(every) = &duty.every else {
            return Vec::new();
        };
        let own = Own {
            kind: RecordKind::Duty,
            id: &duty.id,
            starts: duty.starts.as_ref(),
            ends: duty.ends.as_ref(),
        };
        let readings = Readings::new(&self.agreement.term, Some(own), self.ctx.as_of);
        let one = |planned: PlannedPeriod| {
            let period = planned.hull;
            let mut obligation = open(Some(period.to_string()));
            obligation.what = Text::new("due-duty-period")
                .with("text", duty.text.as_str())
                .with("period", period.to_string());
            obligation.period = Some(period.whole);
            obligation.window = period.covered;
            let due = self.due_after(
                &readings,
                &planned,
                duty.due_after.as_ref().map(|after| after.value),
            );
            let delivered = self.deliveries(duty, Some(period));
            self.day(&mut obligation, due, (delivered, LogKind::Deliveries));
            obligation.places.insert(0, every.span);
            obligation
        };
        readings
            .periods(every.value, self.ctx.as_of)
            .into_iter()
            .map(one)
            .collect()
    }

    /// The due day of a period: the first such day after its covered part, or that part's last day; `None` where readings differ.
    fn due_after(
        &self,
        readings: &Readings,
        planned: &PlannedPeriod,
        after: Option<MonthDay>,
    ) -> Option<NaiveDate> {
        let day = |period: Option<Period>| {
            let last = period?.covered.last;
            (last != crate::calendar::FOREVER).then(|| {
                moved(
                    self.ctx,
                    after.map_or(last, |after| after.first_after(last)),
                )
            })
        };
        readings.agree_on(planned, day).ok().flatten()
    }

    /// The deliveries of a duty, of a period where it recurs, that have begun by the as-of date.
    fn deliveries(&self, duty: &Duty, period: Option<Period>) -> Vec<Done> {
        let of_period = |delivery: &Delivery| match (
            period,
            delivery.period.as_ref().map(|period| period.value),
        ) {
            (None, _) => true,
            (Some(period), Some(PeriodRef::At(when))) => when == period.whole,
            (Some(period), Some(PeriodRef::Term)) => period.per.is_span(),
            (Some(_), None) => false,
        };
        let rows = self.agreement.logs.deliveries.iter();
        let own = rows.filter(|row| {
            *row.duty == *duty.id && of_period(row) && row.date.first <= self.ctx.as_of.0
        });
        own.map(|row| Done {
            when: row.date.value,
            place: row.span,
        })
        .collect()
    }

    pub(super) fn observations(&self, measure: &Measure) -> Vec<Obligation> {
        let Some(every) = &measure.every else {
            return Vec::new();
        };
        let readings = Readings::new(&self.agreement.term, None, self.ctx.as_of);
        let one = |planned: PlannedPeriod| {
            let period = planned.hull;
            let mut obligation = self.blank(
                ObligationKind::Observation,
                measure.id.as_str(),
                Some(period.to_string()),
            );
            obligation.what = Text::new("due-observation")
                .with("name", measure.name.as_str())
                .with("period", period.to_string());
            obligation.parties = ids(&measure.party);
            obligation.period = Some(period.whole);
            obligation.window = period.covered;
            let due = self.due_after(
                &readings,
                &planned,
                measure.due_after.as_ref().map(|after| after.value),
            );
            let observed = self.observed(measure, period);
            obligation.places = vec![every.span];
            if observed.is_empty() {
                self.day(&mut obligation, due, (Vec::new(), LogKind::Statistics));
            } else {
                obligation.due = due;
                obligation.status = ObligationStatus::Met;
                obligation.places.extend(observed);
            }
            obligation
        };
        readings
            .periods(every.value, self.ctx.as_of)
            .into_iter()
            .map(one)
            .collect()
    }

    /// The rows that observe a period: of exactly it, or of its covered part; for a stock also of any time inside it.
    fn observed(&self, measure: &Measure, period: Period) -> Vec<Span> {
        let stock = measure.kind == MeasureKind::Stock;
        let fits = |when: PeriodRef| match when {
            PeriodRef::Term => period.per.is_span(),
            PeriodRef::At(when) => {
                let known = if when.is_day() {
                    when.last <= self.ctx.as_of.0
                } else {
                    self.ctx.as_of.is_after(when.last)
                };
                known
                    && (when == period.whole
                        || when == period.covered
                        || stock && period.covered.covers(when))
            }
        };
        let rows = self.agreement.logs.statistics.iter();
        rows.filter(|row| *row.measure == *measure.id && fits(row.period.value))
            .map(|row| row.span)
            .collect()
    }

    /// Where something stands that is done on a day.
    fn day(
        &self,
        obligation: &mut Obligation,
        due: Option<NaiveDate>,
        (done, log): (Vec<Done>, LogKind),
    ) {
        obligation.due = due;
        let has_begun = !done.is_empty();
        let ended = done
            .into_iter()
            .filter(|done| done.when.last <= self.ctx.as_of.0)
            .min_by_key(|done| (done.when.last, done.when.first));
        let elsewhere = self.agreement.is_elsewhere(log);
        obligation.status = match (due, &ended) {
            (None, None) => ObligationStatus::CannotTell,
            (Some(due), Some(done)) if done.when.first > due => ObligationStatus::MetLate,
            (_, Some(_)) => ObligationStatus::Met,
            (Some(due), None) if !self.ctx.as_of.is_after(due) => {
                ObligationStatus::until(due, self.ctx)
            }
            (Some(_), None) if has_begun || elsewhere => ObligationStatus::CannotTell,
            (Some(_), None) => ObligationStatus::Overdue,
        };
        obligation.done = ended.as_ref().map(|done| done.when);
        obligation.days_late =
            due.and_then(|due| late(obligation.status, due, obligation.done, self.ctx.as_of));
        obligation.places.extend(ended.map(|done| done.place));
    }
}
