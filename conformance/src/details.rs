//! The details of a timeline element, picked by its category.
//!
//! In the files every schema `TimelineElementV*` has `category`, and `details` that are any of some thirty objects without a
//! word that tells them apart. The name of the right one follows the category's: `SEND_ANALOG_FEEDBACK` has
//! `SendAnalogFeedbackDetailsV25`.

use serde_json::{Map, Value, json};

/// Categories whose details are called otherwise, without `Details` and version.
const NAMED_OTHERWISE: &[(&str, &str)] = &[
    ("REQUEST_ACCEPTED", "NotificationRequestAccepted"),
    ("REQUEST_REFUSED", "RequestRefused"),
    ("PAYMENT", "NotificationPaid"),
    ("GET_ADDRESS", "GetAddressInfo"),
    ("PREPARE_DIGITAL_DOMICILE", "PrepareDigital"),
    ("PREPARE_ANALOG_DOMICILE", "BaseAnalog"),
    ("PREPARE_SIMPLE_REGISTERED_LETTER", "BaseRegisteredLetter"),
    ("PROBABLE_SCHEDULING_ANALOG_DATE", "ProbableDateAnalogWorkflow"),
    ("SEND_SIMPLE_REGISTERED_LETTER", "SimpleRegisteredLetter"),
    ("SEND_SIMPLE_REGISTERED_LETTER_PROGRESS", "SimpleRegisteredLetterProgress"),
    ("SEND_ANALOG_DOMICILE", "SendAnalog"),
    ("SEND_DIGITAL_DOMICILE", "SendDigital"),
    ("NOTIFICATION_RADD_RETRIEVED", "NotificationRADDRetrieved"),
];

/// Puts a choice by category in the place of the choice by form.
pub(crate) fn discriminate(components: &mut Value) {
    let Some(schemas) = components.get_mut("schemas").and_then(Value::as_object_mut) else { return };
    let all = schemas.clone();
    for (name, schema) in schemas.iter_mut().filter(|(name, _)| name.starts_with("TimelineElement")) {
        if let Some(choice) = choice(name, schema, &all)
            && let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut)
        {
            properties.insert("details".to_owned(), json!({}));
            if let Some(fields) = schema.as_object_mut() {
                fields.insert("allOf".to_owned(), Value::Array(choice));
            }
        }
    }
}

/// For every category that has its own details: another category, or these details.
fn choice(_: &str, schema: &Value, all: &Map<String, Value>) -> Option<Vec<Value>> {
    let properties = schema.get("properties")?;
    let details = resolve(properties.get("details")?, all)?;
    let alternatives = details.get("oneOf").or_else(|| details.get("anyOf"))?.as_array()?;
    let names: Vec<&str> =
        alternatives.iter().filter_map(|one| one.get("$ref")?.as_str()?.rsplit('/').next()).collect();
    let categories = resolve(properties.get("category")?, all)?.get("enum")?.as_array()?;
    let rule = |category: &Value| {
        let name = details_of(category.as_str()?, &names)?;
        let reference = format!("#/components/schemas/{name}");
        let other = json!({ "not": { "properties": { "category": { "enum": [category] } } } });
        let right = json!({ "properties": { "details": { "$ref": reference } } });
        Some(json!({ "anyOf": [other, right] }))
    };
    Some(categories.iter().filter_map(rule).collect())
}

fn resolve<'s>(schema: &'s Value, all: &'s Map<String, Value>) -> Option<&'s Value> {
    let inner = match schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        Some([one]) => one,
        _ => schema,
    };
    match inner.get("$ref").and_then(Value::as_str) {
        Some(reference) => all.get(reference.rsplit('/').next()?),
        None => Some(inner),
    }
}

fn details_of<'n>(category: &str, names: &[&'n str]) -> Option<&'n str> {
    let renamed = NAMED_OTHERWISE.iter().find(|(from, _)| *from == category).map(|(_, to)| (*to).to_owned());
    let wanted = format!("{}Details", renamed.unwrap_or_else(|| camel(category)));
    names.iter().copied().find(|name| {
        let rest = name.strip_prefix(wanted.as_str());
        rest.is_some_and(|version| version.is_empty() || version.starts_with('V'))
    })
}

/// `SEND_ANALOG_FEEDBACK` as `SendAnalogFeedback`.
fn camel(category: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        format!("{first}{}", rest.to_lowercase())
    };
    category.split('_').map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_find_their_details() {
        let names = ["SendAnalogFeedbackDetailsV25", "NotificationRequestAcceptedDetailsV28", "SendAnalogDetails"];
        for (category, expected) in [
            ("SEND_ANALOG_FEEDBACK", Some(names[0])),
            ("REQUEST_ACCEPTED", Some(names[1])),
            ("SEND_ANALOG_DOMICILE", Some(names[2])),
            ("REFINEMENT", None),
        ] {
            assert_eq!(details_of(category, &names), expected);
        }
    }
}
