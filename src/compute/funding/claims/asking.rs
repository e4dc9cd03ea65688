//! All that a contribution asks for: instalments, or periods where no day is agreed, with the settlements and repayments that arose.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::claim::{Claim, ClaimKind};
use super::demand::{Demand, DemandKind, KnownAmount, less};
use super::history::{History, Past};
use super::known::{known_by, publications};
use super::ledger::Cut;
use super::plan::{Asked, Part, Plan};
use super::settlement::Settling;
use crate::calendar::{Per, Period, add_days};
use crate::compute::funding::period::{Item, PeriodAmount, agreed, extend};
use crate::compute::span::Readings;
use crate::model::{Certainty, Prorate};
use crate::money::Money;
use crate::source::Span;

/// A claim and what it asks for day by day.
pub(super) struct Asking {
    pub(super) claim: Claim,
    /// `None`: nobody owes it.
    pub(super) demand: Option<Demand>,
    /// Whether it is left out where nothing is asked for or paid.
    pub(super) is_hidden: bool,
}

/// A period with its instalments in each reading of the dates.
struct Planned {
    period: Period,
    plans: Vec<Option<Plan>>,
    parts: Vec<AskedPart>,
}

/// An instalment and what it asks for now.
struct AskedPart {
    part: Part,
    asked: Asked,
}

/// All claims of a contribution.
pub(super) struct Claims<'a> {
    item: Item<'a>,
    readings: Readings,
    is_certain: bool,
    pub(super) all: Vec<Asking>,
    pub(super) cuts: Vec<Cut>,
}

impl<'a> Claims<'a> {
    pub(super) fn of(item: Item<'a>) -> Self {
        let history = History::of(item);
        let planned = periods(item, &history);
        let mut claims = Self {
            item,
            is_certain: history.is_certain(),
            readings: history.readings,
            all: Vec::new(),
            cuts: Vec::new(),
        };
        for one in &planned {
            claims.parts(one);
        }
        // What a term without end will ask for in periods to come does not move a settlement.
        let listed = claims.all.iter().filter(|one| !one.is_hidden);
        let mut dues: Vec<NaiveDate> = listed.filter_map(|one| one.claim.due).collect();
        dues.sort_unstable();
        for one in &planned {
            claims.settlement(one, &dues);
            claims.repayment(one);
        }
        claims
    }

    fn blank(&self, kind: ClaimKind, period: Period) -> Claim {
        let contribution = self.item.contribution;
        Claim {
            contribution: contribution.id.value.clone(),
            kind,
            period,
            day: None,
            due: None,
            after: None,
            asked: None,
            at_most: None,
            certainty: contribution.certainty,
            missing: Vec::new(),
            paid: None,
            credit: Money::ZERO,
            done: None,
            status: None,
            payments: Vec::new(),
            place: self.place(),
        }
    }

    fn place(&self) -> Span {
        let contribution = self.item.contribution;
        let payday = contribution.payment.as_ref().map(|payday| payday.span);
        payday.unwrap_or_else(|| self.item.place())
    }

    /// The instalments of a period; where no day is agreed, the period.
    fn parts(&mut self, planned: &Planned) {
        let plan = planned.plans.iter().flatten().next();
        let has_changed = self.is_certain && plan.is_some_and(Plan::is_changed);
        let is_dated = self.item.contribution.payment.is_some();
        let is_nought = |own: &AskedPart| has_changed && own.asked.amount == Some(Money::ZERO);
        let of = planned.parts.iter().filter(|own| !is_nought(own)).count();
        let mut number = 0;
        for own in &planned.parts {
            let AskedPart { part, asked } = own;
            let is_nought = is_nought(own);
            number += usize::from(!is_nought);
            let kind = if is_dated {
                ClaimKind::Instalment { number, of }
            } else {
                ClaimKind::Period
            };
            let mut claim = self.blank(kind, planned.period);
            (claim.day, claim.due, claim.after) = (part.day, part.due, part.after.clone());
            claim.asked = asked.amount;
            if let Some(detail) = &asked.detail {
                claim.certainty = claim.certainty.and(detail.certainty);
                claim.missing.clone_from(&detail.missing);
            }
            let kind = match (is_dated, is_nought) {
                (false, _) => DemandKind::Period,
                (true, false) => DemandKind::Instalment(number),
                (true, true) => DemandKind::Instalment(0),
            };
            let mut demand = Demand {
                claim: self.all.len(),
                kind,
                period: planned.period,
                due: part.due,
                amounts: Vec::new(),
            };
            let plan = plan.filter(|_| self.is_certain);
            demand.amounts = self.amounts(&demand, plan, own);
            let is_ahead = self.item.ctx.as_of.0 < planned.period.whole.first
                && self.is_endless()
                && part.due.is_none_or(|due| due > self.item.ctx.as_of.0);
            self.all.push(Asking {
                claim,
                demand: Some(demand),
                is_hidden: is_nought || is_ahead,
            });
        }
    }

