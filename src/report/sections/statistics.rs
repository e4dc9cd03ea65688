//! Statistics: values, change, groups, public money per unit, and a tiny chart.

use crate::compute::{AmountStatus, MeasureResult, Missing, ObservationResult, SplitResult};
use crate::diag::Args;
use crate::model::{LogKind, PeriodRef, Promised, SplitBy, Unit};
use crate::report::anchor::Anchor;
use crate::report::doc::{Bar, Bars, Report};
use crate::report::scene::Scene;
use crate::report::table::{Cell, ColumnKind, Figure, RowKind, Table};
use crate::report::words::mark;

use super::charts;

/// Measure by measure.
pub(in crate::report) fn statistics(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    report.heading(2, frame.get("report-statistics"));
    if scene.facts.statistics.is_empty() {
        report.paragraph(scene.nothing("report-no-measures", Promised::Measure));
    }
    for measure in &scene.facts.statistics {
        report.heading(3, measure.name.clone());
        match measure.observations.as_slice() {
            [] => report.paragraph(frame.get("report-no-observations")),
            [one] if one.splits.is_empty() && measure.money_per_unit.is_empty() => {
                let from = Anchor::observation(&scene.agreement.id, &measure.id, one.period);
                report.sourced(alone(scene, measure, one), from);
                for note in notes(scene, measure) {
                    report.paragraph(note);
                }
            }
            _ => {
                report.table(table(scene, measure));
                report.bars(bars(scene, measure));
                report.chart(charts::cases(scene, measure));
            }
        }
    }
    if scene
        .agreement
        .kept_elsewhere
        .contains_key(&LogKind::Statistics)
    {
        report.paragraph(frame.get("report-statistics-elsewhere"));
    }
}

/// The only observation, in a line.
fn alone(scene: &Scene<'_>, measure: &MeasureResult, one: &ObservationResult) -> String {
    let frame = scene.frame;
    let value = one.value.map_or_else(
        || unsaid(scene, one),
        |value| frame.certain(one.certainty, frame.number(value)),
    );
    let args = Args::new()
        .with("code", measure.unit.code())
        .with("period", frame.period(one.period))
        .with("value", value);
    frame.with("report-observation", args)
}

fn table(scene: &Scene<'_>, measure: &MeasureResult) -> Table {
    let frame = scene.frame;
    let series = measure
        .series
        .as_ref()
        .filter(|_| measure.observations.len() > 2);
    let mut columns = vec![(String::new(), ColumnKind::Text)];
    let observed = measure.observations.iter();
    columns.extend(observed.map(|one| (frame.period(one.period), ColumnKind::Count)));
    columns.extend(series.map(|series| (span(scene, series.from, series.to), ColumnKind::Change)));
    let mut table = Table::new(columns);
    table.series = true;
    let agreement = &scene.agreement.id;
    let mut row = |name: String, cell: &dyn Fn(&ObservationResult) -> Cell, last: Cell, kind| {
        let mut cells = vec![Cell::Text(name)];
        let linked = |one: &ObservationResult| {
            cell(one).from(Anchor::observation(agreement, &measure.id, one.period))
        };
        cells.extend(measure.observations.iter().map(linked));
        let whole = Anchor::series(agreement, &measure.id);
        cells.extend(series.map(|_| last.from(whole)));
        table.row(kind, cells);
    };
    let unit = frame.code("report-unit", measure.unit.code());
    row(
        unit,
        &|one| value(scene, measure.unit, one),
        Cell::Empty,
        RowKind::Item,
    );
    if measure.observations.len() > 1 {
        let last = series.and_then(|series| series.change_percent);
        let change = |one: &ObservationResult| one.change_percent.map_or(Cell::Empty, Cell::Change);
        let last = last.map_or(Cell::Empty, Cell::Change);
        row(frame.get("report-change"), &change, last, RowKind::Note);
    }
    for (by, group) in groups(measure) {
        let cell = |one: &ObservationResult| {
            let mut splits = one.splits.iter();
            let split = splits.find(|split| split.by == by && split.group == *group);
            split.map_or(Cell::Empty, |split| share(scene, split))
        };
        row(
            group_name(scene, by, group),
            &cell,
            Cell::Empty,
            RowKind::Note,
        );
    }
    if !measure.money_per_unit.is_empty() {
        let cell = |one: &ObservationResult| cost(scene, measure, one);
        let name = frame.code("report-money-per", measure.unit.code());
        row(name, &cell, Cell::Empty, RowKind::Item);
    }
    table.notes = notes(scene, measure);
    table
}

/// Public money per unit in the period of an observation.
fn cost(scene: &Scene<'_>, measure: &MeasureResult, one: &ObservationResult) -> Cell {
    let mut costs = measure.money_per_unit.iter();
    let Some(cost) = costs.find(|cost| cost.period == one.period) else {
        return Cell::Empty;
    };
    match cost.amount {
        Some(value) => Cell::Number(Figure {
            value,
            before: None,
            mark: mark(status_of(scene, one.period)),
        }),
        // A year before the agreement has no money of it: nothing is missing there.
        None if cost.withheld => Cell::Text(scene.frame.get("report-withheld")),
        None if cost.missing.is_empty() => Cell::Empty,
        None => Cell::Unknown,
    }
}

