//! The command line from outside: arguments in, streams and an exit code out.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "what fails here fails the test, and tests read files as they are"
)]

#[path = "cli/output.rs"]
mod output;
mod world;

use std::fs;
use std::io::Read as _;
use std::process::{Command, Stdio};

use iop::lang::Language;
use world::{Folder, Said, registry, shipped};

#[test]
fn the_examples_of_the_command_line_hold() {
    trycmd::TestCases::new().case("tests/cmd/*.md");
}

#[test]
fn without_arguments_the_help_is_the_result() {
    let said = shipped().run("");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("Följa upp:\n  evaluate "), "{}", said.out);
}

#[test]
fn what_cannot_work_is_one_line_in_the_language_of_the_environment() {
    let nowhere = Folder::new("nowhere");
    for (name, args, sv, en) in [
        (
            "no registry here",
            "evaluate",
            "fel: inget register: ",
            "error: no registry: ",
        ),
        (
            "no registry there",
            "list --data none",
            "fel: inget register: none ",
            "error: no registry: none ",
        ),
        (
            "a day that does not exist",
            "funding --as-of 2025-02-30",
            "fel: --as-of: ”2025-02-30” är ingen dag",
            "error: --as-of: “2025-02-30” is no day",
        ),
        (
            "no day at all",
            "validate --as-of soon",
            "fel: --as-of: ”soon” är",
            "error: --as-of: “soon” is",
        ),
        (
            "an unknown rule",
            "explain not-utf8",
            "fel: okänd regel: ”not-utf8”; menade du ”not-utf-8”?",
            "error: unknown rule: “not-utf8”; did you mean “not-utf-8”?",
        ),
    ] {
        for (language, expected) in [(Language::Swedish, sv), (Language::English, en)] {
            let mut world = nowhere.world();
            world.language = Some(language);
            let said = Said::by(args, &world);
            assert!(said.err.starts_with(expected), "{name}: {}", said.err);
            said.is_one_refusal(name);
        }
        let said = nowhere.run(&format!("{args} --lang sv"));
        assert!(said.err.starts_with(sv), "{name}: --lang: {}", said.err);
    }
}

#[test]
fn once_the_registry_is_read_its_language_holds() {
    let empty = Folder::new("empty");
    empty.write("iop.toml", "format = 1\nname = \"K\"\nlanguage = \"sv\"\n");
    let said = empty.run("evaluate");
    assert_eq!(
        said.err,
        "fel: registret har inga överenskommelser: det finns ingen mapp under agreements/\n"
    );
    said.is_one_refusal("an empty registry");
    let said = empty.run("evaluate --lang en");
    assert!(
        said.err
            .starts_with("error: the registry has no agreements"),
        "{}",
        said.err
    );
    for (name, args, expected) in [
        (
            "nearly the id",
            "evaluate brovi-2032",
            "fel: okänd överenskommelse: ”brovi-2032”; menade du ”brovi-2023”?\n",
        ),
        (
            "something else",
            "meetings kvinnojouren",
            "fel: okänd överenskommelse: ”kvinnojouren”; `iop list` visar den som finns\n",
        ),
        (
            "an assumption without a value",
            "funding --assume OPI:2024",
            "fel: --assume: ”OPI:2024” är inget antagande; skriv [scenario:]INDEX:PERIOD[..PERIOD]=VÄRDE, till exempel OPI:2024=4.6 eller low:OPI:2024..2026=2.0\n",
        ),
        (
            "an assumption of an unknown series",
            "funding --assume OPJ:2024=4",
            "fel: --assume: ”OPJ:2024=4”: serien ”OPJ” finns inte i iop.toml; menade du ”OPI”?\n",
        ),
    ] {
        let said = shipped().run(args);
        assert_eq!(said.err, expected, "{name}");
        said.is_one_refusal(name);
    }
}

#[test]
fn the_registry_is_found_in_the_order_of_the_manual() {
    let place = Folder::new("order");
    for (folder, name) in [
        ("asked", "asked"),
        ("env", "env"),
        ("up", "upwards"),
        ("below/data", "below"),
    ] {
        registry(&place, folder, name);
    }
    fs::create_dir_all(place.path().join("up/deep/down")).unwrap();
    let found = |from: &str, env: Option<&str>, args: &str| {
        let mut world = place.world();
        world.folder = place.path().join(from);
        world.data = env.map(|env| place.path().join(env).into());
        let said = Said::by(&format!("list --format json {args}"), &world);
        let written: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        written["registry"].as_str().unwrap().to_owned()
    };
    assert_eq!(
        found("up/deep/down", Some("env"), "--data ../../../asked"),
        "asked"
    );
    assert_eq!(found("up/deep/down", Some("env"), ""), "env");
    assert_eq!(found("up/deep/down", None, ""), "upwards");
    assert_eq!(found("below", None, ""), "below");
}

