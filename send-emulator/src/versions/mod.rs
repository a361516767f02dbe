//! Which versions are served, and what an older one does not show.
//!
//! The newest form is made first; then every step below the version that was asked for takes out, or renames, what came after
//! it, as the platform's own functions do ([`steps`]).
//!
//! Sources: pagopa/pn-delivery `functions/versioningV1V2GetNotification`, `functions/versioningV1V23GetNotificationPrice`;
//! pagopa/pn-stream (the timeline version behind a stream version; `StreamEventsServiceImpl.java` for v1).

pub(crate) mod first;
mod flat;
mod steps;

pub(crate) use flat::flat_event;

use send_core::api::{Resource, Route, Version};
use send_core::model::{FullSentNotification, NotificationStatus, StreamEvent, TimelineCategory};
use serde_json::{Map, Value, json};

/// `v2.minor`.
const fn v2(minor: u8) -> Version {
    Version::new(2, minor)
}

/// Versions of each resource.
const SERVED: &[(Resource, &[Version])] = &[
    (Resource::Requests, &[Version::V1, v2(1), v2(3), v2(4), v2(5), v2(6)]),
    (Resource::Sent, &[Version::V1, v2(0), v2(1), v2(3), v2(4), v2(5), v2(6), v2(7), v2(8), v2(9)]),
    (Resource::Price, &[Version::V1, v2(3)]),
    (Resource::Streams, &[Version::V1, v2(3), v2(4), v2(5), v2(6), v2(7), v2(8), v2(9)]),
    (Resource::LegalFacts, &[Version::V1, v2(0)]),
    (Resource::Cancellation, &[v2(0)]),
    (Resource::Received, &[v2(7), v2(8)]),
];

/// The version of the timeline that a version of `streams` shows, as the version of `sent` that has the same.
const TIMELINE_OF_STREAM: &[(Version, Version)] = &[
    (Version::V1, v2(3)),
    (v2(3), v2(3)),
    (v2(4), v2(4)),
    (v2(5), v2(5)),
    (v2(6), v2(6)),
    (v2(7), v2(6)),
    (v2(8), v2(7)),
    (v2(9), v2(9)),
];

/// The versions of a resource; of a path without a version, one that stands for none.
pub(crate) fn served(resource: Option<Resource>) -> &'static [Version] {
    match resource {
        None => &[Version::V1],
        Some(resource) => SERVED.iter().find(|(served, _)| *served == resource).map_or(&[], |(_, versions)| versions),
    }
}

/// The versions of an operation: the first version of streams cannot be disabled.
pub(crate) fn served_of(route: &Route) -> &'static [Version] {
    let all = served(route.resource);
    if route.name == "disable_stream" { all.get(1..).unwrap_or_default() } else { all }
}

/// A notification as a version of `sent` shows it.
///
/// # Errors
/// Why it cannot be shown: the first two versions have one payment for each recipient.
pub(crate) fn sent(notification: &FullSentNotification, version: Version) -> Result<Value, &'static str> {
    let mut shown = stepped_down(notification, version);
    if let Some(fields) = shown.as_object_mut().filter(|_| version < v2(1)) {
        first::downgrade(fields)?;
    }
    Ok(shown)
}

fn stepped_down(notification: &FullSentNotification, version: Version) -> Value {
    let mut shown = json!(notification);
    steps::step_down(&mut shown, version);
    shown
}

/// The request of a notification as a version of `requests` shows it: as [`sent`].
///
/// # Errors
/// Those of [`sent`].
pub(crate) fn requested(fields: &mut Map<String, Value>, version: Version) -> Result<(), &'static str> {
    if version < v2(6) {
        fields.remove("physicalCommunicationPriority");
    }
    if version < v2(4) {
        fields.remove("additionalLanguages");
    }
    if version < v2(1) { first::downgrade(fields) } else { Ok(()) }
}

/// A notification as a version of `received` shows it: v2.8 has what v2.9 of `sent` has.
pub(crate) fn received(notification: &FullSentNotification, version: Version) -> Value {
    stepped_down(notification, if version >= v2(8) { v2(9) } else { version })
}

/// An event as a version of `streams` shows it; none if the version does not know its category.
pub(crate) fn event(event: &StreamEvent, version: Version) -> Option<Value> {
    let mut shown = json!(event);
    let element = shown.get_mut("element")?;
    steps::step_down_element(element, timeline_of(version)).then_some(())?;
    Some(shown)
}

/// True if streams of a version tell of a category.
pub(crate) fn streams_know(version: Version, category: &TimelineCategory) -> bool {
    let category = category.as_str();
    (version > Version::V1 || flat::knows_category(category)) && steps::knows_category(category, timeline_of(version))
}

/// The version of `sent` that has the timeline of a version of `streams`.
fn timeline_of(stream: Version) -> Version {
    TIMELINE_OF_STREAM.iter().find(|(version, _)| *version == stream).map_or(stream, |(_, sent)| *sent)
}

/// True if a status has a name in a version of `streams` and of `sent`.
pub(crate) fn knows_status(version: Version, status: &NotificationStatus) -> bool {
    version >= v2(6) || *status != NotificationStatus::ReturnedToSender
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api;
    use send_core::api::ApiVersions;

    #[test]
    fn what_core_asks_for_by_default_is_served() {
        for route in api::routes() {
            let Some(resource) = route.resource else { continue };
            assert!(served(Some(resource)).contains(&ApiVersions::default().of(resource)), "{}", route.name);
        }
    }
}
