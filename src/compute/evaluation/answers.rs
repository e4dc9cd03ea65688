//! The five answers that the records give to the question whether this is a partnership.

use chrono::NaiveDate;

use super::{EvaluationBasis, FormVerdict, cooperation};
use crate::calendar::{Interval, add_days, add_months};
use crate::compute::{Ctx, TermView};
use crate::diag::Text;
use crate::model::{Agreement, Answer, PartyKind, TermEnd};
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
        long_term(agreement, basis.term),
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
    let verdict = match measurable {
        0 => FormVerdict::NotMet,
        some if some == all => FormVerdict::Met,
        _ => FormVerdict::Partly,
    };
    let grounds = if all == 0 {
        Text::new("form-goals-none")
    } else {
        Text::new("form-goals-some")
            .with("n", all)
            .with("measurable", measurable)
    };
    Given {
        answer: Answer::GoalsMeasurable,
        verdict,
        grounds,
        places: agreement.goals.iter().map(|goal| goal.span).collect(),
    }
}

fn contributions(agreement: &Agreement) -> Given {
    let side = |kind| {
        let from = agreement.contributions.iter().filter(move |contribution| {
            contribution.from.iter().any(|id| {
                let party = agreement.party(id);
                party.is_some_and(|party| *party.kind == kind)
            })
        });
        from.count() > 0
    };
    let (public, civil) = (side(PartyKind::Public), side(PartyKind::CivilSociety));
    let (verdict, grounds) = match (public, civil) {
        (true, true) => (FormVerdict::Met, "form-contributions-both"),
        (true, false) => (FormVerdict::NotMet, "form-contributions-public"),
        (false, true) => (FormVerdict::NotMet, "form-contributions-civil"),
        (false, false) => (FormVerdict::NotMet, "form-contributions-neither"),
    };
    Given {
        answer: Answer::BothContribute,
        verdict,
        grounds: Text::new(grounds),
        places: agreement
            .contributions
            .iter()
            .map(|contribution| contribution.span)
            .collect(),
    }
}

fn long_term(agreement: &Agreement, term: &TermView) -> Given {
    let (verdict, grounds) = match (term.start, term.end) {
        (_, Some(TermEnd::Open)) => (FormVerdict::Met, Text::new("form-term-open")),
        (_, None) => (FormVerdict::CannotTell, Text::new("form-term-no-end")),
        (None, _) => (FormVerdict::CannotTell, Text::new("form-term-no-start")),
        (Some(start), Some(TermEnd::At(end))) => length(start, end),
    };
    let written = &agreement.term;
    let start = written.start.as_ref().map(|start| start.span);
    let end = written.end.as_ref().map(|end| end.span);
    let mut places: Vec<Span> = start.into_iter().chain(end).collect();
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
