//! What the views say of the sample, read aloud and then kept.

use iop::compute::{
    AmountStatus, Assumption, Assumptions, Claim, ClaimKind, Difference, MissingIndex,
    MissingValue, ObligationStatus, SplitResult, Standing, StatedValue, StatedVerdict, Unexpected,
};
use iop::diag::Waived;
use iop::lang::Language;
use iop::model::{Certainty, IndexName, SplitBy};
use iop::money::Money;
use iop::report::doc::Report;
use iop::report::render::text;
use iop::report::{LeftOut, due, evaluate, funding, list, meetings, show, statistics};

use super::brovi::{Sample, number, when};
use super::shape::{fits, plain};

/// Funding without scenarios.
fn alone(traced: bool) -> funding::Beside<'static> {
    funding::Beside {
        traced,
        scenarios: &|_| Vec::new(),
    }
}

/// Every view of the sample, by name.
fn views(sample: &Sample, language: Language) -> Vec<(&'static str, Report)> {
    let funding = sample.view(language, |frame, entries| {
        funding::view(frame, entries, &alone(true))
    });
    let due = sample.view(language, |frame, entries| {
        due::view(frame, entries, &|_| true)
    });
    let show = sample.view(language, |frame, _| show::view(frame, sample.agreement()));
    vec![
        ("evaluate", sample.view(language, evaluate::view)),
        ("funding", funding),
        ("meetings", sample.view(language, meetings::view)),
        ("statistics", sample.view(language, statistics::view)),
        ("list", sample.view(language, list::view)),
        ("due", due),
        ("show", show),
    ]
}

#[test]
fn the_views_read_as_they_were_read_aloud() {
    let sample = Sample::new();
    for language in [Language::Swedish, Language::English] {
        for (name, report) in views(&sample, language) {
            let path = format!("tests/report/{name}.{}.txt", language.code());
            snapbox::assert_data_eq!(
                text(&report, plain(80)),
                snapbox::Data::read_from(path.as_ref(), None).raw()
            );
        }
    }
}

#[test]
fn no_view_is_wider_than_the_terminal_and_no_text_is_missing() {
    let sample = assumed(Sample::new());
    for language in [Language::Swedish, Language::English] {
        for (name, report) in views(&sample, language) {
            for width in [40, 80, 120] {
                let shown = text(&report, plain(width));
                for line in shown.lines() {
                    assert!(fits(line, width.min(100)), "{name} at {width}: {line}");
                }
                assert!(!shown.contains(['{', '}']), "{name}: {shown}");
            }
        }
    }
}

/// The sample with an assumed value for 2024, a group too small to show, and one finding waived.
fn assumed(mut sample: Sample) -> Sample {
    let year = &mut sample.facts.funding.years[1];
    year.contributions[0].amount = Some(Money::kronor(495_810));
    year.contributions[0].status = AmountStatus::Assumed;
    year.contributions[0].certainty = Certainty::UpTo;
    year.contributions[0].missing.clear();
    (year.money, year.total) = (Some(Money::kronor(495_810)), Some(Money::kronor(837_124)));
    (year.status, year.certainty) = (AmountStatus::Assumed, Certainty::UpTo);
    year.missing.clear();
    for (party, share) in year.parties.iter_mut().zip(["59.2", "40.8"]) {
        party.share_percent = Some(number(share));
    }
    let cost = &mut sample.facts.statistics[0].money_per_unit[2];
    (cost.amount, cost.missing) = (Some(number("600.00")), Vec::new());
    sample.assumptions = Assumptions(vec![Assumption {
        scenario: None,
        index: IndexName::parse("OPI").unwrap(),
        period: when("2024"),
        value: number("5.0"),
    }]);
    let place = sample.facts.statistics[0].place;
    let split = |group: &str, value: Option<&str>| SplitResult {
        by: SplitBy::Sex,
        group: group.to_owned(),
        value: value.map(number),
        share_percent: value.map(|_| number("61.4")),
        withheld: value.is_none(),
        place,
    };
    sample.facts.statistics[0].observations[1].splits =
        vec![split("women", Some("532")), split("men", None)];
    let mut findings = sample.findings.iter_mut();
    let late = findings.find(|finding| finding.rule.name == "duty-late");
    late.unwrap().waived = Some(Waived {
        reason: "omförhandlas".to_owned(),
        until: when("2026-06-30").last,
    });
    sample
}

