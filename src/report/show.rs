//! One agreement as it is recorded, nothing computed.

use chrono::NaiveDate;

use super::doc::{Definition, Report};
use super::list::state;
use super::scene::{Frame, Names};
use super::sections::{brief, clause, sources};
use super::table::{Cell, ColumnKind, RowKind, Table};
use crate::calendar::{Interval, Per};
use crate::diag::Args;
use crate::model::keys::Words;
use crate::model::{
    Agreement, Code as _, Contribution, Duty, Id, LegalBasis, LogKind, MeetingRequirement, TermEnd,
};
use crate::source::Spanned;

/// Everything that the agreement's file says, and how many rows its logs have.
pub fn view(frame: &Frame<'_>, agreement: &Agreement) -> Report {
    let names = Names { frame, agreement };
    let mut report = Report::new(frame.language());
    report.heading_with(
        1,
        agreement.title.value.clone(),
        Some(agreement.id.to_string()),
    );
    report.paragraph(frame.get("report-line-show"));
    head(&mut report, &names);
    contributions(&mut report, &names);
    promises(&mut report, &names);
    words(&mut report, &names);
    logs(&mut report, &names);
    sources::sources(&mut report, &names);
    report
}

/// Definitions with labels by the ids of their texts; those without lines are left out.
struct List<'a>(&'a Frame<'a>, Vec<Definition>);

impl List<'_> {
    fn add(&mut self, label: &str, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = lines.into_iter().collect();
        if !lines.is_empty() {
            let label = self.0.get(label);
            self.1.push(Definition::new(label, lines));
        }
    }

    fn texts<'b>(&mut self, label: &str, texts: impl IntoIterator<Item = &'b Spanned<String>>) {
        self.add(label, texts.into_iter().map(|text| text.value.clone()));
    }
}

fn head(report: &mut Report, names: &Names<'_>) {
    let (frame, agreement) = (names.frame, names.agreement);
    let mut list = List(frame, Vec::new());
    list.add("report-state", [state(frame, *agreement.status)]);
    list.add(
        "report-kind",
        [frame.code("report-form-of", agreement.form.code())],
    );
    list.texts("report-reference", &agreement.reference);
    list.add(
        "report-parties",
        agreement
            .parties
            .iter()
            .map(|party| brief::party(names, party)),
    );
    list.add("report-term", [written_term(names)]);
    dates(&mut list, names);
    purpose(&mut list, names);
    report.definitions(list.1);
}

/// Decisions, notice and prolongation.
fn dates(list: &mut List<'_>, names: &Names<'_>) {
    let (frame, term) = (names.frame, &names.agreement.term);
    let dated = [
        ("report-decided", &term.decided),
        ("report-signed", &term.signed),
        ("report-notice-on", &term.notice_given),
        ("report-terminated", &term.terminated),
    ];
    for (label, when) in dated {
        list.add(label, when.iter().map(|when| frame.when(**when)));
    }
    list.texts("report-decided-by", &term.decided_by);
    let months = term.notice_months.iter();
    list.add(
        "report-notice-time",
        months.map(|months| length(frame, **months)),
    );
    let renews = term.renews.iter();
    list.add(
        "report-renewed-by",
        renews.map(|months| length(frame, **months)),
    );
    list.add(
        "report-extended",
        term.extensions.iter().map(|one| frame.date(*one.to)),
    );
    list.texts("report-condition", &term.condition);
    list.texts("report-since", &term.since);
    let outcome = term.outcome.iter();
    list.add(
        "key-term-outcome",
        outcome.map(|outcome| Words(frame.texts).code(outcome.code())),
    );
    list.texts("key-term-outcome-text", &term.outcome_text);
    let by = (!term.notice_by.is_empty())
        .then(|| names.parties(term.notice_by.iter().map(|id| &id.value)));
    list.add("key-term-notice-by", by);
    list.add(
        "report-replaces",
        term.replaces.iter().map(|id| id.to_string()),
    );
}

/// What it is for.
fn purpose(list: &mut List<'_>, names: &Names<'_>) {
    let (frame, purpose) = (names.frame, &names.agreement.purpose);
    list.texts("report-aim", &purpose.aim);
    list.texts("report-targets", &purpose.target_groups);
    match &purpose.challenges {
        Some(challenges) if challenges.is_empty() => {
            list.add("report-challenges", [frame.get("report-none-formulated")]);
        }
        Some(challenges) => list.texts("report-challenges", challenges.value.iter()),
        None => {}
    }
    list.texts("report-public-goals", &purpose.public_goals);
    list.texts("report-programme", &purpose.programme);
    list.add(
        "report-legal-basis",
        purpose.legal_basis.iter().map(|basis| law(frame, basis)),
    );
}

