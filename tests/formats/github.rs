//! GitHub's limits, and the table of the step summary.

use super::{SAMPLE, duties};
use crate::world::{Said, shipped};

/// Twelve duties that were never delivered.
fn twelve() -> Vec<(String, String)> {
    (1..=12)
        .map(|number| (format!("duty-{number:02}"), format!("2024-{number:02}-01")))
        .collect()
}

#[test]
fn ten_of_a_level_are_annotations_and_the_others_are_counted_and_in_the_log() {
    let own = twelve();
    let own: Vec<(&str, &str)> = own
        .iter()
        .map(|(id, due)| (id.as_str(), due.as_str()))
        .collect();
    let place = duties("capped", &own);
    let mut world = place.world();
    world.summary = Some("summary.md".into());
    place.write("summary.md", "what an earlier step said\n");
    let said = Said::by("check --as-of 2025-06-30 --format github", &world);
    assert_eq!(said.out.matches("::error ").count(), 10, "{}", said.out);
    let hidden = "2 more findings follow as plain lines: GitHub shows at most 10 annotations of each level for a step.\n";
    let (_, rest) = said.out.split_once(hidden).unwrap();
    assert_eq!(rest.matches("error[duty-overdue]").count(), 2, "{rest}");
    assert!(
        rest.ends_with("Looked at one agreement: 12 errors.\n"),
        "{rest}"
    );
    let summary = std::fs::read_to_string(place.path().join("summary.md")).unwrap();
    assert!(
        summary.starts_with("what an earlier step said\n### iop\n"),
        "{summary}"
    );
    assert_eq!(
        summary.matches("| error | `duty-overdue` |").count(),
        12,
        "{summary}"
    );
}

#[test]
fn the_gravest_come_first_and_nothing_breaks_out_of_its_field() {
    let said = shipped().run(&format!(
        "check --data {SAMPLE} --as-of 2025-06-30 --format github"
    ));
    let commands: Vec<&str> = said
        .out
        .lines()
        .filter(|line| line.starts_with("::"))
        .collect();
    let levels: Vec<&str> = commands
        .iter()
        .map(|line| line[2..].split(' ').next().unwrap())
        .collect();
    let mut sorted = levels.clone();
    let order = ["error", "warning", "notice"];
    sorted.sort_by_key(|level| order.iter().position(|one| one == level));
    assert_eq!(levels, sorted);
    for command in commands {
        let (head, message) = command[2..].split_once("::").unwrap();
        assert!(head.split(',').all(|part| part.contains('=')), "{head}");
        assert!(
            !message.contains("%b") && !message.contains("100 % "),
            "{message}"
        );
    }
}

#[test]
fn the_step_summary_is_written_for_github_only_and_escaped() {
    let place = duties("summary", &[]);
    let mut world = place.world();
    world.summary = Some(place.path().join("summary.md"));
    let data = format!("{}/{SAMPLE}", env!("CARGO_MANIFEST_DIR"));
    Said::by(&format!("check --data {data} --as-of 2025-06-30"), &world);
    assert!(!place.path().join("summary.md").exists());
    Said::by(
        &format!("check --data {data} --as-of 2025-06-30 --format github"),
        &world,
    );
    let summary = std::fs::read_to_string(place.path().join("summary.md")).unwrap();
    let rows = summary.lines().filter(|line| line.starts_with("| "));
    for row in rows {
        assert_eq!(row.matches('|').count(), 5, "{row}");
        assert!(!row.contains("<b>") && !row.contains('*'), "{row}");
    }
    world.summary = Some(place.path().join("none/summary.md"));
    let said = Said::by("check --format github", &world);
    said.is_one_refusal("a folder that is not there");
}
