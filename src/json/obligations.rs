//! Obligations: what someone must do by a date; `iop.due/1` has nothing else.

use serde::Serialize;

use super::common::{Cx, ids, last_day};
use crate::compute::Obligation;
use crate::diag::render::PlaceJson;

/// One obligation.
#[derive(Clone, Debug, Serialize)]
pub struct ObligationJson {
    id: String,
    agreement: String,
    kind: &'static str,
    parties: Vec<String>,
    to: Vec<String>,
    what: String,
    subject: String,
    window: WindowJson,
    due: Option<String>,
    status: &'static str,
    done: Option<String>,
    days_late: Option<i64>,
    places: Vec<PlaceJson>,
}

#[derive(Clone, Debug, Serialize)]
struct WindowJson {
    from: String,
    to: Option<String>,
}

/// `iop.due/1`: obligations of all agreements asked for, by date.
#[derive(Clone, Debug, Serialize)]
pub struct DueJson {
    /// The obligations.
    pub obligations: Vec<ObligationJson>,
}

/// An obligation as JSON.
pub fn obligation(cx: Cx<'_>, one: &Obligation) -> ObligationJson {
    ObligationJson {
        id: one.id.clone(),
        agreement: one.agreement.to_string(),
        kind: one.kind.code(),
        parties: ids(&one.parties),
        to: ids(&one.to),
        what: cx.text(&one.what),
        subject: one.subject.clone(),
        window: WindowJson {
            from: one.window.first.to_string(),
            to: last_day(one.window),
        },
        due: one.due.map(|due| due.to_string()),
        status: one.status.code(),
        done: one.done.map(|done| done.to_string()),
        days_late: one.days_late,
        places: cx.places(&one.places),
    }
}
