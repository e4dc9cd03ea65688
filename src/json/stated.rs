//! A stated figure recomputed.

use serde::Serialize;

use super::common::{Cx, figure, money, number};
use crate::compute::StatedResult;
use crate::diag::render::PlaceJson;

/// A stated figure.
#[derive(Clone, Debug, Serialize)]
pub struct StatedJson {
    what: String,
    document: String,
    stated: String,
    certainty: &'static str,
    computed: Option<String>,
    difference: Option<String>,
    verdict: &'static str,
    missing: Vec<String>,
    assumed: bool,
    without_indexation: Option<String>,
    left: Option<LeftJson>,
    implied_equal_rate: Option<String>,
    missing_value: Option<MissingValueJson>,
    place: PlaceJson,
    places: Vec<PlaceJson>,
}

#[derive(Clone, Debug, Serialize)]
struct LeftJson {
    periods: Vec<String>,
    amount: String,
    above_unindexed: String,
}

#[derive(Clone, Debug, Serialize)]
struct MissingValueJson {
    index: String,
    period: String,
    from: String,
    to: String,
}

/// A stated figure as JSON.
pub fn stated(cx: Cx<'_>, one: &StatedResult) -> StatedJson {
    let shown = |value| figure(value, one.is_money);
    StatedJson {
        what: one.what.clone(),
        document: one.document.to_string(),
        stated: shown(one.stated),
        certainty: one.certainty.code(),
        computed: one.computed.map(shown),
        difference: one.difference.map(shown),
        verdict: one.verdict.code(),
        missing: one.missing.clone(),
        assumed: one.assumed,
        without_indexation: money(one.without_indexation),
        left: one.left.as_ref().map(|left| LeftJson {
            periods: left.periods.clone(),
            amount: left.amount.to_string(),
            above_unindexed: left.above_unindexed.to_string(),
        }),
        implied_equal_rate: number(one.implied_equal_rate),
        missing_value: one.missing_value.as_ref().map(|missing| MissingValueJson {
            index: missing.value.index.clone(),
            period: missing.value.period.to_string(),
            from: missing.from.to_string(),
            to: missing.to.to_string(),
        }),
        place: cx.place(one.place),
        places: cx.places(&one.places),
    }
}
