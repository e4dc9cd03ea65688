//! Goals, stated figures and obligations that repeat what is withheld.

use std::collections::BTreeSet;

use crate::calendar::Interval;
use crate::compute::{Facts, FormSource, FormVerdict, ObligationKind};
use crate::diag::Text;
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

/// Leaves out stated figures of a withheld observation and, where money is withheld, those of money and shares; how many.
pub(super) fn stated(facts: &mut Facts, limit: Limit<'_>, is_money_withheld: bool) -> usize {
    let statistics = &facts.statistics;
    let is_hidden = |measure: &Id, period: PeriodRef| {
        let series = statistics.iter().find(|series| series.id == *measure);
        let mut all = series.into_iter().flat_map(|series| &series.observations);
        all.any(|one| one.withheld && one.period == period)
    };
    let before = facts.funding.stated.len();
    facts.funding.stated.retain(|result| {
        let record = limit
            .agreement
            .stated
            .iter()
            .find(|record| record.what.value == result.what);
        match record.map(|record| &record.figure) {
            Some(StatedWhat::Observation(measure, period)) => {
                !is_hidden(measure, *period) && !limit.is_small(measure, result.stated)
            }
            Some(StatedWhat::Meetings(_)) => true,
            _ => !is_money_withheld,
        }
    });
    before.saturating_sub(facts.funding.stated.len())
}

/// Takes withheld amounts out of the words of obligations.
pub(super) fn obligations(facts: &mut Facts, amounts: &BTreeSet<(Id, i32)>) {
    for one in &mut facts.obligations {
        let is_money = matches!(
            one.kind,
            ObligationKind::Instalment | ObligationKind::Settlement
        );
        let Some(year) = one.period.map(first_year).filter(|_| is_money) else {
            continue;
        };
        let name = amounts
            .iter()
            .any(|(id, of)| id.as_str() == one.record && *of == year);
        if name {
            let args = &one.what.args.0;
            let fact = |wanted: &str| args.iter().find(|(name, _)| *name == wanted).cloned();
            let mut what = Text::new("due-withheld");
            what.args.0.extend(fact("name"));
            what.args.0.extend(fact("period"));
            one.what = what;
        }
    }
}

fn first_year(period: Interval) -> i32 {
    chrono::Datelike::year(&period.first)
}
