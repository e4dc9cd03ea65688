//! One run over the registry: load → look at the records → leave out what cannot be computed → compute in parallel → look at what was
//! computed → findings with levels and waivers.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use rayon::prelude::*;

use super::left_out::{LeftOut, Read, everything, left_out, measures, to_compute};
use super::refusal::refuse;
use super::run::Run;
use super::{assume, data};
use crate::calendar::AsOf;
use crate::checks::{FactsCtx, RegistryCtx, check_facts, check_records, waive};
use crate::compute::{Assumption, Assumptions, Ctx, Facts, facts};
use crate::diag::{Diagnostic, Levels, Text, sort};
use crate::input::{Folder, Loaded, Stray, StrayKind, load, nearest};
use crate::lang::Texts;
use crate::model::{Agreement, Dataset, Id};
use crate::report::Edition;
use crate::source::SourceMap;

/// Where the agreements are.
const AGREEMENTS: &str = "agreements/";

/// What is asked of the registry.
#[derive(Clone, Copy, Default)]
pub(super) struct Wish<'a> {
    /// These agreements; none: all.
    pub(super) ids: &'a [String],
    /// With these assumptions.
    pub(super) assume: &'a [String],
    /// Levels that take the place of the registry's.
    pub(super) levels: Option<&'a Levels>,
    /// Whether faults may stand in the way of everything: `validate` shows them, the others have nothing to show.
    pub(super) faults_only: bool,
}

/// What a scenario gives.
pub(super) struct Scenario {
    pub(super) name: String,
    pub(super) assumed: Assumptions,
    pub(super) facts: BTreeMap<Id, Facts>,
}

/// The registry read, computed and looked at.
pub(super) struct Session {
    pub(super) files: SourceMap,
    /// Goes before the paths of files to tell them from the working folder: `data/`.
    pub(super) prefix: String,
    /// `None` where `iop.toml` has a fault.
    pub(super) dataset: Option<Dataset>,
    pub(super) texts: Texts,
    pub(super) as_of: AsOf,
    /// The agreements asked for, by id.
    pub(super) selected: BTreeSet<String>,
    /// Of all agreements that could be computed.
    pub(super) facts: BTreeMap<Id, Facts>,
    pub(super) scenarios: Vec<Scenario>,
    /// All that are given.
    pub(super) assumptions: Vec<Assumption>,
    /// Those of all scenarios.
    pub(super) base: Assumptions,
    /// Of the agreements asked for.
    pub(super) left_out: Vec<LeftOut>,
    /// About the agreements asked for, and about what they share.
    pub(super) findings: Vec<Diagnostic>,
    /// What is published and what is not; `None`: nothing leaves the house.
    pub(super) edition: Option<Edition>,
}

impl Session {
    /// Reads the registry and computes.
    pub(super) fn open(run: Run<'_>, wish: Wish<'_>) -> Result<Self> {
        let as_of = run.as_of()?;
        let root = data::discover(run.world, run.global.data.as_deref())
            .map_err(|reason| run.refuse(&reason))?;
        let mut loaded = load(&Folder::new(&root)).map_err(|error| {
            run.refuse(&Text::new("cli-not-read").with("reason", format!("{error:#}")))
        })?;
        if let (Some(dataset), Some(levels)) = (&mut loaded.dataset, wish.levels) {
            let own = &mut dataset.registry.levels.0;
            own.extend(levels.0.iter().map(|(rule, level)| (rule.clone(), *level)));
        }
        let language = loaded.dataset.as_ref().map(|read| read.registry.language);
        let language = run.asked().or(language);
        let texts = Texts::new(language.unwrap_or(run.early_language()));
        let selected = select(&loaded, wish).map_err(|reason| refuse(&texts, &reason))?;
        let assumptions = match &loaded.dataset {
            Some(dataset) => assume::read(wish.assume, &dataset.registry)
                .map_err(|reason| refuse(&texts, &reason))?,
            None => Vec::new(),
        };
        let mut session = Self {
            files: loaded.files,
            prefix: data::prefix(run.world, &root),
            dataset: loaded.dataset,
            texts,
            as_of,
            selected,
            facts: BTreeMap::new(),
            scenarios: Vec::new(),
            assumptions,
            base: Assumptions::default(),
            left_out: Vec::new(),
            findings: loaded.faults,
            edition: None,
        };
        session.work(&loaded.strays);
        Ok(session)
    }

    fn work(&mut self, strays: &[Stray]) {
        let Some(dataset) = self.dataset.take() else {
            let all = everything(&self.files, &self.selected, &self.findings);
            self.settle(all);
            return;
        };
        let registry = RegistryCtx {
            files: &self.files,
            dataset: &dataset,
            strays,
            as_of: self.as_of,
        };
        let levels = &dataset.registry.levels;
        self.findings.extend(check_records(&registry, levels));
        sort(&mut self.findings);
        let left_out = left_out(Read {
            files: &self.files,
            dataset: &dataset,
            findings: &self.findings,
            selected: &self.selected,
        });
        let work = Work {
            registry,
            agreements: &to_compute(&dataset, &left_out),
            measures: &measures(&left_out),
        };
        self.base = self.assumed(None);
        self.facts = work.compute(&self.base);
        self.findings.extend(work.look(&self.facts, &self.base));
        self.scenarios = scenarios(&self.assumptions)
            .into_iter()
            .map(|name| {
                let assumed = self.assumed(Some(&name));
                let facts = work.compute(&assumed);
                Scenario {
                    name,
                    assumed,
                    facts,
                }
            })
            .collect();
        sort(&mut self.findings);
        let of_waivers = waive(&registry, levels, &mut self.findings);
        self.findings.extend(of_waivers);
        self.dataset = Some(dataset);
        self.settle(left_out);
    }

