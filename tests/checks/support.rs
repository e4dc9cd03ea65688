//! What the tests of the checks share: registries on disk, read and checked.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use iop::calendar::{AsOf, parse_date};
use iop::checks::{FactsCtx, RegistryCtx, check_facts, check_records, left_out, waive};
use iop::compute::{Assumptions, Ctx, facts};
use iop::diag::{Diagnostic, sort};
use iop::input::{Folder, Loaded, load};
use iop::lang::{Language, Texts};

/// The day of fixtures that name none.
const AS_OF: &str = "2025-06-30";

/// A registry with everything that reading it and checking its records found.
pub(crate) struct Checked {
    pub(crate) loaded: Loaded,
    pub(crate) findings: Vec<Diagnostic>,
}

/// The file `path` of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file.
pub(crate) fn text(path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_else(|error| unreachable!("{}: {error}", path.display()));
    String::from_utf8(bytes).expect("UTF-8")
}

/// The names in a folder, sorted.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

/// The as-of date of a fixture: its file `as-of`, else the usual day.
pub(crate) fn as_of(fixture: &Path) -> AsOf {
    let file = fixture.join("as-of");
    let written = if file.exists() {
        text(&file)
    } else {
        AS_OF.to_owned()
    };
    AsOf(parse_date(written.trim()).expect("a date"))
}

/// Reads a registry and checks its records.
pub(crate) fn check(root: &Path, as_of: AsOf) -> Checked {
    let loaded = load(&Folder::new(root)).expect("a registry");
    let mut findings = loaded.faults.clone();
    if let Some(dataset) = &loaded.dataset {
        let ctx = RegistryCtx {
            files: &loaded.files,
            dataset,
            strays: &loaded.strays,
            as_of,
        };
        findings.extend(check_records(&ctx, &dataset.registry.levels));
    }
    sort(&mut findings);
    Checked { loaded, findings }
}

/// Everything that a run finds: also of what is computed of the agreements that are not left out, and of the waivers.
pub(crate) fn check_all(root: &Path, as_of: AsOf) -> Checked {
    let mut checked = check(root, as_of);
    let Some(dataset) = &checked.loaded.dataset else {
        return checked;
    };
    let (levels, assumptions) = (&dataset.registry.levels, Assumptions::default());
    let registry = RegistryCtx {
        files: &checked.loaded.files,
        dataset,
        strays: &checked.loaded.strays,
        as_of,
    };
    let ctx = Ctx {
        dataset,
        as_of,
        assumptions: &assumptions,
    };
    let out = left_out(dataset, &checked.findings);
    let kept = dataset.agreements.values();
    let kept: Vec<_> = kept
        .filter(|agreement| !out.contains_key(agreement.id.as_str()))
        .collect();
    let all: BTreeMap<_, _> = kept
        .iter()
        .map(|agreement| (agreement.id.clone(), facts(ctx, agreement)))
        .collect();
    for agreement in kept {
        let ctx = FactsCtx {
            registry,
            agreement,
            facts: &all[&agreement.id],
            all: &all,
            assumptions: &assumptions,
        };
        checked.findings.extend(check_facts(&ctx, levels));
    }
    let waivers = waive(&registry, levels, &mut checked.findings);
    checked.findings.extend(waivers);
    checked.findings.retain(|finding| finding.waived.is_none());
    sort(&mut checked.findings);
    checked
}

impl Checked {
    /// The names of the rules that spoke, in the order of the places.
    pub(crate) fn rules(&self) -> Vec<&'static str> {
        self.findings
            .iter()
            .map(|finding| finding.rule.name)
            .collect()
    }

    /// Each finding as `file:line:column rule`.
    pub(crate) fn places(&self) -> Vec<String> {
        let files = &self.loaded.files;
        let shown = self.findings.iter().map(|finding| {
            let path = &files.file(finding.primary.file).path;
            match files.start(finding.primary) {
                Some(at) => format!("{path}:{}:{} {}", at.line, at.column, finding.rule.name),
                None => format!("{path} {}", finding.rule.name),
            }
        });
        shown.collect()
    }

    /// Every text of every finding, as people read it.
    pub(crate) fn words(&self, language: Language) -> Vec<String> {
        let texts = Texts::new(language);
        let human = self.findings.iter();
        human
            .map(|finding| iop::diag::render::human(finding, &self.loaded.files, &texts))
            .collect()
    }
}

/// A folder of the running test's own, empty at first and left behind for whoever looks into a failure.
pub(crate) fn fresh(name: &str) -> PathBuf {
    let test = std::thread::current();
    let test = test.name().unwrap_or_default().replace("::", "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(name);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Writes a file of a registry, with the folders above it.
pub(crate) fn write(root: &Path, path: &str, contents: impl AsRef<[u8]>) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, contents).expect("written");
}

/// A registry without index series or agreements.
pub(crate) const REGISTRY: &str = "format = 1\nname = \"Exempelkommun\"\nlanguage = \"sv\"\n";
