//! Running the checks of the records, and what their findings leave out of computing.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{
    AgreementCtx, CHECKS, FactsCtx, RegistryCtx, Run, row_repeated, split_sum_differs, values,
    waiver_expired, waiver_unused,
};
use crate::diag::{Bound, Diagnostic, Family, Levels, Rule, Sink, Waived};
use crate::input::rules::READING;
use crate::model::{Agreement, Dataset, Id, IndexSource, Indexation, Status};
use crate::source::FileId;

/// The rules about waivers: they look at all other findings, so no check of [`CHECKS`] finds them.
static WAIVERS: [&Rule; 2] = [&waiver_expired::RULE, &waiver_unused::RULE];

/// Everything that can be reported, sorted by name.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<_> = READING.to_vec();
    rules.extend(CHECKS.iter().map(|check| check.rule));
    rules.extend(WAIVERS);
    rules.sort_by_key(|rule| rule.name);
    rules
}

/// The findings about the records of the whole registry and of each agreement, in the order of the checks and agreements.
pub fn check_records(ctx: &RegistryCtx<'_>, levels: &Levels) -> Vec<Diagnostic> {
    let mut sink = Sink::new(levels.clone());
    values::check(ctx, &mut sink);
    for check in CHECKS {
        if let Run::Registry(run) = check.run {
            run(ctx, &mut sink);
        }
    }
    let agreements: Vec<_> = ctx.dataset.agreements.values().collect();
    let found: Vec<_> = agreements
        .par_iter()
        .map(|agreement| of_agreement(ctx, agreement, levels))
        .collect();
    let mut all = sink.into_vec();
    all.extend(found.into_iter().flatten());
    all
}

fn of_agreement(
    registry: &RegistryCtx<'_>,
    agreement: &Agreement,
    levels: &Levels,
) -> Vec<Diagnostic> {
    let ctx = AgreementCtx {
        registry: *registry,
        agreement,
    };
    let mut sink = Sink::new(levels.clone());
    for check in CHECKS {
        if let Run::Agreement(run) = check.run
            && speaks(check.rule, agreement)
        {
            run(&ctx, &mut sink);
        }
    }
    sink.into_vec()
}

/// Whether a rule has anything to say of an agreement: of a draft nothing can have been kept or broken.
fn speaks(rule: &Rule, agreement: &Agreement) -> bool {
    rule.family != Family::Compliance || *agreement.status != Status::Draft
}

/// The findings about what was computed of one agreement.
pub fn check_facts(ctx: &FactsCtx<'_>, levels: &Levels) -> Vec<Diagnostic> {
    let mut sink = Sink::new(levels.clone());
    for check in CHECKS {
        if let Run::Facts(run) = check.run
            && speaks(check.rule, ctx.agreement)
        {
            run(ctx, &mut sink);
        }
    }
    sink.into_vec()
}

/// Marks the findings that a waiver in force covers, and gives the findings about waivers that cover nothing or have run out. `findings` are
/// all findings of a run; what cannot be moved from error cannot be waived.
pub fn waive(
    ctx: &RegistryCtx<'_>,
    levels: &Levels,
    findings: &mut [Diagnostic],
) -> Vec<Diagnostic> {
    let mut sink = Sink::new(levels.clone());
    for agreement in ctx.dataset.agreements.values() {
        for waiver in &agreement.waivers {
            let covered = findings.iter_mut().filter(|finding| {
                finding.rule.bound == Bound::Free
                    && finding.rule.name == waiver.rule.as_str()
                    && finding.agreement.as_deref() == Some(agreement.id.as_str())
                    && waiver.covers(finding.subject.as_deref())
            });
            let covered: Vec<_> = covered.collect();
            if ctx.as_of.is_after(waiver.until.value) {
                sink.extend(
                    covered
                        .first()
                        .map(|still| waiver_expired::finding(agreement, waiver, still)),
                );
            } else if covered.is_empty() && agreement.is_binding(ctx.as_of) {
                sink.push(waiver_unused::finding(agreement, waiver));
            }
            for finding in covered
                .into_iter()
                .filter(|_| !ctx.as_of.is_after(waiver.until.value))
            {
                let (reason, until) = (waiver.reason.value.clone(), waiver.until.value);
                finding.waived = Some(Waived { reason, until });
            }
        }
    }
    sink.into_vec()
}

/// The agreements that cannot be computed, each with the places in `findings` of what keeps it out. A fault in `iop.toml` leaves out all, one
/// in an index file the agreements whose clauses name the series, one in a guideline none (only the form part).
pub fn left_out(dataset: &Dataset, findings: &[Diagnostic]) -> BTreeMap<String, Vec<usize>> {
    let mut out: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, finding) in findings
        .iter()
        .enumerate()
        .filter(|(_, finding)| finding.rule.bound == Bound::Error)
    {
        let ids = match &finding.agreement {
            Some(id) => vec![id.to_string()],
            None => concerned(dataset, finding.primary.file),
        };
        for id in ids {
            out.entry(id).or_default().push(at);
        }
    }
    out
}

/// The guidelines with a fault: the form part that rests on them is left out.
pub fn guidelines_left_out(dataset: &Dataset, findings: &[Diagnostic]) -> BTreeSet<Id> {
    let unread = dataset
        .unread_guidelines
        .iter()
        .filter_map(|id| Id::parse(id));
    let faulty = dataset.guidelines.values().filter(|guideline| {
        findings.iter().any(|finding| {
            finding.rule.bound == Bound::Error && finding.primary.file == guideline.file
        })
    });
    unread
        .chain(faulty.map(|guideline| guideline.id.clone()))
        .collect()
}

/// The agreements that a fault in a shared file concerns.
fn concerned(dataset: &Dataset, file: FileId) -> Vec<String> {
    let mut agreements = dataset.agreements.values().collect::<Vec<_>>();
    if file != dataset.registry.file {
        let series = dataset
            .registry
            .indices
            .values()
            .find(|series| series.file == Some(file));
        agreements.retain(|agreement| {
            series.is_some_and(|series| names_index(agreement, series.id.as_str()))
        });
    }
    agreements
        .into_iter()
        .map(|agreement| agreement.id.to_string())
        .collect()
}

fn names_index(of: &Agreement, index: &str) -> bool {
    of.contributions
        .iter()
        .any(|contribution| match &contribution.indexation {
            Indexation::Clause(clause) => match &clause.source {
                IndexSource::Series(entries) => {
                    entries.iter().any(|entry| entry.index.as_str() == index)
                }
                IndexSource::Rate(_) => false,
            },
            Indexation::Silent | Indexation::None(_) => false,
        })
}

/// The measures that are left out, by agreement: their splits do not make their totals, or an observation stands twice. That holds at
/// whatever level those rules are set.
pub fn measures_left_out(dataset: &Dataset) -> BTreeMap<Id, BTreeSet<Id>> {
    let agreements = dataset.agreements.values();
    let of = |agreement: &Agreement| {
        let found = split_sum_differs::differences(agreement).into_iter();
        let found = found.chain(row_repeated::observations(agreement));
        let subjects = found.filter_map(|finding| finding.subject);
        subjects
            .filter_map(|subject| Id::parse(subject.split(':').next()?))
            .collect::<BTreeSet<_>>()
    };
    let all = agreements.map(|agreement| (agreement.id.clone(), of(agreement)));
    all.filter(|(_, measures)| !measures.is_empty()).collect()
}
