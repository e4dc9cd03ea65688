//! Every kind of stated figure, computed.

use chrono::NaiveDate;

use super::cost::Cost;
use super::implied::{self, Wanted};
use super::verdict::Claimed;
use crate::calendar::{AsOf, Interval};
use crate::compute::funding::period::Prices;
use crate::compute::funding::{AmountStatus, StatedResult, StatedValue, StatedVerdict};
use crate::compute::span::standing_end;
use crate::compute::statistics::counted;
use crate::compute::{Ctx, Missing, RecordKey, TermKey};
use crate::model::{Agreement, Certainty, Id, LogKind, PeriodRef, Stated, StatedWhat, TermEnd};
use crate::money::{Exact, Number};
use crate::source::Span;

/// What a figure comes to.
pub(super) struct Computed {
    pub(super) value: Option<Exact>,
    pub(super) missing: Vec<Missing>,
    pub(super) certainty: Certainty,
    pub(super) assumed: bool,
    pub(super) not_in_force: Option<NaiveDate>,
    pub(super) places: Vec<Span>,
    pub(super) is_money: bool,
}

impl Computed {
    pub(super) fn new(is_money: bool) -> Self {
        Self {
            value: None,
            missing: Vec::new(),
            certainty: Certainty::Exact,
            assumed: false,
            not_in_force: None,
            places: Vec::new(),
            is_money,
        }
    }

    pub(super) fn unknown(mut self, missing: Missing) -> Self {
        self.value = None;
        self.missing.push(missing);
        self
    }
}

/// The stated figures whose document is known at the as-of date.
pub(in crate::compute::funding) fn stated(
    ctx: Ctx<'_>,
    agreement: &Agreement,
) -> Vec<StatedResult> {
    let known = |stated: &&Stated| {
        document_date(agreement, stated).is_none_or(|date| ctx.as_of.knows(date))
    };
    agreement
        .stated
        .iter()
        .filter(known)
        .map(|stated| {
            Figure {
                ctx,
                agreement,
                stated,
            }
            .result()
        })
        .collect()
}

/// When a document was made, where it says.
pub(super) fn document_date(agreement: &Agreement, stated: &Stated) -> Option<Interval> {
    let document = agreement.document(&stated.document)?;
    document.date.as_ref().map(|date| date.value)
}

/// One figure to recompute.
pub(super) struct Figure<'a> {
    pub(super) ctx: Ctx<'a>,
    pub(super) agreement: &'a Agreement,
    pub(super) stated: &'a Stated,
}

