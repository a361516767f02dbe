//! The engine of a consumer: reads, stores, hands out. Each of its futures can be dropped at any await point.
//!
//! What is in memory may then differ from what is stored; before anything else is done, the ledger is loaded again.

mod absorb;

use super::at_version::AtVersion;
use super::change::Change;
use super::checkpoint::Checkpoint;
use super::delivery::Delivery;
use super::holes::HoleGuard;
use super::lease::Lease;
use super::ledger::Ledger;
use super::poll::Pace;
use crate::{BoxError, Client, Error, ErrorKind, Result};
use futures_core::future::BoxFuture;
use futures_util::future::poll_fn;
use send_core::api::{EventPage, ReadEvents, Version};
use send_core::time::Instant;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;
use tokio::task::JoinSet;
use tracing::Instrument;

/// Stored deliveries from which on no further page is asked for.
const ENOUGH: usize = 100;

pub(super) struct Reader {
    client: Client,
    pub(super) stream: Source,
    pub(super) successor: Option<Source>,
    checkpoint: Arc<dyn Checkpoint>,
    pub(super) lease: Option<Arc<dyn Lease>>,
    patience: Duration,
    pub(super) ledger: Ledger,
    guard: HoleGuard,
    pace: Pace,
    /// The ledger in memory may not be the one that is stored.
    is_stale: bool,
    /// The call under way, with its wait.
    reading: Option<BoxFuture<'static, Result<EventPage>>>,
    in_hand: Option<InHand>,
    empty_since: Option<Instant>,
    /// The last page was empty, and nobody has been told that there is nothing more.
    is_dry: bool,
    failure: Option<Error>,
}

/// A stream and the version that it was made with, if not the client's.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) id: String,
    pub(super) version: Option<Version>,
}

/// The delivery that the application has.
#[derive(Debug, Clone, Copy)]
struct InHand {
    position: u64,
    is_handled: bool,
}

impl Reader {
    pub(super) fn new(client: Client, stream: Source, checkpoint: Arc<dyn Checkpoint>, patience: Duration) -> Self {
        Self {
            client,
            stream,
            successor: None,
            checkpoint,
            lease: None,
            patience,
            ledger: Ledger::default(),
            guard: HoleGuard::new(patience),
            pace: Pace::default(),
            is_stale: true,
            reading: None,
            in_hand: None,
            empty_since: None,
            is_dry: false,
            failure: None,
        }
    }

    pub(super) fn set_patience(&mut self, patience: Duration) {
        self.patience = patience;
        self.guard = HoleGuard::new(patience);
    }

    /// The next delivery. `until_empty`: or none, as soon as the stream has nothing more for now.
    pub(super) async fn advance(&mut self, until_empty: bool) -> Result<Option<Delivery>> {
        self.settle().await?;
        self.shorten().await?;
        loop {
            // Whatever has arrived meanwhile is stored first, so that the next page is on its way.
            if let Some(page) = self.arrived().await {
                self.take_in(page).await?;
                continue;
            }
            if let Some((position, delivery)) = self.ledger.pop() {
                self.in_hand = Some(InHand { position, is_handled: true });
                return Ok(Some(delivery));
            }
            if let Some(failure) = self.failure.take() {
                return Err(failure);
            }
            // An empty page that came while deliveries were handled says so as well: the next is a whole wait away.
            if until_empty && self.is_dry && self.ledger.pending() == 0 {
                self.is_dry = false;
                return Ok(None);
            }
            let page = self.prefetched().await;
            self.take_in(page).await?;
        }
    }

    async fn take_in(&mut self, page: Result<EventPage>) -> Result<()> {
        self.is_dry = page.as_ref().is_ok_and(|page| page.events.is_empty());
        self.absorb(page).await
    }

    /// Whether the application has handled what it was given last.
    pub(super) fn set_handled(&mut self, is_handled: bool) {
        if let Some(held) = &mut self.in_hand {
            held.is_handled = is_handled;
        }
    }

