//! Many notifications at a time: an evening's fines, each with its files.
//!
//! A batch reads and checks parcels a little ahead of sending them, and announces the files of several in one call: of the five
//! calls that a notification of one file costs alone, two of a batch and a fifteenth are left before its acceptance. At no time
//! are there more parcels in memory than are on their way or about to be; a parcel that fails is told with its reason, and the
//! others go on.
//!
//! Sources: 15 files a call: pagopa/pn-delivery `config/application.properties` (`number-of-presigned-request`); each is answered
//! on its own: `NotificationAttachmentService.java:91-115`.

mod feeding;
mod options;
mod parcel;
mod sending;

pub use options::BatchOptions;
pub use parcel::Parcel;

use crate::{Client, Error, ErrorKind, Result, Submitted};
use feeding::Feeder;
use futures_core::Stream;
use futures_util::stream::BoxStream;
use futures_util::{FutureExt, StreamExt};
use sending::Sender;
use std::fmt;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use tokio::sync::{Mutex, Semaphore, mpsc};
use tokio::task::JoinSet;

/// What became of a parcel.
#[derive(Debug)]
#[non_exhaustive]
pub struct Dispatched {
    /// Its position among those given, from 0.
    pub position: usize,
    /// The request that the platform has written down, or why there is none. The error keeps what was uploaded
    /// ([`Error::uploaded`](crate::Error::uploaded)).
    pub outcome: Result<Submitted>,
}

/// A batch on its way: a stream of what becomes of each parcel, in the order in which it is known. Made by
/// [`Notifications::send_all`](crate::Notifications::send_all).
///
/// It works while nobody looks, up to as many outcomes as parcels may be on their way. Dropping it stops it at once: of the
/// parcels without an outcome some may have been sent, as when a process dies. [`BatchOptions::write_ahead`] knows their tokens,
/// and [`BatchOptions::resume`] goes on.
#[must_use = "dropping a batch stops it"]
pub struct Batch {
    outcomes: mpsc::Receiver<Dispatched>,
    tasks: JoinSet<()>,
}

/// Runs what may call the caller's code. Its panic is the failure of one row, and of no other.
async fn guarded<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    AssertUnwindSafe(work).catch_unwind().await.unwrap_or_else(|_| {
        // What the panic says is the program's own, and may be personal; the program's hook has told it.
        Err(Error::new(ErrorKind::Unexpected, "making the request, or writing its token down, panicked"))
    })
}

impl Batch {
    /// Begins; must be called within a tokio runtime.
    pub(crate) fn begin(client: &Client, parcels: BoxStream<'static, Parcel>, options: BatchOptions) -> Self {
        let parallel = options.parallel;
        // A feeder makes one call for a group, a sender two and more for one parcel: half as many parcels in the hands of
        // feeders as there are senders keep all of them busy, and more would only take memory.
        let feeders = parallel.div_ceil(2 * feeding::GROUP);
        let (told, outcomes) = mpsc::channel(parallel);
        // Room for what one of them has fetched, so that it fetches the next while that is sent.
        let (fed, ready) = mpsc::channel(feeding::GROUP);
        let (calls, ready) = (Arc::new(Semaphore::new(parallel)), Arc::new(Mutex::new(ready)));
        let parcels = Arc::new(Mutex::new(parcels.enumerate().fuse().boxed()));
        let mut tasks = JoinSet::new();
        for _ in 0..feeders {
            let (client, parcels, calls) = (client.clone(), Arc::clone(&parcels), Arc::clone(&calls));
            let feeder =
                Feeder { client, parcels, calls, fed: fed.clone(), told: told.clone(), preflight: options.preflight };
            tasks.spawn(feeder.run());
        }
        for _ in 0..parallel {
            let (client, ready, calls) = (client.clone(), Arc::clone(&ready), Arc::clone(&calls));
            let sender = Sender { client, ready, calls, told: told.clone(), options: options.clone() };
            tasks.spawn(sender.run());
        }
        Self { outcomes, tasks }
    }

    /// The next outcome that is known; `None` after the last.
    ///
    /// # Panics
    /// If the runtime on which it began was shut down before its end: what became of the other parcels is not known then.
    pub async fn next(&mut self) -> Option<Dispatched> {
        StreamExt::next(self).await
    }
}

impl Stream for Batch {
    type Item = Dispatched;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Dispatched>> {
        if let Some(dispatched) = ready!(self.outcomes.poll_recv(context)) {
            return Poll::Ready(Some(dispatched));
        }
        // A task that did not end by itself leaves parcels without an outcome: that must not look like the end of all.
        while let Some(ended) = ready!(self.tasks.poll_join_next(context)) {
            match ended.map_err(tokio::task::JoinError::try_into_panic) {
                Ok(()) => {}
                Err(Ok(panic)) => std::panic::resume_unwind(panic),
                Err(Err(_)) => {
                    std::panic::resume_unwind(Box::new("the runtime of a batch was shut down before its end"))
                }
            }
        }
        Poll::Ready(None)
    }
}

impl fmt::Debug for Batch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batch").field("outcomes", &self.outcomes.len()).finish_non_exhaustive()
    }
}
