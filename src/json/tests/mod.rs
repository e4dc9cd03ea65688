//! Every result against its schema, made of values by hand: each field given once and not known once.

mod sample;

use serde::Serialize;
use serde_json::{Value, json};

use self::sample::{Sample, agreement, diagnostic, empty, full};
use super::{
    Cx, DueJson, EntryJson, Head, LeftOutJson, MeetingsJson, Nothing, Results, StatisticsJson,
    Verdict, evaluation, findings, funding, list, result_schema, short, show,
};
use crate::calendar::{AsOf, parse_date};

/// The schemas with every key that they do not name refused, so that a key added to a result is added to its schema.
fn strict(mut schema: Value) -> Value {
    if let Some(object) = schema.as_object_mut() {
        if object.contains_key("properties") && !object.contains_key("additionalProperties") {
            object.insert("additionalProperties".to_owned(), Value::Bool(false));
        }
        for value in object.values_mut() {
            *value = strict(value.take());
        }
    } else if let Some(array) = schema.as_array_mut() {
        for value in array {
            *value = strict(value.take());
        }
    }
    schema
}

/// The result as it is written, if its schema accepts it. The schema of its own name is asked, whose faults say more than "none of them".
fn checked(cx: Cx<'_>, result: &impl Serialize) -> Value {
    let written: Value = serde_json::from_str(&cx.document(result).unwrap()).unwrap();
    let name = written["schema"].as_str().unwrap().replace("iop.", "");
    let name = name.strip_suffix("/1").unwrap();
    let mut schema = strict(result_schema());
    schema["oneOf"] = json!([{ "$ref": format!("#/$defs/{name}") }]);
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let faults: Vec<String> = validator
        .iter_errors(&written)
        .map(|fault| format!("{}: {fault:?}", fault.instance_path()))
        .collect();
    assert_eq!(faults, Vec::<String>::new(), "{written:#}");
    assert!(jsonschema::draft202012::is_valid(
        &result_schema(),
        &written
    ));
    written
}

fn whole<P: Serialize, R: Serialize>(
    cx: Cx<'_>,
    schema: &'static str,
    (parts, rest): (Vec<P>, R),
) -> Value {
    let sample = agreement();
    let left_out = LeftOutJson {
        id: "faulty".to_owned(),
        part: Some("measure:cases".to_owned()),
        findings: findings(cx, &[&diagnostic()]).findings,
    };
    checked(
        cx,
        &Results {
            head: Head::new(schema, as_of(), Some("Kommunen")),
            agreements: parts.into_iter().map(|part| short(&sample, part)).collect(),
            left_out: vec![left_out],
            assumptions: &sample::assumptions(),
            rest,
        },
    )
}

fn as_of() -> AsOf {
    AsOf(parse_date("2025-04-14").unwrap())
}

#[test]
fn funding_says_what_it_rests_on() {
    let sample = Sample::new();
    let cx = sample.cx();
    let (facts, none) = (full(), empty());
    let parts = vec![
        funding(&facts.funding, &[("low", &facts)]),
        funding(&none.funding, &[]),
    ];
    let written = whole(cx, "iop.funding/1", (parts, Nothing {}));
    let first = &written["agreements"][0];
    assert_eq!(
        first["term"],
        json!({ "start": "2023-01-01", "end": "2025-12-31", "days": 1096 })
    );
    let year = &first["years"][0];
    assert_eq!(
        (&year["year"], &year["total"]),
        (&json!(2023), &json!("813514"))
    );
    let contribution = &year["contributions"][0];
    assert_eq!(
        contribution["amount"], "472200.50",
        "two decimals where there are öre"
    );
    assert_eq!(contribution["hour_value"], "227.54");
    assert_eq!(contribution["missing"], json!(["OPI 2024"]));
    let steps = contribution["steps"].as_array().unwrap();
    let values: Vec<_> = steps
        .iter()
        .map(|step| (&step["value"], &step["unit"]))
        .collect();
    let expected = json!([
        ["472200", "kronor"],
        ["4.6", "percent"],
        ["384.04", "number"],
        ["61/366", "fraction"],
        [null, null]
    ]);
    assert_eq!(json!(values), expected);
    let place = json!({ "file": "agreements/a/agreement.toml", "line": 2, "column": 1 });
    assert_eq!(steps[0]["places"], json!([place]));
    assert_eq!(first["scenarios"][0]["name"], "low");
    assert!(
        written["agreements"][1].get("scenarios").is_none(),
        "only with scenarios"
    );
    assert_eq!(written["assumptions"][0]["scenario"], Value::Null);
    assert_eq!(
        written["assumptions"][1],
        json!({ "scenario": "low", "index": "OPI", "period": "2025", "value": "2.0" })
    );
    assert_eq!(
        written["left_out"][0]["findings"][0]["rule"],
        "value-unexpected"
    );
}

