//! Tiny charts: bars in eighths of a column, from zero.

use std::fmt::Write as _;

use super::wrap::{display_width, shown, wrap};
use super::{INDENT, Page};
use crate::money::{Exact, Number};
use crate::report::doc::Bars;

/// The longest bar.
const LONGEST: usize = 24;
/// The parts of a column that a bar can end with.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

pub(super) fn bars(out: &mut String, page: Page, chart: &Bars) {
    if let Some(caption) = &chart.caption {
        for line in wrap(&shown(caption), page.inner()) {
            let _ = writeln!(out, "{}{line}", " ".repeat(INDENT));
        }
    }
    let widest = |texts: &mut dyn Iterator<Item = &String>| {
        texts
            .map(|text| display_width(&shown(text)))
            .max()
            .unwrap_or(0)
    };
    let label = widest(&mut chart.bars.iter().map(|bar| &bar.label));
    let value = widest(&mut chart.bars.iter().map(|bar| &bar.text));
    let room = page.inner().saturating_sub(label + value + 4).min(LONGEST);
    let most = chart.bars.iter().map(|bar| bar.value).max();
    for bar in &chart.bars {
        let (name, words) = (shown(&bar.label), shown(&bar.text));
        let drawn = drawn(bar.value, most.unwrap_or(Number::ZERO), room);
        let line = format!(
            "{}{name}{}  {}{words}  {drawn}",
            " ".repeat(INDENT),
            " ".repeat(label.saturating_sub(display_width(&name))),
            " ".repeat(value.saturating_sub(display_width(&words))),
        );
        let _ = writeln!(out, "{}", line.trim_end_matches(' '));
    }
}

/// A bar whose length is to `room` columns as `value` is to `most`.
fn drawn(value: Number, most: Number, room: usize) -> String {
    let columns = Exact::whole(i64::try_from(room.saturating_mul(8)).unwrap_or(0));
    let eighths = value
        .exact()
        .over(&most.exact())
        .and_then(|part| part.times(&columns).to_number(0).ok())
        .and_then(Number::as_whole)
        .and_then(|eighths| usize::try_from(eighths).ok())
        .unwrap_or(0);
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_part_of_the_longest() {
        let number = |text| Number::parse(text).unwrap();
        for (value, most, room, bar) in [
            ("867", "867", 4, "████"),
            ("433.5", "867", 4, "██"),
            ("1", "16", 4, "▎"),
            ("0", "867", 4, ""),
            ("0", "0", 4, ""),
            ("5", "5", 0, ""),
        ] {
            assert_eq!(
                drawn(number(value), number(most), room),
                bar,
                "{value} of {most}"
            );
        }
    }
}