#[test]
fn an_assumption_is_marked_wherever_it_touches() {
    let sample = assumed(Sample::new());
    let shown = text(&sample.view(Language::Swedish, evaluate::view), plain(80));
    let words: Vec<&str> = shown
        .split([' ', '\n'])
        .filter(|word| !word.is_empty())
        .collect();
    let shown = words.join(" ");
    for said in [
        "! Räknat med antaganden: OPI\u{a0}2024\u{a0}=\u{a0}5,0\u{a0}%.",
        "837\u{a0}124\u{a0}kr år\u{a0}2024, med antaganden",
        "högst\u{a0}495\u{a0}810\u{a0}a",
        "högst\u{a0}837\u{a0}124\u{a0}a",
        "och Brovi 40,8\u{a0}%, med antaganden",
        "600,00\u{a0}a",
        "a = antaget: OPI\u{a0}2024\u{a0}=\u{a0}5,0\u{a0}%.",
    ] {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
}

#[test]
fn what_is_waived_comes_last_and_says_until_when() {
    let sample = assumed(Sample::new());
    let shown = text(&sample.view(Language::English, evaluate::view), plain(80));
    let place = |words: &str| shown.find(words).unwrap();
    assert!(place("Shortcomings (") < place("To follow up ("));
    assert!(place("Worth knowing (") < place("Waived by decision (1)"));
    assert!(shown.contains("Waived until 30\u{a0}June\u{a0}2026: omförhandlas"));
}

#[test]
fn a_group_that_is_withheld_shows_no_number_and_says_why() {
    let sample = assumed(Sample::new());
    let shown = text(&sample.view(Language::Swedish, statistics::view), plain(80));
    assert!(shown.contains("532\u{a0}(61,4\u{a0}%)"), "{shown}");
    assert!(shown.contains("visas inte") && shown.contains("Antal under 5 visas inte"));
}

#[test]
fn a_portfolio_begins_with_a_line_an_agreement_and_what_was_left_out() {
    let sample = Sample::new();
    let findings: Vec<_> = sample.findings.iter().collect();
    let out = [LeftOut {
        id: "trasigt-avtal",
        findings: &findings[..1],
    }];
    let report = sample.view(Language::Swedish, |frame, entries| {
        let frame = iop::report::Frame {
            left_out: &out,
            ..*frame
        };
        evaluate::view(&frame, entries)
    });
    let shown = text(&report, plain(80));
    let place = |words: &str| shown.find(words).unwrap();
    assert!(place("Avtal om partnerskap") < place("UTELÄMNAT"));
    assert!(place("UTELÄMNAT") < place("ATT TA STÄLLNING TILL"));
    assert!(shown.contains("✗ trasigt-avtal"));
}

#[test]
fn an_agreement_of_which_nothing_is_known_still_reads() {
    let mut sample = Sample::new();
    let facts = &mut sample.facts;
    facts.funding.years.clear();
    facts.funding.claims.clear();
    facts.funding.stated.clear();
    (facts.funding.term.start, facts.funding.term.end) = (None, None);
    facts.meetings.clear();
    facts.statistics.clear();
    facts.obligations.clear();
    facts.evaluation.form.clear();
    facts.evaluation.commitments.clear();
    facts.evaluation.goals.clear();
    facts.evaluation.parties.clear();
    facts.evaluation.overall = None;
    sample.findings.clear();
    let shown = text(&sample.view(Language::Swedish, evaluate::view), plain(80));
    for said in [
        "början inte känd, slutet inte känt",
        "Inga påpekanden till och med den 14\u{a0}april\u{a0}2025",
        "Inga gemensamma mål är antecknade.",
        "Inga möten är antecknade.",
        "Inget har förfallit ännu.",
        "När avtalet upphör är inte känt.",
    ] {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
}

/// The sample with payments kept: one late instalment, a settlement, a period without a day, a payment that nobody asked for.
fn paid(mut sample: Sample) -> Sample {
    let funding = &mut sample.facts.funding;
    let first = &mut funding.claims[0];
    (first.paid, first.status) = (first.asked, Some(ObligationStatus::MetLate));
    first.kind = ClaimKind::Instalment { number: 1, of: 4 };
    let first = first.clone();
    let (id, place) = (first.contribution.clone(), first.place);
    let second = &mut funding.claims[1];
    second.asked = Some(Money::kronor(495_810));
    second.paid = Some(Money::kronor(495_809));
    funding.claims.push(Claim {
        kind: ClaimKind::Settlement(Difference {
            asked: Money::kronor(441_039),
            now: Money::kronor(445_727),
        }),
        asked: Some(Money::kronor(4_688)),
        due: None,
        paid: None,
        status: None,
        ..first.clone()
    });
    funding.claims.push(Claim {
        kind: ClaimKind::Period,
        asked: None,
        paid: Some(Money::kronor(-500)),
        ..first.clone()
    });
    funding.claims.push(Claim {
        kind: ClaimKind::Repayment,
        asked: None,
        at_most: Some(Money::kronor(200_000)),
        paid: None,
        status: Some(ObligationStatus::CannotTell),
        ..first
    });
    funding.standing.push(Standing {
        contribution: id.clone(),
        amount: Money::kronor(1_000),
        payments: vec![place],
    });
    funding.unexpected.push(Unexpected {
        contribution: id,
        amount: Money::kronor(50),
        payment: place,
    });
    let cost = &mut funding.stated[3];
    cost.missing_value = Some(MissingValue {
        value: MissingIndex {
            index: IndexName::parse("OPI").unwrap(),
            period: when("2025"),
            edition: None,
        },
        from: Some(number("3.5881")),
        to: Some(number("3.5901")),
    });
    let scope = &mut funding.stated[0];
    scope.verdict = StatedVerdict::Differs;
    scope.computed = Some(StatedValue::Money(Money::kronor(813_500)));
    scope.difference = Some(StatedValue::Money(Money::kronor(-14)));
    scope.assumed = true;
    sample
}

#[test]
fn what_was_asked_and_paid_reads_as_it_was_read_aloud() {
    let sample = paid(assumed(Sample::new()));
    for language in [Language::Swedish, Language::English] {
        let report = sample.view(language, |frame, entries| {
            funding::view(frame, entries, &alone(false))
        });
        let path = format!("tests/report/paid.{}.txt", language.code());
        snapbox::assert_data_eq!(
            text(&report, plain(80)),
            snapbox::Data::read_from(path.as_ref(), None).raw()
        );
    }
}
