//! From when to when, for checks: the term as it stands, with the place that says so.

use crate::calendar::{AsOf, FOREVER, Interval};
use crate::compute::span::standing_end;
use crate::model::{Agreement, Contribution, Term, TermEnd};
use crate::source::Spanned;

/// What has no end.
const NEVER: Interval = Interval {
    first: FOREVER,
    last: FOREVER,
};

/// The end as it stands (terminated, extended, renewed; "until further notice" is a day that never comes), at the place that says so.
/// `None`: not known.
pub(super) fn end(term: &Term, as_of: AsOf) -> Option<Spanned<Interval>> {
    let end = match standing_end(term, as_of)? {
        TermEnd::At(when) => when,
        TermEnd::Open => NEVER,
    };
    let terminated = term.terminated.filter(|day| **day == end);
    let mut extensions = term.extensions.iter();
    let extended = extensions.rfind(|extension| Interval::day(*extension.to) == end);
    let place = terminated.map(|day| day.span);
    let place = place.or(extended.map(|extension| extension.to.span));
    let place = place.or(term.end.as_ref().map(|end| end.span));
    Some(Spanned::new(end, place.unwrap_or(term.span)))
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
