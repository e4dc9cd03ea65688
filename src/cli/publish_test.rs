//! Someone who has everything that is published, of every command, in every format and of two days, tries every table behind it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use clap::{CommandFactory as _, ValueEnum as _};

use super::args::{Cli, Format, parse};
use super::tests::world;
use crate::lang::Language;
use crate::{Streams, World};

const LIMIT: u32 = 3;

/// A price for each case of the year, of which three parts and a document tell, paid before the count is known.
const AGREEMENT: &str = r#"
title = "A"
status = "signed"
[term]
start = 2024-01-01
end = 2024-12-31
[[party]]
id = "board"
name = "Board"
kind = "public"
[[party]]
id = "society"
name = "Society"
kind = "civil-society"
[[measure]]
id = "cases"
name = "Cases"
unit = "cases"
cost = true
[[goal]]
id = "few"
text = "Few"
measure = "cases"
target = 2
at = "most"
by = "2024"
[[contribution]]
id = "price"
from = "board"
to = "society"
kind = "money"
per = "calendar-year"
amount = 1000
per_measure = "cases"
payment = { months = [12] }
[[contribution]]
id = "base"
from = "board"
to = "society"
kind = "money"
per = "calendar-year"
amount = 50_000
[[document]]
id = "early"
title = "Early"
date = "2024-06"
[[document]]
id = "late"
title = "Late"
date = "2025-02"
"#;

fn registry(folder: &Path, parts: [u32; 3]) {
    let [first, second, third] = parts;
    let total: u32 = parts.iter().sum();
    let write = |file: &str, text: String| {
        let file = folder.join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    };
    write(
        "iop.toml",
        format!("format = 1\nname = \"R\"\nlanguage = \"en\"\nsmall_count = {LIMIT}\n"),
    );
    let stated = |document: &str, period: &str, value: u32| {
        format!(
            "[[stated]]\ndocument = \"{document}\"\nwhat = \"observation:cases:{period}\"\nvalue = {value}\n"
        )
    };
    let stated = stated("late", "2024", total) + &stated("early", "2024-01-01/2024-04-30", first);
    write(
        "agreements/a/agreement.toml",
        format!("{AGREEMENT}{stated}"),
    );
    write(
        "agreements/a/statistics.csv",
        format!(
            "period,measure,value\n2024-01-01/2024-04-30,cases,{first}\n2024-05-01/2024-08-31,cases,{second}\n2024-09-01/2024-12-31,cases,{third}\n2024,cases,{total}\n"
        ),
    );
    write(
        "agreements/a/payments.csv",
        format!(
            "date,contribution,amount,for\n2024-12-27,price,{total}000,2024\n2024-12-27,base,50000,2024\n"
        ),
    );
}

/// Every command in every format that leaves the house and that it writes.
fn published() -> Vec<String> {
    let mut all = Vec::new();
    for command in Cli::command().get_subcommands() {
        for format in Format::value_variants().iter().filter(|one| one.leaves()) {
            let name = format.to_possible_value().unwrap();
            let id = if command.get_name() == "show" {
                " a"
            } else {
                ""
            };
            let line = format!("{}{id} --format {}", command.get_name(), name.get_name());
            let args = ["iop"].into_iter().chain(line.split(' '));
            let Ok(cli) = parse(args.map(Into::into).collect(), Language::English) else {
                continue;
            };
            let writes = |command: &super::args::Command| command.formats().contains(format);
            if cli.command.as_ref().is_some_and(writes) {
                all.push(line);
            }
        }
    }
    all
}

fn said(line: &str, day: &str, world: &World) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let streams = Streams {
        out: &mut out,
        err: &mut err,
    };
    let line = format!("iop {line} --data . --as-of {day}");
    crate::run(line.split(' ').map(Into::into), world, streams);
    String::from_utf8(out).unwrap()
}

/// The days: two thirds of the year are known and the money is paid; all is known.
const DAYS: [&str; 2] = ["2024-12-28", "2025-06-01"];

#[test]
fn all_that_is_published_does_not_give_back_a_small_count() {
    let lines = published();
    assert!(lines.len() > 10, "{lines:?}");
    let folder = tempfile::tempdir().unwrap();
    let world = World {
        folder: folder.path().to_owned(),
        ..world()
    };
    let mut behind: BTreeMap<String, Vec<[u32; 4]>> = BTreeMap::new();
    for first in [1, 2, 4] {
        for second in [1, 2, 4] {
            for third in 0..=5 {
                registry(folder.path(), [first, second, third]);
                let mut all = String::new();
                for day in DAYS {
                    for line in &lines {
                        all.push_str(&said(line, day, &world));
                    }
                }
                let counts = [first, second, third, first + second + third];
                behind.entry(all).or_default().push(counts);
            }
        }
    }
    let mut hidden = 0;
    // Every way to divide a year of a third part up to 3 lies among the tables.
    let is_whole = |tables: &&Vec<[u32; 4]>| tables.iter().any(|table| table[2] <= 3);
    for tables in behind.values().filter(is_whole) {
        for at in 0..4 {
            let possible: BTreeSet<u32> = tables.iter().map(|table| table[at]).collect();
            let one = possible.first().copied().unwrap_or_default();
            let is_small = (1..LIMIT).contains(&one);
            assert!(
                possible.len() > 1 || !is_small,
                "count {at} can only be {one} in {:?}",
                tables[0]
            );
            hidden += usize::from(possible.len() > 1);
        }
    }
    assert!(hidden > 0, "something is withheld");
    assert!(behind.len() > 10, "something is published");
}

#[test]
fn no_command_publishes_a_sum_or_a_finding_by_which_a_small_count_can_be_told() {
    let folder = tempfile::tempdir().unwrap();
    let world = World {
        folder: folder.path().to_owned(),
        ..world()
    };
    for day in DAYS {
        for line in published() {
            let both = [1, 2].map(|third| {
                registry(folder.path(), [20, 20, third]);
                said(&line, day, &world)
            });
            assert!(!both[0].is_empty(), "{line}");
            assert!(both[0] == both[1], "{line} --as-of {day}");
        }
    }
}

#[test]
fn no_page_repeats_what_is_miswritten_among_counts() {
    let folder = tempfile::tempdir().unwrap();
    let world = World {
        folder: folder.path().to_owned(),
        ..world()
    };
    for (file, good, bad) in [
        ("statistics.csv", "31,cases,2\n", "31,cases,\"7,1\"\n"),
        ("statistics.csv", "2024,cases,", "7.1x,cases,"),
        ("payments.csv", ",42000,", ",\"7,1\","),
        ("agreement.toml", "value = 42", "value = \"7,1\""),
    ] {
        registry(folder.path(), [20, 20, 2]);
        let path = folder.path().join("agreements/a").join(file);
        let text = String::from_utf8(std::fs::read(&path).unwrap()).unwrap();
        assert!(text.contains(good), "{file}: {good}");
        std::fs::write(&path, text.replace(good, bad)).unwrap();
        for line in published() {
            // What a page is styled by has figures of its own.
            let said = said(&line, "2025-06-01", &world);
            let body = said.split("</style>").last().unwrap_or_default();
            assert!(
                !body.contains("7,1") && !body.contains("7.1x"),
                "{line}: {bad}"
            );
        }
    }
}
