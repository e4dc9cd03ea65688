//! Where a rule on records speaks and where it is silent, beyond the two examples of each.

use iop::calendar::{AsOf, parse_date};
use iop::diag::Level;

use crate::support::{Checked, REGISTRY, check, fresh, write};

/// Parties, a contribution that is paid in January, a meeting and two duties, 2024–2025; the extra keys go where they are named.
struct Case<'a> {
    name: &'a str,
    /// Keys of `[term]`.
    term: &'a str,
    /// Tables after everything else.
    more: &'a str,
    /// Logs: name and rows with their header.
    logs: &'a [(&'a str, &'a str)],
    /// The rules that speak.
    speaks: &'a [&'a str],
}

const NOTHING: Case<'_> = Case {
    name: "",
    term: "start = 2024-01-01\nend = 2025-12-31",
    more: "",
    logs: &[],
    speaks: &[],
};

fn agreement(case: &Case<'_>) -> String {
    format!(
        r#"title = "Avtal"
status = "signed"
[term]
{}
[[party]]
id = "kommun"
name = "Kommunen"
kind = "public"
[[party]]
id = "forening"
name = "Föreningen"
kind = "civil-society"
[[contribution]]
id = "bidrag"
from = "kommun"
to = "forening"
kind = "money"
per = "calendar-year"
amount = 1000
indexation = "none"
payment = {{ months = [1, 12] }}
[[meeting]]
id = "samrad"
times = 1
per = "calendar-year"
[[duty]]
id = "rapport"
text = "Rapport"
every = "calendar-year"
[[duty]]
id = "slutrapport"
text = "Slutrapport"
due = 2026-02-28
[[measure]]
id = "besok"
name = "Besök"
unit = "occasions"
[[document]]
id = "protokoll"
title = "Protokoll"
{}
"#,
        case.term, case.more
    )
}

fn checked(case: &Case<'_>) -> Checked {
    let root = fresh("records");
    write(&root, "iop.toml", REGISTRY);
    write(&root, "agreements/a/agreement.toml", agreement(case));
    for (log, rows) in case.logs {
        write(&root, &format!("agreements/a/{log}.csv"), rows);
    }
    check(&root, AsOf(parse_date("2026-06-30").expect("a date")))
}

