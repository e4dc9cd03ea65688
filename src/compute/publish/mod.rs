//! Results as they may be published: small counts withheld, and with them every number that would give one back.
//!
//! What is withheld in one place must not stand in another: a goal that rests on it, a stated figure that repeats it, money that is a
//! price times it and every sum and share with that money, the day-by-day claims on it, the text of an obligation.

mod money;
mod rest;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::{Facts, suppress, suppress_goals};
use crate::model::{Agreement, Id, LogKind};
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

/// Withholds counts from 1 up to below `small_count` in everything that was computed of an agreement, and what would give them back.
pub fn publish(facts: &mut Facts, agreement: &Agreement, small_count: u32) -> Withheld {
    let mut withheld = Withheld::default();
    let any = suppress(&mut facts.statistics, small_count);
    suppress_goals(&mut facts.evaluation.goals, &facts.statistics);
    withheld.goals = rest::goals(facts);
    let limit = money::Limit {
        agreement,
        small_count,
    };
    withheld.amounts = limit.amounts(facts);
    money::withhold(facts, &withheld.amounts);
    withheld.stated = rest::stated(facts, limit, !withheld.amounts.is_empty());
    rest::obligations(facts, &withheld.amounts);
    withheld.any = any || !withheld.amounts.is_empty() || !withheld.stated.is_empty();
    if withheld.any {
        withheld.files = files(agreement, &withheld);
    }
    withheld
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