    fn is_endless(&self) -> bool {
        let mut spans = self.readings.all.iter().filter_map(|reading| reading.span);
        spans.any(|(_, covered)| covered.is_endless())
    }

    /// What a part asked for on each day on which that may matter to a payment: while it is in reach, or named.
    fn amounts(&self, demand: &Demand, plan: Option<&Plan>, own: &AskedPart) -> Vec<KnownAmount> {
        let as_of = self.item.ctx.as_of.0;
        let always = |amount| {
            vec![KnownAmount {
                since: NaiveDate::MIN,
                amount,
                by_term: false,
            }]
        };
        let at = plan.and_then(|plan| plan.parts.iter().position(|other| other.is_same(&own.part)));
        let Some((plan, at)) = plan.zip(at) else {
            return always(own.asked.amount);
        };
        let from = self.looked_at_from(demand);
        let mut changes = plan.steps(at);
        let begins = changes.next().unwrap_or(NaiveDate::MIN);
        let changes: BTreeSet<NaiveDate> = changes.collect();
        let mut days: BTreeSet<NaiveDate> = changes.clone();
        if from <= as_of {
            let last = demand.due.map_or(as_of, |due| due.min(as_of));
            let used = |row: &crate::model::IndexRow| {
                let mut used = own.asked.detail.iter().flat_map(|detail| &detail.used);
                used.any(|used| used.period == row.period.value)
            };
            let published = publications(self.item, used);
            days.extend(
                published
                    .into_iter()
                    .filter(|day| from < *day && *day <= last),
            );
        }
        let first = begins.max(from.min(as_of));
        let mut amounts = vec![KnownAmount {
            since: begins,
            amount: plan.asked(self.item, at, first).amount,
            by_term: false,
        }];
        for since in days.into_iter().filter(|day| *day > begins) {
            amounts.push(KnownAmount {
                since,
                amount: plan.asked(self.item, at, since).amount,
                by_term: changes.contains(&since),
            });
        }
        backfilled(amounts)
    }

    /// From when it is in reach, or named by a payment.
    fn looked_at_from(&self, demand: &Demand) -> NaiveDate {
        let payments = self.item.agreement.logs.payments.iter().flatten();
        let own = payments.filter(|payment| {
            payment.contribution.value == self.item.contribution.id.value
                && payment
                    .period
                    .as_ref()
                    .is_some_and(|named| named.period == demand.key())
        });
        let named = own.map(|payment| payment.date.last).min();
        let reach = demand.in_reach_from();
        named.map_or(reach, |named| named.min(reach))
    }

    fn settlement(&mut self, planned: &Planned, dues: &[NaiveDate]) {
        if self.item.contribution.payment.is_none() {
            return;
        }
        let now = self.now(planned);
        let asked: Vec<&Asked> = planned.parts.iter().map(|own| &own.asked).collect();
        let settling = Settling {
            item: self.item,
            plan: planned.plans[0].as_ref().filter(|_| self.is_certain),
            asked: &asked,
            now: &now,
            first: planned.parts.iter().filter_map(|own| own.part.due).min(),
            dues,
        };
        let Some(found) = settling.settlement() else {
            return;
        };
        let mut claim = self.blank(ClaimKind::Settlement(found.difference), planned.period);
        (claim.due, claim.asked) = (found.due, Some(found.owed));
        if let crate::model::Indexation::Clause(clause) = &self.item.contribution.indexation {
            claim.place = clause.span;
        }
        let demand = Demand {
            claim: self.all.len(),
            kind: DemandKind::Settlement,
            period: planned.period,
            due: found.due,
            amounts: found.amounts,
        };
        self.all.push(Asking {
            claim,
            demand: found.due.map(|_| demand),
            is_hidden: false,
        });
    }

    /// What the period comes to now, in all readings.
    fn now(&self, planned: &Planned) -> PeriodAmount {
        let of = |plan: &Option<Plan>| {
            let period = plan.as_ref()?.stages.last()?.period?;
            Some(self.item.of(period, self.item.ctx.as_of))
        };
        agreed(&self.readings, planned.plans.iter().map(of).collect())
    }

