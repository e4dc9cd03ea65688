//! Obligations: a row for each, by date.

use super::{Sheet, Value};
use crate::compute::Obligation;
use crate::report::due::found;
use crate::report::scene::{Entry, Frame};
use crate::report::sections::dates;

const COLUMNS: [&str; 9] = [
    "due",
    "agreement",
    "title",
    "what",
    "who",
    "to",
    "status",
    "done",
    "days-late",
];

/// The sheet. Which are shown, the caller decides.
pub fn due(frame: &Frame<'_>, entries: &[Entry<'_>], shown: &dyn Fn(&Obligation) -> bool) -> Sheet {
    let mut sheet = Sheet::new(frame, &COLUMNS);
    for (one, scene) in found(frame, entries, shown) {
        let mut cells = vec![Value::date(one.due)];
        cells.extend(super::agreement(scene.agreement));
        cells.extend([
            Value::text(dates::what(frame, one)),
            Value::text(scene.parties(&one.parties)),
            Value::text(scene.parties(&one.to)),
            Value::text(frame.code("report-status", one.status.code())),
            one.done
                .map_or(Value::Empty, |done| Value::text(done.to_string())),
            one.days_late.map_or(Value::Empty, Value::count),
        ]);
        sheet.row(cells);
    }
    sheet
}
