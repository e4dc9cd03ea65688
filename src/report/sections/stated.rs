//! Figures that documents state, recomputed; and what they leave for what is not known.

use crate::calendar::Interval;
use crate::compute::{Missing, StatedResult, StatedValue, StatedVerdict};
use crate::diag::Args;
use crate::model::{Stated, StatedWhat};
use crate::money::Number;
use crate::report::anchor::Anchor;
use crate::report::doc::{Report, Sign, SignItem};
use crate::report::scene::{Frame, Scene};

/// Every stated figure; `briefly`: those that agree in one item.
pub(in crate::report) fn stated(report: &mut Report, scene: &Scene<'_>, briefly: bool) {
    let frame = scene.frame;
    let all = &scene.facts.funding.stated;
    if all.is_empty() {
        return;
    }
    report.heading(if briefly { 3 } else { 2 }, frame.get("report-stated"));
    let agrees =
        |result: &&StatedResult| result.verdict == StatedVerdict::Agrees && !result.assumed;
    let mut items: Vec<SignItem> = Vec::new();
    let rest = all.iter().filter(|result| !(briefly && agrees(result)));
    items.extend(rest.map(|result| item(scene, result).from(anchor(scene, result))));
    let figures: Vec<String> = all
        .iter()
        .filter(agrees)
        .map(|result| figure(scene, result))
        .collect();
    if briefly && !figures.is_empty() {
        let item = SignItem::new(Sign::Fine, format!("{}.", figures.join("; ")));
        items.push(item.word(frame.code("report-stated-verdict", "agrees")));
    }
    report.signs(None, items);
}

fn item(scene: &Scene<'_>, result: &StatedResult) -> SignItem {
    let frame = scene.frame;
    let sign = match result.verdict {
        StatedVerdict::Agrees => Sign::Fine,
        StatedVerdict::Differs => Sign::Wrong,
        StatedVerdict::CannotTell => Sign::Unclear,
    };
    SignItem::new(sign, figure(scene, result))
        .word(frame.code("report-stated-verdict", result.verdict.code()))
        .details(computed(scene, result))
        .details(assumed(scene, result))
        .details(limits(scene, result))
        .details(
            record(scene, result)
                .and_then(|record| record.note.as_ref())
                .map(|note| note.value.clone()),
        )
}

fn record<'a>(scene: &Scene<'a>, result: &StatedResult) -> Option<&'a Stated> {
    let mut all = scene.agreement.stated.iter();
    all.find(|record| record.span == result.place || record.value.span == result.place)
        .or_else(|| {
            let mut all = scene.agreement.stated.iter();
            all.find(|record| {
                record.what.value == result.what && *record.document == result.document
            })
        })
}

/// What is stated, how much, and in which document.
pub(in crate::report) fn figure(scene: &Scene<'_>, result: &StatedResult) -> String {
    let frame = scene.frame;
    let name =
        record(scene, result).map_or_else(|| result.what.clone(), |record| name(scene, record));
    let args = Args::new()
        .with("what", name)
        .with(
            "figure",
            frame.certain(result.certainty, number(frame, result, result.stated)),
        )
        .with("document", scene.document(&result.document));
    frame.with("report-stated-figure", args)
}

fn name(scene: &Scene<'_>, record: &Stated) -> String {
    let (code, of) = match &record.figure {
        StatedWhat::CostTotal(party) => ("cost-total", scene.party(party)),
        StatedWhat::PaidTotal(party) => ("paid-total", scene.party(party)),
        StatedWhat::YearlyTotal => ("yearly-total", String::new()),
        StatedWhat::Yearly(id) => ("yearly", scene.contribution(id)),
        StatedWhat::HourValue(id) => ("hour-value", scene.contribution(id)),
        StatedWhat::Share(party) => ("share", scene.party(party)),
        StatedWhat::Observation(measure, period) => {
            let of = format!("{} {}", scene.measure(measure), scene.frame.period(*period));
            ("observation", of)
        }
        StatedWhat::Meetings(id) => ("meetings", scene.meeting(id)),
    };
    let args = Args::new().with("code", code).with("of", of);
    scene.frame.with("report-stated-what", args)
}

fn number(frame: &Frame<'_>, result: &StatedResult, figure: StatedValue) -> String {
    match figure {
        StatedValue::Money(amount) => frame.language().money(amount),
        StatedValue::Number(number) if result.what.starts_with("share:") => {
            frame.language().percent(number)
        }
        StatedValue::Number(number) => frame.number(number),
    }
}

/// That the verdict rests on an assumption.
fn assumed(scene: &Scene<'_>, result: &StatedResult) -> Option<String> {
    let frame = scene.frame;
    result.assumed.then(|| {
        let args = Args::new().with("what", frame.assumed());
        frame.with("report-stated-assumed", args)
    })
}

