//! An indexation clause in a sentence.

use crate::diag::Args;
use crate::model::{
    BasketEntry, Carry, IndexSource, Indexation, IndexationClause, Mode, Point, Trigger,
};
use crate::report::scene::Frame;

/// What the agreement says of indexation.
pub(in crate::report) fn indexation(frame: &Frame<'_>, indexation: &Indexation) -> String {
    match indexation {
        Indexation::Silent => frame.get("report-index-silent"),
        Indexation::None(_) => frame.get("report-index-none"),
        Indexation::Clause(clause) => in_words(frame, clause),
    }
}

fn in_words(frame: &Frame<'_>, clause: &IndexationClause) -> String {
    let first = Args::new()
        .with("source", source(frame, &clause.source))
        .with("year", clause.first_year.to_string());
    let mut parts = vec![frame.with("report-index-from", first)];
    parts.extend(limits(frame, clause));
    parts.extend(holds(frame, clause));
    if let Some(edition) = &clause.edition {
        let args = Args::new()
            .with("month", edition.month)
            .with("n", edition.lag);
        parts.push(frame.with("report-index-edition", args));
    } else {
        let uses = clause.uses.as_ref().map_or("silent", |uses| uses.code());
        parts.push(frame.code("report-index-uses", uses));
    }
    if let Some(step) = &clause.round_to {
        let args = Args::new().with("step", frame.language().decimal(step.step().code()));
        parts.push(frame.with("report-index-rounded", args));
    }
    if clause.carry == Carry::Exact {
        parts.push(frame.get("report-index-exact"));
    }
    parts.extend(trigger(frame, clause));
    if clause.settle {
        parts.push(frame.get("report-index-settled"));
    }
    parts.join("; ")
}

/// A fixed rate, a series, or several with their weights.
fn source(frame: &Frame<'_>, source: &IndexSource) -> String {
    match source {
        IndexSource::Rate(rate) => {
            let args = Args::new().with("rate", frame.language().percent(**rate));
            frame.with("report-index-rate", args)
        }
        IndexSource::Series(entries) => {
            let several = entries.len() > 1;
            let entries = entries.iter().map(|one| entry(frame, one, several));
            let words: Vec<String> = entries.collect();
            frame.list(&words)
        }
    }
}

/// The base, and how much of the change counts.
fn limits(frame: &Frame<'_>, clause: &IndexationClause) -> Vec<String> {
    let mut parts = Vec::new();
    if clause.mode == Mode::Base {
        let base = clause.base.as_ref();
        let base = base.map(|base| frame.language().interval(**base));
        let args = Args::new().with("base", base.unwrap_or_default());
        parts.push(frame.with("report-index-base", args));
    }
    let limits = [
        ("report-index-share", &clause.share),
        ("report-index-floor", &clause.floor),
        ("report-index-cap", &clause.cap),
    ];
    for (id, limit) in limits {
        if let Some(limit) = limit {
            let args = Args::new().with("percent", frame.language().percent(**limit));
            parts.push(frame.with(id, args));
        }
    }
    parts
}

/// From which size and month a change holds, and whether it ever lowers the amount.
fn holds(frame: &Frame<'_>, clause: &IndexationClause) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(threshold) = &clause.threshold {
        let args = Args::new().with("percent", frame.language().percent(**threshold));
        parts.push(frame.with("report-index-threshold", args));
    }
    if let Some(decimals) = &clause.change_decimals {
        parts.push(frame.with("report-index-decimals", Args::new().with("n", **decimals)));
    }
    if clause.ratchet.is_some() {
        parts.push(frame.get("report-index-ratchet"));
    }
    if let Some(month) = &clause.from_month {
        let args = Args::new().with("month", **month);
        parts.push(frame.with("report-index-from-month", args));
    }
    parts
}

/// In which years it applies, where it does not do so by itself.
fn trigger(frame: &Frame<'_>, clause: &IndexationClause) -> Option<String> {
    if clause.trigger == Trigger::Automatic {
        return None;
    }
    let years = clause.decided.iter().map(|year| year.to_string());
    let years: Vec<String> = years.collect();
    let code = if years.is_empty() {
        "none"
    } else {
        clause.trigger.code()
    };
    let args = Args::new()
        .with("code", code)
        .with("years", frame.list(&years));
    Some(frame.with("report-index-trigger", args))
}

fn entry(frame: &Frame<'_>, entry: &BasketEntry, several: bool) -> String {
    let mut name = entry.index.to_string();
    let (code, number) = match entry.point {
        Point::Year => ("year", 0),
        Point::Month(month) => ("month", month),
        Point::Quarter(quarter) => ("quarter", quarter),
    };
    let details = Args::new()
        .with("name", name)
        .with("code", code)
        .with("number", number.to_string());
    name = frame.with("report-index-point", details);
    if let Some(lag) = entry.lag.as_ref().filter(|lag| ***lag > 0) {
        let args = Args::new().with("name", name).with("n", **lag);
        name = frame.with("report-index-lag", args);
    }
    if several {
        let weight = frame.language().percent(*entry.weight);
        name = format!("{weight} {name}");
    }
    name
}
