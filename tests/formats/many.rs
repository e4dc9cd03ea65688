//! Many findings, and findings about places far apart: what is shown stays small, what is counted is all.

use serde_json::Value;

use super::duties;

/// A log of meetings of which each row of the second half repeats one of the first.
fn pasted_twice(name: &str, rows: usize) -> super::Folder {
    let place = duties(name, &[]);
    let row = |row| {
        let (month, day) = (row % rows / 28 + 1, row % 28 + 1);
        format!("2023-{month:02}-{day:02},operativa,yes\n")
    };
    let log: Vec<String> = (0..rows * 2).map(row).collect();
    let log = log.concat();
    place.write(
        "agreements/a/meetings.csv",
        &format!("date,kind,documented\n{log}"),
    );
    place
}

#[test]
fn of_places_far_apart_both_ends_are_shown_and_nothing_between() {
    let place = pasted_twice("far", 56);
    let said = place.run("validate --as-of 2025-06-30");
    let shown = said
        .out
        .split("\n\n")
        .find(|one| one.contains("row-repeated"));
    let shown = shown.unwrap_or_else(|| panic!("{}", said.out));
    assert_eq!(
        shown,
        "\
warning[row-repeated]: the same meeting stands twice: operativa:2023-01-01
  --> agreements/a/meetings.csv:58:1
   |
58 | 2023-01-01,operativa,yes
   | ^^^^^^^^^^^^^^^^^^^^^^^^
   |
  ::: agreements/a/meetings.csv:2:1
   |
 2 | 2023-01-01,operativa,yes
   | ------------------------ the first is here
   |
   = help: remove one of them; two meetings on one day have a document each, or one row with `count`"
    );
}

#[test]
fn of_one_rule_in_one_file_a_hundred_are_shown_and_all_are_counted() {
    let place = pasted_twice("many", 300);
    let json: Value = place.json("validate --as-of 2025-06-30");
    let all = json["findings"].as_array().unwrap();
    let own = |finding: &&Value| finding["rule"] == "row-repeated";
    let count = all.iter().filter(own).count();
    assert!(count > 250, "{count}");
    let said = place.run("validate --as-of 2025-06-30 --format concise");
    let lines: Vec<&str> = said
        .out
        .lines()
        .filter(|line| line.contains("row-repeated"))
        .collect();
    assert_eq!(lines.len(), 101, "{}", said.out);
    let last = lines.last().unwrap();
    let rest = format!(
        "and {} more findings of this rule in this file",
        count - 100
    );
    assert!(last.ends_with(&rest), "{last}");
}
