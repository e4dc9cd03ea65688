//! The checks of the form, over their examples in `tests/rules`.

use std::collections::BTreeMap;
use std::path::Path;

use super::{AgreementCtx, CHECKS, FactsCtx, RegistryCtx, Run};
use crate::calendar::{AsOf, Interval, parse_date};
use crate::compute::{
    Assumptions, Bounds, Ctx, EvaluationBasis, Facts, Funding, MeetingResult, TermView, evaluation,
};
use crate::diag::{Diagnostic, Family, Sink};
use crate::input::{Folder, Loaded, load};
use crate::lang::{Language, Texts};
use crate::model::{Agreement, Form, Id, LogKind, PartyKind, Status};
use crate::source::Spanned;

const DAY: &str = "2025-06-01";

fn registry(path: &str) -> Loaded {
    load(&Folder::new(
        Path::new(env!("CARGO_MANIFEST_DIR")).join(path),
    ))
    .unwrap()
}

fn only(loaded: &Loaded) -> Agreement {
    let agreements = &loaded.dataset.as_ref().unwrap().agreements;
    agreements.values().next().unwrap().clone()
}

/// All finished periods of every kind of meeting: two required in 2024, and as many documented as the log says.
fn meetings(agreement: &Agreement) -> Vec<MeetingResult> {
    let documented = |id: &Id| {
        let rows = agreement.logs.meetings.iter();
        rows.filter(|row| *row.kind == *id && row.documented.is_some_and(|said| *said))
            .map(|row| row.count)
            .sum()
    };
    agreement
        .meetings
        .iter()
        .map(|meeting| MeetingResult {
            id: meeting.id.value.clone(),
            name: meeting.shown().to_owned(),
            times: Some(2),
            logged: 2,
            periods: Vec::new(),
            finished: Some(Bounds {
                span: Interval::year(2024),
                name: "2024".to_owned(),
                required: 2,
                certain: 2,
                possible: 2,
                shortfall_at_least: 0,
                periods: 1,
                periods_met_at_least: 1,
                periods_met_at_most: 1,
                useful: 2,
                documented: documented(&meeting.id),
            }),
            place: meeting.span,
        })
        .collect()
}

fn nothing_paid(term: TermView) -> Funding {
    Funding {
        term,
        years: Vec::new(),
        differing: Vec::new(),
        claims: Vec::new(),
        standing: Vec::new(),
        unexpected: Vec::new(),
        needed: Vec::new(),
        stated: Vec::new(),
    }
}

/// What the checks of the form find.
fn found(loaded: &Loaded, agreement: &Agreement) -> Vec<Diagnostic> {
    let dataset = loaded.dataset.as_ref().unwrap();
    let (as_of, assumptions) = (AsOf(parse_date(DAY).unwrap()), Assumptions::default());
    let term = TermView {
        start: None,
        end: None,
        days: None,
    };
    let ctx = Ctx {
        dataset,
        as_of,
        assumptions: &assumptions,
    };
    let meetings = meetings(agreement);
    let basis = EvaluationBasis {
        term: &term,
        meetings: &meetings,
        statistics: &[],
    };
    let facts = Facts {
        evaluation: evaluation(ctx, agreement, basis),
        funding: nothing_paid(term),
        meetings,
        statistics: Vec::new(),
        obligations: Vec::new(),
    };
    let registry = RegistryCtx {
        files: &loaded.files,
        dataset,
        strays: &loaded.strays,
        as_of,
    };
    let ctx = FactsCtx {
        registry,
        agreement,
        facts: &facts,
        all: &BTreeMap::new(),
        assumptions: &assumptions,
    };
    let mut sink = Sink::new(dataset.registry.levels.clone());
    for check in CHECKS
        .iter()
        .filter(|check| check.rule.family == Family::Form)
    {
        match check.run {
            Run::Facts(run) => run(&ctx, &mut sink),
            Run::Agreement(run) => run(
                &AgreementCtx {
                    registry,
                    agreement,
                },
                &mut sink,
            ),
            Run::Registry(run) => run(&registry, &mut sink),
        }
    }
    sink.into_vec()
}

