//! A record that refers to something that does not exist: it would belong to nothing and vanish from the totals.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::RegistryCtx;
use super::check::records_rule;
use super::log_periods;
use super::names::NAMES;
use super::references::{Reference, Target, references};
use crate::diag::{Diagnostic, Sink};
use crate::input::nearest;
use crate::model::{Agreement, BROKEN_ANY, Dataset, Id, IndexName};
use crate::source::Span;

/// Most names that are listed as what there is.
const MOST_LISTED: usize = 12;

records_rule!("reference-unresolved", Error, Error);

pub(super) fn check(ctx: &RegistryCtx<'_>, sink: &mut Sink) {
    let registry = &ctx.dataset.registry;
    let rules = Known {
        names: NAMES.iter().copied().collect(),
        ..Known::default()
    };
    for (name, span) in &registry.level_spans {
        let reference = Reference {
            to: Target::Rule,
            name,
            span: *span,
            own: None,
        };
        sink.extend(unresolved(ctx, reference, &rules));
    }
    let agreements: Vec<_> = ctx.dataset.agreements.values().collect();
    let found: Vec<_> = agreements
        .par_iter()
        .map(|agreement| of_agreement(ctx, agreement))
        .collect();
    sink.extend(found.into_iter().flatten());
}

fn of_agreement(ctx: &RegistryCtx<'_>, agreement: &Agreement) -> Vec<Diagnostic> {
    let mut known: BTreeMap<Target, Known<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for reference in references(agreement) {
        let known = known
            .entry(reference.to)
            .or_insert_with(|| known_of(reference.to, ctx.dataset, agreement));
        found.extend(unresolved(ctx, reference, known));
    }
    for document in &agreement.documents {
        if let Some(file) = document.file.as_ref().filter(|_| !document.file_exists) {
            found.push(
                RULE.at(file.span)
                    .variant("file")
                    .with("name", &**file)
                    .help("help-file")
                    .subject(document.id.as_str()),
            );
        }
    }
    found.extend(log_periods::unresolved(&RULE, agreement));
    let of_it = found.into_iter().map(|finding| {
        let subject = finding
            .subject
            .clone()
            .unwrap_or_else(|| "agreement".to_owned());
        finding.of(agreement.id.shared()).subject(subject)
    });
    of_it.collect()
}

/// The names that a reference may use.
#[derive(Default)]
struct Known<'a> {
    names: BTreeSet<&'a str>,
    /// Whether there may be more, in a file that could not be read.
    more: bool,
}

fn known_of<'a>(to: Target, dataset: &'a Dataset, of: &'a Agreement) -> Known<'a> {
    let names: BTreeSet<&str> = match to {
        Target::Party => of.parties.iter().map(|it| it.id.as_str()).collect(),
        Target::Measure => of.measures.iter().map(|it| it.id.as_str()).collect(),
        Target::Document => of.documents.iter().map(|it| it.id.as_str()).collect(),
        Target::Contribution => of.contributions.iter().map(|it| it.id.as_str()).collect(),
        Target::Duty => of.duties.iter().map(|it| it.id.as_str()).collect(),
        Target::Meeting => of.meetings.iter().map(|it| it.id.as_str()).collect(),
        Target::Goal => of.goals.iter().map(|it| it.id.as_str()).collect(),
        Target::Commitment => of.commitments.iter().map(|it| it.id.as_str()).collect(),
        Target::Criterion => return criteria(dataset, of),
        Target::Index => dataset
            .registry
            .indices
            .keys()
            .map(IndexName::as_str)
            .collect(),
        Target::Guideline => {
            let unread = dataset.unread_guidelines.iter().map(String::as_str);
            dataset
                .guidelines
                .keys()
                .map(Id::as_str)
                .chain(unread)
                .collect()
        }
        Target::Agreement => {
            let unread = dataset.unread.iter().map(String::as_str);
            dataset
                .agreements
                .keys()
                .map(Id::as_str)
                .chain(unread)
                .collect()
        }
        Target::Rule => NAMES.iter().copied().collect(),
    };
    let broken = of.broken.iter().filter(|(table, _)| *table == to.attr());
    Known {
        more: broken.clone().any(|(_, id)| id == BROKEN_ANY),
        names: names
            .into_iter()
            .chain(broken.map(|(_, id)| id.as_str()))
            .collect(),
    }
}

/// The criteria of the guidelines that the agreement is judged by.
fn criteria<'a>(dataset: &'a Dataset, of: &'a Agreement) -> Known<'a> {
    let mut known = Known::default();
    for id in &of.guidelines {
        match dataset.guidelines.get(&id.value) {
            Some(guideline) => known
                .names
                .extend(guideline.criteria.iter().map(|it| it.id.as_str())),
            None => known.more = true,
        }
    }
    known
}

fn unresolved(
    ctx: &RegistryCtx<'_>,
    reference: Reference<'_>,
    known: &Known<'_>,
) -> Option<Diagnostic> {
    let Reference {
        to,
        name,
        span,
        own,
    } = reference;
    let is_own = own == Some(name);
    if known.more || (known.names.contains(name) && !is_own) {
        return None;
    }
    let finding = RULE.at(span).with("name", name);
    if is_own {
        return Some(finding.variant("itself").help("help-itself"));
    }
    let finding = finding.variant(to.attr());
    let others = known
        .names
        .iter()
        .copied()
        .filter(|other| Some(*other) != own);
    Some(match nearest(name, others.clone()) {
        Some(near) => finding
            .with("suggestion", near)
            .help("help-near")
            .patch(span, written(ctx, span).replacen(name, near, 1)),
        None if to == Target::Rule => finding.help("help-rule"),
        None if to == Target::Index => finding.help("help-index"),
        None if others.clone().next().is_none() => finding.help("help-none"),
        None => {
            let names: Vec<_> = others.take(MOST_LISTED).collect();
            finding.with("known", names.join("`, `")).help("help")
        }
    })
}

/// What stands at a place, quotes and all.
fn written<'a>(ctx: &RegistryCtx<'a>, span: Span) -> &'a str {
    ctx.files.text(span)
}
