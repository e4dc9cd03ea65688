//! Amounts step by step, sums of them, stated figures.

use super::Writing;
use crate::compute::{StepValue, YearContribution, YearFunding};
use crate::diag::Args;
use crate::model::Id;
use crate::report::anchor::Anchor;
use crate::report::doc::Trace;
use crate::report::scene::Scene;
use crate::report::sections::opening::sentence;
use crate::report::sections::stated;
use crate::report::table::{Cell, Figure};
use crate::source::Span;

pub(super) fn traces(scene: &Scene<'_>) -> Vec<(Trace, Vec<Span>)> {
    let years = &scene.facts.funding.years;
    let mut all = Vec::new();
    for year in years {
        for part in &year.contributions {
            all.push(amount(scene, year, part));
        }
        all.push(total(scene, year));
    }
    if years.len() > 1 {
        all.extend(sums(scene, years));
    }
    let figures = scene.facts.funding.stated.iter().enumerate();
    all.extend(figures.map(|(at, result)| {
        let anchor = Anchor::stated(&scene.agreement.id, at);
        Writing::new(scene, anchor, stated::figure(scene, result))
            .step(
                scene.frame.get("page-stated-in"),
                Cell::Empty,
                &[result.place],
            )
            .step(
                scene.frame.get("page-computed-from"),
                Cell::Text(stated::computed_words(scene, result)),
                &result.places,
            )
            .done()
    }));
    all
}

fn amount(scene: &Scene<'_>, year: &YearFunding, part: &YearContribution) -> (Trace, Vec<Span>) {
    let frame = scene.frame;
    let anchor = Anchor::amount(&scene.agreement.id, &part.id, year.year);
    let mut writing = Writing::new(scene, anchor, format!("{} {}", part.name, year.year));
    for step in &part.steps {
        let value = match &step.value {
            StepValue::Money(amount) => Cell::Money(Figure::exact(*amount)),
            StepValue::Percent(number) => Cell::Percent(*number),
            StepValue::Number(number) => Cell::Number(Figure::exact(*number)),
            StepValue::Fraction(fraction) => Cell::text(fraction.as_str()),
            StepValue::Unknown => Cell::Unknown,
        };
        let label = sentence(&frame.texts.text(&step.label.words));
        writing = writing.step(label, value, &step.places);
    }
    let value = frame.amount(part.amount, part.certainty, part.status);
    writing
        .step(frame.get("report-amount"), value, &[part.place])
        .done()
}

fn total(scene: &Scene<'_>, year: &YearFunding) -> (Trace, Vec<Span>) {
    let frame = scene.frame;
    let of = year.contributions.iter().map(|part| {
        let anchor = Anchor::amount(&scene.agreement.id, &part.id, year.year);
        (part.name.clone(), anchor)
    });
    let args = Args::new().with("year", year.year.to_string());
    let anchor = Anchor::total(&scene.agreement.id, year.year);
    let value = frame.amount(year.total, year.certainty, year.status);
    Writing::new(scene, anchor, frame.with("page-total-of", args))
        .of(frame.get("page-sum-of"), value, of.collect())
        .done()
}

/// Sums over the years: of each contribution, and of everything.
fn sums(scene: &Scene<'_>, years: &[YearFunding]) -> Vec<(Trace, Vec<Span>)> {
    let frame = scene.frame;
    let agreement = &scene.agreement.id;
    let mut ids: Vec<&Id> = Vec::new();
    for part in years.iter().flat_map(|year| &year.contributions) {
        if !ids.contains(&&part.id) {
            ids.push(&part.id);
        }
    }
    let one = |id: &&Id| {
        let of = years.iter().filter_map(|year| {
            let mut parts = year.contributions.iter();
            parts.find(|part| part.id == **id)?;
            let anchor = Anchor::amount(agreement, id, year.year);
            Some((year.year.to_string(), anchor))
        });
        let args = Args::new().with("name", scene.contribution(id));
        Writing::new(
            scene,
            Anchor::sum(agreement, id),
            frame.with("page-sum-of-years", args),
        )
        .of(frame.get("page-sum-of"), Cell::Empty, of.collect())
        .done()
    };
    let mut all: Vec<_> = ids.iter().map(one).collect();
    let of = years.iter().map(|year| {
        let anchor = Anchor::total(agreement, year.year);
        (year.year.to_string(), anchor)
    });
    let args = Args::new().with("name", frame.get("page-everything"));
    let title = frame.with("page-sum-of-years", args);
    let writing = Writing::new(scene, Anchor::grand_total(agreement), title);
    all.push(
        writing
            .of(frame.get("page-sum-of"), Cell::Empty, of.collect())
            .done(),
    );
    all
}
