//! Generated records as the files that `iop` reads.

use std::fmt::Write as _;

use super::day::{Span, month_length};
use super::rational::Round;
use super::records::{
    Agreement, Clause, Contribution, Entry, Per, Point, Prorate, Series, Source, World,
};

/// A period as a `when`: in the shortest form.
pub(crate) fn period(span: Span) -> String {
    let ((year, month, day), (last_year, last_month, last_day)) =
        (span.first.ymd(), span.last.ymd());
    let whole = day == 1 && last_day == month_length(last_year, last_month) && year == last_year;
    match (whole, month, last_month) {
        (true, 1, 12) => format!("{year}"),
        (true, 1, 6) => format!("{year}-H1"),
        (true, 7, 12) => format!("{year}-H2"),
        (true, from, to) if to == from + 2 && from % 3 == 1 => format!("{year}-Q{}", to / 3),
        (true, from, to) if from == to => format!("{year}-{from:02}"),
        _ => span.to_string(),
    }
}

/// `iop.toml`.
pub(crate) fn registry(world: &World) -> String {
    let mut text = "format = 1\nname = \"Differential\"\n".to_owned();
    for series in &world.series {
        let kind = if series.is_rate { "rate" } else { "number" };
        let _ = write!(
            text,
            "[index.{0}]\nname = \"{0}\"\nkind = \"{kind}\"\n",
            series.name
        );
        if let Some(base) = &series.base {
            let _ = writeln!(text, "base = \"{base}\"");
        }
    }
    text
}

/// `indices/<INDEX>.csv`.
pub(crate) fn series(series: &Series) -> String {
    let mut text = "period,value,status,published,base,edition\n".to_owned();
    for row in &series.rows {
        let status = if row.is_definitive {
            "definitive"
        } else {
            "preliminary"
        };
        let published = row.published.map(period).unwrap_or_default();
        let base = row.base.clone().unwrap_or_default();
        let edition = row.edition.map(period).unwrap_or_default();
        let _ = writeln!(
            text,
            "{},{},{status},{published},{base},{edition}",
            period(row.period),
            row.value
        );
    }
    text
}

/// `agreement.toml`.
pub(crate) fn agreement(of: &Agreement) -> String {
    let status = if of.terminated.is_some() {
        "terminated"
    } else {
        "signed"
    };
    let mut text = format!("title = \"Generated\"\nstatus = \"{status}\"\n\n[term]\n");
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {value}");
        }
    };
    line("start", of.start.map(when));
    line(
        "end",
        if of.is_open {
            Some("\"open\"".to_owned())
        } else {
            of.end.map(when)
        },
    );
    line("terminated", of.terminated.map(when));
    line(
        "renews",
        of.renews.map(|months| format!("{{ months = {months} }}")),
    );
    line(
        "notice_months",
        of.notice_months.map(|months| months.to_string()),
    );
    line("notice_given", of.notice_given.map(|day| day.to_string()));
    for (to, decided) in &of.extensions {
        let _ = write!(text, "\n[[extension]]\nto = {to}\ndecided = {decided}\n");
    }
    for (id, kind) in [("m", "public"), ("n", "public"), ("o", "civil-society")] {
        let _ = write!(
            text,
            "\n[[party]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"{kind}\"\n"
        );
    }
    for (id, kind) in [("places", "stock"), ("cases", "flow")] {
        let _ = write!(
            text,
            "\n[[measure]]\nid = \"{id}\"\nname = \"{id}\"\nunit = \"other\"\nkind = \"{kind}\"\n"
        );
    }
    for contribution in &of.contributions {
        text.push_str(&self::contribution(contribution));
    }
    text
}

