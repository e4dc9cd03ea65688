//! Statistics: a row for each observation, and one for each of its groups. Small counts are withheld, with what would give them back.

use super::{Sheet, Value};
use crate::compute::{MeasureResult, ObservationResult};
use crate::report::scene::{Entry, Frame, Scene};
use crate::report::sections::statistics::group_name;

const COLUMNS: [&str; 13] = [
    "agreement",
    "title",
    "measure",
    "name",
    "unit",
    "period",
    "group",
    "value",
    "certainty",
    "change",
    "change-percent",
    "share-percent",
    "withheld",
];

/// The sheet. What is withheld of an edition has been taken out before.
pub fn statistics(frame: &Frame<'_>, entries: &[Entry<'_>]) -> Sheet {
    let mut sheet = Sheet::new(frame, &COLUMNS);
    for entry in entries {
        let scene = Scene::new(frame, entry);
        for measure in &entry.facts.statistics {
            for observation in &measure.observations {
                observed(&mut sheet, &scene, (measure, observation));
            }
        }
    }
    sheet
}

fn observed(
    sheet: &mut Sheet,
    scene: &Scene<'_>,
    (measure, observation): (&MeasureResult, &ObservationResult),
) {
    let frame = scene.frame;
    let mut known = super::agreement(scene.agreement);
    known.extend([
        Value::text(measure.id.as_str()),
        Value::text(measure.name.as_str()),
        Value::text(frame.code("report-unit", measure.unit.code())),
        Value::text(frame.period(observation.period)),
    ]);
    let certainty = Value::text(frame.code("sheet-certainty", observation.certainty.code()));
    let total = vec![
        Value::text(frame.get("report-sum")),
        Value::number(observation.value.filter(|_| !observation.withheld)),
        certainty.clone(),
        Value::number(observation.change),
        Value::number(observation.change_percent),
        Value::Empty,
        super::yes(frame, observation.withheld),
    ];
    sheet.row([known.clone(), total].concat());
    for split in &observation.splits {
        let group = vec![
            Value::text(group_name(scene, split.by, &split.group)),
            Value::number(split.value.filter(|_| !split.withheld)),
            certainty.clone(),
            Value::Empty,
            Value::Empty,
            Value::number(split.share_percent.filter(|_| !split.withheld)),
            super::yes(frame, split.withheld),
        ];
        sheet.row([known.clone(), group].concat());
    }
}
