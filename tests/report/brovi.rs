//! The registry that ships, with results written by hand: what computing it should give on 14 April 2025.

use std::path::Path;

use iop::calendar::{AsOf, Interval, Per, Period, parse_date};
use iop::compute::{
    AmountStatus, Assumptions, Bounds, CommitmentResult, CriterionResult, Evaluation, Facts,
    FormSource, FormVerdict, Funding, GoalResult, Instalment, Left, MeasureResult, MeetingPeriod,
    MeetingResult, Obligation, ObligationKind, ObligationStatus, ObservationResult, PartyAmount,
    PartyResult, SeriesChange, StatedResult, StatedVerdict, Step, StepValue, TermView, UnitCost,
    YearContribution, YearFunding,
};
use iop::diag::{Bound, Diagnostic, Family, Level, Pages, Rule, Text};
use iop::input::{Loaded, load};
use iop::lang::{Language, Texts};
use iop::model::{Agreement, Answer, Certainty, Id, MeasureKind, PeriodRef, StatedWhat, TermEnd};
use iop::money::{Money, Number};
use iop::report::{Entry, Frame};

pub(crate) struct Sample {
    pub(crate) loaded: Loaded,
    pub(crate) facts: Facts,
    pub(crate) findings: Vec<Diagnostic>,
    pub(crate) assumptions: Assumptions,
}

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub(crate) fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

pub(crate) fn kronor(amount: i64) -> Option<Money> {
    Some(Money::kronor(amount))
}

pub(crate) fn when(text: &str) -> Interval {
    Interval::parse(text).unwrap()
}

/// A text with words of its own.
pub(crate) fn words(text: &str) -> Text {
    Text::new("report-certainty")
        .with("code", "exact")
        .with("figure", text)
}

impl Sample {
    pub(crate) fn new() -> Self {
        let loaded = load(Path::new("data")).unwrap();
        let agreement = agreement(&loaded);
        let facts = Facts {
            funding: funding(agreement),
            meetings: meetings(agreement),
            statistics: statistics(agreement),
            obligations: obligations(agreement),
            evaluation: evaluation(agreement),
        };
        let findings = findings(agreement);
        Self {
            facts,
            findings,
            assumptions: Assumptions::default(),
            loaded,
        }
    }

    pub(crate) fn agreement(&self) -> &Agreement {
        agreement(&self.loaded)
    }

    /// Calls `view` with a frame and an entry of this sample.
    pub(crate) fn view<T>(
        &self,
        language: Language,
        view: impl FnOnce(&Frame<'_>, &[Entry<'_>]) -> T,
    ) -> T {
        let texts = Texts::new(language);
        let findings: Vec<&Diagnostic> = self.findings.iter().collect();
        let frame = Frame {
            texts: &texts,
            files: &self.loaded.files,
            dataset: self.loaded.dataset.as_ref().unwrap(),
            as_of: AsOf(parse_date("2025-04-14").unwrap()),
            assumptions: &self.assumptions,
            left_out: &[],
        };
        let entry = Entry {
            agreement: self.agreement(),
            facts: &self.facts,
            findings: &findings,
        };
        view(&frame, &[entry])
    }
}

fn agreement(loaded: &Loaded) -> &Agreement {
    &loaded.dataset.as_ref().unwrap().agreements[&id("brovi-2023")]
}

fn year(year: i32) -> Period {
    let whole = Interval::year(year);
    Period {
        per: Per::CalendarYear,
        whole,
        covered: whole,
    }
}

