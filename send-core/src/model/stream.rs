//! Streams: how a sender follows many notifications with few calls.
//!
//! Source: pagopa/pn-stream `docs/openapi/pn-stream-api-external.yaml`; schemas of v2.9 from the pn-delivery bundle.

use super::{NotificationStatus, TimelineElement};
use crate::wire::{DateTime, wire_enum, wire_struct};
use serde::Serialize;

wire_enum! {
    /// What a stream tells.
    pub enum StreamEventType {
        /// Changes of status only.
        Status = "STATUS",
        /// Every timeline element that passes the filter.
        Timeline = "TIMELINE",
    }
}

/// The body that creates a stream. Only events from then on are delivered.
///
/// A body of the platform may have 10 streams; one stream is for one reader.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StreamCreation {
    /// Name, at most 256 characters.
    pub title: String,
    /// What it tells.
    pub event_type: StreamEventType,
    /// Group ids. Must be a subset of the key's groups; empty only for keys without groups.
    pub groups: Vec<String>,
    /// Statuses or categories wanted; empty for all. A value that the version does not know is dropped silently.
    pub filter_values: Vec<String>,
    /// Tells of acceptance or refusal before anything that follows; events of the validation come at once. Since v2.7; cannot be
    /// changed later. A filter has to let the acceptance through, or the stream is mute for two days after each sending.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_for_accepted: Option<bool>,
    /// A stream to disable and to continue: ids go on from its counter plus 1000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_stream_id: Option<String>,
}

impl StreamCreation {
    /// A stream for everything of the body's notifications.
    #[must_use]
    pub fn new(title: impl Into<String>, event_type: StreamEventType) -> Self {
        Self {
            title: title.into(),
            event_type,
            groups: Vec::new(),
            filter_values: Vec::new(),
            wait_for_accepted: None,
            replaced_stream_id: None,
        }
    }

    /// Delivers only these statuses (of a status stream) or categories (of a timeline stream).
    #[must_use]
    pub fn filter(mut self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.filter_values = values.into_iter().map(Into::into).collect();
        self
    }

    /// Delivers only notifications of these groups.
    #[must_use]
    pub fn groups(mut self, groups: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.groups = groups.into_iter().map(Into::into).collect();
        self
    }

    /// Tells of acceptance or refusal before anything that follows. A filter has to let the acceptance through:
    /// `REQUEST_ACCEPTED` and `REQUEST_REFUSED`, or `ACCEPTED` and `REFUSED` of a status stream.
    #[must_use]
    pub fn wait_for_accepted(mut self, wait: bool) -> Self {
        self.wait_for_accepted = Some(wait);
        self
    }

    /// Disables another stream, of whichever version, and continues its numbering.
    #[must_use]
    pub fn replacing(mut self, stream_id: impl Into<String>) -> Self {
        self.replaced_stream_id = Some(stream_id.into());
        self
    }
}

/// The body that changes a stream. What is not said again is lost, except the filter: an empty one leaves the old.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StreamUpdate {
    /// Name, at most 256 characters.
    pub title: String,
    /// What it tells.
    pub event_type: StreamEventType,
    /// Group ids; can only be added to.
    pub groups: Vec<String>,
    /// Statuses or categories wanted.
    pub filter_values: Vec<String>,
}

impl StreamUpdate {
    /// The new title and kind.
    #[must_use]
    pub fn new(title: impl Into<String>, event_type: StreamEventType) -> Self {
        Self { title: title.into(), event_type, groups: Vec::new(), filter_values: Vec::new() }
    }
}

wire_struct! {
    /// A stream (`StreamMetadataResponseV29`).
    pub struct StreamMetadata {
        /// Its id, a UUID.
        required stream_id: String = "streamId",
        /// Name.
        optional title: String = "title",
        /// What it tells.
        optional event_type: StreamEventType = "eventType",
        /// Group ids.
        list groups: String = "groups",
        /// Statuses or categories wanted.
        list filter_values: String = "filterValues",
        /// Whether events wait for acceptance.
        optional wait_for_accepted: bool = "waitForAccepted",
        /// Since when it collects events.
        optional activation_date: DateTime = "activationDate",
        /// Since when it does not any more.
        optional disabled_date: DateTime = "disabledDate",
        /// The version it was made with, such as `v29`: it can be read and changed through that one only.
        optional version: String = "version",
    }
}

wire_struct! {
    /// A stream in the list, which shows those of every version.
    pub struct StreamListItem {
        /// Its id.
        required stream_id: String = "streamId",
        /// Name.
        optional title: String = "title",
    }
}

wire_struct! {
    /// An event of a stream (`ProgressResponseElementV29`).
    pub struct StreamEvent {
        /// 38 digits, growing; compare as text.
        required event_id: String = "eventId",
        /// Base64 of the IUN.
        optional notification_request_id: String = "notificationRequestId",
        /// The IUN; absent while the notification is in validation, and when it is refused.
        optional iun: String = "iun",
        /// The status after this event.
        optional new_status: NotificationStatus = "newStatus",
        /// What happened.
        optional element: TimelineElement = "element",
    }
}
