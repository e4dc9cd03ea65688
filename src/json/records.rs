//! The JSON Schemas of the records, for editors: draft-07, made of the declarations of the keys.
//!
//! Within what taplo and tombi take: definitions, never a list of constants; a TOML date counts as a string of the format `date`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::calendar::YEARS;
use crate::lang::Texts;
use crate::model::keys::{AGREEMENT, GUIDELINE, Key, Number, REGISTRY, Table, Target, Type, Words};

/// A part of a `when`.
const DAY_OR_LONGER: &str = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4]|-T[1-3]|-H[12])?";
const ID: &str = "[a-z0-9][a-z0-9-]{0,63}";

/// A file of the records that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordFile {
    /// agreement.toml
    Agreement,
    /// iop.toml
    Registry,
    /// A file of guidelines/
    Guideline,
}

impl RecordFile {
    fn table(self) -> &'static Table {
        match self {
            Self::Agreement => &AGREEMENT,
            Self::Registry => &REGISTRY,
            Self::Guideline => &GUIDELINE,
        }
    }

    /// What the file holds, in words.
    pub fn about(self, texts: &Texts) -> String {
        Words(texts).about(self.table()).unwrap_or_default()
    }
}

/// The schema of a file, with its descriptions in a language.
pub fn record_schema(file: RecordFile, texts: &Texts) -> Value {
    let mut writer = Writer {
        words: Words(texts),
        definitions: BTreeMap::new(),
    };
    let Value::Object(body) = writer.table(file.table()) else {
        return Value::Null;
    };
    let mut schema = Map::new();
    let dialect = "http://json-schema.org/draft-07/schema#";
    schema.insert("$schema".to_owned(), dialect.into());
    schema.insert("x-tombi-toml-version".to_owned(), "v1.0.0".into());
    schema.extend(body);
    schema.insert("definitions".to_owned(), json!(writer.definitions));
    Value::Object(schema)
}

struct Writer<'a> {
    words: Words<'a>,
    definitions: BTreeMap<&'static str, Value>,
}

impl Writer<'_> {
    fn table(&mut self, table: &'static Table) -> Value {
        let keys = table.all().map(|key| (key.name, self.key(table, key)));
        let properties: Map<String, Value> =
            keys.map(|(name, value)| (name.to_owned(), value)).collect();
        let required: Vec<_> = table
            .all()
            .filter(|key| key.is_required())
            .map(|key| key.name)
            .collect();
        json!({
            "title": self.words.table(table),
            "description": self.words.about(table),
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }

    /// A reference to a table's definition, which is written where it is first named.
    fn inner(&mut self, table: &'static Table) -> Value {
        if !self.definitions.contains_key(table.name) {
            self.definitions.insert(table.name, Value::Null);
            let written = self.table(table);
            self.definitions.insert(table.name, written);
        }
        json!({ "$ref": format!("#/definitions/{}", table.name) })
    }

    fn key(&mut self, table: &'static Table, key: &Key) -> Value {
        let one = self.value(key);
        let mut schema = match (key.number, key.value) {
            (_, Type::Tables(_)) | (Number::List, _) => json!({ "type": "array", "items": one }),
            (Number::OneOrMore, _) => json!({
                "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }]
            }),
            (Number::One, _) => one,
        };
        // Beside a reference nothing else is read.
        if let Some(object) = schema.as_object_mut()
            && !object.contains_key("$ref")
            && let Some(says) = self.words.says(table, key)
        {
            object.insert("description".to_owned(), says.into());
        }
        schema
    }

    fn value(&mut self, key: &Key) -> Value {
        match key.value {
            Type::Table(table) | Type::Tables(table) => self.inner(table),
            Type::TableOrNone(table) => json!({
                "anyOf": [self.inner(table), { "type": "string", "enum": ["none"] }]
            }),
            Type::Named(table) => json!({
                "type": "object", "additionalProperties": self.inner(table)
            }),
            Type::Levels(codes) => json!({
                "type": "object", "additionalProperties": self.codes(&codes())
            }),
            Type::Code(codes) => self.codes(&codes()),
            other => scalar(other),
        }
    }

    /// A closed list, each code with what it means. Numbers may be written without quotation marks.
    fn codes(&self, codes: &[&str]) -> Value {
        let docs: Vec<_> = codes.iter().map(|code| self.words.code(code)).collect();
        let listed = json!({
            "type": "string", "enum": codes, "x-taplo": { "docs": { "enumValues": docs } },
        });
        let numbers: Option<Vec<serde_json::Number>> =
            codes.iter().map(|code| code.parse().ok()).collect();
        match numbers {
            Some(numbers) => json!({ "anyOf": [listed, { "enum": numbers }] }),
            None => listed,
        }
    }
}

fn scalar(of: Type) -> Value {
    let pattern =
        |pattern: String| json!({ "type": "string", "pattern": format!("^({pattern})$") });
    let day = json!({ "type": "string", "format": "date" });
    let when = format!("{DAY_OR_LONGER}(/{DAY_OR_LONGER})?");
    let dated = |more: &str| json!({ "anyOf": [day, pattern(format!("{more}{when}"))] });
    let number = |written: &str| json!({ "anyOf": [{ "type": "integer" }, { "type": "number" }, pattern(written.to_owned())] });
    let whole = |least: i64, most: Option<i64>| match most {
        Some(most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        None => json!({ "type": "integer", "minimum": least }),
    };
    match of {
        Type::Count => whole(0, None),
        Type::AtLeastOne => whole(1, None),
        Type::Within(least, most) => whole(least.into(), Some(most.into())),
        Type::Year => whole((*YEARS.start()).into(), Some((*YEARS.end()).into())),
        Type::Money => number("[0-9]+(\\.[0-9]{1,2})?"),
        Type::SignedMoney => number("-?[0-9]+(\\.[0-9]{1,2})?"),
        Type::Percent | Type::Decimal => number("-?[0-9]+(\\.[0-9]{1,12})?"),
        Type::Date => day,
        Type::When => dated(""),
        Type::End => dated("open|"),
        Type::Period => dated("term|"),
        Type::MonthDay => pattern("[0-9]{2}-[0-9]{2}|[0-9]+[dwm]".to_owned()),
        Type::Duration => pattern("[0-9]+[dwm]".to_owned()),
        Type::YesNo => json!({ "type": "boolean" }),
        Type::Name(Target::Index) => pattern("[A-Z][A-Z0-9-]{0,63}".to_owned()),
        Type::Id | Type::Name(_) => pattern(ID.to_owned()),
        Type::OrgNumber => pattern("(16)?[0-9]{6}.?[0-9]{4}".to_owned()),
        Type::Ages => pattern("[0-9]{0,3}\\.\\.[0-9]{0,3}".to_owned()),
        Type::StatedWhat => pattern(format!(
            "yearly-total|(cost-total|paid-total|yearly|hour-value|share|meetings):{ID}|observation:{ID}:.+"
        )),
        Type::Text | Type::Path | Type::Subject => json!({ "type": "string", "minLength": 1 }),
        Type::Table(_)
        | Type::TableOrNone(_)
        | Type::Tables(_)
        | Type::Named(_)
        | Type::Levels(_)
        | Type::Code(_) => json!({}),
    }
}
