//! The registry that ships, computed as of 14 April 2025.

use std::collections::BTreeMap;

use iop::calendar::{AsOf, Interval, parse_date};
use iop::checks::{FactsCtx, RegistryCtx, check_facts, check_records};
use iop::compute::{Assumptions, Ctx, Facts, facts};
use iop::diag::{Diagnostic, sort};
use iop::input::{Folder, Loaded, load};
use iop::lang::{Language, Texts};
use iop::model::{Agreement, Id};
use iop::money::Number;
use iop::report::{Entry, Frame};

pub(crate) struct Sample {
    loaded: Loaded,
    pub(crate) facts: Facts,
    pub(crate) findings: Vec<Diagnostic>,
    pub(crate) assumptions: Assumptions,
}

pub(crate) fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

pub(crate) fn when(text: &str) -> Interval {
    Interval::parse(text).unwrap()
}

fn as_of() -> AsOf {
    AsOf(parse_date("2025-04-14").unwrap())
}

impl Sample {
    pub(crate) fn new() -> Self {
        let loaded = load(&Folder::new("data")).unwrap();
        let assumptions = Assumptions::default();
        let dataset = loaded.dataset.as_ref().unwrap();
        let agreement = agreement(&loaded);
        let ctx = Ctx {
            dataset,
            as_of: as_of(),
            assumptions: &assumptions,
        };
        let facts = facts(ctx, agreement);
        let registry = RegistryCtx {
            files: &loaded.files,
            dataset,
            strays: &loaded.strays,
            as_of: as_of(),
        };
        let mut findings = check_records(&registry, &dataset.registry.levels);
        let ctx = FactsCtx {
            registry,
            agreement,
            facts: &facts,
            all: &BTreeMap::new(),
            assumptions: &assumptions,
        };
        findings.extend(check_facts(&ctx, &dataset.registry.levels));
        sort(&mut findings);
        Self {
            loaded,
            facts,
            findings,
            assumptions,
        }
    }

    pub(crate) fn agreement(&self) -> &Agreement {
        agreement(&self.loaded)
    }

    /// Calls `view` with a frame and an entry of this sample.
    pub(crate) fn view<T>(
        &self,
        language: Language,
        view: impl FnOnce(&Frame<'_>, &[Entry<'_>]) -> T,
    ) -> T {
        let texts = Texts::new(language);
        let findings: Vec<&Diagnostic> = self.findings.iter().collect();
        let frame = Frame {
            texts: &texts,
            files: &self.loaded.files,
            dataset: self.loaded.dataset.as_ref().unwrap(),
            as_of: as_of(),
            assumptions: &self.assumptions,
            left_out: &[],
            edition: None,
        };
        let entry = Entry {
            agreement: self.agreement(),
            facts: &self.facts,
            findings: &findings,
        };
        view(&frame, &[entry])
    }
}

fn agreement(loaded: &Loaded) -> &Agreement {
    &loaded.dataset.as_ref().unwrap().agreements[&Id::parse("brovi-2023").unwrap()]
}
