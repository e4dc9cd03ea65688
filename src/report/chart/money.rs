//! Money and valued work by year, stacked by party.

use super::svg::{Svg, WIDTH, scaled};
use crate::money::Number;

/// Years side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Money {
    /// From left to right.
    pub years: Vec<Year>,
}

/// One year.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The year.
    pub label: String,
    /// The total in words: `813 514`, `?`, `not shown`.
    pub total: String,
    /// From the foot upwards.
    pub parts: Vec<Part>,
}

/// What one party puts in in one way.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The party's number.
    pub party: usize,
    /// How well it is known.
    pub kind: PartKind,
    /// Kronor; of what is not known the amount without indexation, where that is known.
    pub amount: Number,
}

/// How well an amount is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// It is.
    Known,
    /// It rests on a preliminary value.
    Provisional,
    /// It rests on an assumption.
    Assumed,
    /// It is not.
    Unknown,
}

const HIGH: i64 = 160;
const TOP: i64 = 22;
/// The least height that a letter can stand in.
const LETTER: i64 = 16;

/// The letter that stands for a party in the columns and the legend.
pub(super) fn letter(party: usize) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = letters.chars().nth(party % letters.len());
    letter.map(String::from).unwrap_or_default()
}

impl Money {
    pub(super) fn draw(&self, svg: &mut Svg) {
        let count = i64::try_from(self.years.len()).unwrap_or(1).max(1);
        let wide = WIDTH / count;
        let foot = TOP + HIGH;
        let most = self.years.iter().filter_map(Year::sum).max();
        let most = most.unwrap_or(Number::ZERO);
        for (at, year) in (0i64..).zip(&self.years) {
            let (left, middle) = (at * wide + wide / 5, at * wide + wide / 2);
            let mut top = foot;
            for part in &year.parts {
                let high = scaled(part.amount, most, HIGH);
                top -= high;
                svg.block(part.kind, part.party, (left, top, wide * 3 / 5, high));
                if high >= LETTER {
                    let is_unknown = part.kind == PartKind::Unknown;
                    let question = if is_unknown { " ?" } else { "" };
                    let words = format!("{}{question}", letter(part.party));
                    let place = (middle, top + high / 2 + 4);
                    match part.kind {
                        PartKind::Unknown => svg.label(place, "mark", &words),
                        PartKind::Known => {
                            let class = format!("letter on{}", part.party % 6);
                            svg.label(place, &class, &words);
                        }
                        PartKind::Provisional | PartKind::Assumed => svg.plate(place, &words),
                    }
                }
            }
            svg.label((middle, top - 6), "value", &year.total);
            svg.label((middle, foot + 18), "axis", &year.label);
        }
        svg.line("base", (0, foot), (WIDTH, foot));
        svg.high(foot + 26);
    }
}

impl Year {
    fn sum(&self) -> Option<Number> {
        let zero = crate::money::Exact::zero();
        let sum = self
            .parts
            .iter()
            .fold(zero, |sum, part| sum.plus(&part.amount.exact()));
        sum.to_number(2).ok()
    }
}
