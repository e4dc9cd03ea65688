//! The indexation clause: one source of change, no key that the source or mode has no use for.

use super::rules::VALUE_UNEXPECTED;
use super::toml_reader::TableReader;
use super::values::{Decimals, Month, Quarter, Share, Threshold, Year};
use crate::calendar::Per;
use crate::diag::Text;
use crate::model::{
    BasketEntry, Carry, Edition, IndexSource, Indexation, IndexationClause, Mode, Point, Trigger,
};
use crate::money::{Number, Rounding};
use crate::source::Spanned;

/// `indexation = { … }`, `[contribution.indexation]`, or `"none"`.
pub(super) fn indexation(t: &mut TableReader<'_, '_>, per: Option<Per>) -> Indexation {
    let Some(span) = t.span_of("indexation") else {
        return Indexation::Silent;
    };
    if let Some(word) = t.written("indexation") {
        if word == "none" {
            return Indexation::None(span);
        }
        let fault = VALUE_UNEXPECTED
            .at(span)
            .with("name", "indexation")
            .with("expected", Text::new("expected-indexation"));
        t.cx.push(fault.with("found", format!("\"{word}\"")));
        return Indexation::Silent;
    }
    let Some(inner) = t.table("indexation") else {
        return Indexation::Silent;
    };
    if per.is_some_and(Per::is_span) {
        t.refuse("indexation", "indexation-on-span");
    }
    clause(inner).map_or(Indexation::Silent, |clause| {
        Indexation::Clause(Box::new(clause))
    })
}

fn clause(mut t: TableReader<'_, '_>) -> Option<IndexationClause> {
    let span = t.span;
    let source = index_source(&mut t);
    let first_year = t.req::<Year>("first_year");
    let first_year = first_year.map(|year| year.map(|Year(year)| year));
    let mode = t.opt::<Mode>("mode").map_or(Mode::Chain, |mode| *mode);
    let base = t.opt("base");
    base_fits(&t, mode, base.is_some(), source.as_ref());
    let share = t
        .opt::<Share>("share")
        .map(|share| share.map(|Share(share)| share));
    let change_decimals = t.opt::<Decimals>("change_decimals");
    let change_decimals = change_decimals.map(|decimals| decimals.map(|Decimals(it)| it));
    let threshold = t.opt::<Threshold>("threshold");
    let threshold = threshold.map(|threshold| threshold.map(|Threshold(it)| it));
    let (floor, cap): (Option<Spanned<Number>>, Option<Spanned<Number>>) =
        (t.opt("floor"), t.opt("cap"));
    if let (Some(low), Some(high)) = (&floor, &cap)
        && low > high
    {
        t.refuse("floor", "floor-above-cap");
    }
    let uses = t.opt("uses");
    let edition = edition(&mut t);
    let ratchet = t.opt::<bool>("ratchet").filter(|ratchet| **ratchet);
    let from_month = t.opt::<Month>("from_month");
    if ratchet.is_some() && never_falls(&t, mode, (source.as_ref(), floor.as_ref())) {
        t.refuse("ratchet", "ratchet-without-effect");
    }
    let settle = t.opt("settle").is_some_and(|settle| *settle);
    let round_to = t.opt("round_to");
    let (round, round_span) = (t.opt::<Rounding>("round"), t.span_of("round"));
    let carry = t.opt("carry").map_or(Carry::Rounded, |carry| *carry);
    let (trigger, decided) = trigger(&mut t);
    t.finish()?;
    let round = round.map_or(Rounding::Nearest, |round| *round);
    let (source, first_year) = (source?, first_year?);
    Some(IndexationClause {
        span,
        change_decimals,
        threshold,
        edition,
        ratchet: ratchet.map(|ratchet| ratchet.span),
        from_month: from_month.map(|month| month.map(|Month(month)| month)),
        source,
        first_year,
        mode,
        base,
        share,
        floor,
        cap,
        uses,
        settle,
        round_to,
        round,
        round_span,
        carry,
        trigger,
        decided,
    })
}

/// When the clause applies, and in which years where it does not do so by itself.
fn trigger(t: &mut TableReader<'_, '_>) -> (Trigger, Vec<Spanned<i32>>) {
    let trigger = t
        .opt::<Trigger>("trigger")
        .map_or(Trigger::Automatic, |trigger| *trigger);
    let decided = t.list::<Year>("decided").into_iter();
    let decided = decided.map(|year| year.map(|Year(year)| year)).collect();
    if trigger == Trigger::Automatic && t.has("decided") {
        t.refuse("decided", "decided-without-trigger");
    }
    (trigger, decided)
}

