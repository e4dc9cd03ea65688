//! The words that all views share: days, amounts, lists, verdicts, what is assumed.

use chrono::NaiveDate;

use super::doc::Sign;
use super::scene::Frame;
use super::table::{Cell, Figure};
use crate::calendar::Interval;
use crate::compute::{AmountStatus, Assumption, Assumptions, FormVerdict};
use crate::diag::{Args, Text};
use crate::lang::Language;
use crate::model::{Certainty, IndexKind, PeriodRef};
use crate::money::{Money, Number};
use crate::source::Span;

/// The mark of an amount that rests on a preliminary value.
const PROVISIONAL: char = 'p';
/// The mark of an amount that rests on an assumption.
const ASSUMED: char = 'a';

/// Words that need no agreement.
impl Frame<'_> {
    pub(super) fn language(&self) -> Language {
        self.texts.language
    }

    pub(super) fn get(&self, id: &str) -> String {
        self.texts.get(id)
    }

    pub(super) fn with(&self, id: &'static str, args: Args) -> String {
        let text = Text {
            id,
            attr: None,
            args,
        };
        self.texts.text(&text)
    }

    /// The word for a code, from a text that selects by `$code`.
    pub(super) fn code(&self, id: &'static str, code: &str) -> String {
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
        self.assumed_in(self.assumptions)
    }

    /// The same of one scenario.
    pub(super) fn assumed_in(&self, assumptions: &Assumptions) -> String {
        let one = |assumed: &Assumption| {
            let series = self.dataset.registry.indices.get(&assumed.index);
            let is_rate = series.is_none_or(|series| *series.kind == IndexKind::Rate);
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
        let all: Vec<String> = assumptions.0.iter().map(one).collect();
        self.list(&all)
    }
}

/// The mark of an amount that rests on something that may change.
pub(super) fn mark(status: AmountStatus) -> Option<char> {
    match status {
        AmountStatus::Provisional => Some(PROVISIONAL),
        AmountStatus::Assumed => Some(ASSUMED),
        AmountStatus::Exact | AmountStatus::Unknown | AmountStatus::Withheld => None,
    }
}