#[test]
fn a_fault_is_the_result_of_validate_and_stands_beside_other_results() {
    let place = Folder::new("fault");
    registry(&place, "", "Kommunen");
    place.write(
        "agreements/b/agreement.toml",
        "title = 1\nstatus = \"signed\"\n",
    );
    let said = place.run("validate");
    assert_eq!((said.code, said.err.as_str()), (1, ""));
    assert!(said.out.contains("[value-unexpected]"), "{}", said.out);
    assert!(
        said.out.contains("agreements/b/agreement.toml:1:9"),
        "{}",
        said.out
    );
    assert!(
        said.out.ends_with("Looked at 2 agreements: 1 error.\n"),
        "{}",
        said.out
    );
    assert_eq!(place.run("validate a").code, 0, "the other has no fault");
    let said = place.run("evaluate");
    assert_eq!(said.code, 1);
    assert!(said.err.contains("[value-unexpected]"), "{}", said.err);
    assert!(said.err.ends_with(
        "The agreement b is left out: its records have faults that must be mended first.\n"
    ));
    let written = place.json("evaluate");
    assert_eq!(written["agreements"][0]["id"], "a");
    assert_eq!(written["left_out"][0]["id"], "b");
    assert_eq!(written["left_out"][0]["findings"][0]["place"]["line"], 1);
    let said = place.run("evaluate --quiet");
    assert_eq!(
        (said.code, said.err.as_str()),
        (1, ""),
        "what is left out still counts"
    );
    assert_eq!(
        place.run("evaluate a").code,
        0,
        "nothing asked for is left out"
    );
}

#[test]
fn what_is_missing_is_said_of_the_record_whatever_its_id() {
    let place = Folder::new("term");
    registry(&place, "", "Kommunen");
    let grant = r#"title = "B"
status = "signed"
term = { start = 2025-01-01, end = 2025-12-31 }
[[party]]
id = "kommun"
name = "Kommunen"
kind = "public"
[[party]]
id = "forening"
name = "Föreningen"
kind = "civil-society"
[[contribution]]
id = "term"
from = "kommun"
to = "forening"
kind = "money"
per = "calendar-year"
text = "Terminsbidrag"
indexation = "none"
"#;
    place.write("agreements/b/agreement.toml", grant);
    let said = place.run("funding b --as-of 2025-06-30 --lang en");
    assert!(
        said.out.contains("Missing: the amount of Terminsbidrag."),
        "{}",
        said.out
    );
    let said = place.run("funding b --as-of 2025-06-30 --lang sv");
    assert!(
        said.out.contains("Det saknas: beloppet för Terminsbidrag."),
        "{}",
        said.out
    );
}

#[test]
fn a_fault_in_what_agreements_share_leaves_out_those_that_rest_on_it() {
    let place = Folder::new("shared");
    registry(&place, "", "Kommunen");
    place.write(
        "indices/OPI.csv",
        "period,value,status\n2023,x,definitive\n",
    );
    let left_out = |part: &serde_json::Value| {
        let all = part["left_out"].as_array().unwrap().iter();
        all.map(|one| {
            (
                one["id"].clone(),
                one["part"].clone(),
                one["findings"].as_array().unwrap().len(),
            )
        })
        .collect::<Vec<_>>()
    };
    assert_eq!(
        left_out(&place.json("funding")),
        [("a".into(), serde_json::Value::Null, 1)]
    );
    place.write(
        "indices/OPI.csv",
        "period,value,status\n2023,4.6,definitive\n",
    );
    place.write("guidelines/forum.toml", "name = 1\n");
    assert_eq!(
        left_out(&place.json("evaluate")),
        [("a".into(), "form:forum".into(), 1)]
    );
    place.write("iop.toml", "format = 1\n");
    let written = place.json("evaluate");
    assert_eq!(written["registry"], serde_json::Value::Null);
    assert_eq!(written["agreements"], serde_json::json!([]));
    assert_eq!(
        left_out(&written),
        [("a".into(), serde_json::Value::Null, 1)]
    );
    assert_eq!(place.run("evaluate").code, 1);
}

