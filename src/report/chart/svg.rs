//! Writing SVG: places across in hundredths of a per cent of the width, places down in pixels.

use std::fmt::Write as _;

use super::{PartKind, Shape};
use crate::money::{Exact, Number};
use crate::report::render::escape;

/// The whole width.
pub(super) const WIDTH: i64 = 10_000;

/// From the left, from the top, width, height.
pub(super) type Box4 = (i64, i64, i64, i64);

/// An element that is being written.
pub(super) struct Svg {
    id: String,
    head: Option<(String, String)>,
    body: String,
    height: i64,
}

impl Svg {
    /// A chart with a title and a description.
    pub(super) fn new(id: &str, title: &str, description: &str) -> Self {
        Self {
            id: id.to_owned(),
            head: Some((title.to_owned(), description.to_owned())),
            body: String::new(),
            height: 0,
        }
    }

    /// A sign for a legend.
    pub(super) fn small(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            head: None,
            body: String::new(),
            height: 14,
        }
    }

    /// Sets how high it is, in pixels.
    pub(super) fn high(&mut self, height: i64) {
        self.height = height;
    }

    /// A rectangle.
    pub(super) fn rect(&mut self, class: &str, (left, top, wide, high): Box4) {
        let _ = writeln!(
            self.body,
            "<rect class=\"{class}\" x=\"{}\" y=\"{top}\" width=\"{}\" height=\"{high}\"{}/>",
            percent(left),
            percent(wide.max(0)),
            self.pattern(class),
        );
    }

    /// The patterns are defined once a chart: what a pattern means does not hang on colour.
    fn pattern(&self, class: &str) -> String {
        match class.split(' ').next_back() {
            Some(name @ ("provisional" | "assumed" | "possible")) => {
                format!(" fill=\"url(#{}-{name})\"", self.id)
            }
            _ => String::new(),
        }
    }

    /// A part of a column: the party's colour, and over it the pattern of how well it is known.
    pub(super) fn block(&mut self, kind: PartKind, party: usize, place: Box4) {
        let party = party % 6;
        match kind {
            PartKind::Known => self.rect(&format!("party{party}"), place),
            PartKind::Provisional => {
                self.rect(&format!("party{party}"), place);
                self.rect("provisional", place);
            }
            PartKind::Assumed => {
                self.rect(&format!("party{party}"), place);
                self.rect("assumed", place);
            }
            PartKind::Unknown => self.rect("unknown", place),
        }
    }

    /// A line.
    pub(super) fn line(&mut self, class: &str, from: (i64, i64), to: (i64, i64)) {
        let _ = writeln!(
            self.body,
            "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
            percent(from.0),
            from.1,
            percent(to.0),
            to.1
        );
    }

    /// Words centred on a place.
    pub(super) fn label(&mut self, (x, y): (i64, i64), class: &str, words: &str) {
        let _ = writeln!(
            self.body,
            "<text class=\"{class}\" x=\"{}\" y=\"{y}\" text-anchor=\"middle\">{}</text>",
            percent(x),
            escape::html(&escape::unnamed(words))
        );
    }

    /// A letter on a plate, where a pattern would make it hard to read.
    pub(super) fn plate(&mut self, (x, y): (i64, i64), letter: &str) {
        let _ = writeln!(
            self.body,
            "<svg class=\"plate\" x=\"{}\" y=\"{y}\" overflow=\"visible\"><rect x=\"-8\" y=\"-12\" width=\"16\" height=\"16\" rx=\"3\"/><text text-anchor=\"middle\">{}</text></svg>",
            percent(x),
            escape::html(letter)
        );
    }

    /// Words that begin, or with `end` end, at a place.
    pub(super) fn words(&mut self, (x, y): (i64, i64), end: bool, words: &str) {
        let anchor = if end { "end" } else { "start" };
        let _ = writeln!(
            self.body,
            "<text x=\"{}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>",
            percent(x),
            escape::html(&escape::unnamed(words))
        );
    }

    /// A shape centred on a place, of the same size on any screen.
    pub(super) fn shape(&mut self, shape: Shape, (x, y): (i64, i64)) {
        let (class, inner) = match shape {
            Shape::Done => ("done", "<circle r=\"5\"/>"),
            Shape::Late => (
                "late",
                "<circle r=\"5\"/><path d=\"M0,-5A5,5 0 0 1 0,5Z\"/>",
            ),
            Shape::Missed => ("missed", "<path d=\"M-5,-5L5,5M-5,5L5,-5\"/>"),
            Shape::Open => ("open", "<circle r=\"5\"/>"),
            Shape::Unclear => ("unclear", "<path d=\"M0,-6L6,0L0,6L-6,0Z\"/>"),
            Shape::Meeting => ("met", "<rect x=\"-4\" y=\"-6\" width=\"8\" height=\"12\"/>"),
        };
        let _ = writeln!(
            self.body,
            "<svg class=\"shape {class}\" x=\"{}\" y=\"{y}\" overflow=\"visible\">{inner}</svg>",
            percent(x)
        );
    }

    /// The element.
    pub(super) fn finish(self) -> String {
        let patterns = self.patterns();
        let Self {
            id,
            head,
            body,
            height,
        } = self;
        match head {
            Some((title, description)) => format!(
                "<svg class=\"chart\" width=\"100%\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\n<title id=\"{id}-t\">{}</title>\n<desc id=\"{id}-d\">{}</desc>\n{patterns}{body}</svg>\n",
                escape::html(&escape::unnamed(&title)),
                escape::html(&escape::unnamed(&description))
            ),
            None => format!(
                "<svg class=\"key\" width=\"20\" height=\"{height}\" aria-hidden=\"true\">{patterns}{body}</svg>"
            ),
        }
    }

    fn patterns(&self) -> String {
        let id = &self.id;
        let mut defs = String::new();
        let shapes = [
            ("provisional", "<path d=\"M-1,7L7,-1M-1,1L1,-1M5,7L7,5\"/>"),
            (
                "assumed",
                "<circle cx=\"1.5\" cy=\"1.5\" r=\"1.2\"/><circle cx=\"4.5\" cy=\"4.5\" r=\"1.2\"/>",
            ),
            ("possible", "<path d=\"M-1,7L7,-1M-1,1L1,-1M5,7L7,5\"/>"),
        ];
        for (name, shape) in shapes {
            if self.body.contains(&format!("#{id}-{name})")) {
                let _ = write!(
                    defs,
                    "<pattern id=\"{id}-{name}\" class=\"hatch-{name}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">{shape}</pattern>"
                );
            }
        }
        if defs.is_empty() {
            defs
        } else {
            format!("<defs>{defs}</defs>\n")
        }
    }
}