#[test]
fn a_stated_figure_is_money_or_plain() {
    let sample = Sample::new();
    let cx = sample.cx();
    let facts = full();
    let parts = vec![funding(&facts.funding, &[])];
    let written = whole(cx, "iop.funding/1", (parts, Nothing {}));
    let first = &written["agreements"][0];
    let stated = &first["stated"][0];
    assert_eq!(
        (&stated["stated"], &stated["difference"]),
        (&json!("1477198"), &json!("-0.50"))
    );
    assert_eq!(
        first["stated"][1]["stated"], "58.0",
        "a percentage is no money"
    );
    assert_eq!(stated["left"]["above_unindexed"], "60598");
}

#[test]
fn meetings_and_statistics_keep_counts_as_numbers_and_decimals_as_text() {
    let sample = Sample::new();
    let cx = sample.cx();
    let facts = full();
    let meetings = |requirements| MeetingsJson { requirements };
    let parts = vec![meetings(&facts.meetings[..]), meetings(&[])];
    let written = whole(cx, "iop.meetings/1", (parts, Nothing {}));
    let requirement = &written["agreements"][0]["requirements"][0];
    assert_eq!(requirement["finished"]["shortfall_at_least"], 3);
    assert_eq!(requirement["periods"][0]["status"], "missed");
    assert_eq!(
        written["agreements"][0]["requirements"][1]["finished"],
        Value::Null
    );
    let parts = vec![StatisticsJson {
        measures: &facts.statistics,
    }];
    let written = whole(cx, "iop.statistics/1", (parts, Nothing {}));
    let measure = &written["agreements"][0]["measures"][0];
    assert_eq!(measure["observations"][0]["change_percent"], "13.3");
    assert_eq!(
        measure["observations"][0]["splits"][0]["value"],
        Value::Null
    );
    assert_eq!(measure["series"]["to"], "2023");
    assert_eq!(measure["missing"], json!(["2024"]));
}

#[test]
fn an_evaluation_holds_the_parts_as_the_other_results_have_them() {
    let sample = Sample::new();
    let cx = sample.cx();
    let finding = diagnostic();
    let (facts, none) = (full(), empty());
    let parts = vec![
        evaluation(cx, &facts, &[&finding]),
        evaluation(cx, &none, &[]),
    ];
    let shared = super::Shared {
        findings: Vec::new(),
    };
    let written = whole(cx, "iop.evaluate/1", (parts, shared));
    let first = &written["agreements"][0];
    let alone = cx.document(&full().funding).unwrap();
    let alone: Value = serde_json::from_str(&alone).unwrap();
    assert_eq!(first["funding"], alone);
    assert_eq!(first["obligations"][0]["id"], "a/notice/term");
    assert_eq!(
        first["obligations"][0]["window"]["to"],
        Value::Null,
        "without an end"
    );
    assert_eq!(first["form"][0]["criterion"], "initiative");
    assert_eq!(first["form"][1]["answer"], "long-term");
    assert_eq!(first["overall"]["verdict"], "partly");
    assert_eq!(written["agreements"][1]["overall"], Value::Null);
    assert_eq!(first["findings"][0]["waived"]["until"], "2026-06-30");
}

#[test]
fn findings_are_counted_by_level_and_those_waived_apart() {
    let sample = Sample::new();
    let mut standing = diagnostic();
    standing.waived = None;
    let mut known = standing.clone();
    known.baseline = true;
    let rest = Verdict {
        findings: findings(sample.cx(), &[&standing, &diagnostic(), &known]),
        baseline_unmatched: vec![EntryJson {
            rule: "duty-overdue".to_owned(),
            agreement: Some("a".to_owned()),
            subject: None,
            count: 2,
        }],
    };
    let written = whole(sample.cx(), "iop.check/1", (vec![Nothing {}], rest));
    let expected = json!({ "error": 1, "warning": 0, "note": 0, "waived": 1, "baseline": 1 });
    assert_eq!(written["summary"], expected);
    assert_eq!(written["findings"][0]["end"]["column"], 4);
}

