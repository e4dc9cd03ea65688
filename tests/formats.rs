//! Findings in the forms of other programs: what each looks like, against its published schema, and what stands when lines move.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "what fails here fails the test, and tests read files as they are"
)]

#[path = "formats/baseline.rs"]
mod baseline;
#[path = "formats/due.rs"]
mod due;
#[path = "formats/github.rs"]
mod github;
#[path = "formats/many.rs"]
mod many;
#[cfg(unix)]
#[path = "formats/recipes.rs"]
mod recipes;
mod world;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use world::{Folder, Said, shipped};

/// Findings of every shape: waived, of a whole file, of several with one subject, with a mend, with signs that each form must escape.
const SAMPLE: &str = "tests/formats/registry";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn check(data: &str, more: &str) -> Said {
    shipped().run(&format!("check --as-of 2025-06-30 --data {data} {more}"))
}

/// A registry of one agreement with these duties, `(id, due)`, each never delivered.
fn duties(name: &str, duties: &[(&str, &str)]) -> Folder {
    let place = Folder::new(name);
    place.write("iop.toml", "format = 1\nname = \"Kommunen\"\nlanguage = \"en\"\n\n[levels]\nassessment-missing = \"off\"\nchallenges-unformulated = \"off\"\ngoals-unmeasurable = \"off\"\nnothing-recorded = \"off\"\none-side-contributes = \"off\"\n");
    place.write("agreements/a/agreement.toml", &agreement(duties));
    place
}

fn agreement(duties: &[(&str, &str)]) -> String {
    let mut text = String::from(
        "title = \"A\"\nstatus = \"signed\"\n\n[term]\nstart = 2023-01-01\nend = 2027-12-31\n\n[[party]]\nid = \"society\"\nname = \"The society\"\nkind = \"civil-society\"\n",
    );
    for (id, due) in duties {
        let _ = writeln!(
            text,
            "\n[[duty]]\nid = \"{id}\"\nparty = \"society\"\ntext = \"Report\"\ndue = {due}"
        );
    }
    text
}

/// The failing example of every rule.
fn examples() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join("tests/rules"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .map(|name| format!("tests/rules/{name}/fail"))
        .filter(|example| Path::new(&root().join(example)).is_dir())
        .collect();
    names.sort();
    names
}

#[test]
fn every_form_reads_as_it_was_read_aloud() {
    for format in ["concise", "junit", "github", "gitlab"] {
        let said = check(SAMPLE, &format!("--format {format}"));
        assert_eq!((said.code, said.err.as_str()), (1, ""), "{format}");
        let path = format!("tests/formats/sample.{format}");
        snapbox::assert_data_eq!(
            said.out,
            snapbox::Data::read_from(path.as_ref(), None).raw()
        );
    }
    let mut log: Value = serde_json::from_str(&check(SAMPLE, "--format sarif").out).unwrap();
    let rules = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array_mut()
        .unwrap();
    assert_eq!(rules.len(), iop::checks::rules().len());
    rules.truncate(1);
    rules[0]["help"] = Value::Null;
    log["runs"][0]["tool"]["driver"]["version"] = Value::Null;
    log["runs"][0]["tool"]["driver"]["semanticVersion"] = Value::Null;
    snapbox::assert_data_eq!(
        serde_json::to_string_pretty(&log).unwrap() + "\n",
        snapbox::Data::read_from("tests/formats/sample.sarif".as_ref(), None).raw()
    );
}

