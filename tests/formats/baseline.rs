//! The baseline: what it hides, what it never hides, and that it only shrinks.

use super::{agreement, duties};
use crate::world::Folder;

const CHECK: &str = "check --as-of 2025-06-30 --baseline known.json";

/// `code · error baseline unmatched` of a run.
fn judged(place: &Folder, args: &str) -> (u8, u64, u64, Vec<String>) {
    let said = place.run(&format!("{CHECK} {args} --format json"));
    let written: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let count = |key: &str| written["summary"][key].as_u64().unwrap();
    let unmatched = written["baseline_unmatched"].as_array().unwrap().iter();
    let subjects = unmatched.map(|one| one["subject"].as_str().unwrap().to_owned());
    (
        said.code,
        count("error"),
        count("baseline"),
        subjects.collect(),
    )
}

#[test]
fn findings_of_the_baseline_do_not_count_and_new_ones_do() {
    let place = duties(
        "baseline",
        &[("report", "2024-03-01"), ("plan", "2024-04-01")],
    );
    let said = place.run(CHECK);
    assert!(
        said.err.contains("the baseline known.json cannot be read"),
        "{}",
        said.err
    );
    said.is_one_refusal("no baseline yet");
    assert_eq!(judged(&place, "--write-baseline"), (0, 0, 2, vec![]));
    assert_eq!(judged(&place, ""), (0, 0, 2, vec![]));
    let own = [
        ("new", "2024-02-01"),
        ("plan", "2024-04-01"),
        ("report", "2024-03-01"),
    ];
    place.write(
        "agreements/a/agreement.toml",
        &format!("# moved\n{}", agreement(&own)),
    );
    assert_eq!(
        judged(&place, ""),
        (1, 1, 2, vec![]),
        "lines moved, one is new"
    );
    assert_eq!(
        judged(&place, "--write-baseline"),
        (1, 1, 2, vec![]),
        "a baseline that is there takes in nothing"
    );
    let shown = place.run(CHECK).out;
    assert!(
        shown.ends_with("Looked at one agreement: 1 error, 2 in the baseline.\n"),
        "{shown}"
    );
    assert!(!shown.contains("2024-03-01"), "{shown}");
}

#[test]
fn what_is_mended_is_reported_and_taken_out_for_good() {
    let place = duties(
        "shrinks",
        &[("report", "2024-03-01"), ("plan", "2024-04-01")],
    );
    place.run(&format!("{CHECK} --write-baseline"));
    place.write(
        "agreements/a/deliveries.csv",
        "date,duty\n2025-01-02,plan\n",
    );
    assert_eq!(judged(&place, ""), (0, 0, 1, vec!["plan".to_owned()]));
    let said = place.run(CHECK);
    assert_eq!(
        said.err,
        "The baseline has an entry that no finding matches; `--write-baseline` takes it out:\n  duty-overdue a plan\n"
    );
    assert_eq!(
        judged(&place, "--off duty-late --write-baseline"),
        (0, 0, 1, vec![])
    );
    place.write("agreements/a/deliveries.csv", "date,duty\n");
    assert_eq!(
        judged(&place, ""),
        (1, 1, 1, vec![]),
        "broken again, it is new"
    );
    let text = std::fs::read_to_string(place.path().join("known.json")).unwrap();
    assert_eq!(
        text,
        "{\n  \"schema\": \"iop.baseline/1\",\n  \"findings\": [\n    {\"rule\":\"duty-overdue\",\"agreement\":\"a\",\"subject\":\"report\",\"count\":1}\n  ]\n}\n"
    );
}

#[test]
fn where_more_are_found_than_it_has_all_of_them_count() {
    let place = duties("more", &[]);
    let mail = |count: usize| {
        let one = "\n[[provision]]\nid = \"N\"\nkind = \"other\"\ntext = \"Mejl: N@exempel.se\"\n";
        (0..count)
            .map(|number| one.replace('N', &format!("p{number}")))
            .collect::<String>()
    };
    place.write("agreements/a/agreement.toml", &(agreement(&[]) + &mail(1)));
    let count = |args: &str| {
        let said = place.run(&format!(
            "{CHECK} {args} --format json --error personal-contact"
        ));
        let written: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        (
            said.code,
            written["summary"]["error"].as_u64(),
            written["summary"]["baseline"].as_u64(),
        )
    };
    assert_eq!(count("--write-baseline"), (0, Some(0), Some(1)));
    place.write("agreements/a/agreement.toml", &(agreement(&[]) + &mail(2)));
    assert_eq!(count(""), (1, Some(2), Some(0)));
}

#[test]
fn what_cannot_be_computed_is_never_in_it() {
    let place = duties("bound", &[]);
    place.write("agreements/a/agreement.toml", "title = 1\n");
    let said = place.run(&format!("{CHECK} --write-baseline"));
    assert_eq!(said.code, 1, "{}", said.out);
    let text = std::fs::read_to_string(place.path().join("known.json")).unwrap();
    assert!(text.contains("\"findings\": []"), "{text}");
}

#[test]
fn entries_about_what_is_not_asked_for_are_neither_missed_nor_taken_out() {
    let place = duties("asked", &[("report", "2024-03-01")]);
    place.write(
        "agreements/b/agreement.toml",
        &agreement(&[("plan", "2024-04-01")]),
    );
    place.run(&format!("{CHECK} --write-baseline"));
    let before = std::fs::read_to_string(place.path().join("known.json")).unwrap();
    assert_eq!(before.matches("duty-overdue").count(), 2);
    let said = place.run("check a --as-of 2025-06-30 --baseline known.json --write-baseline");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let said = place.run("validate --baseline known.json --write-baseline");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(
        std::fs::read_to_string(place.path().join("known.json")).unwrap(),
        before
    );
}

#[test]
fn a_baseline_that_is_none_is_refused() {
    let place = duties("spoilt", &[]);
    for (name, text) in [
        ("no JSON", "rule,agreement\n"),
        (
            "another schema",
            "{\"schema\":\"iop.baseline/2\",\"findings\":[]}",
        ),
        (
            "an unknown key",
            "{\"schema\":\"iop.baseline/1\",\"findings\":[],\"x\":1}",
        ),
    ] {
        place.write("known.json", text);
        for args in ["", "--write-baseline"] {
            place.run(&format!("{CHECK} {args}")).is_one_refusal(name);
        }
        let kept = std::fs::read_to_string(place.path().join("known.json")).unwrap();
        assert_eq!(kept, text, "{name}: the file is left alone");
    }
}
