//! Results by hand. Their numbers need not agree with each other, only be told apart.

use crate::calendar::{FOREVER, Interval, Per, Period, parse_date};
use crate::compute::{
    AmountStatus, Assumption, Bounds, Claim, ClaimKind, CommitmentResult, CriterionOf,
    CriterionResult, Difference, Evaluation, Facts, FormSource, FormVerdict, Funding, GoalResult,
    Left, MeasureResult, MeetingPeriod, MeetingResult, Missing, MissingIndex, MissingValue,
    NeededValue, Obligation, ObligationKind, ObligationStatus, ObservationResult, OverallResult,
    PartyAmount, PartyResult, SeriesChange, SplitResult, Standing, StatedResult, StatedValue,
    StatedVerdict, Step, StepKind, StepLabel, StepValue, TermView, UnitCost, YearContribution,
    YearFunding,
};
use crate::diag::{Diagnostic, Text, Waived};
use crate::input::rules::VALUE_UNEXPECTED;
use crate::json::Cx;
use crate::lang::{Language, Texts};
use crate::model::{
    Agreement, Answer, Certainty, ContributionKind, Id, IndexName, MeasureKind, PartyKind,
    PeriodRef, SplitBy, TermEnd, Unit,
};
use crate::money::{Money, Number};
use crate::source::{FileId, SourceFile, SourceMap, Span};

/// Texts and one file of two lines.
pub(super) struct Sample {
    files: SourceMap,
    texts: Texts,
}

impl Sample {
    pub(super) fn new() -> Self {
        let path = "agreements/a/agreement.toml".to_owned();
        let file = SourceFile::new(path, "åäö = 1\nb = 2\n".to_owned());
        Self {
            files: SourceMap::new(vec![file]),
            texts: Texts::new(Language::Swedish),
        }
    }

    pub(super) fn cx(&self) -> Cx<'_> {
        Cx {
            files: &self.files,
            texts: &self.texts,
        }
    }
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}
fn when(text: &str) -> Interval {
    Interval::parse(text).unwrap()
}
fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}
fn money(text: &str) -> Money {
    Money::parse(text, true).unwrap()
}
fn opi() -> Missing {
    Missing::Index(MissingIndex {
        index: IndexName::parse("OPI").unwrap(),
        period: when("2024"),
        edition: None,
    })
}
fn second_line() -> Span {
    Span::new(FileId(0), 11..16)
}
fn whole_file() -> Span {
    Span::whole(FileId(0))
}
fn period() -> Period {
    Period {
        per: Per::CalendarYear,
        whole: when("2023"),
        covered: when("2023"),
    }
}

/// A finding with a waiver, on the first key.
pub(super) fn diagnostic() -> Diagnostic {
    let mut finding = VALUE_UNEXPECTED
        .at(Span::new(FileId(0), 0..6))
        .related(second_line(), "related")
        .note("note")
        .help("help")
        .of(id("a").shared())
        .subject("grant:2023");
    finding.waived = Some(Waived {
        reason: "decided so".to_owned(),
        until: parse_date("2026-06-30").unwrap(),
    });
    finding
}

/// The agreement that ships, whose id and title are as good as any.
pub(super) fn agreement() -> Agreement {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let loaded = crate::input::load(&crate::input::Folder::new(folder)).unwrap();
    let mut agreements = loaded.dataset.unwrap().agreements;
    let mut agreement = agreements.pop_first().unwrap().1;
    agreement.file = FileId(0);
    agreement
}

/// One assumption for all scenarios and one for `low`.
pub(super) fn assumptions() -> Vec<Assumption> {
    let assumed = |scenario: Option<&str>, period, value| Assumption {
        scenario: scenario.map(str::to_owned),
        index: IndexName::parse("OPI").unwrap(),
        period: when(period),
        value: number(value),
    };
    vec![
        assumed(None, "2024", "4.6"),
        assumed(Some("low"), "2025", "2.0"),
    ]
}

