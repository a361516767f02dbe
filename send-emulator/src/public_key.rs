//! RSA public keys that somebody registered, as PEM.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A public key, PEM.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct PublicKey(String);

/// A key that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "not an RSA public key in PEM: `-----BEGIN PUBLIC KEY-----` or `-----BEGIN RSA PUBLIC KEY-----`, 2048 bits or more"
)]
pub struct NotAPublicKey;

/// The length of a line of PEM.
const PEM_LINE: usize = 64;

impl PublicKey {
    pub(crate) fn new(pem: &str) -> Result<Self, NotAPublicKey> {
        let key = Self(pem.to_owned());
        if key.der().is_some() { Ok(key) } else { Err(NotAPublicKey) }
    }

    /// A new key, with its private half as PEM (PKCS#8).
    pub(crate) fn generate() -> Result<(Self, String), NotAPublicKey> {
        let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| NotAPublicKey)?;
        let public: PublicKeyX509Der<'_> = pair.public_key().as_der().map_err(|_| NotAPublicKey)?;
        let private: Pkcs8V1Der<'_> = pair.as_der().map_err(|_| NotAPublicKey)?;
        let key = Self::new(&pem("PUBLIC KEY", public.as_ref()))?;
        Ok((key, pem("PRIVATE KEY", private.as_ref())))
    }

    /// The key as DER; nothing if it is no RSA key of a length that is allowed.
    pub(crate) fn der(&self) -> Option<Vec<u8>> {
        let (_, rest) = self.0.split_once("PUBLIC KEY-----")?;
        let (text, _) = rest.split_once("-----END")?;
        let text: String = text.split_whitespace().collect();
        STANDARD.decode(text).ok().filter(|der| ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der).is_ok())
    }
}

impl TryFrom<String> for PublicKey {
    type Error = NotAPublicKey;

    fn try_from(pem: String) -> Result<Self, NotAPublicKey> {
        Self::new(&pem)
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> Self {
        key.0
    }
}

/// Bytes as PEM.
pub(crate) fn pem(label: &str, der: &[u8]) -> String {
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

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PublicKey")
    }
}
