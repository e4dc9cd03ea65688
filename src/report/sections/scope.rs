//! What the parties put in in one year, in sentences.

use chrono::Datelike as _;

use crate::compute::{AmountStatus, YearContribution, YearFunding};
use crate::diag::Args;
use crate::model::ContributionKind;
use crate::report::scene::Scene;

/// The year that says most: the one of the as-of date if its total is known, else the last known before it, else the first known.
pub(super) fn telling<'a>(scene: &Scene<'a>) -> Option<&'a YearFunding> {
    let years = &scene.facts.funding.years;
    let now = scene.frame.as_of.0.year();
    let until = |year: &&YearFunding| year.year <= now;
    let known = |year: &&YearFunding| year.total.is_some();
    let before = years.iter().rev().filter(until).find(known);
    before
        .or_else(|| years.iter().find(known))
        .or_else(|| years.iter().rev().find(until))
        .or(years.first())
}

/// The total of a year, then each contribution.
pub(in crate::report) fn scope(scene: &Scene<'_>) -> Vec<String> {
    let Some(year) = telling(scene) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    if let Some(total) = year.total {
        let frame = scene.frame;
        let total = frame.certain(year.certainty, frame.language().money(total));
        let args = Args::new()
            .with("total", total)
            .with("year", year.year.to_string());
        lines.push(rests_on(scene, year, frame.with("report-scope-year", args)));
    }
    let parts = year.contributions.iter();
    lines.extend(parts.map(|part| contribution(scene, year, part)));
    lines
}

/// The words, and whether they rest on preliminary or assumed values.
pub(in crate::report) fn rests_on(scene: &Scene<'_>, year: &YearFunding, words: String) -> String {
    let args = Args::new()
        .with("words", words)
        .with("status", year.status.code());
    scene.frame.with("report-rests-on", args)
}

fn contribution(scene: &Scene<'_>, year: &YearFunding, part: &YearContribution) -> String {
    let frame = scene.frame;
    let amount = match part.amount {
        Some(amount) => {
            let shown = frame.certain(part.certainty, frame.language().money(amount));
            share(year, part).map_or(shown.clone(), |share| {
                format!("{shown} ({})", frame.language().percent(share))
            })
        }
        None if part.status == AmountStatus::Withheld => frame.get("report-withheld"),
        None if part.status == AmountStatus::Unknown || part.kind == ContributionKind::Money => {
            frame.get("report-amount-unknown")
        }
        None => frame.get("report-work-unvalued"),
    };
    let args = Args::new()
        .with("name", part.name.as_str())
        .with("party", scene.parties(&part.from))
        .with("amount", amount);
    let mut line = frame.with("report-scope-part", args);
    if let Some(hours) = hours(scene, part) {
        line.push_str(", ");
        line.push_str(&hours);
    }
    line
}

/// The party's part of the year's total, where this contribution is all that the party puts in.
fn share(year: &YearFunding, part: &YearContribution) -> Option<crate::money::Number> {
    let [from] = part.from.as_slice() else {
        return None;
    };
    let party = year.parties.iter().find(|party| party.party == *from)?;
    party.share_percent.filter(|_| party.amount == part.amount)
}

/// The hours of work and what each is worth.
pub(in crate::report) fn hours(scene: &Scene<'_>, part: &YearContribution) -> Option<String> {
    let frame = scene.frame;
    let count = part.hours?;
    let shown = frame.language().count(i64::from(count));
    let hours = frame.with(
        "report-hours",
        Args::new()
            .with("n", count)
            .with("figure", frame.certain(part.hours_certainty, shown)),
    );
    Some(match part.hour_value {
        Some(value) => {
            let args = Args::new()
                .with("hours", hours)
                .with("value", frame.kronor(value));
            frame.with("report-hours-at", args)
        }
        None => hours,
    })
}
