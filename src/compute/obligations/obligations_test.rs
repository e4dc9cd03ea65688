//! Where each kind of obligation stands the day before, on the day, the day after, on holidays and with uncertain dates.

use super::{Obligation, obligations};
use crate::compute::{funding, meetings};
use crate::testing::Registry;

fn stream(registry: &Registry, as_of: &str) -> Vec<Obligation> {
    registry.at(as_of, |ctx, agreement| {
        obligations(
            ctx,
            agreement,
            (&funding(ctx, agreement), &meetings(ctx, agreement)),
        )
    })
}

/// `status days-late` of one obligation at several days.
fn statuses(registry: &Registry, subject: &str, days: &[(&str, &str)]) {
    for (as_of, expected) in days {
        let all = stream(registry, as_of);
        let found = all
            .iter()
            .find(|own| own.subject == subject)
            .unwrap_or_else(|| panic!("{subject} in {all:#?}"));
        let late = found
            .days_late
            .map_or_else(String::new, |days| format!(" {days}"));
        assert_eq!(
            format!("{}{late}", found.status.code()),
            *expected,
            "{subject} as of {as_of}"
        );
    }
}

const TERM: &str = "[term]\nstart = 2023-01-01\nend = 2025-12-31\n[[party]]\nid = \"m\"\nname = \"M\"\nkind = \"public\"\n";

fn with(text: &str) -> Registry {
    Registry::new(&format!("{TERM}{text}\n"))
}

const REPORT: &str = "[[duty]]\nid = \"report\"\nparty = \"m\"\ntext = \"Report\"\n";

#[test]
fn a_duty_is_open_on_its_day_and_overdue_the_day_after() {
    let registry = with(&format!("{REPORT}due = \"2025-Q1\""));
    statuses(
        &registry,
        "report",
        &[
            ("2025-01-29", "open"),
            ("2025-01-30", "due-soon"),
            ("2025-03-31", "due-soon"),
            ("2025-04-01", "overdue 1"),
            ("2026-04-01", "overdue 366"),
        ],
    );
}

#[test]
fn a_due_day_on_a_holiday_moves_to_the_next_business_day() {
    let registry = with(&format!("{REPORT}every = \"calendar-year\""));
    statuses(
        &registry,
        "report:2023",
        &[
            ("2023-12-31", "due-soon"),
            ("2024-01-02", "due-soon"),
            ("2024-01-03", "overdue 1"),
        ],
    );
    let easter = with(&format!("{REPORT}due = 2024-03-31"));
    statuses(
        &easter,
        "report",
        &[("2024-04-02", "due-soon"), ("2024-04-03", "overdue 1")],
    );
}

#[test]
fn a_delivery_is_met_late_by_the_days_from_the_moved_day() {
    for (name, date, as_of, expected) in [
        ("on the day", "2025-03-31", "2025-05-01", "met"),
        ("two weeks late", "2025-04-14", "2025-05-01", "met-late 14"),
        (
            "not yet delivered at the as-of date",
            "2025-04-14",
            "2025-04-13",
            "overdue 13",
        ),
        (
            "a month that ends by the day",
            "2025-03",
            "2025-05-01",
            "met",
        ),
        (
            "a quarter that the day lies in",
            "2025-03-15/2025-04-15",
            "2025-05-01",
            "met",
        ),
        (
            "an interval wholly after the day",
            "2025-04",
            "2025-05-01",
            "met-late 1",
        ),
        (
            "an interval that has begun and not ended",
            "2025-03/2025-06",
            "2025-04-01",
            "cannot-tell",
        ),
    ] {
        let registry = with(&format!("{REPORT}due = \"2025-Q1\""))
            .log("deliveries", &format!("date,duty\n{date},report"));
        let found = stream(&registry, as_of).remove(0);
        let late = found
            .days_late
            .map_or_else(String::new, |days| format!(" {days}"));
        assert_eq!(format!("{}{late}", found.status.code()), expected, "{name}");
    }
}

#[test]
fn a_recurring_delivery_counts_for_the_period_that_it_names() {
    let registry = with(&format!(
        "{REPORT}every = \"calendar-year\"\ndue_after = \"03-31\""
    ))
    .log("deliveries", "date,duty,for\n2025-02-01,report,2024");
    statuses(&registry, "report:2024", &[("2025-02-01", "met")]);
    statuses(&registry, "report:2023", &[("2025-02-01", "overdue 305")]);
    statuses(&registry, "report:2025", &[("2025-02-01", "open")]);
}

const GRANT: &str = "[[contribution]]\nid = \"grant\"\nfrom = \"m\"\nkind = \"money\"\nper = \"calendar-year\"\namount = 100\nindexation = \"none\"\n";

