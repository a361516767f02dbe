//! Functions of the user that are told what goes on.
//!
//! They are called by the thread that delivers, never by those that talk to the network, which go on meanwhile. What the library
//! waits for is called elsewhere (`user`).

use crate::delivery::Courier;
use crate::fact::record;
use crate::identifiers::digest::Sha256Digest;
use crate::user::User;
use pyo3::prelude::*;
use send_client::BoxError;
use send_client::send::{SendIntent as CoreIntent, WriteAhead};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// What waits for the user's functions at most: who is slower than the network shall not fill the memory.
const MOST_WAITING: usize = 10_000;

/// Says how many calls of functions were left out.
type Say = Box<dyn Fn(Python<'_>, u64) + Send + Sync>;

/// What waits to be told to functions of one purpose.
#[derive(Default)]
pub(crate) struct Line {
    waiting: AtomicUsize,
    lost: AtomicU64,
    say: Option<Say>,
}

impl Line {
    /// A line that says what was left out of it.
    pub(crate) fn saying(say: impl Fn(Python<'_>, u64) + Send + Sync + 'static) -> Self {
        Self { say: Some(Box::new(say)), ..Self::default() }
    }

    /// Takes a place in the line; false if there is none.
    fn enter(&self) -> bool {
        let has_room = self.waiting.load(Ordering::Relaxed) < MOST_WAITING;
        if has_room {
            self.waiting.fetch_add(1, Ordering::Relaxed);
        } else {
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
        has_room
    }

    /// Leaves the line. What was left out is said by those who were in it then.
    fn leave(&self, py: Python<'_>) {
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        let lost = self.lost.swap(0, Ordering::Relaxed);
        if let Some(say) = self.say.as_ref().filter(|_| lost > 0) {
            say(py, lost);
        }
    }
}

/// A function of the user.
#[derive(Clone)]
pub(crate) struct Callback {
    function: Arc<Py<PyAny>>,
    line: Arc<Line>,
    courier: Courier,
}

impl Callback {
    pub(crate) fn new(py: Python<'_>, function: Py<PyAny>) -> PyResult<Self> {
        Self::in_line(py, function, Arc::default())
    }

    /// One that shares its line with others.
    pub(crate) fn in_line(py: Python<'_>, function: Py<PyAny>, line: Arc<Line>) -> PyResult<Self> {
        Ok(Self { function: Arc::new(function), line, courier: Courier::new(py)? })
    }

    /// Calls it some time, in order, unless too much waits already: then it is counted. What it raises is reported as Python
    /// reports what nobody can catch.
    pub(crate) fn tell<P: for<'py> IntoPyObject<'py> + Send + 'static>(&self, told: P) {
        if self.line.enter() {
            self.post(told);
        }
    }

    /// The same, however much waits.
    pub(crate) fn tell_surely<P: for<'py> IntoPyObject<'py> + Send + 'static>(&self, told: P) {
        self.line.waiting.fetch_add(1, Ordering::Relaxed);
        self.post(told);
    }

    fn post<P: for<'py> IntoPyObject<'py> + Send + 'static>(&self, told: P) {
        let (function, line) = (Arc::clone(&self.function), Arc::clone(&self.line));
        self.courier.tell(move |py| {
            line.leave(py);
            call(function.bind(py), told);
        });
    }

    /// Waits until all calls before are over.
    pub(crate) async fn flush(&self) {
        self.courier.ask(|_| ()).await;
    }
}

/// Calls a function that nobody waits for.
pub(crate) fn call<'py, P: IntoPyObject<'py>>(function: &Bound<'py, PyAny>, told: P) {
    if let Err(error) = function.call1((told,)) {
        error.write_unraisable(function.py(), Some(function));
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback")
    }
}

record! {
    /// How far an upload is.
    Progress in "send_sdk" of send_client::Progress {
        /// Position of the file among those given.
        show file: usize = |progress| progress.file,
        /// Bytes handed to the network. Begins anew when an upload is tried again.
        show sent: u64 = |progress| progress.sent,
        /// Bytes in all.
        show length: u64 = |progress| progress.length,
    }
}

/// An intent as it is kept here.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (SendIntent)")]
pub(crate) struct Announced {
    protocol_number: String,
    idempotence_token: String,
    fingerprint: send_core::digest::Sha256Digest,
}

record! {
    /// What is about to be sent: enough to find out later what became of it.
    SendIntent in "send_sdk" of Announced {
        /// The sender's protocol number.
        show protocol_number: String = |intent| intent.protocol_number.clone(),
        /// The token of this attempt.
        show idempotence_token: String = |intent| intent.idempotence_token.clone(),
        /// Digest of the body, to know the request again.
        show fingerprint: Sha256Digest = |intent| intent.fingerprint.into(),
    }
}

impl From<&CoreIntent> for SendIntent {
    fn from(intent: &CoreIntent) -> Self {
        Self(Announced {
            protocol_number: intent.protocol_number.clone(),
            idempotence_token: intent.idempotence_token.clone(),
            fingerprint: intent.fingerprint,
        })
    }
}

/// The user's hook before a request leaves.
#[derive(Debug)]
pub(crate) struct BeforeSend(pub(crate) User);

#[async_trait::async_trait]
impl WriteAhead for BeforeSend {
    async fn about_to_send(&self, intent: &CoreIntent) -> Result<(), BoxError> {
        let intent = SendIntent::from(intent);
        self.0.ask(move |hook| hook.call1((intent,)), |_| Ok(())).await
    }
}
