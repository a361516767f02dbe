//! Functions of the user that are called while the library works.
//!
//! They are called by the thread that delivers, never by those that talk to the network, which go on meanwhile.

use crate::delivery::Courier;
use crate::fact::fact;
use crate::identifiers::digest::Sha256Digest;
use pyo3::prelude::*;
use send_client::BoxError;
use send_client::send::{SendIntent as CoreIntent, WriteAhead};
use std::fmt;
use std::sync::Arc;

/// A function of the user.
#[derive(Clone)]
pub(crate) struct Callback {
    function: Arc<Py<PyAny>>,
    courier: Courier,
}

impl Callback {
    pub(crate) fn new(py: Python<'_>, function: Py<PyAny>) -> PyResult<Self> {
        Ok(Self { function: Arc::new(function), courier: Courier::new(py)? })
    }

    /// Calls it some time, in order. What it raises is reported as Python reports what nobody can catch.
    pub(crate) fn tell<P: for<'py> IntoPyObject<'py> + Send + 'static>(&self, told: P) {
        let function = Arc::clone(&self.function);
        self.courier.tell(move |py| {
            if let Err(error) = function.bind(py).call1((told,)) {
                error.write_unraisable(py, Some(function.bind(py)));
            }
        });
    }

    /// Calls it and waits until it returns; fails with what it raises.
    async fn ask<P: for<'py> IntoPyObject<'py> + Send + 'static>(&self, told: P) -> Result<(), BoxError> {
        let function = Arc::clone(&self.function);
        let called = self.courier.ask(move |py| function.bind(py).call1((told,)).map(drop)).await;
        called.ok_or("the interpreter is about to end")?.map_err(Into::into)
    }

    /// Waits until all calls before are over.
    pub(crate) async fn flush(&self) {
        self.courier.ask(|_| ()).await;
    }
}

fact! {
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

fact! {
    /// What is about to be sent: enough to find out later what became of it.
    SendIntent in "send_sdk" of CoreIntent {
        /// The sender's protocol number.
        show protocol_number: String = |intent| intent.protocol_number.clone(),
        /// The token of this attempt.
        show idempotence_token: String = |intent| intent.idempotence_token.clone(),
        /// Digest of the body, to know the request again.
        show fingerprint: Sha256Digest = |intent| intent.fingerprint.into(),
    }
}

/// The user's hook before a request leaves.
pub(crate) struct BeforeSend(pub(crate) Callback);

impl fmt::Debug for BeforeSend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BeforeSend")
    }
}

#[async_trait::async_trait]
impl WriteAhead for BeforeSend {
    async fn about_to_send(&self, intent: &CoreIntent) -> Result<(), BoxError> {
        self.0.ask(SendIntent(intent.clone())).await
    }
}