/// Whether a ratchet has nothing to hold: in a chain whose changes are never below zero.
fn never_falls(
    t: &TableReader<'_, '_>,
    mode: Mode,
    (source, floor): (Option<&IndexSource>, Option<&Spanned<Number>>),
) -> bool {
    let is_rising = match source {
        Some(IndexSource::Rate(rate)) => !rate.is_negative(),
        _ => false,
    };
    let is_floored = floor.is_some_and(|floor| !floor.is_negative());
    mode == Mode::Chain && t.has("ratchet") && (is_rising || is_floored)
}

/// `edition = { month = 10, lag = 1 }`, in place of `uses`.
fn edition(t: &mut TableReader<'_, '_>) -> Option<Spanned<Edition>> {
    let mut inner = t.table("edition")?;
    if t.has("uses") {
        t.refuse("uses", "uses-with-edition");
    }
    let span = inner.span;
    let (month, lag) = (inner.req::<Month>("month"), inner.opt::<u32>("lag"));
    inner.finish()?;
    let edition = Edition {
        month: month?.value.0,
        lag: lag.map_or(1, |lag| lag.value),
    };
    Some(Spanned::new(edition, span))
}

/// `index`, `rate` or `basket`: exactly one of the three.
fn index_source(t: &mut TableReader<'_, '_>) -> Option<IndexSource> {
    let written: Vec<_> = ["index", "rate", "basket"]
        .into_iter()
        .filter(|key| t.has(key))
        .collect();
    match written.as_slice() {
        [] => {
            t.cx.push(
                VALUE_UNEXPECTED
                    .at(t.span)
                    .variant("no-index-source")
                    .with("name", "indexation"),
            );
        }
        [_, second, ..] => t.refuse(second, "two-index-sources"),
        [_] => {}
    }
    let rate = t.opt::<Number>("rate");
    let index = t.opt("index");
    let (lag, point) = (t.opt("lag"), point(t));
    let basket: Vec<_> = t
        .tables("basket")
        .into_iter()
        .filter_map(|entry| basket_entry(entry, lag, point))
        .collect();
    if let Some(rate) = rate {
        for key in [
            "lag",
            "month",
            "quarter",
            "uses",
            "settle",
            "threshold",
            "edition",
        ] {
            if t.has(key) {
                t.refuse(key, "useless-with-rate");
            }
        }
        return Some(IndexSource::Rate(rate));
    }
    if let Some(index) = index {
        let weight = Spanned::new(Number::HUNDRED, index.span);
        return Some(IndexSource::Series(vec![BasketEntry {
            span: index.span,
            index,
            weight,
            lag,
            point,
        }]));
    }
    if basket.is_empty() && t.has("basket") && !t.is_faulty() {
        t.refuse("basket", "empty-list");
    }
    (!basket.is_empty()).then_some(IndexSource::Series(basket))
}

/// An entry of a basket; what it leaves out is taken from the clause.
fn basket_entry(
    mut t: TableReader<'_, '_>,
    lag: Option<Spanned<u32>>,
    clause_point: Point,
) -> Option<BasketEntry> {
    let (index, weight) = (t.req("index"), t.req("weight"));
    let own_lag = t.opt("lag").or(lag);
    let point = match point(&mut t) {
        Point::Year => clause_point,
        own => own,
    };
    let span = t.span;
    t.finish()?;
    Some(BasketEntry {
        span,
        index: index?,
        weight: weight?,
        lag: own_lag,
        point,
    })
}

fn point(t: &mut TableReader<'_, '_>) -> Point {
    let (month, quarter) = (t.opt::<Month>("month"), t.opt::<Quarter>("quarter"));
    match (month, quarter) {
        (Some(_), Some(_)) => {
            t.refuse("quarter", "month-and-quarter");
            Point::Year
        }
        (Some(month), None) => Point::Month(month.value.0),
        (None, Some(quarter)) => Point::Quarter(quarter.value.0),
        (None, None) => Point::Year,
    }
}

/// Base mode has a base and is for series; without base mode there is none.
fn base_fits(t: &TableReader<'_, '_>, mode: Mode, has_base: bool, source: Option<&IndexSource>) {
    match (mode, has_base) {
        (Mode::Chain, true) => t.refuse("base", "base-without-mode"),
        (Mode::Base, false) => t.cx.push(
            VALUE_UNEXPECTED
                .at(t.span)
                .variant("mode-without-base")
                .with("name", "mode"),
        ),
        _ => {}
    }
    if mode == Mode::Base && matches!(source, Some(IndexSource::Rate(_))) {
        t.refuse("mode", "base-with-rate");
    }
}
