//! What needs a decision: findings, the gravest first, waived ones last.

use crate::compute::FormVerdict;
use crate::diag::{Args, Diagnostic, Family, Level, bounded};
use crate::report::doc::{Report, Sign, SignItem};
use crate::report::overview;
use crate::report::scene::Scene;

use super::opening::sentence;

/// What the sections on form, commitments and goals say of each criterion, commitment and goal: as notes these would only say it twice.
const SAID_BELOW: [&str; 4] = [
    "assessment-missing",
    "challenges-unformulated",
    "goals-unmeasurable",
    "one-side-contributes",
];

/// Findings by gravity.
pub(in crate::report) fn findings(report: &mut Report, scene: &Scene<'_>) {
    let frame = scene.frame;
    report.heading(2, frame.get("report-decide"));
    let said_below = |finding: &Diagnostic| {
        finding.level == Level::Note && SAID_BELOW.contains(&finding.rule.name)
    };
    let shown = scene.findings.iter().filter(|finding| !said_below(finding));
    let shown: Vec<&Diagnostic> = shown.copied().collect();
    if shown.is_empty() {
        let item = nothing(scene);
        report.signs(None, vec![item]);
        return;
    }
    let few = bounded(shown.iter().copied());
    let (waived, standing): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        few.iter().partition(|finding| finding.waived.is_some());
    let count = |is: &dyn Fn(&Diagnostic) -> bool| shown.iter().filter(|one| is(one)).count();
    for level in [Level::Error, Level::Warning, Level::Note] {
        let mut group: Vec<&Diagnostic> = standing
            .iter()
            .copied()
            .filter(|one| one.level == level)
            .collect();
        group.sort_by_key(|finding| order(finding));
        let items: Vec<SignItem> = group
            .into_iter()
            .map(|finding| item(scene, finding))
            .collect();
        let all = count(&|one| one.waived.is_none() && one.level == level);
        let args = Args::new().with("code", level.code()).with("n", all);
        report.signs(Some(frame.with("report-level", args)), items);
    }
    let items: Vec<SignItem> = waived.iter().map(|finding| item(scene, finding)).collect();
    let args = Args::new().with("n", count(&|one| one.waived.is_some()));
    report.signs(Some(frame.with("report-waived", args)), items);
}

/// What an empty list of findings says: no more than what was looked at.
fn nothing(scene: &Scene<'_>) -> SignItem {
    let (sign, code) = if overview::verdicts(scene.facts).any(|one| one == FormVerdict::NotMet) {
        (Sign::Attention, "not-met")
    } else if overview::is_looked_at(scene.facts) {
        (Sign::Fine, "fine")
    } else {
        (Sign::Unclear, "unjudged")
    };
    let args = Args::new()
        .with("code", code)
        .with("date", scene.frame.date(scene.frame.as_of.0));
    SignItem::new(sign, scene.frame.with("report-nothing-to-decide", args))
}

/// What was not done first, then the form, then what is wrong in the records; findings of one rule together, in the order of their subjects.
fn order(finding: &Diagnostic) -> (u8, &'static str, Option<&String>) {
    let family = match finding.rule.family {
        Family::Compliance => 0,
        Family::Form => 1,
        Family::Records => 2,
        Family::Reading => 3,
    };
    (family, finding.rule.name, finding.subject.as_ref())
}

fn item(scene: &Scene<'_>, finding: &Diagnostic) -> SignItem {
    let frame = scene.frame;
    let sign = match (&finding.waived, finding.level) {
        (Some(_), _) | (None, Level::Note) => Sign::Neutral,
        (None, Level::Error) => Sign::Wrong,
        (None, Level::Warning) => Sign::Attention,
    };
    let waived = finding.waived.as_ref().map(|waived| {
        let args = Args::new()
            .with("date", frame.date(waived.until))
            .with("reason", waived.reason.as_str());
        frame.with("report-waived-until", args)
    });
    // A broken promise is not mended in the records: only what is wrong in them is given with its place.
    let in_records = matches!(finding.rule.family, Family::Records | Family::Reading);
    let place = in_records.then(|| frame.place(finding.primary));
    SignItem::new(sign, sentence(&frame.texts.text(&finding.message)))
        .details(waived)
        .place(place)
}
