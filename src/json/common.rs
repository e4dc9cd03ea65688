//! What all results have in common.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::AsOf;
use crate::compute::Assumption;
use crate::diag::render::FindingJson;
use crate::lang::Texts;
use crate::model::{Agreement, Id};
use crate::source::SourceMap;

/// What turning a result into JSON needs: the files that places point into, and the language of what is said in words.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The files.
    pub files: &'a SourceMap,
    /// The texts.
    pub texts: &'a Texts,
}

impl Cx<'_> {
    /// A result as text, ending in a line feed: its places looked up in the files, its texts worded.
    pub fn document(self, result: &impl Serialize) -> Result<String, serde_json::Error> {
        self.files
            .placing(|| self.texts.wording(|| document(result)))
    }
}

/// The part that all results begin with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Head {
    /// The result and its version.
    pub schema: &'static str,
    /// The program's version.
    pub version: &'static str,
    /// The day.
    pub as_of: NaiveDate,
    /// The registry's name; `None` where `iop.toml` has a fault.
    pub registry: Option<String>,
}

impl Head {
    /// The beginning of a result.
    pub fn new(schema: &'static str, as_of: AsOf, registry: Option<&str>) -> Self {
        Self {
            schema,
            version: env!("CARGO_PKG_VERSION"),
            as_of: as_of.0,
            registry: registry.map(str::to_owned),
        }
    }
}

/// A whole result.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Results<'a, A, R> {
    /// The beginning.
    #[serde(flatten)]
    pub head: Head,
    /// One for each agreement.
    pub agreements: Vec<A>,
    /// What was left out, and why.
    pub left_out: Vec<LeftOutJson>,
    /// What is assumed.
    pub assumptions: &'a [Assumption],
    /// What is not about one agreement.
    #[serde(flatten)]
    pub rest: R,
}

/// Something that was left out.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "LeftOut")]
pub struct LeftOutJson {
    /// The agreement.
    pub id: String,
    /// `measure:cases`, `form:forum`; `None`: all of it.
    pub part: Option<String>,
    /// Why.
    pub findings: Vec<FindingJson>,
}

/// An agreement by its name only.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(inline)]
pub struct Short<'a, P> {
    /// The agreement.
    pub id: &'a Id,
    /// Its title.
    pub title: &'a str,
    /// What the command says of it.
    #[serde(flatten)]
    pub part: P,
}

/// An agreement with what a command says of it.
pub fn short<P>(agreement: &Agreement, part: P) -> Short<'_, P> {
    Short {
        id: &agreement.id,
        title: &agreement.title,
        part,
    }
}

/// A result without places and texts as text, ending in a line feed.
pub fn document(result: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(result).map(|text| text + "\n")
}

/// The part of a result that is not about one agreement, or is not about the agreements but by their names, where there is none.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Nothing {}
