//! What is proposed where a key, a code or a name is not the right one: the cure is legal, and nothing that rests on the fault is
//! reported beside it.

use iop::calendar::{AsOf, parse_date};
use iop::lang::Language;

use crate::support::{Checked, REGISTRY, check, fresh, write};

const HEAD: &str =
    "title = \"Prov\"\nstatus = \"signed\"\n[term]\nstart = 2025-01-01\nend = 2026-12-31\n";
const PARTY: &str = "[[party]]\nid = \"son\"\nname = \"Nämnden\"\nkind = \"public\"\n";

fn checked(name: &str, files: &[(&str, &str)]) -> Checked {
    let root = fresh(name);
    write(&root, "iop.toml", REGISTRY);
    for (path, text) in files {
        write(&root, &format!("agreements/a/{path}"), text);
    }
    check(&root, AsOf(parse_date("2026-06-01").expect("a date")))
}

/// The rules that speak, and everything they say in Swedish.
fn said(name: &str, files: &[(&str, &str)]) -> (Vec<&'static str>, String) {
    let found = checked(name, files);
    (found.rules(), found.words(Language::Swedish).join("\n"))
}

#[test]
fn a_fault_in_a_table_does_not_hide_its_wrong_references() {
    let contribution = "[[contribution]]\nid = \"b\"\nfrom = \"sonn\"\nkind = \"money\"\nstrange = 1\n[contribution.indexation]\nindex = \"OPI\"\n";
    let toml = format!("{HEAD}{PARTY}{contribution}");
    let log = "date,kind,parties\nigår,styr,son bun\n";
    let (rules, words) = said(
        "hidden",
        &[("agreement.toml", &toml), ("meetings.csv", log)],
    );
    let unresolved = rules.iter().filter(|rule| **rule == "reference-unresolved");
    assert_eq!(unresolved.count(), 4, "{words}");
    for cure in ["`son`", "[index.OPI]", "`styr`", "`bun`"] {
        assert!(words.contains(cure), "{cure}: {words}");
    }
}

#[test]
fn an_id_that_is_none_is_reported_once_with_the_one_that_can_be() {
    let party = PARTY.replace("\"son\"", "\"Social nämnd\"");
    let duty =
        "[[duty]]\nid = \"r\"\ntext = \"Rapport\"\ndue = 2026-12-31\nparty = \"social-namnd\"\n";
    let toml = format!("{HEAD}{party}{duty}");
    let (rules, words) = said("id", &[("agreement.toml", &toml)]);
    assert_eq!(rules, ["value-unexpected"], "{words}");
    assert!(words.contains("skriv `social-namnd`"), "{words}");
}

#[test]
fn what_must_be_there_comes_with_its_values() {
    let toml = format!("{HEAD}[[meeting]]\nid = \"m\"\ntimes = 2\n");
    let (rules, words) = said("per", &[("agreement.toml", &toml)]);
    assert_eq!(rules, ["key-missing"]);
    assert!(words.contains("`calendar-year`"), "{words}");
}

#[test]
fn keys_that_are_read_late_are_offered_like_all_others() {
    for (wrong, right) in [
        ("[purpose]\nchallengs = []\n", "challenges"),
        (
            "[[contribution]]\nid = \"b\"\nfrom = \"son\"\nkind = \"money\"\nindexaton = \"none\"\n",
            "indexation",
        ),
        ("[term.renews]\nmanader = 1\n", "months"),
        ("[logs]\nkept_elsewere = \"meetings\"\n", "kept_elsewhere"),
    ] {
        let toml = format!("{HEAD}{wrong}{PARTY}");
        let (_, words) = said(right, &[("agreement.toml", &toml)]);
        assert!(words.contains(&format!("menade du `{right}`?")), "{words}");
    }
}

#[test]
fn swedish_words_for_keys_and_codes_are_understood() {
    let toml = format!("{HEAD}{PARTY}")
        .replace("\"signed\"", "\"Undertecknad\"\nDiarienummer = \"KS 1\"")
        .replace("\"public\"", "\"offentlig\"");
    let (rules, words) = said("words", &[("agreement.toml", &toml)]);
    assert_eq!(rules.len(), 3, "{words}");
    for code in ["signed", "reference", "public"] {
        assert!(words.contains(&format!("menade du `{code}`?")), "{words}");
    }
}

#[test]
fn a_header_in_swedish_is_one_fault_and_its_rows_are_read() {
    let toml =
        format!("{HEAD}{PARTY}[[meeting]]\nid = \"styr\"\ntimes = 2\nper = \"calendar-year\"\n");
    let log = "Datum;Typ;Dokumenterat;Anteckning\n2025-03-01;styr;yes;\n2025-04-31;styr;no;\n";
    let (rules, words) = said(
        "header",
        &[("agreement.toml", &toml), ("meetings.csv", log)],
    );
    assert_eq!(rules, ["column-unknown", "value-unexpected"], "{words}");
    for cure in [
        "`Datum` → `date`",
        "`Typ` → `kind`",
        "`Dokumenterat` → `documented`",
    ] {
        assert!(words.contains(cure), "{cure}: {words}");
    }
    let one = log.replace(
        "Datum;Typ;Dokumenterat;Anteckning",
        "date;kind;documented;Anmärkning",
    );
    let (_, words) = said("one", &[("agreement.toml", &toml), ("meetings.csv", &one)]);
    assert!(words.contains("menade du `note`?"), "{words}");
}

#[test]
fn dates_amounts_and_yes_or_no_come_with_their_cure_where_there_is_one_reading() {
    let toml = format!(
        "{HEAD}{PARTY}[[meeting]]\nid = \"styr\"\ntimes = \"två\"\nper = \"calendar-year\"\n\
         [[contribution]]\nid = \"b\"\nfrom = \"son\"\nkind = \"money\"\nper = \"calendar-year\"\namount = \"472 200,50\"\n\
         payment = {{ months = [1] }}\n"
    )
    .replace("end = 2026-12-31", "end = \"31 december 2026\"");
    let meetings = "date;kind;documented;planned\n8 april 2025;styr;ja;FALSKT\n2022M10;styr;;\n1/2 2025;styr;;\n..;styr;;\n";
    let payments = "date;contribution;amount;for\n45755;b;163398:-;hela löptiden\n2025-02-01;b;400 tkr;K1 2025\n";
    let files = [
        ("agreement.toml", toml.as_str()),
        ("meetings.csv", meetings),
        ("payments.csv", payments),
    ];
    let (_, words) = said("cures", &files);
    for cure in [
        "utan citattecken: `2`",
        "`472200.50`",
        "`2026-12-31`",
        "skriv `2025-04-08`",
        "skriv `yes`",
        "skriv `no`",
        "skriv `2022-10`",
        "`2025-02-01` eller `2025-01-02`",
        "utelämnas hela raden",
        "skriv `163398`",
        "skriv `400000`",
        "skriv `term`",
        "skriv `2025-Q1`",
    ] {
        assert!(words.contains(cure), "{cure}: {words}");
    }
}

#[test]
fn a_year_that_no_date_lies_in_is_named_with_the_years_that_dates_lie_in() {
    let toml = format!("{HEAD}{PARTY}").replace("2026-12-31", "2205-12-31");
    let (rules, words) = said("year", &[("agreement.toml", &toml)]);
    assert_eq!(rules, ["value-unexpected"], "{words}");
    assert!(words.contains("2205 ligger utanför 1900–2199"), "{words}");
}
