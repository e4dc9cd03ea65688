//! `--format csv`: what a spreadsheet in Swedish or English is given.

use super::run::{home, iop, registry};

const TERM: &str = "title = \"=Avtal; nr 1\"\nstatus = \"signed\"\n[term]\nstart = 2024-01-01\nend = 2025-12-31\n\
    [[party]]\nid = \"m\"\nname = \"Kommunen\"\nkind = \"public\"\n\
    [[party]]\nid = \"o\"\nname = \"-Föreningen\"\nkind = \"civil-society\"\n";

const MONEY: &str = "[[contribution]]\nid = \"grant\"\nfrom = \"m\"\nto = \"o\"\nkind = \"money\"\nper = \"calendar-year\"\namount = 1000.50\n\
    indexation = { index = \"OPI\", first_year = 2025 }\n\
    [[contribution]]\nid = \"work\"\nfrom = \"o\"\nkind = \"volunteer-work\"\nper = \"calendar-year\"\nhours = 10\nhours_certainty = \"approximate\"\nstarts = 2025-01-01\n";

const STATISTICS: &str = "[[measure]]\nid = \"cases\"\nname = \"Ärenden\"\nunit = \"cases\"\n";

fn of(more: &str, logs: &[(&str, &str)], language: &str) -> tempfile::TempDir {
    let settings = format!(
        "format = 1\nname = \"K\"\nlanguage = \"{language}\"\n[index.OPI]\nname = \"OPI\"\nkind = \"rate\"\n"
    );
    let agreement = format!("{TERM}{more}");
    let mut files = vec![
        ("iop.toml", settings.as_str()),
        (
            "indices/OPI.csv",
            "period,value,status\n2020,1,definitive\n",
        ),
        ("agreements/a/agreement.toml", agreement.as_str()),
    ];
    files.extend(logs);
    registry(&files)
}

/// The lines without the byte order mark, which must be there.
fn lines(folder: &std::path::Path, args: &str) -> Vec<String> {
    let said = iop(
        folder,
        &format!("{args} --quiet --format csv --as-of 2025-06-30"),
    );
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{args}");
    let text = said
        .out
        .strip_prefix('\u{feff}')
        .expect("a byte order mark");
    assert!(text.ends_with("\r\n"), "every line ends as Excel writes it");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn contributions_are_a_row_each_as_the_languages_spreadsheet_reads_them() {
    let folder = of(MONEY, &[], "sv");
    let swedish = lines(folder.path(), "funding");
    assert!(
        swedish[0].starts_with("Avtal;Titel;År;Bidrag;Namn;Slag;Från;Till;\"Belopp, kr\"")
            || swedish[0].starts_with("Avtal;Titel;År;Bidrag;Namn;Slag;Från;Till;Belopp, kr"),
        "{}",
        swedish[0]
    );
    assert_eq!(
        swedish[1..],
        [
            "a;\"'=Avtal; nr 1\";2024;grant;grant;Pengar;Kommunen;'-Föreningen;1000,50;1000,50;exakt;definitivt;;;;;ja",
            "a;\"'=Avtal; nr 1\";2025;grant;grant;Pengar;Kommunen;'-Föreningen;;1000,50;exakt;okänt;;;;OPI 2025;ja",
            "a;\"'=Avtal; nr 1\";2025;work;work;Ideellt arbete;'-Föreningen;;;;exakt;okänt;10;ungefär;;;nej",
        ]
        .map(|line| line.replace("OPI 2025", "OPI\u{a0}2025"))
    );
    let english = lines(folder.path(), "funding --lang en");
    assert!(
        english[1].contains(",1000.50,1000.50,exact,definitive,"),
        "{}",
        english[1]
    );
    assert!(
        english[1].contains(",'=Avtal; nr 1,"),
        "a semicolon needs no quotes in English: {}",
        english[1]
    );
}

#[test]
fn scenarios_are_rows_beside_what_is_recorded() {
    let folder = of(MONEY, &[], "en");
    let found = lines(
        folder.path(),
        "funding --assume low:OPI:2025=2 --assume high:OPI:2025=4",
    );
    let of_2025: Vec<String> = found
        .iter()
        .filter(|line| line.contains(",2025,grant,"))
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            format!("{} {} {}", cells[0], cells[9], cells[12])
        })
        .collect();
    // 1 000.50 · 1.02 = 1 020.51 and · 1.04 = 1 040.52, to whole kronor.
    assert_eq!(
        of_2025,
        ["  not known", "low 1021 assumed", "high 1041 assumed"]
    );
}

#[test]
fn small_counts_are_withheld_with_what_would_give_them_back() {
    let rows = "period,measure,value,sex\n2024,cases,20,\n2024,cases,3,men\n2024,cases,17,women\n2023,cases,4,\n";
    let folder = of(STATISTICS, &[("agreements/a/statistics.csv", rows)], "en");
    let found = lines(folder.path(), "statistics");
    for line in &found[1..] {
        let cells: Vec<&str> = line.split(',').collect();
        let (period, value, withheld) = (cells[5], cells[7], cells[12]);
        assert!(
            !["3", "17", "4"].contains(&value),
            "a small count, or what gives it back: {line}"
        );
        assert_eq!(value.is_empty(), withheld == "yes", "{period}: {line}");
    }
    assert_eq!(found.len(), 5, "withheld rows stay, and say so: {found:#?}");
    let open = lines(folder.path(), "meetings");
    assert_eq!(open.len(), 1, "no meeting is agreed: the columns alone");
}

#[test]
fn every_view_that_is_a_table_can_be_a_sheet_and_no_other() {
    for command in ["funding", "meetings", "statistics", "due", "list"] {
        let rows = lines(&home(), command);
        assert!(rows.len() > 1, "{command}");
        let width = |line: &String| {
            line.split('"')
                .step_by(2)
                .map(|plain| plain.matches(';').count())
                .sum::<usize>()
        };
        assert!(
            rows.iter().all(|line| width(line) == width(&rows[0])),
            "{command}: {rows:#?}"
        );
    }
    for command in ["evaluate", "show brovi-2023", "validate", "check"] {
        assert_eq!(
            iop(&home(), &format!("{command} --format csv")).code,
            2,
            "{command}"
        );
    }
}
