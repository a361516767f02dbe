//! Streams: how a sender follows many notifications with few calls.

use super::{TimelineElement, answer};
use crate::enums::Value;
use crate::json::{Json, Text};
use crate::model::Reduced;
use pyo3::prelude::*;
use pyo3::types::PyType;
use send_core::model;
use send_core::time::Instant;
use serde::{Deserialize, Serialize};
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
#[pyclass(frozen, eq, module = "send_sdk")]
#[derive(Clone, PartialEq)]
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

/// A page as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Stored {
    events: Vec<model::StreamEvent>,
    #[serde(with = "crate::time::seconds")]
    retry_after: Duration,
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

    /// The JSON text: the events as they came, and the seconds to wait.
    fn to_json(&self) -> PyResult<String> {
        let events = self.events.iter().map(|event| (*event.0).clone()).collect();
        crate::json::write(&Stored { events, retry_after: self.retry_after })
    }

    /// The same as Python objects.
    fn to_dict(&self) -> PyResult<Json> {
        self.to_json().map(Json)
    }

    /// Reads what `to_json` wrote.
    ///
    /// Raises `ValidationError` with the place in the text as `field`.
    #[classmethod]
    #[pyo3(signature = (text: "str | bytes", /))]
    fn from_json(cls: &Bound<'_, PyType>, text: Text) -> PyResult<Self> {
        let Stored { events, retry_after } = crate::json::read(cls.py(), text)?;
        Ok(Self { events: events.into_iter().map(StreamEvent::from).collect(), retry_after })
    }

    /// Reads what `to_dict` gave.
    ///
    /// Raises `ValidationError` with the place in it as `field`.
    #[classmethod]
    #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
    fn from_dict(cls: &Bound<'_, PyType>, fields: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::from_json(cls, crate::json::text_of(fields)?)
    }

    #[pyo3(signature = () -> "tuple[Any, ...]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        crate::model::reduced(slf.as_any(), slf.get().to_json()?)
    }

    fn __hash__(&self) -> PyResult<u64> {
        crate::json::hash(&self.to_json()?)
    }

    fn __len__(&self) -> usize {
        self.events.len()
    }

    fn __repr__(&self) -> String {
        format!("EventPage(events=<{}>, retry_after=<{} s>)", self.events.len(), self.retry_after.as_secs_f64())
    }
}
