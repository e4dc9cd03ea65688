//! Registries written by tests.

use crate::calendar::{AsOf, parse_date};
use crate::compute::{Assumption, Assumptions, Ctx, Missing};
use crate::input::{Loaded, Memory, load};
use crate::model::{Agreement, Dataset, Id, IndexName};
use crate::money::Number;

/// A registry with one agreement, `a`, and index files.
pub(crate) struct Registry {
    files: Vec<(String, String)>,
    indices: String,
    assumptions: Assumptions,
}

impl Registry {
    /// With the agreement's TOML (after its title and status).
    pub(crate) fn new(agreement: &str) -> Self {
        let toml = format!("title = \"A\"\nstatus = \"signed\"\n{agreement}");
        Self {
            files: vec![("agreements/a/agreement.toml".into(), toml)],
            indices: String::new(),
            assumptions: Assumptions::default(),
        }
    }

    /// With another status.
    pub(crate) fn with_status(mut self, status: &str) -> Self {
        self.files[0].1 = self.files[0]
            .1
            .replace("\"signed\"", &format!("\"{status}\""));
        self
    }

    /// With an index series: its kind, and the rows of its file after the header `period,value,status,published,base`.
    pub(crate) fn index(self, name: &str, kind: &str, rows: &str) -> Self {
        let rows = trimmed(rows);
        self.index_file(
            name,
            kind,
            &format!("period,value,status,published,base\n{rows}"),
        )
    }

    /// With an index series: its kind, and its file.
    pub(crate) fn index_file(mut self, name: &str, kind: &str, text: &str) -> Self {
        self.files
            .push((format!("indices/{name}.csv"), text.to_owned()));
        let declared = format!("[index.{name}]\nname = \"{name}\"\nkind = \"{kind}\"\n");
        self.indices.push_str(&declared);
        self
    }

    /// With a log of the agreement.
    pub(crate) fn log(mut self, name: &str, text: &str) -> Self {
        let text = trimmed(text);
        self.files.push((format!("agreements/a/{name}.csv"), text));
        self
    }

    /// With an assumed value.
    pub(crate) fn assume(mut self, index: &str, period: &str, value: &str) -> Self {
        self.assumptions.0.push(Assumption {
            scenario: None,
            index: IndexName::parse(index).unwrap(),
            period: crate::calendar::Interval::parse(period).unwrap(),
            value: Number::parse(value).unwrap(),
        });
        self
    }

    /// Reads it; no fault may be found.
    pub(crate) fn load(&self) -> Loaded {
        let settings = format!("format = 1\nname = \"Test\"\n{}", self.indices);
        let mut store = Memory::default().with("iop.toml", settings);
        for (path, text) in &self.files {
            store = store.with(path, text.as_str());
        }
        let loaded = load(&store).unwrap();
        assert!(loaded.faults.is_empty(), "{:#?}", loaded.faults);
        loaded
    }

    /// Computes something of the agreement at a day.
    pub(crate) fn at<T>(&self, as_of: &str, compute: impl FnOnce(Ctx<'_>, &Agreement) -> T) -> T {
        let dataset: Dataset = self.load().dataset.unwrap();
        let ctx = Ctx {
            dataset: &dataset,
            as_of: AsOf(parse_date(as_of).unwrap()),
            assumptions: &self.assumptions,
        };
        compute(ctx, &dataset.agreements[&Id::parse("a").unwrap()])
    }
}

/// The lines of a text without the spaces round them.
fn trimmed(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
    lines.join("\n") + "\n"
}

/// What is missing, by its names in results.
pub(crate) fn names(missing: &[Missing]) -> Vec<String> {
    missing.iter().map(ToString::to_string).collect()
}
