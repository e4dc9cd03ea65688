//! Meetings: a row for each kind and period; a kind without a frequency has one row, with what is logged.

use super::{Sheet, Value};
use crate::compute::{MeetingPeriod, MeetingResult};
use crate::report::scene::{Entry, Frame};
use crate::report::sections::meetings::title;

const COLUMNS: [&str; 11] = [
    "agreement",
    "title",
    "meeting",
    "name",
    "period",
    "required",
    "certain",
    "possible",
    "documented",
    "planned",
    "status",
];

/// The sheet.
pub fn meetings(frame: &Frame<'_>, entries: &[Entry<'_>]) -> Sheet {
    let mut sheet = Sheet::new(frame, &COLUMNS);
    for entry in entries {
        for result in &entry.facts.meetings {
            let mut known = super::agreement(entry.agreement);
            known.extend([
                Value::text(result.id.as_str()),
                Value::text(result.name.as_str()),
            ]);
            if result.periods.is_empty() {
                sheet.row([known.clone(), logged(frame, result)].concat());
            }
            for period in &result.periods {
                sheet.row([known.clone(), of_period(frame, period)].concat());
            }
        }
    }
    sheet
}

fn of_period(frame: &Frame<'_>, period: &MeetingPeriod) -> Vec<Value> {
    vec![
        Value::text(title(frame, period.period)),
        period.required.map_or(Value::Empty, Value::count),
        Value::count(period.certain),
        Value::count(period.possible),
        Value::count(period.documented),
        Value::count(period.planned),
        Value::text(frame.code("report-status", period.status.code())),
    ]
}

/// No period can be told apart: what is logged in all.
fn logged(frame: &Frame<'_>, result: &MeetingResult) -> Vec<Value> {
    vec![
        Value::text(frame.get("report-whole-term")),
        Value::Empty,
        Value::Empty,
        Value::count(result.logged),
        Value::Empty,
        Value::Empty,
        Value::Empty,
    ]
}