fn subjects(found: &[Diagnostic]) -> Vec<String> {
    found
        .iter()
        .map(|finding| {
            format!(
                "{} {}",
                finding.rule.name,
                finding.subject.as_deref().unwrap()
            )
        })
        .collect()
}

/// A finding's every text, in both languages.
fn words(finding: &Diagnostic) -> Vec<String> {
    let parts = [Some(&finding.message), finding.label.as_ref()]
        .into_iter()
        .flatten();
    let related = finding.related.iter().map(|related| &related.text);
    let help = finding.help.iter().map(|help| &help.text);
    let all: Vec<_> = parts
        .chain(related)
        .chain(&finding.notes)
        .chain(help)
        .collect();
    let in_language = |language| {
        let texts = Texts::new(language);
        all.iter().map(|text| texts.text(text)).collect::<Vec<_>>()
    };
    [
        in_language(Language::Swedish),
        in_language(Language::English),
    ]
    .concat()
}

const RULES: [(&str, &str); 7] = [
    ("assessment-missing", "commitment:training"),
    ("challenges-unformulated", "agreement"),
    ("collaboration-undocumented", "operational:2024"),
    ("goals-unmeasurable", "reach"),
    ("one-side-contributes", "agreement"),
    ("served-ages-gap", "forening"),
    ("served-ages-overlap", "stodcentrum:forening"),
];

#[test]
fn each_speaks_about_its_failing_example_alone_and_not_about_the_passing_one() {
    for (rule, subject) in RULES {
        let fails = registry(&format!("tests/rules/{rule}/fail"));
        let findings = found(&fails, &only(&fails));
        assert_eq!(subjects(&findings), [format!("{rule} {subject}")]);
        let passes = registry(&format!("tests/rules/{rule}/pass"));
        assert_eq!(subjects(&found(&passes, &only(&passes))), [""; 0], "{rule}");
    }
}

