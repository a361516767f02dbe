//! Reading a stream to the last event: at least once, nothing lost, nothing twice unless the process dies in between.
//!
//! A page is stored before the next one is asked for (asking acknowledges it), and it is asked for while the application
//! works on what is stored. Decisions are made by `ledger`, `holes` and `poll`, which do no I/O; `reader` does it.

use super::checkpoint::Checkpoint;
use super::delivery::Delivery;
use super::lease::Lease;
use super::reader::{Reader, Source};
#[cfg(doc)]
use crate::ErrorKind;
use crate::{BoxError, Client, Error, Result};
use futures_core::Stream;
use futures_util::future::{Either, select};
use futures_util::stream::unfold;
use send_core::api::Version;
use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

/// How long an acknowledgement waits for a missing number, unless told otherwise.
const PATIENCE: Duration = Duration::from_secs(120);

/// Reads a stream; made by [`Streams::consumer`](super::Streams::consumer).
///
/// Every method can be cancelled by dropping its future at any point: what was not handled is handed over again.
///
/// # Example
/// ```no_run
/// # async fn example(client: send_client::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use send_client::streams::{Delivery, FileCheckpoint};
/// let checkpoint = FileCheckpoint::open("everything.journal")?;
/// let mut consumer = client.streams().consumer("4a1d3c1e-0000-0000-0000-000000000000", checkpoint);
/// consumer
///     .run(|delivery| async move {
///         if let Delivery::Event(event) = &delivery {
///             println!("{:?} {:?}", event.iun, event.new_status);
///         }
///         Ok(())
///     })
///     .await?;
/// # Ok(())
/// # }
/// ```
pub struct StreamConsumer(Reader);

impl StreamConsumer {
    pub(super) fn new(client: Client, id: String, version: Option<Version>, checkpoint: Arc<dyn Checkpoint>) -> Self {
        Self(Reader::new(client, Source { id, version }, checkpoint, PATIENCE))
    }

    /// How long an acknowledgement waits for a missing number; 120 seconds unless told otherwise. Less risks losing events
    /// that become visible late.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.0.set_patience(patience);
        self
    }

    /// A right to read that is shared with other machines.
    #[must_use]
    pub fn lease(mut self, lease: impl Lease + 'static) -> Self {
        self.0.lease = Some(Arc::new(lease));
        self
    }

    /// The stream that replaced this one ([`Streams::upgrade`](super::Streams::upgrade)): read when this one is empty for as
    /// long as an event can be late.
    #[must_use]
    pub fn followed_by(mut self, stream_id: impl Into<String>, version: Version) -> Self {
        self.0.successor = Some(Source { id: stream_id.into(), version: Some(version) });
        self
    }

    /// The next delivery; the one before counts as handled. Waits as long as there is none: through trouble on the line, while
    /// nobody gives out vouchers, and till tomorrow if the calls of the day are used up; no longer than [`Client::within`] says.
    ///
    /// # Errors
    /// What waiting does not mend: [`ErrorKind::Forbidden`] (made with another version, or groups),
    /// [`ErrorKind::NotFound`] (deleted, or disabled 14 days ago: make another and read every open notification),
    /// [`ErrorKind::File`] (the checkpoint), [`ErrorKind::Conflict`] (the checkpoint is that of another stream, or somebody
    /// else has the lease), [`ErrorKind::Decode`] (answers that were not understood for minutes). What was stored is handed over first; afterwards it may be called again.
    pub async fn next(&mut self) -> Result<Delivery> {
        loop {
            if let Some(delivery) = self.0.advance(false).await? {
                return Ok(delivery);
            }
        }
    }

    /// As [`next`](Self::next), but `None` as soon as the stream has nothing more for now.
    ///
    /// # Errors
    /// As [`next`](Self::next).
    pub async fn next_if_any(&mut self) -> Result<Option<Delivery>> {
        self.0.advance(true).await
    }

    /// Hands everything to `handler`, one at a time, until something fails. The next page is read meanwhile.
    ///
    /// A delivery that the handler does not finish (it fails, or this future is dropped) comes again.
    ///
    /// # Errors
    /// [`Stopped`]: the handler's own error, or one as of [`next`](Self::next).
    pub async fn run<F>(&mut self, mut handler: impl FnMut(Delivery) -> F) -> Result<(), Stopped>
    where
        F: Future<Output = Result<(), BoxError>>,
    {
        loop {
            let delivery = self.next().await?;
            self.0.set_handled(false);
            let mut work = pin!(handler(delivery));
            let outcome = loop {
                let page = match select(work.as_mut(), pin!(self.0.prefetched())).await {
                    Either::Left((outcome, _)) => break outcome,
                    Either::Right((page, _)) => page,
                };
                self.0.absorb(page).await?;
            };
            outcome.map_err(Stopped::Handler)?;
            self.0.set_handled(true);
        }
    }

    /// The deliveries as a stream. Each counts as handled when the next is asked for; the stream ends after an error.
    pub fn into_stream(self) -> impl Stream<Item = Result<Delivery>> + Send {
        unfold(Some(self), |consumer| async move {
            let mut consumer = consumer?;
            match consumer.next().await {
                Ok(delivery) => Some((Ok(delivery), Some(consumer))),
                Err(error) => Some((Err(error), None)),
            }
        })
    }
}

/// Why [`StreamConsumer::run`] came to an end.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Stopped {
    /// The handler failed; what it was given comes again.
    #[error("the handler of the stream failed")]
    Handler(#[source] BoxError),
    /// The stream cannot be read, or the checkpoint not be written.
    #[error(transparent)]
    Stream(#[from] Error),
}

impl fmt::Debug for StreamConsumer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StreamConsumer")
            .field("stream", &self.0.stream)
            .field("pending", &self.0.ledger.pending())
            .finish_non_exhaustive()
    }
}
