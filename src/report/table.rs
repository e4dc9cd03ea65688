//! Tables of typed cells.

use chrono::NaiveDate;

use super::anchor::Anchor;
use super::doc::Sign;
use crate::lang::Language;
use crate::money::{Money, Number};

/// What the cells of a column are; alignment follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Kronor.
    Money,
    /// How many.
    Count,
    /// Per cent.
    Percent,
    /// A change in per cent.
    Change,
    /// A day.
    Date,
    /// Where something stands.
    Status,
}

impl ColumnKind {
    /// Whether its cells are numbers, which are aligned at their last digit.
    pub fn is_number(self) -> bool {
        matches!(
            self,
            Self::Money | Self::Count | Self::Percent | Self::Change
        )
    }

    /// Whether its cells may be broken at spaces.
    pub fn wraps(self) -> bool {
        matches!(self, Self::Text | Self::Status)
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// What its cells are.
    pub kind: ColumnKind,
}

/// A value in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing belongs here.
    Empty,
    /// Something belongs here, and it is not known.
    Unknown,
    /// Words.
    Text(String),
    /// Kronor.
    Money(Figure<Money>),
    /// A number of something.
    Number(Figure<Number>),
    /// Per cent.
    Percent(Number),
    /// A change in per cent, signed.
    Change(Number),
    /// A day.
    Date(NaiveDate),
    /// Where something stands.
    Status(Sign, String),
    /// Any of these, with the entry of the appendix that it comes from.
    Linked(Box<Cell>, Anchor),
}

/// A number and how well it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure<T> {
    /// The number.
    pub value: T,
    /// A word before it: `about`, `at most`.
    pub before: Option<String>,
    /// A mark after it that the table's notes explain.
    pub mark: Option<char>,
}

impl<T> Figure<T> {
    /// A number known exactly.
    pub fn exact(value: T) -> Self {
        Self {
            value,
            before: None,
            mark: None,
        }
    }

    /// The number as `digits` writes it, with its word and mark.
    fn shown(&self, digits: &str) -> String {
        let mut shown = self.before.as_ref().map_or_else(String::new, |word| {
            format!("{}\u{a0}", word.replace(' ', "\u{a0}"))
        });
        shown.push_str(digits);
        if let Some(mark) = self.mark {
            shown.push('\u{a0}');
            shown.push(mark);
        }
        shown
    }
}

impl Cell {
    /// Some words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// An amount known exactly, or unknown.
    pub fn money(amount: Option<Money>) -> Self {
        amount.map_or(Self::Unknown, |amount| Self::Money(Figure::exact(amount)))
    }

    /// The cell in one language: the only place where digits of tables are grouped, signed and united with their units.
    pub fn shown(&self, language: Language) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Unknown => "?".to_owned(),
            Self::Text(text) | Self::Status(_, text) => text.clone(),
            Self::Money(figure) => figure.shown(&language.amount(figure.value)),
            Self::Number(figure) => figure.shown(&language.decimal(&figure.value.to_string())),
            Self::Percent(number) => language.percent(*number),
            Self::Change(number) => language.change(*number),
            Self::Date(date) => date.to_string(),
            Self::Linked(cell, _) => cell.shown(language),
        }
    }

    /// The cell with the entry of the appendix that it comes from; an empty one comes from nowhere.
    #[must_use]
    pub fn from(self, anchor: Anchor) -> Self {
        match self {
            Self::Empty | Self::Linked(..) => self,
            cell => Self::Linked(Box::new(cell), anchor),
        }
    }

    /// The cell without its link.
    pub fn bare(&self) -> &Self {
        match self {
            Self::Linked(cell, _) => cell.bare(),
            cell => cell,
        }
    }

    /// The entry of the appendix that it comes from.
    pub fn anchor(&self) -> Option<&Anchor> {
        match self {
            Self::Linked(_, anchor) => Some(anchor),
            _ => None,
        }
    }

    /// The mark that follows the number.
    pub fn mark(&self) -> Option<char> {
        match self.bare() {
            Self::Money(figure) => figure.mark,
            Self::Number(figure) => figure.mark,
            _ => None,
        }
    }
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// One of several.
    Item,
    /// What the items above come to.
    Total,
    /// Belongs to the row above, or only explains.
    Note,
}

/// A row; as many cells as the table has columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A table. Its first column says what a row is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows, with the unit; none where a heading above says it.
    pub caption: Option<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Whether the columns after the first are alike (years), so that a wide table can be divided into several.
    pub series: bool,
    /// What marks mean, and what is missing; under the table.
    pub notes: Vec<String>,
}

impl Table {
    /// A table with these columns.
    pub fn new<T: Into<String>>(columns: impl IntoIterator<Item = (T, ColumnKind)>) -> Self {
        let columns = columns.into_iter().map(|(title, kind)| Column {
            title: title.into(),
            kind,
        });
        Self {
            columns: columns.collect(),
            ..Self::default()
        }
    }

    /// With one row more.
    pub fn row(&mut self, kind: RowKind, cells: Vec<Cell>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a cell for each column");
        self.rows.push(Row { kind, cells });
    }
}