#[test]
fn a_measure_that_contradicts_itself_is_left_out_alone_and_an_empty_folder_is_named() {
    let place = Folder::new("parts");
    registry(&place, "", "Kommunen");
    let agreement = place.path().join("agreements/a/agreement.toml");
    let measure = "[[measure]]\nid = \"cases\"\nname = \"Cases\"\nunit = \"cases\"\n";
    let other = measure.replace("cases\"\nn", "visits\"\nn");
    let text = fs::read_to_string(agreement).unwrap();
    place.write(
        "agreements/a/agreement.toml",
        &format!("{text}{measure}{other}"),
    );
    let rows = "period,measure,value,sex\n2023,cases,10,\n2023,cases,4,women\n2023,cases,5,men\n2023,visits,3,\n";
    place.write("agreements/a/statistics.csv", rows);
    place.write("agreements/b/minutes.txt", "");
    let written = place.json("statistics");
    let left_out = written["left_out"].as_array().unwrap().iter();
    let left_out: Vec<_> = left_out
        .map(|one| (&one["id"], &one["part"], &one["findings"][0]["rule"]))
        .collect();
    assert_eq!(
        serde_json::json!(left_out),
        serde_json::json!([
            ["a", "measure:cases", "split-sum-differs"],
            ["b", null, "file-unknown"]
        ])
    );
    let measures = written["agreements"][0]["measures"].as_array().unwrap();
    let ids: Vec<_> = measures.iter().map(|measure| &measure["id"]).collect();
    assert_eq!(ids, ["visits"]);
    assert_eq!(place.run("statistics").code, 1);
}

