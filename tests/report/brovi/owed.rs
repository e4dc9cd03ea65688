//! Obligations and findings, as they should come out.

use iop::calendar::{Interval, parse_date};
use iop::compute::{Obligation, ObligationKind, ObligationStatus};
use iop::diag::{Bound, Diagnostic, Family, Level, Pages, Rule};
use iop::model::Agreement;

use super::{id, when, words};

/// Kind, what, subject, due, status, days late.
const OBLIGATIONS: &str = "\
instalment|Bidrag|grant:2023|2023-01-31|cannot-tell|
meeting|Operativa möten|operational:2023|2023-12-31|missed|
duty|Årlig utvärdering av partnerskapet|yearly-evaluation:2023|2024-01-02|overdue|468
instalment|Bidrag|grant:2024|2024-01-31|cannot-tell|
observation|Antal ärenden (Linköping)|cases:2023|2024-04-02|met|
duty|Årlig utvärdering av partnerskapet|yearly-evaluation:2024|2025-01-02|overdue|102
instalment|Bidrag|grant:2025|2025-01-31|cannot-tell|
duty|Återrapport till nämnden|report-back|2025-03-31|met-late|14
observation|Antal ärenden (Linköping)|cases:2024|2025-03-31|met|
meeting|Operativa möten|operational:2025|2025-12-31|open|
meeting|Strategiska möten|strategic:2025|2025-12-31|open|
end|Avtalet löper ut|term|2025-12-31|open|
duty|Årlig utvärdering av partnerskapet|yearly-evaluation:2025|2026-01-02|met|
observation|Antal ärenden (Linköping)|cases:2025|2026-03-31|open|";

/// Rule, family, level, subject, headline.
const FINDINGS: &str = "\
payments-unrecorded|compliance|note|payments|om pengarna har betalats går inte att avgöra: `payments.csv` saknas
index-value-missing|records|warning|OPI:2024|värdet OPI 2024 saknas och behövdes den 31 januari 2024
index-value-missing|records|warning|OPI:2025|värdet OPI 2025 saknas och behövdes den 31 januari 2025
meeting-quota-missed|compliance|error|strategic:2023..2024|strategiska möten 2023–2024: högst 2 av 4 hållna
meeting-quota-missed|compliance|error|operational:2024|operativa möten 2024: högst 1 av 2 hållna
meeting-quota-missed|compliance|error|operational:2023|operativa möten 2023: högst 1 av 2 hållna
duty-overdue|compliance|error|yearly-evaluation:2023|årlig utvärdering 2023 skulle ha lämnats senast den 2 januari 2024
duty-late|compliance|note|report-back|återrapport till nämnden kom 14 dagar för sent";

const KINDS: [ObligationKind; 5] = [
    ObligationKind::Instalment,
    ObligationKind::Meeting,
    ObligationKind::Duty,
    ObligationKind::Observation,
    ObligationKind::End,
];
const STATUSES: [ObligationStatus; 6] = [
    ObligationStatus::CannotTell,
    ObligationStatus::Missed,
    ObligationStatus::Overdue,
    ObligationStatus::Met,
    ObligationStatus::MetLate,
    ObligationStatus::Open,
];

fn cells<const N: usize>(line: &'static str) -> [&'static str; N] {
    <[&str; N]>::try_from(line.split('|').collect::<Vec<_>>()).unwrap()
}

pub(super) fn obligations(agreement: &Agreement) -> Vec<Obligation> {
    let lines = OBLIGATIONS.lines();
    lines
        .map(|line| obligation(agreement, cells(line)))
        .collect()
}

fn obligation(agreement: &Agreement, cells: [&'static str; 6]) -> Obligation {
    let [kind, what, subject, due, status, late] = cells;
    let due = parse_date(due);
    let period = subject.split_once(':').map(|(_, period)| when(period));
    let party = if kind == "observation" {
        "brovi"
    } else {
        "son"
    };
    Obligation {
        id: format!("{}/{kind}/{subject}", agreement.id),
        agreement: agreement.id.clone(),
        kind: KINDS.into_iter().find(|one| one.code() == kind).unwrap(),
        parties: vec![id(party)],
        what: words(what),
        subject: subject.to_owned(),
        record: subject.split(':').next().unwrap().to_owned(),
        period,
        window: period.unwrap_or(Interval::day(due.unwrap())),
        due,
        status: STATUSES
            .into_iter()
            .find(|one| one.code() == status)
            .unwrap(),
        done: None,
        days_late: late.parse().ok(),
        places: Vec::new(),
    }
}

pub(super) fn findings(agreement: &Agreement) -> Vec<Diagnostic> {
    let lines = FINDINGS.lines();
    lines.map(|line| finding(agreement, cells(line))).collect()
}

fn finding(agreement: &Agreement, cells: [&'static str; 5]) -> Diagnostic {
    let [name, family, level, subject, headline] = cells;
    let families = [Family::Compliance, Family::Records];
    let levels = [Level::Error, Level::Warning, Level::Note];
    let rule: &'static Rule = Box::leak(Box::new(Rule {
        name,
        family: families
            .into_iter()
            .find(|one| one.code() == family)
            .unwrap(),
        level: levels.into_iter().find(|one| one.code() == level).unwrap(),
        bound: Bound::Free,
        since: "0.1.0",
        pages: Pages { sv: "", en: "" },
    }));
    Diagnostic {
        message: words(headline),
        ..rule.at(agreement.contributions[0].span).subject(subject)
    }
}
