//! What holds for every input.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::NaiveDate;
use iop::calendar::{Interval, MonthDay, parse_date};
use iop::model::{Ages, PeriodRef, Subject};
use iop::money::{Money, Number};
use proptest::prelude::*;

prop_compose! {
    fn day()(days in 693_962..803_100) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(days).unwrap()
    }
}

proptest! {
    #[test]
    fn an_amount_is_read_back_as_it_is_shown(ore in -100_000_000_000_000i64..100_000_000_000_000) {
        let written = format!("{}{}.{:02}", if ore < 0 { "-" } else { "" }, ore.abs() / 100, ore.abs() % 100);
        let amount = Money::parse(&written, true).unwrap();
        prop_assert_eq!(Money::parse(&amount.to_string(), true), Some(amount));
        prop_assert_eq!(amount.exact().times(&iop::money::Exact::whole(100)), iop::money::Exact::whole(ore));
    }

    #[test]
    fn a_number_is_shown_as_it_is_written(whole in 0u64..1_000_000_000_000, fraction in "[0-9]{0,12}", minus in any::<bool>()) {
        let point = if fraction.is_empty() { "" } else { "." };
        let written = format!("{}{whole}{point}{fraction}", if minus { "-" } else { "" });
        let shown = Number::parse(&written).unwrap().to_string();
        prop_assert_eq!(shown.trim_start_matches('-'), written.trim_start_matches('-'));
    }

    #[test]
    fn an_interval_is_read_back_as_it_is_shown(one in day(), other in day()) {
        let interval = Interval::new(one.min(other), one.max(other)).unwrap();
        prop_assert_eq!(Interval::parse(&interval.to_string()), Some(interval));
        prop_assert_eq!(parse_date(&one.to_string()), Some(one));
        let period = PeriodRef::At(interval);
        prop_assert_eq!(PeriodRef::parse(&period.to_string()), Some(period));
    }

    #[test]
    fn no_text_makes_a_value_reader_panic(text in "\\PC{0,24}|[0-9./Q:H-]{0,24}") {
        let _ = (Money::parse(&text, true), Number::parse(&text), Interval::parse(&text), MonthDay::parse(&text));
        let _ = (Ages::parse(&text).map(|ages| ages.to_string()), Subject::parse(&text).map(|subject| subject.to_string()));
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// What the program prints of a copy of `data/` whose files were made in some order.
fn evaluated(order: impl FnOnce(&mut Vec<PathBuf>)) -> Vec<u8> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let copy = tempfile::tempdir().unwrap();
    let mut all = files(&data);
    order(&mut all);
    for path in all {
        let target = copy.path().join(path.strip_prefix(&data).unwrap());
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(&path, target).unwrap();
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_iop"));
    let command = command
        .args(["evaluate", "--as-of", "2025-04-14", "--data"])
        .arg(copy.path());
    command.output().unwrap().stdout
}

#[test]
fn what_is_printed_does_not_depend_on_the_order_of_the_files() {
    let first = evaluated(|_| {});
    assert!(!first.is_empty());
    assert_eq!(first, evaluated(|all| all.reverse()));
    assert_eq!(first, evaluated(|all| all.rotate_left(3)));
}

#[test]
fn what_is_printed_does_not_depend_on_the_number_of_threads() {
    let with = |threads: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_iop"));
        let command = command.args([
            "check",
            "--as-of",
            "2025-04-14",
            "--format",
            "json",
            "--data",
        ]);
        let command = command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("data"));
        command
            .env("RAYON_NUM_THREADS", threads)
            .output()
            .unwrap()
            .stdout
    };
    assert_eq!(with("1"), with("4"));
}