/// The entry of the appendix that recomputes a figure.
fn anchor(scene: &Scene<'_>, result: &StatedResult) -> Anchor {
    let mut all = scene.facts.funding.stated.iter();
    let at = all.position(|other| other == result).unwrap_or_default();
    Anchor::stated(&scene.agreement.id, at)
}

/// What the records give, in words; a question mark where that is not known.
pub(in crate::report) fn computed_words(scene: &Scene<'_>, result: &StatedResult) -> String {
    result.computed.map_or_else(
        || "?".to_owned(),
        |computed| number(scene.frame, result, computed),
    )
}

/// What the records give instead, or what is missing.
fn computed(scene: &Scene<'_>, result: &StatedResult) -> Option<String> {
    let frame = scene.frame;
    match result.verdict {
        StatedVerdict::Agrees => None,
        StatedVerdict::Differs => {
            let (computed, difference) = (result.computed?, result.difference?);
            let args = Args::new()
                .with("computed", number(frame, result, computed))
                .with(
                    "code",
                    if difference.is_negative() {
                        "less"
                    } else {
                        "more"
                    },
                )
                .with("difference", number(frame, result, difference.abs()));
            Some(frame.with("report-stated-computed", args))
        }
        StatedVerdict::CannotTell if result.not_in_force.is_some() => {
            let day = result
                .not_in_force
                .map(|day| frame.language().long_date(day));
            let args = Args::new().with("day", day.unwrap_or_default());
            Some(frame.with("report-stated-not-in-force", args))
        }
        StatedVerdict::CannotTell if result.missing.is_empty() => {
            Some(frame.get("report-stated-uncertain"))
        }
        StatedVerdict::CannotTell => {
            let args = Args::new().with("what", scene.missing(&result.missing));
            Some(frame.with("report-missing", args))
        }
    }
}

/// What can be said of a figure that cannot be told.
fn limits(scene: &Scene<'_>, result: &StatedResult) -> Vec<String> {
    let frame = scene.frame;
    let language = frame.language();
    let mut said = Vec::new();
    if result.verdict != StatedVerdict::CannotTell {
        return said;
    }
    if let Some(amount) = result.without_indexation {
        let args = Args::new().with("amount", amount);
        said.push(frame.with("report-stated-unindexed", args));
    }
    if let Some(left) = &result.left {
        let args = Args::new()
            .with("amount", left.amount)
            .with("periods", frame.list(&periods(scene, &left.periods)))
            .with(
                "code",
                if left.above_unindexed.is_negative() {
                    "less"
                } else {
                    "more"
                },
            )
            .with("above", left.above_unindexed.abs());
        said.push(frame.with("report-stated-left", args));
    }
    if let Some(rate) = result.implied_equal_rate {
        let args = Args::new().with("rate", language.percent(rate));
        said.push(frame.with("report-stated-rate", args));
    }
    if let Some(missing) = &result.missing_value {
        let edge = |edge: Option<Number>| {
            edge.map_or_else(
                || "?".to_owned(),
                |edge| language.decimal(&edge.to_string()),
            )
        };
        let code = match (missing.from, missing.to) {
            (Some(_), Some(_)) => "between",
            (Some(_), None) => "from",
            _ => "to",
        };
        let args = Args::new()
            .with(
                "value",
                scene.missing(&[Missing::Index(missing.value.clone())]),
            )
            .with("code", code)
            .with("from", edge(missing.from))
            .with("to", edge(missing.to));
        said.push(frame.with("report-stated-value", args));
    }
    said
}

/// How to try a value that is missing.
pub(in crate::report) fn hint(report: &mut Report, scene: &Scene<'_>) {
    let open = scene.facts.funding.stated.iter();
    let missing = open
        .filter(|result| result.verdict == StatedVerdict::CannotTell)
        .flat_map(|result| &result.missing);
    let mut values: Vec<String> = Vec::new();
    for one in missing {
        let Missing::Index(value) = one else { continue };
        let value = format!("--assume {}:{}=…", value.index, value.period);
        if !values.contains(&value) {
            values.push(value);
        }
    }
    if !values.is_empty() {
        let command = format!("iop funding {} {}", scene.agreement.id, values.join(" "));
        let args = Args::new().with("command", command);
        report.paragraph(scene.frame.with("report-try", args));
    }
}

/// Names of periods in results (`2024`, `grant:2024`) as a reader writes them.
fn periods(scene: &Scene<'_>, names: &[String]) -> Vec<String> {
    let one = |name: &String| {
        let period = name.rsplit(':').next().unwrap_or(name);
        match Interval::parse(period) {
            Some(when) => scene.frame.language().interval(when),
            None if period == "term" => scene.frame.get("report-whole-term"),
            None => period.to_owned(),
        }
    };
    names.iter().map(one).collect()
}
