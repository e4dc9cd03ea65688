//! The JSON Schemas of the results, embedded and printed as one document.

use serde_json::{Map, Value};

macro_rules! schemas {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("schemas/", $name, ".json")))),*]
    };
}

const COMMON: [(&str, &str); 3] = schemas!("common", "finding", "parts");
const RESULTS: [(&str, &str); 10] = schemas!(
    "check",
    "due",
    "evaluate",
    "explain",
    "funding",
    "list",
    "meetings",
    "show",
    "statistics",
    "validate",
);

/// One schema that every result satisfies: the key `schema` says which of its parts is meant.
pub fn results() -> Result<Value, serde_json::Error> {
    let mut definitions = Map::new();
    let mut choices = Vec::new();
    for (name, text) in COMMON.into_iter().chain(RESULTS) {
        definitions.insert(name.to_owned(), serde_json::from_str(text)?);
    }
    for (name, _) in RESULTS {
        let mut choice = Map::new();
        choice.insert("$ref".to_owned(), format!("urn:iop:{name}:1").into());
        choices.push(Value::Object(choice));
    }
    let mut schema = Map::new();
    let dialect = "https://json-schema.org/draft/2020-12/schema";
    schema.insert("$schema".to_owned(), dialect.into());
    schema.insert("$id".to_owned(), "urn:iop:results:1".into());
    schema.insert("title".to_owned(), "The results of iop".into());
    schema.insert("oneOf".to_owned(), Value::Array(choices));
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    Ok(Value::Object(schema))
}
