//! The five answers that the records give to the question whether this is a partnership.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{EvaluationBasis, FormVerdict, cooperation};
use crate::calendar::{Interval, add_days, add_months};
use crate::compute::span::standing_end;
use crate::compute::{Ctx, TermView};
use crate::diag::Text;
use crate::model::{Agreement, Answer, PartyKind, Promised, Recorded, TermEnd};
use crate::source::Span;

/// How long a partnership that is meant to last runs, in months.
const LONG: i32 = 36;

/// One answer with its grounds.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) answer: Answer,
    pub(super) verdict: FormVerdict,
    pub(super) grounds: Text,
    pub(super) places: Vec<Span>,
}

/// All five, in the order of the manual.
pub(super) fn answers(
    ctx: Ctx<'_>,
    agreement: &Agreement,
    basis: EvaluationBasis<'_>,
) -> Vec<Given> {
    vec![
        challenges(agreement),
        goals(agreement),
        contributions(agreement),
        long_term(ctx, agreement, basis.term),
        cooperation::answer(ctx, agreement, basis),
    ]
}

fn challenges(agreement: &Agreement) -> Given {
    let challenges = agreement.purpose.challenges.as_ref();
    let (verdict, grounds) = match challenges.map(|challenges| challenges.len()) {
        None => (
            FormVerdict::CannotTell,
            Text::new("form-challenges-unknown"),
        ),
        Some(0) => (FormVerdict::NotMet, Text::new("form-challenges-none")),
        Some(count) => (
            FormVerdict::Met,
            Text::new("form-challenges-some").with("n", count),
        ),
    };
    Given {
        answer: Answer::ChallengesFormulated,
        verdict,
        grounds,
        places: challenges
            .map(|challenges| challenges.span)
            .or(agreement.purpose.span)
            .into_iter()
            .collect(),
    }
}

fn goals(agreement: &Agreement) -> Given {
    let all = agreement.goals.len();
    let measurable = agreement
        .goals
        .iter()
        .filter(|goal| goal.measure.is_some() && goal.target.is_some())
        .count();
    let (verdict, grounds) = match agreement.recorded(Promised::Goal) {
        Recorded::Absent => (FormVerdict::CannotTell, Text::new("form-goals-unknown")),
        Recorded::NoneAgreed(_) => (FormVerdict::NotMet, Text::new("form-goals-none")),
        Recorded::Some => {
            let verdict = match measurable {
                0 => FormVerdict::NotMet,
                some if some == all => FormVerdict::Met,
                _ => FormVerdict::Partly,
            };
            let grounds = Text::new("form-goals-some")
                .with("n", all)
                .with("measurable", measurable);
            (verdict, grounds)
        }
    };
    Given {
        answer: Answer::GoalsMeasurable,
        verdict,
        grounds,
        places: places(agreement, Promised::Goal, || {
            agreement.goals.iter().map(|goal| goal.span).collect()
        }),
    }
}

/// Where a list stands: its records, or the empty list.
fn places(agreement: &Agreement, list: Promised, records: impl FnOnce() -> Vec<Span>) -> Vec<Span> {
    match agreement.recorded(list) {
        Recorded::NoneAgreed(span) => vec![span],
        Recorded::Absent | Recorded::Some => records(),
    }
}

/// What the records say of the contributions of one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Gives,
    /// It was agreed that none of its parties gives anything.
    Nothing,
    Silent,
}

fn side(agreement: &Agreement, kind: PartyKind) -> Side {
    let mut from = agreement
        .contributions
        .iter()
        .flat_map(|contribution| &contribution.from);
    if from.any(|id| agreement.party(id).is_some_and(|party| *party.kind == kind)) {
        return Side::Gives;
    }
    let of_side = || agreement.parties.iter().filter(|party| *party.kind == kind);
    let agreed = of_side().count() > 0 && of_side().all(|party| party.gives_nothing.is_some());
    if agreed { Side::Nothing } else { Side::Silent }
}

