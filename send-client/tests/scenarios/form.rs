//! The form of a scenario, how values of earlier steps are used, and how what was expected is compared.

use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::Path;

/// A scenario, as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    pub(crate) about: String,
    pub(crate) emulator: Option<EmulatorSettings>,
    pub(crate) steps: Vec<Step>,
}

/// The emulator that a scenario wants.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EmulatorSettings {
    pub(crate) seed: Option<u64>,
    /// Who else there is: a file of `scenarios/data`, as the emulator reads it.
    pub(crate) set_up: Option<String>,
    #[serde(default)]
    pub(crate) faults: Vec<Value>,
}

/// A step; what is not a word of the form is an argument.
#[derive(Debug, Deserialize)]
pub(crate) struct Step {
    #[serde(rename = "do")]
    pub(crate) what: String,
    #[serde(rename = "as")]
    pub(crate) name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub(crate) expect: Option<Value>,
    pub(crate) error: Option<Value>,
    #[serde(flatten)]
    pub(crate) arguments: Value,
}

/// `null` is an expectation too.
fn given<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

impl Step {
    /// The entry of a list of what is missing (`STEP` or `STEP.ARGUMENT`) that this step meets.
    pub(crate) fn lacks<'l>(&self, missing: &'l BTreeMap<String, String>) -> Option<&'l String> {
        let arguments = self.arguments.as_object().into_iter().flatten();
        let names =
            std::iter::once(self.what.clone()).chain(arguments.map(|(name, _)| format!("{}.{name}", self.what)));
        names.filter_map(|name| missing.get_key_value(&name)).map(|(name, _)| name).next()
    }
}

impl Scenario {
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        Self::parse(&std::fs::read_to_string(path).map_err(|error| error.to_string())?)
    }

    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let scenario: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if scenario.steps.is_empty() {
            return Err("there is no step".to_owned());
        }
        if scenario.steps.iter().all(|step| step.expect.is_none() && step.error.is_none()) {
            return Err("it expects nothing".to_owned());
        }
        Ok(scenario)
    }
}

/// Puts the results of earlier steps where `$name` or `$name/pointer` stands.
pub(crate) fn filled_in(value: &Value, known: &BTreeMap<String, Value>) -> Result<Value, String> {
    Ok(match value {
        Value::String(text) if text.starts_with('$') => {
            let (name, pointer) = text[1..].split_at(text[1..].find('/').unwrap_or(text.len() - 1));
            let result = known.get(name).ok_or_else(|| format!("no step has kept `{name}`"))?;
            result.pointer(pointer).ok_or_else(|| format!("{text}: there is no such value"))?.clone()
        }
        Value::Array(items) => items.iter().map(|item| filled_in(item, known)).collect::<Result<_, _>>()?,
        Value::Object(fields) => {
            let filled = fields.iter().map(|(name, value)| Ok((name.clone(), filled_in(value, known)?)));
            Value::Object(filled.collect::<Result<_, String>>()?)
        }
        other => other.clone(),
    })
}

/// Sets the value at a JSON pointer, which must lead to an object or a list that is there.
pub(crate) fn set(body: &mut Value, pointer: &str, value: Value) -> Result<(), String> {
    let (parent, last) = pointer.rsplit_once('/').ok_or_else(|| format!("{pointer}: no JSON pointer"))?;
    match body.pointer_mut(parent) {
        Some(Value::Object(fields)) => drop(fields.insert(last.to_owned(), value)),
        Some(Value::Array(items)) if last == "-" => items.push(value),
        Some(Value::Array(items)) => {
            *items
                .get_mut(last.parse::<usize>().unwrap_or(usize::MAX))
                .ok_or_else(|| format!("{pointer}: not there"))? = value;
        }
        _ => return Err(format!("{pointer}: not there")),
    }
    Ok(())
}

/// Takes away what is at a JSON pointer.
pub(crate) fn remove(body: &mut Value, pointer: &str) -> Result<(), String> {
    let (parent, last) = pointer.rsplit_once('/').ok_or_else(|| format!("{pointer}: no JSON pointer"))?;
    let fields = body.pointer_mut(parent).and_then(Value::as_object_mut);
    fields.and_then(|fields| fields.remove(last)).map(drop).ok_or_else(|| format!("{pointer}: not there"))
}

/// What is not as expected, each with its place.
pub(crate) fn differences(wanted: &Value, got: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", wanted, got, &mut found);
    found
}

fn compare(path: &str, wanted: &Value, got: &Value, found: &mut Vec<String>) {
    let place = if path.is_empty() { "the result" } else { path };
    match (wanted, got) {
        (Value::Object(fields), _) if fields.keys().any(|name| name.starts_with('$')) => {
            found.extend(broken(fields, got).map(|what| format!("{place}: {what}")));
        }
        (Value::Object(fields), Value::Object(others)) => {
            for (name, wanted) in fields {
                let inner = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                match others.get(name) {
                    Some(got) => compare(&inner, wanted, got, found),
                    None => found.push(format!("{inner}: is not told")),
                }
            }
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            let pairs = items.iter().zip(others).enumerate();
            pairs.for_each(|(index, (wanted, got))| compare(&format!("{path}[{index}]"), wanted, got, found));
        }
        _ if wanted == got => {}
        _ => found.push(format!("{place}: wanted {wanted}, got {got}")),
    }
}

/// A condition, such as `{"$contains": "text"}`: what is wrong, if anything.
fn broken(condition: &Map<String, Value>, got: &Value) -> Option<String> {
    let mut parts = condition.iter();
    let (Some((name, wanted)), None) = (parts.next(), parts.next()) else {
        return Some("a condition has one word".to_owned());
    };
    let holds = match (&**name, got) {
        ("$contains", Value::String(text)) => wanted.as_str().is_some_and(|part| text.contains(part)),
        ("$contains", Value::Array(items)) => items.iter().any(|item| differences(wanted, item).is_empty()),
        ("$count", Value::Array(items)) => wanted.as_u64() == Some(items.len() as u64),
        ("$from", Value::Number(number)) => number.as_f64() >= wanted.as_f64(),
        ("$not", _) => wanted != got,
        ("$contains" | "$count" | "$from", _) => false,
        _ => return Some(format!("there is no condition {name}")),
    };
    (!holds).then(|| format!("wanted {name} {wanted}, got {got}"))
}
