//! The finished periods for which an observation is expected and none is there.

use super::observed::is_known;
use crate::calendar::{AsOf, FOREVER, Interval, Per, Period, periods};
use crate::compute::TermView;
use crate::model::{Agreement, LogKind, Measure, MeasureKind, Observation, PeriodRef, TermEnd};

/// The periods of the term that are over and have no observation of the measure. None where nothing is promised yet, or the log is
/// kept elsewhere: then what is missing here is not missing. With a term not known to the day, those that every reading has.
pub fn missing_periods(
    agreement: &Agreement,
    measure: &Measure,
    (term, as_of): (&TermView, AsOf),
) -> Vec<PeriodRef> {
    let Some(every) = &measure.every else {
        return Vec::new();
    };
    if !agreement.is_binding(as_of) || agreement.is_elsewhere(LogKind::Statistics) {
        return Vec::new();
    }
    let known: Vec<&Observation> = agreement
        .logs
        .statistics
        .iter()
        .filter(|row| *row.measure == *measure.id && is_known(row, as_of, term))
        .collect();
    finished(**every, term, as_of)
        .into_iter()
        .filter(|period| !known.iter().any(|row| observes(row, *period, measure.kind)))
        .map(name)
        .collect()
}

/// The periods of the term that are over.
fn finished(every: Per, term: &TermView, as_of: AsOf) -> Vec<Period> {
    let Some(start) = term.start else {
        return Vec::new();
    };
    let last = match term.end {
        Some(TermEnd::At(end)) => end.first,
        Some(TermEnd::Open) | None => FOREVER,
    };
    let Some(covered) = Interval::new(start.last, last) else {
        return Vec::new();
    };
    let anchor = start.is_day().then_some(start.first);
    let mut all = periods(every, anchor, covered, covered, as_of.0);
    all.retain(|period| as_of.is_after(period.covered.last));
    all
}

/// Whether a row is the observation of a period: of exactly this one (or the covered part of it); of a stock, of any time within.
fn observes(row: &Observation, period: Period, kind: MeasureKind) -> bool {
    match *row.period {
        PeriodRef::Term => period.per.is_span(),
        PeriodRef::At(when) => {
            when == period.whole
                || when == period.covered
                || (kind == MeasureKind::Stock && period.whole.covers(when))
        }
    }
}

fn name(period: Period) -> PeriodRef {
    if period.per.is_span() {
        PeriodRef::Term
    } else {
        PeriodRef::At(period.whole)
    }
}
