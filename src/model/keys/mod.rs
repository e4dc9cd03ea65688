//! The keys of the records: one declaration for each key and column.
//!
//! From it come the keys that a table knows and offers, the references between records, `iop show`, the JSON Schemas of the records and
//! the tables of docs/FORMAT.md. What a key is called and says in words stands under `key-…` in `locales/`.

mod agreement;
mod clause;
mod logs;
mod promises;
mod registry;
mod words;

pub use agreement::AGREEMENT;
pub use logs::log;
pub use registry::{GUIDELINE, INDEX_VALUES, LEVELS, REGISTRY};
pub use words::{Words, code_for, key_for};

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// `[[party]]`
    Party,
    /// `[[measure]]`
    Measure,
    /// `[[document]]`
    Document,
    /// `[[contribution]]`
    Contribution,
    /// `[[duty]]`
    Duty,
    /// `[[meeting]]`
    Meeting,
    /// `[[goal]]`
    Goal,
    /// `[[commitment]]`
    Commitment,
    /// `[[criterion]]` of a guideline
    Criterion,
    /// `[index.<NAME>]` of iop.toml
    Index,
    /// A file of `guidelines/`
    Guideline,
    /// A folder of `agreements/`
    Agreement,
    /// A rule of iop
    Rule,
}

impl Target {
    /// Its name in the files and in the attributes of texts.
    pub fn attr(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Measure => "measure",
            Self::Document => "document",
            Self::Contribution => "contribution",
            Self::Duty => "duty",
            Self::Meeting => "meeting",
            Self::Goal => "goal",
            Self::Commitment => "commitment",
            Self::Criterion => "criterion",
            Self::Index => "index",
            Self::Guideline => "guideline",
            Self::Agreement => "agreement",
            Self::Rule => "rule",
        }
    }
}

/// What is written under a key.
#[derive(Clone, Copy, Debug)]
pub enum Type {
    /// Words.
    Text,
    /// A whole number from 0.
    Count,
    /// A whole number from 1.
    AtLeastOne,
    /// A whole number within limits.
    Within(u32, u32),
    /// A calendar year.
    Year,
    /// Kronor.
    Money,
    /// Kronor, below zero where they are paid back.
    SignedMoney,
    /// Per cent.
    Percent,
    /// A number.
    Decimal,
    /// A day.
    Date,
    /// A day, or an interval.
    When,
    /// A when, or `open`.
    End,
    /// A when, or `term`.
    Period,
    /// `"03-31"`.
    MonthDay,
    /// `"60d"`.
    Duration,
    /// Yes or no.
    YesNo,
    /// The record's own id.
    Id,
    /// The name of another record.
    Name(Target),
    /// One of a closed list.
    Code(fn() -> Vec<&'static str>),
    /// An organisation number.
    OrgNumber,
    /// `"18..25"`.
    Ages,
    /// A path inside the agreement's folder.
    Path,
    /// What a stated figure is of.
    StatedWhat,
    /// What is judged.
    Subject,
    /// An inner table.
    Table(&'static Table),
    /// An inner table, or `"none"`.
    TableOrNone(&'static Table),
    /// Tables in a list.
    Tables(&'static Table),
    /// Tables under names of their own.
    Named(&'static Table),
    /// Codes under the names of rules.
    Levels(fn() -> Vec<&'static str>),
}

/// How many values a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// One.
    One,
    /// One, or a list of at least one.
    OneOrMore,
    /// A list, which may be empty.
    List,
}

/// Whether a key must be there, and what it means if it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must be there.
    Required,
    /// Leaving it out says nothing in particular.
    Optional,
    /// Leaving it out means not known.
    Unknown,
    /// This counts where it is left out, and is shown then.
    Default(&'static str),
    /// This counts where it is left out; it follows from other records, or is set elsewhere.
    Follows(&'static str),
}

/// One key, or one column.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// What is written under it.
    pub value: Type,
    /// How many.
    pub number: Number,
    /// Whether it must be there.
    pub need: Need,
    /// The rules that watch its value.
    pub guard: &'static [&'static str],
}

/// One table, or one log.
#[derive(Debug)]
pub struct Table {
    /// Its name in messages and texts.
    pub name: &'static str,
    /// Its own keys, in the order of the manual.
    pub keys: &'static [Key],
    /// Whether it says where it comes from, with `document` and `page`.
    pub has_source: bool,
}

/// Where a record comes from.
static SOURCE: [Key; 2] = [
    key("document", Type::Name(Target::Document)).guard(&["reference-unresolved"]),
    key("page", Type::Count),
];

impl Table {
    /// All its keys.
    pub fn all(&self) -> impl Iterator<Item = &'static Key> + Clone + use<> {
        let source: &'static [Key] = if self.has_source { &SOURCE } else { &[] };
        self.keys.iter().chain(source)
    }

    /// The key with this name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.all().find(|key| key.name == name)
    }
}

impl Key {
    /// The table below it.
    pub fn table(&self) -> Option<&'static Table> {
        match self.value {
            Type::Table(table)
            | Type::TableOrNone(table)
            | Type::Tables(table)
            | Type::Named(table) => Some(table),
            _ => None,
        }
    }

    /// The codes that it takes.
    pub fn codes(&self) -> Vec<&'static str> {
        match self.value {
            Type::Code(codes) | Type::Levels(codes) => codes(),
            _ => Vec::new(),
        }
    }