fn when(span: Span) -> String {
    if span.is_day() {
        span.to_string()
    } else {
        format!("\"{}\"", period(span))
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn contribution(of: &Contribution) -> String {
    let mut text = format!("\n[[contribution]]\nid = \"{}\"\n", of.id);
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {value}");
        }
    };
    let from: Vec<String> = of.from.iter().map(|id| quoted(id)).collect();
    line(
        "from",
        Some(if let [one] = from.as_slice() {
            one.clone()
        } else {
            format!("[{}]", from.join(", "))
        }),
    );
    line("kind", Some(quoted(of.kind)));
    line("per", of.per.map(|per| quoted(code(per))));
    line("amount", of.amount.clone());
    line(
        "certainty",
        Some(quoted(of.certainty)).filter(|_| of.certainty != "exact"),
    );
    line("share", of.share.map(|share| share.to_string()));
    line("hours", of.hours.map(|hours| hours.to_string()));
    line("per_measure", of.per_measure.map(quoted));
    line("starts", of.starts.map(when));
    line("ends", of.ends.map(when));
    let prorate = match of.prorate {
        Prorate::Unsaid => None,
        Prorate::Months => Some("months"),
        Prorate::Days => Some("days"),
        Prorate::None => Some("none"),
    };
    line("prorate", prorate.map(quoted));
    line(
        "payment",
        of.payment.as_ref().map(|payment| {
            let day = payment
                .day
                .map(|day| format!(", day = {day}"))
                .unwrap_or_default();
            format!("{{ months = {:?}{day} }}", payment.months)
        }),
    );
    if let Some(of) = &of.clause {
        text.push_str(&clause(of));
    }
    text
}

fn code(per: Per) -> &'static str {
    match per {
        Per::Year => "calendar-year",
        Per::AgreementYear => "agreement-year",
        Per::Half => "half-year",
        Per::Quarter => "quarter",
        Per::Month => "month",
        Per::Term => "term",
        Per::Once => "once",
    }
}

fn point(of: Point) -> Option<(&'static str, String)> {
    match of {
        Point::Unsaid => None,
        Point::Month(month) => Some(("month", month.to_string())),
        Point::Quarter(quarter) => Some(("quarter", quarter.to_string())),
    }
}

fn entry(of: &Entry) -> String {
    let mut keys = vec![
        format!("index = \"{}\"", of.index),
        format!("weight = {}", of.weight),
    ];
    keys.extend(of.lag.map(|lag| format!("lag = {lag}")));
    keys.extend(point(of.point).map(|(key, value)| format!("{key} = {value}")));
    format!("{{ {} }}", keys.join(", "))
}

fn clause(of: &Clause) -> String {
    let mut text = "[contribution.indexation]\n".to_owned();
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {value}");
        }
    };
    match &of.source {
        Source::Rate(rate) => line("rate", Some(rate.clone())),
        Source::Index(index) => line("index", Some(quoted(index))),
        Source::Basket(entries) => {
            let entries: Vec<String> = entries.iter().map(entry).collect();
            line("basket", Some(format!("[{}]", entries.join(", "))));
        }
    }
    line("first_year", Some(of.first_year.to_string()));
    line("lag", of.lag.map(|lag| lag.to_string()));
    if let Some((key, value)) = point(of.point) {
        line(key, Some(value));
    }
    line("mode", of.base.map(|_| quoted("base")));
    line("base", of.base.map(|base| quoted(&period(base))));
    line("share", of.share.clone());
    line("change_decimals", of.change_decimals.map(|n| n.to_string()));
    line("threshold", of.threshold.clone());
    line(
        "edition",
        of.edition
            .map(|(month, lag)| format!("{{ month = {month}, lag = {lag} }}")),
    );
    line("ratchet", of.ratchet.then(|| "true".to_owned()));
    line("from_month", of.from_month.map(|month| month.to_string()));
    line("floor", of.floor.clone());
    line("cap", of.cap.clone());
    line("uses", of.uses.map(quoted));
    line("settle", of.settle.then(|| "true".to_owned()));
    line("round_to", of.round_to.map(str::to_owned));
    let round = |round| match round {
        Round::Nearest => "nearest",
        Round::Down => "down",
        Round::Up => "up",
    };
    line("round", of.round.map(|how| quoted(round(how))));
    line("carry", of.carry_exact.then(|| quoted("exact")));
    line(
        "trigger",
        of.decided.as_ref().map(|_| quoted("by-decision")),
    );
    line(
        "decided",
        of.decided.as_ref().map(|years| format!("{years:?}")),
    );
    text
}

/// `statistics.csv`; none where nothing is counted.
pub(crate) fn statistics(of: &Agreement) -> Option<String> {
    let mut text = "period,measure,value,certainty\n".to_owned();
    for row in &of.observations {
        let when = period(row.period);
        let _ = writeln!(
            text,
            "{when},{},{},{}",
            row.measure, row.value, row.certainty
        );
    }
    (!of.observations.is_empty()).then_some(text)
}

/// The arguments that assume values.
pub(crate) fn assumed(world: &World) -> Vec<String> {
    let one = |(index, of, value): &(String, Span, String)| {
        format!("--assume={index}:{}={value}", period(*of))
    };
    world.assumed.iter().map(one).collect()
}
