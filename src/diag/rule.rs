//! What can be reported, and how grave it is.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Wrong; `validate` and `check` exit with 1.
    Error,
    /// To be looked at.
    Warning,
    /// Good to know.
    Note,
}

impl Level {
    /// Its code in files and results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Whether the files can be read.
    Reading,
    /// Whether the records are right.
    Records,
    /// Whether what was agreed is being done.
    Compliance,
    /// Whether the partnership has the form of one.
    Form,
}

impl Family {
    /// Its code in results and texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Records => "records",
            Self::Compliance => "compliance",
            Self::Form => "form",
        }
    }
}

/// How far a rule's level can be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Anywhere, also off.
    Free,
    /// Always an error: what it concerns cannot be computed.
    Error,
}

/// What the findings of a rule give away of what a page withholds: by their words, or by being there at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// Nothing.
    Nothing,
    /// How much was asked or paid.
    Amounts,
    /// That a document states something else than the records give.
    Stated,
    /// What stands in a log or a stated figure: its words repeat a cell.
    Counts,
    /// Whether there are other findings, whatever these tell.
    Findings,
}

/// The manual page of a rule, embedded.
#[derive(Clone, Copy, Debug)]
pub struct Pages {
    /// In Swedish.
    pub sv: &'static str,
    /// In English.
    pub en: &'static str,
}

/// The two pages of a rule: `pages!("term-ends-before-start")`.
#[macro_export]
macro_rules! pages {
    ($name:literal) => {
        $crate::diag::Pages {
            sv: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/docs/rules/sv/",
                $name,
                ".md"
            )),
            en: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/docs/rules/en/",
                $name,
                ".md"
            )),
        }
    };
}

/// Something that can be wrong, with one name for life.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case; says the defect.
    pub name: &'static str,
    /// What it is about.
    pub family: Family,
    /// The level where nothing else is set.
    pub level: Level,
    /// How far the level can be moved.
    pub bound: Bound,
    /// What its findings give away; `cli` withholds them by it.
    pub tells: Tells,
    /// The version that brought it.
    pub since: &'static str,
    /// The manual page.
    pub pages: Pages,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// Levels that differ from the rules' own, by rule name; `None` is off.
#[derive(Clone, Debug, Default)]
pub struct Levels(pub BTreeMap<String, Option<Level>>);

impl Levels {
    /// The level of a finding of a rule that stands at `own` where nothing else is set; `None` where the rule is off.
    pub fn of(&self, rule: &Rule, own: Level) -> Option<Level> {
        match (rule.bound, self.0.get(rule.name)) {
            (Bound::Error, _) | (_, None) => Some(own),
            (Bound::Free, Some(level)) => *level,
        }
    }
}
