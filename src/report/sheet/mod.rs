//! Results as one flat table a command, for a spreadsheet: a row for each figure, so that it can be sorted, filtered and added up there.
//!
//! The file begins with a byte order mark, by which Excel knows UTF-8. Swedish has `;` and a decimal comma, English `,` and a point, as
//! spreadsheets in these languages read them. What a person has written never becomes a formula: a cell of words that begins like one gets
//! an apostrophe before it. Numbers are never grouped, and what is not known is an empty cell beside the word that says so.

mod due;
mod funding;
mod list;
mod meetings;
mod statistics;

pub use due::due;
pub use funding::{Case, funding};
pub use list::list;
pub use meetings::meetings;
pub use statistics::statistics;

use chrono::NaiveDate;

use super::scene::Frame;
use crate::diag::masked;
use crate::lang::Language;
use crate::model::Agreement;
use crate::money::{Money, Number};
use crate::source::visible;

/// What a cell must not begin with: a spreadsheet would reckon it, or take it for a command. Full-width signs are read as plain ones.
const FORMULA: [char; 13] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '|', '%', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// What Excel knows UTF-8 by.
const MARK: char = '\u{feff}';

/// A flat table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    language: Language,
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    /// Nothing, or nothing that is known.
    Empty,
    /// Words.
    Text(String),
    /// Digits with a point, as in JSON results.
    Number(String),
    /// A day.
    Date(NaiveDate),
}

impl Value {
    fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    fn money(amount: Option<Money>) -> Self {
        amount.map_or(Self::Empty, |amount| Self::Number(amount.to_string()))
    }

    fn number(number: Option<Number>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(number.to_string()))
    }

    fn count(count: impl Into<i64>) -> Self {
        Self::Number(count.into().to_string())
    }

    fn date(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }
}

impl Sheet {
    /// A table with these columns, by their codes.
    fn new(frame: &Frame<'_>, columns: &[&str]) -> Self {
        let name = |code: &&str| frame.code("sheet-column", code);
        Self {
            language: frame.language(),
            columns: columns.iter().map(name).collect(),
            rows: Vec::new(),
        }
    }

    fn row(&mut self, cells: Vec<Value>) {
        debug_assert_eq!(cells.len(), self.columns.len(), "a cell for each column");
        self.rows.push(cells);
    }

    /// The table as a CSV file, with CR LF.
    pub fn csv(&self) -> String {
        let mut text = String::from(MARK);
        let titles = self.columns.iter().map(|title| self.words(title));
        self.line(&mut text, &titles.collect::<Vec<_>>());
        for row in &self.rows {
            let cells = row.iter().map(|cell| self.cell(cell));
            self.line(&mut text, &cells.collect::<Vec<_>>());
        }
        text
    }

    fn line(&self, text: &mut String, cells: &[String]) {
        let separator = self.separator().to_string();
        text.push_str(&cells.join(&separator));
        text.push_str("\r\n");
    }

    fn separator(&self) -> char {
        match self.language {
            Language::Swedish => ';',
            Language::English => ',',
        }
    }

    fn cell(&self, cell: &Value) -> String {
        match cell {
            Value::Empty => String::new(),
            Value::Text(text) => self.words(text),
            Value::Date(date) => date.to_string(),
            Value::Number(digits) => match self.language {
                Language::Swedish => digits.replace('.', ","),
                Language::English => digits.clone(),
            },
        }
    }

    /// Words, masked, guarded and quoted where they need it.
    fn words(&self, text: &str) -> String {
        let text = masked(text);
        let begins = text.trim_start_matches([' ', '\u{a0}']);
        let guarded = if begins.starts_with(FORMULA) {
            format!("'{}", visible(&text))
        } else {
            visible(&text).into_owned()
        };
        let is_plain = |letter: char| letter != self.separator() && !"\"\r\n".contains(letter);
        if guarded.chars().all(is_plain) && guarded.trim() == guarded {
            guarded
        } else {
            format!("\"{}\"", guarded.replace('"', "\"\""))
        }
    }
}

/// The cells by which an agreement is known.
fn agreement(agreement: &Agreement) -> Vec<Value> {
    vec![
        Value::text(agreement.id.as_str()),
        Value::text(agreement.title.value.as_str()),
    ]
}

fn yes(frame: &Frame<'_>, is: bool) -> Value {
    Value::text(frame.code("sheet-yes", if is { "yes" } else { "no" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(language: Language, cells: Vec<Value>) -> String {
        let columns = (0..cells.len()).map(|at| format!("c{at}")).collect();
        let rows = vec![cells];
        let sheet = Sheet {
            language,
            columns,
            rows,
        };
        let text = sheet.csv();
        let rest = text.strip_prefix(MARK).unwrap();
        rest.split_once("\r\n").unwrap().1.to_owned()
    }

    #[test]
    fn numbers_are_written_as_the_languages_spreadsheet_reads_them() {
        let cells = || {
            vec![
                Value::Number("-1234567.50".into()),
                Value::Empty,
                Value::text("a;b, c"),
            ]
        };
        assert_eq!(
            sheet(Language::Swedish, cells()),
            "-1234567,50;;\"a;b, c\"\r\n"
        );
        assert_eq!(
            sheet(Language::English, cells()),
            "-1234567.50,,\"a;b, c\"\r\n"
        );
    }

    #[test]
    fn words_never_become_formulas() {
        for (name, written, expected) in [
            ("a sum", "=1+1", "'=1+1"),
            ("a command", "@SUM(A1)", "'@SUM(A1)"),
            ("a plus", "+46 13", "'+46 13"),
            ("a minus", "-2", "'-2"),
            ("after a space", " =1", "' =1"),
            ("after a tab", "\t=1", "'\t=1"),
            (
                "a link in quotes",
                "=HYPERLINK(\"x\")",
                "\"'=HYPERLINK(\"\"x\"\")\"",
            ),
            ("words", "IOP 2023–2025", "IOP 2023–2025"),
            ("a sign within", "a=b", "a=b"),
            ("a line break", "a\nb", "\"a\nb\""),
            ("a space at the end", "a ", "\"a \""),
        ] {
            let found = sheet(Language::Swedish, vec![Value::text(written)]);
            assert_eq!(found, format!("{expected}\r\n"), "{name}");
        }
    }
}
