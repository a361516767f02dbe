//! Being watched: figures for a monitoring system.
//!
//! Logs go through `tracing`: one span for each operation, with its name, IUN, request id, attempt, status and the platform's
//! trace id. Neither logs nor figures hold personal data or secrets, at any level; `tests/traces.rs` looks for them.

use crate::ErrorKind;
use crate::transport::{Destination, HttpRequest, HttpResponse, RequestBody, Transport, TransportError};
use async_trait::async_trait;
use bytes::Bytes;
use futures_util::StreamExt;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};
use url::Url;

/// Hears of calls and waits, to count them. Must return at once: it is called in the middle of the work.
///
/// # Example
/// ```
/// use send_client::observe::{HttpCall, Observer};
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// #[derive(Debug, Default)]
/// struct Bytes(AtomicU64);
///
/// impl Observer for Bytes {
///     fn called(&self, call: &HttpCall) {
///         self.0.fetch_add(call.sent + call.received, Ordering::Relaxed);
///     }
/// }
/// ```
pub trait Observer: fmt::Debug + Send + Sync {
    /// A call over the network ended: to the API, to the storage, or for a voucher.
    fn called(&self, _call: &HttpCall) {}

    /// A wait begins.
    fn waits(&self, _wait: &Wait) {}

    /// An operation ended, after however many calls.
    fn finished(&self, _operation: &OperationEnd) {}
}

/// A call over the network.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct HttpCall {
    /// Whom it was for.
    pub destination: Destination,
    /// Status of the answer; none if there was no answer.
    pub status: Option<u16>,
    /// Bytes of the request's body.
    pub sent: u64,
    /// Bytes of the answer's body that were read.
    pub received: u64,
    /// From sending to the end of the answer.
    pub took: Duration,
}

/// A wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wait {
    /// What for.
    pub reason: WaitReason,
    /// How long.
    pub time: Duration,
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WaitReason {
    /// The limiter: more calls were asked for than are to be made.
    Limiter,
    /// A failed call is made again.
    Retry,
    /// The gateway forgets that it denied the credentials.
    Denial,
}

/// The end of an operation.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct OperationEnd {
    /// Its name, as in [`send_core::api::ROUTES`].
    pub operation: &'static str,
    /// How it failed, if it did.
    pub failure: Option<ErrorKind>,
    /// From the first call to the end, waits included.
    pub took: Duration,
    /// Calls of the day that are left, if they are counted.
    pub left_today: Option<u64>,
}

/// A transport that tells an observer of its calls.
#[derive(Debug)]
pub(crate) struct Observed {
    pub(crate) inner: Arc<dyn Transport>,
    pub(crate) observer: Arc<dyn Observer>,
}

#[async_trait]
impl Transport for Observed {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let mut report = Report {
            observer: Arc::clone(&self.observer),
            start: Instant::now(),
            call: HttpCall {
                destination: request.destination,
                status: None,
                sent: match &request.body {
                    RequestBody::Empty => 0,
                    RequestBody::Bytes(bytes) => bytes.len() as u64,
                    RequestBody::Stream { length, .. } => *length,
                },
                received: 0,
                took: Duration::ZERO,
            },
        };
        let HttpResponse { status, headers, body } = self.inner.send(request).await?;
        report.call.status = Some(status);
        let body = body.inspect(move |piece| report.received(piece.as_ref().map_or(0, Bytes::len)));
        Ok(HttpResponse::new(status, headers, body.boxed()))
    }

    async fn warm_up(
        &self,
        destination: Destination,
        url: Url,
        connections: usize,
        timeout: Duration,
    ) -> Result<usize, TransportError> {
        self.inner.warm_up(destination, url, connections, timeout).await
    }
}

/// Reports a call when it ends, however it ends.
struct Report {
    observer: Arc<dyn Observer>,
    start: Instant,
    call: HttpCall,
}

impl Report {
    fn received(&mut self, bytes: usize) {
        self.call.received += bytes as u64;
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        self.call.took = self.start.elapsed();
        self.observer.called(&self.call);
    }
}
