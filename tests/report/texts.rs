//! The texts of reports: the same in both languages, and all of them used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const SV: &str = include_str!("../../locales/sv/report.ftl");
const EN: &str = include_str!("../../locales/en/report.ftl");

/// Ids with the variables of their texts.
fn texts(file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" = ")
            && !line.starts_with(' ')
        {
            assert!(!texts.contains_key(name), "{name} stands twice");
            name.clone_into(&mut id);
        }
        let names = texts.entry(id.clone()).or_default();
        for part in line.split('$').skip(1) {
            let letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
            let name: String = part.chars().take_while(|&one| letter(one)).collect();
            names.insert(name.trim_end_matches("-shown").to_owned());
        }
    }
    texts.remove("");
    texts
}

/// Every `"report-…"` in the sources of a folder.
fn used(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            used(&path, found);
            continue;
        }
        let source = String::from_utf8(std::fs::read(&path).unwrap()).unwrap();
        let literals = source.split('"').filter(|text| text.starts_with("report-"));
        found.extend(literals.map(str::to_owned));
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_facts() {
    let (sv, en) = (texts(SV), texts(EN));
    assert!(sv.len() > 200, "the files are read: {}", sv.len());
    for (id, facts) in &sv {
        assert_eq!(Some(facts), en.get(id), "{id}");
    }
    assert_eq!(sv.len(), en.len());
}

#[test]
fn every_text_is_used_and_every_used_text_is_there() {
    let mut found = BTreeSet::new();
    used(Path::new("src/report"), &mut found);
    let there: BTreeSet<String> = texts(SV).into_keys().collect();
    assert_eq!(found, there);
}
