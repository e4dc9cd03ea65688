//! What the documents show is what the program does.
//!
//! `SNAPSHOTS=overwrite cargo test --test docs` writes the outputs anew; then read the difference.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use iop::checks::rules;

/// The day of fixtures that name none.
const DAY: &str = "2025-06-30";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Runs a command line of a document (`iop …`) in a language: its result, or where it has none why.
fn run(line: &str, data: &Path, language: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let mut command = Command::new(env!("CARGO_BIN_EXE_iop"));
    command
        .args(&words)
        .args(["--lang", language])
        .env("COLUMNS", "80")
        .env("NO_COLOR", "1");
    if !words.contains(&"--data") {
        command.arg("--data").arg(data);
    }
    if !words.contains(&"--as-of") {
        command.args(["--as-of", DAY]);
    }
    let output = command.output().unwrap();
    assert_ne!(output.status.code(), Some(2), "{line}");
    let shown = if output.stdout.is_empty() {
        output.stderr
    } else {
        output.stdout
    };
    String::from_utf8(shown).unwrap()
}

/// A fenced block: what stands after the fence, and its lines.
struct Block {
    info: String,
    first: usize,
    lines: Vec<String>,
}

fn blocks(page: &str) -> Vec<Block> {
    let (mut found, mut open): (Vec<Block>, Option<Block>) = (Vec::new(), None);
    for (number, line) in page.lines().enumerate() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some(info), None) => {
                open = Some(Block {
                    info: info.to_owned(),
                    first: number + 1,
                    lines: Vec::new(),
                });
            }
            (None, Some(block)) => block.lines.push(line.to_owned()),
            (None, None) => {}
        }
    }
    found
}

/// Runs a command line exactly as a reader types it, in a folder that holds what the project's folder holds.
fn typed(line: &str, folder: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_iop"));
    command
        .args(line.split_whitespace().skip(1))
        .current_dir(folder)
        .env("COLUMNS", "80")
        .env("NO_COLOR", "1")
        .env_remove("IOP_DATA");
    let output = command.output().unwrap();
    let shown =
        String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert_ne!(output.status.code(), Some(2), "{line}: {shown}");
    shown
}

/// A document with the outputs of its commands as they are now.
fn with_outputs(page: &str, run: &dyn Fn(&str) -> String) -> String {
    let blocks = blocks(page);
    let mut shown = String::new();
    for (number, line) in page.lines().enumerate() {
        let block = blocks.iter().find(|block| {
            block.info == "console"
                && (block.first..block.first + block.lines.len()).contains(&number)
        });
        let Some(block) = block else {
            let _ = writeln!(shown, "{line}");
            continue;
        };
        if number == block.first {
            for command in block.lines.iter().filter(|line| line.starts_with("$ ")) {
                let output = run(command.trim_start_matches("$ "));
                let _ = writeln!(shown, "{command}\n{}", output.trim_end());
            }
        }
    }
    shown
}

/// Compares, or writes anew.
fn compare(path: &Path, now: &str) -> Result<(), String> {
    let page = std::fs::read_to_string(path).unwrap();
    if page == now {
        return Ok(());
    }
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        std::fs::write(path, now).unwrap();
        return Ok(());
    }
    let differs = page
        .lines()
        .zip(now.lines())
        .find(|(written, shown)| written != shown);
    Err(format!(
        "{}: {differs:?}",
        path.strip_prefix(root()).unwrap().display()
    ))
}

#[test]
fn the_examples_of_every_rule_page_are_what_the_program_says() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let fixture = root().join("tests/rules").join(rule.name).join("fail");
        if !fixture.is_dir() {
            continue;
        }
        for language in ["sv", "en"] {
            let path = root()
                .join("docs/rules")
                .join(language)
                .join(format!("{}.md", rule.name));
            let page = std::fs::read_to_string(&path).unwrap();
            wrong.extend(
                compare(
                    &path,
                    &with_outputs(&page, &|line| run(line, &fixture, language)),
                )
                .err(),
            );
        }
    }
    assert!(
        wrong.is_empty(),
        "SNAPSHOTS=overwrite writes them anew:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn what_a_rule_page_quotes_stands_in_its_failing_example() {
    for rule in rules() {
        let fixture = root().join("tests/rules").join(rule.name).join("fail");
        for (language, page) in [("sv", rule.pages.sv), ("en", rule.pages.en)] {
            for block in blocks(page) {
                let Some((_, path)) = block.info.split_once(' ') else {
                    continue;
                };
                let bytes = std::fs::read(fixture.join(path))
                    .unwrap_or_else(|error| panic!("{}/{language}: {path}: {error}", rule.name));
                let text = String::from_utf8_lossy(&bytes).replace('\r', "");
                assert!(
                    text.contains(&block.lines.join("\n")),
                    "{}/{language}: {path} does not hold what is quoted",
                    rule.name
                );
            }
        }
    }
}

/// Copies a folder and all that is in it.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        if old.is_dir() {
            copy(&old, &new);
        } else {
            std::fs::copy(&old, &new).unwrap();
        }
    }
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let path = root().join("README.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for part in ["data", "examples/templates"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    let now = with_outputs(&page, &|line| typed(line, folder.path()));
    let wrong = compare(&path, &now).err();
    assert_eq!(wrong, None, "SNAPSHOTS=overwrite writes it anew");
}
