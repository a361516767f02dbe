//! Which versions are served, and what an older one does not show.
//!
//! Source: pagopa/pn-delivery `functions/versioningV1V2GetNotification` (what each step down drops), pagopa/pn-stream (the
//! timeline version behind a stream version).

use send_core::api::{Resource, Version};
use send_core::model::{FullSentNotification, TimelineCategory, TimelineElement};
use send_core::wire::Raw;
use serde_json::Value;

/// Versions of each resource: what production serves, and the next release.
const SERVED: &[(Resource, &[Version])] = &[
    (Resource::Requests, &[Version::new(2, 5), Version::new(2, 6)]),
    (Resource::Sent, &[Version::new(2, 8), Version::new(2, 9)]),
    (Resource::Price, &[Version::new(2, 3)]),
    (Resource::Streams, &[Version::new(2, 8), Version::new(2, 9)]),
    (Resource::LegalFacts, &[Version::new(2, 0)]),
    (Resource::Cancellation, &[Version::new(2, 0)]),
];

/// The versions of a resource; of a path without a version, one that stands for none.
pub(crate) fn served(resource: Option<Resource>) -> &'static [Version] {
    match resource {
        None => &[Version::V1],
        Some(resource) => SERVED.iter().find(|(served, _)| *served == resource).map_or(&[], |(_, versions)| versions),
    }
}

/// Takes out of a notification what a version of `sent` does not have.
pub(crate) fn translate_sent(notification: &mut FullSentNotification, version: Version) {
    if version < Version::new(2, 9) {
        notification.physical_communication_priority = None;
    }
}

/// Categories in whose details the id of the legal fact was spelt otherwise before timeline version 28.
const RESPELT: &[TimelineCategory] = {
    use TimelineCategory as C;
    &[C::DigitalDeliveryCreationRequest, C::CompletelyUnreachableCreationRequest, C::NotificationViewedCreationRequest]
};

/// Turns an element into what a version of `streams` shows.
pub(crate) fn translate_event(element: &mut TimelineElement, version: Version) {
    let is_respelt = element.category.as_ref().is_some_and(|category| RESPELT.contains(category));
    if version < Version::new(2, 9) && is_respelt {
        element.details = element.details.take().map(|details| respelt(&details).unwrap_or(details));
    }
}

fn respelt(details: &Raw) -> Option<Raw> {
    let mut fields: serde_json::Map<String, Value> = details.decode().ok()?;
    if let Some(id) = fields.remove("legalFactId") {
        fields.insert("legalfactId".to_owned(), id);
    }
    Raw::encode(&fields).ok()
}