/// Hundredths of a per cent as `12.34%`.
fn percent(part: i64) -> String {
    let sign = if part < 0 { "-" } else { "" };
    let part = part.abs();
    format!("{sign}{}.{:02}%", part / 100, part % 100)
}

/// What is to `room` as `value` is to `most`; nothing where there is nothing to compare with.
pub(super) fn scaled(value: Number, most: Number, room: i64) -> i64 {
    let share = value.exact().over(&most.exact());
    let length = share.map(|share| share.times(&Exact::whole(room)));
    let whole = length.and_then(|length| length.to_number(0).ok());
    whole.and_then(Number::as_whole).unwrap_or(0).max(0)
}

/// At most so many letters of a text, with the sign of what is left out.
pub(super) fn short(words: &str, most: usize) -> String {
    // Masked before it is cut: half a number would be none to mask.
    let words = &*escape::unnamed(words);
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let kept: String = words.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_across_are_parts_of_the_width() {
        assert_eq!(percent(1234), "12.34%");
        assert_eq!(percent(5), "0.05%");
        assert_eq!(percent(-50), "-0.50%");
    }

    #[test]
    fn lengths_are_in_proportion_and_nothing_is_below_zero() {
        let number = |text| Number::parse(text).unwrap();
        assert_eq!(scaled(number("5"), number("10"), 120), 60);
        assert_eq!(scaled(number("0"), number("0"), 120), 0);
        assert_eq!(scaled(number("-5"), number("10"), 120), 0);
    }

    #[test]
    fn words_of_a_chart_are_no_markup() {
        let mut svg = Svg::new("c", "<b>", "\"&'");
        svg.words((0, 0), false, "</text><script>");
        let drawn = svg.finish();
        assert!(
            !drawn.contains("<script") && !drawn.contains("<b>"),
            "{drawn}"
        );
    }
}
