//! The logs of an agreement.

use super::context::Context;
use super::csv_reader::{self, RowReader};
use super::values::SignedMoney;
use crate::model::keys::{self, Table};
use crate::model::{
    Assessment, Certainty, Code, Delivery, LogKind, Logs, MeetingRow, Observation, Payment, Sex,
    Source, SplitBy,
};
use crate::source::Spanned;

/// Reads one log into its place.
pub(super) fn log(cx: &Context<'_>, kind: LogKind, logs: &mut Logs) {
    let columns = keys::log(kind);
    match kind {
        LogKind::Statistics => logs.statistics = records(cx, columns, observation),
        LogKind::Meetings => logs.meetings = records(cx, columns, meeting),
        LogKind::Payments => logs.payments = Some(records(cx, columns, payment)),
        LogKind::Deliveries => logs.deliveries = records(cx, columns, delivery),
        LogKind::Assessments => logs.assessments = records(cx, columns, assessment),
    }
    logs.loose.extend(cx.loose());
}

fn records<R>(
    cx: &Context<'_>,
    columns: &'static Table,
    read: impl Fn(&mut RowReader<'_, '_>) -> Option<R>,
) -> Vec<R> {
    csv_reader::parse(cx, columns)
        .map(|table| table.records(|row| read(row)))
        .unwrap_or_default()
}

fn source(row: &mut RowReader<'_, '_>) -> Source {
    Source {
        document: row.opt("document"),
        page: row.opt("page"),
    }
}

fn observation(row: &mut RowReader<'_, '_>) -> Option<Observation> {
    let (period, measure, value) = (row.req("period"), row.req("measure"), row.req("value"));
    let certainty = row
        .opt::<Certainty>("certainty")
        .map_or(Certainty::Exact, |certainty| *certainty);
    let mut splits: Vec<(SplitBy, Spanned<String>)> = Vec::new();
    splits.extend(
        row.opt::<Sex>("sex")
            .map(|sex| (SplitBy::Sex, sex.map(|sex| sex.code().to_owned()))),
    );
    for (code, by) in SplitBy::ALL.iter().filter(|(_, by)| *by != SplitBy::Sex) {
        splits.extend(row.opt::<String>(code).map(|group| (*by, group)));
    }
    let (note, source) = (row.opt("note"), source(row));
    Some(Observation {
        span: row.span(),
        period: period?,
        measure: measure?,
        value: value?,
        certainty,
        splits,
        note,
        source,
    })
}

fn meeting(row: &mut RowReader<'_, '_>) -> Option<MeetingRow> {
    let (date, kind) = (row.req("date"), row.req("kind"));
    let count = row
        .opt::<super::values::AtLeastOne>("count")
        .map_or(1, |count| count.value.0);
    let planned = row.opt("planned").is_some_and(|planned| *planned);
    let (documented, parties) = (row.opt("documented"), row.several("parties"));
    let (note, source) = (row.opt("note"), source(row));
    Some(MeetingRow {
        span: row.span(),
        date: date?,
        kind: kind?,
        count,
        planned,
        documented,
        parties,
        note,
        source,
    })
}

fn payment(row: &mut RowReader<'_, '_>) -> Option<Payment> {
    let (date, contribution) = (row.req("date"), row.req("contribution"));
    let amount = row
        .req::<SignedMoney>("amount")
        .map(|amount| amount.map(|SignedMoney(amount)| amount));
    let period = row.opt("for");
    let (note, source) = (row.opt("note"), source(row));
    Some(Payment {
        span: row.span(),
        date: date?,
        contribution: contribution?,
        amount: amount?,
        period,
        note,
        source,
    })
}

fn delivery(row: &mut RowReader<'_, '_>) -> Option<Delivery> {
    let (date, duty, period) = (row.req("date"), row.req("duty"), row.opt("for"));
    let (note, source) = (row.opt("note"), source(row));
    Some(Delivery {
        span: row.span(),
        date: date?,
        duty: duty?,
        period,
        note,
        source,
    })
}

fn assessment(row: &mut RowReader<'_, '_>) -> Option<Assessment> {
    let (date, subject, verdict) = (row.req("date"), row.req("subject"), row.req("verdict"));
    let (grounds, source) = (row.opt("grounds"), source(row));
    Some(Assessment {
        span: row.span(),
        date: date?,
        subject: subject?,
        verdict: verdict?,
        grounds,
        source,
    })
}
