//! The JSON Schemas of the records: they accept everything that `iop validate` reads without a fault, and refuse what an editor can.

#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "what fails here fails the test, and tests read files as they are"
)]

use std::fs;
use std::path::{Path, PathBuf};

use iop::json::{RecordFile, record_schema};
use iop::lang::{Language, Texts};
use serde_json::{Value, json};

const FILES: [RecordFile; 3] = [
    RecordFile::Agreement,
    RecordFile::Registry,
    RecordFile::Guideline,
];

/// What a file of the records is; `None` for other files.
fn kind(path: &Path) -> Option<RecordFile> {
    let name = path.file_name()?.to_str()?;
    let folder = path.parent()?.file_name()?.to_str()?;
    match name {
        "agreement.toml" => Some(RecordFile::Agreement),
        "iop.toml" => Some(RecordFile::Registry),
        _ if folder == "guidelines" && name.ends_with(".toml") => Some(RecordFile::Guideline),
        _ => None,
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            files(&path, found);
        } else if kind(&path).is_some() {
            found.push(path);
        }
    }
}

/// As an editor hands TOML to a schema: days are strings.
fn as_json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(value) => value.into(),
        toml::Value::Datetime(when) => when.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(as_json).collect(),
        toml::Value::Table(table) => table
            .into_iter()
            .map(|(key, value)| (key, as_json(value)))
            .collect(),
    }
}

fn faults(file: RecordFile, text: &str) -> Vec<String> {
    let table: toml::Table = text.parse().unwrap();
    let schema = record_schema(file, &Texts::new(Language::Swedish));
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let value = as_json(toml::Value::Table(table));
    let found = validator.iter_errors(&value);
    found
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

#[test]
fn every_record_that_is_right_is_accepted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    files(&root.join("data"), &mut found);
    files(&root.join("examples"), &mut found);
    for rule in fs::read_dir(root.join("tests/rules")).unwrap() {
        files(&rule.unwrap().path().join("pass"), &mut found);
    }
    assert!(found.len() > 150, "{}", found.len());
    let mut wrong = Vec::new();
    for path in found {
        let text = fs::read_to_string(&path).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let faults = faults(kind(&path).unwrap(), text);
        wrong.extend(
            faults
                .into_iter()
                .map(|fault| format!("{}: {fault}", path.display())),
        );
    }
    assert_eq!(wrong, Vec::<String>::new());
}

const HEAD: &str = "title = \"A\"\nstatus = \"signed\"\n";

#[test]
fn what_an_editor_can_see_is_refused() {
    for (name, more) in [
        ("an unknown key", "refrence = \"x\"\n"),
        ("an unknown key in a table", "[term]\nstrat = 2025-01-01\n"),
        ("a code that is none", "form = \"bidrag\"\n"),
        (
            "a record without what it must have",
            "[[goal]]\nid = \"a\"\n",
        ),
        (
            "one bracket for two",
            "[party]\nid = \"a\"\nname = \"A\"\nkind = \"public\"\n",
        ),
        ("an id that is none", "[[goal]]\nid = \"Å\"\ntext = \"x\"\n"),
        ("no day", "[term]\nstart = \"i våras\"\n"),
        ("a text for a number", "[term]\nnotice_months = \"sex\"\n"),
        ("an empty list of names", "guideline = []\n"),
        (
            "two words for yes",
            "[[measure]]\nid = \"a\"\nname = \"A\"\nunit = \"cases\"\ncost = \"ja\"\n",
        ),
    ] {
        assert_ne!(
            faults(RecordFile::Agreement, &format!("{HEAD}{more}")),
            Vec::<String>::new(),
            "{name}"
        );
    }
    assert_eq!(faults(RecordFile::Agreement, HEAD), Vec::<String>::new());
}

/// What stays for `iop validate`: it needs more than one key, another record, or the calendar.
#[test]
fn what_a_schema_cannot_refuse_is_known() {
    for (name, more) in [
        (
            "a name of no record",
            "[[duty]]\nid = \"a\"\ntext = \"x\"\nparty = \"nobody\"\n",
        ),
        (
            "an id twice",
            "[[goal]]\nid = \"a\"\ntext = \"x\"\n[[goal]]\nid = \"a\"\ntext = \"y\"\n",
        ),
        ("a day that does not exist", "[term]\nstart = \"2025-13\"\n"),
        ("the wrong way round", "[term]\nstart = \"2025/2024\"\n"),
        (
            "keys that exclude each other",
            "[[duty]]\nid = \"a\"\ntext = \"x\"\ndue = 2025-01-01\nevery = \"month\"\n",
        ),
        (
            "a key that needs another",
            "[[meeting]]\nid = \"a\"\ntimes = 2\n",
        ),
    ] {
        assert_eq!(
            faults(RecordFile::Agreement, &format!("{HEAD}{more}")),
            Vec::<String>::new(),
            "{name}"
        );
    }
}

#[test]
fn a_schema_describes_its_keys_in_the_language_asked_for() {
    for (language, signed, reference) in [
        (
            Language::Swedish,
            "undertecknad",
            "Överenskommelsens diarienummer",
        ),
        (Language::English, "signed", "The agreement's case number"),
    ] {
        let schema = record_schema(RecordFile::Agreement, &Texts::new(language));
        let keys = &schema["properties"];
        let words = &keys["status"]["x-taplo"]["docs"]["enumValues"];
        assert_eq!(words[2], signed);
        assert_eq!(keys["reference"]["description"], reference);
    }
}

#[test]
fn every_table_is_closed_and_every_key_is_in_the_schema() {
    let texts = Texts::new(Language::English);
    let mut named = Vec::new();
    for file in FILES {
        let schema = record_schema(file, &texts);
        let mut tables = vec![&schema];
        tables.extend(schema["definitions"].as_object().unwrap().values());
        for table in tables {
            assert_eq!(table["additionalProperties"], json!(false), "{table:#}");
            named.extend(table["properties"].as_object().unwrap().keys().cloned());
        }
    }
    for table in iop::model::keys::tables() {
        for key in table.all().filter(|_| !table.name.ends_with(".csv")) {
            assert!(named.iter().any(|name| name == key.name), "{}", key.name);
        }
    }
}

/// The manual's rows have the keys with what they need and the rules that guard them.
#[test]
fn the_manual_has_every_key_with_its_need_and_its_guards() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manual = fs::read_to_string(root.join("docs/FORMAT.md")).unwrap();
    let rows: Vec<Vec<&str>> = manual
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    // Inner tables of one row in the manual, and rows that stand for several keys.
    let inline = ["renews", "legal_basis", "payment", "basket", "edition"];
    let mut missing = Vec::new();
    for table in iop::model::keys::tables() {
        for key in table.keys.iter().filter(|key| key.table().is_none()) {
            let name = format!("`{}`", key.name);
            let of_key = |row: &&Vec<&str>| row.iter().take(3).any(|cell| cell.contains(&name));
            let fits = |row: &Vec<&str>| {
                let need = row.contains(&"yes") || !key.is_required();
                let guard = row.get(row.len().saturating_sub(2));
                let guarded = |rule: &&str| guard.is_some_and(|cell| cell.contains(*rule));
                need && key.guard.iter().all(guarded)
            };
            let is_there = rows.iter().filter(of_key).any(fits);
            if !is_there && !inline.contains(&table.name) && !name.contains("levels") {
                missing.push(format!("{} {}", table.name, key.name));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}
