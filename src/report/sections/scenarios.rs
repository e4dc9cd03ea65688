//! Scenarios side by side: what is assumed in each, what each year comes to, and which stated figures then agree.

use std::collections::BTreeSet;

use crate::compute::{AmountStatus, Assumptions, Facts, StatedVerdict, YearFunding};
use crate::diag::Args;
use crate::report::doc::{Definition, Report, Sign, SignItem};
use crate::report::scene::{Frame, Scene};
use crate::report::table::{Cell, ColumnKind, RowKind, Table};

/// A scenario of one agreement.
#[derive(Clone, Copy)]
pub struct Scenario<'a> {
    /// Its name.
    pub name: &'a str,
    /// What is assumed in it.
    pub assumptions: &'a Assumptions,
    /// What was computed.
    pub facts: &'a Facts,
}

/// The table of all scenarios beside what is recorded.
pub(in crate::report) fn scenarios(report: &mut Report, scene: &Scene<'_>, all: &[Scenario<'_>]) {
    if all.is_empty() {
        return;
    }
    let frame = scene.frame;
    report.heading(2, frame.get("report-scenarios"));
    let assumed = all
        .iter()
        .map(|one| Definition::new(one.name.to_owned(), vec![frame.assumed_in(one.assumptions)]));
    report.definitions(assumed.collect());
    report.table(table(scene, all));
    let items: Vec<SignItem> = all.iter().flat_map(|one| stated(scene, one)).collect();
    report.signs(Some(frame.get("report-stated")), items);
}

/// Years down, scenarios across.
fn table(scene: &Scene<'_>, all: &[Scenario<'_>]) -> Table {
    let frame = scene.frame;
    let recorded = (frame.get("report-as-recorded"), scene.facts);
    let named = all.iter().map(|one| (one.name.to_owned(), one.facts));
    let cases: Vec<(String, &Facts)> = std::iter::once(recorded).chain(named).collect();
    let mut columns = vec![(frame.get("report-year"), ColumnKind::Text)];
    columns.extend(
        cases
            .iter()
            .map(|(name, _)| (name.clone(), ColumnKind::Money)),
    );
    let mut table = Table::new(columns);
    let years = cases.iter().flat_map(|(_, facts)| &facts.funding.years);
    let years: BTreeSet<i32> = years.map(|year| year.year).collect();
    for year in &years {
        let mut cells = vec![Cell::Text(year.to_string())];
        cells.extend(
            cases
                .iter()
                .map(|(_, facts)| total(frame, of_year(facts, *year))),
        );
        table.row(RowKind::Item, cells);
    }
    if years.len() > 1 {
        let mut cells = vec![Cell::Text(frame.get("report-sum"))];
        cells.extend(
            cases
                .iter()
                .map(|(_, facts)| super::money::sum_of_years(frame, &facts.funding.years)),
        );
        table.row(RowKind::Total, cells);
    }
    let statuses = cases.iter().flat_map(|(_, facts)| &facts.funding.years);
    let statuses: Vec<AmountStatus> = statuses.map(|year| year.status).collect();
    if statuses.contains(&AmountStatus::Provisional) {
        table.notes.push(frame.get("report-mark-provisional"));
    }
    if statuses.contains(&AmountStatus::Assumed) {
        table.notes.push(frame.get("report-mark-scenario"));
    }
    if statuses.contains(&AmountStatus::Unknown) {
        table.notes.push(frame.get("report-unknown-short"));
    }
    table
}

fn of_year(facts: &Facts, year: i32) -> Option<&YearFunding> {
    facts.funding.years.iter().find(|one| one.year == year)
}

fn total(frame: &Frame<'_>, year: Option<&YearFunding>) -> Cell {
    year.map_or(Cell::Empty, |year| {
        frame.amount(year.total, year.certainty, year.status)
    })
}

/// The stated figures that a scenario decides.
fn stated(scene: &Scene<'_>, one: &Scenario<'_>) -> Vec<SignItem> {
    let frame = scene.frame;
    let decided = one
        .facts
        .funding
        .stated
        .iter()
        .filter(|result| result.assumed);
    let item = |result: &crate::compute::StatedResult| {
        let sign = match result.verdict {
            StatedVerdict::Agrees => Sign::Fine,
            StatedVerdict::Differs => Sign::Attention,
            StatedVerdict::CannotTell => Sign::Unclear,
        };
        let computed = super::stated::computed_words(scene, result);
        let args = Args::new()
            .with("scenario", one.name)
            .with("figure", super::stated::figure(scene, result))
            .with("computed", computed);
        SignItem::new(sign, frame.with("report-scenario-stated", args))
            .word(frame.code("report-stated-verdict", result.verdict.code()))
    };
    decided.map(item).collect()
}
