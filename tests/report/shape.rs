//! The terminal renderer: every kind of block, at every width, in both languages.

use iop::calendar::parse_date;
use iop::lang::Language;
use iop::money::{Money, Number};
use iop::report::doc::{Bar, Bars, Definition, Report, Sign, SignItem};
use iop::report::render::{Style, text};
use iop::report::table::{Cell, ColumnKind, Figure, RowKind, Table};
use unicode_width::UnicodeWidthStr as _;

fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

pub(crate) fn plain(width: usize) -> Style {
    Style {
        width,
        colour: false,
    }
}

/// A table of years with marks, words before figures, and what is not known.
fn years(from: i32, count: i32) -> Table {
    let years = (from..from + count).map(|year| (year.to_string(), ColumnKind::Money));
    let mut table = Table::new(std::iter::once((String::new(), ColumnKind::Text)).chain(years));
    table.series = true;
    let money = |year: i32| {
        Cell::Money(Figure {
            value: Money::kronor(i64::from(year) * 1000),
            before: (year % 2 == 0).then(|| "ca".to_owned()),
            mark: (year % 3 == 0).then_some('p'),
        })
    };
    let row = |name: &str, cell: &dyn Fn(i32) -> Cell| {
        let mut cells = vec![Cell::text(name)];
        cells.extend((from..from + count).map(cell));
        cells
    };
    table.row(
        RowKind::Item,
        row("Bidrag för stöd till brottsutsatta", &money),
    );
    table.row(
        RowKind::Note,
        row("förändring", &|_| Cell::Change(number("-1.5"))),
    );
    table.row(RowKind::Item, row("Okänt", &|_| Cell::Unknown));
    table.row(
        RowKind::Total,
        row("Summa", &|year| {
            Cell::money(Some(Money::kronor(i64::from(year))))
        }),
    );
    table.notes.push("p = preliminärt.".to_owned());
    table
}

fn mixed() -> Table {
    let mut table = Table::new([
        ("Senast", ColumnKind::Date),
        ("Vad som ska göras", ColumnKind::Text),
        ("Antal", ColumnKind::Count),
        ("Andel", ColumnKind::Percent),
        ("Läge", ColumnKind::Status),
    ]);
    table.row(
        RowKind::Item,
        vec![
            Cell::Date(parse_date("2025-04-14").unwrap()),
            Cell::text(
                "Årlig redovisning 📊 av 日本語 och Donaudampfschifffahrtsgesellschaft med åäö",
            ),
            Cell::Number(Figure::exact(number("1964"))),
            Cell::Percent(number("58.0")),
            Cell::Status(Sign::Wrong, "inte uppfyllt".to_owned()),
        ],
    );
    table.row(
        RowKind::Note,
        vec![
            Cell::text("En rad som går tvärs över hela tabellen och är för lång för en enda rad i fönstret"),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
        ],
    );
    table
}

/// Every kind of block, with letters that are wide, hidden or many.
fn sample(language: Language) -> Report {
    let mut report = Report::new(language);
    report.heading_with(
        1,
        "Överenskommelse med 日本語 👍 om mycket",
        Some("avtal-2023".to_owned()),
    );
    report.paragraph("Läget den 14\u{a0}april\u{a0}2025 \u{1b}[31mrött\u{1b}[0m och \u{202e}bakvänt\nen rad till.");
    report.definitions(vec![
        Definition::new(
            "Parter",
            vec![
                "Social- och omsorgsnämnden, en mycket lång kommuns förvaltning".to_owned(),
                "Kort".to_owned(),
            ],
        ),
        Definition::new(
            "En etikett som är bredare än andra",
            vec!["1\u{a0}477\u{a0}198\u{a0}kr".to_owned()],
        ),
    ]);
    report.heading(2, "Att ta ställning till");
    let item = SignItem::new(
        Sign::Unclear,
        "Beloppen för 2024 och 2025 går inte att räkna fram",
    )
    .word("oklart")
    .details(["Det saknas: OPI\u{a0}2024 och OPI\u{a0}2025, som ännu inte är utgivna.".to_owned()])
    .place(Some(
        "agreements/a-long-identifier/agreement.toml:12".to_owned(),
    ));
    report.signs(
        Some("Brister (2)".to_owned()),
        vec![
            item,
            SignItem::new(Sign::Wrong, "Kort").word("inte uppfyllt"),
        ],
    );
    report.heading(2, "Ekonomi");
    report.table(years(2019, 9));
    report.heading(3, "Annat");
    report.table(mixed());
    let bars = ["2022", "2023"].iter().zip(["765", "867"]);
    report.bars(Bars {
        caption: Some("Ärenden".to_owned()),
        bars: bars
            .map(|(label, value)| Bar {
                label: (*label).to_owned(),
                value: number(value),
                text: value.to_owned(),
            })
            .collect(),
    });
    report
}

