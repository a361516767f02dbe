//! Streams: following many notifications with few calls.
//!
//! [`Streams`] makes and changes them, [`StreamConsumer`] reads one to the last event.
//!
//! Source: pagopa/pn-stream `StreamsServiceImpl.java` and `StreamEventsServiceImpl.java`.

mod at_version;
mod change;
mod checkpoint;
mod consumer;
mod delivery;
mod file_checkpoint;
mod holes;
mod journal;
mod lease;
mod ledger;
mod lint;
mod making;
mod poll;
mod reader;

pub use change::{Change, Snapshot};
pub use checkpoint::{Checkpoint, MemoryCheckpoint};
pub use consumer::{Stopped, StreamConsumer};
pub use delivery::{Delivery, Gap, GapCause};
pub use file_checkpoint::FileCheckpoint;
pub use lease::Lease;
pub use ledger::{KEPT, Ledger, REMEMBERED};

use crate::{Client, Error, ErrorKind, Result};
use at_version::AtVersion;
use lint::Wanted;
use send_core::api::{
    DeleteStream, DisableStream, EventPage, GetStream, ListStreams, Operation, ReadEvents, Resource, UpdateStream,
    Version,
};
use send_core::model::{StreamCreation, StreamListItem, StreamMetadata, StreamUpdate};
use std::sync::Arc;

/// Streams; made by [`Client::streams`].
///
/// A stream belongs to the version it was made with: through another one every call but the list earns
/// [`ErrorKind::Forbidden`]. Use [`at`](Self::at) for streams of another version than the client's.
#[derive(Debug, Clone, Copy)]
pub struct Streams<'a> {
    client: &'a Client,
    version: Option<Version>,
}

impl<'a> Streams<'a> {
    pub(crate) fn new(client: &'a Client) -> Self {
        Self { client, version: None }
    }

    /// The same through another version.
    #[must_use]
    pub fn at(self, version: Version) -> Self {
        Self { version: Some(version), ..self }
    }

    fn version(&self) -> Version {
        self.version.unwrap_or_else(|| self.client.versions().of(Resource::Streams))
    }

    async fn call<O: Operation<Output: Send> + Sync>(&self, operation: O) -> Result<O::Output> {
        self.client.execute(&AtVersion { operation, version: self.version }).await
    }

    /// Creates a stream. Only events from now on are delivered. What the platform would swallow silently (an unknown filter
    /// value) is an error here. An answer that is lost is looked for, so that no second stream eats the limit of ten.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] before anything is sent; [`ErrorKind::Conflict`] if the body has ten streams already;
    /// [`ErrorKind::Forbidden`] if the groups are not the key's, or a key of groups wants a stream without.
    pub async fn create(&self, stream: &StreamCreation) -> Result<StreamMetadata> {
        Wanted::of(stream).check(self.version())?;
        making::create(self, stream).await
    }

    /// The stream with this title, made if there is none that gets events: one that was disabled does not count. Programs that
    /// start again find their own by it: put what it is for and its version into the title, because the list shows the streams of
    /// every version and group.
    ///
    /// # Errors
    /// As [`create`](Self::create); [`ErrorKind::Conflict`] if several have the title; [`ErrorKind::Forbidden`] if one has it
    /// that belongs to another version or other groups, and none of these.
    pub async fn ensure(&self, stream: &StreamCreation) -> Result<StreamMetadata> {
        Wanted::of(stream).check(self.version())?;
        let titled = making::titled(&self.list().await?, &stream.title);
        let mut living = making::living(self, &titled).await?;
        match (living.pop(), living.len()) {
            (None, _) => making::create(self, stream).await,
            (Some(one), 0) => Ok(one),
            (Some(_), others) => Err(Error::new(
                ErrorKind::Conflict,
                format!("{} streams have the title {:?}: delete all but one", others + 1, stream.title),
            )),
        }
    }