    /// Makes the ledger in memory the one that is stored, and notes what was handled.
    async fn settle(&mut self) -> Result<()> {
        let handled = self.in_hand.filter(|held| held.is_handled).map(|held| Change::Handled(held.position + 1));
        if self.is_stale || (self.in_hand.is_some() && handled.is_none()) {
            self.reading = None;
            self.ledger = self.checkpoint.load().await.map_err(not_stored)?;
            self.recognise().await?;
            self.is_stale = false;
        }
        if let Some(handled) = handled {
            // Cheap, and not on the disk yet: see Change::must_be_durable.
            self.store(handled).await?;
        }
        self.in_hand = None;
        Ok(())
    }

    /// Sees to it that the ledger is that of the stream: the numbers of another one would delete events that nobody has seen.
    async fn recognise(&mut self) -> Result<()> {
        let Some(known) = self.ledger.stream() else {
            return self.store(self.ledger.named(&self.stream.id)).await;
        };
        if known == self.stream.id {
            return Ok(());
        }
        if self.successor.as_ref().is_some_and(|next| next.id == known) {
            self.go_on_with_successor();
            return Ok(());
        }
        let text = format!(
            "the checkpoint belongs to the stream {known}, and this is {}: give each stream another checkpoint. If this one \
             replaced it, read that one to its end and name this one with followed_by; if that one is gone, read again every \
             notification that you hold for open",
            self.stream.id
        );
        Err(Error::new(ErrorKind::Conflict, text))
    }

    /// Has the checkpoint written anew when there is much to replay.
    async fn shorten(&mut self) -> Result<()> {
        if self.checkpoint.is_long() {
            self.is_stale = true;
            self.checkpoint.replace(&self.ledger.snapshot()).await.map_err(not_stored)?;
            self.is_stale = false;
        }
        Ok(())
    }

    /// The call, after a wait. The call is a task of its own: an application that takes its time finds the page there.
    fn read(&self, wait: Duration) -> BoxFuture<'static, Result<EventPage>> {
        let (client, lease, source) = (self.client.clone(), self.lease.clone(), self.stream.clone());
        let cursor = self.ledger.cursor().map(str::to_owned);
        Box::pin(async move {
            if !wait.is_zero() {
                client.clock().sleep(wait).await;
            }
            let call = async move {
                if let Some(lease) = lease {
                    lease.hold().await.map_err(|error| {
                        Error::new(ErrorKind::Conflict, "the right to read the stream could not be had").because(error)
                    })?;
                }
                let operation = ReadEvents { stream_id: &source.id, last_event_id: cursor.as_deref() };
                client.execute(&AtVersion { operation, version: source.version }).await
            };
            // The task ends with the set that it is in.
            let mut calls = JoinSet::new();
            calls.spawn(call.in_current_span());
            match calls.join_next().await {
                Some(Ok(page)) => page,
                Some(Err(error)) => {
                    Err(Error::new(ErrorKind::Unexpected, "the call was ended from outside").because(error))
                }
                None => std::future::pending().await,
            }
        })
    }

    /// The page under way; never ready while enough is stored, or after a failure that waiting does not mend.
    pub(super) async fn prefetched(&mut self) -> Result<EventPage> {
        if self.ledger.pending() >= ENOUGH || self.failure.is_some() {
            return std::future::pending().await;
        }
        if self.reading.is_none() {
            self.reading = Some(self.read(Duration::ZERO));
        }
        let page = poll_fn(|context| match &mut self.reading {
            Some(reading) => reading.as_mut().poll(context),
            None => Poll::Pending,
        });
        let page = page.await;
        self.reading = None;
        page
    }

    /// The page under way, if it is there already.
    async fn arrived(&mut self) -> Option<Result<EventPage>> {
        let mut page = pin!(self.prefetched());
        poll_fn(|context| match page.as_mut().poll(context) {
            Poll::Ready(page) => Poll::Ready(Some(page)),
            Poll::Pending => Poll::Ready(None),
        })
        .await
    }

    /// A number from 0 to 1.
    fn chance(&self) -> f64 {
        f64::from(u32::try_from(self.client.entropy().next() >> 32).unwrap_or_default()) / f64::from(u32::MAX)
    }
}

fn not_stored(error: BoxError) -> Error {
    Error::new(ErrorKind::File, "the checkpoint of a stream could not be used").because(error)
}