#[test]
fn obligations_stand_beside_the_agreements() {
    let sample = Sample::new();
    let all = full().obligations;
    let rest = DueJson {
        obligations: all.iter().collect(),
    };
    let written = whole(sample.cx(), "iop.due/1", (vec![Nothing {}], rest));
    assert_eq!(written["obligations"][0]["to"], json!(["brovi"]));
    assert_eq!(written["obligations"][1]["days_late"], 14);
}

#[test]
fn the_list_shows_the_money_of_the_year() {
    let sample = Sample::new();
    let cx = sample.cx();
    let mut facts = full();
    facts.funding.years[0].year = 2025;
    let own = agreement();
    let entries = vec![list(&own, &facts, as_of()), list(&own, &full(), as_of())];
    let written = whole(cx, "iop.list/1", (entries, Nothing {}));
    assert_eq!(written["agreements"][0]["money"], "472200");
    assert_eq!(
        written["agreements"][1]["money"],
        Value::Null,
        "another year's"
    );
    assert_eq!(written["agreements"][0]["obligations"]["overdue"], 1);
}

#[test]
fn the_records_that_ship_are_shown_with_the_keys_of_their_files() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let loaded = crate::input::load(&crate::input::Folder::new(folder)).unwrap();
    let sample = Sample::new();
    let cx = Cx {
        files: &loaded.files,
        ..sample.cx()
    };
    let dataset = loaded.dataset.unwrap();
    let brovi = dataset.agreements.values().next().unwrap();
    let record = show(cx, brovi);
    let written = whole(
        cx,
        "iop.show/1",
        (vec![super::Recorded { record }], Nothing {}),
    );
    let record = &written["agreements"][0]["record"];
    assert_eq!(
        record["purpose"]["challenges"],
        json!([]),
        "none formulated is not unknown"
    );
    assert_eq!(record["logs"]["payments"], Value::Null, "not kept here");
    let grant = &record["contribution"][0];
    assert_eq!(grant["amount"], "472200");
    assert_eq!(grant["indexation"]["index"], "OPI");
    assert_eq!(grant["indexation"]["first_year"], 2024);
    assert_eq!(grant["payment"], json!({ "months": [1] }));
    assert_eq!(record["meeting"][0]["times"], 2);
}

#[test]
fn a_key_that_is_missing_and_in_these_tests_one_too_many_is_refused() {
    let sample = Sample::new();
    let rest = Verdict {
        findings: findings(sample.cx(), &[]),
        baseline_unmatched: Vec::new(),
    };
    let mut written = whole(sample.cx(), "iop.validate/1", (Vec::<Nothing>::new(), rest));
    let schema = result_schema();
    written["more"] = json!(1);
    assert!(jsonschema::is_valid(&schema, &written), "keys may be added");
    assert!(!jsonschema::is_valid(&strict(schema.clone()), &written));
    written["as_of"] = json!("2025-4-14");
    assert!(!jsonschema::is_valid(&schema, &written));
    assert!(!jsonschema::is_valid(
        &schema,
        &json!({ "schema": "iop.other/1" })
    ));
}

/// Every key of an object in the schema, by its place, with what is said of it.
fn keys(schema: &Value, place: &str, found: &mut Vec<(String, Option<String>)>) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        for (key, value) in properties {
            let said = value.get("description").and_then(Value::as_str);
            found.push((format!("{place}.{key}"), said.map(str::to_owned)));
        }
    }
    let parts = schema.as_object().into_iter().flatten();
    let items = schema.as_array().into_iter().flatten().enumerate();
    for (key, part) in parts {
        keys(part, &format!("{place}/{key}"), found);
    }
    for (at, part) in items {
        keys(part, &format!("{place}/{at}"), found);
    }
}

#[test]
fn every_key_says_what_it_holds() {
    let mut found = Vec::new();
    keys(&result_schema(), "", &mut found);
    let silent = found.iter().filter(|(_, said)| said.is_none());
    let silent: Vec<&str> = silent.map(|(key, _)| key.as_str()).collect();
    assert_eq!(silent, Vec::<&str>::new());
    let words = found.iter().filter_map(|(_, said)| said.as_deref());
    let rust: Vec<&str> = words.filter(|said| said.contains("`None`")).collect();
    assert_eq!(rust, Vec::<&str>::new());
}

#[test]
fn the_schema_is_the_one_that_is_published() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/results.schema.json");
    let made = super::document(&result_schema()).unwrap();
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        std::fs::write(path, made).unwrap();
        return;
    }
    let published = include_str!("../../../docs/results.schema.json");
    assert!(
        made == published,
        "docs/results.schema.json is another; SNAPSHOTS=overwrite writes it anew, then read the difference"
    );
}