fn contributions(agreement: &Agreement) -> Given {
    let (public, civil) = (
        side(agreement, PartyKind::Public),
        side(agreement, PartyKind::CivilSociety),
    );
    let none = matches!(
        agreement.recorded(Promised::Contribution),
        Recorded::NoneAgreed(_)
    );
    let (verdict, grounds) = match (public, civil) {
        _ if none => (FormVerdict::NotMet, "form-contributions-none"),
        (Side::Gives, Side::Gives) => (FormVerdict::Met, "form-contributions-both"),
        (Side::Nothing, Side::Nothing) => (FormVerdict::NotMet, "form-contributions-none"),
        (Side::Nothing, _) => (FormVerdict::NotMet, "form-contributions-public-nothing"),
        (_, Side::Nothing) => (FormVerdict::NotMet, "form-contributions-civil-nothing"),
        (Side::Gives, Side::Silent) => (FormVerdict::CannotTell, "form-contributions-public"),
        (Side::Silent, Side::Gives) => (FormVerdict::CannotTell, "form-contributions-civil"),
        (Side::Silent, Side::Silent) => (FormVerdict::CannotTell, "form-contributions-neither"),
    };
    let mut found = places(agreement, Promised::Contribution, || {
        let all = agreement.contributions.iter();
        all.map(|contribution| contribution.span).collect()
    });
    let parties = agreement.parties.iter();
    found.extend(parties.filter_map(|party| party.gives_nothing));
    Given {
        answer: Answer::BothContribute,
        verdict,
        grounds: Text::new(grounds),
        places: found,
    }
}

/// The term, or that of an unbroken chain of agreements of which each replaces the one before.
fn long_term(ctx: Ctx<'_>, agreement: &Agreement, term: &TermView) -> Given {
    let written = &agreement.term;
    let (verdict, grounds) = match (term.start, term.end) {
        (_, Some(TermEnd::Open)) => (FormVerdict::Met, Text::new("form-term-open")),
        (Some(start), Some(TermEnd::At(end))) => chained(ctx, agreement, (start, end)),
        (_, end) => match (written.months.as_ref().map(|months| months.value), end) {
            (Some(months), _) => {
                let is_long = i32::try_from(months).is_ok_and(|months| months >= LONG);
                let verdict = match (is_long, &written.replaces) {
                    (true, _) => FormVerdict::Met,
                    (false, None) => FormVerdict::NotMet,
                    (false, Some(_)) => FormVerdict::CannotTell,
                };
                (verdict, Text::new("form-term-months").with("n", months))
            }
            (None, None) => (FormVerdict::CannotTell, Text::new("form-term-no-end")),
            (None, Some(_)) => (FormVerdict::CannotTell, Text::new("form-term-no-start")),
        },
    };
    let start = written.start.as_ref().map(|start| start.span);
    let end = written.end.as_ref().map(|end| end.span);
    let months = written.months.as_ref().map(|months| months.span);
    let mut places: Vec<Span> = start.into_iter().chain(end).chain(months).collect();
    if places.is_empty() {
        places.push(written.span);
    }
    Given {
        answer: Answer::LongTerm,
        verdict,
        grounds,
        places,
    }
}

/// Whether the agreement, or the chain that it ends, is long. A link that is unbroken only in some reading makes it uncertain.
fn chained(
    ctx: Ctx<'_>,
    agreement: &Agreement,
    (start, end): (Interval, Interval),
) -> (FormVerdict, Text) {
    let own = length(start, end);
    if own.0 == FormVerdict::Met {
        return own;
    }
    let (certain, possible) = firsts(ctx, agreement, start);
    let whole = length(certain, end);
    if whole.0 == FormVerdict::Met {
        let text = Text::new("form-term-chain")
            .with("start", certain)
            .with("end", end);
        return (FormVerdict::Met, text);
    }
    let perhaps = possible != certain && length(possible, end).0 != FormVerdict::NotMet;
    if perhaps && whole.0 == FormVerdict::NotMet {
        let text = Text::new("form-term-uncertain")
            .with("start", possible)
            .with("end", end);
        return (FormVerdict::CannotTell, text);
    }
    if certain == start { own } else { whole }
}

