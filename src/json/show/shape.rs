//! The outline of the records in `iop.show/1`, for the schema; docs/FORMAT.md has the keys of each record.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use crate::model::{Form, Id, LogKind, Status};
use crate::source::Place;

/// An agreement as it is recorded.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Agreement")]
pub(super) struct Record {
    /// Its folder's name.
    id: Id,
    /// Its title.
    title: String,
    /// What has become of it.
    status: Status,
    /// Its form.
    form: Form,
    /// The number under which it is filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    reference: Option<String>,
    /// The guidelines that it follows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    guideline: Vec<Id>,
    /// For how long it holds.
    term: Object,
    /// Why it exists.
    purpose: Object,
    /// Who is part of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    party: Vec<PlacedRecord>,
    /// What shall be reached.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    goal: Vec<PlacedRecord>,
    /// What is put in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contribution: Vec<PlacedRecord>,
    /// Meetings agreed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    meeting: Vec<PlacedRecord>,
    /// What shall be delivered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    duty: Vec<PlacedRecord>,
    /// What is promised beside that.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    commitment: Vec<PlacedRecord>,
    /// What else is regulated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    provision: Vec<PlacedRecord>,
    /// What is counted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    measure: Vec<PlacedRecord>,
    /// Documents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    document: Vec<PlacedRecord>,
    /// Figures that documents state.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stated: Vec<PlacedRecord>,
    /// Findings that do not count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    waiver: Vec<PlacedRecord>,
    /// What has been logged.
    logs: Logs,
    /// The agreement's file.
    place: Place,
}

/// The rows of the logs, each with the keys of its columns.
#[derive(Serialize, JsonSchema)]
struct Logs {
    /// Logs that are kept in another system.
    kept_elsewhere: Vec<LogKind>,
    /// Rows of statistics.csv.
    statistics: Vec<PlacedRecord>,
    /// Rows of meetings.csv.
    meetings: Vec<PlacedRecord>,
    /// Rows of payments.csv; null: there is no such file.
    payments: Option<Vec<PlacedRecord>>,
    /// Rows of deliveries.csv.
    deliveries: Vec<PlacedRecord>,
    /// Rows of assessments.csv.
    assessments: Vec<PlacedRecord>,
}

/// A table with keys of its own.
#[derive(Serialize)]
struct Object {}

impl JsonSchema for Object {
    fn schema_name() -> Cow<'static, str> {
        "Table".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "The keys that are given", "type": "object" })
    }
}

/// A record with its place.
#[derive(Serialize)]
struct PlacedRecord {}

impl JsonSchema for PlacedRecord {
    fn schema_name() -> Cow<'static, str> {
        "Record".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The keys that are given, and the place",
            "type": "object",
            "required": ["place"],
        })
    }
}
