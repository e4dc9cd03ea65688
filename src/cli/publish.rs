//! What leaves the house: pages, Markdown and municipalities' own templates, without small counts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use super::args::Format;
use super::place::apart;
use super::run::Run;
use super::session::Session;
use super::template;
use super::views::{self, View};
use crate::compute::{Facts, Withheld, publish};
use crate::diag::{Args as Words, Diagnostic, Text};
use crate::model::{Dataset, Id};
use crate::report::Edition;

/// How a result is published.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Publishing")]
pub(super) struct PublishArgs {
    /// Fill this template with the result instead
    ///
    /// A `MiniJinja` template, to which everything that `--format json` gives is at hand. Its name tells how texts are escaped: `.html`, `.md`.
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    template: Option<PathBuf>,
    /// Show small counts in pages too, for internal use; the page says so
    #[arg(long)]
    unsuppressed: bool,
}

/// Rules whose findings say how much was counted or paid.
const WITH_AMOUNTS: [&str; 5] = [
    "instalment-differs",
    "instalment-due-soon",
    "instalment-overdue",
    "payment-unexpected",
    "settlement-open",
];
/// The rule whose findings say that a document states something else.
const WITH_STATED: &str = "stated-figure-differs";
/// The rule whose findings give the groups of a measure that is left out, and so not looked at.
const WITH_COUNTS: &str = "split-sum-differs";

/// A result in the forms that are a command's own.
#[derive(Clone, Copy)]
pub(super) struct Forms<'a> {
    pub(super) json: &'a dyn Fn(&Session) -> Result<String>,
    /// `None`: it has none.
    pub(super) csv: Option<&'a dyn Fn(&Session) -> String>,
}

/// A result as asked for: what is published goes without small counts first.
pub(super) fn shown(
    view: View,
    session: &mut Session,
    (run, args): (Run<'_>, &PublishArgs),
    forms: Forms<'_>,
) -> Result<String> {
    let format = run.global.format;
    let leaves = matches!(format, Format::Html | Format::Markdown | Format::Csv);
    if args.template.is_some() || leaves {
        session.edition = Some(edition(session, args.unsuppressed));
    }
    if let Some(path) = &args.template {
        apart(run, path).map_err(|reason| super::refusal::refuse(&session.texts, &reason))?;
        let result = (forms.json)(session)?;
        return template::fill(
            &run.world.folder.join(path),
            (&result, &views::notices(session)),
            &session.texts,
        )
        .map_err(|reason| super::refusal::refuse(&session.texts, &reason));
    }
    match format {
        Format::Json => (forms.json)(session),
        Format::Csv => Ok(forms.csv.map_or_else(String::new, |csv| csv(session))),
        Format::Html | Format::Markdown => Ok(views::page(view, session, format)),
        _ => Ok(views::text(view, session, run)),
    }
}

/// Withholds in all that was computed; in scenarios, too.
fn edition(session: &mut Session, unsuppressed: bool) -> Edition {
    let mut edition = Edition {
        unsuppressed,
        ..Edition::default()
    };
    let Some(dataset) = session.dataset.as_ref().filter(|_| !unsuppressed) else {
        return edition;
    };
    edition.withheld = withhold(&mut session.facts, dataset, &session.selected);
    for scenario in &mut session.scenarios {
        withhold(&mut scenario.facts, dataset, &session.selected);
    }
    let withheld = &edition.withheld;
    let tells = |finding: &Diagnostic| tells(finding, withheld);
    session.findings.retain(|finding| !tells(finding));
    let left_out = session.left_out.iter_mut();
    let of_parts = left_out.flat_map(|one| one.findings.iter_mut());
    let all = session.findings.iter_mut().chain(of_parts);
    let has_limit = dataset.registry.small_count > 0;
    for finding in all.filter(|finding| has_limit && finding.rule.name == WITH_COUNTS) {
        close(finding);
        edition.findings += 1;
    }
    edition
}

fn withhold(
    all: &mut BTreeMap<Id, Facts>,
    dataset: &Dataset,
    selected: &BTreeSet<String>,
) -> BTreeMap<Id, Withheld> {
    let limit = dataset.registry.small_count;
    let asked = all
        .iter_mut()
        .filter(|(id, _)| selected.contains(id.as_str()));
    asked
        .filter_map(|(id, facts)| {
            let agreement = dataset.agreements.get(id)?;
            Some((id.clone(), publish(facts, agreement, limit)))
        })
        .collect()
}

/// Whether it would bound what is withheld that this finding is there at all: that a sum was paid late, or is not what a document says.
fn tells(finding: &Diagnostic, withheld: &BTreeMap<Id, Withheld>) -> bool {
    let id = finding.agreement.as_deref().and_then(Id::parse);
    let Some(withheld) = id.and_then(|id| withheld.get(&id)) else {
        return false;
    };
    let rule = finding.rule.name;
    let subject = finding.subject.as_deref().unwrap_or_default();
    let amounts = !withheld.amounts.is_empty() && WITH_AMOUNTS.contains(&rule);
    amounts || (rule == WITH_STATED && withheld.stated.contains(subject))
}

/// Leaves of a finding its rule and its place.
fn close(finding: &mut Diagnostic) {
    finding.message = Text::new("page-finding-withheld");
    finding.message.args = Words::new().with("rule", finding.rule.name);
    finding.related.clear();
    finding.notes.clear();
    finding.help = None;
}
