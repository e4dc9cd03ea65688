//! Results for people: the views of `report` over a session, set for the terminal.

use std::collections::BTreeMap;

use super::args::Format;
use super::left_out::LeftOut;
use super::run::Run;
use super::session::{Scenario, Session};
use crate::compute::{Assumptions, Facts, Obligation};
use crate::diag::{Args, Diagnostic};
use crate::model::{Agreement, Dataset, Id};
use crate::report::doc::Report;
use crate::report::funding::{Beside, Scenario as ScenarioView};
use crate::report::render::{self, Style};
use crate::report::sheet::{self, Case, Sheet};
use crate::report::{
    Entry, Frame, appendix, due, evaluate, funding, list, meetings, show, statistics,
};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// The evaluation.
    Evaluate,
    /// Money; with every step where that is asked for.
    Funding { trace: bool },
    /// Meetings.
    Meetings,
    /// Statistics.
    Statistics,
    /// All agreements at a glance.
    List,
    /// One agreement as recorded.
    Show,
}

/// A view of the agreements asked for, with what was left out. Of a registry whose settings cannot be read there is none.
pub(super) fn text(view: View, session: &Session, run: Run<'_>) -> String {
    let Some(dataset) = &session.dataset else {
        return String::new();
    };
    let style = Style {
        width: run.world.width,
        // Written always; the stream drops it where it is not wanted.
        colour: true,
    };
    let base = one(view, session, (dataset, &session.base, &session.facts));
    let mut shown = render::text(&base, style);
    let traced = session
        .scenarios
        .iter()
        .filter(|_| view == View::Funding { trace: true });
    for scenario in traced {
        shown.push_str(&heading(session, scenario));
        let facts = (dataset, &scenario.assumed, &scenario.facts);
        shown.push_str(&render::text(&one(view, session, facts), style));
    }
    shown
}

/// The view as a page of a format; scenarios follow, and last the appendix of what holds without them.
pub(super) fn page(view: View, session: &Session, format: Format) -> String {
    let Some(dataset) = &session.dataset else {
        return String::new();
    };
    let mut report = one(view, session, (dataset, &session.base, &session.facts));
    let traced = session
        .scenarios
        .iter()
        .filter(|_| view == View::Funding { trace: true });
    let mut scenarios = Vec::new();
    for scenario in traced {
        let name = Args::new().with("name", scenario.name.as_str());
        let words = session.texts.with("cli-scenario", &name);
        let facts = (dataset, &scenario.assumed, &scenario.facts);
        scenarios.push((words, one(view, session, facts)));
    }
    report.add_scenarios(scenarios);
    match format {
        Format::Markdown => render::markdown(&report, &session.texts),
        _ => render::html(&report, &session.texts),
    }
}

/// What is withheld, in words, for a template.
pub(super) fn notices(session: &Session) -> Vec<String> {
    let Some(dataset) = &session.dataset else {
        return Vec::new();
    };
    let report = one(
        View::List,
        session,
        (dataset, &session.base, &session.facts),
    );
    let words = report.notices.iter();
    words
        .flat_map(|item| std::iter::once(&item.text).chain(&item.details))
        .cloned()
        .collect()
}

/// What each scenario gives for an agreement.
fn scenarios<'a>(session: &'a Session, id: &Id) -> Vec<ScenarioView<'a>> {
    let of = |scenario: &'a Scenario| {
        let facts = scenario.facts.get(id)?;
        Some(ScenarioView {
            name: &scenario.name,
            assumptions: &scenario.assumed,
            facts,
        })
    };
    session.scenarios.iter().filter_map(of).collect()
}

fn heading(session: &Session, scenario: &Scenario) -> String {
    let name = Args::new().with("name", scenario.name.as_str());
    let words = session.texts.with("cli-scenario", &name);
    format!("\n\x1b[1m{words}\x1b[0m\n\n")
}