/// A provision with the days between which it holds.
fn law(frame: &Frame<'_>, basis: &LegalBasis) -> String {
    let day = |day: &Option<Spanned<NaiveDate>>| {
        let day = day.as_ref().map(|day| frame.date(**day));
        day.unwrap_or_default()
    };
    let code = match (&basis.from, &basis.until) {
        (None, None) => return basis.text.value.clone(),
        (Some(_), None) => "from",
        (None, Some(_)) => "until",
        (Some(_), Some(_)) => "both",
    };
    let args = Args::new()
        .with("code", code)
        .with("text", basis.text.as_str())
        .with("from", day(&basis.from))
        .with("until", day(&basis.until));
    frame.with("report-text-holds", args)
}

fn length(frame: &Frame<'_>, months: u32) -> String {
    frame.with(
        "report-length",
        Args::new().with("code", "months").with("n", months),
    )
}

fn written_term(names: &Names<'_>) -> String {
    let (frame, term) = (names.frame, &names.agreement.term);
    let day = |when: Interval| frame.language().interval(when);
    let start = term
        .start
        .as_ref()
        .map_or_else(|| "?".to_owned(), |start| day(**start));
    match term.end.as_ref().map(|end| end.value) {
        Some(TermEnd::At(end)) => format!("{start}–{}", day(end)),
        Some(TermEnd::Open) => format!("{start}, {}", frame.get("report-end-open")),
        None => format!("{start}–?"),
    }
}

fn contributions(report: &mut Report, names: &Names<'_>) {
    let frame = names.frame;
    let all = &names.agreement.contributions;
    if all.is_empty() {
        return;
    }
    report.heading(2, frame.get("report-contributions"));
    let lines = all
        .iter()
        .map(|one| Definition::new(one.name().to_owned(), contribution(names, one)));
    report.definitions(lines.collect());
}

fn contribution(names: &Names<'_>, one: &Contribution) -> Vec<String> {
    let frame = names.frame;
    let ids = |ids: &[Spanned<Id>]| names.parties(ids.iter().map(|id| &id.value));
    let args = Args::new()
        .with(
            "kind",
            frame.code("report-contribution-kind", one.kind.code()),
        )
        .with("from", ids(&one.from))
        .with("code", if one.to.is_empty() { "nobody" } else { "to" })
        .with("to", ids(&one.to));
    let mut lines = vec![frame.with("report-contribution-from", args)];
    let amount = one
        .amount
        .as_ref()
        .map(|amount| frame.certain(one.certainty, frame.language().money(**amount)));
    let share = one.share.as_ref().map(|share| {
        let args = Args::new().with("percent", frame.language().percent(**share));
        frame.with("report-contribution-share", args)
    });
    let hours = one.hours.as_ref().map(|hours| {
        let figure = frame.language().count(i64::from(**hours));
        let args = Args::new()
            .with("n", **hours)
            .with("figure", frame.certain(one.hours_certainty, figure));
        frame.with("report-hours", args)
    });
    let mut sizes: Vec<String> = [amount, share, hours].into_iter().flatten().collect();
    if let Some(measure) = &one.per_measure {
        let args = Args::new().with("measure", names.measure(measure));
        sizes.push(frame.with("report-per-measure", args));
    }
    if sizes.is_empty() {
        sizes.push(frame.get("report-amount-unknown"));
    }
    let mut sizes = frame.list(&sizes);
    if let Some(per) = &one.per {
        sizes.push(' ');
        sizes.push_str(&every(frame, **per));
    }
    lines.push(sizes);
    for (id, when) in [("report-from", &one.starts), ("report-until", &one.ends)] {
        let dated =
            |when: &Spanned<Interval>| frame.with(id, Args::new().with("date", frame.when(**when)));
        lines.extend(when.as_ref().map(dated));
    }
    if one.is_money() {
        lines.push(clause::indexation(frame, &one.indexation));
    }
    lines.extend(one.decision.iter().map(|decision| decision.value.clone()));
    lines
}

/// `for each calendar year`.
fn every(frame: &Frame<'_>, per: Per) -> String {
    let code = match per {
        Per::CalendarYear => "calendar-year",
        Per::AgreementYear => "agreement-year",
        Per::HalfYear => "half-year",
        Per::Quarter => "quarter",
        Per::Month => "month",
        Per::Term => "term",
        Per::Once => "once",
    };
    frame.code("report-every", code)
}

