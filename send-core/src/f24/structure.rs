//! Reads a file against the table of the schema: what is not JSON, of another type, unknown, missing, or of another form.

use super::findings::{Findings, Said, because, said};
use super::pattern::Pattern;
use super::rules::{SCHEMA, UNREADABLE};
use super::scalar::{self, Read};
use super::schema::{Properties, Property, Shape};
use crate::ident::Lang;
use crate::preflight::Severity;
use crate::preflight::parts::{Finding, Keyword};
use serde_json::Value;

/// Most properties that are named when they are unknown.
const MOST_NAMED: usize = 10;

/// Parses the bytes of a file; reports what is not JSON.
///
/// The reader of the service stops after the first value; what follows it is told as a warning.
pub(super) fn parse(bytes: &[u8], findings: &mut Findings) -> Option<Value> {
    let without_mark = bytes.strip_prefix(b"\xEF\xBB\xBF");
    if without_mark.is_some() {
        findings.warn(&UNREADABLE, "", said("comincia con un BOM UTF-8", "it begins with a UTF-8 BOM"));
    }
    let mut values = serde_json::Deserializer::from_slice(without_mark.unwrap_or(bytes)).into_iter();
    let value = match values.next()? {
        Ok(value) => value,
        Err(error) => {
            let finding = Finding::of(Keyword::Syntax).found(error.line()).limit(error.column());
            let (line, column) = (error.line(), error.column());
            let reason = Said(
                format!("non è JSON (riga {line}, colonna {column})"),
                format!("it is not JSON (line {line}, column {column})"),
            );
            findings.add(&UNREADABLE, Severity::Error, "", because(finding, reason));
            return None;
        }
    };
    let end = values.byte_offset();
    let rest = without_mark.unwrap_or(bytes).get(end..).unwrap_or_default();
    if !rest.trim_ascii().is_empty() {
        findings.warn(&UNREADABLE, "", said("c'è altro dopo l'oggetto JSON", "something follows the JSON object"));
    }
    Some(value)
}

/// Checks an object; `path` is its place, empty for the whole file.
pub(super) fn check_object(properties: Properties, value: &Value, path: &str, findings: &mut Findings) {
    let Value::Object(object) = value else {
        if !value.is_null() || path.is_empty() {
            wrong_type("oggetto", "object", path, findings);
        }
        return;
    };
    let is_listed = |name: &str| properties.iter().any(|property| property.name == name);
    let unknown: Vec<&str> = object.keys().map(String::as_str).filter(|name| !is_listed(name)).collect();
    if !unknown.is_empty() {
        let names = unknown.iter().take(MOST_NAMED).map(|name| shown_name(name)).collect::<Vec<_>>().join(", ");
        let reason =
            Said(format!("proprietà non previste: {names}"), format!("properties that it may not have: {names}"));
        let finding = because(Finding::of(Keyword::Closed).found(unknown.len()), reason);
        findings.add(&UNREADABLE, Severity::Error, path, finding);
    }
    for property in properties {
        let path = if path.is_empty() { property.name.to_owned() } else { format!("{path}.{}", property.name) };
        check_property(property, object.get(property.name).unwrap_or(&Value::Null), &path, findings);
    }
}

fn check_property(property: &Property, value: &Value, path: &str, findings: &mut Findings) {
    let is_nothing = match property.shape {
        Shape::Text(pattern) => check_text(pattern, value, path, findings),
        Shape::Flag => check_scalar(&scalar::flag(value), "true o false", "true or false", path, findings),
        Shape::Amount => check_amount(value, path, findings),
        Shape::Rows(row) => {
            check_rows(row, value, path, findings);
            value.is_null()
        }
        Shape::Object(properties) => {
            check_object(properties, value, path, findings);
            value.is_null()
        }
    };
    if is_nothing && property.is_required {
        let finding = because(Finding::of(Keyword::Required).name(property.name), said("manca", "it is missing"));
        findings.add(&SCHEMA, Severity::Error, path, finding);
    }
}

fn check_text(pattern: &Pattern, value: &Value, path: &str, findings: &mut Findings) -> bool {
    let read = scalar::text(value);
    if let Read::Is(text) = &read
        && let Some(index) = pattern.mismatch(text)
    {
        let finding = Finding::of(Keyword::Pattern).at(text, Some(index));
        let [it, en] = [Lang::It, Lang::En].map(|lang| {
            let place = finding.value_of("where", lang).unwrap_or_default();
            format!("{}{place}", pattern.form(lang))
        });
        let reason = Said(format!("serve {it}"), format!("needed: {en}"));
        findings.add(&SCHEMA, Severity::Error, path, because(finding, reason));
    }
    check_scalar(&read, "testo", "text", path, findings)
}

fn check_amount(value: &Value, path: &str, findings: &mut Findings) -> bool {
    if scalar::loses_fraction(value) {
        let reason = said(
            "gli importi sono in centesimi interi: la parte decimale va persa",
            "amounts are whole cents: the fraction gets lost",
        );
        findings.warn(&UNREADABLE, path, reason);
    }
    check_scalar(&scalar::amount(value), "numero intero di 32 bit", "whole number of 32 bits", path, findings)
}

/// Reports a scalar of another type; tells whether there is nothing.
fn check_scalar<T>(read: &Read<T>, it: &str, en: &str, path: &str, findings: &mut Findings) -> bool {
    if matches!(read, Read::Misfit) {
        wrong_type(it, en, path, findings);
    }
    matches!(read, Read::Nothing)
}

fn check_rows(row: Properties, value: &Value, path: &str, findings: &mut Findings) {
    match value {
        Value::Null => {}
        Value::Array(rows) => {
            for (index, value) in rows.iter().enumerate() {
                let path = format!("{path}[{index}]");
                if value.is_null() {
                    let reason = said(
                        "una riga null: cosa ne fa la piattaforma non è noto",
                        "a row that is null: what the platform makes of it is not known",
                    );
                    findings.warn(&UNREADABLE, &path, reason);
                }
                check_object(row, value, &path, findings);
            }
        }
        _ => wrong_type("lista", "list", path, findings),
    }
}

fn wrong_type(it: &str, en: &str, path: &str, findings: &mut Findings) {
    let reason = Said(format!("è di un altro tipo, serve {it}"), format!("it is of another type, needed: {en}"));
    findings.add(&UNREADABLE, Severity::Error, path, because(Finding::of(Keyword::Type), reason));
}

/// The name of a property, unless it may be a value that slipped into a name.
fn shown_name(name: &str) -> &str {
    let is_name = name.len() <= 40 && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    if is_name { name } else { "…" }
}