/// Whether a line is too wide only because of a word that must not be cut.
pub(crate) fn fits(line: &str, width: usize) -> bool {
    let words = line
        .trim_start_matches(' ')
        .trim_start_matches(['✗', '!', '?', '✓', '·']);
    line.width() <= width || !words.trim_start_matches(' ').contains(' ')
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for language in [Language::Swedish, Language::English] {
        for width in [24, 40, 60, 80, 100, 120] {
            let shown = text(&sample(language), plain(width));
            for line in shown.lines() {
                assert!(fits(line, width.min(100)), "at {width}: {line}");
                assert_eq!(line, line.trim_end(), "no spaces at the end");
            }
        }
    }
}

#[test]
fn an_unknown_width_is_80_and_lines_are_never_longer_than_100() {
    let report = sample(Language::Swedish);
    assert_eq!(text(&report, plain(0)), text(&report, plain(80)));
    assert_eq!(text(&report, plain(120)), text(&report, plain(100)));
    assert_ne!(text(&report, plain(100)), text(&report, plain(80)));
}

#[test]
fn what_is_hidden_in_the_records_is_shown() {
    let shown = text(&sample(Language::Swedish), plain(80));
    assert!(shown.contains("\u{241b}[31mrött"), "{shown}");
    assert!(!shown.contains(['\u{1b}', '\u{202e}']));
}

#[test]
fn colour_adds_codes_and_changes_no_letter() {
    let report = sample(Language::Swedish);
    let coloured = text(
        &report,
        Style {
            width: 80,
            colour: true,
        },
    );
    assert!(coloured.contains("\u{1b}[1mAvtal") || coloured.contains("\u{1b}[1mÖverenskommelse"));
    let stripped = anstream::adapter::strip_str(&coloured).to_string();
    assert_eq!(stripped, text(&report, plain(80)));
}

#[test]
fn digits_stand_under_each_other_whether_or_not_they_are_marked() {
    let mut report = Report::new(Language::Swedish);
    let mut table = Table::new([("", ColumnKind::Text), ("2025", ColumnKind::Money)]);
    for (name, mark) in [("a", Some('p')), ("b", None)] {
        let figure = Figure {
            value: Money::kronor(-472_200),
            before: None,
            mark,
        };
        table.row(RowKind::Item, vec![Cell::text(name), Cell::Money(figure)]);
    }
    report.table(table);
    let shown = text(&report, plain(80));
    let ends: Vec<usize> = shown
        .lines()
        .skip(1)
        .map(|line| line.find("\u{2212}472\u{a0}200").unwrap())
        .collect();
    assert_eq!(ends[0], ends[1], "{shown}");
}

#[test]
fn years_that_do_not_fit_go_to_a_second_table() {
    let mut report = Report::new(Language::Swedish);
    report.heading(2, "Ekonomi");
    report.table(years(2019, 9));
    let shown = text(&report, plain(80));
    let headers: Vec<&str> = shown
        .lines()
        .filter(|line| line.contains("20") && !line.contains("000"))
        .collect();
    assert!(
        headers[0].starts_with("EKONOMI") && headers[0].contains("2019"),
        "{shown}"
    );
    let names = shown.lines().filter(|line| line.contains("Summa")).count();
    assert!(names > 1 && shown.contains("2027"), "{shown}");
}

#[test]
fn every_block_is_set_as_it_was_read_aloud() {
    for (width, language) in [(40, Language::Swedish), (80, Language::English)] {
        let path = format!("tests/report/shape.{width}.txt");
        snapbox::assert_data_eq!(
            text(&sample(language), plain(width)),
            snapbox::Data::read_from(path.as_ref(), None).raw()
        );
    }
}