fn contribution(agreement: &Agreement, name: &str, year: i32) -> YearContribution {
    let record = agreement.contribution(&id(name)).unwrap();
    let unknown = name == "grant" && year > 2023;
    let amount = record.amount.as_ref().map(|amount| amount.value);
    let missing = (2024..=year).filter(|_| unknown);
    YearContribution {
        id: id(name),
        name: record.name().to_owned(),
        from: record
            .from
            .iter()
            .map(|party| party.value.clone())
            .collect(),
        to: record.to.iter().map(|party| party.value.clone()).collect(),
        kind: *record.kind,
        certainty: record.certainty,
        status: if unknown {
            AmountStatus::Unknown
        } else {
            AmountStatus::Exact
        },
        amount: amount.filter(|_| !unknown),
        unindexed: amount,
        hours: record.hours.as_ref().map(|hours| hours.value),
        hours_certainty: record.hours_certainty,
        hour_value: record.hours.as_ref().map(|_| number("227.54")),
        missing: missing.map(|year| format!("OPI {year}")).collect(),
        steps: vec![Step {
            label: words("beloppet enligt avtalet"),
            value: StepValue::Money(amount.unwrap()),
            places: vec![record.amount.as_ref().unwrap().span],
        }],
        place: record.amount.as_ref().unwrap().span,
    }
}

fn year_funding(agreement: &Agreement, year: i32) -> YearFunding {
    let known = year == 2023;
    let contributions = vec![
        contribution(agreement, "grant", year),
        contribution(agreement, "volunteers", year),
    ];
    let share = |text: &str| known.then(|| number(text));
    YearFunding {
        year,
        parties: vec![
            PartyAmount {
                party: id("son"),
                amount: kronor(472_200).filter(|_| known),
                share_percent: share("58.0"),
            },
            PartyAmount {
                party: id("brovi"),
                amount: kronor(341_314),
                share_percent: share("42.0"),
            },
        ],
        money: kronor(472_200).filter(|_| known),
        total: kronor(813_514).filter(|_| known),
        certainty: Certainty::Exact,
        status: contributions[0].status,
        missing: contributions[0].missing.clone(),
        contributions,
    }
}

fn instalment(agreement: &Agreement, number: i32) -> Instalment {
    let day = parse_date(&format!("{number}-01-31")).unwrap();
    let part = contribution(agreement, "grant", number);
    Instalment {
        contribution: id("grant"),
        period: year(number),
        number: None,
        day,
        due: day,
        asked: part.amount,
        missing: part.missing,
        paid: None,
        done: None,
        status: ObligationStatus::CannotTell,
        payments: Vec::new(),
        place: part.place,
    }
}

fn stated(agreement: &Agreement) -> Vec<StatedResult> {
    let one = |record: &iop::model::Stated| {
        let unknown = matches!(
            record.figure,
            StatedWhat::CostTotal(_) | StatedWhat::Meetings(_)
        );
        let cost = matches!(record.figure, StatedWhat::CostTotal(_));
        StatedResult {
            what: record.what.value.clone(),
            document: record.document.value.clone(),
            stated: record.value.value,
            certainty: record.certainty,
            is_money: !matches!(
                record.figure,
                StatedWhat::Observation(..) | StatedWhat::Meetings(_)
            ),
            computed: (!unknown || !cost).then_some(record.value.value),
            difference: (!unknown || !cost).then_some(Number::ZERO),
            verdict: if cost {
                StatedVerdict::CannotTell
            } else {
                StatedVerdict::Agrees
            },
            missing: if cost {
                vec!["OPI 2024".to_owned(), "OPI 2025".to_owned()]
            } else {
                Vec::new()
            },
            assumed: false,
            without_indexation: kronor(1_416_600).filter(|_| cost),
            left: cost.then(|| Left {
                periods: vec!["2024".to_owned(), "2025".to_owned()],
                amount: Money::kronor(1_004_998),
                above_unindexed: Money::kronor(60_598),
            }),
            implied_equal_rate: cost.then(|| number("4.22")),
            missing_value: None,
            place: record.span,
            places: Vec::new(),
        }
    };
    agreement.stated.iter().map(one).collect()
}

fn funding(agreement: &Agreement) -> Funding {
    Funding {
        term: TermView {
            start: Some(when("2023-01-01")),
            end: Some(TermEnd::At(when("2025-12-31"))),
            days: Some(1096),
        },
        years: (2023..=2025)
            .map(|year| year_funding(agreement, year))
            .collect(),
        instalments: (2023..=2025)
            .map(|year| instalment(agreement, year))
            .collect(),
        claims: Vec::new(),
        settlements: Vec::new(),
        unexpected: Vec::new(),
        stated: stated(agreement),
    }
}