#[test]
fn a_scenario_takes_the_place_of_what_is_assumed_for_all() {
    let args = "funding --as-of 2025-04-14 --assume OPI:2024=5.0 --assume OPI:2025=2.7";
    let written = shipped().json(&format!("{args} --assume low:OPI:2024=2.0"));
    let agreement = &written["agreements"][0];
    let money = |years: &serde_json::Value| {
        let years = years.as_array().unwrap().iter();
        years.map(|year| year["money"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(money(&agreement["years"]), ["472200", "495810", "509197"]);
    assert_eq!(agreement["scenarios"][0]["name"], "low");
    assert_eq!(
        money(&agreement["scenarios"][0]["years"]),
        ["472200", "481644", "494648"]
    );
    let said = shipped().run(&format!("{args} --assume low:OPI:2024=2.0"));
    let (base, low) = said.out.split_once("SCENARIER").unwrap();
    assert!(base.contains("837\u{a0}124\u{a0}a"), "{base}");
    assert!(low.contains("822\u{a0}958\u{a0}a"), "{low}");
}

#[test]
fn every_result_is_as_its_schema_says_and_the_same_twice() {
    let schema: serde_json::Value =
        serde_json::from_str(&shipped().run("schema --results").out).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for command in [
        "evaluate",
        "funding",
        "meetings",
        "statistics",
        "validate",
        "check",
        "due",
        "list",
        "show brovi-2023",
        "explain",
        "explain toml-syntax",
    ] {
        let first = shipped().run(&format!("{command} --format json --as-of 2025-04-14"));
        let expected = u8::from(command == "check");
        assert_eq!(first.code, expected, "{command}: {}", first.err);
        let about_records = |line: &str| line.contains(": varning[") || line.contains(": notis[");
        assert!(first.err.lines().all(about_records), "{}", first.err);
        let written = serde_json::from_str(&first.out).unwrap();
        assert!(validator.is_valid(&written), "{command}: {written:#}");
        let again = shipped().run(&format!("{command} --format json --as-of 2025-04-14"));
        assert!(
            first.out == again.out,
            "{command} gives other bytes the second time"
        );
    }
}

#[test]
fn a_result_is_written_to_a_file_whole_or_not_at_all() {
    let place = Folder::new("output");
    registry(&place, "", "Kommunen");
    let file = place.path().join("list.json");
    let said = place.run(&format!("list --format json --output {}", file.display()));
    assert_eq!(
        (said.code, said.out.as_str(), said.err),
        (0, "", format!("wrote {}\n", file.display()))
    );
    assert_eq!(
        fs::read_to_string(&file).unwrap(),
        place.run("list --format json").out
    );
    let said = place.run("list --output none/list.txt");
    assert!(
        said.err
            .starts_with("error: the result cannot be written: none/list.txt: "),
        "{}",
        said.err
    );
    said.is_one_refusal("a folder that is not there");
}

#[test]
fn colour_is_where_it_is_asked_for() {
    let mut world = shipped().world();
    let has_colour = |args: &str, world: &iop::World| Said::by(args, world).out.contains('\u{1b}');
    assert!(!has_colour("explain toml-syntax", &world));
    assert!(has_colour("explain toml-syntax --color always", &world));
    world.colour_out = true;
    assert!(has_colour("explain toml-syntax", &world));
    assert!(!has_colour("explain toml-syntax --color never", &world));
    for (name, value, expected) in [("NO_COLOR", "1", false), ("CLICOLOR_FORCE", "1", true)] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_iop"));
        command
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env(name, value);
        let out = command
            .args(["explain", "toml-syntax"])
            .output()
            .unwrap()
            .stdout;
        assert_eq!(out.contains(&0x1b), expected, "{name}");
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_iop"))
        .args(["schema", "--results"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut err = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut err)
        .unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}

#[test]
fn the_manual_speaks_the_language_and_knows_the_levels_of_the_registry() {
    let place = Folder::new("manual");
    registry(&place, "", "Kommunen");
    let rules =
        |folder: &Folder, args: &str| folder.json(&format!("explain {args}"))["rules"].clone();
    assert_eq!(
        rules(&shipped(), "toml-syntax")[0]["page"],
        include_str!("../docs/rules/sv/toml-syntax.md")
    );
    assert_eq!(
        rules(&place, "toml-syntax")[0]["page"],
        include_str!("../docs/rules/en/toml-syntax.md")
    );
    assert_eq!(
        rules(&place, "toml-syntax --lang sv")[0]["page"],
        include_str!("../docs/rules/sv/toml-syntax.md")
    );
    let listed = shipped().run("explain").out;
    for rule in rules(&shipped(), "").as_array().unwrap() {
        let name = rule["rule"].as_str().unwrap();
        assert!(listed.contains(&format!("  {name}  ")), "{name}");
    }
    assert!(
        listed.lines().all(|line| line.chars().count() <= 80),
        "{listed}"
    );
}

#[test]
fn a_day_can_be_said_as_people_say_it_and_an_agreement_by_its_beginning() {
    let day = |args: &str| {
        let result = shipped().json(&format!("list --as-of {args}"));
        result["as_of"].as_str().unwrap().to_owned()
    };
    // The world of these tests stands at 14 April 2025.
    for (written, expected) in [
        ("today", "2025-04-14"),
        ("idag", "2025-04-14"),
        ("2025-04", "2025-04-14"),
        ("2025", "2025-04-14"),
        ("2024-02", "2024-02-29"),
        ("2025-03", "2025-03-31"),
        ("2024-Q3", "2024-09-30"),
        ("2026-01", "2026-01-31"),
    ] {
        assert_eq!(day(written), expected, "{written}");
    }
    let said = shipped().run("show bro --lang en --as-of 2025-04-14");
    assert_eq!(said.code, 0, "{}", said.err);
    let place = Folder::new("prefixes");
    place.write("iop.toml", "format = 1\nname = \"Kommunen\"\n");
    place.write(
        "agreements/ab/agreement.toml",
        "title = \"AB\"\nstatus = \"signed\"\n",
    );
    place.write(
        "agreements/ac/agreement.toml",
        "title = \"AC\"\nstatus = \"signed\"\n",
    );
    assert_eq!(place.run("show ab").code, 0);
    place.run("show zz").is_one_refusal("none begins so");
    place.run("show a").is_one_refusal("several begin so");
}

#[test]
fn help_and_what_is_wrong_with_the_arguments_are_in_the_readers_language() {
    let help = shipped().run("check --help --lang sv");
    assert_eq!(help.code, 0);
    for words in [
        "Användning: iop check [FLAGGOR] [ID]...",
        "Gemensamma flaggor:",
        "[förval: error]",
        "Möjliga värden:",
    ] {
        assert!(help.out.contains(words), "{words}: {}", help.out);
    }
    for words in ["Usage", "Options", "default", "Print", "Possible"] {
        assert!(!help.out.contains(words), "{words}: {}", help.out);
    }
    // The registry that ships is in Swedish, and nothing else is asked for.
    for (args, expected) in [
        ("utvardera", "fel: kommandot ”utvardera” finns inte"),
        (
            "check --fail-onn error",
            "fel: ”--fail-onn” är inget som kommandot tar; menade du ”--fail-on”?\n",
        ),
        (
            "list --format htm",
            "fel: --format <FORMAT>: ”htm” går inte; det kan vara text, json,",
        ),
        ("show", "fel: <ID> saknas\n"),
        ("list --lang", "fel: --lang <LANGUAGE> saknar sitt värde"),
        (
            "list --as-of 2025 --as-of 2024",
            "fel: --as-of <DATE> kan bara anges en gång\n",
        ),
    ] {
        let said = shipped().run(args);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{args}");
        assert!(said.err.starts_with(expected), "{args}: {}", said.err);
    }
    let english = shipped().run("show --lang en");
    assert!(
        english.err.starts_with("error: the following required"),
        "{}",
        english.err
    );
}
