//! Meetings required and held, of requirements with the same periods.

use crate::compute::{MeetingPeriod, MeetingResult};
use crate::report::chart::{Chart, Drawing, Key, MeetingCell, MeetingRow, Meetings};
use crate::report::scene::Scene;
use crate::report::sections::meetings::title;
use crate::report::sections::meetings_words::held;

/// The most periods that can stand side by side.
const MOST: usize = 24;

/// A chart of requirements with the same periods.
pub(in crate::report) fn meetings(scene: &Scene<'_>, group: &[&MeetingResult]) -> Option<Chart> {
    let frame = scene.frame;
    let periods = &group.first()?.periods;
    if periods.is_empty() || periods.len() > MOST {
        return None;
    }
    let cell = |period: &MeetingPeriod| MeetingCell {
        required: period.required.unwrap_or_default(),
        certain: period.certain,
        possible: period.possible,
        shown: held(frame, (period.certain, period.possible), period.required),
    };
    let rows: Vec<MeetingRow> = group
        .iter()
        .map(|result| MeetingRow {
            name: result.name.clone(),
            cells: result.periods.iter().map(cell).collect(),
        })
        .collect();
    let periods: Vec<String> = periods
        .iter()
        .map(|period| title(frame, period.period))
        .collect();
    let described = rows.iter().map(|row| {
        let cells = row.cells.iter().zip(&periods);
        let cells: Vec<String> = cells
            .map(|(cell, period)| format!("{period} {}", cell.shown))
            .collect();
        format!("{}: {}", row.name, cells.join(", "))
    });
    let described: Vec<String> = described.collect();
    let any = |of: &dyn Fn(&MeetingCell) -> bool| rows.iter().flat_map(|row| &row.cells).any(of);
    let keys = [
        (Key::Certain, "chart-certain", any(&|cell| cell.certain > 0)),
        (
            Key::Possible,
            "chart-possible",
            any(&|cell| cell.possible > cell.certain),
        ),
        (Key::Required, "chart-required", true),
    ];
    let legend = keys.into_iter().filter(|(_, _, used)| *used);
    Some(Chart {
        title: frame.get("chart-meetings"),
        description: format!("{}.", described.join("; ")),
        legend: legend.map(|(key, id, _)| (key, frame.get(id))).collect(),
        drawing: Drawing::Meetings(Meetings { periods, rows }),
        figures: None,
    })
}