/// When the chain began that an agreement ends: for certain, and possibly.
fn firsts(ctx: Ctx<'_>, agreement: &Agreement, start: Interval) -> (Interval, Interval) {
    let (mut certain, mut possible) = (start, start);
    let mut is_certain = true;
    let mut seen = BTreeSet::from([&agreement.id]);
    let mut latest = agreement;
    let mut begins = start;
    while let Some(before) = latest
        .term
        .replaces
        .as_ref()
        .and_then(|id| ctx.dataset.agreements.get(&id.value))
        .filter(|before| seen.insert(&before.id))
    {
        let Some(first) = before.term.start.as_ref().map(|first| first.value) else {
            break;
        };
        // each begins at the latest on the day after the end before it
        let (always, ever) = match standing_end(&before.term, ctx.as_of) {
            Some(TermEnd::Open) => (true, true),
            Some(TermEnd::At(end)) => (
                begins.last <= add_days(end.first, 1),
                begins.first <= add_days(end.last, 1),
            ),
            None => (false, true),
        };
        if !ever {
            break;
        }
        is_certain &= always;
        possible = first;
        if is_certain {
            certain = first;
        }
        (latest, begins) = (before, first);
    }
    (certain, possible)
}

/// Whether the term is long in every reading of its dates, in none, or in some.
fn length(start: Interval, end: Interval) -> (FormVerdict, Text) {
    let starts = [start.first, start.last];
    let readings = starts
        .iter()
        .flat_map(|start| [(*start, end.first), (*start, end.last)])
        .filter(|(start, end)| start <= end);
    let mut long: Vec<bool> = readings.map(|(start, end)| is_long(start, end)).collect();
    long.sort_unstable();
    long.dedup();
    let (verdict, id) = match long[..] {
        [true] => (FormVerdict::Met, "form-term-long"),
        [false] => (FormVerdict::NotMet, "form-term-short"),
        _ => (FormVerdict::CannotTell, "form-term-uncertain"),
    };
    let grounds = Text::new(id).with("start", start).with("end", end);
    (verdict, grounds)
}

fn is_long(start: NaiveDate, end: NaiveDate) -> bool {
    add_months(start, LONG) <= add_days(end, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_six_months_are_long_to_the_day() {
        for (name, start, end, verdict) in [
            ("to the day", "2023-01-01", "2025-12-31", FormVerdict::Met),
            (
                "a day less",
                "2023-01-01",
                "2025-12-30",
                FormVerdict::NotMet,
            ),
            (
                "a day later",
                "2023-01-02",
                "2025-12-31",
                FormVerdict::NotMet,
            ),
            (
                "from a leap day",
                "2024-02-29",
                "2027-02-27",
                FormVerdict::Met,
            ),
            (
                "a day less from a leap day",
                "2024-02-29",
                "2027-02-26",
                FormVerdict::NotMet,
            ),
            (
                "in some reading",
                "2023",
                "2026-12-29",
                FormVerdict::CannotTell,
            ),
            ("in every reading", "2023", "2026-12-30", FormVerdict::Met),
            (
                "from the last day, in every reading",
                "2023",
                "2027",
                FormVerdict::Met,
            ),
            ("in no reading", "2023", "2025-12-30", FormVerdict::NotMet),
            // only 2020 with either end, and 2024 with the later, are terms at all
            (
                "readings that are no term do not count",
                "2020/2024",
                "2023/2027",
                FormVerdict::Met,
            ),
        ] {
            let when = |text| Interval::parse(text).unwrap();
            assert_eq!(length(when(start), when(end)).0, verdict, "{name}");
        }
    }
}
