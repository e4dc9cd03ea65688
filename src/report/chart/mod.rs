//! Charts for pages: what they show in words and figures, and how they are drawn.
//!
//! Drawn without a script. Horizontal places are parts of the width and vertical ones pixels, so that letters keep their size on any
//! screen and on paper. Colours come from the page's style by class; whatever a colour says, a pattern, a shape or a word says too.

mod columns;
mod meetings;
mod money;
mod svg;
mod timeline;

pub use columns::{Column, Columns};
pub use meetings::{MeetingCell, MeetingRow, Meetings};
pub use money::{Money, Part, PartKind, Year};
pub use timeline::{Event, Lane, Shape, Timeline, When};

use super::table::Table;
use svg::Svg;

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows, in a line.
    pub title: String,
    /// What there is to see, for those who do not see it.
    pub description: String,
    /// What is drawn.
    pub drawing: Drawing,
    /// What the patterns and shapes mean.
    pub legend: Vec<(Key, String)>,
    /// The figures, where no table beside the chart has them.
    pub figures: Option<Table>,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// Values by year.
    Columns(Columns),
    /// Money by year.
    Money(Money),
    /// Meetings required and held.
    Meetings(Meetings),
    /// The term with what happens in it.
    Timeline(Timeline),
}

/// A sign in a legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The contributions of one party, by its number.
    Party(usize),
    /// How well an amount is known.
    Part(PartKind),
    /// A meeting held for certain.
    Certain,
    /// A meeting held possibly.
    Possible,
    /// A meeting that is required.
    Required,
    /// A shape on the timeline.
    Shape(Shape),
}

impl Chart {
    /// The chart as an `svg` element. `id` is unique on the page.
    pub fn svg(&self, id: &str) -> String {
        let mut svg = Svg::new(id, &self.title, &self.description);
        match &self.drawing {
            Drawing::Columns(chart) => chart.draw(&mut svg),
            Drawing::Money(chart) => chart.draw(&mut svg),
            Drawing::Meetings(chart) => chart.draw(&mut svg),
            Drawing::Timeline(chart) => chart.draw(&mut svg),
        }
        svg.finish()
    }

    /// How many columns lie side by side: a page gives more room where there are many.
    pub fn breadth(&self) -> usize {
        match &self.drawing {
            Drawing::Columns(chart) => chart.columns.len(),
            Drawing::Money(chart) => chart.years.len(),
            Drawing::Meetings(chart) => chart.periods.len(),
            Drawing::Timeline(chart) => chart.breadth(),
        }
    }
}

impl Key {
    /// The sign as a small `svg` element, hidden from those who hear the page: the words beside it say what it is.
    pub fn svg(self, id: &str) -> String {
        let mut svg = Svg::small(id);
        match self {
            Self::Party(number) => {
                svg.block(PartKind::Known, number, (0, 0, 10_000, 14));
                let class = format!("letter on{}", number % 6);
                svg.label((5_000, 11), &class, &money::letter(number));
            }
            Self::Part(kind) => svg.block(kind, 0, (0, 0, 10_000, 14)),
            Self::Certain => svg.rect("certain", (0, 0, 10_000, 14)),
            Self::Possible => svg.rect("possible", (0, 0, 10_000, 14)),
            Self::Required => svg.rect("required", (200, 0, 9_600, 14)),
            Self::Shape(shape) => svg.shape(shape, (5_000, 7)),
        }
        svg.finish()
    }
}
