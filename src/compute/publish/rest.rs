//! Goals, stated figures and obligations that repeat what is withheld.

use std::collections::BTreeSet;

use chrono::Datelike as _;

use crate::compute::{Facts, FormSource, FormVerdict, ObligationKind, StatedResult};
use crate::model::{Id, PeriodRef, StatedWhat};

use super::money::Limit;

/// Goals whose decisive observation is withheld. A verdict by the records would bound it: it goes, a person's stands.
pub(super) fn goals(facts: &mut Facts) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    for goal in &mut facts.evaluation.goals {
        let series = facts
            .statistics
            .iter()
            .find(|series| Some(&series.id) == goal.measure.as_ref());
        let mut decisive = series.into_iter().flat_map(|series| &series.observations);
        if decisive.any(|one| one.withheld && Some(one.period) == goal.reached_in) {
            goal.reached = None;
            if goal.source == FormSource::Records {
                goal.verdict = FormVerdict::CannotTell;
            }
            found.insert(goal.id.clone());
        }
    }
    found
}

/// Leaves out stated figures of a withheld observation, those that would give one back beside others and, where money is withheld, those of money and shares.
pub(super) fn stated(
    facts: &mut Facts,
    limit: Limit<'_>,
    (hidden, is_money_withheld): (&BTreeSet<usize>, bool),
) -> BTreeSet<String> {
    let gives_back = |result: &StatedResult| {
        let own = hidden
            .iter()
            .filter_map(|at| limit.agreement.stated.get(*at));
        own.into_iter().any(|own| {
            own.what.value == result.what && result.stated.number() == Some(own.value.value)
        })
    };
    let statistics = &facts.statistics;
    let is_hidden = |measure: &Id, period: PeriodRef| {
        let series = statistics.iter().find(|series| series.id == *measure);
        let mut all = series.into_iter().flat_map(|series| &series.observations);
        all.any(|one| one.withheld && one.period == period)
    };
    let mut gone = BTreeSet::new();
    facts.funding.stated.retain(|result| {
        let record = limit
            .agreement
            .stated
            .iter()
            .find(|record| record.what.value == result.what);
        let stands = match record.map(|record| &record.figure) {
            Some(StatedWhat::Observation(measure, period)) => {
                let count = result.stated.number();
                let is_small = count.is_some_and(|count| limit.is_small(measure, count));
                !is_hidden(measure, *period) && !gives_back(result) && !is_small
            }
            Some(StatedWhat::Meetings(_)) => true,
            _ => !is_money_withheld,
        };
        if !stands {
            gone.insert(result.what.clone());
        }
        stands
    });
    gone
}

/// Leaves out obligations to pay withheld amounts: whether what was paid was enough would bound them.
pub(super) fn obligations(facts: &mut Facts, amounts: &BTreeSet<(Id, i32)>) {
    facts.obligations.retain(|one| {
        let is_money = matches!(
            one.kind,
            ObligationKind::Instalment | ObligationKind::Settlement | ObligationKind::Repayment
        );
        let year = one.period.map(|period| period.first.year());
        let is_gone = |(id, of): &(Id, i32)| id.as_str() == one.record && Some(*of) == year;
        !(is_money && amounts.iter().any(is_gone))
    });
}
