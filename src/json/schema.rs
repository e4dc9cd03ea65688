//! The JSON Schema of the results, made of their structs and printed as one document.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};

use super::common::{Nothing, Results, Short};
use super::evaluation::EvaluationJson;
use super::findings::{Shared, Verdict};
use super::funding::FundingJson;
use super::list::ListJson;
use super::meetings::MeetingsJson;
use super::obligations::DueJson;
use super::rules::RulesJson;
use super::show::Recorded;
use super::statistics::StatisticsJson;

type Make = fn(&mut SchemaGenerator) -> Schema;

/// The results by the names of their commands.
const RESULTS: [(&str, Make); 10] = [
    ("check", whole::<Nothing, Verdict>),
    ("due", whole::<Nothing, DueJson<'_>>),
    ("evaluate", whole::<EvaluationJson<'_>, Shared>),
    ("explain", RulesJson::json_schema),
    ("funding", whole::<FundingJson<'_>, Nothing>),
    ("list", whole::<ListJson<'_>, Nothing>),
    ("meetings", whole::<MeetingsJson<'_>, Nothing>),
    ("show", whole::<Recorded, Nothing>),
    ("statistics", whole::<StatisticsJson<'_>, Nothing>),
    ("validate", whole::<Nothing, Verdict>),
];

fn whole<P: JsonSchema, R: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    Results::<Short<'_, P>, R>::json_schema(generator)
}

/// One schema that every result satisfies: the key `schema` says which of its parts is meant.
pub fn results() -> Value {
    let mut generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    let mut definitions = Map::new();
    let mut choices = Vec::new();
    for (name, schema) in RESULTS {
        let mut schema = schema(&mut generator);
        let title = format!("iop {name} --format json");
        schema.insert("title".to_owned(), title.into());
        schema.remove("description");
        if let Some(own) = schema.pointer_mut("/properties/schema") {
            let constant = Value::from(format!("iop.{name}/1"));
            let description = own["description"].take();
            *own = Map::from_iter([
                ("description".to_owned(), description),
                ("const".to_owned(), constant),
            ])
            .into();
        }
        definitions.insert(name.to_owned(), schema.to_value());
        let reference = format!("#/$defs/{name}");
        choices.push(Map::from_iter([("$ref".to_owned(), Value::from(reference))]).into());
    }
    definitions.extend(generator.take_definitions(true));
    let parts: [(&str, Value); 5] = [
        (
            "$schema",
            "https://json-schema.org/draft/2020-12/schema".into(),
        ),
        ("$id", "urn:iop:results:1".into()),
        ("title", "The results of iop".into()),
        ("oneOf", Value::Array(choices)),
        ("$defs", definitions.into()),
    ];
    let document = parts.map(|(key, value)| (key.to_owned(), value));
    let mut schema = Schema::from(Map::from_iter(document));
    RecursiveTransform(plain).transform(&mut schema);
    schema.to_value()
}

/// What the structs say in the words of JSON: descriptions on one line that speak of `null`, days by their pattern, numbers without the
/// names of our types.
fn plain(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace('\n', " ").replace("`None`", "`null`");
    }
    match schema.get("format").and_then(Value::as_str) {
        Some("date") => {
            schema.insert("pattern".to_owned(), r"^\d{4}-\d{2}-\d{2}$".into());
        }
        Some(_) => {
            schema.remove("format");
        }
        None => {}
    }
}
