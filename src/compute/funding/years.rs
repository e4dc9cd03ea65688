//! Contributions by calendar year, with what each party puts in and the totals.

use std::collections::{BTreeMap, BTreeSet};

use super::months::Months;
use super::period::{Item, Prices, extend};
use super::{
    AmountStatus, PartyAmount, Step, StepKind, StepLabel, StepValue, YearContribution, YearFunding,
};
use crate::calendar::{Interval, Period, months_of};
use crate::compute::span::{PlannedPeriod, Readings};
use crate::compute::{Ctx, Missing, RecordKey};
use crate::model::{Agreement, Certainty, Contribution, ContributionKind, Id};
use crate::money::{Exact, Money, Number, Rounding, Step as RoundStep};

/// Every year in which something is put in.
pub(super) fn years(ctx: Ctx<'_>, agreement: &Agreement, prices: &Prices) -> Vec<YearFunding> {
    let mut years: BTreeMap<i32, Vec<YearContribution>> = BTreeMap::new();
    for contribution in &agreement.contributions {
        let item = Item {
            ctx,
            agreement,
            contribution,
            prices: Some(prices),
        };
        for (year, part) in of_contribution(item) {
            years.entry(year).or_default().push(part);
        }
    }
    years
        .into_iter()
        .map(|(year, parts)| year_funding(agreement, year, parts))
        .collect()
}

/// A contribution year by year.
fn of_contribution(item: Item<'_>) -> Vec<(i32, YearContribution)> {
    let readings = item.readings();
    let mut by_year: BTreeMap<i32, Vec<PlannedPeriod>> = BTreeMap::new();
    for planned in item.periods(&readings) {
        by_year
            .entry(planned.hull.year())
            .or_default()
            .push(planned);
    }
    let nothing = item.contribution.amount.is_none() && item.contribution.share.is_none();
    if nothing && (item.contribution.is_money() || item.contribution.per.is_none()) {
        for year in touched_years(item, &readings) {
            by_year.entry(year).or_default();
        }
    }
    by_year
        .into_iter()
        .map(|(year, periods)| (year, of_year(item, &readings, &periods)))
        .collect()
}

/// The calendar years that some reading covers.
fn touched_years(item: Item<'_>, readings: &Readings) -> BTreeSet<i32> {
    let as_of = item.ctx.as_of;
    let covered = readings
        .all
        .iter()
        .filter_map(|reading| reading.span)
        .map(|(_, covered)| covered);
    let mut years = BTreeSet::new();
    for covered in covered {
        let last = if covered.is_endless() {
            as_of.0
        } else {
            covered.last
        };
        let all = Interval {
            first: covered.first,
            last,
        };
        years.extend((year_of(all.first)..=year_of(all.last)).filter(|_| all.first <= all.last));
    }
    years
}

fn year_of(day: chrono::NaiveDate) -> i32 {
    chrono::Datelike::year(&day)
}

fn of_year(item: Item<'_>, readings: &Readings, periods: &[PlannedPeriod]) -> YearContribution {
    let contribution = item.contribution;
    let mut year = empty(item, contribution);
    if contribution.share.is_some() {
        for planned in periods {
            let exists = readings.agree_on(planned, |period| period.is_some());
            extend(&mut year.missing, exists.err().unwrap_or_default());
        }
        year.hours = hours(item, readings, periods);
        return year;
    }
    let (mut amounts, mut unindexed) = (Some(Money::ZERO), Some(Money::ZERO));
    let mut told: Option<Vec<i32>> = None;
    for planned in periods {
        let part = item.amount(readings, planned, item.ctx.as_of);
        year.status = year.status.max(part.status);
        year.certainty = year.certainty.and(part.certainty);
        extend(&mut year.missing, part.missing);
        if periods.len() > 1 {
            let label = StepLabel::new(StepKind::Period).with("period", planned.hull.to_string());
            let value = part.amount.map_or(StepValue::Unknown, StepValue::Money);
            year.steps.push(Step {
                label,
                value,
                places: Vec::new(),
            });
        }
        // Periods of one price have it from the same steps, which stand once.
        let months = part.told.map(|period| Months::of(&item, period, None));
        if let Some(months) = months.filter(|months| told.as_ref() != Some(&months.years())) {
            year.steps.extend(months.steps(&item, item.ctx.as_of));
            told = Some(months.years());
        }
        year.steps.extend(part.steps);
        year.hour_value = year.hour_value.or_else(|| item.hour_value(part.full));
        amounts = sum(amounts, part.amount);
        unindexed = sum(unindexed, part.unindexed);
    }
    if periods.is_empty() || contribution.amount.is_none() {
        (amounts, unindexed) = (None, None);
        year.status = AmountStatus::Unknown;
        year.missing = vec![Missing::of(&contribution.id, RecordKey::Amount)];
    }
    year.amount = amounts;
    year.unindexed = unindexed;
    year.hours = hours(item, readings, periods);
    year
}

