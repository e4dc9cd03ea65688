//! Money in full: by year, instalments, settlements, stated figures, and on request every step.

use super::doc::Report;
use super::scene::{Entry, Frame, Scene};
use super::sections::{claims, money, opening, stated, trace};

/// Agreement by agreement; with `traced` every amount with its steps and the lines that they rest on.
pub fn view(frame: &Frame<'_>, entries: &[Entry<'_>], traced: bool) -> Report {
    let mut report = Report::new(frame.language());
    opening::left_out(&mut report, frame);
    for entry in entries {
        let scene = Scene::new(frame, entry);
        opening::agreement(&mut report, &scene, "report-line-as-of");
        money::money(&mut report, &scene);
        if traced {
            trace::trace(&mut report, &scene);
        }
        claims::claims(&mut report, &scene);
        stated::stated(&mut report, &scene, false);
        stated::hint(&mut report, &scene);
    }
    report
}
