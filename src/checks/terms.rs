//! From when to when, for checks: the term as it is written, with what was decided by the as-of date.

use crate::calendar::{AsOf, FOREVER, Interval};
use crate::model::{Agreement, Contribution, Term, TermEnd};
use crate::source::Spanned;

/// What has no end.
const NEVER: Interval = Interval {
    first: FOREVER,
    last: FOREVER,
};

/// The end as it stands: the day of termination, the last extension decided by the as-of date, or the agreed end ("until further
/// notice" is a day that never comes). `None`: not known, or moved on by a renewal.
pub(super) fn end(term: &Term, as_of: AsOf) -> Option<Spanned<Interval>> {
    if let Some(terminated) = term.terminated {
        return Some(terminated);
    }
    let extensions = term.extensions.iter();
    let decided = extensions.filter_map(|extension| {
        let known = extension
            .decided
            .is_none_or(|decided| as_of.knows(*decided));
        let when = extension.decided.map(|decided| decided.last);
        known.then_some((when, extension.to))
    });
    if let Some((_, to)) = decided.max_by_key(|(when, _)| *when) {
        return Some(to.map(Interval::day));
    }
    if term.renews.is_some() {
        return None;
    }
    let end = term.end?;
    Some(end.map(|end| match end {
        TermEnd::At(when) => when,
        TermEnd::Open => NEVER,
    }))
}

/// The first and the last day that an agreement can have by anything recorded, extended and not cut short: in it lie the periods that
/// logs may name. `None` where the start is not known.
pub(super) fn widest(term: &Term) -> Option<Interval> {
    let start = term.start?;
    let agreed = match term.end.map(|end| end.value) {
        Some(TermEnd::At(when)) if term.renews.is_none() => when.last,
        _ => FOREVER,
    };
    let extended = term.extensions.iter().map(|extension| *extension.to);
    let terminated = term.terminated.iter().map(|day| day.last);
    let last = extended.chain(terminated).fold(agreed, Ord::max);
    Interval::new(start.first, last)
}

/// When a contribution begins and ends, and where that is written.
pub(super) struct Reach {
    pub(super) starts: Option<Spanned<Interval>>,
    pub(super) ends: Option<Spanned<Interval>>,
}

/// The days of a contribution: its own, else the term's.
pub(super) fn reach(agreement: &Agreement, of: &Contribution, as_of: AsOf) -> Reach {
    Reach {
        starts: of.starts.or(agreement.term.start),
        ends: of.ends.or_else(|| end(&agreement.term, as_of)),
    }
}
