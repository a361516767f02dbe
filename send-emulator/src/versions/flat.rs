//! Events of the first version of streams: flat, without names and addresses.
//!
//! Sources: pagopa/pn-delivery bundle, `ProgressResponseElement`; pagopa/pn-stream, the function in front of the first version
//! (`createProgressResponseV10`).

use serde_json::{Map, Value, json};

/// Categories that came after the first version.
const YOUNGER: &[&str] = &[
    "NOTIFICATION_CANCELLATION_REQUEST",
    "NOTIFICATION_CANCELLED",
    "PREPARE_ANALOG_DOMICILE_FAILURE",
    "NOTIFICATION_RADD_RETRIEVED",
];

/// True if the first version had a category.
pub(super) fn knows_category(category: &str) -> bool {
    !YOUNGER.contains(&category)
}

/// The channel that an event is about.
fn channel<'e>(category: &str, detail: impl Fn(&str) -> Option<&'e Value>) -> Option<Value> {
    match category {
        "PREPARE_ANALOG_DOMICILE" | "SEND_ANALOG_DOMICILE" | "SEND_ANALOG_PROGRESS" | "SEND_ANALOG_FEEDBACK" => {
            detail("serviceLevel").cloned()
        }
        "PREPARE_SIMPLE_REGISTERED_LETTER" | "SEND_SIMPLE_REGISTERED_LETTER" => Some(json!("SIMPLE_REGISTERED_LETTER")),
        "SEND_DIGITAL_DOMICILE" | "SEND_DIGITAL_PROGRESS" | "SEND_DIGITAL_FEEDBACK" => Some(json!("PEC")),
        "SEND_COURTESY_MESSAGE" => detail("digitalAddress")?.get("type").cloned(),
        _ => None,
    }
}

/// An event of a later version as the first shows it.
pub(crate) fn flat_event(event: &Value) -> Option<Value> {
    let element = event.get("element")?;
    let category = element.get("category")?;
    let details = element.get("details");
    let detail = |name: &str| details.and_then(|details| details.get(name));
    let documents = element.get("legalFactsIds").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let keys = documents.iter().filter_map(|document| document.get("key")?.as_str());
    let keys: Vec<&str> = keys.map(|key| key.strip_prefix("safestorage://").unwrap_or(key)).collect();
    let mut flat = Map::new();
    for (name, value) in [
        ("eventId", event.get("eventId")),
        ("timestamp", element.get("timestamp")),
        ("notificationRequestId", event.get("notificationRequestId")),
        ("iun", event.get("iun")),
        ("newStatus", event.get("newStatus")),
        ("timelineEventCategory", Some(category)),
        ("recipientIndex", detail("recIndex")),
        ("analogCost", detail("analogCost")),
        ("channel", channel(category.as_str()?, detail).as_ref()),
        ("validationErrors", detail("refusalReasons")),
    ] {
        if let Some(value) = value {
            flat.insert(name.to_owned(), value.clone());
        }
    }
    flat.insert("legalfactIds".to_owned(), json!(keys));
    Some(flat.into())
}
