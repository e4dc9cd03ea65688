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
    statuses(&registry, "report", &[("2025-01-01", "open")]);
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
