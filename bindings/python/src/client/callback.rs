//! Functions of the user that are told what goes on.
//!
//! They are called by the thread that delivers, never by those that talk to the network, which go on meanwhile. What the library
//! waits for is called elsewhere (`user`).

use crate::delivery::Courier;
use crate::fact::fact;
use crate::identifiers::digest::Sha256Digest;
use crate::user::User;
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

    /// Waits until all calls before are over.
    pub(crate) async fn flush(&self) {
        self.courier.ask(|_| ()).await;
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback")
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
#[derive(Debug)]
pub(crate) struct BeforeSend(pub(crate) User);

#[async_trait::async_trait]
impl WriteAhead for BeforeSend {
    async fn about_to_send(&self, intent: &CoreIntent) -> Result<(), BoxError> {
        let intent = SendIntent(intent.clone());
        self.0.ask(move |hook| hook.call1((intent,)), |_| Ok(())).await
    }
}
