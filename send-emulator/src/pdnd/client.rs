//! A client that PDND knows: who signs assertions.

use crate::public_key::{NotAPublicKey, PublicKey};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A client of PDND: its id, its public key with the key's id, and what it may ask vouchers for.
///
/// # Example
/// ```
/// use send_emulator::{Emulator, Key, PdndClient, Sender};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let (client, private_key) = PdndClient::generate("9b3c0c6e-1f3e-4d0a-8c55-0a6a3e0f0001", "kid-1")?;
/// let body = Sender::new("Comune di Esempio").key(Key::new("key-with-voucher").with_pdnd());
/// let emulator = Emulator::builder().sender(body).pdnd_client(client).start_blocking()?;
/// assert!(private_key.starts_with("-----BEGIN PRIVATE KEY-----"));
/// assert!(emulator.token_url().ends_with("/token.oauth2"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[must_use]
pub struct PdndClient {
    pub(super) client_id: String,
    pub(super) kid: String,
    pub(super) public_key: PublicKey,
    #[serde(default)]
    pub(super) purposes: Vec<String>,
}

impl PdndClient {
    /// A client with a public key in PEM, and any purpose.
    ///
    /// # Errors
    /// [`NotAPublicKey`] if the text is no PEM.
    pub fn new(client_id: impl Into<String>, kid: impl Into<String>, public_key: &str) -> Result<Self, NotAPublicKey> {
        let public_key = PublicKey::new(public_key)?;
        Ok(Self { client_id: client_id.into(), kid: kid.into(), public_key, purposes: Vec::new() })
    }

    /// A client with a new key pair; the private key comes back as PEM (PKCS#8).
    ///
    /// # Errors
    /// [`NotAPublicKey`] if the system cannot make a key.
    pub fn generate(client_id: impl Into<String>, kid: impl Into<String>) -> Result<(Self, String), NotAPublicKey> {
        let (public_key, private) = PublicKey::generate()?;
        Ok((Self { client_id: client_id.into(), kid: kid.into(), public_key, purposes: Vec::new() }, private))
    }

    /// Only for this purpose; may be called more than once.
    pub fn purpose(mut self, purpose_id: impl Into<String>) -> Self {
        self.purposes.push(purpose_id.into());
        self
    }
}

impl fmt::Debug for PdndClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PdndClient({}, {})", self.client_id, self.kid)
    }
}
