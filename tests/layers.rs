//! Which layer may name which: every `crate::…` path in `src/` is an arrow, and only those of docs/ARCHITECTURE.md are allowed.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "what fails here fails the test, and tests read files as they are"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each layer may name beside itself. `cli` stands above all and may name any.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("money", &[]),
    ("calendar", &["money"]),
    ("diag", &["lang", "source", "money", "calendar"]),
    ("cure", &["calendar"]),
    // texts of files, and nothing of what they mean
    ("edit", &[]),
    ("lang", &["money", "calendar"]),
    ("model", &["source", "money", "calendar", "diag", "lang"]),
    (
        "input",
        &[
            "model", "diag", "cure", "lang", "source", "money", "calendar",
        ],
    ),
    (
        "compute",
        &["model", "diag", "lang", "source", "money", "calendar"],
    ),
    (
        "checks",
        &[
            "compute", "model", "input", "diag", "lang", "source", "money", "calendar",
        ],
    ),
    (
        "report",
        &[
            "compute", "model", "diag", "lang", "source", "money", "calendar",
        ],
    ),
    (
        "json",
        &[
            "compute", "model", "diag", "lang", "source", "money", "calendar",
        ],
    ),
];

/// Of these layers another may name no more than these items.
const ONLY: &[(&str, &str, &[&str])] = &[
    // The registry's settings hold levels and a language.
    ("model", "diag", &["Levels"]),
    // What keys are called is read in the locales; they stand beside their declarations.
    ("model", "lang", &["Language", "Texts"]),
    // What is computed holds facts and the ids of texts, never words.
    ("compute", "diag", &["Arg", "Args", "Text"]),
    ("compute", "lang", &["Arg", "Args", "Text"]),
];

#[test]
fn no_layer_names_one_above_it() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        let Some(layer) = layer(&file) else { continue };
        for (other, item) in arrows(&text) {
            if !is_allowed(&layer, &other, &item) {
                wrong.push(format!("{}: {layer} names {other}::{item}", file.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_layer_has_its_rule() {
    let layers: BTreeSet<_> = sources()
        .iter()
        .filter_map(|(file, _)| layer(file))
        .collect();
    let ruled: BTreeSet<_> = MAY_NAME
        .iter()
        .map(|(layer, _)| (*layer).to_owned())
        .collect();
    let without: Vec<_> = layers.difference(&ruled).collect();
    assert_eq!(without, ["cli"]);
}

#[test]
fn only_money_reckons_with_decimals_and_only_input_and_cli_touch_files() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        let layer = layer(&file).unwrap_or_default();
        for (crate_name, at_home) in [
            ("rust_decimal", &["money"][..]),
            ("num_rational", &["money"]),
            ("num_bigint", &["money"]),
            ("fluent_bundle", &["lang"]),
            ("std::fs", &["input", "cli"]),
            ("std::env", &["cli"]),
            ("clap", &["cli"]),
        ] {
            let names = code(&text).any(|line| {
                line.contains(&format!("{crate_name}::"))
                    || line.contains(&format!("use {crate_name};"))
            });
            if names && !at_home.contains(&layer.as_str()) && !is_shell(&file) {
                wrong.push(format!("{} names {crate_name}", file.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn arrows_are_found_in_every_form_of_use() {
    let text = "use crate::money::Money;\nuse crate::diag::{\n    Arg,\n    render::{human, json},\n};\nfn f() { crate::lang::Texts::new() }\n// crate::none::X\n#[cfg(test)]\nmod tests { use crate::input::load; }\n";
    let found: Vec<String> = arrows(text)
        .into_iter()
        .map(|(layer, item)| format!("{layer}::{item}"))
        .collect();
    assert_eq!(
        found,
        ["money::Money", "diag::Arg", "diag::render", "lang::Texts"]
    );
    assert!(!is_allowed("lang", "diag", "Text") && is_allowed("compute", "lang", "Text"));
    assert!(!is_allowed("compute", "lang", "Texts"));
    assert!(!is_allowed("model", "input", "load") && is_allowed("cli", "report", "doc"));
}

/// All files of `src/`, sorted.
fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut found = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.insert(path.strip_prefix(&root).unwrap().to_owned(), text);
            }
        }
    }
    // What only tests are made of may name anything.
    let is_of_tests = |file: &Path| {
        let mut parts = file
            .components()
            .map(|part| part.as_os_str().to_string_lossy().into_owned());
        parts.any(|part| {
            part.starts_with("test")
                || part.ends_with("_test.rs")
                || part.ends_with("_tests.rs")
                || part.ends_with("tests.rs")
        })
    };
    found
        .into_iter()
        .filter(|(file, _)| !is_of_tests(file))
        .collect()
}

/// `main.rs` and `lib.rs` hold the layers together.
fn is_shell(file: &Path) -> bool {
    file.components().count() == 1
}

fn layer(file: &Path) -> Option<String> {
    let first = file.components().next()?;
    (!is_shell(file)).then(|| first.as_os_str().to_string_lossy().into_owned())
}

fn is_allowed(layer: &str, other: &str, item: &str) -> bool {
    if layer == "cli" || layer == other || other.is_empty() {
        return true;
    }
    let may = MAY_NAME
        .iter()
        .any(|(own, may)| *own == layer && may.contains(&other));
    let only = ONLY
        .iter()
        .find(|(own, of, _)| (*own, *of) == (layer, other));
    may && only.is_none_or(|(_, _, items)| items.contains(&item))
}

/// The lines of the code before its tests, without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let before = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    before
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
}

/// Every layer that the code names, with the first name in it.
fn arrows(text: &str) -> Vec<(String, String)> {
    let layers: BTreeSet<&str> = MAY_NAME
        .iter()
        .map(|(layer, _)| *layer)
        .chain(["cli"])
        .collect();
    let text = code(text).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for path in text.split("crate::").skip(1) {
        let name = word(path);
        let Some(rest) = path[name.len()..]
            .strip_prefix("::")
            .filter(|_| layers.contains(name))
        else {
            continue;
        };
        match rest.strip_prefix('{') {
            None => found.push((name.to_owned(), word(rest).to_owned())),
            Some(list) => found.extend(items(list).into_iter().map(|item| (name.to_owned(), item))),
        }
    }
    found
}

/// The first names in a list `a, b::c, d::{e, f}}`, to its closing brace.
fn items(list: &str) -> Vec<String> {
    let (mut depth, mut begins, mut found) = (0, true, Vec::new());
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            letter if begins && !letter.is_whitespace() => {
                found.push(word(&list[at..]).to_owned());
                begins = false;
            }
            _ => {}
        }
    }
    found
}

fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}
