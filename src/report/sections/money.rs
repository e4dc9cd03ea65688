//! Money and work by calendar year, shares, and what an hour is worth.

use crate::compute::{AmountStatus, Missing, YearContribution, YearFunding};
use crate::diag::Args;
use crate::model::{Certainty, ContributionKind, Id, Promised};
use crate::money::Money;
use crate::report::anchor::Anchor;
use crate::report::doc::{Definition, Report};
use crate::report::scene::{Frame, Scene};
use crate::report::table::{Cell, ColumnKind, RowKind, Table};

use super::scope::{hours, rests_on};

/// The table by year, then shares and hours.
pub(in crate::report) fn money(report: &mut Report, scene: &Scene<'_>) {
    let years = &scene.facts.funding.years;
    report.heading(2, scene.frame.get("report-money"));
    if years.is_empty() {
        report.paragraph(if scene.agreement.contributions.is_empty() {
            scene.nothing("report-no-money", Promised::Contribution)
        } else {
            scene.frame.get("report-no-years")
        });
        return;
    }
    report.table(by_year(scene, years));
    report.chart(super::charts::money(scene));
    let mut definitions = Vec::new();
    for (label, words) in [
        (
            "report-shares",
            shares as fn(&Scene<'_>, &YearFunding) -> Option<String>,
        ),
        ("report-work", work),
    ] {
        let lines = merged(years, &|year| words(scene, year));
        if !lines.is_empty() {
            let label = scene.frame.get(label);
            let from = Anchor::total(&scene.agreement.id, years[0].year);
            definitions.push(Definition::new(label, lines).from(from));
        }
    }
    report.definitions(definitions);
}

/// A contribution's amount over the years with how well it is known.
struct Sum {
    amount: Option<Money>,
    certainty: Certainty,
    status: AmountStatus,
}

impl Sum {
    fn of(parts: impl Iterator<Item = (Option<Money>, Certainty, AmountStatus)>) -> Self {
        let nothing = Self {
            amount: Some(Money::ZERO),
            certainty: Certainty::Exact,
            status: AmountStatus::Exact,
        };
        parts.fold(nothing, |sum, (amount, certainty, status)| Self {
            amount: sum
                .amount
                .zip(amount)
                .and_then(|(sum, more)| sum.plus(more).ok()),
            certainty: sum.certainty.and(certainty),
            status: sum.status.max(status),
        })
    }

    fn cell(&self, scene: &Scene<'_>) -> Cell {
        scene.frame.amount(self.amount, self.certainty, self.status)
    }
}

/// The totals of all years together.
pub(in crate::report) fn sum_of_years(frame: &Frame<'_>, years: &[YearFunding]) -> Cell {
    let totals = years
        .iter()
        .map(|year| (year.total, year.certainty, year.status));
    let sum = Sum::of(totals);
    frame.amount(sum.amount, sum.certainty, sum.status)
}

fn by_year(scene: &Scene<'_>, years: &[YearFunding]) -> Table {
    let frame = scene.frame;
    let mut columns = vec![(String::new(), ColumnKind::Text)];
    columns.extend(
        years
            .iter()
            .map(|year| (year.year.to_string(), ColumnKind::Money)),
    );
    if years.len() > 1 {
        columns.push((frame.get("report-sum"), ColumnKind::Money));
    }
    let mut table = Table::new(columns);
    table.series = true;
    let ids = ids(years);
    for id in &ids {
        table.row(RowKind::Item, row(scene, years, id));
    }
    let all = || years.iter().flat_map(|year| &year.contributions);
    let moneys = ids
        .iter()
        .filter(|id| all().any(|part| part.id == **id && is_money(part)))
        .count();
    if moneys > 1 && moneys < ids.len() {
        let money = |year: &YearFunding| {
            let parts = year.contributions.iter().filter(|part| is_money(part));
            let sum = Sum::of(parts.map(|part| (part.amount, part.certainty, part.status)));
            (year.money, sum.certainty, sum.status)
        };
        total(
            scene,
            &mut table,
            ("report-of-which-money", RowKind::Item),
            years.iter().map(money).collect(),
        );
    }
    if ids.len() > 1 {
        let whole = years
            .iter()
            .map(|year| (year.total, year.certainty, year.status));
        total(
            scene,
            &mut table,
            ("report-sum", RowKind::Total),
            whole.collect(),
        );
    }
    let statuses: Vec<AmountStatus> = all().map(|part| part.status).collect();
    table.notes = frame.amount_notes(&statuses);
    table.notes.extend(unknown(scene, years));
    if all().any(is_unvalued) {
        table.notes.push(frame.get("report-work-outside"));
    }
    table
}

/// One contribution over the years.
fn row(scene: &Scene<'_>, years: &[YearFunding], id: &Id) -> Vec<Cell> {
    let parts: Vec<Option<&YearContribution>> = years.iter().map(|year| part(year, id)).collect();
    let mut cells = vec![Cell::Text(scene.contribution(id))];
    let amounts = parts.iter().copied();
    let cell = |(part, year): (Option<&YearContribution>, &YearFunding)| {
        let from = Anchor::amount(&scene.agreement.id, id, year.year);
        part.map_or(Cell::Empty, |part| amount(scene, part).from(from))
    };
    cells.extend(amounts.zip(years).map(cell));
    if years.len() > 1 {
        let known = || parts.iter().flatten();
        let sum = if known().all(|part| is_unvalued(part)) {
            work_only(scene)
        } else {
            Sum::of(known().map(|part| (part.amount, part.certainty, part.status))).cell(scene)
        };
        cells.push(sum.from(Anchor::sum(&scene.agreement.id, id)));
    }
    cells
}

/// A row of sums: all money, or everything.
fn total(
    scene: &Scene<'_>,
    table: &mut Table,
    (name, kind): (&str, RowKind),
    years: Vec<(Option<Money>, Certainty, AmountStatus)>,
) {
    let mut cells = vec![Cell::Text(scene.frame.get(name))];
    let several = years.len() > 1;
    let one = |(amount, certainty, status): &(Option<Money>, Certainty, AmountStatus)| {
        scene.frame.amount(*amount, *certainty, *status)
    };
    let agreement = &scene.agreement.id;
    let numbers = scene.facts.funding.years.iter().map(|year| year.year);
    let of = numbers.map(|year| Anchor::total(agreement, year));
    cells.extend(
        years
            .iter()
            .map(one)
            .zip(of)
            .map(|(cell, of)| cell.from(of)),
    );
    if several {
        let sum = Sum::of(years.into_iter()).cell(scene);
        cells.push(sum.from(Anchor::grand_total(agreement)));
    }
    table.row(kind, cells);
}

/// Contributions in the order in which they first come.
fn ids(years: &[YearFunding]) -> Vec<Id> {
    let mut ids: Vec<Id> = Vec::new();
    for part in years.iter().flat_map(|year| &year.contributions) {
        if !ids.contains(&part.id) {
            ids.push(part.id.clone());
        }
    }
    ids
}

fn part<'a>(year: &'a YearFunding, id: &Id) -> Option<&'a YearContribution> {
    year.contributions.iter().find(|part| part.id == *id)
}

