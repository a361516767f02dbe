//! The steps down, newest first: what each takes away.
//!
//! Source: pagopa/pn-delivery `functions/versioningV1V2GetNotification/src/app/mapper/*.js`, `mapperUtils.js`.

use super::v2;
use send_core::api::Version;
use serde_json::{Map, Value};

/// What versions below one do not have.
struct Step {
    /// The first version that has it.
    since: Version,
    /// Fields of the notification.
    fields: &'static [&'static str],
    /// Categories of the timeline.
    categories: &'static [&'static str],
    /// Statuses.
    statuses: &'static [&'static str],
    /// Fields of every element of the timeline.
    element_fields: &'static [&'static str],
    /// A field of the details of some categories, and what it was called before, if it was there.
    details: &'static [(&'static [&'static str], &'static str, Option<&'static str>)],
    /// Fields of every reason of a refusal.
    refusal_fields: &'static [&'static str],
    /// Categories whose documents are not listed.
    without_documents: &'static [&'static str],
}

const NOTHING: Step = Step {
    since: Version::V1,
    fields: &[],
    categories: &[],
    statuses: &[],
    element_fields: &[],
    details: &[],
    refusal_fields: &[],
    without_documents: &[],
};

/// Categories in whose details the id of the legal fact was spelt otherwise.
const RESPELT: &[&str] = &[
    "DIGITAL_DELIVERY_CREATION_REQUEST",
    "COMPLETELY_UNREACHABLE_CREATION_REQUEST",
    "NOTIFICATION_VIEWED_CREATION_REQUEST",
];
/// Categories that name the request, so that a stream alone can tell what became of it.
const ANSWERED: &[&str] = &["REQUEST_ACCEPTED", "REQUEST_REFUSED"];

const STEPS: &[Step] = &[
    Step { since: v2(9), fields: &["physicalCommunicationPriority"], ..NOTHING },
    Step {
        since: v2(8),
        categories: &["NOTIFICATION_TIMELINE_REWORKED"],
        details: &[(RESPELT, "legalFactId", Some("legalfactId"))],
        ..NOTHING
    },
    Step {
        since: v2(7),
        fields: &["usedServices"],
        categories: &["PUBLIC_REGISTRY_VALIDATION_CALL", "PUBLIC_REGISTRY_VALIDATION_RESPONSE"],
        details: &[
            (ANSWERED, "notificationRequestId", None),
            (ANSWERED, "paProtocolNumber", None),
            (ANSWERED, "idempotenceToken", None),
        ],
        refusal_fields: &["recIndex"],
        ..NOTHING
    },
    Step {
        since: v2(6),
        categories: &["ANALOG_WORKFLOW_RECIPIENT_DECEASED"],
        statuses: &["RETURNED_TO_SENDER"],
        ..NOTHING
    },
    Step { since: v2(5), fields: &["additionalLanguages"], without_documents: &["NOTIFICATION_CANCELLED"], ..NOTHING },
    Step { since: v2(4), element_fields: &["ingestionTimestamp", "eventTimestamp", "notificationSentAt"], ..NOTHING },
    Step {
        since: v2(3),
        fields: &["vat"],
        categories: &["NOTIFICATION_RADD_RETRIEVED"],
        details: &[
            (&["SEND_ANALOG_PROGRESS"], "serviceLevel", None),
            (&["NOTIFICATION_VIEWED", "REFINEMENT", "SEND_DIGITAL_PROGRESS", "PAYMENT"], "eventTimestamp", None),
            (&["SCHEDULE_REFINEMENT"], "schedulingDate", None),
        ],
        ..NOTHING
    },
    // The status CANCELLED rests on its element alone and goes with it.
    Step {
        since: v2(0),
        categories: &["NOTIFICATION_CANCELLATION_REQUEST", "NOTIFICATION_CANCELLED", "PREPARE_ANALOG_DOMICILE_FAILURE"],
        ..NOTHING
    },
];

fn steps_to(version: Version) -> impl Iterator<Item = &'static Step> {
    STEPS.iter().filter(move |step| version < step.since)
}

/// Takes out of a notification what a version does not have.
pub(super) fn step_down(notification: &mut Value, version: Version) {
    let Some(fields) = notification.as_object_mut() else { return };
    for step in steps_to(version) {
        for field in step.fields {
            fields.remove(*field);
        }
        hide_statuses(fields, step.statuses);
    }
    let mut hidden = Vec::new();
    if let Some(timeline) = fields.get_mut("timeline").and_then(Value::as_array_mut) {
        timeline.retain_mut(|element| {
            let is_known = step_down_element(element, version);
            if !is_known && let Some(id) = element.get("elementId") {
                hidden.push(id.clone());
            }
            is_known
        });
    }
    if !hidden.is_empty() {
        forget_elements(fields, &hidden);
    }
}

/// True if a version has a category.
pub(super) fn knows_category(category: &str, version: Version) -> bool {
    steps_to(version).all(|step| !step.categories.contains(&category))
}

/// The same of an element; false if the version does not know its category.
pub(super) fn step_down_element(element: &mut Value, version: Version) -> bool {
    let category = element.get("category").and_then(Value::as_str).unwrap_or_default().to_owned();
    let Some(fields) = element.as_object_mut() else { return false };
    for step in steps_to(version) {
        if step.categories.contains(&category.as_str()) {
            return false;
        }
        for field in step.element_fields {
            fields.remove(*field);
        }
        if step.without_documents.contains(&category.as_str()) {
            fields.insert("legalFactsIds".to_owned(), Value::Array(Vec::new()));
        }
        let Some(details) = fields.get_mut("details").and_then(Value::as_object_mut) else { continue };
        for (categories, field, former) in step.details {
            if categories.contains(&category.as_str())
                && let Some(value) = details.remove(*field)
                && let Some(former) = former
            {
                details.insert((*former).to_owned(), value);
            }
        }
        let reasons = details.get_mut("refusalReasons").and_then(Value::as_array_mut);
        for reason in reasons.into_iter().flatten().filter_map(Value::as_object_mut) {
            reason.retain(|field, _| !step.refusal_fields.contains(&field.as_str()));
        }
    }
    true
}

/// Hides statuses; the last one that is left is then the notification's.
fn hide_statuses(fields: &mut Map<String, Value>, statuses: &[&str]) {
    let is_hidden =
        |status: Option<&Value>| status.and_then(Value::as_str).is_some_and(|status| statuses.contains(&status));
    let is_now_hidden = is_hidden(fields.get("notificationStatus"));
    let Some(history) = fields.get_mut("notificationStatusHistory").and_then(Value::as_array_mut) else { return };
    history.retain(|entry| !is_hidden(entry.get("status")));
    let last = history.last().and_then(|entry| entry.get("status")).cloned();
    if is_now_hidden && let Some(last) = last {
        fields.insert("notificationStatus".to_owned(), last);
    }
}

/// Takes hidden elements out of the history, and with them what rested on them alone.
fn forget_elements(fields: &mut Map<String, Value>, hidden: &[Value]) {
    let Some(history) = fields.get_mut("notificationStatusHistory").and_then(Value::as_array_mut) else { return };
    history.retain_mut(|entry| {
        let Some(related) = entry.get_mut("relatedTimelineElements").and_then(Value::as_array_mut) else { return true };
        let before = related.len();
        related.retain(|id| !hidden.contains(id));
        before == 0 || !related.is_empty()
    });
    if let Some(last) = history.last().and_then(|entry| entry.get("status")).cloned() {
        fields.insert("notificationStatus".to_owned(), last);
    }
}
