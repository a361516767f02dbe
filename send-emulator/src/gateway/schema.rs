//! Bodies other than requests and preloads, compared with a small schema: a table of properties.
//!
//! The words are those of the gateway's validator, as the platform's tests quote them (pagopa/pn-b2b-client
//! `SyncValidation.feature`).

use super::Reply;
use crate::problem::{self, Complaint};
use crate::world::World;
use serde_json::{Map, Value};

/// A property of a body.
pub(crate) struct Property {
    pub(crate) name: &'static str,
    pub(crate) is_required: bool,
    pub(crate) shape: Shape,
}

/// What a property may hold.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// A line of text of at most so many characters.
    Line(usize),
    /// One of these.
    Choice(&'static [&'static str]),
    /// A list of texts.
    Texts,
    /// A list of names in capital letters, of 4 to 256 characters.
    Names,
    /// A list of objects, each with these properties.
    Objects(&'static [Property]),
    /// An object with these properties.
    Object(&'static [Property]),
    /// A text of so many characters, at least and at most.
    Between(usize, usize),
    /// A text of a form, and the pattern that tells it.
    Form(fn(&str) -> bool, &'static str),
    /// So many digits.
    Digits(usize),
    /// A date and time with an offset, in form.
    DateTime,
    Integer,
    Flag,
    Uuid,
}

/// Reads a body that fits the table.
///
/// # Errors
/// The answer of the gateway, with everything that does not fit.
pub(crate) fn read(world: &World, properties: &[Property], body: &[u8]) -> Result<Map<String, Value>, Reply> {
    let mut violations = Vec::new();
    let fields = match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => fields,
        Ok(other) => {
            violations.push(wrong_type(&other, "object"));
            Map::new()
        }
        Err(_) => {
            violations.push("Unable to parse the request body".to_owned());
            Map::new()
        }
    };
    if violations.is_empty() {
        violations = self::violations(properties, &fields);
    }
    if violations.is_empty() {
        return Ok(fields);
    }
    let detail = format!("Validation errors: [{}]", violations.join(", "));
    Err(problem::gateway(world, &[Complaint::new("PN_INVALID_BODY", None, detail)]))
}

/// What of an object does not fit a table.
fn violations(properties: &[Property], fields: &Map<String, Value>) -> Vec<String> {
    let missing = properties.iter().filter(|property| property.is_required && !fields.contains_key(property.name));
    let missing: Vec<String> = missing.map(|property| format!("\"{}\"", property.name)).collect();
    let mut violations = Vec::new();
    if !missing.is_empty() {
        violations.push(format!("object has missing required properties ([{}])", missing.join(",")));
    }
    for property in properties {
        if let Some(value) = fields.get(property.name) {
            violations.extend(property.shape.violation(value));
        }
    }
    violations
}

impl Shape {
    const fn type_name(self) -> &'static str {
        match self {
            Self::Line(_)
            | Self::Choice(_)
            | Self::Between(..)
            | Self::Form(..)
            | Self::Digits(_)
            | Self::DateTime
            | Self::Uuid => "string",
            Self::Object(_) => "object",
            Self::Texts | Self::Names | Self::Objects(_) => "array",
            Self::Integer => "integer",
            Self::Flag => "boolean",
        }
    }

    fn violation(self, value: &Value) -> Option<String> {
        match (self, value) {
            (Self::Line(longest), Value::String(text)) => line_violation(text, longest),
            (Self::Choice(choices), Value::String(text)) => {
                let known = choices.contains(&text.as_str());
                (!known)
                    .then(|| format!("instance value (\"{text}\") not found in enum (possible values: {choices:?})"))
            }
            (Self::Uuid, Value::String(text)) => {
                (!is_uuid(text)).then(|| format!("input string \"{text}\" is not a valid UUID"))
            }
            (Self::Texts, Value::Array(items)) => items.iter().find_map(|item| Self::Line(1024).violation(item)),
            (Self::Names, Value::Array(items)) => items.iter().find_map(name_violation),
            (Self::Objects(properties), Value::Array(items)) => items.iter().find_map(|item| match item {
                Value::Object(fields) => violations(properties, fields).into_iter().next(),
                other => Some(wrong_type(other, "object")),
            }),
            (Self::Object(properties), Value::Object(fields)) => violations(properties, fields).into_iter().next(),
            (Self::Between(shortest, longest), Value::String(text)) => match text.chars().count() {
                length if length < shortest => {
                    Some(format!("string is too short (length: {length}, required minimum: {shortest})"))
                }
                length if length > longest => {
                    Some(format!("string is too long (length: {length}, maximum allowed: {longest})"))
                }
                _ => None,
            },
            (Self::Form(is_sound, pattern), Value::String(text)) => (!is_sound(text))
                .then(|| format!("ECMA 262 regex \"{pattern}\" does not match input string \"{text}\"")),
            (Self::Digits(length), Value::String(text)) => {
                let is_sound = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
                (!is_sound)
                    .then(|| format!("ECMA 262 regex \"^\\d{{{length}}}$\" does not match input string \"{text}\""))
            }
            (Self::DateTime, Value::String(text)) => {
                let is_sound = is_date_time(text);
                (!is_sound).then(|| format!("ECMA 262 regex of a date-time does not match input string \"{text}\""))
            }
            (Self::Integer, Value::Number(number)) if number.as_i64().is_some_and(|n| i32::try_from(n).is_ok()) => None,
            (Self::Flag, Value::Bool(_)) => None,
            (shape, other) => Some(wrong_type(other, shape.type_name())),
        }
    }
}