#[test]
fn sarif_is_as_the_published_schema_says_for_findings_of_every_rule() {
    let schema = fs::read_to_string(root().join("tests/schemas/sarif-2.1.0.json")).unwrap();
    // A slip of the published schema, mended in its errata: a bracket that opens nowhere.
    let slip = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";
    assert!(schema.contains(slip));
    let schema = schema.replace(slip, "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::draft4::new(&schema).unwrap();
    let valid = |log: &Value, name: &str| {
        let faults: Vec<String> = validator
            .iter_errors(log)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert_eq!(faults, Vec::<String>::new(), "{name}");
    };
    let whole: Value = serde_json::from_str(&shipped().run("check --format sarif").out).unwrap();
    valid(&whole, "with all rules");
    let mut wrong = whole.clone();
    wrong["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(!validator.is_valid(&wrong), "the schema is looked at");
    for example in examples().iter().map(String::as_str).chain([SAMPLE]) {
        let mut log: Value = serde_json::from_str(&check(example, "--format sarif").out).unwrap();
        let run = &mut log["runs"][0];
        run["tool"]["driver"]["rules"]
            .as_array_mut()
            .unwrap()
            .clear();
        valid(&log, example);
        let results = log["runs"][0]["results"].as_array().unwrap();
        let names: BTreeSet<&str> = results
            .iter()
            .map(|result| result["partialFingerprints"]["iop/v1"].as_str().unwrap())
            .collect();
        assert_eq!(
            names.len(),
            results.len(),
            "{example}: two with one fingerprint"
        );
        let hashes: BTreeSet<&str> = results
            .iter()
            .map(|result| {
                result["partialFingerprints"]["primaryLocationLineHash"]
                    .as_str()
                    .unwrap()
            })
            .collect();
        assert_eq!(hashes.len(), results.len(), "{example}: GitHub merges two");
        for result in results {
            let place = &result["locations"][0]["physicalLocation"];
            assert!(place["region"]["startLine"].is_u64(), "{example}: {place}");
            assert_eq!(result["suppressions"].as_array().unwrap().len(), 0);
        }
    }
}

#[test]
fn every_result_of_sarif_has_its_own_level_and_its_rule() {
    let log: Value = serde_json::from_str(&check(SAMPLE, "--format sarif").out).unwrap();
    let run = &log["runs"][0];
    let levels: BTreeSet<&str> = run["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|result| result["level"].as_str().unwrap())
        .collect();
    assert_eq!(levels, BTreeSet::from(["error", "note", "warning"]));
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(
            run["tool"]["driver"]["rules"][index]["id"],
            result["ruleId"]
        );
    }
    for rule in run["tool"]["driver"]["rules"].as_array().unwrap() {
        for text in ["shortDescription", "fullDescription", "help"] {
            assert_ne!(rule[text]["text"].as_str().unwrap(), "", "{}", rule["id"]);
        }
    }
}

#[test]
fn junit_is_as_the_published_schema_says_for_findings_of_every_rule() {
    let schema = fs::read_to_string(root().join("tests/schemas/junit-10.xsd")).unwrap();
    let schema = uppsala::parse(&schema).unwrap();
    let validator = uppsala::XsdValidator::from_schema(&schema).unwrap();
    let faults = |xml: &str| {
        let faults = validator.validate(&uppsala::parse(xml).unwrap());
        faults.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let spoilt = "<testsuites><testsuite name=\"a\"><oops/></testsuite></testsuites>";
    assert_ne!(
        faults(spoilt),
        Vec::<String>::new(),
        "the schema is looked at"
    );
    for example in examples()
        .iter()
        .map(String::as_str)
        .chain([SAMPLE, "data"])
    {
        for language in ["sv", "en"] {
            let xml = check(example, &format!("--format junit --lang {language}")).out;
            assert_eq!(faults(&xml), Vec::<String>::new(), "{example}");
        }
    }
}

#[test]
fn junit_counts_what_fails_at_the_bar_and_passes_what_lies_below() {
    for (bar, failures, code) in [("error", 6, 1), ("warning", 7, 1), ("never", 6, 0)] {
        let said = check(SAMPLE, &format!("--format junit --fail-on {bar}"));
        assert_eq!(said.code, code, "{bar}");
        assert_eq!(said.out.matches("<failure ").count(), failures, "{bar}");
        assert_eq!(said.out.matches("<skipped ").count(), 1, "{bar}");
        let head = format!("failures=\"{failures}\" errors=\"0\">");
        assert!(said.out.contains(&head), "{bar}: {}", said.out);
    }
    let fine = duties("junit-fine", &[]).run("check --format junit");
    assert_eq!(
        fine.out.matches("<testcase name=\"no findings\"").count(),
        2,
        "an agreement without findings has one case that passed: {}",
        fine.out
    );
}

#[test]
fn gitlab_has_the_fields_that_it_documents_and_no_fingerprint_twice() {
    for example in examples()
        .iter()
        .map(String::as_str)
        .chain([SAMPLE, "data"])
    {
        let said = check(example, "--format gitlab");
        let issues: Vec<Value> = serde_json::from_str(&said.out).unwrap();
        let mut seen = BTreeSet::new();
        for issue in &issues {
            let keys: Vec<&str> = issue
                .as_object()
                .unwrap()
                .keys()
                .map(String::as_str)
                .collect();
            assert_eq!(
                keys,
                [
                    "description",
                    "check_name",
                    "fingerprint",
                    "severity",
                    "location"
                ]
            );
            let severity = issue["severity"].as_str().unwrap();
            assert!(["info", "minor", "major", "critical", "blocker"].contains(&severity));
            assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() >= 1);
            assert!(
                root()
                    .join(issue["location"]["path"].as_str().unwrap())
                    .exists()
            );
            assert!(
                seen.insert(issue["fingerprint"].to_string()),
                "{example}: {issue}"
            );
        }
    }
}

#[test]
fn no_form_shows_a_personal_identity_number() {
    for format in [
        "text", "json", "concise", "sarif", "junit", "github", "gitlab",
    ] {
        let said = check(SAMPLE, &format!("--format {format}"));
        assert!(!said.out.contains("850709-9805"), "{format}: {}", said.out);
        assert!(said.out.contains("850709-****"), "{format}");
    }
}

#[test]
fn paths_are_those_of_the_working_folder() {
    let place = duties("paths", &[("report", "2024-03-01")]);
    let path = |folder: &str, args: &str| {
        let mut world = place.world();
        world.folder = place.path().join(folder);
        let said = Said::by(&format!("check --format concise {args}"), &world);
        said.out.split(':').next().unwrap_or_default().to_owned()
    };
    assert_eq!(path("", ""), "agreements/a/agreement.toml");
    let data = place.path().display().to_string();
    let above = place.path().parent().unwrap().to_owned();
    let name = place.path().file_name().unwrap().to_str().unwrap();
    let expected = format!("{name}/agreements/a/agreement.toml");
    assert_eq!(
        path(above.to_str().unwrap(), &format!("--data ./{name}")),
        expected
    );
    let elsewhere = Folder::new("paths-elsewhere");
    let from = elsewhere.path().to_str().unwrap();
    assert_eq!(
        path(from, &format!("--data {data}")),
        "agreements/a/agreement.toml"
    );
    assert_eq!(path("agreements/a", ""), "agreements/a/agreement.toml");
}

/// The fingerprints of all findings.
fn fingerprints(place: &Folder) -> BTreeSet<String> {
    let said = place.run("check --as-of 2025-06-30 --format gitlab");
    let issues: Vec<Value> = serde_json::from_str(&said.out).unwrap();
    issues
        .iter()
        .map(|issue| issue["fingerprint"].to_string())
        .collect()
}

#[test]
fn moving_lines_makes_no_finding_new() {
    let own = [("report", "2024-03-01"), ("plan", "2024-04-01")];
    let place = duties("moved", &own);
    let before = fingerprints(&place);
    assert_eq!(before.len(), 2, "{before:?}");
    let text = agreement(&own);
    let (head, tail) = text.split_at(text.find("[[duty]]").unwrap());
    let mut turned: Vec<&str> = tail.split_inclusive("\n\n").collect();
    turned.reverse();
    for (name, text) in [
        ("lines above", format!("# a comment\n\n\n{text}")),
        (
            "tables in another order",
            format!("{head}{}", turned.join("\n")),
        ),
        (
            "another finding before it",
            agreement(&[("first", "2024-02-01"), own[0], own[1]]),
        ),
    ] {
        place.write("agreements/a/agreement.toml", &text);
        let after = fingerprints(&place);
        assert!(after.is_superset(&before), "{name}: {after:?}");
    }
}

#[test]
fn a_level_given_on_the_command_line_takes_the_place_of_all_others() {
    let place = duties("levels", &[("report", "2024-03-01")]);
    for (args, code, found) in [
        ("", 1, "error"),
        ("--warning duty-overdue", 0, "warning"),
        ("--warning duty-overdue --fail-on warning", 1, "warning"),
        ("--note duty-overdue --fail-on warning", 0, "note"),
        ("--off duty-overdue", 0, ""),
        ("--fail-on never", 0, "error"),
        ("--off no-such-rule", 2, ""),
        ("--off toml-syntax", 2, ""),
        ("--off duty-overdue --note duty-overdue", 2, ""),
    ] {
        let said = place.run(&format!("check --as-of 2025-06-30 --format concise {args}"));
        assert_eq!(said.code, code, "{args}: {}", said.err);
        let is_found = said.out.contains(&format!("{found}[duty-overdue]"));
        assert_eq!(is_found, !found.is_empty(), "{args}: {}", said.out);
    }
    let toml = "format = 1\nname = \"K\"\n\n[levels]\nduty-overdue = \"off\"\n";
    place.write("iop.toml", toml);
    let said = place.run("check --as-of 2025-06-30 --error duty-overdue");
    assert_eq!(said.code, 1, "the flag goes before iop.toml: {}", said.out);
    let said = place.run("validate --error duty-overdu");
    assert_eq!(
        said.err,
        "error: --error: unknown rule: “duty-overdu”; did you mean “duty-overdue”?\n"
    );
}

#[test]
fn a_command_refuses_the_forms_that_it_does_not_write() {
    for (command, format, known) in [
        ("show brovi-2023", "sarif", "text, json, html, markdown"),
        ("evaluate", "ics", "text, json, html, markdown"),
        ("due", "junit", "text, json, ics, csv"),
        (
            "check",
            "ics",
            "text, json, concise, sarif, junit, github, gitlab",
        ),
    ] {
        let said = shipped().run(&format!("{command} --format {format} --lang en"));
        assert!(
            said.err.ends_with(&format!("{known}\n")),
            "{command}: {}",
            said.err
        );
        said.is_one_refusal(command);
    }
}
