//! What all results have in common.

use serde::Serialize;

use crate::calendar::{AsOf, Interval};
use crate::compute::Assumption;
use crate::diag::Text;
use crate::diag::render::{FindingJson, PlaceJson, place_json};
use crate::lang::Texts;
use crate::model::{Agreement, Id};
use crate::money::{Money, Number};
use crate::source::{SourceMap, Span};

/// What turning a result into JSON needs: the files that places point into, and the language of what is said in words.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The files.
    pub files: &'a SourceMap,
    /// The texts.
    pub texts: &'a Texts,
}

impl Cx<'_> {
    pub(super) fn place(self, span: Span) -> PlaceJson {
        place_json(span, self.files)
    }

    pub(super) fn places(self, spans: &[Span]) -> Vec<PlaceJson> {
        spans.iter().map(|span| self.place(*span)).collect()
    }

    pub(super) fn text(self, text: &Text) -> String {
        self.texts.text(text)
    }
}

/// The part that all results begin with.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// The result and its version: `iop.funding/1`.
    pub schema: &'static str,
    /// The program's version.
    pub version: &'static str,
    /// The day.
    pub as_of: String,
    /// The registry's name; `None` where `iop.toml` has a fault.
    pub registry: Option<String>,
}

impl Head {
    /// The beginning of a result.
    pub fn new(schema: &'static str, as_of: AsOf, registry: Option<&str>) -> Self {
        Self {
            schema,
            version: env!("CARGO_PKG_VERSION"),
            as_of: as_of.0.to_string(),
            registry: registry.map(str::to_owned),
        }
    }
}

/// A whole result.
#[derive(Clone, Debug, Serialize)]
pub struct Results<A, R> {
    /// The beginning.
    #[serde(flatten)]
    pub head: Head,
    /// One for each agreement.
    pub agreements: Vec<A>,
    /// What was left out, and why.
    pub left_out: Vec<LeftOutJson>,
    /// What is assumed.
    pub assumptions: Vec<AssumptionJson>,
    /// What is not about one agreement.
    #[serde(flatten)]
    pub rest: R,
}

/// Something that was left out.
#[derive(Clone, Debug, Serialize)]
pub struct LeftOutJson {
    /// The agreement.
    pub id: String,
    /// `measure:cases`, `form:forum`; `None`: all of it.
    pub part: Option<String>,
    /// Why.
    pub findings: Vec<FindingJson>,
}

/// An assumption.
#[derive(Clone, Debug, Serialize)]
pub struct AssumptionJson {
    /// The scenario it belongs to; `None`: to all.
    pub scenario: Option<String>,
    /// The series.
    pub index: String,
    /// The period.
    pub period: String,
    /// The value.
    pub value: String,
}

/// An assumption as JSON.
pub fn assumption(one: &Assumption) -> AssumptionJson {
    AssumptionJson {
        scenario: one.scenario.clone(),
        index: one.index.to_string(),
        period: one.period.to_string(),
        value: one.value.to_string(),
    }
}

/// An agreement by its name only.
#[derive(Clone, Debug, Serialize)]
pub struct Short<P> {
    /// The agreement.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the command says of it.
    #[serde(flatten)]
    pub part: P,
}

/// An agreement with what a command says of it.
pub fn short<P>(agreement: &Agreement, part: P) -> Short<P> {
    Short {
        id: agreement.id.to_string(),
        title: agreement.title.value.clone(),
        part,
    }
}

/// A result as text, ending in a line feed.
pub fn document(result: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(result).map(|text| text + "\n")
}

pub(super) fn ids(ids: &[Id]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

pub(super) fn money(amount: Option<Money>) -> Option<String> {
    amount.map(|amount| amount.to_string())
}

pub(super) fn number(number: Option<Number>) -> Option<String> {
    number.map(|number| number.to_string())
}

/// A figure that is kronor if `is_money`: without decimals when whole, else with two.
pub(super) fn figure(figure: Number, is_money: bool) -> String {
    let plain = figure.to_string();
    let amount = Money::parse(&plain, true).filter(|_| is_money);
    amount.map_or(plain, |amount| amount.to_string())
}

/// A span without an end has none.
pub(super) fn last_day(when: Interval) -> Option<String> {
    (!when.is_endless()).then(|| when.last.to_string())
}
