//! The registry that ships, with results written by hand: what computing it should give on 14 April 2025.

mod counted;
mod funding;
mod judged;
mod owed;

use std::path::Path;

use iop::calendar::{AsOf, Interval, Per, Period, parse_date};
use iop::compute::{Assumptions, Facts};
use iop::diag::{Diagnostic, Text};
use iop::input::{Loaded, load};
use iop::lang::{Language, Texts};
use iop::model::{Agreement, Id};
use iop::money::Number;
use iop::report::{Entry, Frame};

pub(crate) struct Sample {
    pub(crate) loaded: Loaded,
    pub(crate) facts: Facts,
    pub(crate) findings: Vec<Diagnostic>,
    pub(crate) assumptions: Assumptions,
}

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub(crate) fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

pub(crate) fn when(text: &str) -> Interval {
    Interval::parse(text).unwrap()
}

/// A text with words of its own.
pub(crate) fn words(text: &str) -> Text {
    Text::new("report-certainty")
        .with("code", "exact")
        .with("figure", text)
}

impl Sample {
    pub(crate) fn new() -> Self {
        let loaded = load(Path::new("data")).unwrap();
        let agreement = agreement(&loaded);
        let facts = Facts {
            funding: funding::funding(agreement),
            meetings: counted::meetings(agreement),
            statistics: counted::statistics(agreement),
            obligations: owed::obligations(agreement),
            evaluation: judged::evaluation(agreement),
        };
        let findings = owed::findings(agreement);
        Self {
            facts,
            findings,
            assumptions: Assumptions::default(),
            loaded,
        }
    }

    pub(crate) fn agreement(&self) -> &Agreement {
        agreement(&self.loaded)
    }

    /// Calls `view` with a frame and an entry of this sample.
    pub(crate) fn view<T>(
        &self,
        language: Language,
        view: impl FnOnce(&Frame<'_>, &[Entry<'_>]) -> T,
    ) -> T {
        let texts = Texts::new(language);
        let findings: Vec<&Diagnostic> = self.findings.iter().collect();
        let frame = Frame {
            texts: &texts,
            files: &self.loaded.files,
            dataset: self.loaded.dataset.as_ref().unwrap(),
            as_of: AsOf(parse_date("2025-04-14").unwrap()),
            assumptions: &self.assumptions,
            left_out: &[],
        };
        let entry = Entry {
            agreement: self.agreement(),
            facts: &self.facts,
            findings: &findings,
        };
        view(&frame, &[entry])
    }
}

fn agreement(loaded: &Loaded) -> &Agreement {
    &loaded.dataset.as_ref().unwrap().agreements[&id("brovi-2023")]
}

fn year(year: i32) -> Period {
    let whole = Interval::year(year);
    Period {
        per: Per::CalendarYear,
        whole,
        covered: whole,
    }
}
