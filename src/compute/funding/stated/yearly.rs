//! Figures of one year: totals, one contribution, a party's part, the value of an hour.

use chrono::{Datelike, NaiveDate};

use super::figure::{Computed, Figure, document_date};
use crate::calendar::AsOf;
use crate::compute::funding::period::Item;
use crate::compute::funding::years::yearly;
use crate::compute::span::standing_end;
use crate::compute::{Missing, RecordKey};
use crate::model::{Contribution, Id, TermEnd};
use crate::money::{Exact, Number};

impl<'a> Figure<'a> {
    /// The day on which a yearly figure is taken: the first of its year, else of the first calendar year on whose first day the term
    /// runs, else the term's first day.
    fn yearly_day(&self) -> Option<NaiveDate> {
        let first = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1);
        if let Some(year) = &self.stated.year {
            return first(year.value);
        }
        let start = self.agreement.term.start.as_ref()?.first;
        let full = if start.month() == 1 && start.day() == 1 {
            first(start.year())
        } else {
            first(start.year() + 1)
        };
        let on = document_date(self.agreement, self.stated)
            .map_or(self.ctx.as_of, |date| AsOf(date.last));
        let runs = match standing_end(&self.agreement.term, on) {
            Some(TermEnd::At(end)) => full.is_some_and(|full| full <= end.last),
            _ => true,
        };
        if runs { full } else { Some(start) }
    }

    /// Whether a contribution is in force on a day; without a known start it is taken to be.
    fn in_force(&self, contribution: &Contribution, day: Option<NaiveDate>) -> bool {
        let item = Item {
            ctx: self.ctx,
            agreement: self.agreement,
            contribution,
            prices: None,
        };
        let readings = item.readings();
        let Some(day) = day.filter(|_| !readings.all.is_empty()) else {
            return true;
        };
        readings.all.iter().any(|reading| {
            reading
                .span
                .is_some_and(|(_, covered)| covered.contains(day))
        })
    }

    /// A contribution brought to a year, before indexation.
    fn yearly_amount(&self, contribution: &'a Contribution) -> Option<Exact> {
        let item = Item {
            ctx: self.ctx,
            agreement: self.agreement,
            contribution,
            prices: None,
        };
        let readings = item.readings();
        let day = self.yearly_day();
        let period = item
            .periods(&readings)
            .into_iter()
            .map(|planned| planned.hull)
            .find(|period| day.is_none_or(|day| period.whole.contains(day)));
        yearly(item, period)
    }

    /// The yearly total, or one party's part of it.
    pub(super) fn yearly_total(&self, party: Option<&Id>) -> Computed {
        let mut computed = Computed::new(true);
        let day = self.yearly_day();
        let once = |own: &Contribution| {
            own.per
                .as_ref()
                .is_some_and(|per| per.value == crate::calendar::Per::Once)
        };
        let mut sum = Exact::zero();
        let (mut shares, mut own_share) = (Exact::zero(), Exact::zero());
        for contribution in self
            .agreement
            .contributions
            .iter()
            .filter(|own| !once(own) && self.in_force(own, day))
        {
            let counts =
                party.is_none_or(|party| contribution.from.iter().any(|from| from.value == *party));
            if let Some(share) = &contribution.share {
                shares = shares.plus(&share.exact().percent());
                if counts {
                    own_share = own_share.plus(&share.exact().percent());
                }
                continue;
            }
            if counts && party.is_some() && contribution.from.len() > 1 {
                return computed.unknown(Missing::of(&contribution.id, RecordKey::From));
            }
            match self.yearly_amount(contribution) {
                Some(amount) if counts => sum = sum.plus(&amount),
                Some(_) => {}
                None if contribution.is_money() || contribution.amount.is_some() => {
                    return computed.unknown(Missing::of(&contribution.id, RecordKey::Amount));
                }
                None => continue,
            }
            computed.certainty = computed.certainty.and(contribution.certainty);
            computed.places.push(
                contribution
                    .amount
                    .as_ref()
                    .map_or(contribution.span, |amount| amount.span),
            );
        }
        if !shares.is_zero() {
            let all = if party.is_some() {
                self.yearly_total(None).value
            } else {
                sum.over(&Exact::whole(1).minus(&shares))
            };
            let Some(all) = all else {
                return computed.unknown(Missing::Share);
            };
            sum = if party.is_some() {
                sum.plus(&all.times(&own_share))
            } else {
                all
            };
        }
        computed.value = Some(sum);
        computed
    }

    pub(super) fn share(&self, party: &Id) -> Computed {
        let (part, all) = (self.yearly_total(Some(party)), self.yearly_total(None));
        let share = part
            .value
            .as_ref()
            .zip(all.value.as_ref())
            .and_then(|(part, all)| part.times(&Exact::whole(100)).over(all));
        let rounded = share
            .and_then(|share| share.to_number(1).ok())
            .map(Number::exact);
        Computed {
            value: rounded,
            is_money: false,
            certainty: part.certainty.and(all.certainty),
            missing: all.missing.clone(),
            places: all.places,
            assumed: false,
            not_in_force: None,
        }
    }

    fn contribution(&self, id: &Id) -> Option<&'a Contribution> {
        self.agreement.contribution(id)
    }

    pub(super) fn yearly(&self, id: &Id) -> Computed {
        let mut computed = Computed::new(true);
        let Some(contribution) = self.contribution(id) else {
            return computed;
        };
        let day = self.yearly_day();
        if !self.in_force(contribution, day) {
            computed.not_in_force = day;
            return computed;
        }
        computed.certainty = contribution.certainty;
        computed.value = self.yearly_amount(contribution);
        computed.places.push(
            contribution
                .amount
                .as_ref()
                .map_or(contribution.span, |amount| amount.span),
        );
        if computed.value.is_none() {
            computed.unknown(Missing::of(id, RecordKey::Amount))
        } else {
            computed
        }
    }

    pub(super) fn hour_value(&self, id: &Id) -> Computed {
        let mut computed = Computed::new(true);
        let Some(contribution) = self.contribution(id) else {
            return computed;
        };
        let hours = contribution.hours.as_ref();
        computed.certainty = contribution.certainty.and(contribution.hours_certainty);
        computed
            .places
            .extend(contribution.amount.as_ref().map(|amount| amount.span));
        computed.places.extend(hours.map(|hours| hours.span));
        let per_hour = contribution.amount.as_ref().zip(hours);
        let value = per_hour
            .and_then(|(amount, hours)| amount.exact().over(&Exact::whole(i64::from(hours.value))));
        computed.value = value
            .and_then(|value| value.to_number(2).ok())
            .map(Number::exact);
        if computed.value.is_none() {
            computed.unknown(Missing::of(id, RecordKey::Hours))
        } else {
            computed
        }
    }
}
