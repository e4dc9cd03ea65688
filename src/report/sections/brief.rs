//! The agreement in short: who, for how long, how much, what for, and how it was judged.

use std::cmp::Ordering;

use chrono::NaiveDate;

use crate::calendar::{Interval, add_months, days_between};
use crate::diag::Args;
use crate::model::{Ages, Party, TermEnd};
use crate::report::anchor::Anchor;
use crate::report::doc::{Definition, Report};
use crate::report::scene::{Names, Scene};

use super::scope;

/// The definitions at the head of an evaluation.
pub(in crate::report) fn brief(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    let mut definitions = Vec::new();
    let mut add = |label: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let label = frame.get(label);
            definitions.push(Definition::new(label, lines));
        }
    };
    let parties = scene.agreement.parties.iter();
    add(
        "report-parties",
        parties.map(|one| party(scene, one)).collect(),
    );
    add("report-term", vec![term(scene)]);
    add("report-scope", scope::scope(scene));
    let purpose = &scene.agreement.purpose;
    add(
        "report-aim",
        purpose.aim.iter().map(|aim| aim.value.clone()).collect(),
    );
    add("report-overall", overall(scene).into_iter().collect());
    let scope = frame.get("report-scope");
    if let Some(year) = scope::telling(scene) {
        let from = Anchor::total(&scene.agreement.id, year.year);
        let linked = |one: Definition| {
            if one.label == scope {
                one.from(from.clone())
            } else {
                one
            }
        };
        definitions = definitions.into_iter().map(linked).collect();
    }
    report.definitions(definitions);
}

/// A party with what it is, what it was called and whom it serves.
pub(in crate::report) fn party(scene: &Names<'_>, party: &Party) -> String {
    let frame = scene.frame;
    let mut about = vec![frame.code("report-party-kind", party.kind.code())];
    if !party.formerly.is_empty() {
        let names: Vec<String> = party
            .formerly
            .iter()
            .map(|name| name.value.clone())
            .collect();
        about.push(frame.with(
            "report-formerly",
            Args::new().with("names", frame.list(&names)),
        ));
    }
    about.extend(party.ages.as_ref().map(|served| ages(scene, **served)));
    let moves = [
        ("report-joined", &party.joined),
        ("report-left", &party.left),
    ];
    for (id, when) in moves {
        if let Some(when) = when {
            about.push(frame.with(id, Args::new().with("date", frame.when(**when))));
        }
    }
    format!("{} ({})", party.name.value, about.join(", "))
}

fn ages(scene: &Names<'_>, ages: Ages) -> String {
    let code = match (ages.from, ages.to) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "from",
        _ => "to",
    };
    let args = Args::new()
        .with("code", code)
        .with("from", ages.from.unwrap_or_default())
        .with("to", ages.to.unwrap_or_default());
    scene.frame.with("report-ages", args)
}

/// From when to when, and what remains.
pub(in crate::report) fn term(scene: &Scene<'_>) -> String {
    let frame = scene.frame;
    let view = &scene.facts.funding.term;
    let last = match view.end {
        Some(TermEnd::At(end)) => Some(end),
        Some(TermEnd::Open) | None => None,
    };
    // A day is a day; what is known only to lie in an interval is said to be some time in it.
    let dated = |day: &'static str, some_time: &'static str, when: Interval| {
        let id = if when.is_day() { day } else { some_time };
        frame.with(id, Args::new().with("date", frame.when(when)))
    };
    let mut term = match (view.start, last) {
        (Some(start), Some(end)) if start.is_day() && end.is_day() => {
            let args = Args::new()
                .with("from", frame.when(start))
                .with("to", frame.when(end));
            frame.with("report-from-to", args)
        }
        (start, _) => {
            let start = start.map_or_else(
                || frame.get("report-start-unknown"),
                |start| dated("report-from", "report-begins-some-time", start),
            );
            let end = match view.end {
                Some(TermEnd::At(end)) => dated("report-until", "report-ends-some-time", end),
                Some(TermEnd::Open) => frame.get("report-end-open"),
                None => frame.get("report-end-unknown"),
            };
            format!("{start}, {end}")
        }
    };
    if let Some(left) = remaining(scene, view.start, last) {
        term.push_str(", ");
        term.push_str(&left);
    }
    term
}

/// How far the as-of date is from the end, or from a start still to come.
fn remaining(scene: &Scene<'_>, start: Option<Interval>, end: Option<Interval>) -> Option<String> {
    let today = scene.frame.as_of.0;
    if let Some(start) = start
        && start.first > today
    {
        return Some(span(scene, "report-begins-in", (today, start.first)));
    }
    let end = end.filter(|end| end.is_day())?.last;
    Some(match end.cmp(&today) {
        Ordering::Less => span(scene, "report-ended-ago", (end, today)),
        Ordering::Equal => scene.frame.get("report-ends-today"),
        Ordering::Greater => span(scene, "report-remains", (today, end)),
    })
}

/// A length of time in whole months, or days where it is less than two months.
pub(in crate::report) fn span(
    scene: &Scene<'_>,
    id: &'static str,
    (from, to): (NaiveDate, NaiveDate),
) -> String {
    let mut months = 0;
    while months < 1200 && add_months(from, months + 1) <= to {
        months += 1;
    }
    let (code, n) = if months < 2 {
        ("days", days_between(from, to))
    } else {
        ("months", i64::from(months))
    };
    let length = scene
        .frame
        .with("report-length", Args::new().with("code", code).with("n", n));
    scene.frame.with(id, Args::new().with("length", length))
}

/// The verdict on the agreement as a whole, with its grounds.
fn overall(scene: &Scene<'_>) -> Option<String> {
    let overall = scene.facts.evaluation.overall.as_ref()?;
    let (_, word) = scene.frame.verdict(overall.verdict);
    let mut text = super::opening::sentence(&word);
    if let Some(grounds) = &overall.grounds {
        text.push_str(": ");
        text.push_str(grounds);
    }
    if let Some(document) = &overall.document {
        text.push(' ');
        text.push_str(&scene.document(document));
    }
    Some(text)
}
