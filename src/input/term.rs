//! `[term]` and `[[extension]]`.

use super::context::Context;
use super::facts::source;
use super::toml_reader::TableReader;
use super::values::AtLeastOne;
use crate::model::{Extension, Term, TermEnd};
use crate::source::Span;

/// Reads `[term]`; without one nothing of it is known.
pub(super) fn term(cx: &Context<'_>, root: &mut TableReader<'_, '_>) -> Term {
    let extensions = root
        .tables("extension")
        .into_iter()
        .filter_map(extension)
        .collect();
    let mut term = Term::unknown(Span::whole(cx.file));
    term.extensions = extensions;
    let Some(mut t) = root.table("term") else {
        return term;
    };
    term.span = t.span;
    term.start = t.opt("start");
    term.end = t.opt("end");
    term.months = t
        .opt::<AtLeastOne>("months")
        .map(|months| months.map(|AtLeastOne(count)| count));
    if term.months.is_some() && term.end.is_some_and(|end| end.value == TermEnd::Open) {
        t.refuse("months", "months-of-open-term");
    }
    term.decided = t.opt("decided");
    term.decided_by = t.opt("decided_by");
    term.signed = t.opt("signed");
    term.condition = t.opt("condition");
    term.since = t.opt("since");
    term.notice_months = t.opt("notice_months");
    term.notice_given = t.opt("notice_given");
    term.notice_by = t.one_or_more("notice_by");
    term.renews = t.table("renews").and_then(|mut renews| {
        let months = renews.req::<AtLeastOne>("months");
        renews.finish();
        months.map(|months| months.map(|AtLeastOne(count)| count))
    });
    term.terminated = t.opt("terminated");
    term.outcome = t.opt("outcome");
    term.outcome_text = t.opt("outcome_text");
    term.replaces = t.opt("replaces");
    term.source = source(&mut t);
    t.finish();
    term
}

fn extension(mut t: TableReader<'_, '_>) -> Option<Extension> {
    let (to, decided) = (t.req("to"), t.opt("decided"));
    let (span, source) = (t.span, source(&mut t));
    t.finish()?;
    Some(Extension {
        span,
        to: to?,
        decided,
        source,
    })
}
