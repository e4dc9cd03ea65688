//! The steps between the records and the results, each in one function: which rules there are, what they find, what is left out, what is
//! computed, what is waived.

use std::collections::BTreeMap;

use crate::calendar::AsOf;
use crate::checks::{AgreementCtx, CHECKS, FactsCtx, RegistryCtx, Run};
use crate::compute::{Ctx, Evaluation, Facts, Funding, TermView};
use crate::diag::{Bound, Diagnostic, Family, Level, Levels, Rule, Sink, Waived};
use crate::input::rules::READING;
use crate::model::{Agreement, Dataset, Id, IndexName, IndexSource, Indexation, TermEnd};

/// All rules, sorted by name.
pub(super) fn rules() -> Vec<&'static Rule> {
    let checks = CHECKS.iter().map(|check| check.rule);
    let mut rules: Vec<_> = READING.iter().copied().chain(checks).collect();
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// What the checks find that look at records only.
pub(super) fn record_findings(ctx: &RegistryCtx<'_>, levels: &Levels) -> Vec<Diagnostic> {
    let mut sink = Sink::new(levels.clone());
    for check in CHECKS {
        match check.run {
            Run::Registry(run) => run(ctx, &mut sink),
            Run::Agreement(run) => {
                for agreement in ctx.dataset.agreements.values() {
                    let registry = *ctx;
                    run(
                        &AgreementCtx {
                            registry,
                            agreement,
                        },
                        &mut sink,
                    );
                }
            }
            Run::Facts(_) => {}
        }
    }
    sink.into_vec()
}

/// What the checks find that look at what was computed of one agreement.
pub(super) fn facts_findings(ctx: &FactsCtx<'_>, levels: &Levels) -> Vec<Diagnostic> {
    let mut sink = Sink::new(levels.clone());
    for check in CHECKS {
        if let Run::Facts(run) = check.run {
            run(ctx, &mut sink);
        }
    }
    sink.into_vec()
}

/// What is computed of one agreement.
pub(super) fn facts(_ctx: Ctx<'_>, agreement: &Agreement) -> Facts {
    let term = &agreement.term;
    let (start, end) = (
        term.start.as_ref().map(|start| start.value),
        term.end.as_ref().map(|end| end.value),
    );
    let days = match (start, end) {
        (Some(start), Some(TermEnd::At(end))) if start.is_day() && end.is_day() => {
            Some(crate::calendar::days_between(start.first, end.first) + 1)
        }
        _ => None,
    };
    Facts {
        funding: Funding {
            term: TermView { start, end, days },
            years: Vec::new(),
            instalments: Vec::new(),
            claims: Vec::new(),
            settlements: Vec::new(),
            unexpected: Vec::new(),
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

/// The rules whose faults leave out no more than the measure that they name.
const MEASURE_ONLY: [&str; 2] = ["split-sum-differs", "row-repeated"];

/// Whether a finding leaves out the agreement that it is about.
pub(super) fn leaves_out(finding: &Diagnostic) -> bool {
    finding.rule.bound == Bound::Error && !MEASURE_ONLY.contains(&finding.rule.name)
}

/// The measure that a finding leaves out.
pub(super) fn measure_left_out(finding: &Diagnostic) -> Option<&str> {
    let is_one = finding.level == Level::Error && MEASURE_ONLY.contains(&finding.rule.name);
    let subject = finding.subject.as_deref().filter(|_| is_one)?;
    Some(
        subject
            .split_once(':')
            .map_or(subject, |(measure, _)| measure),
    )
}

/// The series of the agreement's clauses whose files have a fault.
pub(super) fn faulty_indices<'a>(
    agreement: &'a Agreement,
    dataset: &Dataset,
) -> Vec<&'a IndexName> {
    let clauses = agreement.contributions.iter();
    let clauses = clauses.filter_map(|contribution| match &contribution.indexation {
        Indexation::Clause(clause) => Some(clause),
        Indexation::Silent | Indexation::None(_) => None,
    });
    let entries = clauses.flat_map(|clause| match &clause.source {
        IndexSource::Series(entries) => entries.as_slice(),
        IndexSource::Rate(_) => &[],
    });
    entries
        .map(|entry| &entry.index.value)
        .filter(|index| dataset.faulty_indices.contains(index))
        .collect()
}

/// Marks the findings that a waiver in force covers. What keeps an agreement from being computed cannot be waived.
pub(super) fn waive(
    findings: &mut [Diagnostic],
    agreements: &BTreeMap<Id, Agreement>,
    as_of: AsOf,
) {
    for finding in findings {
        if finding.rule.family == Family::Reading || leaves_out(finding) {
            continue;
        }
        let id = finding.agreement.as_deref().and_then(Id::parse);
        let Some(agreement) = id.and_then(|id| agreements.get(&id)) else {
            continue;
        };
        let waiver = agreement.waivers.iter().find(|waiver| {
            *waiver.rule == finding.rule.name
                && waiver.covers(finding.subject.as_deref())
                && !as_of.is_after(waiver.until.value)
        });
        finding.waived = waiver.map(|waiver| Waived {
            reason: waiver.reason.value.clone(),
            until: waiver.until.value,
        });
    }
}