impl Figure<'_> {
    fn result(&self) -> StatedResult {
        let claimed = Claimed {
            value: self.stated.value.value,
            certainty: self.stated.certainty,
        };
        if let StatedWhat::Meetings(id) = &self.stated.figure {
            return self.meetings(id, claimed);
        }
        let prices = Prices::default();
        let cost = match (&self.stated.figure, self.until()) {
            (StatedWhat::CostTotal(party), Some(until)) => {
                let cost = Cost::through(self.ctx, self.agreement, (party, until, &prices));
                Some((party, until, cost))
            }
            _ => None,
        };
        let computed = match &cost {
            Some((_, _, cost)) => cost_total(cost),
            None => self.computed(),
        };
        let mut result = self.shown(&computed);
        result.verdict = match &computed.value {
            Some(value) => claimed.verdict(value, computed.certainty),
            None => StatedVerdict::CannotTell,
        };
        if let Some((party, until, cost)) = cost {
            result.without_indexation = cost.unindexed();
            result.left = implied::left(&cost, claimed.value);
            result.implied_equal_rate = implied::equal_rate(&cost, claimed.value);
            let wanted = Wanted {
                ctx: self.ctx,
                agreement: self.agreement,
                party,
                until,
                claimed,
            };
            result.missing_value = wanted.missing_value(&cost);
        }
        result
    }

    fn shown(&self, computed: &Computed) -> StatedResult {
        let decimals = if computed.is_money { 2 } else { 12 };
        let figure = |number: Number| StatedValue::new(number, computed.is_money);
        let number = |exact: &Exact| {
            let shown = exact.to_number(decimals).ok();
            shown.map(|shown| figure(shown.trimmed()))
        };
        let stated = self.stated.value.value;
        StatedResult {
            what: self.stated.what.value.clone(),
            document: self.stated.document.value.clone(),
            stated: figure(stated),
            certainty: self.stated.certainty,
            computed: computed.value.as_ref().and_then(number),
            difference: computed
                .value
                .as_ref()
                .and_then(|value| number(&value.minus(&stated.exact()))),
            verdict: StatedVerdict::CannotTell,
            missing: computed.missing.clone(),
            not_in_force: computed.not_in_force,
            assumed: computed.assumed,
            without_indexation: None,
            left: None,
            implied_equal_rate: None,
            missing_value: None,
            place: self.stated.value.span,
            places: computed.places.clone(),
        }
    }

    fn computed(&self) -> Computed {
        match &self.stated.figure {
            StatedWhat::CostTotal(_) => Computed::new(true).unknown(Missing::Term(TermKey::End)),
            StatedWhat::PaidTotal(party) => self.paid_total(party),
            StatedWhat::YearlyTotal => self.yearly_total(None),
            StatedWhat::Share(party) => self.share(party),
            StatedWhat::Yearly(id) => self.yearly(id),
            StatedWhat::HourValue(id) => self.hour_value(id),
            StatedWhat::Observation(measure, period) => self.observation(measure, *period),
            StatedWhat::Meetings(_) => Computed::new(false),
        }
    }

    /// Through which day: as stated, else the term's end as it stood on the document's date.
    fn until(&self) -> Option<NaiveDate> {
        if let Some(until) = &self.stated.until {
            return Some(until.value);
        }
        let on = document_date(self.agreement, self.stated)
            .map_or(self.ctx.as_of, |date| AsOf(date.last));
        match standing_end(&self.agreement.term, on) {
            Some(TermEnd::At(end)) if end.is_day() => Some(end.last),
            _ => None,
        }
    }

    fn paid_total(&self, party: &Id) -> Computed {
        let mut computed = Computed::new(true);
        let (Some(until), Some(payments)) = (self.until(), &self.agreement.logs.payments) else {
            let missing = if self.until().is_none() {
                Missing::Term(TermKey::End)
            } else {
                Missing::Payments
            };
            return computed.unknown(missing);
        };
        // A log that is kept elsewhere proves only what it holds; money may have gone back, too.
        if self.agreement.is_elsewhere(LogKind::Payments) {
            return computed.unknown(Missing::Payments);
        }
        let contribution = |id: &Id| self.agreement.contribution(id);
        let of_party = |id: &Id| {
            contribution(id).is_some_and(|own| own.from.iter().any(|from| from.value == *party))
        };
        let mut sum = Some(crate::money::Money::ZERO);
        for payment in payments.iter().filter(|payment| {
            of_party(&payment.contribution) && payment.date.first <= until.min(self.ctx.as_of.0)
        }) {
            if payment.date.last > until.min(self.ctx.as_of.0) {
                return computed.unknown(Missing::Payments);
            }
            // Which of several givers paid how much is not recorded.
            if contribution(&payment.contribution).is_some_and(|own| own.from.len() > 1) {
                return computed.unknown(Missing::of(&payment.contribution, RecordKey::From));
            }
            sum = sum.and_then(|sum| sum.plus(payment.amount.value).ok());
            computed.places.push(payment.span);
        }
        computed.value = sum.map(crate::money::Money::exact);
        computed
    }

    fn observation(&self, measure: &Id, period: PeriodRef) -> Computed {
        let mut computed = Computed::new(false);
        let known = |when: PeriodRef| match when {
            PeriodRef::At(when) if when.is_day() => when.last <= self.ctx.as_of.0,
            PeriodRef::At(when) => self.ctx.as_of.is_after(when.last),
            PeriodRef::Term => true,
        };
        let mut all = counted(self.agreement, measure).into_iter();
        let Some(found) = all.find(|one| one.period == period && known(period)) else {
            return computed.unknown(Missing::Observation {
                measure: measure.clone(),
                period,
            });
        };
        computed.value = Some(found.value.exact());
        computed.certainty = found.certainty;
        computed.places = found.places;
        computed
    }

    /// Meetings through a day: certain ones, and those that possibly were held.
    fn meetings(&self, id: &Id, claimed: Claimed) -> StatedResult {
        let mut computed = Computed::new(false);
        let as_of = self.ctx.as_of.0;
        let until = self.until().unwrap_or(as_of).min(as_of);
        let (mut certain, mut possible) = (0, 0);
        let rows = self
            .agreement
            .logs
            .meetings
            .iter()
            .filter(|row| *row.kind == *id && !row.planned && row.date.first <= until);
        for row in rows {
            possible += i64::from(row.count);
            certain += if row.date.last <= until {
                i64::from(row.count)
            } else {
                0
            };
            computed.places.push(row.span);
        }
        let (low, high) = (Exact::whole(certain), Exact::whole(possible));
        let untold = claimed.value.exact() > low
            && claimed.value.exact() <= high
            && claimed.certainty == Certainty::Exact;
        computed.value = (!untold).then_some(if claimed.value.exact() > high {
            high
        } else {
            low
        });
        let mut result = self.shown(&computed);
        if let Some(value) = &computed.value {
            result.verdict = claimed.verdict(value, Certainty::Exact);
        }
        result
    }
}

/// What the parts of a sum come to.
fn cost_total(cost: &Cost<'_>) -> Computed {
    let mut computed = Computed::new(true);
    computed.value = cost.total().map(crate::money::Money::exact);
    computed.certainty = cost.certainty;
    computed.missing.clone_from(&cost.untold);
    for part in &cost.parts {
        computed.assumed |= part.status == AmountStatus::Assumed;
        extend(&mut computed.missing, &part.missing);
        extend(&mut computed.places, &part.places);
    }
    computed
}

fn extend<T: PartialEq + Clone>(all: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !all.contains(one) {
            all.push(one.clone());
        }
    }
}
