//! Scenarios side by side, and several agreements added up, in the terminal and in JSON.

use super::run::{home, iop, registry};

fn words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('\u{a0}', " ")
}

#[test]
fn scenarios_stand_side_by_side_in_the_order_in_which_they_are_given() {
    let args = "funding --lang en --as-of 2025-04-14 --assume low:OPI:2024..2026=2.0 --assume high:OPI:2024..2026=4.0";
    let shown = words(&iop(&home(), args).out);
    for expected in [
        "low OPI 2024 = 2.0%",
        "Year Recorded low high",
        "2023 813,514 813,514 813,514",
        // 472 200 · 1.02 = 481 644 and · 1.04 = 491 088, with work worth 341 314.
        "2024 ? 822,958 a 832,402 a",
        // 481 644 · 1.02 = 491 276.88, and 491 088 · 1.04 = 510 731.52.
        "2025 ? 832,591 a 852,046 a",
    ] {
        assert!(shown.contains(expected), "no {expected} in\n{shown}");
    }
    assert_eq!(
        shown.matches("MONEY, KRONOR").count(),
        1,
        "what is recorded is shown once"
    );
}

#[test]
fn scenarios_are_in_the_json_result_too() {
    let args = "funding --format json --as-of 2025-04-14 --assume low:OPI:2024..2025=2.0 --assume high:OPI:2024..2025=4.0";
    let result: serde_json::Value = serde_json::from_str(&iop(&home(), args).out).unwrap();
    let scenarios = result["agreements"][0]["scenarios"].as_array().unwrap();
    let shown: Vec<String> = scenarios
        .iter()
        .map(|one| {
            format!(
                "{} {} {}",
                one["name"], one["years"][2]["total"], one["stated"][3]["verdict"]
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            "\"low\" \"832591\" \"differs\"",
            "\"high\" \"852046\" \"differs\""
        ]
    );
}

#[test]
fn several_agreements_are_added_up_with_what_is_not_known_apart() {
    let party = "[[party]]\nid = \"m\"\nname = \"Kommunen\"\nkind = \"public\"\n";
    let grant = |id: &str, amount: &str| {
        format!(
            "[[contribution]]\nid = \"{id}\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\n{amount}\n"
        )
    };
    let agreement = |more: String| {
        format!(
            "title = \"A\"\nstatus = \"signed\"\n[term]\nstart = 2024-01-01\nend = 2025-12-31\n{party}{more}"
        )
    };
    let (one, other) = (
        agreement(grant("a", "amount = 100_000")),
        agreement(
            grant("a", "amount = 50_000\ncertainty = \"approximate\"")
                + &grant("b", "starts = 2025-01-01"),
        ),
    );
    let folder = registry(&[
        ("iop.toml", "format = 1\nname = \"K\"\n"),
        ("agreements/one/agreement.toml", &one),
        ("agreements/other/agreement.toml", &other),
    ]);
    let shown = words(&iop(folder.path(), "funding --data . --as-of 2025-06-30").out);
    for expected in [
        "BY KIND, KRONOR 2024 2025 Total Money about 150,000 about 150,000 about 300,000",
        "BY PARTY, KRONOR 2024 2025 Total Kommunen about 150,000 about 150,000 about 300,000 Amounts not known 0 1 1",
    ] {
        assert!(shown.contains(expected), "no {expected} in\n{shown}");
    }
    let alone = words(&iop(folder.path(), "funding one --data . --as-of 2025-06-30").out);
    assert!(
        !alone.contains("All agreements"),
        "one agreement has its own totals"
    );
}