#[test]
fn an_instalment_is_met_on_the_day_of_the_payment_that_completes_it() {
    let rows = "date,contribution,amount,for\n2023-01-31,grant,60,\n2023-02-03,grant,40,\n2024-01-31,grant,100,2024";
    let registry = with(&format!("{GRANT}payment = {{ months = [1] }}")).log("payments", rows);
    statuses(
        &registry,
        "grant:2023",
        &[
            ("2023-01-31", "due-soon"),
            ("2023-02-01", "overdue 1"),
            ("2023-02-02", "overdue 2"),
            ("2023-02-03", "met-late 3"),
        ],
    );
    statuses(
        &registry,
        "grant:2024",
        &[("2024-01-30", "due-soon"), ("2024-01-31", "met")],
    );
}

#[test]
fn whether_an_instalment_was_paid_cannot_be_told_where_payments_are_not_kept() {
    let registry = with(&format!("{GRANT}payment = {{ months = [1, 7], day = 15 }}"));
    statuses(
        &registry,
        "grant:2023#1",
        &[("2023-01-16", "due-soon"), ("2023-01-17", "cannot-tell")],
    );
    statuses(
        &registry,
        "grant:2023#2",
        &[("2023-07-17", "due-soon"), ("2023-07-18", "cannot-tell")],
    );
}

#[test]
fn notice_is_met_when_its_day_has_passed_and_the_end_is_overdue() {
    let toml = TERM.replace("end = 2025-12-31", "end = 2025-12-31\nnotice_months = 6");
    let registry = Registry::new(&toml);
    let status = |as_of: &str| {
        let all = stream(&registry, as_of);
        let of = |kind: &str| {
            all.iter()
                .find(|own| own.kind.code() == kind)
                .unwrap()
                .status
                .code()
        };
        (of("notice"), of("end"))
    };
    assert_eq!(status("2025-04-30"), ("open", "open"));
    assert_eq!(status("2025-05-01"), ("due-soon", "open"));
    assert_eq!(status("2025-06-30"), ("due-soon", "open"));
    assert_eq!(status("2025-07-01"), ("met", "open"));
    assert_eq!(status("2025-12-31"), ("met", "due-soon"));
    assert_eq!(status("2026-01-01"), ("met", "overdue"));
}

#[test]
fn an_observation_is_expected_for_each_finished_period() {
    let measure = "[[measure]]\nid = \"cases\"\nname = \"Cases\"\nunit = \"cases\"\nevery = \"calendar-year\"\ndue_after = \"03-31\"";
    let registry = with(measure).log("statistics", "period,measure,value\n2023,cases,5");
    statuses(
        &registry,
        "cases:2023",
        &[("2023-12-31", "open"), ("2024-01-01", "met")],
    );
    statuses(
        &registry,
        "cases:2024",
        &[("2025-03-31", "due-soon"), ("2025-04-01", "overdue 1")],
    );
}

#[test]
fn nothing_of_a_draft_can_be_broken() {
    let registry = with(&format!("{REPORT}due = \"2023-Q1\"")).with_status("draft");
    statuses(&registry, "report", &[("2025-01-01", "not-tracked")]);
}

#[test]
fn what_is_only_decided_is_open_until_its_day_and_cannot_be_told_after_it() {
    let duty = format!("{REPORT}due = \"2023-Q1\"");
    let decided = with(&duty).with_status("decided");
    statuses(
        &decided,
        "report",
        &[("2023-03-31", "open"), ("2023-04-03", "cannot-tell")],
    );
    let done = with(&duty)
        .with_status("decided")
        .log("deliveries", "date,duty\n2023-05-02,report");
    statuses(&done, "report", &[("2023-06-01", "met-late 32")]);
}

#[test]
fn a_waiver_in_force_makes_its_obligation_waived_and_no_other() {
    let waiver = "[[waiver]]\nrule = \"duty-overdue\"\nsubject = \"report:2023\"\nreason = \"r\"\nuntil = 2024-12-31";
    let registry = with(&format!("{REPORT}every = \"calendar-year\"\n{waiver}"));
    statuses(
        &registry,
        "report:2023",
        &[("2024-12-31", "waived 364"), ("2025-01-01", "overdue 365")],
    );
    statuses(&registry, "report:2024", &[("2025-02-01", "overdue 30")]);
}

const OPERATIONAL: &str = "[[meeting]]\nid = \"operational\"\ntimes = 2\nper = \"calendar-year\"\n";

