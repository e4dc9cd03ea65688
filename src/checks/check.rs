//! What a check is and what it is given.

use std::collections::BTreeMap;
use std::fmt;

use crate::calendar::AsOf;
use crate::compute::{Assumptions, Facts, Obligation, ObligationKind};
use crate::diag::{Arg, Diagnostic, Rule, Sink};
use crate::input::Stray;
use crate::model::{Agreement, Dataset, Id};
use crate::source::{SourceMap, Span};

/// What a check of the whole registry is given.
#[derive(Clone, Copy, Debug)]
pub struct RegistryCtx<'a> {
    /// The texts.
    pub files: &'a SourceMap,
    /// The records.
    pub dataset: &'a Dataset,
    /// Files that are no records.
    pub strays: &'a [Stray],
    /// The day.
    pub as_of: AsOf,
}

/// What a check of one agreement is given.
#[derive(Clone, Copy, Debug)]
pub struct AgreementCtx<'a> {
    /// The registry.
    pub registry: RegistryCtx<'a>,
    /// The agreement.
    pub agreement: &'a Agreement,
}

/// What a check is given that looks at what was computed. Agreements that were left out have no such check run.
#[derive(Clone, Copy, Debug)]
pub struct FactsCtx<'a> {
    /// The registry.
    pub registry: RegistryCtx<'a>,
    /// The agreement.
    pub agreement: &'a Agreement,
    /// What was computed of it.
    pub facts: &'a Facts,
    /// What was computed of all agreements.
    pub all: &'a BTreeMap<Id, Facts>,
    /// What is assumed.
    pub assumptions: &'a Assumptions,
}

/// A check's function, by what it looks at.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// The whole registry.
    Registry(fn(&RegistryCtx<'_>, &mut Sink)),
    /// One agreement's records, also where other faults keep it from being computed.
    Agreement(fn(&AgreementCtx<'_>, &mut Sink)),
    /// What was computed of one agreement.
    Facts(fn(&FactsCtx<'_>, &mut Sink)),
}

/// A rule and the function that finds what breaks it.
#[derive(Debug)]
pub struct Check {
    /// The rule.
    pub rule: &'static Rule,
    /// The function.
    pub run: Run,
}

impl Check {
    /// A check of the whole registry.
    pub const fn registry(rule: &'static Rule, check: fn(&RegistryCtx<'_>, &mut Sink)) -> Self {
        Self {
            rule,
            run: Run::Registry(check),
        }
    }

    /// A check of what was computed of one agreement.
    pub const fn facts(rule: &'static Rule, check: fn(&FactsCtx<'_>, &mut Sink)) -> Self {
        Self {
            rule,
            run: Run::Facts(check),
        }
    }

    /// A check of one agreement's records.
    pub const fn agreement(rule: &'static Rule, check: fn(&AgreementCtx<'_>, &mut Sink)) -> Self {
        Self {
            rule,
            run: Run::Agreement(check),
        }
    }
}

impl FactsCtx<'_> {
    /// A finding about something in this agreement.
    pub(super) fn finding(
        &self,
        rule: &'static Rule,
        at: Span,
        subject: impl fmt::Display,
    ) -> Diagnostic {
        rule.at(at)
            .of(self.agreement.id.shared())
            .subject(subject.to_string())
    }

    /// The names of parties, joined.
    pub(super) fn parties(&self, ids: &[Id]) -> Vec<Arg> {
        let name = |id: &Id| {
            let party = self.agreement.party(id);
            Arg::Str(party.map_or_else(|| id.to_string(), |party| party.name.value.clone()))
        };
        ids.iter().map(name).collect()
    }

    /// Whether what was agreed can be broken: not in a draft, nor in what is only decided.
    pub(super) fn is_binding(&self) -> bool {
        self.agreement.is_binding(self.registry.as_of)
    }

    /// The obligations of a kind; what cannot be said of a draft, or of what is only decided, their status does not say.
    pub(super) fn obligations(&self, kind: ObligationKind) -> impl Iterator<Item = &Obligation> {
        self.facts
            .obligations
            .iter()
            .filter(move |obligation| obligation.kind == kind)
    }
}

impl AgreementCtx<'_> {
    /// A finding about something in this agreement.
    pub(super) fn finding(
        &self,
        rule: &'static Rule,
        at: Span,
        subject: impl fmt::Display,
    ) -> Diagnostic {
        rule.at(at)
            .of(self.agreement.id.shared())
            .subject(subject.to_string())
    }
}

/// The rule of a check of the family *Records*: `records_rule!("outside-term", Warning, Free)`, with what its findings give away where
/// they do: `records_rule!("split-sum-differs", Error, Free, Counts)`.
macro_rules! records_rule {
    ($name:literal, $level:ident, $bound:ident) => {
        $crate::checks::check::records_rule!($name, $level, $bound, Nothing);
    };
    ($name:literal, $level:ident, $bound:ident, $tells:ident) => {
        /// The rule.
        pub(super) static RULE: $crate::diag::Rule = $crate::diag::Rule {
            name: $name,
            family: $crate::diag::Family::Records,
            level: $crate::diag::Level::$level,
            bound: $crate::diag::Bound::$bound,
            tells: $crate::diag::Tells::$tells,
            since: "0.1.0",
            pages: $crate::pages!($name),
        };
    };
}
pub(super) use records_rule;

/// The rule of a check of another family: `rule!("duty-overdue", Compliance, Error)`, with what its findings give away where they do.
macro_rules! rule {
    ($name:literal, $family:ident, $level:ident) => {
        $crate::checks::check::rule!($name, $family, $level, Nothing);
    };
    ($name:literal, $family:ident, $level:ident, $tells:ident) => {
        /// The rule.
        pub(super) static RULE: $crate::diag::Rule = $crate::diag::Rule {
            name: $name,
            family: $crate::diag::Family::$family,
            level: $crate::diag::Level::$level,
            bound: $crate::diag::Bound::Free,
            tells: $crate::diag::Tells::$tells,
            since: "0.1.0",
            pages: $crate::pages!($name),
        };
    };
}
pub(super) use rule;
