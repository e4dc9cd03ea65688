//! Many faults at once: each is reported at its place, and the agreements without one are kept.

use std::fs;
use std::path::Path;

use iop::calendar::{AsOf, parse_date};
use iop::checks::{guidelines_left_out, left_out, measures_left_out};
use iop::lang::Language;

use crate::support::{REGISTRY, check, fresh, names, repository, text, write};

const CLEAN: &str = r#"title = "Den rena överenskommelsen"
status = "signed"

[term]
start = 2024-01-01
end = 2026-12-31
"#;

fn day(text: &str) -> AsOf {
    AsOf(parse_date(text).expect("a date"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for name in names(from) {
        if from.join(&name).is_dir() {
            copy(&from.join(&name), &to.join(&name));
        } else {
            fs::copy(from.join(&name), to.join(&name)).expect("copied");
        }
    }
}

/// Puts `new` in the place of `old`, which stands once.
fn replace(root: &Path, path: &str, old: &str, new: &[u8]) {
    let whole = text(&root.join(path));
    assert_eq!(whole.matches(old).count(), 1, "`{old}` in {path}");
    let (before, after) = whole.split_once(old).expect("checked");
    write(
        root,
        path,
        [before.as_bytes(), new, after.as_bytes()].concat(),
    );
}

/// A copy of `data/` with ten faults in its agreement, and a second agreement without any.
fn ten_faults(name: &str) -> std::path::PathBuf {
    let root = fresh(name);
    copy(&repository("data"), &root);
    write(&root, "agreements/clean/agreement.toml", CLEAN);
    let file = "agreements/brovi-2023/agreement.toml";
    for (old, new) in [
        ("page = 1\n\n# Nya", "page = \"ett\"\n\n# Nya"),
        ("programme = ", "program = "),
        ("until = 2025-06-30", "until = 2025-02-30"),
        (
            "parties = [\"brovi\", \"stodcentrum\"]",
            "parties = [\"brovi\", \"stodcentrumet\"]",
        ),
        ("amount = 341_314\n", "amount = 341_314.125\n"),
    ] {
        replace(&root, file, old, new.as_bytes());
    }
    let log = |log: &str| format!("agreements/brovi-2023/{log}.csv");
    replace(
        &root,
        &log("meetings"),
        "evaluation-2025,3,Odaterade i underlaget",
        b"evaluation-2025,3,\"Odaterade i underlaget",
    );
    replace(
        &root,
        &log("deliveries"),
        "Samma utv\u{e4}rdering",
        b"Samma utv\xe4rdering",
    );
    replace(
        &root,
        &log("assessments"),
        "document,page\n",
        b"document,document\n",
    );
    write(
        &root,
        &log("statistics"),
        "period,measure,value,sex,note\n2024,cases,707,,\n2024,cases,400,women,\n2024,cases,300,men,G\u{e4}llde 850709-9805\n",
    );
    root
}

#[test]
fn ten_faults_are_found_in_one_run_each_at_its_place() {
    let root = ten_faults("ten-faults");
    let checked = check(&root, day("2025-04-14"));
    assert_eq!(
        checked.places(),
        [
            "agreements/brovi-2023/agreement.toml:20:8 value-unexpected",
            "agreements/brovi-2023/agreement.toml:33:1 key-unknown",
            "agreements/brovi-2023/agreement.toml:35:63 value-unexpected",
            "agreements/brovi-2023/agreement.toml:99:10 value-unexpected",
            "agreements/brovi-2023/agreement.toml:113:21 reference-unresolved",
            "agreements/brovi-2023/assessments.csv:1:39 column-repeated",
            "agreements/brovi-2023/deliveries.csv:3:62 not-utf-8",
            "agreements/brovi-2023/meetings.csv:4:57 csv-syntax",
            "agreements/brovi-2023/statistics.csv:2:12 split-sum-differs",
            "agreements/brovi-2023/statistics.csv:4:27 personal-identity-number",
        ]
    );
    for words in checked.words(Language::Swedish) {
        assert!(
            !words.contains("850709-9805"),
            "masked also in the excerpt: {words}"
        );
    }
}

#[test]
fn the_agreement_without_a_fault_is_kept() {
    let root = ten_faults("ten-faults-left-out");
    let checked = check(&root, day("2025-04-14"));
    let dataset = checked.loaded.dataset.as_ref().expect("iop.toml is right");
    let out = left_out(dataset, &checked.findings);
    assert_eq!(out.keys().collect::<Vec<_>>(), ["brovi-2023"]);
    assert_eq!(
        out["brovi-2023"].len(),
        8,
        "neither the sum of a split nor a person's number leaves out an agreement"
    );
    let measures = measures_left_out(dataset);
    assert_eq!(measures.len(), 1);
    assert!(
        measures
            .values()
            .flatten()
            .map(ToString::to_string)
            .eq(["cases"])
    );
}

#[test]
fn faults_in_shared_files_leave_out_whom_they_concern() {
    let clause = |index: &str| {
        format!(
            "{CLEAN}[[party]]\nid = \"k\"\nname = \"K\"\nkind = \"public\"\n[[contribution]]\nid = \"bidrag\"\nfrom = \"k\"\nkind = \"money\"\nper = \"calendar-year\"\namount = 1\nindexation = {{ index = \"{index}\", first_year = 2025 }}\n"
        )
    };
    let index =
        "[index.A]\nname = \"A\"\nkind = \"rate\"\n[index.B]\nname = \"B\"\nkind = \"rate\"\n";
    for (name, registry, values, guideline, expected) in [
        ("nothing wrong", "", "2024,1.0,definitive", "text", &[][..]),
        ("an index file", "", "2024,1;0,definitive", "text", &["a"]),
        (
            "an interval the wrong way round in it",
            "",
            "2025/2024,1.0,definitive",
            "text",
            &["a"],
        ),
        ("a guideline", "", "2024,1.0,definitive", "", &[]),
        (
            "a level of no rule",
            "[levels]\nno-such-rule = \"off\"\n",
            "2024,1.0,definitive",
            "text",
            &["a", "b"],
        ),
        (
            "a level that cannot be set",
            "[levels]\nid-repeated = \"off\"\n",
            "2024,1.0,definitive",
            "text",
            &["a", "b"],
        ),
    ] {
        let root = fresh("shared-faults");
        write(&root, "iop.toml", format!("{REGISTRY}{registry}{index}"));
        write(
            &root,
            "indices/A.csv",
            format!("period,value,status\n{values}\n"),
        );
        write(&root, "indices/B.csv", "period,value,status\n");
        write(
            &root,
            "guidelines/g.toml",
            format!("name = \"{guideline}\"\n"),
        );
        write(&root, "agreements/a/agreement.toml", clause("A"));
        write(&root, "agreements/b/agreement.toml", clause("B"));
        let checked = check(&root, day("2025-04-14"));
        let dataset = checked.loaded.dataset.as_ref().expect("readable");
        let out = left_out(dataset, &checked.findings);
        assert_eq!(
            out.keys().collect::<Vec<_>>(),
            expected,
            "{name}: {:?}",
            checked.places()
        );
    }
}

#[test]
fn a_fault_in_a_guideline_leaves_out_the_form_part_only() {
    let criterion = "[[criterion]]\nid = \"c\"\nquestion = \"Q\"\n";
    for (name, guideline, expected) in [
        ("nothing wrong", format!("name = \"G\"\n{criterion}"), 0),
        ("a key that is missing", criterion.to_owned(), 1),
        (
            "an id twice",
            format!("name = \"G\"\n{criterion}{criterion}"),
            1,
        ),
    ] {
        let root = fresh("guideline");
        write(&root, "iop.toml", REGISTRY);
        write(&root, "guidelines/g.toml", guideline);
        write(
            &root,
            "agreements/a/agreement.toml",
            format!("guideline = \"g\"\n{CLEAN}"),
        );
        let checked = check(&root, day("2025-04-14"));
        let dataset = checked.loaded.dataset.as_ref().expect("readable");
        assert_eq!(checked.findings.len(), expected, "{name}");
        assert!(left_out(dataset, &checked.findings).is_empty(), "{name}");
        assert_eq!(
            guidelines_left_out(dataset, &checked.findings).len(),
            expected,
            "{name}"
        );
    }
}

#[test]
fn the_records_that_ship_are_right_but_for_the_law_that_was_replaced() {
    for (as_of, expected) in [
        ("2025-04-14", &[][..]),
        ("2026-01-01", &["legal-basis-expired"]),
    ] {
        let checked = check(&repository("data"), day(as_of));
        assert_eq!(checked.rules(), expected, "{as_of}");
    }
}

#[test]
fn the_examples_have_nothing_worse_than_notes() {
    let folder = repository("examples");
    for name in names(&folder)
        .iter()
        .filter(|name| folder.join(name).is_dir())
    {
        let checked = check(&folder.join(name), day("2025-06-30"));
        let grave = checked
            .findings
            .iter()
            .filter(|finding| finding.level != iop::diag::Level::Note);
        assert_eq!(grave.count(), 0, "{name}: {:?}", checked.places());
    }
}