    /// Keeps what is about the agreements asked for, and about what they share.
    fn settle(&mut self, left_out: Vec<LeftOut>) {
        let selected = &self.selected;
        sort(&mut self.findings);
        self.findings.retain(|finding| {
            let about = finding.agreement.as_deref();
            about.is_none_or(|about| selected.contains(about))
        });
        self.left_out = left_out;
        self.left_out
            .retain(|one| selected.contains(&one.agreement));
    }

    /// The assumptions of all scenarios; those of one scenario take the place of the ones that they contradict.
    fn assumed(&self, scenario: Option<&str>) -> Assumptions {
        let of = |wanted: Option<&str>| -> Vec<Assumption> {
            let all = self.assumptions.iter();
            all.filter(|one| one.scenario.as_deref() == wanted)
                .cloned()
                .collect()
        };
        let mut assumed = of(None);
        if scenario.is_some() {
            let own = of(scenario);
            let names = |one: &Assumption| (one.index.clone(), one.period);
            assumed.retain(|one| own.iter().all(|other| names(other) != names(one)));
            assumed.extend(own);
        }
        Assumptions(assumed)
    }

    /// The agreements asked for that were read, in order, with what was computed of them; `None`: left out.
    pub(super) fn agreements(&self) -> impl Iterator<Item = (&Agreement, Option<&Facts>)> {
        let read = self
            .dataset
            .iter()
            .flat_map(|read| read.agreements.values());
        read.filter(|agreement| self.selected.contains(agreement.id.as_str()))
            .map(|agreement| (agreement, self.facts.get(&agreement.id)))
    }

    /// The agreements asked for that were computed.
    pub(super) fn computed(&self) -> impl Iterator<Item = (&Agreement, &Facts)> {
        self.agreements()
            .filter_map(|(agreement, facts)| Some((agreement, facts?)))
    }
}

/// What is computed, and for which agreements.
struct Work<'a> {
    registry: RegistryCtx<'a>,
    agreements: &'a [&'a Agreement],
    /// Measures that are left out, by agreement.
    measures: &'a BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl Work<'_> {
    fn compute(&self, assumptions: &Assumptions) -> BTreeMap<Id, Facts> {
        let ctx = Ctx {
            dataset: self.registry.dataset,
            as_of: self.registry.as_of,
            assumptions,
        };
        let one = |agreement: &&Agreement| {
            let mut facts = facts(ctx, agreement);
            if let Some(left_out) = self.measures.get(agreement.id.as_str()) {
                let is_in = |id: &Id| !left_out.contains(id.as_str());
                facts.statistics.retain(|measure| is_in(&measure.id));
            }
            (agreement.id.clone(), facts)
        };
        self.agreements.par_iter().map(one).collect()
    }

    fn look(&self, all: &BTreeMap<Id, Facts>, assumptions: &Assumptions) -> Vec<Diagnostic> {
        let levels = &self.registry.dataset.registry.levels;
        let found = self.agreements.par_iter().filter_map(|agreement| {
            let ctx = FactsCtx {
                registry: self.registry,
                agreement,
                facts: all.get(&agreement.id)?,
                all,
                assumptions,
            };
            Some(check_facts(&ctx, levels))
        });
        found.flatten().collect()
    }
}

/// The agreements that are asked for.
fn select(loaded: &Loaded, wish: Wish<'_>) -> Result<BTreeSet<String>, Text> {
    let known = known(&loaded.files, &loaded.strays);
    let is_nothing_to_say = !wish.faults_only || loaded.faults.is_empty();
    if known.is_empty() && is_nothing_to_say {
        return Err(Text::new("cli-registry-empty"));
    }
    if wish.ids.is_empty() {
        return Ok(known);
    }
    wish.ids.iter().map(|id| named(id, &known)).collect()
}

/// The agreement of that id, or the only one whose id begins so.
fn named(id: &str, known: &BTreeSet<String>) -> Result<String, Text> {
    if known.contains(id) {
        return Ok(id.to_owned());
    }
    let mut begins = known
        .iter()
        .filter(|one| one.starts_with(id) && !id.is_empty());
    if let (Some(only), None) = (begins.next(), begins.next()) {
        return Ok(only.clone());
    }
    let unknown = |text| Text::new(text).with("found", id);
    Err(match nearest(id, known.iter().map(String::as_str)) {
        Some(close) => unknown("cli-agreement-unknown-close").with("suggestion", close),
        None => unknown("cli-agreement-unknown").with("count", known.len()),
    })
}

/// Every folder under `agreements/`, also one without records.
fn known(files: &SourceMap, strays: &[Stray]) -> BTreeSet<String> {
    let with_files = files.files().filter_map(|(_, file)| folder(&file.path));
    let empty = strays
        .iter()
        .filter(|stray| stray.kind == StrayKind::Folder);
    let empty = empty.filter_map(|stray| files.file(stray.file).path.strip_prefix(AGREEMENTS));
    with_files.chain(empty).map(str::to_owned).collect()
}

/// The agreement's folder that a file lies in.
fn folder(path: &str) -> Option<&str> {
    let (folder, _) = path.strip_prefix(AGREEMENTS)?.split_once('/')?;
    Some(folder)
}

/// The scenarios, in the order in which they are given.
fn scenarios(assumptions: &[Assumption]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in assumptions.iter().filter_map(|one| one.scenario.as_ref()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}
