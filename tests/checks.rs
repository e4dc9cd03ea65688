//! Every rule on its two small registries: `pass` is silent, `fail` yields exactly that rule, worded in both languages.

#[path = "checks/cures.rs"]
mod cures;
#[path = "checks/faults.rs"]
mod faults;
#[path = "checks/readers.rs"]
mod readers;
#[path = "checks/records.rs"]
mod records;
#[path = "checks/registry.rs"]
mod registry;
#[path = "checks/support.rs"]
mod support;
#[path = "checks/telling.rs"]
mod telling;

use std::collections::BTreeSet;
use std::path::Path;

use iop::checks::rules;
use iop::diag::{Family, Rule};
use iop::lang::Language;

use support::{REGISTRY, as_of, check, check_all, fresh, repository, write};

/// Rules whose failing files are made by a test below: they are too large, or none at all.
const WITHOUT_FAILING_EXAMPLE: [&str; 2] = ["file-unreadable", "limit-exceeded"];

/// The rules of the rule's own family, of *Reading* and of *Records*, that speak about an example.
fn speaking(rule: &Rule, example: &Path) -> BTreeSet<&'static str> {
    let found = check_all(example, as_of(example)).findings;
    let rules = found.into_iter().map(|finding| finding.rule);
    let counts = |other: &Rule| {
        other.family == rule.family || matches!(other.family, Family::Reading | Family::Records)
    };
    rules
        .filter(|other| counts(other))
        .map(|other| other.name)
        .collect()
}

#[test]
fn every_rule_speaks_about_its_failing_example_only() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let folder = repository("tests/rules").join(rule.name);
        for (example, expected) in [("pass", None), ("fail", Some(rule.name))] {
            if example == "fail" && WITHOUT_FAILING_EXAMPLE.contains(&rule.name) {
                continue;
            }
            let found = speaking(rule, &folder.join(example));
            let expected: BTreeSet<_> = expected.into_iter().collect();
            if found != expected {
                wrong.push(format!("{}/{example}: {found:?}", rule.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_finding_about_the_examples_is_worded_whole_in_both_languages() {
    for rule in rules()
        .into_iter()
        .filter(|rule| !WITHOUT_FAILING_EXAMPLE.contains(&rule.name))
    {
        let fixture = repository("tests/rules").join(rule.name).join("fail");
        let checked = check_all(&fixture, as_of(&fixture));
        for language in [Language::Swedish, Language::English] {
            for words in checked.words(language) {
                assert!(
                    !words.contains("{$") && !words.contains(&format!("{{{}", rule.name)),
                    "{words}"
                );
            }
        }
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read_and_one_at_the_limit_is() {
    let root = fresh("limit-exceeded");
    write(&root, "iop.toml", REGISTRY);
    let agreement = "title = \"Vid gränsen\"\nstatus = \"draft\"\n";
    let filled = |bytes: usize| format!("{agreement}#{}", "x".repeat(bytes - agreement.len() - 1));
    write(&root, "agreements/a/agreement.toml", filled(1024 * 1024));
    write(
        &root,
        "agreements/b/agreement.toml",
        filled(1024 * 1024 + 1),
    );
    let mut log = String::from("date,kind\n#");
    log.push_str(&"x".repeat(64 * 1024 * 1024));
    write(&root, "agreements/a/meetings.csv", log);
    let checked = check(&root, as_of(&root));
    assert_eq!(
        checked.places(),
        [
            "agreements/a/meetings.csv limit-exceeded",
            "agreements/b/agreement.toml limit-exceeded"
        ]
    );
    assert!(
        checked.words(Language::English)[1].contains("1,048,577 bytes; expected at most 1 MiB")
    );
}

#[test]
fn a_record_that_is_a_folder_cannot_be_read() {
    let root = fresh("file-unreadable");
    write(&root, "iop.toml", REGISTRY);
    write(
        &root,
        "agreements/a/agreement.toml",
        "title = \"Loggen är en mapp\"\nstatus = \"draft\"\n",
    );
    write(&root, "agreements/a/meetings.csv/protokoll.txt", "");
    assert_eq!(
        check(&root, as_of(&root)).places(),
        ["agreements/a/meetings.csv file-unreadable"]
    );
}
