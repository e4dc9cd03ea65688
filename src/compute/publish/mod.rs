//! Results as they may be published: small counts withheld, and with them every number that would give one back.
//!
//! What is withheld in one place must not stand in another: a goal that rests on it, a stated figure that repeats it, money that is a
//! price times it and every sum and share with that money, the day-by-day claims on it, the text of an obligation. Nor must it follow from
//! what was published at an earlier as-of date together with what is published now.

mod money;
mod rest;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::{Ctx, Facts, History, Suppressed, suppress_goals};
use crate::calendar::{AsOf, add_days};
use crate::model::{Agreement, Id, LogKind, PeriodRef};
use crate::source::FileId;

/// What is not published of an agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Withheld {
    /// Whether anything is.
    pub any: bool,
    /// Contributions some of whose amounts would give back a count, with the year.
    pub amounts: BTreeSet<(Id, i32)>,
    /// Goals whose verdict by the records would.
    pub goals: BTreeSet<Id>,
    /// Stated figures that would, by what they are of.
    pub stated: BTreeSet<String>,
    /// Files that hold such numbers: neither their lines nor their digests are shown.
    pub files: BTreeSet<FileId>,
}

/// An agreement that is published.
#[derive(Clone, Copy, Debug)]
pub struct Publication<'a> {
    /// What it was computed with.
    pub ctx: Ctx<'a>,
    /// The agreement.
    pub agreement: &'a Agreement,
    /// Counts from 1 up to below this are withheld.
    pub small_count: u32,
}

impl Publication<'_> {
    /// Withholds small counts in everything that was computed, and what would give them back.
    ///
    /// Also what will be withheld when all counts and documents are known: what was paid may stand there before the count that it was paid
    /// for, and the digest of a file is of all that it holds.
    pub fn withhold(&self, facts: &mut Facts) -> Withheld {
        let later = self.later().unwrap_or_default();
        self.withhold_with(facts, later)
    }

    fn withhold_with(&self, facts: &mut Facts, later: Withheld) -> Withheld {
        let mut withheld = Withheld::default();
        let counts = self.counts(self.ctx.as_of, facts);
        suppress_goals(&mut facts.evaluation.goals, &facts.statistics);
        withheld.goals = rest::goals(facts);
        let limit = money::Limit {
            agreement: self.agreement,
            small_count: self.small_count,
        };
        withheld.amounts = limit.amounts(facts);
        withheld.amounts.extend(later.amounts);
        money::withhold(facts, &withheld.amounts);
        let is_money_withheld = !withheld.amounts.is_empty();
        withheld.stated = rest::stated(facts, limit, (&counts.stated, is_money_withheld));
        rest::obligations(facts, &withheld.amounts);
        withheld.any = counts.any || is_money_withheld || !withheld.stated.is_empty();
        if withheld.any {
            withheld.files = files(self.agreement, &withheld);
        }
        withheld.any |= later.any;
        withheld.files.extend(later.files);
        withheld
    }

    fn counts(&self, as_of: AsOf, facts: &mut Facts) -> Suppressed {
        let history = History {
            agreement: self.agreement,
            term: &facts.funding.term,
            as_of,
        };
        history.suppress(&mut facts.statistics, self.small_count)
    }

    /// What is withheld on the day on which all counts and documents are known; `None`: that is today.
    fn later(&self) -> Option<Withheld> {
        let rows = self.agreement.logs.statistics.iter();
        let counted = rows.filter_map(|row| match *row.period {
            PeriodRef::At(when) => Some(add_days(when.last, 1)),
            PeriodRef::Term => None,
        });
        let documents = self.agreement.documents.iter();
        let dated = documents.filter_map(|document| Some(document.date.as_ref()?.last));
        let last = counted
            .chain(dated)
            .max()
            .filter(|last| *last > self.ctx.as_of.0)?;
        let later = Self {
            ctx: Ctx {
                as_of: AsOf(last),
                ..self.ctx
            },
            ..*self
        };
        let mut facts = super::facts(later.ctx, self.agreement);
        Some(later.withhold_with(&mut facts, Withheld::default()))
    }
}

fn files(agreement: &Agreement, withheld: &Withheld) -> BTreeSet<FileId> {
    let log = |kind| agreement.log_files.get(&kind).copied();
    let mut files: BTreeSet<FileId> = log(LogKind::Statistics).into_iter().collect();
    if !withheld.amounts.is_empty() {
        files.extend(log(LogKind::Payments));
    }
    if !withheld.stated.is_empty() {
        files.insert(agreement.file);
    }
    files
}
