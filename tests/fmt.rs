//! `iop fmt`: what ships is tidy, tidying twice is tidying once, and nothing that a file says is changed.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    dead_code,
    reason = "what fails here fails the test, tests read files as they are, and the world has more than one test needs"
)]

use std::fs;
use std::path::{Path, PathBuf};

mod world;

use world::{Folder, shipped};

/// The records that ship: `data/` and every example.
fn registries() -> Vec<String> {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let examples = fs::read_dir(home.join("examples")).unwrap();
    let mut found: Vec<PathBuf> = examples.map(|entry| entry.unwrap().path()).collect();
    found.push(home.join("data"));
    found.retain(|folder| folder.join("iop.toml").is_file());
    found.sort();
    found
        .iter()
        .map(|path| path.display().to_string())
        .collect()
}

#[test]
fn the_records_that_ship_are_tidy() {
    for registry in registries() {
        let said = shipped().run(&format!("fmt --diff --data {registry} --lang en"));
        assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    }
}

const UNTIDY: &str = "title='Prov'\nstatus = \"signed\"\n[term]\nstart=2023-01-01 # first\n[[party]]\nid = \"k\"\nname = \"K\"\nkind = \"public\"\n";

fn untidy(name: &str) -> Folder {
    let place = Folder::new(name);
    place.write("iop.toml", "format = 1\nname = \"Kommunen\"\n");
    place.write("agreements/a/agreement.toml", UNTIDY);
    place.write(
        "agreements/a/meetings.csv",
        "date;kind\r\n;\r\n# later\r\n2024-05-01;m\r\n2024-03-12;m\r\n",
    );
    place
}

#[test]
fn fmt_writes_what_it_shows_and_then_finds_nothing_more() {
    let place = untidy("fmt");
    let read = |file: &str| fs::read_to_string(place.path().join(file)).unwrap();
    let said = place.run("fmt --check --data .");
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(
        said.out.ends_with("2 of 3 files would be tidied.\n"),
        "{}",
        said.out
    );
    assert_eq!(read("agreements/a/agreement.toml"), UNTIDY);
    let said = place.run("fmt --diff --data .");
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("\n-title='Prov'\n+title = \"Prov\"\n"),
        "{}",
        said.out
    );
    let said = place.run("fmt --sort --data .");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(
        said.out,
        "agreements/a/agreement.toml\nagreements/a/meetings.csv\n2 of 3 files were tidied.\n"
    );
    assert_eq!(
        read("agreements/a/meetings.csv"),
        "date,kind\n2024-03-12,m\n# later\n2024-05-01,m\n"
    );
    assert!(
        read("agreements/a/agreement.toml").contains("\n\n[term]\nstart = 2023-01-01 # first\n")
    );
    assert_eq!(
        place.run("fmt --check --data .").out,
        "All 3 files look as they should.\n"
    );
}

#[test]
fn what_cannot_be_read_is_left_and_named() {
    let place = untidy("fmt-left");
    let torn = "date,kind\n<<<<<<< HEAD\n2024-03-12,m\n";
    place.write("agreements/a/meetings.csv", torn);
    let said = place.run("fmt --data . --lang sv");
    assert_eq!(said.code, 1);
    assert!(
        said.err
            .starts_with("agreements/a/meetings.csv: lämnad som den är: märken efter en konflikt"),
        "{}",
        said.err
    );
    let kept = fs::read_to_string(place.path().join("agreements/a/meetings.csv")).unwrap();
    assert_eq!(kept, torn);
    let said = place.run("fmt nothing.csv --data .");
    assert_eq!(said.code, 2, "{}", said.out);
}

#[test]
fn one_file_or_one_folder_can_be_named() {
    let place = untidy("fmt-one");
    let said = place.run("fmt agreements/a/meetings.csv --check --data .");
    assert_eq!(
        said.out,
        "agreements/a/meetings.csv\n1 of 1 files would be tidied.\n"
    );
    let said = place.run("fmt agreements --check --data .");
    assert!(
        said.out.ends_with("2 of 2 files would be tidied.\n"),
        "{}",
        said.out
    );
}
