//! Meetings required, held and documented.

use super::doc::Report;
use super::scene::{Entry, Frame, Scene};
use super::sections::{meetings, opening};

/// Agreement by agreement.
pub fn view(frame: &Frame<'_>, entries: &[Entry<'_>]) -> Report {
    let mut report = Report::new(frame.language());
    opening::left_out(&mut report, frame);
    for entry in entries {
        let scene = Scene::new(frame, entry);
        opening::agreement(&mut report, &scene, "report-line-as-of");
        meetings::meetings(&mut report, &scene);
    }
    report
}
