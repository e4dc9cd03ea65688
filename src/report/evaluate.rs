//! The evaluation: the skeleton of a memo to a board.

use super::doc::Report;
use super::list::portfolio;
use super::scene::{Entry, Frame, Scene};
use super::sections::{
    ahead, brief, charts, commitments, dates, findings, form, goals, meetings, money, opening,
    sources, stated, statistics,
};

/// Every agreement in full; several begin with one line each, and what was left out.
pub fn view(frame: &Frame<'_>, entries: &[Entry<'_>]) -> Report {
    let mut report = Report::new(frame.language());
    if entries.len() + frame.left_out.len() > 1 {
        opening::registry(&mut report, frame, "report-line-evaluate");
        portfolio(&mut report, frame, entries);
    }
    opening::left_out(&mut report, frame);
    for entry in entries {
        one(&mut report, &Scene::new(frame, entry));
    }
    report
}

fn one(report: &mut Report, scene: &Scene<'_>) {
    opening::agreement(report, scene, "report-line-evaluate");
    brief::brief(report, scene);
    findings::findings(report, scene);
    form::form(report, scene);
    commitments::commitments(report, scene);
    goals::goals(report, scene);
    meetings::meetings(report, scene);
    statistics::statistics(report, scene);
    money::money(report, scene);
    // On a page every figure leads to its source, so that each has an item of its own.
    stated::stated(report, scene, scene.frame.edition.is_none());
    dates::dates(report, scene);
    report.chart(charts::timeline(scene));
    ahead::ahead(report, scene);
    sources::sources(report, scene);
}
