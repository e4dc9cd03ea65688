//! Meetings required and held: a bar for each kind and period.

use super::svg::{Svg, WIDTH, short};

/// Kinds of meetings, one below the other; periods side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meetings {
    /// The periods.
    pub periods: Vec<String>,
    /// The kinds.
    pub rows: Vec<MeetingRow>,
}

/// One kind of meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRow {
    /// What it is called.
    pub name: String,
    /// A cell for each period.
    pub cells: Vec<MeetingCell>,
}

/// One kind in one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingCell {
    /// How many are required; 0 where that is not known.
    pub required: u32,
    /// Held for certain.
    pub certain: u32,
    /// Held, possibly.
    pub possible: u32,
    /// `0–1 of 2`.
    pub shown: String,
}

/// From one row to the next.
const ROW: i64 = 66;
const BAR: i64 = 16;

impl Meetings {
    pub(super) fn draw(&self, svg: &mut Svg) {
        let count = i64::try_from(self.periods.len()).unwrap_or(1).max(1);
        let wide = WIDTH / count;
        for (at, period) in (0i64..).zip(&self.periods) {
            svg.words((at * wide, 14), false, period);
        }
        let mut top = 22;
        for row in &self.rows {
            svg.words((0, top + 16), false, &short(&row.name, 44));
            for (at, cell) in (0i64..).zip(&row.cells) {
                bar(svg, cell, (at * wide, top + 24, wide * 17 / 20, BAR));
                svg.words((at * wide, top + 24 + BAR + 15), false, &cell.shown);
            }
            top += ROW;
        }
        svg.high(top + 4);
    }
}

/// Required as an outline, held filled, possibly held hatched.
fn bar(svg: &mut Svg, cell: &MeetingCell, (left, top, wide, high): (i64, i64, i64, i64)) {
    let all = cell.required.max(cell.possible);
    if all == 0 {
        return;
    }
    let part = |count: u32| wide * i64::from(count) / i64::from(all);
    let (certain, possible) = (part(cell.certain), part(cell.possible));
    if cell.certain > 0 {
        svg.rect("certain", (left, top, certain, high));
    }
    if cell.possible > cell.certain {
        svg.rect("possible", (left + certain, top, possible - certain, high));
    }
    svg.rect("required", (left, top, part(cell.required), high));
    for step in 1..cell.required.min(24) {
        let x = left + part(step);
        svg.line("tick", (x, top), (x, top + high));
    }
}
