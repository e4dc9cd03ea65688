//! Money in full: by year, instalments, settlements, stated figures, and on request every step.

use super::doc::Report;
pub use super::sections::scenarios::Scenario;
use crate::model::Id;

use super::scene::{Entry, Frame, Scene};
use super::sections::{claims, money, opening, portfolio, scenarios, stated, trace};

/// What is shown beside the amounts.
pub struct Beside<'a> {
    /// Every amount with its steps and the lines that they rest on.
    pub traced: bool,
    /// The scenarios of an agreement.
    pub scenarios: &'a dyn Fn(&Id) -> Vec<Scenario<'a>>,
}

/// Agreement by agreement, then all together.
pub fn view(frame: &Frame<'_>, entries: &[Entry<'_>], beside: &Beside<'_>) -> Report {
    let mut report = Report::new(frame.language());
    opening::left_out(&mut report, frame);
    for entry in entries {
        let scene = Scene::new(frame, entry);
        opening::agreement(&mut report, &scene, "report-line-as-of");
        money::money(&mut report, &scene);
        scenarios::scenarios(
            &mut report,
            &scene,
            &(beside.scenarios)(&entry.agreement.id),
        );
        if beside.traced {
            trace::trace(&mut report, &scene);
        }
        claims::claims(&mut report, &scene);
        stated::stated(&mut report, &scene, false);
        stated::hint(&mut report, &scene);
    }
    portfolio::totals(&mut report, frame, entries);
    report
}
