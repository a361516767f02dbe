//! The private key that signs, or whatever signs in its place.

use super::AuthError;
use crate::pem::no_key;
use crate::{Error, Result};
use async_trait::async_trait;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeyPair;
use aws_lc_rs::signature::RSA_PKCS1_SHA256;
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;
use std::fmt;

/// Signs with RS256 (RSASSA-PKCS1-v1_5 with SHA-256). Implement it if the key lives in a HSM or with a key service.
#[async_trait]
pub trait Signer: fmt::Debug + Send + Sync {
    /// The signature of a message.
    ///
    /// # Errors
    /// Anything; there are no credentials then.
    async fn sign(&self, message: &[u8]) -> Result<Vec<u8>, AuthError>;
}

/// An RSA key in memory. `Debug` shows its size only.
pub struct RsaKey(KeyPair);

/// PDND takes no shorter keys.
const LEAST_BITS: usize = 2048;

const OTHER_KIND: &str = "the key is not an RSA key; PDND and SEND take RS256 only: make one (openssl genrsa -out key.pem 2048), and \
                          register its public key";

impl RsaKey {
    /// Reads a private key in PEM, PKCS#8 (`BEGIN PRIVATE KEY`) or PKCS#1 (`BEGIN RSA PRIVATE KEY`).
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if it is no RSA private key of 2048 bits or more, or if it
    /// is protected by a password.
    pub fn from_pem(pem: &[u8]) -> Result<Self> {
        if pem.windows(9).any(|text| text == b"ENCRYPTED") {
            return Err(Error::configuration(
                "the key is protected by a password; take it off (openssl pkey -in key.pem -out open.pem), and guard the file",
            ));
        }
        let key = PrivateKeyDer::from_pem_slice(pem).map_err(|error| {
            Error::configuration(format!("there is no private key in the PEM text: {}", no_key(pem, &error)))
        })?;
        let pair = match &key {
            PrivateKeyDer::Pkcs1(key) => KeyPair::from_der(key.secret_pkcs1_der()),
            PrivateKeyDer::Pkcs8(key) => KeyPair::from_pkcs8(key.secret_pkcs8_der()),
            _ => return Err(Error::configuration(OTHER_KIND)),
        };
        let pair = pair.map_err(|error| {
            Error::configuration(
                "the key is not an RSA private key of 2048 to 8192 bits; make one (openssl genrsa -out key.pem 2048), and \
                 register its public key",
            )
            .because(error)
        })?;
        match pair.public_modulus_len() * 8 {
            bits if bits < LEAST_BITS => Err(Error::configuration(format!(
                "the key has {bits} bits; 2048 are needed: make another, and register its public key"
            ))),
            _ => Ok(Self(pair)),
        }
    }
}

#[async_trait]
impl Signer for RsaKey {
    async fn sign(&self, message: &[u8]) -> Result<Vec<u8>, AuthError> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)?;
        Ok(signature)
    }
}

impl fmt::Debug for RsaKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RsaKey({} bits)", self.0.public_modulus_len() * 8)
    }
}
