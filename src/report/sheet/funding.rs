//! Contributions: a row for each contribution and calendar year, in each scenario.

use super::{Sheet, Value};
use crate::compute::{Facts, YearContribution};
use crate::model::{Agreement, Id};
use crate::report::scene::{Frame, Names};

/// What was computed under one name.
pub struct Case<'a> {
    /// The scenario; `None`: what is recorded, with what is assumed for all.
    pub name: Option<&'a str>,
    /// The agreements with what was computed.
    pub entries: Vec<(&'a Agreement, &'a Facts)>,
}

const COLUMNS: [&str; 17] = [
    "agreement",
    "title",
    "year",
    "contribution",
    "name",
    "kind",
    "from",
    "to",
    "amount",
    "unindexed",
    "certainty",
    "status",
    "hours",
    "hours-certainty",
    "hour-value",
    "missing",
    "valued",
];

/// The sheet; the column of scenarios is there only where there are any.
pub fn funding(frame: &Frame<'_>, cases: &[Case<'_>]) -> Sheet {
    let several = cases.iter().any(|case| case.name.is_some());
    let mut columns = COLUMNS.to_vec();
    if several {
        columns.insert(0, "scenario");
    }
    let mut sheet = Sheet::new(frame, &columns);
    for case in cases {
        for (agreement, facts) in &case.entries {
            let names = Names { frame, agreement };
            for year in &facts.funding.years {
                for part in &year.contributions {
                    let mut cells = row(&names, year.year, part);
                    if several {
                        cells.insert(0, Value::text(case.name.unwrap_or_default()));
                    }
                    sheet.row(cells);
                }
            }
        }
    }
    sheet
}

fn row(names: &Names<'_>, year: i32, part: &YearContribution) -> Vec<Value> {
    let frame = names.frame;
    let parties = |ids: &[Id]| Value::text(names.parties(ids));
    let mut cells = super::agreement(names.agreement);
    let missing = if part.is_valued {
        names.missing(&part.missing)
    } else {
        String::new()
    };
    cells.extend([
        Value::count(year),
        Value::text(part.id.as_str()),
        Value::text(part.name.as_str()),
        Value::text(frame.code("report-contribution-kind", part.kind.code())),
        parties(&part.from),
        parties(&part.to),
        Value::money(part.amount),
        Value::money(part.unindexed),
        Value::text(frame.code("sheet-certainty", part.certainty.code())),
        Value::text(frame.code("sheet-status", part.status.code())),
        part.hours.map_or(Value::Empty, Value::count),
        part.hours.map_or(Value::Empty, |_| {
            Value::text(frame.code("sheet-certainty", part.hours_certainty.code()))
        }),
        Value::number(part.hour_value),
        Value::text(missing),
        super::yes(frame, part.is_valued),
    ]);
    cells
}
