//! What leaves the house: pages, Markdown and municipalities' own templates, without small counts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use rayon::prelude::*;

use super::args::Format;
use super::place::apart;
use super::run::Run;
use super::session::Session;
use super::template;
use super::views::{self, View};
use crate::calendar::AsOf;
use crate::compute::{Assumptions, Ctx, Facts, Publication, Withheld};
use crate::diag::{Args as Words, Diagnostic, Tells, Text};
use crate::model::{Dataset, Id};
use crate::report::Edition;
use crate::source::{SourceMap, Span};

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
    if args.template.is_some() || format.leaves() {
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

/// Withholds where the format leaves the house, for commands that cannot show small counts there.
pub(super) fn prepare(session: &mut Session, format: Format) {
    if format.leaves() {
        session.edition = Some(edition(session, false));
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
    let all = Published {
        dataset,
        as_of: session.as_of,
        selected: &session.selected,
    };
    edition.withheld = all.withhold(&mut session.facts, &session.base);
    for scenario in &mut session.scenarios {
        all.withhold(&mut scenario.facts, &scenario.assumed);
    }
    let withheld = &edition.withheld;
    let tells = |finding: &Diagnostic| tells(finding, withheld);
    session.findings.retain(|finding| !tells(finding));
    if dataset.registry.small_count == 0 {
        return edition;
    }
    let left_out = session.left_out.iter_mut();
    let of_parts = left_out.flat_map(|one| one.findings.iter_mut());
    let all = session.findings.iter_mut().chain(of_parts);
    for finding in all.filter(|finding| repeats(finding, &session.files)) {
        close(finding);
        edition.findings += 1;
    }
    edition
}

/// What is published, of which agreements.
#[derive(Clone, Copy)]
struct Published<'a> {
    dataset: &'a Dataset,
    as_of: AsOf,
    selected: &'a BTreeSet<String>,
}

impl Published<'_> {
    fn withhold(
        self,
        all: &mut BTreeMap<Id, Facts>,
        assumptions: &Assumptions,
    ) -> BTreeMap<Id, Withheld> {
        let ctx = Ctx {
            dataset: self.dataset,
            as_of: self.as_of,
            assumptions,
        };
        let asked = all
            .par_iter_mut()
            .filter(|(id, _)| self.selected.contains(id.as_str()));
        asked
            .filter_map(|(id, facts)| {
                let agreement = self.dataset.agreements.get(id)?;
                let small_count = self.dataset.registry.small_count;
                let publication = Publication {
                    ctx,
                    agreement,
                    small_count,
                };
                Some((id.clone(), publication.withhold(facts)))
            })
            .collect()
    }
}

/// Whether it would bound what is withheld that this finding is there at all: that a sum was paid late, or is not what a document says.
fn tells(finding: &Diagnostic, withheld: &BTreeMap<Id, Withheld>) -> bool {
    let id = finding.agreement.as_deref().and_then(Id::parse);
    let Some(withheld) = id.and_then(|id| withheld.get(&id)) else {
        return false;
    };
    let subject = finding.subject.as_deref().unwrap_or_default();
    match finding.rule.tells {
        Tells::Nothing | Tells::Counts => false,
        Tells::Amounts => !withheld.amounts.is_empty(),
        Tells::Stated => withheld.stated.contains(subject),
        Tells::Findings => withheld.any,
    }
}

/// Whether the words of a finding may repeat a count: what is miswritten is not computed, and nobody knows whether it is small.
fn repeats(finding: &Diagnostic, files: &SourceMap) -> bool {
    let mut places =
        std::iter::once(finding.primary).chain(finding.related.iter().map(|one| one.span));
    finding.rule.tells == Tells::Counts && places.any(|place| holds_counts(place, files))
}

/// Whether a place lies among counts or payments, which may be a price times one, or in a stated figure.
fn holds_counts(place: Span, files: &SourceMap) -> bool {
    let file = files.file(place.file);
    let logs = ["/statistics.csv", "/payments.csv"];
    if logs.iter().any(|log| file.path.ends_with(log)) {
        return true;
    }
    let before = place
        .range
        .and_then(|(start, _)| file.text.get(..start as usize));
    let mut tables = before.into_iter().flat_map(str::lines).rev();
    tables
        .find(|line| line.trim_start().starts_with('['))
        .is_some_and(|line| line.contains("stated"))
}

/// Leaves of a finding its rule and its place.
fn close(finding: &mut Diagnostic) {
    finding.message = Text::new("page-finding-withheld");
    finding.message.args = Words::new().with("rule", finding.rule.name);
    finding.related.clear();
    finding.notes.clear();
    finding.help = None;
}