fn meetings(agreement: &Agreement) -> Vec<MeetingResult> {
    let one = |name: &str, possible: u32| {
        let mut records = agreement.meetings.iter();
        let record = records.find(|record| record.id.as_str() == name).unwrap();
        let period = |number: i32| MeetingPeriod {
            period: year(number),
            required: Some(2),
            certain: 0,
            possible,
            documented: possible,
            planned: 0,
            status: match (number, possible) {
                (2025, _) => ObligationStatus::Open,
                (_, 1) => ObligationStatus::Missed,
                _ => ObligationStatus::CannotTell,
            },
            missing: Vec::new(),
            places: Vec::new(),
        };
        MeetingResult {
            id: id(name),
            name: record.shown().to_owned(),
            times: Some(2),
            logged: possible,
            periods: (2023..=2025).map(period).collect(),
            finished: Some(Bounds {
                span: when("2023/2024"),
                name: "2023..2024".to_owned(),
                required: 4,
                certain: 0,
                possible,
                shortfall_at_least: 4 - possible,
                periods: 2,
                periods_met_at_least: 0,
                periods_met_at_most: possible - 1,
                useful: possible,
                documented: possible,
            }),
            place: record.span,
        }
    };
    vec![one("operational", 1), one("strategic", 2)]
}

fn statistics(agreement: &Agreement) -> Vec<MeasureResult> {
    let of = |text: &str| PeriodRef::At(when(text));
    let observation = |period: &str, value: &str, change: Option<&str>| ObservationResult {
        period: of(period),
        value: number(value),
        certainty: Certainty::Exact,
        change: None,
        change_percent: change.map(number),
        splits: Vec::new(),
        summed: false,
        places: Vec::new(),
    };
    let measure = |name: &str, observations: Vec<ObservationResult>| {
        let record = agreement.measure(&id(name)).unwrap();
        MeasureResult {
            id: id(name),
            name: record.name.value.clone(),
            unit: *record.unit,
            kind: MeasureKind::Flow,
            observations,
            series: None,
            missing: Vec::new(),
            money_per_unit: Vec::new(),
            place: record.span,
        }
    };
    let mut cases = measure(
        "cases",
        vec![
            observation("2022", "765", None),
            observation("2023", "867", Some("13.3")),
            observation("2024", "707", Some("-18.5")),
        ],
    );
    cases.series = Some(SeriesChange {
        from: of("2022"),
        to: of("2024"),
        change: number("-58"),
        change_percent: Some(number("-7.6")),
    });
    let cost = |period: &str, amount: Option<&str>, missing: &[&str]| UnitCost {
        period: of(period),
        amount: amount.map(number),
        missing: missing.iter().map(|&name| name.to_owned()).collect(),
    };
    cases.money_per_unit = vec![
        cost("2022", None, &[]),
        cost("2023", Some("544.64"), &[]),
        cost("2024", None, &["OPI 2024"]),
    ];
    vec![
        cases,
        measure("persons-helped", vec![observation("2021", "1964", None)]),
    ]
}

struct Owed {
    kind: ObligationKind,
    what: &'static str,
    subject: &'static str,
    due: &'static str,
    status: ObligationStatus,
    late: Option<i64>,
}