fn hold(cases: &[Case<'_>]) {
    for case in cases {
        let checked = checked(case);
        assert_eq!(
            checked.rules(),
            case.speaks,
            "{}: {:?}",
            case.name,
            checked.places()
        );
    }
}

/// One log each: name, log, header and row, the rules that speak.
fn logs_hold(rows: &[(&str, &str, &str, &[&str])]) {
    for (name, log, rows, speaks) in rows {
        hold(&[Case {
            name,
            logs: &[(log, rows)],
            speaks,
            ..NOTHING
        }]);
    }
}

const OUTSIDE: &[&str] = &["outside-term"];
const UNRESOLVED: &[&str] = &["reference-unresolved"];

#[test]
fn outside_the_term_what_falls_due_there_is_left_alone() {
    let paid = "date,contribution,amount,for\n";
    let payments = [
        (
            "the last instalment, due on the business day after the end",
            "2026-01-02,bidrag,500,",
            &[][..],
        ),
        (
            "a payment that names its period",
            "2026-03-01,bidrag,500,2025",
            &[],
        ),
        ("money paid back", "2026-03-01,bidrag,-500,", &[]),
        (
            "a payment before the start",
            "2023-12-31,bidrag,500,2024",
            OUTSIDE,
        ),
        (
            "a payment that may lie inside",
            "2023-12/2024-01,bidrag,500,",
            &[],
        ),
    ];
    for (name, row, speaks) in payments {
        logs_hold(&[(name, "payments", &format!("{paid}{row}\n"), speaks)]);
    }
    logs_hold(&[
        (
            "a duty that falls due after the end",
            "deliveries",
            "date,duty\n2026-02-20,slutrapport\n",
            &[],
        ),
        (
            "a delivery for a period of the term",
            "deliveries",
            "date,duty,for\n2026-02-20,rapport,2025\n",
            &[],
        ),
        (
            "a meeting after the end",
            "meetings",
            "date,kind\n2026-01-01,samrad\n",
            OUTSIDE,
        ),
        (
            "a baseline",
            "statistics",
            "period,measure,value\n2023,besok,1\n",
            &[],
        ),
        (
            "an observation after the end",
            "statistics",
            "period,measure,value\n2026-Q1,besok,1\n",
            OUTSIDE,
        ),
    ]);
}

#[test]
fn the_term_and_what_is_agreed_are_compared() {
    hold(&[
        Case {
            name: "an end before the months of payment",
            term: "start = 2024-01-01\nend = 2025-11-30",
            logs: &[(
                "payments",
                "date,contribution,amount\n2026-03-01,bidrag,500\n",
            )],
            speaks: OUTSIDE,
            ..NOTHING
        },
        Case {
            name: "a meeting after an end that is not known",
            term: "start = 2024-01-01",
            logs: &[("meetings", "date,kind\n2026-01-01,samrad\n")],
            ..NOTHING
        },
        Case {
            name: "a contribution after the end",
            more: "[[contribution]]\nid = \"extra\"\nfrom = \"kommun\"\nkind = \"money\"\nper = \"once\"\namount = 1\nstarts = 2026-01-01\n",
            speaks: OUTSIDE,
            ..NOTHING
        },
    ]);
}

#[test]
fn logs_name_periods_that_are_agreed() {
    let paid = "date,contribution,amount,for\n2024-01-31,bidrag,500,";
    let periods = [
        ("a year of the contribution", "2024", &[][..]),
        ("a quarter of a yearly contribution", "2024-Q1", UNRESOLVED),
        ("a year after the term", "2027", UNRESOLVED),
        ("the term of a yearly contribution", "term", UNRESOLVED),
    ];
    for (name, period, speaks) in periods {
        logs_hold(&[(name, "payments", &format!("{paid}{period}\n"), speaks)]);
    }
    logs_hold(&[
        (
            "a recurring duty without a period",
            "deliveries",
            "date,duty\n2024-12-31,rapport\n",
            UNRESOLVED,
        ),
        (
            "the day on which a duty is due",
            "deliveries",
            "date,duty,for\n2025-12-31,slutrapport,2026-02-28\n",
            &[],
        ),
        (
            "another period of it",
            "deliveries",
            "date,duty,for\n2025-12-31,slutrapport,2025\n",
            UNRESOLVED,
        ),
    ]);
    hold(&[Case {
        name: "a year that an extension adds, though it was decided later",
        term: "start = 2024-01-01\nend = 2025-12-31\n[[extension]]\nto = 2026-12-31\ndecided = 2027-01-01",
        logs: &[(
            "payments",
            "date,contribution,amount,for\n2025-12-31,bidrag,500,2026\n",
        )],
        ..NOTHING
    }]);
}

#[test]
fn a_reference_to_a_record_with_a_fault_is_not_unresolved() {
    hold(&[
        Case {
            name: "a measure with a fault",
            more: "[[measure]]\nid = \"antal\"\nname = \"Antal\"\nunit = \"stycken\"\n[[goal]]\nid = \"m\"\ntext = \"M\"\nmeasure = \"antal\"\n",
            speaks: &["value-unexpected"],
            ..NOTHING
        },
        Case {
            name: "a waiver of no rule",
            more: "[[waiver]]\nrule = \"outside-terms\"\nreason = \"R\"\nuntil = 2026-12-31\n",
            speaks: &["reference-unresolved"],
            ..NOTHING
        },
        Case {
            name: "a waiver of a rule that needs computing",
            more: "[[waiver]]\nrule = \"meeting-quota-missed\"\nreason = \"R\"\nuntil = 2026-12-31\n",
            ..NOTHING
        },
        Case {
            name: "a document that is not there",
            more: "[[document]]\nid = \"d\"\ntitle = \"D\"\nfile = \"saknas.pdf\"\n",
            speaks: &["reference-unresolved"],
            ..NOTHING
        },
        Case {
            name: "an agreement that replaces itself",
            term: "start = 2024-01-01\nend = 2025-12-31\nreplaces = \"a\"",
            speaks: &["reference-unresolved"],
            ..NOTHING
        },
        Case {
            name: "a stated figure of no party",
            more: "[[stated]]\ndocument = \"protokoll\"\nwhat = \"cost-total:komun\"\nvalue = 1\n",
            speaks: &["reference-unresolved"],
            ..NOTHING
        },
    ]);
}

#[test]
fn a_legal_basis_that_another_takes_over_has_not_expired() {
    let basis = |list: &str| format!("[purpose]\nlegal_basis = [{list}]\n");
    let old = "{ text = \"SoL (2001:453)\", until = 2025-06-30 }";
    for (name, list, expected) in [
        ("no other", old.to_owned(), &["legal-basis-expired"][..]),
        (
            "one from the day after",
            format!("{old}, {{ text = \"SoL (2025:400)\", from = 2025-07-01 }}"),
            &[],
        ),
        (
            "one that holds anyway",
            format!("{old}, {{ text = \"KL\" }}"),
            &[],
        ),
        (
            "one that begins later than the as-of date",
            format!("{old}, {{ text = \"Ny\", from = 2026-09-01 }}"),
            &["legal-basis-expired"],
        ),
        (
            "until the last day of the term",
            "{ text = \"Lag\", until = 2025-12-31 }".to_owned(),
            &[],
        ),
    ] {
        let more = basis(&list);
        hold(&[Case {
            name,
            more: &more,
            speaks: expected,
            ..NOTHING
        }]);
    }
}

/// A log: its name, header and two rows.
type Twice<'a> = (&'a str, &'a str, &'a str, [&'a str; 2]);

fn levels_of(rows: &[Twice<'_>], expected: Option<Level>) {
    for (name, log, header, rows) in rows {
        let log = [(*log, &*format!("{header}\n{}\n", rows.join("\n")))];
        let found = checked(&Case {
            logs: &log,
            ..NOTHING
        });
        let levels: Vec<_> = found.findings.iter().map(|finding| finding.level).collect();
        let expected: Vec<_> = expected.into_iter().collect();
        assert_eq!(levels, expected, "{name}: {:?}", found.places());
    }
}

#[test]
fn repeated_rows_are_grave_where_they_are_counted() {
    let measured = ["2024,besok,1", "2024,besok,2"];
    let judged = ["2025-01-01,agreement,met", "2025-01-01,agreement,partly"];
    levels_of(
        &[
            (
                "an observation, whatever the value",
                "statistics",
                "period,measure,value",
                measured,
            ),
            (
                "an assessment, whatever the verdict",
                "assessments",
                "date,subject,verdict",
                judged,
            ),
        ],
        Some(Level::Error),
    );
    levels_of(
        &[
            (
                "a meeting",
                "meetings",
                "date,kind",
                ["2024-03-12,samrad"; 2],
            ),
            (
                "a payment",
                "payments",
                "date,contribution,amount",
                ["2024-01-31,bidrag,500"; 2],
            ),
        ],
        Some(Level::Warning),
    );
}

#[test]
fn rows_that_may_be_two_things_are_not_repeated() {
    let minutes = ["2024-03-12,samrad,", "2024-03-12,samrad,protokoll"];
    let amounts = ["2024-01-31,bidrag,500", "2024-01-31,bidrag,501"];
    let groups = ["2024,besok,1,women", "2024,besok,2,men"];
    levels_of(
        &[
            (
                "different minutes",
                "meetings",
                "date,kind,document",
                minutes,
            ),
            (
                "meetings of a month",
                "meetings",
                "date,kind",
                ["2024-03,samrad"; 2],
            ),
            (
                "plans",
                "meetings",
                "date,kind,planned",
                ["2025-03-12,samrad,yes"; 2],
            ),
            (
                "another group",
                "statistics",
                "period,measure,value,sex",
                groups,
            ),
            (
                "different amounts",
                "payments",
                "date,contribution,amount",
                amounts,
            ),
        ],
        None,
    );
}

#[test]
fn dates_that_are_not_known_to_the_day_get_the_benefit_of_the_doubt() {
    hold(&[
        Case {
            name: "an end that may lie after the start",
            term: "start = \"2024-06\"\nend = 2024-06-15",
            ..NOTHING
        },
        Case {
            name: "an end that cannot",
            term: "start = \"2024-06\"\nend = 2024-05-31",
            speaks: &["term-ends-before-start"],
            ..NOTHING
        },
        Case {
            name: "terminated before the start, without the status",
            term: "start = 2024-06-01\nend = 2025-12-31\nterminated = 2024-05-31",
            speaks: &["status-contradicts", "term-ends-before-start"],
            ..NOTHING
        },
        Case {
            name: "an interval the wrong way round",
            term: "start = 2024-01-01\nend = \"2025-12/2025-06\"",
            speaks: &["dates-reversed"],
            ..NOTHING
        },
        Case {
            name: "decided in the month of the start",
            term: "start = 2024-01-01\nend = 2025-12-31\ndecided = \"2024-01\"",
            speaks: &["decided-after-start"],
            ..NOTHING
        },
    ]);
}

#[test]
fn shares_of_a_year_leave_something_for_the_others() {
    let share = |id: &str, share: u32, starts: &str| {
        format!(
            "[[contribution]]\nid = \"{id}\"\nfrom = \"forening\"\nkind = \"money\"\nper = \"calendar-year\"\nshare = {share}\n{starts}\n"
        )
    };
    for (name, more, expected) in [
        (
            "less than all",
            share("x", 60, "") + &share("y", 39, ""),
            &[][..],
        ),
        (
            "all",
            share("x", 60, "") + &share("y", 40, ""),
            &["value-unexpected"],
        ),
        (
            "in different years",
            share("x", 60, "ends = 2024-12-31") + &share("y", 60, "starts = 2025-01-01"),
            &[],
        ),
    ] {
        hold(&[Case {
            name,
            more: &more,
            speaks: expected,
            ..NOTHING
        }]);
    }
}

#[test]
fn a_folder_without_an_agreement_is_an_error_and_a_level_that_is_set_holds() {
    for (name, levels, expected) in [
        ("the rule's own", "", [Level::Error, Level::Warning]),
        (
            "set",
            "[levels]\nfile-unknown = \"note\"\n",
            [Level::Note, Level::Note],
        ),
    ] {
        let root = fresh("levels");
        write(&root, "iop.toml", format!("{REGISTRY}{levels}"));
        write(&root, "agreements/tom/anteckning.txt", "");
        write(&root, "indices/OPI.csv", "period,value,status\n");
        let found = check(&root, AsOf(parse_date("2026-06-30").expect("a date")));
        assert_eq!(
            found.places(),
            [
                "agreements/tom file-unknown",
                "indices/OPI.csv file-unknown"
            ],
            "{name}"
        );
        let own: Vec<_> = found.findings.iter().map(|finding| finding.level).collect();
        assert_eq!(own, expected, "{name}");
    }
}
