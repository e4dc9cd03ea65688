//! The portfolio: a row for each agreement.

use chrono::Datelike as _;

use super::{Sheet, Value};
use crate::model::TermEnd;
use crate::report::scene::{Entry, Frame, Names};

const COLUMNS: [&str; 10] = [
    "agreement",
    "title",
    "agreement-status",
    "parties",
    "start",
    "end",
    "year",
    "money",
    "certainty",
    "status",
];

/// The sheet; money is that of the as-of date's year.
pub fn list(frame: &Frame<'_>, entries: &[Entry<'_>]) -> Sheet {
    let mut sheet = Sheet::new(frame, &COLUMNS);
    let year = frame.as_of.0.year();
    for entry in entries {
        let (agreement, funding) = (entry.agreement, &entry.facts.funding);
        let names = Names { frame, agreement };
        let of_year = funding.years.iter().find(|one| one.year == year);
        let end = match funding.term.end {
            Some(TermEnd::At(end)) => Value::text(end.to_string()),
            Some(TermEnd::Open) => Value::text(frame.get("report-end-open")),
            None => Value::Empty,
        };
        let start = funding.term.start;
        let parties = agreement.parties.iter().map(|party| &party.id.value);
        let mut cells = super::agreement(agreement);
        cells.extend([
            Value::text(frame.code("report-agreement-status", agreement.status.code())),
            Value::text(names.parties(parties)),
            start.map_or(Value::Empty, |start| Value::text(start.to_string())),
            end,
            Value::count(year),
            Value::money(of_year.and_then(|year| year.money)),
            of_year.map_or(Value::Empty, |year| {
                Value::text(frame.code("sheet-certainty", year.certainty.code()))
            }),
            of_year.map_or(Value::Empty, |year| {
                Value::text(frame.code("sheet-status", year.status.code()))
            }),
        ]);
        sheet.row(cells);
    }
    sheet
}