    /// Replaces a stream of any version by a new one of this version. The old one gets no more events and stays readable for
    /// 14 days: read it to its end, then go on with the new one ([`StreamConsumer::followed_by`]).
    ///
    /// ```no_run
    /// # async fn example(client: send_client::Client, checkpoint: send_client::streams::FileCheckpoint) -> send_client::Result<()> {
    /// use send_core::api::Version;
    /// use send_core::model::{StreamCreation, StreamEventType};
    /// let old = "4a1d3c1e-0000-0000-0000-000000000000";
    /// let wanted = StreamCreation::new("everything v2.9", StreamEventType::Timeline);
    /// let new = client.streams().at(Version::new(2, 9)).upgrade(old, wanted).await?;
    /// let consumer = client.streams().at(Version::new(2, 8)).consumer(old, checkpoint);
    /// let mut consumer = consumer.followed_by(new.stream_id, Version::new(2, 9));
    /// # consumer.next().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`create`](Self::create); [`ErrorKind::NotFound`] if there is no such stream, [`ErrorKind::Forbidden`] if it is
    /// disabled already.
    pub async fn upgrade(&self, stream_id: &str, stream: StreamCreation) -> Result<StreamMetadata> {
        self.create(&stream.replacing(stream_id)).await
    }

    /// The streams of the body, of every version and group.
    ///
    /// # Errors
    /// [`Error`] as for every call.
    pub async fn list(&self) -> Result<Vec<StreamListItem>> {
        self.call(ListStreams).await
    }

    /// A stream.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if there is none.
    pub async fn get(&self, stream_id: &str) -> Result<StreamMetadata> {
        self.call(GetStream { stream_id }).await
    }

    /// Changes a stream. It is read first, because the platform ignores an empty filter without a word, and takes groups only
    /// in addition.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] if it would not become what is asked for: make one that replaces it
    /// ([`upgrade`](Self::upgrade)); [`ErrorKind::Forbidden`] for a disabled stream, or one of other groups.
    pub async fn update(&self, stream_id: &str, stream: &StreamUpdate) -> Result<StreamMetadata> {
        let StreamUpdate { title, event_type, filter_values, .. } = stream;
        Wanted { title, event_type, filter_values, waits_for_accepted: false }.check(self.version())?;
        making::check_update(&self.get(stream_id).await?, stream)?;
        self.call(UpdateStream { stream_id, stream }).await
    }

    /// Deletes a stream. Unread events are lost.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if there is none.
    pub async fn delete(&self, stream_id: &str) -> Result<()> {
        self.call(DeleteStream { stream_id }).await
    }

    /// Disables a stream: it gets no more events and can be read to its end for 14 days.
    ///
    /// # Errors
    /// [`ErrorKind::Forbidden`] if it was disabled before.
    pub async fn disable(&self, stream_id: &str) -> Result<StreamMetadata> {
        match self.call(DisableStream { stream_id }).await {
            // What an earlier attempt disabled is disabled.
            Err(error) if error.kind() == ErrorKind::Forbidden && error.attempts() > 1 => self.get(stream_id).await,
            result => result,
        }
    }

    /// The next page of events, up to 50. [`consumer`](Self::consumer) reads them all, safely.
    ///
    /// `last_event_id` is an acknowledgement: the platform deletes everything up to it a second later. Pass only what is
    /// safely stored. Wait [`EventPage::retry_after`] before the next call.
    ///
    /// # Errors
    /// [`ErrorKind::RateLimited`] if called too early.
    pub async fn read(&self, stream_id: &str, last_event_id: Option<&str>) -> Result<EventPage> {
        self.call(ReadEvents { stream_id, last_event_id }).await
    }

    /// A consumer that reads a stream to the last event, and keeps its place in a checkpoint of its own.
    #[must_use]
    pub fn consumer(&self, stream_id: impl Into<String>, checkpoint: impl Checkpoint + 'static) -> StreamConsumer {
        StreamConsumer::new(self.client.clone(), stream_id.into(), self.version, Arc::new(checkpoint))
    }
}
