//! No more connections than workers.
//!
//! The pool below lets a new connection race against one that is about to come back, and keeps both: 32 workers end up with 48
//! connections, each a TLS handshake. So a connection beyond one for each request that there ever was at a time, and [`SPARE`], is
//! only begun after a short time, and not at all if its request has gone meanwhile. The pool then lets the connecting go on in a
//! task of its own, and by that it is recognised: who started it is not who polls it.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::Instant;
use tower_layer::Layer;
use tower_service::Service;

/// How long a connection that should come back is waited for. Coming back takes microseconds; a busy machine needs more.
const GRACE: Duration = Duration::from_millis(20);

/// Connections beyond one for each request. A connection comes back a moment after its answer has ended; meanwhile the next
/// request takes one of these. Without them it would wait, which costs a timer, a task and half a dozen allocations: 30 µs.
const SPARE: usize = 2;

/// Requests in flight and connections made, of one pool.
#[derive(Debug, Clone)]
pub(super) struct Gauge(Arc<Counts>);

#[derive(Debug)]
struct Counts {
    in_flight: AtomicUsize,
    /// Most requests at a time.
    most: AtomicUsize,
    /// Connections begun and not known to be closed. That one was closed is not always known: then it is too large, and the
    /// next connection begins [`GRACE`] later than it could.
    connections: AtomicUsize,
    last_use: Mutex<Instant>,
    idle: Duration,
}

/// A request in flight, until the end of its answer.
#[derive(Debug)]
pub(super) struct InFlight(Gauge);

impl Gauge {
    pub(super) fn new(idle: Duration) -> Self {
        Self(Arc::new(Counts {
            in_flight: AtomicUsize::new(0),
            most: AtomicUsize::new(0),
            connections: AtomicUsize::new(0),
            last_use: Mutex::new(Instant::now()),
            idle,
        }))
    }

    pub(super) fn enter(&self) -> InFlight {
        let before = self.0.in_flight.fetch_add(1, Ordering::Relaxed);
        if before == 0 {
            let mut last = self.0.last_use.lock().unwrap_or_else(PoisonError::into_inner);
            if last.elapsed() > self.0.idle {
                self.0.connections.store(0, Ordering::Relaxed);
                self.0.most.store(0, Ordering::Relaxed);
            }
            *last = Instant::now();
        }
        self.0.most.fetch_max(before + 1, Ordering::Relaxed);
        InFlight(self.clone())
    }

    /// A connection ends with this answer.
    pub(super) fn closed(&self) {
        let _ = self.0.connections.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |count| count.checked_sub(1));
    }

    /// Counts a connection to be made, unless there are enough.
    fn begin(&self) -> Option<Counted> {
        let enough = self.0.most.load(Ordering::Relaxed) + SPARE;
        let more = |count: usize| (count < enough).then_some(count + 1);
        let counted = self.0.connections.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        counted.ok().map(|_| Counted(Some(self.clone())))
    }

    /// Counts a connection to be made although there seem to be enough.
    fn begin_anyway(&self) -> Counted {
        self.0.connections.fetch_add(1, Ordering::Relaxed);
        Counted(Some(self.clone()))
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        let counts = &self.0.0;
        if counts.in_flight.fetch_sub(1, Ordering::Relaxed) == 1 {
            *counts.last_use.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        }
    }
}

/// Puts [`Patient`] around a connector.
#[derive(Debug, Clone)]
pub(super) struct Patience(pub(super) Gauge);

impl<S> Layer<S> for Patience {
    type Service = Patient<S>;

    fn layer(&self, inner: S) -> Patient<S> {
        Patient { gauge: self.0.clone(), inner }
    }
}

/// A connector that begins no connection without need.
#[derive(Debug, Clone)]
pub(super) struct Patient<S> {
    gauge: Gauge,
    inner: S,
}

type BoxError = Box<dyn std::error::Error + Send + Sync>;

impl<S, R> Service<R> for Patient<S>
where
    S: Service<R, Error = BoxError> + Clone + Send + 'static,
    S::Future: Send + 'static,
    R: Send + 'static,
{
    type Response = S::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, target: R) -> Self::Future {
        let (gauge, mut inner) = (self.gauge.clone(), self.inner.clone());
        let caller = tokio::task::try_id();
        Box::pin(async move {
            let counted = match gauge.begin() {
                Some(counted) => counted,
                None => {
                    tokio::time::sleep(GRACE).await;
                    if tokio::task::try_id() != caller {
                        return Err("another connection became free".into());
                    }
                    gauge.begin_anyway()
                }
            };
            let connection = inner.call(target).await?;
            counted.keep();
            Ok(connection)
        })
    }
}

/// Takes a connection out of the count again, unless it came about.
struct Counted(Option<Gauge>);

impl Counted {
    fn keep(mut self) {
        self.0 = None;
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        if let Some(gauge) = &self.0 {
            gauge.closed();
        }
    }
}
