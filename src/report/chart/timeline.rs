//! The term on a line, with instalments, duties and meetings.

use chrono::{Datelike as _, NaiveDate};

use super::svg::{Svg, WIDTH, short};
use crate::calendar::days_between;

/// The term, and a lane for everything that recurs in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The first day that is drawn.
    pub from: NaiveDate,
    /// The last.
    pub to: NaiveDate,
    /// The term, as far as it is known.
    pub term: (NaiveDate, NaiveDate),
    /// The as-of date, and its words.
    pub now: (NaiveDate, String),
    /// One below the other.
    pub lanes: Vec<Lane>,
}

/// What belongs together: one duty, one kind of meeting, one contribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// What it is called.
    pub name: String,
    /// What happens.
    pub events: Vec<Event>,
}

/// Something on a day or in an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub when: When,
    /// As what it is drawn.
    pub shape: Shape,
}

/// First and last day.
pub type When = (NaiveDate, NaiveDate);

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// Done in time.
    Done,
    /// Done late.
    Late,
    /// Not done.
    Missed,
    /// Still to come.
    Open,
    /// Cannot be told.
    Unclear,
    /// A meeting.
    Meeting,
}

const LANE: i64 = 44;

impl Timeline {
    /// Years that are drawn.
    pub(super) fn breadth(&self) -> usize {
        usize::try_from(self.to.year() - self.from.year() + 1).unwrap_or(1)
    }

    /// How far from the left a day lies.
    fn across(&self, day: NaiveDate) -> i64 {
        let all = days_between(self.from, self.to).max(1);
        let part = days_between(self.from, day).clamp(0, all);
        150 + part * (WIDTH - 300) / all
    }

    pub(super) fn draw(&self, svg: &mut Svg) {
        let foot = 44 + LANE * i64::try_from(self.lanes.len()).unwrap_or(0);
        let (start, end) = (self.across(self.term.0), self.across(self.term.1));
        svg.rect("term", (start, 22, end - start, foot - 22));
        for year in self.from.year()..=self.to.year() {
            if let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1).filter(|day| *day >= self.from)
            {
                let x = self.across(first);
                svg.line("year", (x, 22), (x, foot));
                svg.words((x, 15), false, &year.to_string());
            }
        }
        let mut top = 26;
        for lane in &self.lanes {
            svg.words((150, top + 13), false, &short(&lane.name, 40));
            svg.line("lane", (start, top + 28), (end, top + 28));
            for event in &lane.events {
                self.event(svg, *event, top + 28);
            }
            top += LANE;
        }
        let now = self.across(self.now.0);
        svg.line("now", (now, 18), (now, foot));
        let is_right = now > WIDTH * 3 / 5;
        svg.words((now, foot + 16), is_right, &self.now.1);
        svg.high(foot + 24);
    }

    fn event(&self, svg: &mut Svg, event: Event, y: i64) {
        let (from, to) = (self.across(event.when.0), self.across(event.when.1));
        if event.when.0 == event.when.1 {
            svg.shape(event.shape, (from, y));
        } else {
            svg.rect("span possible", (from, y - 6, (to - from).max(60), 12));
        }
    }
}