/// Meetings and duties in a table: who, what, when.
fn promises(report: &mut Report, names: &Names<'_>) {
    let frame = names.frame;
    let agreement = names.agreement;
    if agreement.meetings.is_empty() && agreement.duties.is_empty() {
        return;
    }
    report.heading(2, frame.get("report-promises"));
    let titles = [
        (frame.get("report-what"), ColumnKind::Text),
        (frame.get("report-who"), ColumnKind::Text),
        (frame.get("report-when"), ColumnKind::Text),
    ];
    let mut table = Table::new(titles);
    let who = |ids: &[Spanned<Id>]| match ids {
        [] => frame.get("report-not-said"),
        some => names.parties(some.iter().map(|id| &id.value)),
    };
    let mut row = |what: &str, who: String, when: String| {
        table.row(
            RowKind::Item,
            vec![Cell::text(what), Cell::Text(who), Cell::Text(when)],
        );
    };
    for meeting in &agreement.meetings {
        // A meeting that names no parties is all parties', as the obligations have it.
        let met = match meeting.parties.as_slice() {
            [] if !agreement.parties.is_empty() => {
                names.parties(agreement.parties.iter().map(|party| &party.id.value))
            }
            some => who(some),
        };
        row(meeting.shown(), met, how_often(frame, meeting));
    }
    for duty in &agreement.duties {
        row(&duty.text, who(&duty.party), due(frame, duty));
    }
    report.table(table);
}

fn how_often(frame: &Frame<'_>, meeting: &MeetingRequirement) -> String {
    match (&meeting.times, &meeting.per) {
        (Some(times), Some(per)) => {
            let args = Args::new()
                .with("n", **times)
                .with("every", every(frame, **per));
            frame.with("report-times", args)
        }
        _ => frame.get("report-not-said"),
    }
}

fn due(frame: &Frame<'_>, duty: &Duty) -> String {
    match (&duty.due, &duty.every) {
        (Some(due), _) => {
            let args = Args::new().with("date", frame.date(due.last));
            frame.with("report-by", args)
        }
        (None, Some(per)) => every(frame, **per),
        (None, None) => frame.get("report-not-said"),
    }
}

/// What is agreed in words: goals, commitments, provisions, measures, waivers.
fn words(report: &mut Report, names: &Names<'_>) {
    let (frame, agreement) = (names.frame, names.agreement);
    let mut list = List(frame, Vec::new());
    list.texts(
        "report-goals",
        agreement.goals.iter().map(|goal| &goal.text),
    );
    list.add(
        "report-commitments",
        agreement.commitments.iter().map(|one| {
            let who = names.parties(one.party.iter().map(|id| &id.value));
            format!("{who}: {}", one.text.value)
        }),
    );
    list.texts(
        "report-provisions",
        agreement.provisions.iter().map(|one| &one.text),
    );
    list.texts(
        "report-measures",
        agreement.measures.iter().map(|one| &one.name),
    );
    list.add(
        "report-waivers",
        agreement.waivers.iter().map(|one| {
            let args = Args::new()
                .with("text", format!("{}: {}", one.rule.value, one.reason.value))
                .with("date", frame.date(*one.until));
            frame.with("report-text-until", args)
        }),
    );
    if !list.1.is_empty() {
        report.heading(2, frame.get("report-content"));
        report.definitions(list.1);
    }
}

fn logs(report: &mut Report, names: &Names<'_>) {
    let (frame, logs) = (names.frame, &names.agreement.logs);
    report.heading(2, frame.get("report-logs"));
    let mut table = Table::new([
        (frame.get("report-log"), ColumnKind::Text),
        (frame.get("report-rows"), ColumnKind::Count),
    ]);
    let counts = [
        ("statistics", Some(logs.statistics.len())),
        ("meetings", Some(logs.meetings.len())),
        ("payments", logs.payments.as_ref().map(Vec::len)),
        ("deliveries", Some(logs.deliveries.len())),
        ("assessments", Some(logs.assessments.len())),
    ];
    for (code, count) in counts {
        let count = count.and_then(|count| i64::try_from(count).ok());
        let count = count.map_or_else(
            || frame.get("report-not-kept"),
            |count| frame.language().count(count),
        );
        let elsewhere = LogKind::from_code(code)
            .is_some_and(|log| names.agreement.kept_elsewhere.contains_key(&log));
        let cell = Cell::Text(if elsewhere {
            frame.with("report-kept-elsewhere", Args::new().with("rows", count))
        } else {
            count
        });
        table.row(
            RowKind::Item,
            vec![Cell::Text(frame.code("report-log-kind", code)), cell],
        );
    }
    report.table(table);
}
