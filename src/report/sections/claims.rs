//! What has been asked for and paid: instalments, whole periods, settlements, repayments, what stands as credit and what nobody asked for.

use crate::compute::{AmountStatus, Claim, Missing, ObligationStatus};
use crate::diag::Args;
use crate::model::{Certainty, Id, LogKind};
use crate::money::Money;
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
    repayments(report, scene);
    let frame = scene.frame;
    let credits = scene.facts.funding.standing.iter().map(|one| {
        let args = Args::new()
            .with("what", scene.contribution(&one.contribution))
            .with("amount", one.amount);
        let place = one.payments.last().map(|span| frame.place(*span));
        SignItem::new(Sign::Attention, frame.with("report-credit", args)).place(place)
    });
    report.signs(None, credits.collect());
    let unexpected = scene.facts.funding.unexpected.iter().map(|one| {
        let args = Args::new().with("what", scene.contribution(&one.contribution));
        SignItem::new(Sign::Attention, frame.with("report-unexpected", args))
            .place(Some(frame.place(one.payment)))
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
    let all: Vec<&Claim> = scene.facts.funding.instalments().collect();
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
    for &one in &all {
        let mut cells = vec![
            name(scene, &one.contribution, before),
            Cell::Text(period(frame, one)),
            due(scene, one),
            asked(scene, one),
            outcome(frame, one),
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

/// The day; where it waits for a delivery, on what.
fn due(scene: &Scene<'_>, one: &Claim) -> Cell {
    match (one.due, &one.after) {
        (Some(due), _) => Cell::Date(due),
        (None, Some(duty)) => {
            let duties = &scene.agreement.duties;
            let duty = duties.iter().find(|own| own.id.value == *duty);
            let what = duty.map(|duty| duty.text.value.clone());
            let args = Args::new().with("what", what.unwrap_or_default());
            Cell::Text(scene.frame.with("report-due-after", args))
        }
        (None, None) => Cell::Empty,
    }
}

/// Where it stands, and what remains of it where a part is paid.
fn outcome(frame: &Frame<'_>, one: &Claim) -> Cell {
    let Some(status) = one.status else {
        return Cell::Status(Sign::Neutral, frame.get("report-not-settled"));
    };
    let words = status_words(frame, status);
    let is_part = one.paid.is_some_and(|paid| !paid.is_zero());
    let remains = one
        .remains()
        .filter(|remains| is_part && !remains.is_zero() && one.certainty == Certainty::Exact);
    let words = match remains {
        Some(remains) => {
            let args = Args::new().with("words", words).with("amount", remains);
            frame.with("report-claim-remains", args)
        }
        None => words,
    };
    Cell::Status(sign(status), words)
}

fn asked(scene: &Scene<'_>, one: &Claim) -> Cell {
    let status = scene.assumed_in(one.period.year());
    let from = Anchor::amount(&scene.agreement.id, &one.contribution, one.period.year());
    scene
        .frame
        .amount(one.asked, one.certainty, status)
        .from(from)
}

fn period(frame: &Frame<'_>, one: &Claim) -> String {
    let period = title(frame, one.period);
    match one.number() {
        Some(number) => {
            let args = Args::new().with("period", period).with("number", number);
            frame.with("report-part", args)
        }
        None => period,
    }
}

fn paid(frame: &Frame<'_>, paid: Option<Money>) -> Cell {
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
    let all: Vec<&Claim> = scene.facts.funding.periods().collect();
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
            frame.amount(one.asked, one.certainty, AmountStatus::Exact),
            Cell::money(one.paid),
        ];
        before = Some(&one.contribution);
        table.row(RowKind::Item, cells);
    }
    table.notes.push(frame.get("report-no-day"));
    report.table(table);
}

fn settlements(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    let all: Vec<_> = scene.facts.funding.settlements().collect();
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
        (frame.get("report-paid"), ColumnKind::Money),
        (frame.get("report-outcome"), ColumnKind::Status),
    ];
    let mut table = Table::new(titles);
    let mut before = None;
    for (one, difference) in &all {
        let status = scene.assumed_in(one.period.year());
        let is_owed = one.status.is_some();
        let cells = vec![
            name(scene, &one.contribution, before),
            Cell::Text(title(frame, one.period)),
            Cell::money(Some(difference.asked)),
            frame.amount(Some(difference.now), Certainty::Exact, status),
            frame.amount(one.asked, Certainty::Exact, status),
            one.due.map_or(Cell::Empty, Cell::Date),
            if is_owed {
                paid(frame, one.paid)
            } else {
                Cell::Empty
            },
            outcome(frame, one),
        ];
        before = Some(&one.contribution);
        table.row(RowKind::Item, cells);
    }
    let statuses: Vec<AmountStatus> = all
        .iter()
        .map(|(one, _)| scene.assumed_in(one.period.year()))
        .collect();
    table.notes = frame.amount_notes(&statuses);
    if all.iter().any(|(one, _)| one.status.is_none()) {
        table.notes.push(frame.get("report-not-settled-why"));
    }
    report.table(table);
}

/// What is to be paid back of periods that were cut short.
fn repayments(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    let all: Vec<&Claim> = scene.facts.funding.repayments().collect();
    if all.is_empty() {
        return;
    }
    report.heading(2, frame.get("report-repayments"));
    let titles = [
        (frame.get("report-contribution"), ColumnKind::Text),
        (frame.get("report-period"), ColumnKind::Text),
        (frame.get("report-amount"), ColumnKind::Money),
        (frame.get("report-paid-back"), ColumnKind::Money),
        (frame.get("report-outcome"), ColumnKind::Status),
    ];
    let mut table = Table::new(titles);
    let mut before = None;
    for &one in &all {
        let amount = match one.at_most {
            Some(most) => frame.amount(Some(most), Certainty::UpTo, AmountStatus::Exact),
            None => Cell::money(one.asked.map(Money::abs)),
        };
        let cells = vec![
            name(scene, &one.contribution, before),
            Cell::Text(title(frame, one.period)),
            amount,
            paid(frame, one.paid.map(Money::abs)),
            outcome(frame, one),
        ];
        before = Some(&one.contribution);
        table.row(RowKind::Item, cells);
    }
    table.notes.push(frame.get("report-repayments-why"));
    report.table(table);
}
