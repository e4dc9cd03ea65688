use super::*;

fn read(written: &str) -> String {
    let found = whens(written);
    let found: Vec<_> = found.into_iter().map(|reading| reading.text).collect();
    found.join(" or ")
}

#[test]
fn a_day_with_one_reading_is_read_however_it_is_written() {
    for written in [
        "8 april 2025",
        "den 8 april 2025",
        "8:e april 2025",
        "8 apr. 2025",
        "8-apr-2025",
        "April 8, 2025",
        "8th of April 2025",
        "tisdag 8 april 2025",
        "2025 april 8",
        "20250408",
        "2025-04-08 00:00:00",
        "2025-04-08T13:30",
        "2025-04-08 kl. 13:30",
        "8.4.2025 9:05",
        "2025/04/08",
        "2025.04.08",
        "2025-4-8",
        "2025 04 08",
        "8.4.2025",
        "08.04.2025",
        "2025–04–08",
        "2025\u{2212}04\u{2212}08",
        "\u{a0}2025-04-08",
        "”2025-04-08”",
        "45755",
        "45755,5",
        "8 apr 25",
    ] {
        assert_eq!(read(written), "2025-04-08", "{written}");
    }
    assert_eq!(read("31/1 2025"), "2025-01-31");
    assert_eq!(read("01/31/2025"), "2025-01-31");
    assert_eq!(read("4/4 2025"), "2025-04-04");
    assert_eq!(read("981231"), "1998-12-31");
}

#[test]
fn what_has_several_readings_keeps_them_all() {
    for (written, readings) in [
        ("1/2 2025", "2025-02-01 or 2025-01-02"),
        ("01-02-2025", "2025-02-01 or 2025-01-02"),
        ("apr-25", "2025-04 or …-04-25"),
        ("25 april", "…-04-25"),
        ("250408", "2025-04-08 or 2008-04-25"),
        ("01/02/03", "2001-02-03 or 2003-02-01 or 2003-01-02"),
        ("2011/12", "2011-12 or 2011/2012"),
        ("08-apr-25", "2025-04-08 or 2008-04-25"),
    ] {
        assert_eq!(read(written), readings, "{written}");
    }
}

#[test]
fn months_quarters_halves_and_intervals_are_read() {
    for (written, reading) in [
        ("april 2025", "2025-04"),
        ("2022M10", "2022-10"),
        ("2022K4", "2022-Q4"),
        ("2022 okt", "2022-10"),
        ("04/2025", "2025-04"),
        ("202504", "2025-04"),
        ("2025-04-00", "2025-04"),
        ("2025-04-XX", "2025-04"),
        ("Q1 2025", "2025-Q1"),
        ("kvartal 1 2025", "2025-Q1"),
        ("första kvartalet 2025", "2025-Q1"),
        ("2025H1", "2025-H1"),
        ("andra halvåret 2025", "2025-H2"),
        ("år 2025", "2025"),
        ("2023–2024", "2023/2024"),
        ("2023/24", "2023/2024"),
        ("2025-01-01–2025-03-31", "2025-01-01/2025-03-31"),
        ("2025-01-01 till 2025-03-31", "2025-01-01/2025-03-31"),
        ("januari–mars 2025", "2025-01/2025-03"),
        ("1 juli 2023 - 30 juni 2024", "2023-07-01/2024-06-30"),
    ] {
        assert_eq!(read(written), reading, "{written}");
    }
}

#[test]
fn no_date_is_made_of_what_is_none() {
    for written in [
        "",
        "i våras",
        "1234567",
        "2025-02-30",
        "2025-13-01",
        "12",
        "99999999",
        "ca 2025-04-08",
        "2025-04-08T00:00:00Z",
        "april",
        "12345",
        "8 april 2205",
        "8/4",
    ] {
        assert_eq!(read(written), "", "{written}");
    }
}

#[test]
fn a_year_that_no_date_lies_in_is_found() {
    for (written, year) in [
        ("2205-01-01", Some("2205")),
        ("1850", Some("1850")),
        ("2025/2205-Q1", Some("2205")),
        ("2025-01-01", None),
        ("22050101", None),
        ("x", None),
    ] {
        assert_eq!(year_out_of_range(written).as_deref(), year, "{written}");
    }
}