fn is_money(part: &YearContribution) -> bool {
    part.kind == ContributionKind::Money
}

/// Work whose value nobody has written down: its amount is not missing.
fn is_unvalued(part: &YearContribution) -> bool {
    let is_told = matches!(part.status, AmountStatus::Unknown | AmountStatus::Withheld);
    part.amount.is_none() && !is_told && !is_money(part)
}

fn work_only(scene: &Scene<'_>) -> Cell {
    Cell::Text(scene.frame.get("report-unvalued-short"))
}

fn amount(scene: &Scene<'_>, part: &YearContribution) -> Cell {
    if is_unvalued(part) {
        return work_only(scene);
    }
    scene.frame.amount(part.amount, part.certainty, part.status)
}

/// What the question marks miss.
fn unknown(scene: &Scene<'_>, years: &[YearFunding]) -> Option<String> {
    let mut names: Vec<Missing> = Vec::new();
    let parts = years.iter().flat_map(|year| &year.contributions);
    for name in parts
        .flat_map(|part| &part.missing)
        .chain(years.iter().flat_map(|year| &year.missing))
    {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    if names.is_empty() {
        return None;
    }
    let args = Args::new().with("what", scene.missing_explained(&names));
    Some(scene.frame.with("report-unknown", args))
}

/// Each party's part of the year's total.
fn shares(scene: &Scene<'_>, year: &YearFunding) -> Option<String> {
    let known = year.parties.iter().filter_map(|party| {
        let percent = scene.frame.language().percent(party.share_percent?);
        Some(format!("{} {percent}", scene.party(&party.party)))
    });
    let known: Vec<String> = known.collect();
    (known.len() > 1).then(|| rests_on(scene, year, scene.frame.list(&known)))
}

/// The hours of work, and what an hour is worth.
fn work(scene: &Scene<'_>, year: &YearFunding) -> Option<String> {
    let parts = year.contributions.iter();
    let lines: Vec<String> = parts.filter_map(|part| hours(scene, part)).collect();
    (!lines.is_empty()).then(|| scene.frame.list(&lines))
}

/// The same words for several years in a row are said once.
fn merged(years: &[YearFunding], words: &dyn Fn(&YearFunding) -> Option<String>) -> Vec<String> {
    let mut said: Vec<(i32, i32, String)> = Vec::new();
    for year in years {
        let Some(words) = words(year) else {
            continue;
        };
        match said.last_mut() {
            Some((_, last, same)) if *same == words => *last = year.year,
            _ => said.push((year.year, year.year, words)),
        }
    }
    let line = |(first, last, words): (i32, i32, String)| {
        if first == last {
            format!("{first}: {words}")
        } else {
            format!("{first}–{last}: {words}")
        }
    };
    said.into_iter().map(line).collect()
}
