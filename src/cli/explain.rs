//! `iop explain`: the page of a rule, or all rules by family.

use anyhow::{Context as _, Result};
use clap::Args;

use super::args::Format;
use super::data;
use super::page::{self, Paragraph};
use super::refusal::refuse;
use super::run::Run;
use super::status::Outcome;
use crate::checks::rules;
use crate::diag::{Family, Level, Levels, Rule, Text};
use crate::input::{Folder, nearest, settings};
use crate::json;
use crate::lang::{Language, Texts};

/// Explain a rule; without a name, list all rules
#[derive(Args, Debug)]
pub(super) struct ExplainArgs {
    /// The rule, by its name
    #[arg(value_name = "RULE")]
    rule: Option<String>,
}

/// What a page is shown with.
struct Reader {
    texts: Texts,
    levels: Levels,
    registry: Option<String>,
    width: usize,
}

impl Reader {
    /// No registry is needed; where there is one, its language and levels hold.
    fn of(run: Run<'_>) -> Result<Self> {
        let asked = run.global.data.as_deref();
        let registry = match data::discover(run.world, asked) {
            Ok(folder) => settings(&Folder::new(folder)),
            Err(reason) if asked.is_some() => return Err(run.refuse(&reason)),
            Err(_) => None,
        };
        let language = registry.as_ref().map(|registry| registry.language);
        let language = run.asked().or(language);
        Ok(Self {
            texts: Texts::new(language.unwrap_or(run.early_language())),
            registry: registry
                .as_ref()
                .map(|registry| registry.name.value.clone()),
            levels: registry.map(|registry| registry.levels).unwrap_or_default(),
            width: run.world.width,
        })
    }

    fn page(&self, rule: &'static Rule) -> &'static str {
        match self.texts.language {
            Language::Swedish => rule.pages.sv,
            Language::English => rule.pages.en,
        }
    }

    fn json(&self, rule: &'static Rule) -> json::RuleJson {
        let page = self.page(rule);
        json::rule(
            rule,
            self.levels.of(rule, rule.level),
            (page, page::summary(page)),
        )
    }
}

/// Shows.
pub(super) fn run(args: &ExplainArgs, run: Run<'_>) -> Result<Outcome> {
    let as_of = run.as_of()?;
    let reader = Reader::of(run)?;
    let rules = match &args.rule {
        Some(name) => vec![find(name, &reader.texts)?],
        None => rules(),
    };
    let out = match run.global.format {
        Format::Json => {
            let head = json::Head::new("iop.explain/1", as_of, reader.registry.as_deref());
            let rules = rules.into_iter().map(|rule| reader.json(rule)).collect();
            json::document(&json::rules(head, rules)).context("writing JSON")?
        }
        _ if args.rule.is_some() => rules
            .into_iter()
            .map(|rule| page::render(reader.page(rule), reader.width))
            .collect(),
        _ => list(&reader, &rules),
    };
    Ok(Outcome::fine(out))
}

fn find(name: &str, texts: &Texts) -> Result<&'static Rule> {
    let rules = rules();
    if let Some(rule) = rules.iter().find(|rule| rule.name == name) {
        return Ok(rule);
    }
    let unknown = |id| Text::new(id).with("found", name);
    let reason = match nearest(name, rules.iter().map(|rule| rule.name)) {
        Some(close) => unknown("cli-rule-unknown-close").with("suggestion", close),
        None => unknown("cli-rule-unknown"),
    };
    Err(refuse(texts, &reason))
}

const FAMILIES: [(Family, &str); 4] = [
    (Family::Reading, "cli-family-reading"),
    (Family::Records, "cli-family-records"),
    (Family::Compliance, "cli-family-compliance"),
    (Family::Form, "cli-family-form"),
];

fn list(reader: &Reader, rules: &[&'static Rule]) -> String {
    let mut shown = String::new();
    for (family, heading) in FAMILIES {
        let of_family: Vec<_> = rules.iter().filter(|rule| rule.family == family).collect();
        if of_family.is_empty() {
            continue;
        }
        shown.push_str("\x1b[1m");
        shown.push_str(&reader.texts.get(heading));
        shown.push_str("\x1b[0m\n\n");
        for rule in of_family {
            shown.push_str(&entry(reader, rule));
        }
        shown.push('\n');
    }
    shown + &reader.texts.get("cli-explain-more") + "\n"
}

/// The name and level, and below it the first sentence of the page.
fn entry(reader: &Reader, rule: &'static Rule) -> String {
    let level = match reader.levels.of(rule, rule.level) {
        Some(Level::Error) => "level-error",
        Some(Level::Warning) => "level-warning",
        Some(Level::Note) => "level-note",
        None => "cli-level-off",
    };
    let level = reader.texts.get(level);
    let summary = page::wrap(&Paragraph {
        text: &page::summary(reader.page(rule)),
        first: "    ",
        rest: "    ",
        width: reader.width,
    });
    format!("  \x1b[1m{}\x1b[0m  {level}\n{summary}", rule.name)
}