/// Nothing is known.
pub(super) fn empty() -> Facts {
    Facts {
        funding: Funding {
            term: TermView {
                start: None,
                end: None,
                days: None,
            },
            years: Vec::new(),
            claims: Vec::new(),
            differing: Vec::new(),
            standing: Vec::new(),
            unexpected: Vec::new(),
            needed: Vec::new(),
            stated: Vec::new(),
        },
        meetings: Vec::new(),
        statistics: Vec::new(),
        obligations: Vec::new(),
        evaluation: Evaluation {
            overall: None,
            form: Vec::new(),
            commitments: Vec::new(),
            goals: Vec::new(),
            parties: Vec::new(),
        },
    }
}

/// Every kind of part, and of each what is known and what is not.
pub(super) fn full() -> Facts {
    Facts {
        funding: Funding {
            term: TermView {
                start: Some(when("2023-01-01")),
                end: Some(TermEnd::At(when("2025-12-31"))),
                days: Some(1096),
            },
            years: vec![year()],
            claims: vec![
                instalment(),
                open_instalment(),
                settlement(),
                unowed_settlement(),
                repayment(),
                untold_repayment(),
            ],
            differing: Vec::new(),
            standing: vec![Standing {
                contribution: id("grant"),
                amount: money("1000.50"),
                payments: vec![second_line()],
            }],
            needed: vec![NeededValue {
                value: MissingIndex {
                    index: IndexName::parse("OPI").unwrap(),
                    period: when("2024"),
                    edition: None,
                },
                needed: parse_date("2024-01-31").unwrap(),
                place: second_line(),
            }],
            unexpected: Vec::new(),
            stated: vec![stated(), stated_share()],
        },
        meetings: vec![meeting(), meeting_without_frequency()],
        statistics: vec![measure()],
        obligations: vec![notice(), overdue()],
        evaluation: evaluation(),
    }
}

fn year() -> YearFunding {
    YearFunding {
        year: 2023,
        contributions: vec![contribution()],
        parties: vec![
            PartyAmount {
                party: id("son"),
                amount: Some(money("472200")),
                share_percent: Some(number("58.0")),
            },
            PartyAmount {
                party: id("brovi"),
                amount: None,
                share_percent: None,
            },
        ],
        money: Some(money("472200")),
        total: Some(money("813514")),
        certainty: Certainty::UpTo,
        status: AmountStatus::Assumed,
        missing: Vec::new(),
    }
}

fn contribution() -> YearContribution {
    let step = |value| Step {
        label: StepLabel::new(StepKind::Amount),
        value,
        places: vec![second_line()],
    };
    YearContribution {
        id: id("grant"),
        name: "Bidrag".to_owned(),
        from: vec![id("son")],
        to: vec![id("brovi")],
        kind: ContributionKind::Money,
        certainty: Certainty::Exact,
        status: AmountStatus::Provisional,
        amount: Some(money("472200.5")),
        unindexed: None,
        hours: Some(1500),
        hours_certainty: Certainty::Approximate,
        hour_value: Some(number("227.54")),
        is_valued: true,
        missing: vec![opi()],
        steps: vec![
            step(StepValue::Money(money("472200"))),
            step(StepValue::Percent(number("4.6"))),
            step(StepValue::Number(number("384.04"))),
            step(StepValue::Fraction("61/366".to_owned())),
            step(StepValue::Unknown),
        ],
        place: second_line(),
    }
}

fn instalment() -> Claim {
    Claim {
        contribution: id("grant"),
        kind: ClaimKind::Instalment { number: 2, of: 4 },
        period: period(),
        day: parse_date("2026-01-31"),
        due: parse_date("2026-02-02"),
        after: None,
        asked: Some(money("82568")),
        at_most: None,
        certainty: Certainty::Exact,
        missing: Vec::new(),
        paid: Some(money("82568")),
        credit: Money::ZERO,
        done: Some(when("2026-01")),
        status: Some(ObligationStatus::Met),
        payments: vec![second_line()],
        place: second_line(),
    }
}

