//! What stays of a page of events when its body is forgotten: rules and checks look at no more.

use serde::Deserialize;

/// A page of a stream, as it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// How many events it had.
    pub(crate) events: usize,
    /// The id of the last one.
    pub(crate) last: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    event_id: String,
}

impl Page {
    /// Reads the body of an answer; nothing if it is no page.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let events: Vec<Event> = serde_json::from_slice(body).ok()?;
        Some(Self { events: events.len(), last: events.into_iter().next_back().map(|event| event.event_id) })
    }
}
