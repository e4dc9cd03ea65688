//! How each amount came about, step by step, with the lines of the records behind every step.

use crate::compute::{StepValue, YearContribution};
use crate::report::doc::Report;
use crate::report::scene::Scene;
use crate::report::table::{Cell, ColumnKind, Figure, RowKind, Table};

use super::opening::sentence;

/// A table for every contribution and year.
pub(in crate::report) fn trace(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    if scene.facts.funding.years.is_empty() {
        return;
    }
    report.heading(2, frame.get("report-trace"));
    for year in &scene.facts.funding.years {
        for part in &year.contributions {
            report.heading(3, format!("{} {}", part.name, year.year));
            report.table(steps(scene, part));
        }
    }
}

fn steps(scene: &Scene<'_>, part: &YearContribution) -> Table {
    let frame = scene.frame;
    let titles = [
        (frame.get("report-step"), ColumnKind::Text),
        (frame.get("report-value"), ColumnKind::Money),
        (frame.get("report-from-records"), ColumnKind::Text),
    ];
    let mut table = Table::new(titles);
    for step in &part.steps {
        let places: Vec<String> = step
            .places
            .iter()
            .map(|place| frame.place(*place))
            .collect();
        let value = match &step.value {
            StepValue::Money(amount) => Cell::Money(Figure::exact(*amount)),
            StepValue::Percent(number) => Cell::Percent(*number),
            StepValue::Number(number) => Cell::Number(Figure::exact(*number)),
            StepValue::Fraction(fraction) => Cell::text(fraction.as_str()),
            StepValue::Unknown => Cell::Unknown,
        };
        let label = sentence(&frame.texts.text(&step.label.words));
        table.row(
            RowKind::Item,
            vec![Cell::Text(label), value, Cell::Text(places.join(" "))],
        );
    }
    let amount = scene.frame.amount(part.amount, part.certainty, part.status);
    let place = frame.place(part.place);
    table.row(
        RowKind::Total,
        vec![
            Cell::Text(frame.get("report-amount")),
            amount,
            Cell::Text(place),
        ],
    );
    table.notes = frame.amount_notes(&[part.status]);
    table
}
