//! `iop due`: what its flags ask for, and the calendar.

use serde_json::Value;

use super::{agreement, duties};
use crate::world::{Folder, shipped};

/// `subject status` of what is shown.
fn shown(place: &Folder, args: &str) -> Vec<String> {
    let said = place.run(&format!("due --format json {args}"));
    let written: Value = serde_json::from_str(&said.out).unwrap();
    let all = written["obligations"].as_array().unwrap().iter();
    all.map(|one| {
        format!(
            "{} {}",
            one["subject"].as_str().unwrap(),
            one["status"].as_str().unwrap()
        )
    })
    .collect()
}

#[test]
fn flags_choose_by_time_party_kind_and_status() {
    let place = duties("due", &[("late", "2025-04-01"), ("soon", "2025-05-15")]);
    let more = "\n[[party]]\nid = \"board\"\nname = \"The board\"\nkind = \"public\"\n\n[[duty]]\nid = \"done\"\nparty = \"board\"\ntext = \"Report\"\ndue = 2025-03-03\n\n[[contribution]]\nid = \"grant\"\nfrom = \"board\"\nto = \"society\"\nkind = \"money\"\nper = \"once\"\namount = 100\nindexation = \"none\"\nstarts = 2025-01-01\nends = 2025-12-31\npayment = { months = [6] }\n";
    let own = agreement(&[("late", "2025-04-01"), ("soon", "2025-05-15")]);
    place.write("agreements/a/agreement.toml", &(own + more));
    place.write(
        "agreements/a/deliveries.csv",
        "date,duty\n2025-03-03,done\n",
    );
    place.write("agreements/a/payments.csv", "date,contribution,amount\n");
    for (args, expected) in [
        (
            "",
            &[
                "done met",
                "late overdue",
                "soon due-soon",
                "grant:term open",
                "term open",
            ][..],
        ),
        ("--within 5w", &["late overdue", "soon due-soon"]),
        ("--within 30d", &["late overdue"]),
        ("--within 0d", &["late overdue"]),
        (
            "--within 3m --kind duty",
            &["late overdue", "soon due-soon"],
        ),
        ("--within 2m --status open", &[]),
        ("--within 3m --status open", &["grant:term open"]),
        ("--party board --kind duty", &["done met"]),
        ("--party society --kind instalment", &["grant:term open"]),
        (
            "--kind duty,end --status met,open",
            &["done met", "term open"],
        ),
    ] {
        assert_eq!(shown(&place, args), expected, "{args}");
    }
    for (args, expected) in [
        (
            "--within soon",
            "error: --within: “soon” is no length of time",
        ),
        (
            "--party bord",
            "error: --party: unknown party: “bord”; did you mean “board”?",
        ),
        ("--party x", "error: --party: unknown party: “x”"),
    ] {
        let said = place.run(&format!("due {args}"));
        assert!(said.err.starts_with(expected), "{args}: {}", said.err);
        said.is_one_refusal(args);
    }
}

#[test]
fn who_owes_to_whom_and_which_record_proves_it_is_in_the_result() {
    let written = shipped().json("due --as-of 2025-04-14");
    let all = written["obligations"].as_array().unwrap();
    let one = |id: &str| all.iter().find(|one| one["id"] == id).unwrap();
    let grant = one("brovi-2023/instalment/grant:2024");
    assert_eq!(
        (&grant["parties"][0], &grant["to"][0]),
        (&"son".into(), &"brovi".into())
    );
    let report = one("brovi-2023/duty/report-back");
    let files: Vec<&str> = report["places"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| place["file"].as_str().unwrap())
        .collect();
    assert_eq!(
        files,
        [
            "agreements/brovi-2023/agreement.toml",
            "agreements/brovi-2023/deliveries.csv"
        ]
    );
    let text = shipped()
        .run("due --as-of 2025-04-14 --kind duty --lang en")
        .out;
    assert!(text.contains("deliveries.csv:2"), "{text}");
}

/// The lines of a calendar, unfolded.
fn unfolded(ics: &str) -> Vec<String> {
    let whole = ics.replace("\r\n ", "");
    whole.split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn the_calendar_has_an_event_for_each_day_that_the_result_has() {
    for language in ["sv", "en"] {
        let args = format!("due --quiet --as-of 2025-04-14 --lang {language}");
        let said = shipped().run(&format!("{args} --format ics"));
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert_eq!(said.out, shipped().run(&format!("{args} --format ics")).out);
        for line in said.out.split("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
        }
        let lines = unfolded(&said.out);
        let values = |name: &str| -> Vec<String> {
            let own = lines.iter().filter_map(|line| line.strip_prefix(name));
            own.map(str::to_owned).collect()
        };
        let written = shipped().json(&args);
        let all = written["obligations"].as_array().unwrap();
        let days = all
            .iter()
            .map(|one| one["due"].as_str().unwrap().replace('-', ""));
        assert_eq!(values("DTSTART;VALUE=DATE:"), days.collect::<Vec<_>>());
        let ids = all
            .iter()
            .map(|one| format!("{}@iop", one["id"].as_str().unwrap()));
        assert_eq!(values("UID:"), ids.collect::<Vec<_>>());
        assert!(
            values("DTSTAMP:")
                .iter()
                .all(|stamp| stamp == "20250414T000000Z")
        );
        assert_eq!(
            values("PRODID:"),
            [format!(
                "-//iop//iop {}//{language}",
                env!("CARGO_PKG_VERSION")
            )]
        );
    }
}

#[test]
fn only_what_is_still_to_be_done_has_reminders() {
    let place = duties("alarms", &[("late", "2025-04-01"), ("soon", "2025-05-15")]);
    place.write(
        "agreements/a/deliveries.csv",
        "date,duty\n2025-04-01,late\n",
    );
    let ics = place.run("due --kind duty --format ics").out;
    let lines = unfolded(&ics);
    let alarms: Vec<&String> = lines
        .iter()
        .filter(|line| line.starts_with("TRIGGER"))
        .collect();
    assert_eq!(alarms, ["TRIGGER:-P59DT15H", "TRIGGER:-P6DT15H"]);
}

#[test]
fn what_has_no_known_day_is_not_in_the_calendar_and_that_is_said() {
    let place = duties("undated", &[]);
    let own = agreement(&[]).replace("end = 2027-12-31", "end = \"2027\"");
    place.write("agreements/a/agreement.toml", &own);
    let said = place.run("due --format ics");
    assert!(!said.out.contains("BEGIN:VEVENT"), "{}", said.out);
    assert_eq!(
        said.err,
        "One obligation is not in the calendar: its day is not known.\n"
    );
}

#[test]
fn text_in_the_calendar_is_escaped_and_shows_no_personal_identity_number() {
    let args = "due --data tests/formats/registry --as-of 2025-06-30 --kind duty --format ics";
    let said = shipped().run(args);
    let lines = unfolded(&said.out);
    let summary = lines.iter().find(|line| line.contains("bilagor")).unwrap();
    assert!(
        summary.starts_with("SUMMARY:Rapport\\; med \"bilagor\"\\, en rad\\noch en till"),
        "{summary}"
    );
    assert!(!said.out.contains("850709-9805"), "{}", said.out);
}