/// The hours of all periods, where all readings give the same.
fn hours(item: Item<'_>, readings: &Readings, periods: &[PlannedPeriod]) -> Option<u32> {
    let of = |planned: &PlannedPeriod| {
        let worked = readings.agree_on(planned, |period| item.hours(period?));
        worked.ok().flatten()
    };
    let all = periods.iter().map(of);
    all.reduce(|sum, more| Some(sum?.saturating_add(more?)))
        .flatten()
}

fn sum(one: Option<Money>, other: Option<Money>) -> Option<Money> {
    one?.plus(other?).ok()
}

fn empty(item: Item<'_>, contribution: &Contribution) -> YearContribution {
    let ids = |ids: &[crate::source::Spanned<Id>]| ids.iter().map(|id| id.value.clone()).collect();
    YearContribution {
        id: contribution.id.value.clone(),
        name: contribution.name().to_owned(),
        from: ids(&contribution.from),
        to: ids(&contribution.to),
        kind: contribution.kind.value,
        certainty: contribution.certainty,
        status: AmountStatus::Exact,
        is_valued: contribution.is_money()
            || contribution.amount.is_some()
            || contribution.share.is_some(),
        amount: None,
        unindexed: None,
        hours: None,
        hours_certainty: contribution.hours_certainty,
        hour_value: None,
        missing: Vec::new(),
        steps: Vec::new(),
        place: item.place(),
    }
}

fn year_funding(agreement: &Agreement, year: i32, mut parts: Vec<YearContribution>) -> YearFunding {
    let share_of = |part: &YearContribution| {
        agreement
            .contribution(&part.id)
            .and_then(|own| own.share.as_ref().map(|share| (share.value, share.span)))
    };
    shares(&mut parts, &share_of);
    let money = parts
        .iter()
        .filter(|part| part.kind == ContributionKind::Money);
    let valued: Vec<&YearContribution> = parts.iter().filter(|part| part.is_valued).collect();
    let total = total(valued.iter().copied());
    let mut missing: Vec<Missing> = Vec::new();
    extend(
        &mut missing,
        valued.iter().flat_map(|part| part.missing.iter().cloned()),
    );
    YearFunding {
        year,
        money: self::total(money),
        total,
        certainty: valued
            .iter()
            .fold(Certainty::Exact, |all, part| all.and(part.certainty)),
        status: valued
            .iter()
            .map(|part| part.status)
            .max()
            .unwrap_or(AmountStatus::Exact),
        missing,
        parties: parties(agreement, &parts, total, valued.len() == parts.len()),
        contributions: parts,
    }
}

fn total<'a>(parts: impl Iterator<Item = &'a YearContribution>) -> Option<Money> {
    parts
        .map(|part| part.amount)
        .try_fold(Money::ZERO, |all, amount| all.plus(amount?).ok())
}

