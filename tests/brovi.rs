//! The real agreement between Linköping and Brottsofferjouren 2023–2025: every figure that must be found, at its date.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::process::Command;

use serde_json::{Value, json};

/// Runs a command over `data/` and reads its result.
fn run(args: &[&str], as_of: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_iop"))
        .args(args)
        .args(["--format", "json", "--as-of", as_of, "--data"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn agreement(args: &[&str], as_of: &str) -> Value {
    run(args, as_of)["agreements"][0].clone()
}

/// The element of a list whose key has this value.
fn one<'a>(list: &'a Value, key: &str, value: &str) -> &'a Value {
    let found = list
        .as_array()
        .unwrap()
        .iter()
        .find(|item| item[key] == value);
    found.unwrap_or_else(|| panic!("{key} = {value} in {list:#}"))
}

fn year(funding: &Value, year: u64) -> &Value {
    let years = funding["years"].as_array().unwrap();
    years.iter().find(|own| own["year"] == year).unwrap()
}

#[test]
fn scope_shares_and_the_value_of_an_hour() {
    let funding = agreement(&["funding"], "2025-04-14");
    let first = year(&funding, 2023);
    assert_eq!(
        (&first["total"], &first["money"], &first["status"]),
        (&json!("813514"), &json!("472200"), &json!("exact"))
    );
    assert_eq!(
        one(&first["parties"], "party", "son")["share_percent"],
        "58.0"
    );
    assert_eq!(
        one(&first["parties"], "party", "brovi")["share_percent"],
        "42.0"
    );
    let work = one(&first["contributions"], "id", "volunteers");
    assert_eq!(
        (&work["hours"], &work["hour_value"], &work["amount"]),
        (&json!(1500), &json!("227.54"), &json!("341314"))
    );
    assert_eq!(
        one(&funding["stated"], "what", "yearly-total")["verdict"],
        "agrees"
    );
    assert_eq!(funding["term"]["days"], 1096);
}

#[test]
fn what_the_stated_total_leaves_where_index_values_are_not_recorded() {
    for as_of in ["2025-04-14", "2026-01-01"] {
        let funding = agreement(&["funding"], as_of);
        for (number, missing) in [
            (2024, json!(["OPI 2024"])),
            (2025, json!(["OPI 2024", "OPI 2025"])),
        ] {
            let grant = one(&year(&funding, number)["contributions"], "id", "grant");
            assert_eq!(
                (&grant["amount"], &grant["status"], &grant["missing"]),
                (&Value::Null, &json!("unknown"), &missing)
            );
        }
        let stated = one(&funding["stated"], "what", "cost-total:son");
        assert_eq!(
            (&stated["stated"], &stated["computed"], &stated["verdict"]),
            (&json!("1477198"), &Value::Null, &json!("cannot-tell"))
        );
        assert_eq!(stated["without_indexation"], "1416600");
        assert_eq!(
            stated["left"],
            json!({ "periods": ["2024", "2025"], "amount": "1004998", "above_unindexed": "60598" })
        );
        assert_eq!(stated["implied_equal_rate"], "4.22");
        assert_eq!(
            stated["missing_value"],
            Value::Null,
            "two values are missing"
        );
    }
}

#[test]
fn with_assumptions_the_total_is_reckoned_and_marked() {
    for (first, second, amounts, total, difference, verdict) in [
        (
            "OPI:2024=5.0",
            "OPI:2025=2.7",
            ["495810", "509197"],
            "1477207",
            "9",
            "differs",
        ),
        (
            "OPI:2024=4.54",
            "OPI:2025=3.59",
            ["493638", "511360"],
            "1477198",
            "0",
            "agrees",
        ),
    ] {
        let funding = agreement(
            &["funding", "--assume", first, "--assume", second],
            "2025-04-14",
        );
        for (number, amount) in [2024, 2025].into_iter().zip(amounts) {
            let grant = one(&year(&funding, number)["contributions"], "id", "grant");
            assert_eq!(
                (&grant["amount"], &grant["status"]),
                (&json!(amount), &json!("assumed"))
            );
        }
        let stated = one(&funding["stated"], "what", "cost-total:son");
        assert_eq!(
            (
                &stated["computed"],
                &stated["difference"],
                &stated["verdict"]
            ),
            (&json!(total), &json!(difference), &json!(verdict))
        );
    }
}

#[test]
fn three_instalments_have_fallen_due_and_whether_they_were_paid_cannot_be_told() {
    let funding = agreement(&["funding"], "2025-04-14");
    let instalments = funding["instalments"].as_array().unwrap();
    let shown: Vec<_> = instalments
        .iter()
        .map(|own| {
            (
                own["due"].as_str().unwrap(),
                own["status"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("2023-01-31", "cannot-tell"),
            ("2024-01-31", "cannot-tell"),
            ("2025-01-31", "cannot-tell")
        ]
    );
    assert_eq!(instalments[0]["paid"], Value::Null);
}

#[test]
fn meetings_are_short_for_certain_though_not_dated() {
    for (as_of, operational, strategic) in [
        ("2025-04-14", [4, 1, 3, 2, 0], [4, 2, 2, 2, 1]),
        ("2026-01-01", [6, 1, 5, 3, 0], [6, 2, 4, 3, 1]),
    ] {
        let meetings = agreement(&["meetings"], as_of);
        for (id, [required, possible, short, periods, most]) in
            [("operational", operational), ("strategic", strategic)]
        {
            let own = one(&meetings["requirements"], "id", id);
            let finished = &own["finished"];
            let found = [
                "required",
                "possible",
                "shortfall_at_least",
                "periods",
                "periods_met_at_most",
            ]
            .map(|key| finished[key].as_u64().unwrap());
            assert_eq!(
                found,
                [required, possible, short, periods, most],
                "{id} as of {as_of}"
            );
            assert_eq!(finished["periods_met_at_least"], 0);
        }
    }
    let meetings = agreement(&["meetings"], "2025-04-14");
    let statuses = |id: &str| {
        let periods = one(&meetings["requirements"], "id", id)["periods"]
            .as_array()
            .unwrap();
        periods
            .iter()
            .map(|own| own["status"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(statuses("operational"), ["missed", "missed", "open"]);
    assert_eq!(
        statuses("strategic"),
        ["cannot-tell", "cannot-tell", "open"]
    );
}

#[test]
fn the_report_was_late_and_two_yearly_evaluations_are_not_recorded() {
    let evaluation = agreement(&["evaluate"], "2025-04-14");
    let due = |subject: &str| {
        let own = one(&evaluation["obligations"], "subject", subject);
        let text = |key: &str| own[key].as_str().unwrap_or("-").to_owned();
        (text("due"), text("status"), own["days_late"].as_i64())
    };
    assert_eq!(
        due("report-back"),
        ("2025-03-31".into(), "met-late".into(), Some(14))
    );
    assert_eq!(due("yearly-evaluation:2023").0, "2024-01-02");
    assert_eq!(due("yearly-evaluation:2023").1, "overdue");
    assert_eq!(
        due("yearly-evaluation:2024"),
        ("2025-01-02".into(), "overdue".into(), Some(102))
    );
    assert_eq!(
        due("yearly-evaluation:2025"),
        ("2026-01-02".into(), "met".into(), None)
    );
}

#[test]
fn cases_change_and_cost() {
    let statistics = agreement(&["statistics"], "2025-04-14");
    let cases = one(&statistics["measures"], "id", "cases");
    let observations = cases["observations"].as_array().unwrap();
    let shown: Vec<_> = observations
        .iter()
        .map(|own| {
            (
                own["period"].as_str().unwrap(),
                own["value"].as_str().unwrap(),
                own["change_percent"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("2022", "765", None),
            ("2023", "867", Some("13.3")),
            ("2024", "707", Some("-18.5"))
        ]
    );
    assert_eq!(cases["series"]["change_percent"], "-7.6");
    assert_eq!(
        one(&cases["money_per_unit"], "period", "2023")["amount"],
        "544.64"
    );
    assert_eq!(
        one(&cases["money_per_unit"], "period", "2024")["amount"],
        Value::Null
    );
    let helped = one(&statistics["measures"], "id", "persons-helped");
    assert_eq!(
        (&helped["observations"][0]["value"], &helped["series"]),
        (&json!("1964"), &Value::Null),
        "another measure, another series"
    );
    assert!(
        observations.iter().all(|own| own["splits"] == json!([])),
        "no split by sex is recorded"
    );
}

#[test]
fn the_form_of_the_partnership() {
    let evaluation = agreement(&["evaluate"], "2025-04-14");
    let form = evaluation["form"].as_array().unwrap();
    let answer = |name: &str| {
        form.iter()
            .find(|own| own["answer"] == name && own["criterion"].is_null())
            .unwrap()["verdict"]
            .clone()
    };
    assert_eq!(answer("challenges-formulated"), "not-met");
    assert_eq!(answer("goals-measurable"), "not-met");
    assert_eq!(answer("both-contribute"), "met");
    assert_eq!(answer("long-term"), "met");
    assert_eq!(answer("met-and-documented"), "not-met");
}

/// `rule subject` of every finding of `check`, form notes aside.
fn findings(as_of: &str) -> Vec<String> {
    let result = run(&["check"], as_of);
    let form = [
        "challenges-unformulated",
        "goals-unmeasurable",
        "one-side-contributes",
        "assessment-missing",
        "collaboration-undocumented",
        "served-ages-overlap",
        "served-ages-gap",
    ];
    let own = result["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|own| !form.contains(&own["rule"].as_str().unwrap()));
    let mut found: Vec<_> = own
        .map(|own| {
            format!(
                "{} {} {}",
                own["level"].as_str().unwrap(),
                own["rule"].as_str().unwrap(),
                own["subject"].as_str().unwrap_or("-")
            )
        })
        .collect();
    found.sort();
    found
}

const EVERY_TIME: [&str; 6] = [
    "error duty-overdue yearly-evaluation:2023",
    "error duty-overdue yearly-evaluation:2024",
    "error meeting-quota-missed operational:2023",
    "error meeting-quota-missed operational:2024",
    "warning index-value-missing OPI:2024",
    "warning index-value-missing OPI:2025",
];
const NOTES: [&str; 4] = [
    "note duty-late report-back",
    "note observation-split-missing cases:2023",
    "note observation-split-missing cases:2024",
    "note payments-unrecorded payments",
];

#[test]
fn check_finds_what_is_listed_no_more_and_no_less() {
    let later = [
        "error meeting-quota-missed operational:2025",
        "error meeting-quota-missed strategic:2023..2025",
        "warning legal-basis-expired legal-basis",
        "warning term-ended-unfollowed term",
    ];
    let last = ["warning observation-missing cases:2025"];
    let now = ["error meeting-quota-missed strategic:2023..2024"];
    for (as_of, more) in [
        ("2025-04-14", now.as_slice()),
        ("2026-01-01", later.as_slice()),
        ("2026-03-31", later.as_slice()),
        ("2026-04-01", &[later.as_slice(), last.as_slice()].concat()),
    ] {
        let mut expected: Vec<&str> = EVERY_TIME
            .iter()
            .chain(&NOTES)
            .chain(more)
            .copied()
            .collect();
        expected.sort_unstable();
        assert_eq!(findings(as_of), expected, "as of {as_of}");
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    for args in [
        ["evaluate", "--lang=sv"],
        ["evaluate", "--format=json"],
        ["funding", "--trace"],
        ["check", "--format=json"],
    ] {
        let bytes = || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_iop"));
            let command = command.args(args).args([
                "--as-of",
                "2025-04-14",
                "--data",
                concat!(env!("CARGO_MANIFEST_DIR"), "/data"),
            ]);
            command.output().unwrap().stdout
        };
        let first = bytes();
        assert!(!first.is_empty());
        assert_eq!(first, bytes(), "{args:?}");
    }
}
