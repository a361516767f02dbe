//! Writing down what is about to be sent, before it is.

use async_trait::async_trait;
use send_core::digest::Sha256Digest;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What is about to be sent: enough to find out later what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SendIntent {
    /// The sender's protocol number.
    pub protocol_number: String,
    /// The token of this attempt.
    pub idempotence_token: String,
    /// Digest of the body, to know the request again.
    pub fingerprint: Sha256Digest,
}

impl SendIntent {
    pub(crate) fn new(protocol_number: &str, idempotence_token: &str, body: &[u8]) -> Self {
        Self {
            protocol_number: protocol_number.to_owned(),
            idempotence_token: idempotence_token.to_owned(),
            fingerprint: Sha256Digest::of(body),
        }
    }
}

/// Called once before a request leaves: store the intent durably, so that a process that dies right afterwards can ask what
/// became of it ([`SendOptions::resume`](super::SendOptions::resume)). A process that takes it up again and finds that the
/// platform does not have it calls the hook again, with the same token: to store the same intent twice must be no failure.
///
/// An error stops the send before anything leaves.
///
/// # Example
/// ```
/// use send_client::send::{SendIntent, WriteAhead};
///
/// #[derive(Debug)]
/// struct Ledger(std::sync::Mutex<Vec<SendIntent>>);
///
/// #[async_trait::async_trait]
/// impl WriteAhead for Ledger {
///     async fn about_to_send(&self, intent: &SendIntent) -> Result<(), send_client::BoxError> {
///         let mut rows = self.0.lock().map_err(|_| "poisoned")?;
///         rows.push(intent.clone()); // and commit
///         Ok(())
///     }
/// }
/// ```
#[async_trait]
pub trait WriteAhead: fmt::Debug + Send + Sync {
    /// Stores the intent.
    ///
    /// # Errors
    /// Whatever keeps it from being stored; the request is not sent then.
    async fn about_to_send(&self, intent: &SendIntent) -> Result<(), crate::BoxError>;
}