fn wrong_type(value: &Value, allowed: &str) -> String {
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    format!("instance type ({found}) does not match any allowed primitive type (allowed: [\"{allowed}\"])")
}

fn line_violation(text: &str, longest: usize) -> Option<String> {
    let length = text.chars().count();
    if length > longest {
        return Some(format!("string is too long (length: {length}, maximum allowed: {longest})"));
    }
    let breaks = text.contains(['\n', '\r', '\u{2028}', '\u{2029}']);
    breaks.then(|| "ECMA 262 regex \"^.*$\" does not match input string".to_owned())
}

fn name_violation(value: &Value) -> Option<String> {
    let Value::String(text) = value else { return Some(wrong_type(value, "string")) };
    match text.chars().count() {
        length @ ..4 => Some(format!("string \"{text}\" is too short (length: {length}, required minimum: 4)")),
        length @ 257.. => Some(format!("string is too long (length: {length}, maximum allowed: 256)")),
        _ => {
            let is_name = text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
            (!is_name).then(|| format!("ECMA 262 regex \"^[A-Z_]+$\" does not match input string \"{text}\""))
        }
    }
}

/// True for the form of `2026-01-31T10:00:00.123Z`; the month may be 13.
fn is_date_time(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
    let Some(rest) = shape.strip_prefix("9999-99-99T99:99:99") else { return false };
    let rest = match rest.strip_prefix('.') {
        Some(decimals) if decimals.starts_with('9') => decimals.trim_start_matches('9'),
        Some(_) => return false,
        None => rest,
    };
    matches!(rest, "Z" | "+99:99" | "-99:99")
}

/// True for the form of a UUID.
pub(crate) fn is_uuid(text: &str) -> bool {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    lengths == [8, 4, 4, 4, 12] && text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::is_date_time;

    #[test]
    fn dates_are_looked_at_by_their_form() {
        for sound in ["2026-01-31T10:00:00Z", "2026-13-31T10:00:00.123456789+01:00"] {
            assert!(is_date_time(sound), "{sound}");
        }
        for wrong in ["2026-01-31", "2026-01-31T10:00:00", "2026-01-31T10:00:00.Z", "2026-01-31t10:00:00Z", ""] {
            assert!(!is_date_time(wrong), "{wrong}");
        }
    }
}
