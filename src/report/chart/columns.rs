//! Values by year, with the change against the year before.

use super::svg::{Svg, WIDTH, scaled, short};
use crate::money::Number;

/// Columns side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// From left to right.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The period.
    pub label: String,
    /// How high; `None` where the value is withheld or not known.
    pub value: Option<Number>,
    /// The value in words.
    pub shown: String,
    /// The change in words.
    pub change: Option<String>,
}

/// The highest column, in pixels.
const HIGH: i64 = 130;
/// Above the highest column.
const TOP: i64 = 22;

impl Columns {
    pub(super) fn draw(&self, svg: &mut Svg) {
        let count = i64::try_from(self.columns.len()).unwrap_or(1).max(1);
        let wide = WIDTH / count;
        let foot = TOP + HIGH;
        let most = self.columns.iter().filter_map(|column| column.value).max();
        for (at, column) in (0i64..).zip(&self.columns) {
            let left = at * wide;
            let middle = left + wide / 2;
            let high = column
                .value
                .map_or(0, |value| scaled(value, most.unwrap_or(Number::ZERO), HIGH));
            if column.value.is_some() {
                svg.rect("bar", (left + wide / 5, foot - high, wide * 3 / 5, high));
            }
            svg.label((middle, foot - high - 6), "value", &column.shown);
            svg.label((middle, foot + 18), "axis", &short(&column.label, 12));
            if let Some(change) = &column.change {
                svg.label((middle, foot + 36), "change", change);
            }
        }
        svg.line("base", (0, foot), (WIDTH, foot));
        let has_change = self.columns.iter().any(|column| column.change.is_some());
        svg.high(foot + if has_change { 44 } else { 26 });
    }
}