#[test]
fn a_quota_of_meetings_is_missed_the_day_after_its_last_day_which_never_moves() {
    let registry = with(OPERATIONAL).log("meetings", "date,kind\n2023-05-02,operational");
    statuses(
        &registry,
        "operational:2023",
        &[
            ("2023-10-31", "open"),
            ("2023-11-01", "due-soon"),
            ("2023-12-30", "due-soon"),
            ("2023-12-31", "due-soon"), // a Sunday
            ("2024-01-01", "missed"),
            ("2024-01-02", "missed"),
        ],
    );
    let held = with(OPERATIONAL).log("meetings", "date,kind,count\n2023-05-02,operational,2");
    statuses(
        &held,
        "operational:2023",
        &[
            ("2023-05-01", "open"),
            ("2023-05-02", "met"),
            ("2024-01-01", "met"),
        ],
    );
}

#[test]
fn meetings_on_days_not_known_leave_a_quota_open_to_doubt_only_after_its_last_day() {
    let rows = "date,kind,count\n2023/2024,operational,2";
    let registry = with(OPERATIONAL).log("meetings", rows);
    for subject in ["operational:2023", "operational:2024"] {
        statuses(&registry, subject, &[("2023-06-30", "open")]);
        statuses(&registry, subject, &[("2025-01-01", "cannot-tell")]);
    }
    statuses(
        &registry,
        "operational:2023",
        &[("2023-12-31", "due-soon"), ("2024-01-01", "cannot-tell")],
    );
}

#[test]
fn an_instalment_on_a_weekend_or_holiday_is_overdue_the_day_after_the_next_business_day() {
    for (name, payment, before) in [
        (
            "a Saturday",
            "{ months = [7], day = 1 }",
            ["2023-07-03", "2023-07-04"],
        ),
        (
            "Midsummer Eve",
            "{ months = [6], day = 23 }",
            ["2023-06-26", "2023-06-27"],
        ),
        (
            "Maundy Thursday stays",
            "{ months = [4], day = 6 }",
            ["2023-04-06", "2023-04-07"],
        ),
        (
            "Good Friday",
            "{ months = [4], day = 7 }",
            ["2023-04-11", "2023-04-12"],
        ),
        (
            "Christmas Eve",
            "{ months = [12], day = 24 }",
            ["2023-12-27", "2023-12-28"],
        ),
    ] {
        let registry = with(&format!("{GRANT}payment = {payment}"))
            .log("payments", "date,contribution,amount");
        let [on, after] = before;
        let all = stream(&registry, on);
        let found = all.iter().find(|own| own.subject == "grant:2023").unwrap();
        assert_eq!(
            found.due.map(|due| due.to_string()).as_deref(),
            Some(on),
            "{name}"
        );
        statuses(
            &registry,
            "grant:2023",
            &[(on, "due-soon"), (after, "overdue 1")],
        );
    }
}

#[test]
fn a_payment_on_a_day_not_known_is_late_only_if_all_of_it_is() {
    for (name, date, as_of, expected) in [
        (
            "a month that ends on the day",
            "2023-01",
            "2023-02-28",
            "met",
        ),
        (
            "days on both sides",
            "2023-01-15/2023-02-15",
            "2023-02-28",
            "met",
        ),
        (
            "a month wholly after",
            "2023-02",
            "2023-02-28",
            "met-late 1",
        ),
        (
            "not over at the as-of date",
            "2023-01/2023-03",
            "2023-02-28",
            "cannot-tell",
        ),
        (
            "not begun at the as-of date",
            "2023-03",
            "2023-02-28",
            "overdue 28",
        ),
    ] {
        let row = format!("date,contribution,amount,for\n{date},grant,100,2023");
        let registry = with(&format!("{GRANT}payment = {{ months = [1] }}")).log("payments", &row);
        let all = stream(&registry, as_of);
        let found = all.iter().find(|own| own.subject == "grant:2023").unwrap();
        let late = found
            .days_late
            .map_or_else(String::new, |days| format!(" {days}"));
        assert_eq!(format!("{}{late}", found.status.code()), expected, "{name}");
    }
}

/// A grant of one year whose instalment was asked for at 3.5 per cent and whose definitive value came on 19 April.
fn settled(definitive: &str, payments: &str) -> Registry {
    let parties = "[[party]]\nid = \"f\"\nname = \"F\"\nkind = \"civil-society\"\n";
    let clause = "{ index = \"OPI\", first_year = 2023, settle = true }";
    let grant = GRANT
        .replace("from = \"m\"", "from = \"m\"\nto = \"f\"")
        .replace("amount = 100", "amount = 100_000")
        .replace("\"none\"", clause);
    let term = TERM.replace("2025-12-31", "2023-12-31");
    let values =
        format!("2023,3.5,preliminary,2022-12-09,\n2023,{definitive},definitive,2023-04-19,");
    Registry::new(&format!(
        "{term}{parties}{grant}payment = {{ months = [1] }}\n"
    ))
    .index("OPI", "rate", &values)
    .log(
        "payments",
        &format!("date,contribution,amount,for\n2023-01-31,grant,103500,2023\n{payments}"),
    )
}

