//! Results for people: the views of `report` over a session, as text.

use super::print::left_out_line;
use super::session::Session;
use crate::compute::Facts;
use crate::diag::Args;
use crate::model::Agreement;

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

/// A view of all agreements asked for, with what was left out.
pub(super) fn text(view: View, session: &Session, width: usize) -> String {
    let mut shown = String::new();
    for (agreement, facts) in session.computed() {
        if !shown.is_empty() && view != View::List {
            shown.push('\n');
        }
        shown.push_str(&one(session, (agreement, facts), width));
    }
    for one in &session.left_out {
        shown.push_str(&left_out_line(session, one));
        shown.push('\n');
    }
    shown
}

fn one(session: &Session, (agreement, facts): (&Agreement, &Facts), width: usize) -> String {
    let (title, id) = (agreement.title.as_str(), agreement.id.as_str());
    let taken = title.chars().count() + id.chars().count();
    let gap = " ".repeat(width.saturating_sub(taken).max(2));
    let args = Args::new().with("date", session.texts.language.long_date(session.as_of.0));
    let as_of = session.texts.with("cli-as-of", &args);
    let term = &facts.funding.term;
    let span = term.start.map(|start| start.to_string());
    let span = span.unwrap_or_default();
    format!("\x1b[1m{title}\x1b[0m{gap}{id}\n{as_of}\n{span}\n")
}
