//! The registry of rules: names, files, pages, texts and examples belong together, and none is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use iop::checks::{CHECKS, NAMES, rules};
use iop::diag::{Family, Rule};

use crate::WITHOUT_FAILING_EXAMPLE;
use crate::support::{names, repository, text};

/// The files of texts, by name.
fn locales() -> Vec<String> {
    let files = names(&repository("locales/en"));
    assert_eq!(files, names(&repository("locales/sv")));
    let bare = files
        .iter()
        .map(|file| file.trim_end_matches(".ftl").to_owned());
    bare.collect()
}

#[test]
fn rules_are_sorted_and_each_has_one_name() {
    let named: Vec<_> = rules().iter().map(|rule| rule.name).collect();
    let unique: Vec<_> = BTreeSet::from_iter(&named).into_iter().copied().collect();
    assert_eq!(named, unique);
    assert!(
        CHECKS.is_sorted_by_key(|check| check.rule.name),
        "CHECKS is sorted"
    );
    let missing: Vec<_> = named.iter().filter(|name| !NAMES.contains(name)).collect();
    assert!(missing.is_empty(), "not in NAMES: {missing:?}");
    assert!(NAMES.is_sorted());
}

#[test]
fn names_say_the_defect() {
    for name in NAMES {
        let letters = name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(
            letters && !name.starts_with('-') && !name.ends_with('-') && !name.contains("--"),
            "{name}"
        );
        for prefix in ["no-", "check-", "invalid-", "avoid-", "must-"] {
            assert!(!name.starts_with(prefix), "{name}");
        }
    }
}

#[test]
fn every_rule_has_a_page_in_both_languages() {
    let expected: Vec<_> = NAMES.iter().map(|name| format!("{name}.md")).collect();
    for language in ["sv", "en"] {
        assert_eq!(
            names(&repository("docs/rules").join(language)),
            expected,
            "{language}"
        );
    }
    for rule in rules() {
        for (language, page) in [("sv", rule.pages.sv), ("en", rule.pages.en)] {
            let file = repository("docs/rules")
                .join(language)
                .join(format!("{}.md", rule.name));
            assert_eq!(
                page,
                text(&file),
                "{} has its own page in {language}",
                rule.name
            );
        }
    }
}

#[test]
fn every_page_has_its_headings_in_order() {
    let headings = [
        (
            "sv",
            [
                "Vad som kontrolleras",
                "Varför",
                "Exempel",
                "Så rättar du",
                "Inställning",
                "Omfattas inte",
            ],
        ),
        (
            "en",
            [
                "What it checks",
                "Why",
                "Example",
                "How to fix",
                "Configuration",
                "Does not cover",
            ],
        ),
    ];
    for (language, headings) in headings {
        for name in NAMES {
            let page = text(
                &repository("docs/rules")
                    .join(language)
                    .join(format!("{name}.md")),
            );
            let mut lines = page.lines();
            assert_eq!(lines.next(), Some(&*format!("# {name}")), "{language}");
            assert!(
                page.lines()
                    .nth(2)
                    .is_some_and(|line| line.starts_with(char::is_uppercase)),
                "{language}/{name}"
            );
            let found: Vec<_> = page
                .lines()
                .filter_map(|line| line.strip_prefix("## "))
                .collect();
            assert_eq!(found, headings, "{language}/{name}");
        }
    }
}

#[test]
fn every_rule_has_a_passing_and_a_failing_example() {
    assert_eq!(names(&repository("tests/rules")), NAMES);
    for name in NAMES {
        let folder = repository("tests/rules").join(name);
        let examples = if WITHOUT_FAILING_EXAMPLE.contains(name) {
            vec!["pass"]
        } else {
            vec!["fail", "pass"]
        };
        assert_eq!(names(&folder), examples, "{name}");
        for example in examples {
            let registry = folder.join(example).join("iop.toml");
            assert!(registry.exists(), "{name}/{example}");
        }
    }
}

#[test]
fn every_file_with_a_check_is_registered_under_its_name() {
    let folder = repository("src/checks");
    let files = names(&folder);
    let with_check = files.iter().filter(|file| {
        *file != "values.rs"
            && folder.join(file).is_file()
            && text(&folder.join(file)).contains("pub(super) fn check(")
    });
    let found: Vec<_> = with_check
        .map(|file| file.trim_end_matches(".rs").replace('_', "-"))
        .collect();
    let registered: Vec<_> = CHECKS
        .iter()
        .map(|check| check.rule.name.to_owned())
        .collect();
    assert_eq!(found, registered);
}

/// A message's parts by attribute (the headline has none), each with the facts that it names.
type Messages = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

