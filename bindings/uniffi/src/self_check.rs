//! A call with no platform behind it, to check that a binding works: it waits, then answers.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use crate::error::NativeError;
use crate::runtime;

/// The state of a request for a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum RequestStatus {
    /// The request is being validated.
    Waiting,
    /// The notification has been accepted and has an IUN.
    Accepted,
    /// The request has been refused.
    Refused,
    /// A state that this version does not know.
    Unknown,
}

impl RequestStatus {
    fn from_wire(text: &str) -> Self {
        match text {
            "WAITING" => Self::Waiting,
            "ACCEPTED" => Self::Accepted,
            "REFUSED" => Self::Refused,
            _ => Self::Unknown,
        }
    }
}

/// What to wait for and what to answer.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SelfCheckRequest {
    /// How long to wait before answering.
    pub delay: Duration,
    /// The state to answer with, as on the wire.
    pub status: String,
}

/// The answer of a self-check.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct SelfCheckReport {
    /// The state.
    pub status: RequestStatus,
    /// The state as it came.
    pub status_raw: String,
    /// How long the call really waited.
    pub waited: Duration,
}

/// Checks that calls, errors and cancellation work through the binding.
#[derive(Debug, Default, uniffi::Object)]
pub struct NativeSelfCheck {
    abandoned: AtomicI64,
}

#[uniffi::export]
impl NativeSelfCheck {
    /// Makes a self-check.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Waits, blocking the calling thread, and answers.
    pub fn run(&self, request: SelfCheckRequest) -> Result<SelfCheckReport, NativeError> {
        runtime::block_on(self.answer(request))
    }

    /// Waits and answers.
    pub async fn run_async(self: Arc<Self>, request: SelfCheckRequest) -> Result<SelfCheckReport, NativeError> {
        runtime::spawn(async move { self.answer(request).await }).await
    }

    /// How many runs were stopped before they could answer.
    pub fn abandoned(&self) -> i64 {
        self.abandoned.load(Ordering::SeqCst)
    }
}

impl NativeSelfCheck {
    async fn answer(&self, request: SelfCheckRequest) -> Result<SelfCheckReport, NativeError> {
        let SelfCheckRequest { delay, status } = request;
        if status.trim().is_empty() {
            return Err(NativeError::invalid_input(
                "status-empty",
                "status",
                "status: it is empty, give the state to answer with".to_owned(),
            ));
        }
        let mut running = Running { abandoned: &self.abandoned, finished: false };
        let start = Instant::now();
        // The timer would round zero up to its tick.
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        running.finished = true;
        Ok(SelfCheckReport { status: RequestStatus::from_wire(&status), status_raw: status, waited: start.elapsed() })
    }
}

/// Counts a run that is dropped before its end.
struct Running<'a> {
    abandoned: &'a AtomicI64,
    finished: bool,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        if !self.finished {
            self.abandoned.fetch_add(1, Ordering::SeqCst);
        }
    }
}