/// Amounts agreed as a share of everything: `s/100 · V / (1 − Σs/100)`, whole kronor, where `V` is what is no share.
fn shares(
    parts: &mut [YearContribution],
    share_of: &dyn Fn(&YearContribution) -> Option<(Number, crate::source::Span)>,
) {
    let is_share = |part: &YearContribution| share_of(part).is_some();
    let all = parts
        .iter()
        .filter_map(share_of)
        .fold(Exact::zero(), |all, (share, _)| {
            all.plus(&share.exact().percent())
        });
    let rest = Exact::whole(1).minus(&all);
    let shown = all.times(&Exact::whole(100)).to_number(2);
    let shown = shown.map_or(Number::ZERO, Number::trimmed);
    let valued: Vec<YearContribution> = parts
        .iter()
        .filter(|part| part.is_valued && !is_share(part))
        .cloned()
        .collect();
    let of = |known: Option<Money>, share: Number| {
        let known = known.filter(|_| !rest.is_negative())?;
        let whole = known.exact().over(&rest)?;
        let part = whole.times(&share.exact().percent());
        part.round(RoundStep::Krona, Rounding::Nearest).ok()
    };
    let (known, unindexed) = (
        total(valued.iter()),
        valued
            .iter()
            .try_fold(Some(Money::ZERO), |all, part| {
                Some(sum(all, part.unindexed))
            })
            .flatten(),
    );
    for part in parts.iter_mut() {
        let Some((share, place)) = share_of(part) else {
            continue;
        };
        // Where readings differ on whether there is such a share at all, it is not known.
        let exists = part.missing.is_empty();
        part.amount = of(known, share).filter(|_| exists);
        part.unindexed = of(unindexed, share).filter(|_| exists);
        for one in &valued {
            part.certainty = part.certainty.and(one.certainty);
            part.status = part.status.max(one.status);
            extend(&mut part.missing, one.missing.iter().cloned());
        }
        if part.amount.is_none() {
            part.status = AmountStatus::Unknown;
        }
        part.steps.push(Step {
            label: StepLabel::new(StepKind::ShareRest),
            value: known.map_or(StepValue::Unknown, StepValue::Money),
            places: valued.iter().map(|one| one.place).collect(),
        });
        let label = StepLabel::new(StepKind::ShareOfAll)
            .with("share", share)
            .with("all", shown);
        part.steps.push(Step {
            label,
            value: part.amount.map_or(StepValue::Unknown, StepValue::Money),
            places: vec![place],
        });
    }
}

/// What each party puts in. What several put in together is nobody's own.
fn parties(
    agreement: &Agreement,
    parts: &[YearContribution],
    total: Option<Money>,
    all_valued: bool,
) -> Vec<PartyAmount> {
    let mut found = Vec::new();
    for party in &agreement.parties {
        let own: Vec<&YearContribution> = parts
            .iter()
            .filter(|part| part.from.contains(&party.id))
            .collect();
        if own.is_empty() {
            continue;
        }
        let valued: Vec<&YearContribution> =
            own.iter().filter(|part| part.is_valued).copied().collect();
        let is_nobodys = own.iter().any(|part| part.from.len() > 1);
        let amount = if is_nobodys || valued.is_empty() {
            None
        } else {
            self::total(valued.into_iter())
        };
        let share = amount
            .zip(total)
            .filter(|_| all_valued)
            .and_then(|(amount, total)| {
                amount
                    .exact()
                    .times(&Exact::whole(100))
                    .over(&total.exact())?
                    .to_number(1)
                    .ok()
            });
        found.push(PartyAmount {
            party: party.id.value.clone(),
            amount,
            share_percent: share,
        });
    }
    found
}

/// The full-period amount of a contribution, before indexation, brought to a year: `× 12 ÷` the period's months. `period` is the one
/// that a price per unit is multiplied in, and whose months a whole span has.
pub(super) fn yearly(item: Item<'_>, period: Option<Period>) -> Option<Exact> {
    let amount = item.contribution.amount.as_ref()?.exact();
    let amount = match &item.contribution.per_measure {
        None => amount,
        // A price times a number is whole kronor before all else.
        Some(_) => {
            let exact = amount.times(&item.counted(period?)?);
            exact
                .round(RoundStep::Krona, Rounding::Nearest)
                .ok()?
                .exact()
        }
    };
    let months = match item.contribution.per.as_ref()?.months() {
        Some(months) => Exact::whole(i64::from(months)),
        None => months_of(period?.whole),
    };
    amount.times(&Exact::whole(12)).over(&months)
}
