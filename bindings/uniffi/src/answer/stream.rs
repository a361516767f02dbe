//! Streams and their events.

use super::TimelineElementData;
use super::sent::text;
use crate::error::NativeError;
use send_core::api::EventPage;
use send_core::model::{StreamCreation, StreamEvent, StreamListItem, StreamMetadata, StreamUpdate};
use send_core::wire;
use std::time::Duration;

/// `StreamCreation`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct StreamCreationData {
    pub title: String,
    /// As on the wire.
    pub event_type: String,
    pub groups: Vec<String>,
    /// Statuses or categories, as on the wire.
    pub filter_values: Vec<String>,
    pub wait_for_accepted: Option<bool>,
    pub replaced_stream_id: Option<String>,
}

impl From<StreamCreationData> for StreamCreation {
    fn from(data: StreamCreationData) -> Self {
        let StreamCreationData { title, event_type, groups, filter_values, wait_for_accepted, replaced_stream_id } =
            data;
        let mut creation = Self::new(title, event_type.as_str().into()).groups(groups).filter(filter_values);
        creation.wait_for_accepted = wait_for_accepted;
        creation.replaced_stream_id = replaced_stream_id;
        creation
    }
}

/// `StreamUpdate`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct StreamUpdateData {
    pub title: String,
    /// As on the wire.
    pub event_type: String,
    pub groups: Vec<String>,
    /// Statuses or categories, as on the wire.
    pub filter_values: Vec<String>,
}

impl From<StreamUpdateData> for StreamUpdate {
    fn from(data: StreamUpdateData) -> Self {
        let StreamUpdateData { title, event_type, groups, filter_values } = data;
        let mut update = Self::new(title, event_type.as_str().into());
        update.groups = groups;
        update.filter_values = filter_values;
        update
    }
}

/// `StreamMetadata`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct StreamData {
    pub stream_id: String,
    pub title: Option<String>,
    pub event_type: Option<String>,
    pub groups: Vec<String>,
    pub filter_values: Vec<String>,
    pub wait_for_accepted: Option<bool>,
    pub activation_date: Option<String>,
    pub disabled_date: Option<String>,
    pub version: Option<String>,
}

impl From<StreamMetadata> for StreamData {
    fn from(stream: StreamMetadata) -> Self {
        let StreamMetadata {
            stream_id,
            title,
            event_type,
            groups,
            filter_values,
            wait_for_accepted,
            activation_date,
            disabled_date,
            version,
            extra: _,
            ..
        } = stream;
        Self {
            stream_id,
            title,
            event_type: text(event_type),
            groups: groups.into_vec(),
            filter_values: filter_values.into_vec(),
            wait_for_accepted,
            activation_date: text(activation_date),
            disabled_date: text(disabled_date),
            version,
        }
    }
}

/// `StreamListItem`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct StreamListItemData {
    pub stream_id: String,
    pub title: Option<String>,
}

impl From<StreamListItem> for StreamListItemData {
    fn from(item: StreamListItem) -> Self {
        let StreamListItem { stream_id, title, extra: _, .. } = item;
        Self { stream_id, title }
    }
}

/// `StreamEvent`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct StreamEventData {
    /// All of it, as JSON.
    pub json: String,
    pub event_id: String,
    pub request_id: Option<String>,
    pub iun: Option<String>,
    pub new_status: Option<String>,
    pub element: Option<TimelineElementData>,
}

impl TryFrom<StreamEvent> for StreamEventData {
    type Error = NativeError;

    fn try_from(event: StreamEvent) -> Result<Self, NativeError> {
        let json = wire::encode_text(&event)?;
        let StreamEvent { event_id, notification_request_id, iun, new_status, element, extra: _, .. } = event;
        Ok(Self {
            json,
            event_id,
            request_id: notification_request_id,
            iun,
            new_status: text(new_status),
            element: element.map(Into::into),
        })
    }
}

/// `EventPage`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct EventPageData {
    pub events: Vec<StreamEventData>,
    pub retry_after: Duration,
}

impl TryFrom<EventPage> for EventPageData {
    type Error = NativeError;

    fn try_from(page: EventPage) -> Result<Self, NativeError> {
        let EventPage { events, retry_after, .. } = page;
        let events = events.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        Ok(Self { events, retry_after })
    }
}