fn obligations(agreement: &Agreement) -> Vec<Obligation> {
    use ObligationKind::{Duty, End, Instalment, Meeting, Observation};
    use ObligationStatus::{CannotTell, Met, MetLate, Missed, Open, Overdue};
    let rows = [
        (
            Instalment,
            "Bidrag",
            "grant:2023",
            "2023-01-31",
            CannotTell,
            None,
        ),
        (
            Meeting,
            "Operativa möten",
            "operational:2023",
            "2023-12-31",
            Missed,
            None,
        ),
        (
            Duty,
            "Årlig utvärdering av partnerskapet",
            "yearly-evaluation:2023",
            "2024-01-02",
            Overdue,
            Some(468),
        ),
        (
            Instalment,
            "Bidrag",
            "grant:2024",
            "2024-01-31",
            CannotTell,
            None,
        ),
        (
            Observation,
            "Antal ärenden (Linköping)",
            "cases:2023",
            "2024-04-02",
            Met,
            None,
        ),
        (
            Duty,
            "Årlig utvärdering av partnerskapet",
            "yearly-evaluation:2024",
            "2025-01-02",
            Overdue,
            Some(102),
        ),
        (
            Instalment,
            "Bidrag",
            "grant:2025",
            "2025-01-31",
            CannotTell,
            None,
        ),
        (
            Duty,
            "Återrapport till nämnden",
            "report-back",
            "2025-03-31",
            MetLate,
            Some(14),
        ),
        (
            Observation,
            "Antal ärenden (Linköping)",
            "cases:2024",
            "2025-03-31",
            Met,
            None,
        ),
        (
            Meeting,
            "Operativa möten",
            "operational:2025",
            "2025-12-31",
            Open,
            None,
        ),
        (
            Meeting,
            "Strategiska möten",
            "strategic:2025",
            "2025-12-31",
            Open,
            None,
        ),
        (End, "Avtalet löper ut", "term", "2025-12-31", Open, None),
        (
            Duty,
            "Årlig utvärdering av partnerskapet",
            "yearly-evaluation:2025",
            "2026-01-02",
            Met,
            None,
        ),
        (
            Observation,
            "Antal ärenden (Linköping)",
            "cases:2025",
            "2026-03-31",
            Open,
            None,
        ),
    ];
    let owed = rows.map(|(kind, what, subject, due, status, late)| Owed {
        kind,
        what,
        subject,
        due,
        status,
        late,
    });
    owed.map(|owed| obligation(agreement, &owed)).into()
}

fn obligation(agreement: &Agreement, owed: &Owed) -> Obligation {
    let due = parse_date(owed.due);
    let period = owed.subject.split_once(':').map(|(_, period)| when(period));
    let party = match owed.kind {
        ObligationKind::Observation => "brovi",
        _ => "son",
    };
    Obligation {
        id: format!("{}/{}/{}", agreement.id, owed.kind.code(), owed.subject),
        agreement: agreement.id.clone(),
        kind: owed.kind,
        parties: vec![id(party)],
        what: words(owed.what),
        subject: owed.subject.to_owned(),
        record: owed.subject.split(':').next().unwrap().to_owned(),
        period,
        window: period.unwrap_or(Interval::day(due.unwrap())),
        due,
        status: owed.status,
        done: None,
        days_late: owed.late,
        places: Vec::new(),
    }
}

fn evaluation(agreement: &Agreement) -> Evaluation {
    let verdicts = |subject: &str| {
        let rows = agreement.logs.assessments.iter();
        let found = rows.rev().find(|row| row.subject.to_string() == subject);
        let verdict = match found.map(|row| row.verdict.value.code()) {
            Some("met") => FormVerdict::Met,
            Some("partly") => FormVerdict::Partly,
            Some("not-met") => FormVerdict::NotMet,
            _ => FormVerdict::NotAssessed,
        };
        let grounds = found.and_then(|row| row.grounds.as_ref());
        let document = found.and_then(|row| row.source.document.as_ref());
        (
            verdict,
            grounds.map(|grounds| grounds.value.clone()),
            document.map(|document| document.value.clone()),
        )
    };
    let commitment = |record: &iop::model::Commitment| {
        let (verdict, grounds, document) = verdicts(&format!("commitment:{}", *record.id));
        CommitmentResult {
            id: record.id.value.clone(),
            parties: record
                .party
                .iter()
                .map(|party| party.value.clone())
                .collect(),
            text: record.text.value.clone(),
            verdict,
            grounds,
            document,
            places: Vec::new(),
        }
    };
    let party = |record: &iop::model::Party| {
        let (verdict, grounds, document) = verdicts(&format!("party:{}", *record.id));
        PartyResult {
            id: record.id.value.clone(),
            name: record.name.value.clone(),
            kind: *record.kind,
            verdict,
            grounds,
            document,
            places: Vec::new(),
        }
    };
    let (verdict, grounds, _) = verdicts("goal:support");
    Evaluation {
        overall: Some(verdicts("agreement")),
        form: form(),
        commitments: agreement.commitments.iter().map(commitment).collect(),
        goals: vec![GoalResult {
            id: id("support"),
            text: agreement.goals[0].text.value.clone(),
            verdict,
            measure: None,
            target: None,
            reached: None,
            source: FormSource::Assessment,
            grounds,
            places: Vec::new(),
        }],
        parties: agreement.parties.iter().map(party).collect(),
    }
}

