use std::path::Path;

use super::*;
use crate::calendar::{AsOf, Interval, Per, Period, parse_date};
use crate::compute::{
    Assumptions, Bounds, History, MeetingPeriod, ObligationStatus, StatisticsBasis, statistics,
};
use crate::lang::{Language, Texts};
use crate::model::{
    Answer, Assessment, At, Certainty, Dataset, Goal, Id, LogKind, MeetingRow, PartyKind,
    PeriodRef, Promised, Source, Subject, TermEnd, Verdict,
};
use crate::money::Number;
use crate::source::{FileId, Span, Spanned};

fn place() -> Span {
    Span::whole(FileId(0))
}

fn at<T>(value: T) -> Spanned<T> {
    Spanned::new(value, place())
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn when(text: &str) -> Interval {
    Interval::parse(text).unwrap()
}

/// The registry that ships, and what its meetings come to on 14 April 2025; to be changed as a test needs it.
struct Case {
    dataset: Dataset,
    agreement: Agreement,
    term: TermView,
    meetings: Vec<MeetingResult>,
    as_of: AsOf,
}

impl Case {
    fn brovi() -> Self {
        use ObligationStatus::{CannotTell, Missed, Open};
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let dataset = crate::input::load(&crate::input::Folder::new(&data))
            .unwrap()
            .dataset
            .unwrap();
        let agreement = dataset.agreements[&id("brovi-2023")].clone();
        Self {
            dataset,
            agreement,
            term: TermView {
                start: Some(when("2023-01-01")),
                end: Some(TermEnd::At(when("2025-12-31"))),
                days: Some(1096),
            },
            meetings: vec![
                meeting("operational", "Operativa möten", [Missed, Missed, Open], 3),
                meeting(
                    "strategic",
                    "Strategiska möten",
                    [CannotTell, CannotTell, Open],
                    2,
                ),
            ],
            as_of: AsOf(parse_date("2025-04-14").unwrap()),
        }
    }

    fn on(mut self, day: &str) -> Self {
        self.as_of = AsOf(parse_date(day).unwrap());
        self
    }

    fn evaluation(&self) -> Evaluation {
        let ctx = Ctx {
            dataset: &self.dataset,
            as_of: self.as_of,
            assumptions: &Assumptions::default(),
        };
        let term = &self.term;
        let counted = statistics(ctx, &self.agreement, StatisticsBasis { term, years: &[] });
        let basis = EvaluationBasis {
            term,
            meetings: &self.meetings,
            statistics: &counted,
        };
        evaluation(ctx, &self.agreement, basis)
    }

    /// The verdict on one of the five answers, and its grounds in Swedish.
    fn answer(&self, answer: Answer) -> (FormVerdict, String) {
        let evaluation = self.evaluation();
        let found = evaluation
            .form
            .iter()
            .find(|one| one.criterion.is_none() && one.answer == Some(answer))
            .unwrap();
        let grounds = found.grounds.as_ref().unwrap();
        (found.verdict, Texts::new(Language::Swedish).text(grounds))
    }

    fn criterion(&self, criterion: &str) -> CriterionResult {
        let wanted = Some(CriterionOf {
            guideline: id("forum"),
            criterion: id(criterion),
        });
        let mut form = self.evaluation().form.into_iter();
        form.find(|one| one.criterion == wanted).unwrap()
    }

    fn assess(&mut self, date: &str, subject: &str, verdict: Verdict) {
        self.agreement.logs.assessments.push(Assessment {
            span: place(),
            date: at(when(date)),
            subject: at(Subject::parse(subject).unwrap()),
            verdict: at(verdict),
            grounds: Some(at(format!("{date} {}", verdict.code()))),
            source: Source::default(),
        });
    }
}

fn meeting(
    kind: &str,
    name: &str,
    statuses: [ObligationStatus; 3],
    shortfall: u32,
) -> MeetingResult {
    let period = |(year, status): (i32, ObligationStatus)| MeetingPeriod {
        period: Period {
            per: Per::CalendarYear,
            whole: Interval::year(year),
            covered: Interval::year(year),
        },
        required: Some(2),
        certain: 0,
        possible: 0,
        documented: 0,
        planned: 0,
        status,
        missing: Vec::new(),
        places: Vec::new(),
    };
    MeetingResult {
        id: id(kind),
        name: name.to_owned(),
        times: Some(2),
        logged: 0,
        periods: (2023..).zip(statuses).map(period).collect(),
        finished: Some(Bounds {
            span: when("2023/2024"),
            name: "2023..2024".to_owned(),
            required: 4,
            certain: 0,
            possible: 0,
            shortfall_at_least: shortfall,
            periods: 2,
            periods_met_at_least: 0,
            periods_met_at_most: 0,
            useful: 0,
            documented: 0,
        }),
        place: place(),
    }
}

fn all_met() -> Vec<MeetingResult> {
    use ObligationStatus::{Met, Open};
    vec![meeting(
        "operational",
        "Operativa möten",
        [Met, Met, Open],
        0,
    )]
}

#[test]
fn brovi_is_answered_as_the_documents_have_it() {
    let case = Case::brovi();
    for (answer, verdict, grounds) in [
        (
            Answer::ChallengesFormulated,
            FormVerdict::NotMet,
            "inga samhällsutmaningar är formulerade",
        ),
        (
            Answer::GoalsMeasurable,
            FormVerdict::NotMet,
            "det enda målet har inte både mått och målvärde",
        ),
        (
            Answer::BothContribute,
            FormVerdict::Met,
            "både den offentliga sidan och civilsamhället bidrar",
        ),
        (
            Answer::LongTerm,
            FormVerdict::Met,
            "avtalet gäller från 2023-01-01 till och med 2025-12-31, minst 36 månader",
        ),
        (
            Answer::MetAndDocumented,
            FormVerdict::NotMet,
            "Operativa möten: minst 3 av 4 krävda möten saknas 2023–2024; \
             Strategiska möten: minst 2 av 4 krävda möten saknas 2023–2024",
        ),
    ] {
        assert_eq!(case.answer(answer), (verdict, grounds.to_owned()));
    }
    let form = case.evaluation().form;
    assert_eq!(form.len(), 7 + 5, "the criteria, then the five answers");
    assert!(form[..7].iter().all(|one| one.criterion.is_some()));
}

#[test]
fn a_criterion_takes_the_assessment_else_the_records_else_nothing() {
    let case = Case::brovi();
    for (criterion, verdict, source) in [
        ("programme", FormVerdict::Met, FormSource::Assessment),
        ("contributions", FormVerdict::Met, FormSource::Records),
        ("lasting", FormVerdict::Partly, FormSource::Records),
        ("initiative", FormVerdict::NotAssessed, FormSource::Records),
    ] {
        let found = case.criterion(criterion);
        assert_eq!(
            (found.verdict, found.source),
            (verdict, source),
            "{criterion}"
        );
    }
    let mut judged = Case::brovi();
    judged.assess("2025-03-01", "criterion:contributions", Verdict::NotMet);
    let found = judged.criterion("contributions");
    assert_eq!(
        (found.verdict, found.source, found.answer),
        (FormVerdict::NotMet, FormSource::Assessment, None)
    );
}

#[test]
fn criteria_of_a_guideline_with_a_fault_are_left_out_and_the_answers_stay() {
    let mut case = Case::brovi();
    case.dataset.guidelines.clear();
    let form = case.evaluation().form;
    assert_eq!(form.len(), 5);
}

#[test]
fn of_several_assessments_the_one_judged_last_by_the_as_of_date_counts() {
    let mut case = Case::brovi();
    case.agreement.logs.assessments.clear();
    case.assess("2025-02", "party:brovi", Verdict::Partly);
    case.assess("2024-06-01", "party:brovi", Verdict::NotMet);
    case.assess("2025-04-15", "party:brovi", Verdict::Met);
    for (day, verdict) in [
        ("2024-05-31", FormVerdict::NotAssessed),
        ("2024-06-01", FormVerdict::NotMet),
        ("2025-02-27", FormVerdict::NotMet),
        ("2025-02-28", FormVerdict::Partly),
        ("2025-04-14", FormVerdict::Partly),
        ("2025-04-15", FormVerdict::Met),
    ] {
        case = case.on(day);
        let parties = case.evaluation().parties;
        let brovi = parties.iter().find(|party| party.id == id("brovi"));
        assert_eq!(brovi.unwrap().verdict, verdict, "{day}");
    }
}

#[test]
fn the_last_day_of_an_interval_says_when_it_was_judged_and_of_one_day_the_last_row_counts() {
    let mut case = Case::brovi();
    case.agreement.logs.assessments.clear();
    case.assess("2024-01/2025-03", "agreement", Verdict::Met);
    case.assess("2025-02-01", "agreement", Verdict::NotMet);
    let overall = |case: &Case| case.evaluation().overall.unwrap().verdict;
    assert_eq!(overall(&case), FormVerdict::Met);
    case.assess("2025-03-31", "agreement", Verdict::Partly);
    assert_eq!(overall(&case), FormVerdict::Partly);
}

#[test]
fn what_is_not_judged_here_cannot_be_told_where_assessments_are_kept_elsewhere() {
    let mut case = Case::brovi();
    let own = |case: &Case| {
        let commitments = case.evaluation().commitments;
        let found = commitments
            .into_iter()
            .find(|one| one.id == id("son-coordination"));
        found.unwrap().verdict
    };
    assert_eq!(own(&case), FormVerdict::NotAssessed);
    case.agreement
        .kept_elsewhere
        .insert(LogKind::Assessments, place());
    assert_eq!(own(&case), FormVerdict::CannotTell);
    assert_eq!(
        case.evaluation().parties[2].verdict,
        FormVerdict::Met,
        "what the log holds is proved"
    );
}

#[test]
fn commitments_parties_and_the_whole_carry_grounds_and_document() {
    let evaluation = Case::brovi().evaluation();
    let document = Some(id("evaluation-2025"));
    let staff = &evaluation.commitments[1];
    assert_eq!(
        (staff.verdict, &staff.document),
        (FormVerdict::Met, &document)
    );
    assert!(staff.grounds.as_ref().unwrap().contains("sju vittnesstöd"));
    assert_eq!(staff.places.len(), 2, "where it is agreed, and judged");
    assert_eq!(evaluation.commitments.len(), 10);
    let overall = evaluation.overall.unwrap();
    assert_eq!(
        (overall.verdict, overall.document),
        (FormVerdict::Partly, document)
    );
    assert!(overall.grounds.unwrap().contains("strategiska"));
    let before = Case::brovi().on("2025-04-13").evaluation();
    assert_eq!(before.overall, None, "judged the day after");
}

#[test]
fn challenges_not_recorded_are_not_challenges_not_formulated() {
    let mut case = Case::brovi();
    case.agreement.purpose.challenges = None;
    assert_eq!(
        case.answer(Answer::ChallengesFormulated).0,
        FormVerdict::CannotTell
    );
    case.agreement.purpose.challenges = Some(at(vec![at("Unga".to_owned())]));
    assert_eq!(
        case.answer(Answer::ChallengesFormulated),
        (FormVerdict::Met, "en samhällsutmaning är formulerad".into())
    );
}

fn goal(name: &str, measure: Option<&str>, target: Option<&str>) -> Goal {
    Goal {
        span: place(),
        id: at(id(name)),
        text: at(String::new()),
        measure: measure.map(|measure| at(id(measure))),
        target: target.map(|target| at(Number::parse(target).unwrap())),
        at: At::Least,
        by: None,
        baseline: None,
        source: Source::default(),
    }
}

#[test]
fn goals_are_measurable_all_some_or_none() {
    let full = goal("a", Some("cases"), Some("800"));
    for (name, goals, verdict) in [
        ("none recorded", vec![], FormVerdict::CannotTell),
        ("all", vec![full.clone()], FormVerdict::Met),
        (
            "one without a target",
            vec![full.clone(), goal("b", Some("cases"), None)],
            FormVerdict::Partly,
        ),
        (
            "only without a target",
            vec![goal("b", Some("cases"), None)],
            FormVerdict::NotMet,
        ),
        (
            "only without a measure",
            vec![goal("b", None, Some("1"))],
            FormVerdict::NotMet,
        ),
    ] {
        let mut case = Case::brovi();
        case.agreement.goals = goals;
        assert_eq!(case.answer(Answer::GoalsMeasurable).0, verdict, "{name}");
    }
    let mut none = Case::brovi();
    none.agreement.goals.clear();
    let here = none.agreement.whole();
    none.agreement.none_agreed.insert(Promised::Goal, here);
    assert_eq!(none.answer(Answer::GoalsMeasurable).0, FormVerdict::NotMet);
}

#[test]
fn both_sides_contribute_only_if_both_do() {
    for (name, kept, verdict) in [
        ("both", vec!["grant", "volunteers"], FormVerdict::Met),
        ("the public", vec!["grant"], FormVerdict::CannotTell),
        ("civil society", vec!["volunteers"], FormVerdict::CannotTell),
        ("nobody", vec![], FormVerdict::CannotTell),
    ] {
        let mut case = Case::brovi();
        case.agreement
            .contributions
            .retain(|contribution| kept.contains(&contribution.id.as_str()));
        assert_eq!(case.answer(Answer::BothContribute).0, verdict, "{name}");
    }
    let mut nothing = Case::brovi();
    let here = nothing.agreement.whole();
    nothing
        .agreement
        .contributions
        .retain(|contribution| contribution.id.as_str() == "grant");
    for party in &mut nothing.agreement.parties {
        if *party.kind == PartyKind::CivilSociety {
            party.gives_nothing = Some(here);
        }
    }
    assert_eq!(
        nothing.answer(Answer::BothContribute).0,
        FormVerdict::NotMet
    );
    let mut joint = Case::brovi();
    joint.agreement.contributions.truncate(1);
    joint.agreement.contributions[0].from = vec![at(id("son")), at(id("brovi"))];
    assert_eq!(joint.answer(Answer::BothContribute).0, FormVerdict::Met);
}

#[test]
fn an_open_end_is_long_and_an_unknown_one_cannot_be_told() {
    let start = Some(when("2023-01-01"));
    let end = Some(TermEnd::At(when("2025-12-31")));
    for (name, start, end, verdict) in [
        ("open", start, Some(TermEnd::Open), FormVerdict::Met),
        (
            "open, start not known",
            None,
            Some(TermEnd::Open),
            FormVerdict::Met,
        ),
        ("no end", start, None, FormVerdict::CannotTell),
        ("no start", None, end, FormVerdict::CannotTell),
        ("both", start, end, FormVerdict::Met),
    ] {
        let mut case = Case::brovi();
        (case.term.start, case.term.end) = (start, end);
        assert_eq!(case.answer(Answer::LongTerm).0, verdict, "{name}");
    }
}

#[test]
fn meetings_are_met_when_all_finished_quotas_are() {
    use ObligationStatus::{CannotTell, Met, Missed, Open};
    for (name, statuses, shortfall, day, verdict) in [
        (
            "two finished and met",
            [Met, Met, Open],
            0,
            "2025-04-14",
            FormVerdict::Met,
        ),
        (
            "one of them not known",
            [Met, CannotTell, Open],
            0,
            "2025-04-14",
            FormVerdict::CannotTell,
        ),
        (
            "one missed",
            [Met, Missed, Open],
            0,
            "2025-04-14",
            FormVerdict::NotMet,
        ),
        (
            "a certain shortfall",
            [CannotTell, CannotTell, Open],
            1,
            "2025-04-14",
            FormVerdict::NotMet,
        ),
        (
            "met before anything is finished",
            [Met, Open, Open],
            0,
            "2023-12-31",
            FormVerdict::CannotTell,
        ),
        (
            "met the day it is finished",
            [Met, Open, Open],
            0,
            "2024-01-01",
            FormVerdict::Met,
        ),
    ] {
        let mut case = Case::brovi().on(day);
        case.meetings = vec![meeting(
            "operational",
            "Operativa möten",
            statuses,
            shortfall,
        )];
        assert_eq!(case.answer(Answer::MetAndDocumented).0, verdict, "{name}");
    }
    let mut none = Case::brovi();
    none.meetings.clear();
    assert_eq!(
        none.answer(Answer::MetAndDocumented).0,
        FormVerdict::CannotTell
    );
}

#[test]
fn required_minutes_must_be_there_for_every_meeting() {
    let row = |date: &str, documented: Option<bool>| MeetingRow {
        span: place(),
        date: at(when(date)),
        kind: at(id("operational")),
        count: 1,
        planned: false,
        documented: documented.map(at),
        parties: Vec::new(),
        note: None,
        source: Source::default(),
    };
    let mut plan = row("2024-06-01", Some(false));
    plan.planned = true;
    for (name, required, rows, verdict) in [
        ("yes", true, vec![row("2024", Some(true))], FormVerdict::Met),
        (
            "no",
            true,
            vec![row("2024", Some(true)), row("2023", Some(false))],
            FormVerdict::NotMet,
        ),
        (
            "not said",
            true,
            vec![row("2024", None)],
            FormVerdict::CannotTell,
        ),
        (
            "no, but not required",
            false,
            vec![row("2024", Some(false))],
            FormVerdict::Met,
        ),
        ("no, but only planned", true, vec![plan], FormVerdict::Met),
        (
            "no, but after the day",
            true,
            vec![row("2025-04-15", Some(false))],
            FormVerdict::Met,
        ),
        (
            "no, on the day",
            true,
            vec![row("2025-04-14", Some(false))],
            FormVerdict::NotMet,
        ),
    ] {
        let mut case = Case::brovi();
        case.meetings = all_met();
        case.agreement.meetings[0].documented = required.then(|| at(true));
        case.agreement.logs.meetings = rows;
        assert_eq!(case.answer(Answer::MetAndDocumented).0, verdict, "{name}");
    }
}

#[test]
fn a_goal_is_judged_by_the_observation_of_its_period_or_the_latest() {
    use FormVerdict::{CannotTell, Met, NotMet};
    for (name, target, by, wanted, verdict, reached) in [
        (
            "latest, just reached",
            "707",
            None,
            At::Least,
            Met,
            Some("707"),
        ),
        (
            "latest, one short",
            "708",
            None,
            At::Least,
            NotMet,
            Some("707"),
        ),
        ("at most, just", "707", None, At::Most, Met, Some("707")),
        (
            "at most, one over",
            "706",
            None,
            At::Most,
            NotMet,
            Some("707"),
        ),
        ("by 2023", "800", Some("2023"), At::Least, Met, Some("867")),
        (
            "by a year to come",
            "1",
            Some("2025"),
            At::Least,
            CannotTell,
            None,
        ),
        (
            "by a period nobody counted",
            "1",
            Some("2024-Q1"),
            At::Least,
            CannotTell,
            None,
        ),
    ] {
        let mut case = Case::brovi();
        let mut goal = goal("reach", Some("cases"), Some(target));
        (goal.by, goal.at) = (by.map(|by| at(PeriodRef::parse(by).unwrap())), wanted);
        case.agreement.goals = vec![goal];
        let found = case.evaluation().goals.remove(0);
        let shown = found.reached.map(|number| number.to_string());
        assert_eq!(
            (found.verdict, shown.as_deref()),
            (verdict, reached),
            "{name}"
        );
        assert_eq!(found.source, FormSource::Records);
    }
}

#[test]
fn a_baseline_from_before_the_term_reaches_nothing() {
    let mut case = Case::brovi();
    case.agreement.goals = vec![goal("reach", Some("cases"), Some("1"))];
    case.agreement
        .logs
        .statistics
        .retain(|row| row.period.to_string() == "2022");
    assert_eq!(case.evaluation().goals[0].verdict, FormVerdict::CannotTell);
}

#[test]
fn a_bound_tells_only_where_the_target_lies_beyond_it() {
    use Certainty::{Approximate, AtLeast, UpTo};
    use FormVerdict::{CannotTell, Met, NotMet};
    for (certainty, wanted, target, verdict) in [
        (AtLeast, At::Least, "707", Met),
        (AtLeast, At::Least, "708", CannotTell),
        (AtLeast, At::Most, "706", NotMet),
        (AtLeast, At::Most, "707", CannotTell),
        (UpTo, At::Least, "708", NotMet),
        (UpTo, At::Least, "707", CannotTell),
        (UpTo, At::Most, "707", Met),
        (UpTo, At::Most, "706", CannotTell),
        (Approximate, At::Least, "707", Met),
        (Approximate, At::Least, "708", NotMet),
    ] {
        let mut case = Case::brovi();
        let mut goal = goal("reach", Some("cases"), Some(target));
        goal.at = wanted;
        case.agreement.goals = vec![goal];
        for row in &mut case.agreement.logs.statistics {
            row.certainty = certainty;
        }
        let found = case.evaluation().goals[0].verdict;
        assert_eq!(found, verdict, "{certainty:?} {wanted:?} {target}");
    }
}

#[test]
fn a_persons_verdict_on_a_goal_counts_before_the_figures() {
    let mut case = Case::brovi();
    assert_eq!(
        case.evaluation().goals[0].verdict,
        FormVerdict::Met,
        "support"
    );
    case.agreement.goals = vec![goal("support", Some("cases"), Some("9999"))];
    let found = case.evaluation().goals.remove(0);
    assert_eq!(
        (found.verdict, found.source),
        (FormVerdict::Met, FormSource::Assessment)
    );
    assert_eq!(found.reached.unwrap().to_string(), "707", "shown beside it");
    case.agreement.logs.assessments.clear();
    assert_eq!(case.evaluation().goals[0].verdict, FormVerdict::NotMet);
    case.agreement.goals = vec![goal("support", None, None)];
    assert_eq!(case.evaluation().goals[0].verdict, FormVerdict::NotAssessed);
}

#[test]
fn a_goal_does_not_give_back_a_count_that_is_withheld() {
    for (limit, reached) in [(707, Some("707")), (708, None)] {
        let mut case = Case::brovi();
        case.agreement.goals = vec![goal("reach", Some("cases"), Some("1"))];
        let ctx = Ctx {
            dataset: &case.dataset,
            as_of: case.as_of,
            assumptions: &Assumptions::default(),
        };
        let basis = StatisticsBasis {
            term: &case.term,
            years: &[],
        };
        let mut counted = statistics(ctx, &case.agreement, basis);
        let mut goals = case.evaluation().goals;
        let history = History {
            agreement: &case.agreement,
            term: &case.term,
            as_of: case.as_of,
        };
        history.suppress(&mut counted, limit);
        suppress_goals(&mut goals, &counted);
        let shown = goals[0].reached.map(|number| number.to_string());
        assert_eq!(shown.as_deref(), reached, "limit {limit}");
    }
}

#[test]
fn all_grounds_and_questions_are_worded_in_both_languages() {
    let mut cases = vec![Case::brovi(), Case::brovi()];
    cases[1].agreement.purpose.challenges = None;
    cases[1].agreement.goals.clear();
    cases[1].agreement.contributions.clear();
    cases[1].term.end = None;
    cases[1].meetings.clear();
    for case in cases {
        for one in case.evaluation().form {
            for language in [Language::Swedish, Language::English] {
                let texts = Texts::new(language);
                for text in [Some(one.question.clone()), one.grounds.clone()] {
                    let shown = text.map(|text| texts.text(&text)).unwrap_or_default();
                    assert!(!shown.contains(['{', '}']), "{shown}");
                }
            }
        }
    }
}
