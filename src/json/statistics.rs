//! `iop.statistics/1`: observations, change, splits, money per unit.

use serde::Serialize;

use super::common::{Cx, number};
use crate::compute::{MeasureResult, ObservationResult, SplitResult};
use crate::diag::render::PlaceJson;

/// The statistics of one agreement.
#[derive(Clone, Debug, Serialize)]
pub struct StatisticsJson {
    measures: Vec<MeasureJson>,
}

#[derive(Clone, Debug, Serialize)]
struct MeasureJson {
    id: String,
    name: String,
    unit: &'static str,
    kind: &'static str,
    observations: Vec<ObservationJson>,
    series: Option<SeriesJson>,
    missing: Vec<String>,
    money_per_unit: Vec<UnitCostJson>,
    place: PlaceJson,
}

#[derive(Clone, Debug, Serialize)]
struct ObservationJson {
    period: String,
    value: Option<String>,
    withheld: bool,
    certainty: &'static str,
    change: Option<String>,
    change_percent: Option<String>,
    splits: Vec<SplitJson>,
    summed: bool,
    places: Vec<PlaceJson>,
}

#[derive(Clone, Debug, Serialize)]
struct SplitJson {
    by: &'static str,
    group: String,
    value: Option<String>,
    share_percent: Option<String>,
    withheld: bool,
    place: PlaceJson,
}

#[derive(Clone, Debug, Serialize)]
struct SeriesJson {
    from: String,
    to: String,
    change: String,
    change_percent: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct UnitCostJson {
    period: String,
    amount: Option<String>,
    missing: Vec<String>,
    status: &'static str,
    certainty: &'static str,
    withheld: bool,
}

/// Statistics as JSON.
pub fn statistics(cx: Cx<'_>, results: &[MeasureResult]) -> StatisticsJson {
    StatisticsJson {
        measures: results.iter().map(|one| measure(cx, one)).collect(),
    }
}

fn measure(cx: Cx<'_>, one: &MeasureResult) -> MeasureJson {
    MeasureJson {
        id: one.id.to_string(),
        name: one.name.clone(),
        unit: one.unit.code(),
        kind: one.kind.code(),
        observations: one
            .observations
            .iter()
            .map(|one| observation(cx, one))
            .collect(),
        series: one.series.as_ref().map(|series| SeriesJson {
            from: series.from.to_string(),
            to: series.to.to_string(),
            change: series.change.to_string(),
            change_percent: number(series.change_percent),
        }),
        missing: one.missing.iter().map(ToString::to_string).collect(),
        money_per_unit: one
            .money_per_unit
            .iter()
            .map(|cost| UnitCostJson {
                period: cost.period.to_string(),
                amount: number(cost.amount),
                missing: cost.missing.clone(),
                status: cost.status.code(),
                certainty: cost.certainty.code(),
                withheld: cost.withheld,
            })
            .collect(),
        place: cx.place(one.place),
    }
}

fn observation(cx: Cx<'_>, one: &ObservationResult) -> ObservationJson {
    ObservationJson {
        period: one.period.to_string(),
        value: number(one.value),
        withheld: one.withheld,
        certainty: one.certainty.code(),
        change: number(one.change),
        change_percent: number(one.change_percent),
        splits: one.splits.iter().map(|one| split(cx, one)).collect(),
        summed: one.summed,
        places: cx.places(&one.places),
    }
}

fn split(cx: Cx<'_>, one: &SplitResult) -> SplitJson {
    SplitJson {
        by: one.by.code(),
        group: one.group.clone(),
        value: number(one.value),
        share_percent: number(one.share_percent),
        withheld: one.withheld,
        place: cx.place(one.place),
    }
}