fn form() -> Vec<CriterionResult> {
    let criterion = |name: &str, question: &str, verdict, grounds: Option<&str>| CriterionResult {
        criterion: Some((id("forum"), id(name))),
        question: words(question),
        answer: None,
        verdict,
        source: FormSource::Assessment,
        grounds: grounds.map(words),
        places: Vec::new(),
    };
    let answer = |answer, question: &str, verdict, grounds: &str| CriterionResult {
        criterion: None,
        question: words(question),
        answer: Some(answer),
        verdict,
        source: FormSource::Records,
        grounds: Some(words(grounds)),
        places: Vec::new(),
    };
    vec![
        criterion(
            "initiative",
            "Kom initiativet från den idéburna organisationen?",
            FormVerdict::NotAssessed,
            None,
        ),
        criterion(
            "programme",
            "Tjänar samarbetet ett politiskt program eller en plan där idéburna organisationer nämns?",
            FormVerdict::Met,
            Some("utgår från programmet från 2012 och riktlinjerna från 2016"),
        ),
        answer(
            Answer::ChallengesFormulated,
            "Har parterna tillsammans formulerat de komplexa samhällsutmaningarna?",
            FormVerdict::NotMet,
            "inga är formulerade",
        ),
        answer(
            Answer::LongTerm,
            "Är avtalet långsiktigt?",
            FormVerdict::Met,
            "löptiden är 36 månader",
        ),
    ]
}

fn rule(name: &'static str, family: Family, level: Level) -> &'static Rule {
    Box::leak(Box::new(Rule {
        name,
        family,
        level,
        bound: Bound::Free,
        since: "0.1.0",
        pages: Pages { sv: "", en: "" },
    }))
}

fn findings(agreement: &Agreement) -> Vec<Diagnostic> {
    let find = |name, family, level, subject: &str, text: &str| Diagnostic {
        message: words(text),
        ..rule(name, family, level)
            .at(agreement.contributions[0].span)
            .subject(subject)
    };
    use Family::{Compliance, Records};
    vec![
        find(
            "payments-unrecorded",
            Compliance,
            Level::Note,
            "payments",
            "om pengarna har betalats går inte att avgöra: `payments.csv` saknas",
        ),
        find(
            "index-value-missing",
            Records,
            Level::Warning,
            "OPI:2024",
            "värdet OPI 2024 saknas och behövdes den 31 januari 2024",
        ),
        find(
            "index-value-missing",
            Records,
            Level::Warning,
            "OPI:2025",
            "värdet OPI 2025 saknas och behövdes den 31 januari 2025",
        ),
        find(
            "meeting-quota-missed",
            Compliance,
            Level::Error,
            "strategic:2023..2024",
            "strategiska möten 2023–2024: högst 2 av 4 hållna",
        ),
        find(
            "meeting-quota-missed",
            Compliance,
            Level::Error,
            "operational:2024",
            "operativa möten 2024: högst 1 av 2 hållna",
        ),
        find(
            "meeting-quota-missed",
            Compliance,
            Level::Error,
            "operational:2023",
            "operativa möten 2023: högst 1 av 2 hållna",
        ),
        find(
            "duty-overdue",
            Compliance,
            Level::Error,
            "yearly-evaluation:2023",
            "årlig utvärdering av partnerskapet 2023 skulle ha lämnats senast den 2 januari 2024",
        ),
        find(
            "duty-late",
            Compliance,
            Level::Note,
            "report-back",
            "återrapport till nämnden kom 14 dagar för sent",
        ),
    ]
}
