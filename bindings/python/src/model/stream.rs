//! Streams: how a sender follows many notifications with few calls.

use super::{TimelineElement, answer};
use crate::enums::Value;
use pyo3::prelude::*;
use send_core::model;
use send_core::time::Instant;
use std::time::Duration;

answer! {
    /// A stream.
    StreamMetadata {
        /// Its id, a UUID.
        show stream_id: String,
        /// Name.
        show title: Option<String>,
        /// What it tells.
        show event_type: Option<Value<model::StreamEventType>>,
        /// Group ids.
        hide groups: Vec<String>,
        /// Statuses or categories wanted; empty for all.
        hide filter_values: Vec<String>,
        /// Whether events wait for acceptance.
        hide wait_for_accepted: Option<bool>,
        /// Since when it collects events.
        show activation_date: Option<Instant>,
        /// Since when it does not any more.
        show disabled_date: Option<Instant>,
        /// The version it was made with, such as `v29`: it can be read and changed through that one only.
        show version: Option<String>,
    }
}

answer! {
    /// A stream in the list, which shows those of every version.
    StreamListItem {
        /// Its id.
        show stream_id: String,
        /// Name.
        show title: Option<String>,
    }
}

answer! {
    /// An event of a stream.
    StreamEvent {
        /// 38 digits, growing; compare as text.
        show event_id: String,
        /// Base64 of the IUN.
        show notification_request_id: Option<String>,
        /// The IUN; absent while the notification is in validation, and when it is refused.
        show iun: Option<String>,
        /// The status after this event.
        show new_status: Option<Value<model::NotificationStatus>>,
        /// What happened.
        show element: Option<TimelineElement>,
    }
}

/// A page of events.
#[pyclass(frozen, module = "send_sdk")]
pub(crate) struct EventPage {
    events: Vec<StreamEvent>,
    retry_after: Duration,
}

impl From<send_core::api::EventPage> for EventPage {
    fn from(page: send_core::api::EventPage) -> Self {
        let send_core::api::EventPage { events, retry_after, .. } = page;
        Self { events: events.into_iter().map(StreamEvent::from).collect(), retry_after }
    }
}

#[pymethods]
impl EventPage {
    /// The events, ordered by their id; at most 50.
    #[getter]
    fn events(&self) -> Vec<StreamEvent> {
        self.events.clone()
    }

    /// How long to wait before the next call: zero after a page with events.
    #[getter]
    fn retry_after(&self) -> Duration {
        self.retry_after
    }

    fn __len__(&self) -> usize {
        self.events.len()
    }

    fn __repr__(&self) -> String {
        format!("EventPage(events=<{}>, retry_after=<{} s>)", self.events.len(), self.retry_after.as_secs_f64())
    }
}