fn one(
    view: View,
    session: &Session,
    facts: (&Dataset, &Assumptions, &BTreeMap<Id, Facts>),
) -> Report {
    let shown = |frame: &Frame<'_>, entries: &[Entry<'_>]| {
        let mut report = match view {
            View::Evaluate => evaluate::view(frame, entries),
            View::Funding { trace } => {
                let beside = Beside {
                    traced: trace,
                    scenarios: &|id| scenarios(session, id),
                };
                funding::view(frame, entries, &beside)
            }
            View::Meetings => meetings::view(frame, entries),
            View::Statistics => statistics::view(frame, entries),
            View::List => list::view(frame, entries),
            View::Show => match session.agreements().next() {
                Some((agreement, _)) => show::view(frame, agreement),
                None => list::view(frame, &[]),
            },
        };
        // What is shown as it is recorded has nothing to trace.
        let traced = if view == View::Show { &[] } else { entries };
        appendix::append(&mut report, frame, traced);
        report
    };
    in_frame(session, facts, &shown)
}

/// Obligations by date, those that are asked for.
pub(super) fn due(session: &Session, run: Run<'_>, shown: &dyn Fn(&Obligation) -> bool) -> String {
    let style = Style {
        width: run.world.width,
        colour: true,
    };
    let report = framed(session, &|frame, entries| due::view(frame, entries, shown));
    report.map_or_else(String::new, |report| render::text(&report, style))
}

/// What something makes of the agreements asked for, with the assumptions of all scenarios. Of a registry whose settings cannot be read
/// there is nothing.
pub(super) fn framed<T>(
    session: &Session,
    view: &dyn Fn(&Frame<'_>, &[Entry<'_>]) -> T,
) -> Option<T> {
    let dataset = session.dataset.as_ref()?;
    let facts = (dataset, &session.base, &session.facts);
    Some(in_frame(session, facts, view))
}

/// A sheet of the agreements asked for.
pub(super) fn sheet(session: &Session, view: &dyn Fn(&Frame<'_>, &[Entry<'_>]) -> Sheet) -> String {
    let sheet = framed(session, view);
    sheet.map_or_else(String::new, |sheet| sheet.csv())
}

/// The contributions of the agreements asked for, as recorded and in each scenario.
pub(super) fn funding_sheet(session: &Session) -> String {
    let mut cases = vec![case(session, None, &session.facts)];
    for scenario in &session.scenarios {
        cases.push(case(session, Some(&scenario.name), &scenario.facts));
    }
    sheet(session, &|frame, _| sheet::funding(frame, &cases))
}

fn case<'a>(
    session: &'a Session,
    name: Option<&'a str>,
    facts: &'a BTreeMap<Id, Facts>,
) -> Case<'a> {
    let found = session
        .computed()
        .filter_map(|(agreement, _)| Some((agreement, facts.get(&agreement.id)?)));
    Case {
        name,
        entries: found.collect(),
    }
}

fn in_frame<T>(
    session: &Session,
    (dataset, assumptions, facts): (&Dataset, &Assumptions, &BTreeMap<Id, Facts>),
    view: &dyn Fn(&Frame<'_>, &[Entry<'_>]) -> T,
) -> T {
    let why: Vec<(&str, Vec<&Diagnostic>)> = session.left_out.iter().filter_map(whole).collect();
    let left_out: Vec<crate::report::LeftOut<'_>> = why
        .iter()
        .map(|(id, findings)| crate::report::LeftOut { id, findings })
        .collect();
    let frame = Frame {
        texts: &session.texts,
        files: &session.files,
        dataset,
        as_of: session.as_of,
        assumptions,
        left_out: &left_out,
        edition: session.edition.as_ref(),
    };
    let computed: Vec<_> = session
        .computed()
        .filter_map(|(agreement, _)| Some((agreement, facts.get(&agreement.id)?)))
        .map(|(agreement, facts)| (agreement, facts, about(session, agreement)))
        .collect();
    let entries: Vec<Entry<'_>> = computed
        .iter()
        .map(|(agreement, facts, findings)| Entry {
            agreement,
            facts,
            findings,
        })
        .collect();
    view(&frame, &entries)
}

/// An agreement that is left out whole.
fn whole(one: &LeftOut) -> Option<(&str, Vec<&Diagnostic>)> {
    let is_whole = one.part.is_none();
    is_whole.then(|| (one.agreement.as_str(), one.findings.iter().collect()))
}

/// The findings about an agreement.
fn about<'a>(session: &'a Session, agreement: &Agreement) -> Vec<&'a Diagnostic> {
    let all = session.findings.iter();
    all.filter(|finding| finding.agreement.as_deref() == Some(agreement.id.as_str()))
        .collect()
}
