//! Schemas of OpenAPI 3.0 as JSON Schema, and checking with them.

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The components of a file, and the validators that were made of it.
pub(crate) struct Schemas {
    components: Value,
    made: Mutex<HashMap<String, Arc<Validator>>>,
}

impl Schemas {
    pub(crate) fn new(components: Value) -> Self {
        Self { components, made: Mutex::default() }
    }

    /// Where and why a body does not fit a schema.
    pub(crate) fn check(&self, schema: &Value, body: &Value) -> Vec<(String, String)> {
        match self.validator(schema) {
            Ok(validator) => {
                let errors = validator.iter_errors(body);
                errors.map(|error| (error.instance_path.to_string(), error.to_string())).collect()
            }
            Err(reason) => vec![(String::new(), reason)],
        }
    }

    fn validator(&self, schema: &Value) -> Result<Arc<Validator>, String> {
        let key = schema.to_string();
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(validator) = made.get(&key) {
            return Ok(Arc::clone(validator));
        }
        let document = json!({ "allOf": [schema], "components": self.components });
        let validator = jsonschema::options().with_draft(Draft::Draft4).build(&document);
        let validator = Arc::new(validator.map_err(|error| format!("the schema cannot be used: {error}"))?);
        made.insert(key, Arc::clone(&validator));
        Ok(validator)
    }
}

impl fmt::Debug for Schemas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Schemas")
    }
}

/// Turns OpenAPI's own words into those of JSON Schema: `nullable`, and properties that stand beside a `$ref`.
pub(crate) fn convert(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(convert),
        Value::Object(fields) => {
            fields.values_mut().for_each(convert);
            convert_object(fields);
        }
        _ => {}
    }
}

fn convert_object(fields: &mut Map<String, Value>) {
    // Examples are no schemas, and may look like ones.
    for word in ["example", "examples", "discriminator", "xml", "externalDocs"] {
        if !fields.get(word).is_some_and(|word| word.is_object() && word.get("type").is_some()) {
            fields.remove(word);
        }
    }
    if fields.remove("nullable") == Some(Value::Bool(true))
        && let Some(kind) = fields.get("type").cloned()
    {
        fields.insert("type".to_owned(), json!([kind, "null"]));
    }
}
