//! `iop.meetings/1`: meetings required and held, with bounds.

use serde::Serialize;

use super::common::Cx;
use crate::compute::{Bounds, MeetingPeriod, MeetingResult};
use crate::diag::render::PlaceJson;

/// The meetings of one agreement.
#[derive(Clone, Debug, Serialize)]
pub struct MeetingsJson {
    requirements: Vec<RequirementJson>,
}

#[derive(Clone, Debug, Serialize)]
struct RequirementJson {
    id: String,
    name: String,
    times: Option<u32>,
    logged: u32,
    periods: Vec<PeriodJson>,
    finished: Option<FinishedJson>,
    place: PlaceJson,
}

#[derive(Clone, Debug, Serialize)]
struct PeriodJson {
    period: String,
    required: Option<u32>,
    certain: u32,
    possible: u32,
    documented: u32,
    planned: u32,
    status: &'static str,
    missing: Vec<String>,
    places: Vec<PlaceJson>,
}

#[derive(Clone, Debug, Serialize)]
struct FinishedJson {
    name: String,
    required: u32,
    certain: u32,
    possible: u32,
    documented: u32,
    useful: u32,
    shortfall_at_least: u32,
    periods: u32,
    periods_met_at_least: u32,
    periods_met_at_most: u32,
}

/// Meetings as JSON.
pub fn meetings(cx: Cx<'_>, results: &[MeetingResult]) -> MeetingsJson {
    MeetingsJson {
        requirements: results
            .iter()
            .map(|one| RequirementJson {
                id: one.id.to_string(),
                name: one.name.clone(),
                times: one.times,
                logged: one.logged,
                periods: one.periods.iter().map(|one| period(cx, one)).collect(),
                finished: one.finished.as_ref().map(finished),
                place: cx.place(one.place),
            })
            .collect(),
    }
}

fn period(cx: Cx<'_>, one: &MeetingPeriod) -> PeriodJson {
    PeriodJson {
        period: one.period.to_string(),
        required: one.required,
        certain: one.certain,
        possible: one.possible,
        documented: one.documented,
        planned: one.planned,
        status: one.status.code(),
        missing: one.missing.clone(),
        places: cx.places(&one.places),
    }
}

fn finished(bounds: &Bounds) -> FinishedJson {
    FinishedJson {
        name: bounds.name.clone(),
        required: bounds.required,
        certain: bounds.certain,
        possible: bounds.possible,
        documented: bounds.documented,
        useful: bounds.useful,
        shortfall_at_least: bounds.shortfall_at_least,
        periods: bounds.periods,
        periods_met_at_least: bounds.periods_met_at_least,
        periods_met_at_most: bounds.periods_met_at_most,
    }
}
