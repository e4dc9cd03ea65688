//! What has been asked for and paid: instalments, whole periods, settlements, payments that nobody asked for.

use crate::compute::{AmountStatus, Claim, Instalment, Missing, ObligationStatus, Settlement};
use crate::diag::Args;
use crate::model::{Certainty, Id, LogKind};
use crate::report::anchor::Anchor;
use crate::report::doc::{Report, Sign, SignItem};
use crate::report::scene::{Frame, Scene};
use crate::report::table::{Cell, ColumnKind, RowKind, Table};

use super::dates::sign;
use super::meetings::title;

/// Each kind of claim that there is.
pub(in crate::report) fn claims(report: &mut Report, scene: &Scene<'_>) {
    instalments(report, scene);
    periods(report, scene);
    settlements(report, scene);
    let frame = scene.frame;
    let unexpected = scene.facts.funding.unexpected.iter().map(|(id, span)| {
        let args = Args::new().with("what", scene.contribution(id));
        SignItem::new(Sign::Attention, frame.with("report-unexpected", args))
            .place(Some(frame.place(*span)))
    });
    report.signs(None, unexpected.collect());
}

/// The name of a contribution, said once for the rows that follow each other.
fn name(scene: &Scene<'_>, id: &Id, before: Option<&Id>) -> Cell {
    if before == Some(id) {
        Cell::Empty
    } else {
        Cell::Text(scene.contribution(id))
    }
}

fn instalments(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    let all = &scene.facts.funding.instalments;
    if all.is_empty() {
        return;
    }
    report.heading(2, frame.get("report-instalments"));
    let kept = all.iter().any(|one| one.paid.is_some());
    let mut titles = vec![
        (frame.get("report-contribution"), ColumnKind::Text),
        (frame.get("report-period"), ColumnKind::Text),
        (frame.get("report-due"), ColumnKind::Date),
        (frame.get("report-asked"), ColumnKind::Money),
        (frame.get("report-outcome"), ColumnKind::Status),
    ];
    if kept {
        titles.insert(4, (frame.get("report-paid"), ColumnKind::Money));
    }
    let mut table = Table::new(titles);
    let mut missing: Vec<Missing> = Vec::new();
    let mut before = None;
    for one in all {
        let mut cells = vec![
            name(scene, &one.contribution, before),
            Cell::Text(period(frame, one)),
            Cell::Date(one.due),
            asked(scene, one),
            Cell::Status(sign(one.status), status_words(frame, one.status)),
        ];
        if kept {
            cells.insert(4, paid(frame, one.paid));
        }
        before = Some(&one.contribution);
        table.row(RowKind::Item, cells);
        for name in &one.missing {
            if !missing.contains(name) {
                missing.push(name.clone());
            }
        }
    }
    if !missing.is_empty() {
        let args = Args::new().with("what", scene.missing(&missing));
        table.notes.push(frame.with("report-unknown", args));
    }
    let statuses: Vec<AmountStatus> = all
        .iter()
        .map(|one| scene.assumed_in(one.period.year()))
        .collect();
    table.notes.extend(frame.amount_notes(&statuses));
    if scene.is_elsewhere(LogKind::Payments) {
        table.notes.push(frame.get("report-payments-unrecorded"));
    }
    report.table(table);
}

fn asked(scene: &Scene<'_>, one: &Instalment) -> Cell {
    let status = scene.assumed_in(one.period.year());
    let from = Anchor::amount(&scene.agreement.id, &one.contribution, one.period.year());
    scene
        .frame
        .amount(one.asked, Certainty::Exact, status)
        .from(from)
}

fn period(frame: &Frame<'_>, one: &Instalment) -> String {
    let period = title(frame, one.period);
    match one.number {
        Some(number) => {
            let args = Args::new().with("period", period).with("number", number);
            frame.with("report-part", args)
        }
        None => period,
    }
}

fn paid(frame: &Frame<'_>, paid: Option<crate::money::Money>) -> Cell {
    match paid {
        Some(amount) => Cell::money(Some(amount)),
        None => Cell::Text(frame.get("report-not-kept")),
    }
}

fn status_words(frame: &Frame<'_>, status: ObligationStatus) -> String {
    frame.code("report-payment-status", status.code())
}

/// Whole periods of contributions for which no day is agreed.
fn periods(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    let all: &[Claim] = &scene.facts.funding.claims;
    if all.is_empty() {
        return;
    }
    report.heading(2, frame.get("report-claims"));
    let titles = [
        (frame.get("report-contribution"), ColumnKind::Text),
        (frame.get("report-period"), ColumnKind::Text),
        (frame.get("report-asked"), ColumnKind::Money),
        (frame.get("report-paid"), ColumnKind::Money),
    ];
    let mut table = Table::new(titles);
    let mut before = None;
    for one in all {
        let cells = vec![
            name(scene, &one.contribution, before),
            Cell::Text(title(frame, one.period)),
            Cell::money(one.asked),
            Cell::money(Some(one.paid)),
        ];
        before = Some(&one.contribution);
        table.row(RowKind::Item, cells);
    }
    table.notes.push(frame.get("report-no-day"));
    report.table(table);
}

fn settlements(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    let all: &[Settlement] = &scene.facts.funding.settlements;
    if all.is_empty() {
        return;
    }
    report.heading(2, frame.get("report-settlements"));
    let titles = [
        (frame.get("report-contribution"), ColumnKind::Text),
        (frame.get("report-period"), ColumnKind::Text),
        (frame.get("report-asked"), ColumnKind::Money),
        (frame.get("report-now"), ColumnKind::Money),
        (frame.get("report-difference"), ColumnKind::Money),
        (frame.get("report-due"), ColumnKind::Date),
        (frame.get("report-outcome"), ColumnKind::Status),
    ];
    let mut table = Table::new(titles);
    let mut before = None;
    for one in all {
        let status = scene.assumed_in(one.period.year());
        let outcome = match one.status {
            Some(outcome) => Cell::Status(sign(outcome), status_words(frame, outcome)),
            None => Cell::Status(Sign::Neutral, frame.get("report-not-settled")),
        };
        let cells = vec![
            name(scene, &one.contribution, before),
            Cell::Text(title(frame, one.period)),
            Cell::money(Some(one.asked)),
            frame.amount(Some(one.now), Certainty::Exact, status),
            frame.amount(Some(one.difference), Certainty::Exact, status),
            one.due.map_or(Cell::Empty, Cell::Date),
            outcome,
        ];
        before = Some(&one.contribution);
        table.row(RowKind::Item, cells);
    }
    let statuses: Vec<AmountStatus> = all
        .iter()
        .map(|one| scene.assumed_in(one.period.year()))
        .collect();
    table.notes = frame.amount_notes(&statuses);
    if all.iter().any(|one| one.status.is_none()) {
        table.notes.push(frame.get("report-not-settled-why"));
    }
    report.table(table);
}