/// What stands for a value that is not there: it is withheld, or there are only percentages of groups.
fn unsaid(scene: &Scene<'_>, one: &ObservationResult) -> String {
    if one.withheld {
        scene.frame.get("report-withheld")
    } else {
        String::new()
    }
}

fn value(scene: &Scene<'_>, unit: Unit, one: &ObservationResult) -> Cell {
    let Some(value) = one.value else {
        return Cell::Text(unsaid(scene, one));
    };
    if unit == Unit::Percent {
        return Cell::Percent(value);
    }
    Cell::Number(Figure {
        value,
        before: scene.frame.before(one.certainty),
        mark: None,
    })
}

/// Whether the money of the year that an observation is of rests on an assumption.
fn status_of(scene: &Scene<'_>, period: PeriodRef) -> AmountStatus {
    match period {
        PeriodRef::At(when) => when
            .as_year()
            .map_or(AmountStatus::Exact, |year| scene.assumed_in(year)),
        PeriodRef::Term => AmountStatus::Exact,
    }
}

/// Every group that some observation has, by what it divides, in the order in which they first come.
fn groups(measure: &MeasureResult) -> Vec<(SplitBy, &String)> {
    let mut groups: Vec<(SplitBy, &String)> = Vec::new();
    for split in measure.observations.iter().flat_map(|one| &one.splits) {
        if !groups.contains(&(split.by, &split.group)) {
            groups.push((split.by, &split.group));
        }
    }
    groups.sort_by_key(|(by, _)| *by);
    groups
}

pub(in crate::report) fn group_name(scene: &Scene<'_>, by: SplitBy, group: &str) -> String {
    let shown = match by {
        SplitBy::Sex => scene.frame.code("report-sex", group),
        _ => group.to_owned(),
    };
    let args = Args::new().with("code", by.code()).with("group", shown);
    scene.frame.with("report-group", args)
}

fn share(scene: &Scene<'_>, split: &SplitResult) -> Cell {
    let frame = scene.frame;
    let Some(value) = split.value.filter(|_| !split.withheld) else {
        return Cell::Text(frame.get("report-withheld"));
    };
    let number = frame.number(value);
    Cell::Text(match split.share_percent {
        Some(percent) => format!("{number}\u{a0}({})", frame.language().percent(percent)),
        None => number,
    })
}

fn span(scene: &Scene<'_>, from: PeriodRef, to: PeriodRef) -> String {
    let frame = scene.frame;
    format!("{}–{}", frame.period(from), frame.period(to))
}

fn notes(scene: &Scene<'_>, measure: &MeasureResult) -> Vec<String> {
    let frame = scene.frame;
    let mut notes = Vec::new();
    if !measure.missing.is_empty() {
        let periods = measure.missing.iter().map(|period| frame.period(*period));
        let periods: Vec<String> = periods.collect();
        let args = Args::new().with("periods", frame.list(&periods));
        notes.push(frame.with("report-observation-missing", args));
    }
    let mut unknown: Vec<Missing> = Vec::new();
    for name in measure.money_per_unit.iter().flat_map(|cost| &cost.missing) {
        if !unknown.contains(name) {
            unknown.push(name.clone());
        }
    }
    if !unknown.is_empty() {
        let args = Args::new().with("what", scene.missing(&unknown));
        notes.push(frame.with("report-unknown", args));
    }
    let known = measure
        .money_per_unit
        .iter()
        .filter(|cost| cost.amount.is_some());
    let statuses: Vec<AmountStatus> = known.map(|cost| status_of(scene, cost.period)).collect();
    notes.extend(frame.amount_notes(&statuses));
    if measure.observations.iter().any(|one| one.summed) {
        notes.push(frame.get("report-summed"));
    }
    let mut splits = measure.observations.iter().flat_map(|one| &one.splits);
    let is_withheld = splits.any(|split| split.withheld);
    if is_withheld || measure.observations.iter().any(|one| one.withheld) {
        let args = Args::new().with("limit", frame.dataset.registry.small_count);
        notes.push(frame.with("report-withheld-why", args));
    }
    notes
}

/// Bars of the values that are known, where there is none below zero.
fn bars(scene: &Scene<'_>, measure: &MeasureResult) -> Bars {
    let frame = scene.frame;
    let bar = |one: &ObservationResult| {
        let value = one.value?;
        Some(Bar {
            label: frame.period(one.period),
            value,
            text: match measure.unit {
                Unit::Percent => frame.language().percent(value),
                _ => frame.language().decimal(&value.to_string()),
            },
        })
    };
    let mut bars: Vec<Bar> = measure.observations.iter().filter_map(bar).collect();
    if bars.iter().any(|bar| bar.value.is_negative()) {
        bars.clear();
    }
    Bars {
        caption: None,
        bars,
    }
}