fn open_instalment() -> Claim {
    Claim {
        kind: ClaimKind::Instalment { number: 1, of: 1 },
        day: None,
        due: None,
        after: Some(id("final-report")),
        asked: None,
        missing: vec![opi()],
        paid: None,
        done: None,
        status: Some(ObligationStatus::CannotTell),
        payments: Vec::new(),
        ..instalment()
    }
}

fn settlement() -> Claim {
    Claim {
        kind: ClaimKind::Settlement(Difference {
            asked: money("445727"),
            now: money("441039"),
        }),
        asked: Some(money("-4688")),
        due: parse_date("2024-01-31"),
        paid: Some(money("0")),
        done: Some(when("2024-01-30")),
        status: Some(ObligationStatus::Overdue),
        payments: Vec::new(),
        ..instalment()
    }
}

fn unowed_settlement() -> Claim {
    Claim {
        due: None,
        paid: None,
        done: None,
        status: None,
        ..settlement()
    }
}

fn repayment() -> Claim {
    Claim {
        kind: ClaimKind::Repayment,
        asked: Some(money("-200000")),
        due: None,
        paid: Some(money("-200000")),
        ..instalment()
    }
}

fn untold_repayment() -> Claim {
    Claim {
        asked: None,
        at_most: Some(money("200000")),
        paid: None,
        done: None,
        status: Some(ObligationStatus::CannotTell),
        ..repayment()
    }
}

fn stated() -> StatedResult {
    StatedResult {
        what: "cost-total:son".to_owned(),
        document: id("evaluation-2025"),
        stated: StatedValue::Money(money("1477198")),
        certainty: Certainty::Exact,
        computed: Some(StatedValue::Money(money("1477197.5"))),
        difference: Some(StatedValue::Money(money("-0.5"))),
        verdict: StatedVerdict::CannotTell,
        missing: vec![opi()],
        not_in_force: None,
        assumed: true,
        without_indexation: Some(money("1416600")),
        left: Some(Left {
            periods: vec!["2024".to_owned(), "2025".to_owned()],
            amount: money("1004998"),
            above_unindexed: money("60598"),
        }),
        implied_equal_rate: Some(number("4.22")),
        missing_value: Some(MissingValue {
            value: MissingIndex {
                index: IndexName::parse("OPI").unwrap(),
                period: when("2024"),
                edition: None,
            },
            from: Some(number("4.2183")),
            to: Some(number("4.2185")),
        }),
        place: second_line(),
        places: vec![second_line()],
    }
}

fn stated_share() -> StatedResult {
    StatedResult {
        what: "share:son".to_owned(),
        stated: StatedValue::Number(number("58.0")),
        computed: None,
        difference: None,
        without_indexation: None,
        left: None,
        implied_equal_rate: None,
        missing_value: None,
        ..stated()
    }
}

fn meeting() -> MeetingResult {
    MeetingResult {
        id: id("operational"),
        name: "Operativa möten".to_owned(),
        times: Some(2),
        logged: 1,
        periods: vec![MeetingPeriod {
            period: period(),
            required: Some(2),
            certain: 0,
            possible: 1,
            documented: 1,
            planned: 0,
            status: ObligationStatus::Missed,
            missing: vec![Missing::Term(crate::compute::TermKey::Start)],
            places: vec![second_line()],
        }],
        finished: Some(Bounds {
            span: when("2023/2024"),
            name: "2023..2024".to_owned(),
            required: 4,
            certain: 0,
            possible: 1,
            shortfall_at_least: 3,
            periods: 2,
            periods_met_at_least: 0,
            periods_met_at_most: 0,
            useful: 1,
            documented: 1,
        }),
        place: second_line(),
    }
}

fn meeting_without_frequency() -> MeetingResult {
    MeetingResult {
        id: id("steering"),
        times: None,
        periods: Vec::new(),
        finished: None,
        ..meeting()
    }
}

