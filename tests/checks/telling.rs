//! Every rule is asked whether its findings tell what a page withholds: its failing example is counted and paid otherwise, and a rule whose
//! findings then differ has to say so.

use std::fs;
use std::path::Path;

use iop::checks::rules;
use iop::diag::{Rule, Tells};
use iop::lang::{Language, Texts};

use crate::WITHOUT_FAILING_EXAMPLE;
use crate::support::{as_of, check_all, fresh, names, repository, text, write};

/// The columns of figures in the logs.
const FIGURES: [(&str, &str); 2] = [("statistics.csv", "value"), ("payments.csv", "amount")];

#[test]
fn every_rule_whose_findings_depend_on_counts_or_payments_says_so() {
    let mut wrong = Vec::new();
    let mut telling = 0;
    for rule in rules() {
        if WITHOUT_FAILING_EXAMPLE.contains(&rule.name) {
            continue;
        }
        let example = repository("tests/rules").join(rule.name).join("fail");
        let copy = fresh(rule.name);
        copied(&example, &copy);
        let before = findings(rule, &copy);
        let differs = changes(&copy).into_iter().any(|(file, changed)| {
            let was = text(&copy.join(&file));
            write(&copy, &file, changed);
            let after = findings(rule, &copy);
            write(&copy, &file, was);
            after != before
        });
        telling += usize::from(differs);
        if differs && rule.tells == Tells::Nothing {
            wrong.push(rule.name);
        }
    }
    assert!(wrong.is_empty(), "these tell: {wrong:?}");
    assert!(telling >= 5, "only {telling} rules were asked in earnest");
}

/// What a rule says of a registry, without the lines that it shows.
fn findings(rule: &Rule, root: &Path) -> Vec<String> {
    let texts = Texts::new(Language::English);
    let all = check_all(root, as_of(root)).findings;
    all.iter()
        .filter(|finding| finding.rule.name == rule.name)
        .map(|finding| {
            let notes = finding.notes.iter().map(|note| texts.text(note));
            let notes: Vec<_> = notes.collect();
            format!(
                "{:?} {} {notes:?}",
                finding.subject,
                texts.text(&finding.message)
            )
        })
        .collect()
}

/// Every figure of the logs and of stated figures, one more and ten times as much, one at a time.
fn changes(root: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    if !root.join("agreements").exists() {
        return found;
    }
    for agreement in names(&root.join("agreements")) {
        let folder = format!("agreements/{agreement}");
        for (log, column) in FIGURES {
            let file = format!("{folder}/{log}");
            if root.join(&file).exists() {
                let text = text(&root.join(&file));
                let rows: Vec<&str> = text.lines().collect();
                let header = rows.first().copied().unwrap_or_default();
                let Some(at) = header.split(',').position(|name| name == column) else {
                    continue;
                };
                for (line, row) in rows.iter().enumerate().skip(1) {
                    for changed in others(row, at) {
                        let mut all: Vec<&str> = rows.clone();
                        all[line] = &changed;
                        found.push((file.clone(), all.join("\n") + "\n"));
                    }
                }
            }
        }
    }
    found
}

/// The row with other figures in a column.
fn others(row: &str, at: usize) -> Vec<String> {
    let cells: Vec<&str> = row.split(',').collect();
    let figure = cells.get(at).and_then(|cell| cell.parse::<i64>().ok());
    let others = figure
        .into_iter()
        .flat_map(|figure| [figure + 1, figure * 10 + 10]);
    others
        .map(|other| {
            let other = other.to_string();
            let mut cells = cells.clone();
            cells[at] = &other;
            cells.join(",")
        })
        .collect()
}

fn copied(from: &Path, to: &Path) {
    for name in names(from) {
        let (from, to) = (from.join(&name), to.join(&name));
        if from.is_dir() {
            fs::create_dir_all(&to).expect("a folder");
            copied(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a copy");
        }
    }
}