fn messages(language: &str, file: &str) -> Messages {
    let whole = text(
        &repository("locales")
            .join(language)
            .join(format!("{file}.ftl")),
    );
    let mut messages = Messages::new();
    let (mut id, mut attr) = (String::new(), String::new());
    for line in whole.lines().filter(|line| !line.starts_with('#')) {
        let begins = line.split_once(" =").map(|(name, _)| name);
        if line.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            begins.unwrap_or_default().clone_into(&mut id);
            attr.clear();
            assert!(!messages.contains_key(&id), "{language}/{file}: {id} twice");
        } else if let Some(name) = begins.and_then(|name| name.trim_start().strip_prefix('.')) {
            name.clone_into(&mut attr);
        }
        let facts = messages
            .entry(id.clone())
            .or_default()
            .entry(attr.clone())
            .or_default();
        for fact in line.split('$').skip(1) {
            let end = fact
                .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-')
                .unwrap_or(fact.len());
            // Which form of a count is shown may differ between the languages.
            let name = &fact[..end];
            facts.insert(name.strip_suffix("-shown").unwrap_or(name).to_owned());
        }
    }
    messages.remove("");
    messages
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_facts() {
    for file in &locales() {
        assert_eq!(messages("sv", file), messages("en", file), "{file}");
    }
}

/// The source that speaks for a rule: its own file and the helpers that build its findings, or all of reading.
fn source(rule: &Rule) -> String {
    let read = |folder: &str, file: &str| text(&repository(folder).join(file));
    let reading = || {
        let files = names(&repository("src/input"));
        files
            .iter()
            .filter(|file| {
                Path::new(file)
                    .extension()
                    .is_some_and(|ending| ending == "rs")
            })
            .map(|file| read("src/input", file))
            .collect::<String>()
    };
    if rule.family == Family::Reading {
        return reading() + &read("src/checks", "values.rs");
    }
    let own = read("src/checks", &format!("{}.rs", rule.name.replace('-', "_")));
    match rule.name {
        "reference-unresolved" => {
            own + &read("src/model/keys", "mod.rs") + &read("src/checks", "log_periods.rs")
        }
        "dates-reversed" => own + &read("src/input", "unexpected.rs"),
        _ => own,
    }
}

/// Every text in quotation marks.
fn literals(source: &str) -> BTreeSet<&str> {
    source.split('"').collect()
}

/// The words that a source hands to some of these functions as their first argument.
fn arguments<'a>(source: &'a str, functions: &[&str]) -> BTreeSet<&'a str> {
    let calls = functions
        .iter()
        .flat_map(|function| source.split(*function).skip(1));
    let first = calls.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
    first.collect()
}

#[test]
fn every_text_of_a_rule_is_used_and_none_is_missing() {
    let files = locales();
    let texts_of_all: Messages = files.iter().flat_map(|file| messages("en", file)).collect();
    for rule in rules() {
        if matches!(rule.family, Family::Compliance | Family::Form) {
            continue;
        }
        let texts = &texts_of_all[rule.name];
        let source = source(rule);
        let literals = literals(&source);
        for (attr, facts) in texts {
            assert!(
                attr.is_empty() || literals.contains(attr.as_str()),
                "{}.{attr} is used by nothing",
                rule.name
            );
            for fact in facts {
                assert!(
                    literals.contains(fact.as_str()),
                    "{}.{attr}: nothing gives ${fact}",
                    rule.name
                );
            }
        }
        if rule.family == Family::Records && rule.name != "dates-reversed" {
            for attr in arguments(&source, &[".variant(", ".label(", ".note(", ".help("]) {
                assert!(texts.contains_key(attr), "{}.{attr} is missing", rule.name);
            }
        }
    }
}

#[test]
fn every_text_in_the_files_belongs_to_a_rule_or_a_value() {
    let words = [
        "label-help",
        "label-note",
        "level-error",
        "level-note",
        "level-warning",
    ];
    let values = names(&repository("src/input"))
        .iter()
        .filter(|file| {
            Path::new(file)
                .extension()
                .is_some_and(|ending| ending == "rs")
        })
        .map(|file| text(&repository("src/input").join(file)))
        .collect::<String>();
    let expected = literals(&values)
        .into_iter()
        .filter(|id| id.starts_with("expected-"));
    let reading = rules()
        .into_iter()
        .filter(|rule| rule.family == Family::Reading)
        .map(|rule| rule.name);
    let ids: BTreeSet<_> = words
        .into_iter()
        .chain(expected)
        .chain(reading)
        .map(str::to_owned)
        .collect();
    assert_eq!(
        messages("en", "reading")
            .into_keys()
            .collect::<BTreeSet<_>>(),
        ids
    );
    let mut records = messages("en", "records").into_keys();
    assert!(records.all(|id| {
        rules()
            .iter()
            .any(|rule| rule.name == id && rule.family == Family::Records)
    }));
}

#[test]
fn headlines_are_lower_case_phrases_without_a_full_stop() {
    for language in ["sv", "en"] {
        for file in ["reading", "records"] {
            let whole = text(
                &repository("locales")
                    .join(language)
                    .join(format!("{file}.ftl")),
            );
            for line in whole.lines().filter(|line| !line.starts_with('#')) {
                let Some((_, words)) = line.split_once(" = ") else {
                    continue;
                };
                assert!(!words.ends_with('.'), "{language}: {line}");
                let first = words.chars().next().unwrap_or_default();
                assert!(!first.is_uppercase(), "{language}: {line}");
                assert!(
                    !words.to_lowercase().contains("invalid") && !words.contains("ogiltig"),
                    "{language}: {line}"
                );
            }
        }
    }
}
