//! The change of a year by the clause: of the rate, the series or the basket, then by threshold, share, rounding, floor and cap.

use super::chain::{Chain, Link, applies, entries};
use super::steps::{Account, BaseDiffers, percent_step};
use super::values::{Known, NoRatio, period_of};
use super::{Step, StepKind, StepLabel, StepValue};
use crate::model::{
    BasketEntry, IndexKind, IndexSeries, IndexSource, IndexationClause, Mode, Point,
};
use crate::money::{Exact, Number};

/// What changes in one year.
pub(super) enum Change {
    /// Per cent, after share, rounding, floor and cap.
    Known(Exact),
    Unknown,
    /// The clause does not apply this year.
    None,
    /// Below the threshold: it is left until it has grown.
    Small,
}

/// What a year's value is compared with.
#[derive(Clone, Copy)]
enum Since {
    /// The base of the clause.
    Base,
    /// The value that this year's change was taken to.
    Year(i32),
}

/// One year of a clause.
#[derive(Clone, Copy)]
struct Question<'c> {
    clause: &'c IndexationClause,
    year: i32,
    since: Since,
}

impl Chain<'_> {
    /// The change of a year.
    pub(super) fn change(
        &self,
        clause: &IndexationClause,
        year: i32,
        (link, account): (&mut Link, &mut Account),
    ) -> Change {
        if !applies(clause, year) {
            account.say(|| Step {
                label: StepLabel::new(StepKind::NotDecided).with("year", year.to_string()),
                value: StepValue::Percent(Number::ZERO),
                places: vec![clause.span],
            });
            return Change::None;
        }
        let since = match clause.mode {
            Mode::Base => Since::Base,
            Mode::Chain => Since::Year(year - 1),
        };
        let mut question = Question {
            clause,
            year,
            since,
        };
        if clause.threshold.is_some() {
            match self.grown(question, (&mut *link, &mut *account)) {
                Change::Known(change) if clause.mode == Mode::Chain => {
                    return Change::Known(limited(clause, change, account));
                }
                Change::Known(_) => question.since = Since::Base,
                other => return other,
            }
        }
        match self.index_change(question, &mut link.bases, account) {
            Some(change) => Change::Known(limited(clause, change, account)),
            None => Change::Unknown,
        }
    }

    /// The change since the value that the last adjusted amount rests on, where it has reached the threshold.
    fn grown(&self, question: Question<'_>, (link, account): (&mut Link, &mut Account)) -> Change {
        let Question { clause, year, .. } = question;
        let Some(threshold) = clause.threshold.as_ref().filter(|_| !link.is_lost) else {
            return Change::Unknown;
        };
        let since = match (link.rests_on, clause.mode) {
            (Some(year), _) => Since::Year(year),
            (None, Mode::Base) => Since::Base,
            (None, Mode::Chain) => Since::Year(clause.first_year.value - 1),
        };
        let question = Question { since, ..question };
        let Some(change) = self.index_change(question, &mut link.bases, account) else {
            link.is_lost = true;
            return Change::Unknown;
        };
        let is_small =
            change < threshold.exact() && Exact::zero().minus(&threshold.exact()) < change;
        if is_small {
            account.say(|| {
                let label = StepLabel::new(StepKind::Threshold).with("threshold", threshold.value);
                percent_step(label, &Exact::zero(), threshold.span)
            });
            return Change::Small;
        }
        link.rests_on = Some(year);
        Change::Known(change)
    }

    /// The change of the rate, the series or the basket, in per cent.
    fn index_change(
        &self,
        question: Question<'_>,
        bases: &mut [Option<String>],
        account: &mut Account,
    ) -> Option<Exact> {
        let Question { clause, year, .. } = question;
        if let IndexSource::Rate(rate) = &clause.source {
            account.say(|| {
                let label = StepLabel::new(StepKind::Rate).with("year", year.to_string());
                percent_step(label, &rate.exact(), rate.span)
            });
            return Some(rate.exact());
        }
        let (entries, mut total, mut known) = (entries(clause), Exact::zero(), true);
        for (entry, base) in entries.iter().zip(bases) {
            match self.entry_change(question, (entry, base), account) {
                Some(change) => total = total.plus(&change.times(&entry.weight.exact().percent())),
                None => known = false,
            }
            if entries.len() > 1 {
                account.say(|| {
                    let label =
                        StepLabel::new(StepKind::Weight).with("index", entry.index.as_str());
                    percent_step(label, &entry.weight.exact(), entry.weight.span)
                });
            }
        }
        if known && entries.len() > 1 {
            account.say(|| {
                let label = StepLabel::new(StepKind::Basket).with("year", year.to_string());
                percent_step(label, &total, clause.span)
            });
        }
        known.then_some(total)
    }

    /// The change of one series.
    fn entry_change(
        &self,
        question: Question<'_>,
        (entry, base): (&BasketEntry, &mut Option<String>),
        account: &mut Account,
    ) -> Option<Exact> {
        let Question {
            clause,
            year,
            since,
        } = question;
        let series = self.ctx.dataset.registry.indices.get(&entry.index.value)?;
        let rate = *series.kind == IndexKind::Rate;
        let lag = entry.lag.as_ref().map_or(u32::from(!rate), |lag| lag.value);
        let of = year - i32::try_from(lag).unwrap_or(0);
        if rate {
            let first = match since {
                Since::Year(since) => of - (year - since) + 1,
                Since::Base => of,
            };
            return self.rates(question, series, (first, of), account);
        }
        let above = period_of(of, entry.point);
        let below = match (since, &clause.base) {
            (Since::Base, Some(point)) => point.value,
            (Since::Base, None) => period_of(of - 1, entry.point),
            (Since::Year(since), _) => period_of(of - (year - since), entry.point),
        };
        let known = self.known(clause, series);
        let uses = clause.uses.as_ref().map(|uses| uses.value);
        match known.ratio(above, below, base.as_deref()) {
            Ok(ratio) => {
                account.compares(&ratio, uses);
                let change = ratio
                    .value
                    .minus(&Exact::whole(1))
                    .times(&Exact::whole(100));
                account.say(|| {
                    let place = ratio.of[0].place.unwrap_or(entry.span);
                    let label = StepLabel::new(StepKind::Change).with("index", series.id.as_str());
                    let label = label.with("from", below).with("to", above);
                    percent_step(label, &change, place)
                });
                *base = Some(ratio.base);
                Some(change)
            }
            Err(NoRatio::Missing(periods)) => {
                account.miss(known, &periods);
                None
            }
            Err(NoRatio::BaseDiffers(above_row, below_row)) => {
                account.now.base_differs.push(BaseDiffers {
                    year,
                    above: above_row,
                    below: below_row,
                });
                account.miss(known, &[above]);
                None
            }
        }
    }

    /// The yearly rates from one year to another, one upon the other.
    fn rates(
        &self,
        question: Question<'_>,
        series: &IndexSeries,
        (first, last): (i32, i32),
        account: &mut Account,
    ) -> Option<Exact> {
        let clause = question.clause;
        let uses = clause.uses.as_ref().map(|uses| uses.value);
        let known = self.known(clause, series);
        let mut all = Some(Exact::whole(1));
        for year in first..=last {
            // A point of the year belongs to number series only; in a basket the clause's own may stand for all entries.
            let period = period_of(year, Point::Year);
            match known.value(period, None) {
                Some(value) => {
                    let factor = Exact::whole(1).plus(&value.value.exact().percent());
                    all = all.map(|all| all.times(&factor));
                    account.uses(value, uses);
                }
                None => {
                    account.miss(known, &[period]);
                    all = None;
                }
            }
        }
        let change = all?.minus(&Exact::whole(1)).times(&Exact::whole(100));
        if first < last {
            account.say(|| {
                let label = StepLabel::new(StepKind::Compounded).with("index", series.id.as_str());
                let label = label.with("from", first.to_string());
                percent_step(label.with("to", last.to_string()), &change, clause.span)
            });
        }
        Some(change)
    }

    /// The series as it is asked on the chain's day.
    fn known<'s>(&'s self, clause: &IndexationClause, series: &'s IndexSeries) -> Known<'s> {
        Known {
            series,
            day: self.day,
            uses: clause.uses.as_ref().map(|uses| uses.value),
            edition: clause.edition.as_ref().map(|edition| edition.value),
            assumptions: self.ctx.assumptions,
        }
    }
}

/// The change after share, rounding, floor and cap.
fn limited(clause: &IndexationClause, change: Exact, account: &mut Account) -> Exact {
    let mut change = change;
    if let Some(share) = &clause.share {
        change = change.times(&share.exact().percent());
        account.say(|| {
            let label = StepLabel::new(StepKind::Share).with("share", share.value);
            percent_step(label, &change, share.span)
        });
    }
    if let Some(decimals) = &clause.change_decimals {
        if let Ok(rounded) = change.to_number(decimals.value) {
            change = rounded.exact();
        }
        account.say(|| {
            let label = StepLabel::new(StepKind::ChangeDecimals).with("n", decimals.value);
            percent_step(label, &change, decimals.span)
        });
    }
    let floor = clause.floor.as_ref().filter(|floor| change < floor.exact());
    let cap = clause.cap.as_ref().filter(|cap| change > cap.exact());
    for (limit, id) in [(floor, StepKind::Floor), (cap, StepKind::Cap)] {
        if let Some(limit) = limit {
            change = limit.exact();
            account.say(|| percent_step(StepLabel::new(id), &change, limit.span));
        }
    }
    change
}
