//! Events of the first version of streams: flat, without names and addresses.
//!
//! Source: pagopa/pn-delivery bundle, `ProgressResponseElement`; pagopa/pn-stream.

use serde_json::{Map, Value, json};

/// Categories that came after the first version.
const YOUNGER: &[&str] = &[
    "NOTIFICATION_CANCELLATION_REQUEST",
    "NOTIFICATION_CANCELLED",
    "PREPARE_ANALOG_DOMICILE_FAILURE",
    "NOTIFICATION_RADD_RETRIEVED",
];

/// An event of a later version as the first shows it; none if it did not know its category.
pub(crate) fn flat_event(event: &Value) -> Option<Value> {
    let element = event.get("element")?;
    let category = element.get("category")?;
    if category.as_str().is_none_or(|category| YOUNGER.contains(&category)) {
        return None;
    }
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
    ] {
        if let Some(value) = value {
            flat.insert(name.to_owned(), value.clone());
        }
    }
    flat.insert("legalfactIds".to_owned(), json!(keys));
    Some(flat.into())
}