    /// A period that was cut short: what is asked above its amount lapses or is paid back.
    fn repayment(&mut self, planned: &Planned) {
        let contribution = self.item.contribution;
        let Some(plan) = planned.plans[0].as_ref().filter(|_| self.is_certain) else {
            return;
        };
        let shorter = |stage: &&super::plan::Stage| !stage.grows && stage.since > NaiveDate::MIN;
        let mut is_cut = false;
        for stage in plan.stages.iter().filter(shorter) {
            let amount = match stage.period {
                Some(period) => known_by(self.item, period, stage.since).amount,
                None => Some(Money::ZERO),
            };
            let Some(amount) = amount else {
                continue;
            };
            let last = stage.period.map(|period| period.covered.last);
            self.cuts.push(Cut {
                period: planned.period,
                known: stage.since,
                over: last.map_or(stage.since, |last| add_days(last, 1)),
                amount,
            });
            is_cut = true;
        }
        let is_divided = contribution.prorate != Prorate::None
            && contribution
                .per
                .as_ref()
                .is_some_and(|per| per.value != Per::Once);
        let is_repaid = matches!(contribution.certainty, Certainty::Exact | Certainty::UpTo);
        if is_cut && is_divided && is_repaid {
            let mut claim = self.blank(ClaimKind::Repayment, planned.period);
            claim.at_most = self.above(planned);
            let demand = Demand {
                claim: self.all.len(),
                kind: DemandKind::Repayment,
                period: planned.period,
                due: None,
                amounts: Vec::new(),
            };
            self.all.push(Asking {
                claim,
                demand: Some(demand),
                is_hidden: true,
            });
        }
    }

    /// What was asked for above the amount of a period that was cut short and is over.
    fn above(&self, planned: &Planned) -> Option<Money> {
        let cut = self.cuts.last()?;
        let own = self
            .all
            .iter()
            .filter(|one| one.claim.period == planned.period);
        let asked = Money::total(own.filter_map(|one| one.claim.asked)).ok()?;
        let above = less(asked, cut.amount);
        let is_over = self.item.ctx.as_of.0 >= cut.over.max(cut.known);
        (is_over && above > Money::ZERO).then_some(above)
    }
}

/// The periods with their plans, in order.
fn periods(item: Item<'_>, history: &History) -> Vec<Planned> {
    let mut found = Vec::new();
    let readings = &history.readings;
    if history.is_certain() {
        for past in history.past().into_values() {
            if let Some(period) = past.iter().rev().find_map(|past| past.period) {
                let plans = vec![Some(Plan::new(item, &past))];
                found.push(Planned::new(item, readings, Seen { period, plans }));
            }
        }
    } else {
        for one in history.views.iter().flat_map(|view| &view.periods) {
            let plan = |period: &Option<Period>| {
                let past = Past {
                    since: NaiveDate::MIN,
                    period: Some((*period)?),
                };
                Some(Plan::new(item, &[past]))
            };
            let seen = Seen {
                period: one.hull,
                plans: one.readings.iter().map(plan).collect(),
            };
            found.push(Planned::new(item, readings, seen));
        }
    }
    found
}

/// A period with its plan in each reading.
struct Seen {
    period: Period,
    plans: Vec<Option<Plan>>,
}

impl Planned {
    fn new(item: Item<'_>, readings: &Readings, seen: Seen) -> Self {
        let Seen { period, plans } = seen;
        let mut parts: Vec<Part> = Vec::new();
        for part in plans.iter().flatten().flat_map(|plan| &plan.parts) {
            if !parts.iter().any(|own| own.is_same(part)) {
                parts.push(part.clone());
            }
        }
        parts.sort_by_key(Part::order);
        let day = item.ctx.as_of.0;
        let asked = |part: Part| {
            let asks = |plan: &Option<Plan>| {
                let plan = plan.as_ref()?;
                let at = plan.parts.iter().position(|own| own.is_same(&part))?;
                Some(plan.asked(item, at, day))
            };
            let asked = agreed_parts(readings, plans.iter().map(asks).collect());
            AskedPart { part, asked }
        };
        Self {
            period,
            parts: parts.into_iter().map(asked).collect(),
            plans,
        }
    }
}

/// What all readings ask for, with what that rests on.
fn agreed_parts(readings: &Readings, all: Vec<Option<Asked>>) -> Asked {
    let amount = readings.agree_at(|at| all[at].as_ref().map(|asked| asked.amount));
    let details = all.into_iter().map(|one| one.and_then(|one| one.detail));
    let mut detail = agreed(readings, details.collect());
    let amount = amount.map(|amount| amount.flatten().flatten());
    let amount = amount.unwrap_or_else(|dates| {
        extend(&mut detail.missing, dates);
        None
    });
    if amount.is_some() {
        detail.missing.clear();
    }
    Asked {
        detail: Some(detail),
        amount,
    }
}

/// Where an amount was unknown, that of the first day on which it is known.
fn backfilled(mut amounts: Vec<KnownAmount>) -> Vec<KnownAmount> {
    let mut next = None;
    for known in amounts.iter_mut().rev() {
        known.amount = known.amount.or(next);
        next = known.amount;
    }
    amounts.dedup_by(|later, earlier| later.amount == earlier.amount);
    amounts
}
