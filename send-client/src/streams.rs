//! Streams: following many notifications with few calls.
//!
//! Source: pagopa/pn-stream `StreamsServiceImpl.java` and `StreamEventsServiceImpl.java`.

use crate::{Client, Result};
use send_core::api::{
    CreateStream, DeleteStream, DisableStream, EventPage, GetStream, ListStreams, ReadEvents, UpdateStream,
};
use send_core::model::{StreamCreation, StreamListItem, StreamMetadata, StreamUpdate};

/// Streams; made by [`Client::streams`].
///
/// A stream belongs to the version it was made with: through another one every call but the list earns
/// [`ErrorKind::Forbidden`](crate::ErrorKind::Forbidden).
#[derive(Debug, Clone, Copy)]
pub struct Streams<'a> {
    client: &'a Client,
}

impl<'a> Streams<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client }
    }

    /// Creates a stream. Only events from now on are delivered.
    ///
    /// # Errors
    /// [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) if the body has ten streams already.
    pub async fn create(&self, stream: &StreamCreation) -> Result<StreamMetadata> {
        self.client.execute(&CreateStream { stream }).await
    }

    /// The streams of the body, of every version and group.
    ///
    /// # Errors
    /// [`Error`](crate::Error) as for every call.
    pub async fn list(&self) -> Result<Vec<StreamListItem>> {
        self.client.execute(&ListStreams).await
    }

    /// A stream.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is none.
    pub async fn get(&self, stream_id: &str) -> Result<StreamMetadata> {
        self.client.execute(&GetStream { stream_id }).await
    }

    /// Changes a stream. An empty filter leaves the old one in place: to clear it, create a stream that replaces this.
    ///
    /// # Errors
    /// [`ErrorKind::Forbidden`](crate::ErrorKind::Forbidden) for a disabled stream, or one of other groups.
    pub async fn update(&self, stream_id: &str, stream: &StreamUpdate) -> Result<StreamMetadata> {
        self.client.execute(&UpdateStream { stream_id, stream }).await
    }

    /// Deletes a stream. Unread events are lost.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) if there is none.
    pub async fn delete(&self, stream_id: &str) -> Result<()> {
        self.client.execute(&DeleteStream { stream_id }).await
    }

    /// Disables a stream: it gets no more events and can be read to its end for 14 days.
    ///
    /// # Errors
    /// [`ErrorKind::Forbidden`](crate::ErrorKind::Forbidden) if it is disabled already.
    pub async fn disable(&self, stream_id: &str) -> Result<StreamMetadata> {
        self.client.execute(&DisableStream { stream_id }).await
    }

    /// The next page of events, up to 50.
    ///
    /// `last_event_id` is an acknowledgement: the platform deletes everything up to it a second later. Pass only what is
    /// safely stored. Wait [`EventPage::retry_after`] before the next call.
    ///
    /// # Errors
    /// [`ErrorKind::RateLimited`](crate::ErrorKind::RateLimited) if called too early.
    pub async fn read(&self, stream_id: &str, last_event_id: Option<&str>) -> Result<EventPage> {
        self.client.execute(&ReadEvents { stream_id, last_event_id }).await
    }
}
