//! A client that PDND knows: who signs assertions.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
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
    /// PEM.
    public_key: String,
    #[serde(default)]
    pub(super) purposes: Vec<String>,
}

/// A key that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "not an RSA public key in PEM: `-----BEGIN PUBLIC KEY-----` or `-----BEGIN RSA PUBLIC KEY-----`, 2048 bits or more"
)]
pub struct NotAPublicKey;

/// The length of a line of PEM.
const PEM_LINE: usize = 64;

impl PdndClient {
    /// A client with a public key in PEM, and any purpose.
    ///
    /// # Errors
    /// [`NotAPublicKey`] if the text is no PEM.
    pub fn new(client_id: impl Into<String>, kid: impl Into<String>, public_key: &str) -> Result<Self, NotAPublicKey> {
        let client = Self {
            client_id: client_id.into(),
            kid: kid.into(),
            public_key: public_key.to_owned(),
            purposes: Vec::new(),
        };
        if client.der().is_some() { Ok(client) } else { Err(NotAPublicKey) }
    }

    /// A client with a new key pair; the private key comes back as PEM (PKCS#8).
    ///
    /// # Errors
    /// [`NotAPublicKey`] if the system cannot make a key.
    pub fn generate(client_id: impl Into<String>, kid: impl Into<String>) -> Result<(Self, String), NotAPublicKey> {
        let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| NotAPublicKey)?;
        let public: PublicKeyX509Der<'_> = pair.public_key().as_der().map_err(|_| NotAPublicKey)?;
        let private: Pkcs8V1Der<'_> = pair.as_der().map_err(|_| NotAPublicKey)?;
        let client = Self::new(client_id, kid, &pem("PUBLIC KEY", public.as_ref()))?;
        Ok((client, pem("PRIVATE KEY", private.as_ref())))
    }

    /// Only for this purpose; may be called more than once.
    pub fn purpose(mut self, purpose_id: impl Into<String>) -> Self {
        self.purposes.push(purpose_id.into());
        self
    }

    /// The key as DER.
    pub(super) fn der(&self) -> Option<Vec<u8>> {
        let (_, rest) = self.public_key.split_once("PUBLIC KEY-----")?;
        let (text, _) = rest.split_once("-----END")?;
        let text: String = text.split_whitespace().collect();
        STANDARD.decode(text).ok().filter(|der| !der.is_empty())
    }
}

fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let mut pem = format!("-----BEGIN {label}-----\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, more) = rest.split_at(rest.len().min(PEM_LINE));
        pem.extend([line, "\n"]);
        rest = more;
    }
    pem.extend(["-----END ", label, "-----\n"]);
    pem
}

impl fmt::Debug for PdndClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PdndClient({}, {})", self.client_id, self.kid)
    }
}