    /// Whether it must be there.
    pub fn is_required(&self) -> bool {
        self.need == Need::Required
    }

    const fn required(mut self) -> Self {
        self.need = Need::Required;
        self
    }

    const fn unknown(mut self) -> Self {
        self.need = Need::Unknown;
        self
    }

    const fn or(mut self, value: &'static str) -> Self {
        self.need = Need::Default(value);
        self
    }

    const fn follows(mut self, what: &'static str) -> Self {
        self.need = Need::Follows(what);
        self
    }

    const fn several(mut self) -> Self {
        self.number = Number::OneOrMore;
        self
    }

    const fn list(mut self) -> Self {
        self.number = Number::List;
        self
    }

    const fn guard(mut self, rules: &'static [&'static str]) -> Self {
        self.guard = rules;
        self
    }
}

/// A key that may be left out.
const fn key(name: &'static str, value: Type) -> Key {
    Key {
        name,
        value,
        number: Number::One,
        need: Need::Optional,
        guard: &[],
    }
}

/// The id of a record.
const fn own_id() -> Key {
    key("id", Type::Id).required().guard(&["id-repeated"])
}

/// A table that says where it comes from.
const fn sourced(name: &'static str, keys: &'static [Key]) -> Table {
    Table {
        name,
        keys,
        has_source: true,
    }
}

/// A table that does not.
const fn plain(name: &'static str, keys: &'static [Key]) -> Table {
    Table {
        name,
        keys,
        has_source: false,
    }
}

/// Every table and log of the records.
pub fn tables() -> Vec<&'static Table> {
    let mut found: Vec<&'static Table> = vec![&REGISTRY, &INDEX_VALUES, &GUIDELINE, &AGREEMENT];
    let logs = <super::LogKind as super::Code>::ALL.iter();
    found.extend(logs.map(|(_, kind)| log(*kind)));
    let mut at = 0;
    while let Some(table) = found.get(at).copied() {
        for inner in table.all().filter_map(Key::table) {
            if !found.iter().any(|known| known.name == inner.name) {
                found.push(inner);
            }
        }
        at += 1;
    }
    found
}

/// Whether a table of this name stands in a list.
pub fn is_in_list(name: &str) -> bool {
    let mut keys = tables().into_iter().flat_map(Table::all);
    keys.any(|key| key.name == name && matches!(key.value, Type::Tables(_)))
}
