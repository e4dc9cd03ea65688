//! What the bounds over all finished periods mean, in a sentence.

use crate::calendar::Per;
use crate::compute::{Bounds, MeetingResult};
use crate::diag::Args;
use crate::model::{LogKind, MeetingRequirement};
use crate::report::scene::{Frame, Scene};

/// How often, in words: `a year`.
pub(super) fn per(frame: &Frame<'_>, requirement: Option<&MeetingRequirement>) -> String {
    let per = requirement.and_then(|requirement| requirement.per.as_ref());
    let code = match per.map(|per| per.value) {
        Some(Per::CalendarYear) => "year",
        Some(Per::AgreementYear) => "agreement-year",
        Some(Per::HalfYear) => "half-year",
        Some(Per::Quarter) => "quarter",
        Some(Per::Month) => "month",
        Some(Per::Term | Per::Once) | None => "term",
    };
    frame.code("report-per", code)
}

/// `0–1 of 4`: held for certain to held possibly, of those required.
pub(in crate::report) fn held(
    frame: &Frame<'_>,
    (certain, possible): (u32, u32),
    required: Option<u32>,
) -> String {
    let held = if certain == possible {
        certain.to_string()
    } else {
        format!("{certain}–{possible}")
    };
    let required = required.map_or_else(|| "?".to_owned(), |required| required.to_string());
    let args = Args::new().with("held", held).with("required", required);
    frame.with("report-of", args)
}

/// How many were held and are missing, and how many periods can have been met.
pub(super) fn sentence(scene: &Scene<'_>, result: &MeetingResult, bounds: &Bounds) -> String {
    let frame = scene.frame;
    if scene.is_elsewhere(LogKind::Meetings) {
        let args = Args::new()
            .with("name", result.name.as_str())
            .with("span", frame.language().interval(bounds.span))
            .with("n", bounds.certain)
            .with("required", bounds.required);
        return frame.with("report-bounds-elsewhere", args);
    }
    let how = match (bounds.certain, bounds.possible) {
        (certain, possible) if certain == possible => "exact",
        (0, _) => "most",
        _ => "between",
    };
    let mut parts = Vec::new();
    let args = Args::new()
        .with("code", how)
        .with("certain", bounds.certain)
        .with("possible", bounds.possible)
        .with("required", bounds.required);
    parts.push(frame.with("report-bounds-held", args));
    if bounds.useful < bounds.possible.min(bounds.required) {
        let args = Args::new().with("n", bounds.useful);
        parts.push(frame.with("report-bounds-useful", args));
    }
    if bounds.shortfall_at_least > 0 {
        let args = Args::new()
            .with("code", if how == "exact" { "exact" } else { "least" })
            .with("n", bounds.shortfall_at_least);
        parts.push(frame.with("report-short", args));
    }
    let args = Args::new()
        .with("name", result.name.as_str())
        .with("span", frame.language().interval(bounds.span))
        .with("counts", parts.join(", "))
        .with("periods", periods(scene, result, bounds));
    frame.with("report-bounds", args)
}

fn periods(scene: &Scene<'_>, result: &MeetingResult, bounds: &Bounds) -> String {
    let (least, most, all) = (
        bounds.periods_met_at_least,
        bounds.periods_met_at_most,
        bounds.periods,
    );
    let code = match (least, most) {
        _ if all == 1 && least == 1 => "the-one",
        _ if all == 1 && most == 0 => "not-the-one",
        _ if all == 1 => "perhaps-the-one",
        (_, 0) => "none",
        _ if least == all => "all",
        _ if least == most => "some",
        (0, 1) => "one-at-most",
        (0, _) => "at-most",
        _ => "between",
    };
    let years = result
        .periods
        .iter()
        .all(|period| matches!(period.period.per, Per::CalendarYear | Per::AgreementYear));
    let args = Args::new()
        .with("code", code)
        .with("unit", if years { "year" } else { "period" })
        .with("least", least)
        .with("most", most)
        .with("all", all);
    scene.frame.with("report-bounds-periods", args)
}