fn measure() -> MeasureResult {
    let year = |text| PeriodRef::At(when(text));
    MeasureResult {
        id: id("cases"),
        name: "Ärenden".to_owned(),
        unit: Unit::Cases,
        kind: MeasureKind::Flow,
        observations: vec![ObservationResult {
            period: year("2023"),
            value: Some(number("867")),
            withheld: false,
            certainty: Certainty::Exact,
            change: Some(number("102")),
            change_percent: Some(number("13.3")),
            splits: vec![SplitResult {
                by: SplitBy::Sex,
                group: "women".to_owned(),
                value: None,
                share_percent: None,
                withheld: true,
                place: second_line(),
            }],
            summed: false,
            places: vec![second_line()],
        }],
        series: Some(SeriesChange {
            from: year("2022"),
            to: year("2023"),
            change: number("102"),
            change_percent: None,
        }),
        missing: vec![year("2024")],
        money_per_unit: vec![
            UnitCost {
                period: year("2023"),
                amount: Some(number("544.64")),
                missing: Vec::new(),
                status: AmountStatus::Exact,
                certainty: Certainty::Exact,
                withheld: false,
            },
            UnitCost {
                period: PeriodRef::Term,
                amount: None,
                missing: vec![opi()],
                status: AmountStatus::Unknown,
                certainty: Certainty::Exact,
                withheld: true,
            },
        ],
        place: second_line(),
    }
}

fn notice() -> Obligation {
    Obligation {
        id: "a/notice/term".to_owned(),
        agreement: id("a"),
        kind: ObligationKind::Notice,
        parties: vec![id("son")],
        to: vec![id("brovi")],
        what: Text::new("level-note"),
        subject: "term".to_owned(),
        record: "term".to_owned(),
        period: None,
        window: Interval {
            first: parse_date("2025-06-30").unwrap(),
            last: FOREVER,
        },
        due: None,
        status: ObligationStatus::DueSoon,
        unwaived: ObligationStatus::DueSoon,
        done: None,
        days_late: None,
        places: vec![second_line()],
    }
}

fn overdue() -> Obligation {
    Obligation {
        id: "a/duty/report:2024".to_owned(),
        kind: ObligationKind::Duty,
        window: when("2024"),
        due: parse_date("2025-03-31"),
        status: ObligationStatus::Overdue,
        done: Some(when("2025-04-14")),
        days_late: Some(14),
        ..notice()
    }
}

fn evaluation() -> Evaluation {
    let judged = CriterionResult {
        criterion: Some(CriterionOf {
            guideline: id("forum"),
            criterion: id("initiative"),
        }),
        question: Text::new("level-note"),
        answer: None,
        verdict: FormVerdict::NotAssessed,
        source: FormSource::Assessment,
        grounds: None,
        places: vec![second_line()],
    };
    let derived = CriterionResult {
        criterion: None,
        answer: Some(Answer::LongTerm),
        verdict: FormVerdict::Met,
        source: FormSource::Records,
        grounds: Some(Text::new("level-note")),
        ..judged.clone()
    };
    Evaluation {
        overall: Some(OverallResult {
            verdict: FormVerdict::Partly,
            grounds: Some("som avtalat".to_owned()),
            document: Some(id("evaluation-2025")),
        }),
        form: vec![judged, derived],
        commitments: vec![CommitmentResult {
            id: id("training"),
            parties: vec![id("brovi")],
            text: "Utbildning".to_owned(),
            verdict: FormVerdict::Met,
            grounds: None,
            document: Some(id("evaluation-2025")),
            places: vec![whole_file()],
        }],
        goals: vec![GoalResult {
            id: id("reach"),
            text: "Nå fler".to_owned(),
            verdict: FormVerdict::CannotTell,
            measure: Some(id("cases")),
            target: Some(number("800")),
            reached: Some(number("867")),
            reached_in: Some(PeriodRef::At(when("2023"))),
            source: FormSource::Records,
            grounds: None,
            places: vec![second_line()],
        }],
        parties: vec![PartyResult {
            id: id("brovi"),
            name: "Brovi".to_owned(),
            kind: PartyKind::CivilSociety,
            verdict: FormVerdict::NotMet,
            grounds: Some("enligt utvärderingen".to_owned()),
            document: None,
            places: vec![second_line()],
        }],
    }
}
