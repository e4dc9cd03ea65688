//! What views are given, and the names of an agreement's own records.

use std::ops::Deref;

use crate::calendar::AsOf;
use crate::compute::{AmountStatus, Assumptions, Facts, Missing, RecordKind};
use crate::diag::{Args, Diagnostic};
use crate::lang::Texts;
use crate::model::{Agreement, Dataset, Id, LogKind, PeriodRef, Promised, Recorded};
use crate::source::SourceMap;

use super::edition::Edition;

/// From how many years on a row of them is said as one.
const SAID_AS_ONE: usize = 3;

/// What all agreements of a run share.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The files, for places.
    pub files: &'a SourceMap,
    /// The records.
    pub dataset: &'a Dataset,
    /// The day.
    pub as_of: AsOf,
    /// What is assumed.
    pub assumptions: &'a Assumptions,
    /// Agreements that were asked for and could not be computed.
    pub left_out: &'a [LeftOut<'a>],
    /// What a page says of itself; `None`: for the terminal.
    pub edition: Option<&'a Edition>,
}

/// One agreement with what was computed of it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The records.
    pub agreement: &'a Agreement,
    /// What was computed.
    pub facts: &'a Facts,
    /// What the rules say about it.
    pub findings: &'a [&'a Diagnostic],
}

/// An agreement that could not be computed.
#[derive(Clone, Copy, Debug)]
pub struct LeftOut<'a> {
    /// Its id: the folder's name.
    pub id: &'a str,
    /// The findings that kept it out.
    pub findings: &'a [&'a Diagnostic],
}

/// An agreement's records, for the names of its parties, contributions, documents.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) frame: &'a Frame<'a>,
    pub(super) agreement: &'a Agreement,
}

/// One agreement in its frame with what was computed: what a section is given.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    names: Names<'a>,
    pub(super) facts: &'a Facts,
    pub(super) findings: &'a [&'a Diagnostic],
}

impl<'a> Deref for Scene<'a> {
    type Target = Names<'a>;
    fn deref(&self) -> &Names<'a> {
        &self.names
    }
}

/// Words about an agreement's own records.
impl Names<'_> {
    pub(super) fn party(&self, id: &Id) -> String {
        let party = self.agreement.party(id);
        party.map_or_else(|| id.to_string(), |party| party.name.value.clone())
    }

    pub(super) fn parties<'b>(&self, ids: impl IntoIterator<Item = &'b Id>) -> String {
        let names: Vec<String> = ids.into_iter().map(|id| self.party(id)).collect();
        self.frame.list(&names)
    }

    pub(super) fn contribution(&self, id: &Id) -> String {
        let found = self.agreement.contribution(id);
        found.map_or_else(|| id.to_string(), |found| found.name().to_owned())
    }

    pub(super) fn measure(&self, id: &Id) -> String {
        let found = self.agreement.measure(id);
        found.map_or_else(|| id.to_string(), |found| found.name.value.clone())
    }

    pub(super) fn meeting(&self, id: &Id) -> String {
        let mut all = self.agreement.meetings.iter();
        let found = all.find(|meeting| *meeting.id == *id);
        found.map_or_else(|| id.to_string(), |found| found.shown().to_owned())
    }

    /// A document's number in the list of sources: `[2]`.
    pub(super) fn document(&self, id: &Id) -> String {
        let mut all = self.agreement.documents.iter();
        match all.position(|document| *document.id == *id) {
            Some(at) => format!("[{}]", at + 1),
            None => format!("[{id}]"),
        }
    }

    /// What is missing, in words.
    pub(super) fn missing(&self, all: &[Missing]) -> String {
        let mut words: Vec<String> = Vec::new();
        let mut at = 0;
        while at < all.len() {
            let one = self.missing_one(&all[at]);
            let run = years_in_a_row(&all[at..]);
            let last = all.get(at + run - 1).and_then(of_year);
            match last.filter(|_| run >= SAID_AS_ONE) {
                Some(last) => {
                    words.push(format!("{one}–{}", last.year));
                    at += run;
                }
                None => {
                    words.push(one);
                    at += 1;
                }
            }
        }
        self.frame.list(&words)
    }

    /// The same, with what the abbreviations of index series stand for.
    pub(super) fn missing_explained(&self, all: &[Missing]) -> String {
        let indices = &self.frame.dataset.registry.indices;
        let series = indices.values().filter(|series| {
            let own =
                |one: &Missing| matches!(one, Missing::Index(value) if value.index == series.id);
            all.iter().any(own) && series.name.value != series.id.as_str()
        });
        let explained: Vec<String> = series
            .map(|series| {
                let args = Args::new()
                    .with("abbreviation", series.id.as_str())
                    .with("name", series.name.as_str());
                self.frame.with("report-index-is", args)
            })
            .collect();
        let missing = self.missing(all);
        if explained.is_empty() {
            missing
        } else {
            format!("{missing} ({})", explained.join(", "))
        }
    }

    fn missing_one(&self, one: &Missing) -> String {
        match one {
            Missing::Term(key) => self.frame.code("report-missing-term", key.code()),
            Missing::Of { kind, record, key } => {
                let of = match kind {
                    RecordKind::Contribution => self.contribution(record),
                    RecordKind::Meeting => self.meeting(record),
                    RecordKind::Duty => record.to_string(),
                };
                let args = Args::new().with("code", key.code()).with("of", of);
                self.frame.with("report-missing-of", args)
            }
            Missing::Payments => self.frame.get("report-missing-payments"),
            Missing::Share => self.frame.get("report-missing-share"),
            Missing::Index(value) => {
                let name = format!("{}\u{a0}{}", value.index, value.period);
                match value.edition {
                    Some(edition) => {
                        format!("{name} ({})", self.frame.language().interval(edition))
                    }
                    None => name,
                }
            }
            Missing::Observation { measure, period } => {
                format!("{}\u{a0}{period}", self.measure(measure))
            }
        }
    }

    /// Whether a log proves only what it holds.
    pub(super) fn is_elsewhere(&self, log: LogKind) -> bool {
        self.agreement.is_elsewhere(log)
    }
}