fn settlement(registry: &Registry, as_of: &str) -> Option<Obligation> {
    let all = stream(registry, as_of);
    all.into_iter().find(|own| own.kind.code() == "settlement")
}

#[test]
fn a_settlement_is_overdue_the_day_after_its_day_and_met_by_the_payment_that_completes_it() {
    let unpaid = settled("4.6", "");
    let paid = settled("4.6", "2023-05-22,grant,1100,2023");
    for (name, registry, as_of, expected) in [
        ("the value is not known yet", &unpaid, "2023-04-18", None),
        ("it is published", &unpaid, "2023-04-19", Some("due-soon")),
        ("the day", &unpaid, "2023-05-19", Some("due-soon")),
        (
            "the day after, a Saturday",
            &unpaid,
            "2023-05-20",
            Some("overdue 1"),
        ),
        ("before it is paid", &paid, "2023-05-21", Some("overdue 2")),
        (
            "on the day it is paid",
            &paid,
            "2023-05-22",
            Some("met-late 3"),
        ),
    ] {
        let found = settlement(registry, as_of).map(|own| {
            let late = own
                .days_late
                .map_or_else(String::new, |days| format!(" {days}"));
            format!("{}{late}", own.status.code())
        });
        assert_eq!(found.as_deref(), expected, "{name}");
    }
}

#[test]
fn where_too_much_was_asked_the_receiver_owes_the_settlement() {
    let names = |ids: &[crate::model::Id]| ids.iter().map(ToString::to_string).collect::<String>();
    for (definitive, from, to) in [("4.6", "m", "f"), ("3.0", "f", "m")] {
        let own = settlement(&settled(definitive, ""), "2023-05-01").unwrap();
        assert_eq!(
            (names(&own.parties).as_str(), names(&own.to).as_str()),
            (from, to)
        );
    }
}

#[test]
fn an_observation_is_due_on_a_business_day_and_overdue_until_it_is_made() {
    let measure = "[[measure]]\nid = \"cases\"\nname = \"Cases\"\nunit = \"cases\"\nevery = \"calendar-year\"\n";
    let registry = with(measure).log("statistics", "period,measure,value");
    statuses(
        &registry,
        "cases:2023",
        &[
            ("2023-12-31", "due-soon"), // a Sunday
            ("2024-01-02", "due-soon"),
            ("2024-01-03", "overdue 1"),
            ("2026-06-30", "overdue 910"), // after the term, too
        ],
    );
}

#[test]
fn notice_and_end_wait_for_the_last_day_that_they_can_fall_on() {
    let toml = TERM.replace("end = 2025-12-31", "end = \"2025\"\nnotice_months = 6");
    let registry = Registry::new(&toml);
    let status = |as_of: &str, kind: &str| {
        let all = stream(&registry, as_of);
        let found = all.iter().find(|own| own.kind.code() == kind).unwrap();
        (found.status.code(), found.due)
    };
    for (as_of, notice, end) in [
        ("2024-04-30", "open", "open"),
        ("2024-05-02", "due-soon", "open"),
        ("2024-07-02", "cannot-tell", "open"),
        ("2025-01-01", "cannot-tell", "due-soon"),
        ("2025-01-02", "cannot-tell", "cannot-tell"),
        ("2025-06-30", "cannot-tell", "cannot-tell"),
        ("2025-07-01", "met", "cannot-tell"),
        ("2025-12-31", "met", "cannot-tell"),
        ("2026-01-01", "met", "overdue"),
    ] {
        assert_eq!(
            status(as_of, "notice"),
            (notice, None),
            "notice as of {as_of}"
        );
        assert_eq!(status(as_of, "end"), (end, None), "end as of {as_of}");
    }
}

#[test]
fn a_log_kept_elsewhere_leaves_what_rests_on_it_in_doubt_from_the_day_after() {
    let logs = "[logs]\nkept_elsewhere = [\"deliveries\", \"statistics\", \"meetings\"]\n";
    let measure = "[[measure]]\nid = \"cases\"\nname = \"Cases\"\nunit = \"cases\"\nevery = \"calendar-year\"\n";
    let registry = with(&format!(
        "{logs}{REPORT}due = 2024-03-28\n{measure}{OPERATIONAL}"
    ));
    for (subject, on, after) in [
        ("report", "2024-03-28", "2024-03-29"),
        ("cases:2023", "2024-01-02", "2024-01-03"),
        ("operational:2023", "2023-12-31", "2024-01-01"),
    ] {
        statuses(
            &registry,
            subject,
            &[(on, "due-soon"), (after, "cannot-tell")],
        );
    }
}
