//! What comes one by one and is taken one by one, so that an `await` that is given up loses nothing.
//!
//! asyncio may cancel a task between the moment at which something arrives for it and the moment at which it goes on: what a future
//! holds then is gone. So futures only say that there is something, and whoever waited takes it in the same breath in which it goes
//! on. Until then it is kept here, for the next who asks.

use crate::pending::Pending;
use pyo3::prelude::*;
use send_client::Result;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Mutex as AsyncMutex;
use tokio_util::sync::CancellationToken;

/// Gives what is asked for. It may be given up at any await point, and then asked again.
pub(super) trait Giver: Send + 'static {
    /// How it is asked.
    type Wish: Send + 'static;
    /// What it gives.
    type Given: Send + 'static;

    /// The next, with what has come together with it; empty if there is none. Nothing is awaited between the arrival of something
    /// and the end of this.
    fn give(&mut self, wish: Self::Wish) -> impl Future<Output = Vec<Self::Given>> + Send;
}

/// What a giver gives, until it is taken or closed. Clones are of the same.
pub(super) struct Handover<G: Giver>(Arc<Inner<G>>);

struct Inner<G: Giver> {
    /// One asks at a time; nobody gives any more once it is closed.
    giver: AsyncMutex<Option<G>>,
    here: Mutex<VecDeque<G::Given>>,
    closing: CancellationToken,
}

/// How it stands after a wait.
pub(super) enum Look {
    /// There was something to take.
    Here,
    /// There is no more.
    End,
    /// It was closed.
    Closed,
}

impl Look {
    /// True if there was something to take.
    pub(super) fn is_here(&self) -> bool {
        matches!(self, Self::Here)
    }
}

impl<G: Giver> Handover<G> {
    pub(super) fn new(giver: G) -> Self {
        let giver = AsyncMutex::new(Some(giver));
        Self(Arc::new(Inner { giver, here: Mutex::default(), closing: CancellationToken::new() }))
    }

    /// Waits until there is something to take, or nothing more will come. Who waits beside others may find that they took it.
    pub(super) fn look(&self, wish: G::Wish) -> impl Future<Output = Result<Look>> + Send + 'static {
        let inner = Arc::clone(&self.0);
        async move {
            match inner.closing.run_until_cancelled(inner.ask(wish)).await {
                Some(look) => Ok(look),
                None => {
                    inner.let_go().await;
                    Ok(Look::Closed)
                }
            }
        }
    }

    /// What has come and was not taken yet.
    pub(super) fn take(&self) -> Option<G::Given> {
        self.0.here().pop_front()
    }

    pub(super) fn is_closed(&self) -> bool {
        self.0.closing.is_cancelled()
    }

    /// Ends it at once, also for those who wait. The work that is returned is over when the giver is gone.
    pub(super) fn close(&self) -> Pending {
        self.0.closing.cancel();
        self.0.here().clear();
        // As a rule nobody is asking.
        let giver = self.0.giver.try_lock().ok().and_then(|mut giver| giver.take());
        Python::attach(|py| py.detach(|| drop(giver)));
        let inner = Arc::clone(&self.0);
        let gone = async move {
            inner.let_go().await;
            Ok(())
        };
        Pending::new(gone, |()| ())
    }
}

impl<G: Giver> Inner<G> {
    fn here(&self) -> MutexGuard<'_, VecDeque<G::Given>> {
        self.here.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn ask(&self, wish: G::Wish) -> Look {
        let mut giver = self.giver.lock().await;
        if !self.here().is_empty() {
            return Look::Here;
        }
        let Some(giver) = giver.as_mut() else { return Look::Closed };
        let given = giver.give(wish).await;
        if given.is_empty() {
            return Look::End;
        }
        self.here().extend(given);
        Look::Here
    }

    async fn let_go(&self) {
        let giver = self.giver.lock().await.take();
        drop(giver);
    }
}

impl<G: Giver> Clone for Handover<G> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}