/// A value of a whole year.
#[derive(Clone, Copy, PartialEq, Eq)]
struct OfYear<'a> {
    /// The series or measure.
    of: &'a str,
    year: i32,
}

fn of_year(one: &Missing) -> Option<OfYear<'_>> {
    let (of, when) = match one {
        Missing::Index(value) => (value.index.as_str(), value.period),
        Missing::Observation {
            measure,
            period: PeriodRef::At(when),
        } => (measure.as_str(), *when),
        _ => return None,
    };
    when.as_year().map(|year| OfYear { of, year })
}

/// How many of these say one year after the other of the same series.
fn years_in_a_row(all: &[Missing]) -> usize {
    let Some(first) = all.first().and_then(of_year) else {
        return 1;
    };
    let years = all.iter().map_while(of_year).zip(first.year..);
    years
        .take_while(|(own, year)| own.of == first.of && own.year == *year)
        .count()
}

impl Scene<'_> {
    /// A text that says of a list that nothing of it is recorded, or that none was agreed.
    pub(super) fn nothing(&self, id: &'static str, list: Promised) -> String {
        let code = match self.agreement.recorded(list) {
            Recorded::NoneAgreed(_) => "none-agreed",
            Recorded::Absent | Recorded::Some => "absent",
        };
        self.frame.code(id, code)
    }
}

impl<'a> Scene<'a> {
    pub(super) fn new(frame: &'a Frame<'a>, entry: &Entry<'a>) -> Self {
        Self {
            names: Names {
                frame,
                agreement: entry.agreement,
            },
            facts: entry.facts,
            findings: entry.findings,
        }
    }

    /// How well the amounts of a year are known where an assumption is part of them, else as if exact: for figures derived from them.
    pub(super) fn assumed_in(&self, year: i32) -> AmountStatus {
        let mut years = self.facts.funding.years.iter();
        let assumed = years.any(|funding| {
            let parts = &funding.contributions;
            funding.year == year
                && parts
                    .iter()
                    .any(|part| part.status == AmountStatus::Assumed)
        });
        if assumed {
            AmountStatus::Assumed
        } else {
            AmountStatus::Exact
        }
    }
}
