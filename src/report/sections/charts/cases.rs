//! A measure's values by period, with the change.

use crate::compute::{MeasureResult, ObservationResult};
use crate::diag::Args;
use crate::model::Unit;
use crate::money::Number;
use crate::report::chart::{Chart, Column, Columns, Drawing};
use crate::report::scene::Scene;

/// A chart of a measure with two values or more, none below zero.
pub(in crate::report) fn cases(scene: &Scene<'_>, measure: &MeasureResult) -> Option<Chart> {
    let frame = scene.frame;
    let all = &measure.observations;
    let known: Vec<Number> = all.iter().filter_map(|one| one.value).collect();
    if known.len() < 2 || known.iter().any(|value| value.is_negative()) {
        return None;
    }
    let columns: Vec<Column> = all.iter().map(|one| column(scene, measure, one)).collect();
    let values: Vec<String> = columns
        .iter()
        .map(|column| {
            let change = column.change.as_ref();
            let change = change.map_or(String::new(), |change| format!(" ({change})"));
            format!("{}: {}{change}", column.label, column.shown)
        })
        .collect();
    let args = Args::new()
        .with("name", measure.name.as_str())
        .with("unit", frame.code("report-unit", measure.unit.code()));
    Some(Chart {
        title: frame.with("chart-cases", args),
        description: format!("{}.", values.join("; ")),
        drawing: Drawing::Columns(Columns { columns }),
        legend: Vec::new(),
        figures: None,
    })
}

fn column(scene: &Scene<'_>, measure: &MeasureResult, one: &ObservationResult) -> Column {
    let frame = scene.frame;
    let shown = match one.value {
        Some(value) if measure.unit == Unit::Percent => frame.language().percent(value),
        Some(value) => frame.language().decimal(&value.to_string()),
        None if one.withheld => frame.get("report-withheld"),
        None => "?".to_owned(),
    };
    Column {
        label: frame.period(one.period),
        value: one.value,
        shown,
        change: one
            .change_percent
            .map(|change| frame.language().change(change)),
    }
}
