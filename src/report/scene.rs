//! What views are given, and the words that all of them share.

use std::ops::Deref;

use chrono::NaiveDate;

use crate::calendar::{AsOf, Interval};
use crate::compute::{AmountStatus, Assumptions, Facts, FormVerdict};
use crate::diag::{Args, Diagnostic};
use crate::lang::{Language, Texts};
use crate::model::{Agreement, Certainty, Dataset, Id, LogKind, PeriodRef};
use crate::money::{Money, Number};
use crate::source::{SourceMap, Span};

use super::doc::Sign;
use super::table::{Cell, Figure};

/// The mark of an amount that rests on a preliminary value.
pub(super) const PROVISIONAL: char = 'p';
/// The mark of an amount that rests on an assumption.
pub(super) const ASSUMED: char = 'a';

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

/// Words that need no agreement.
impl Frame<'_> {
    pub(super) fn language(&self) -> Language {
        self.texts.language
    }

    pub(super) fn get(&self, id: &str) -> String {
        self.texts.get(id)
    }

    pub(super) fn with(&self, id: &str, args: Args) -> String {
        self.texts.with(id, &args)
    }

    /// The word for a code, from a text that selects by `$code`.
    pub(super) fn code(&self, id: &str, code: &str) -> String {
        self.with(id, Args::new().with("code", code))
    }

    /// A day in a sentence.
    pub(super) fn date(&self, date: NaiveDate) -> String {
        self.language().long_date(date)
    }

    /// A `when` in a sentence: days in words, years and parts of years as they are written.
    pub(super) fn when(&self, when: Interval) -> String {
        let (language, written) = (self.language(), self.language().interval(when));
        if when.is_day() {
            return language.long_date(when.first);
        }
        if when.is_endless()
            || !when.to_string().contains('/')
            || written.len() < "2023–2025xx".len()
        {
            return written;
        }
        let args = Args::new()
            .with("from", language.long_date(when.first))
            .with("to", language.long_date(when.last));
        self.with("report-from-to", args)
    }

    pub(super) fn period(&self, period: PeriodRef) -> String {
        match period {
            PeriodRef::At(when) => self.language().interval(when),
            PeriodRef::Term => self.get("report-whole-term"),
        }
    }

    /// `a, b and c`.
    pub(super) fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let args = Args::new()
                    .with("items", first.join(", "))
                    .with("last", last.as_str());
                self.with("report-and", args)
            }
        }
    }

    /// A figure in a sentence with how certain it is: `about 1,500`.
    pub(super) fn certain(&self, certainty: Certainty, figure: String) -> String {
        let args = Args::new()
            .with("code", certainty.code())
            .with("figure", figure);
        self.with("report-certainty", args)
    }

    /// The word before a figure in a table; none where it is exact.
    pub(super) fn before(&self, certainty: Certainty) -> Option<String> {
        (certainty != Certainty::Exact)
            .then(|| self.code("report-certainty-short", certainty.code()))
    }

    /// Kronor in a sentence, from a number with any count of decimals.
    pub(super) fn kronor(&self, number: Number) -> String {
        match Money::parse(&number.to_string(), true) {
            Some(amount) => self.language().money(amount),
            None => self.language().decimal(&number.to_string()),
        }
    }

    /// A number in a sentence; counts of up to four digits are not grouped.
    pub(super) fn number(&self, number: Number) -> String {
        match number.as_whole() {
            Some(count) if number.decimals() == 0 => self.language().count(count),
            _ => self.language().decimal(&number.to_string()),
        }
    }

    pub(super) fn verdict(&self, verdict: FormVerdict) -> (Sign, String) {
        let sign = match verdict {
            FormVerdict::Met => Sign::Fine,
            FormVerdict::Partly => Sign::Attention,
            FormVerdict::NotMet => Sign::Wrong,
            FormVerdict::NotAssessed | FormVerdict::CannotTell => Sign::Unclear,
        };
        (sign, self.code("report-verdict", verdict.code()))
    }

    /// A place as `file:line`.
    pub(super) fn place(&self, span: Span) -> String {
        let path = &self.files.file(span.file).path;
        match self.files.start(span) {
            Some(start) => format!("{path}:{}", start.line),
            None => path.clone(),
        }
    }

    /// An amount in a table with its certainty and a mark for what it rests on.
    pub(super) fn amount(
        &self,
        amount: Option<Money>,
        certainty: Certainty,
        status: AmountStatus,
    ) -> Cell {
        let Some(value) = amount else {
            return match status {
                AmountStatus::Withheld => Cell::Text(self.get("report-withheld")),
                _ => Cell::Unknown,
            };
        };
        Cell::Money(Figure {
            value,
            before: self.before(certainty),
            mark: mark(status),
        })
    }

    /// What the marks in some amounts mean, and what the question marks miss.
    pub(super) fn amount_notes(&self, statuses: &[AmountStatus]) -> Vec<String> {
        let mut notes = Vec::new();
        if statuses.contains(&AmountStatus::Provisional) {
            notes.push(self.get("report-mark-provisional"));
        }
        if statuses.contains(&AmountStatus::Assumed) {
            let assumed = Args::new().with("what", self.assumed());
            notes.push(self.with("report-mark-assumed", assumed));
        }
        notes
    }

    /// Everything that is assumed: `OPI 2024 = 5.0 %`.
    pub(super) fn assumed(&self) -> String {
        let one = |assumed: &crate::compute::Assumption| {
            let series = self.dataset.registry.indices.get(&assumed.index);
            let is_rate = series.is_none_or(|series| *series.kind == crate::model::IndexKind::Rate);
            let value = if is_rate {
                self.language().percent(assumed.value)
            } else {
                self.language().decimal(&assumed.value.to_string())
            };
            format!(
                "{}\u{a0}{}\u{a0}=\u{a0}{value}",
                assumed.index, assumed.period
            )
        };
        let all: Vec<String> = self.assumptions.0.iter().map(one).collect();
        self.list(&all)
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

    /// What is missing, by its name in results, in words.
    pub(super) fn missing(&self, names: &[String]) -> String {
        let words: Vec<String> = names.iter().map(|name| self.missing_one(name)).collect();
        self.frame.list(&words)
    }

    /// The same, with what the abbreviations of index series stand for.
    pub(super) fn missing_explained(&self, names: &[String]) -> String {
        let indices = &self.frame.dataset.registry.indices;
        let named = indices.values().filter(|series| {
            let own = |name: &String| name.split(' ').next() == Some(series.id.as_str());
            names.iter().any(own) && series.name.value != series.id.as_str()
        });
        let named: Vec<String> = named
            .map(|series| {
                let args = Args::new()
                    .with("abbreviation", series.id.as_str())
                    .with("name", series.name.as_str());
                self.frame.with("report-index-is", args)
            })
            .collect();
        let missing = self.missing(names);
        if named.is_empty() {
            missing
        } else {
            format!("{missing} ({})", named.join(", "))
        }
    }

    fn missing_one(&self, name: &str) -> String {
        if let Some(end) = name.strip_prefix("term.") {
            return self.frame.code("report-missing-term", end);
        }
        if let Some((record, key)) = name.split_once('.') {
            let of = Id::parse(record).map_or_else(
                || record.to_owned(),
                |id| {
                    if self.agreement.contribution(&id).is_some() {
                        self.contribution(&id)
                    } else {
                        self.meeting(&id)
                    }
                },
            );
            let args = Args::new().with("code", key).with("of", of);
            return self.frame.with("report-missing-of", args);
        }
        match name.split_once(' ') {
            Some((measure, period)) => {
                let id = Id::parse(measure).filter(|id| self.agreement.measure(id).is_some());
                let series = id.map_or_else(|| measure.to_owned(), |id| self.measure(&id));
                format!("{series}\u{a0}{period}")
            }
            None => name.to_owned(),
        }
    }

    /// Whether a log proves only what it holds.
    pub(super) fn is_elsewhere(&self, log: LogKind) -> bool {
        self.agreement.is_elsewhere(log)
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
}

fn mark(status: AmountStatus) -> Option<char> {
    match status {
        AmountStatus::Provisional => Some(PROVISIONAL),
        AmountStatus::Assumed => Some(ASSUMED),
        AmountStatus::Exact | AmountStatus::Unknown | AmountStatus::Withheld => None,
    }
}
