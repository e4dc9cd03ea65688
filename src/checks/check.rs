//! What a check is and what it is given.

use std::collections::BTreeMap;

use crate::calendar::AsOf;
use crate::compute::{Assumptions, Facts};
use crate::diag::{Rule, Sink};
use crate::input::Stray;
use crate::model::{Agreement, Dataset, Id};
use crate::source::SourceMap;

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