#[test]
fn they_are_silent_for_what_is_no_partnership() {
    for (rule, _) in RULES {
        let fails = registry(&format!("tests/rules/{rule}/fail"));
        for form in [Form::Grant, Form::Other] {
            let mut agreement = only(&fails);
            agreement.form = form;
            assert_eq!(subjects(&found(&fails, &agreement)), [""; 0], "{rule}");
        }
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    let mut all = Vec::new();
    for (rule, _) in RULES {
        let fails = registry(&format!("tests/rules/{rule}/fail"));
        all.extend(found(&fails, &only(&fails)));
    }
    let data = registry("data");
    all.extend(found(&data, &only(&data)));
    for text in all.iter().flat_map(words) {
        assert!(!text.contains(['{', '}']), "{text}");
    }
}

#[test]
fn brovis_form_is_found_wanting() {
    let data = registry("data");
    let agreement = only(&data);
    assert_eq!(
        subjects(&found(&data, &agreement)),
        [
            "assessment-missing commitment:son-coordination",
            "assessment-missing criterion:initiative",
            "assessment-missing criterion:beyond-grants",
            "assessment-missing criterion:no-market",
            "assessment-missing criterion:freedom",
            "challenges-unformulated agreement",
            "collaboration-undocumented operational:2024",
            "goals-unmeasurable support",
            "served-ages-overlap stodcentrum:brovi",
        ]
    );
}

#[test]
fn nothing_is_said_of_challenges_that_nobody_has_recorded() {
    let fails = registry("tests/rules/challenges-unformulated/fail");
    let mut agreement = only(&fails);
    agreement.purpose.challenges = None;
    assert_eq!(subjects(&found(&fails, &agreement)), [""; 0]);
}

#[test]
fn a_log_kept_elsewhere_lacks_nothing() {
    for (rule, log) in [
        ("assessment-missing", LogKind::Assessments),
        ("collaboration-undocumented", LogKind::Meetings),
    ] {
        let fails = registry(&format!("tests/rules/{rule}/fail"));
        let mut agreement = only(&fails);
        agreement.kept_elsewhere.insert(log, agreement.whole());
        assert_eq!(subjects(&found(&fails, &agreement)), [""; 0], "{rule}");
    }
}

#[test]
fn of_a_draft_no_meeting_is_required_yet() {
    let fails = registry("tests/rules/collaboration-undocumented/fail");
    let mut agreement = only(&fails);
    agreement.status.value = Status::Draft;
    assert_eq!(subjects(&found(&fails, &agreement)), [""; 0]);
}

#[test]
fn an_assessment_after_the_as_of_date_is_none() {
    let passes = registry("tests/rules/assessment-missing/pass");
    for (day, count) in [("2025-06-01", 0), ("2025-06-02", 1)] {
        let mut agreement = only(&passes);
        let row = &mut agreement.logs.assessments[0];
        row.date.value = Interval::parse(day).unwrap();
        assert_eq!(found(&passes, &agreement).len(), count, "{day}");
    }
}

#[test]
fn parties_that_never_belonged_together_do_not_overlap() {
    let fails = registry("tests/rules/served-ages-overlap/fail");
    for (left, joined, count) in [
        ("2025-06-30", "2025-07-01", 0),
        ("2025-07-01", "2025-07-01", 1),
        ("2025-06/2025-08", "2025-07-01", 0),
        ("2025-07-01", "2025-06/2025-08", 0),
    ] {
        let mut agreement = only(&fails);
        let place = agreement.whole();
        let when = |text| Some(Spanned::new(Interval::parse(text).unwrap(), place));
        agreement.parties[0].left = when(left);
        agreement.parties[1].joined = when(joined);
        assert_eq!(found(&fails, &agreement).len(), count, "{left} {joined}");
    }
}

#[test]
fn every_gap_between_the_ages_is_named_and_none_at_the_ends() {
    let fails = registry("tests/rules/served-ages-gap/fail");
    for (name, ages, gaps) in [
        (
            "two gaps",
            ["0..12", "16..20", "22..30"],
            vec!["13–15", "21"],
        ),
        (
            "in any order",
            ["22..30", "0..12", "16..20"],
            vec!["13–15", "21"],
        ),
        (
            "hidden by a wider one",
            ["10..40", "12..15", "42.."],
            vec!["41"],
        ),
        ("next to each other", ["10..17", "18..20", "21..30"], vec![]),
        ("open above", ["10..", "12..15", "42..50"], vec![]),
    ] {
        let mut agreement = only(&fails);
        let mut third = agreement.parties[1].clone();
        third.id.value = Id::parse("third").unwrap();
        agreement.parties.push(third);
        for (party, text) in agreement.parties.iter_mut().zip(ages) {
            party.ages = crate::model::Ages::parse(text).map(|ages| Spanned::new(ages, party.span));
        }
        let texts = Texts::new(Language::English);
        let named: Vec<String> = found(&fails, &agreement)
            .iter()
            .filter(|finding| finding.rule.name == "served-ages-gap")
            .map(|finding| texts.text(&finding.message))
            .collect();
        let expected: Vec<String> = gaps
            .iter()
            .map(|gap| format!("no party serves those aged {gap}"))
            .collect();
        assert_eq!(named, expected, "{name}");
    }
}

#[test]
fn business_counts_for_neither_side() {
    let passes = registry("tests/rules/one-side-contributes/pass");
    for (party, message) in [
        (0, "no contribution is recorded from a public party"),
        (1, "no contribution is recorded from civil society"),
    ] {
        let mut agreement = only(&passes);
        agreement.parties[party].kind.value = PartyKind::Business;
        let findings = found(&passes, &agreement);
        let texts = Texts::new(Language::English);
        let said: Vec<String> = findings
            .iter()
            .map(|finding| texts.text(&finding.message))
            .collect();
        assert_eq!(said, [message]);
    }
}
