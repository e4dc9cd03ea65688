//! What was counted, and how it changes.

use super::doc::Report;
use super::scene::{Entry, Frame, Scene};
use super::sections::{opening, statistics};

/// Agreement by agreement.
pub fn view(frame: &Frame<'_>, entries: &[Entry<'_>]) -> Report {
    let mut report = Report::new(frame.language());
    opening::left_out(&mut report, frame);
    for entry in entries {
        let scene = Scene::new(frame, entry);
        opening::agreement(&mut report, &scene, "report-line-as-of");
        statistics::statistics(&mut report, &scene);
    }
    report
}
