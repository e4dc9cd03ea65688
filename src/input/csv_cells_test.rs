//! Cells with their bytes, against the csv crate; what makes no table.

use super::*;
use crate::input::csv_reader::parse;
use crate::model::keys::{Key, Need, Number, Table, Type};
use crate::source::FileId;
use proptest::prelude::*;

fn rows(text: &str) -> Vec<Vec<(String, String)>> {
    let cx = Context::new(FileId(0), text, None, Vec::new());
    let rows = scan(&cx);
    rows.into_iter()
        .map(|row| {
            row.into_iter()
                .map(|cell| (cell.text, text[cell.range].to_owned()))
                .collect()
        })
        .collect()
}

const fn column(name: &'static str, need: Need) -> Key {
    Key {
        name,
        value: Type::Text,
        number: Number::One,
        need,
        guard: &[],
    }
}

/// `a` is needed, `b` is not.
static COLUMNS: Table = Table {
    name: "ab.csv",
    keys: &[column("a", Need::Required), column("b", Need::Optional)],
    has_source: false,
};

fn faults(text: &str) -> Vec<(String, String)> {
    let cx = Context::new(FileId(0), text, None, Vec::new());
    let _ = parse(&cx, &COLUMNS);
    let found = cx.into_faults();
    found
        .into_iter()
        .map(|fault| {
            (
                fault.message.attr.unwrap_or(fault.rule.name).to_owned(),
                text[fault.primary.bytes()].to_owned(),
            )
        })
        .collect()
}

#[test]
fn cells_know_their_bytes() {
    let found =
        rows("\u{feff}a;b\r\n# a comment; here\r\n\r\n 1 ;\"två \"\"2\"\"\nrader\"\r\n;\r\n");
    let expected = [
        [("a", "a"), ("b", "b")],
        [("1", "1"), ("två \"2\"\nrader", "\"två \"\"2\"\"\nrader\"")],
        [("", ""), ("", "")],
    ];
    let expected: Vec<Vec<_>> = expected
        .iter()
        .map(|row| {
            row.iter()
                .map(|(text, raw)| ((*text).to_owned(), (*raw).to_owned()))
                .collect()
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn quotes_and_line_ends_that_make_no_table_are_found_at_their_place() {
    for (name, text, fault, place) in [
        ("never closed", "a,b\n1,\"open\n2,3\n", "unclosed", "\""),
        (
            "text after the closing quote",
            "a,b\n\"x\"y,2\n",
            "after-quote",
            "y",
        ),
        (
            "text after the closing quotation mark, once for the row",
            "b,a\n1,\"2\"\n3,\"\"4\n",
            "after-quote",
            "4",
        ),
        (
            "a quote inside an unquoted cell",
            "a,b\nx\"y,2\n",
            "inside-unquoted",
            "\"",
        ),
        ("old Macintosh line ends", "a,b\r1,2\r", "lone-cr", "\r"),
        ("a short row", "a,b\n1\n2,3\n", "csv-row-length", "1"),
        ("a column twice", "a,a\n1,2\n", "column-repeated", "a"),
        (
            "a column that is not known",
            "a,c\n1,2\n",
            "column-unknown",
            "c",
        ),
        ("a column that is needed", "b\n1\n", "column-missing", "b"),
    ] {
        assert_eq!(
            faults(text),
            [(fault.to_owned(), place.to_owned())],
            "{name}"
        );
    }
}

proptest! {
    #[test]
    fn values_equal_those_of_the_csv_crate(text in "[a-c,;\"\n#åé \r]{0,40}") {
        prop_assume!(lone_cr(&text).is_none());
        let mut oracle = csv::ReaderBuilder::new()
            .has_headers(false).flexible(true).comment(Some(b'#')).delimiter(separator(&text))
            .from_reader(text.as_bytes());
        let expected: Vec<Vec<String>> = oracle.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let cx = Context::new(FileId(0), &text, None, Vec::new());
        let mut cells = Cells::new(&text, 0);
        cells.buffer = vec![0; 1];
        let (mut found, mut row) = (Vec::new(), Vec::new());
        while let Some((cell, last)) = cells.next_cell(row.is_empty()) {
            prop_assert!(text.is_char_boundary(cell.range.start) && text.is_char_boundary(cell.range.end));
            if !text[cell.range.clone()].contains('"') {
                prop_assert_eq!(&text[cell.range.clone()], &cell.text);
            }
            row.push(cell.text);
            if last { found.push(std::mem::take(&mut row)); }
        }
        prop_assert_eq!(found, expected);
        let _ = parse(&cx, &COLUMNS);
    }
}
