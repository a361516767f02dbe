//! Serving over TLS, with a certificate of one's own or one that is made for the occasion.
//!
//! The platform is reached over TLS only. Clients that cannot be told otherwise, and tests of trust stores and proxies, need the
//! emulator to do the same.

use crate::error::Result;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::ServerConfig;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::fmt;
use std::sync::Arc;
use tokio_rustls::TlsAcceptor;

/// A certificate and its key.
///
/// # Example
/// ```
/// use send_emulator::{Emulator, Tls};
/// let tls = Tls::self_signed(["127.0.0.1", "localhost"])?;
/// let trusted = tls.certificate_pem().to_owned();
/// let emulator = Emulator::builder().tls(tls).start_blocking()?;
/// assert!(emulator.base_url().starts_with("https://127.0.0.1:"));
/// assert!(trusted.starts_with("-----BEGIN CERTIFICATE-----"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Tls {
    certificates: String,
    key: String,
}

/// Why there is no TLS.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TlsError {
    /// A certificate cannot be made for these names.
    #[error("a certificate cannot be made; names are host names or IP addresses")]
    NotMade(#[source] rcgen::Error),
    /// The text holds no certificate.
    #[error("no certificate in PEM: `-----BEGIN CERTIFICATE-----`")]
    NoCertificate,
    /// The text holds no private key.
    #[error("no private key in PEM: PKCS#8, PKCS#1 or SEC1")]
    NoKey,
    /// Certificate and key are not what TLS wants.
    #[error("certificate and key do not serve for TLS")]
    Unfit(#[source] rustls::Error),
}

impl Tls {
    /// A certificate made now for these names, signed by itself: clients have to be told to trust
    /// [`certificate_pem`](Self::certificate_pem).
    ///
    /// # Errors
    /// [`TlsError::NotMade`] if a name is none.
    pub fn self_signed(names: impl IntoIterator<Item = impl Into<String>>) -> Result<Self, TlsError> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed(names).map_err(TlsError::NotMade)?;
        Ok(Self { certificates: cert.pem(), key: signing_key.serialize_pem() })
    }

    /// A certificate, with those that signed it behind it, and its private key; both in PEM.
    ///
    /// # Errors
    /// [`TlsError`] if one of them is none, or they do not belong together.
    pub fn from_pem(certificates: impl Into<String>, key: impl Into<String>) -> Result<Self, TlsError> {
        let tls = Self { certificates: certificates.into(), key: key.into() };
        tls.configuration().map(|_| tls)
    }

    /// The certificates, PEM: what clients have to trust if it is self-signed.
    #[must_use]
    pub fn certificate_pem(&self) -> &str {
        &self.certificates
    }

    fn configuration(&self) -> Result<ServerConfig, TlsError> {
        let chain = CertificateDer::pem_slice_iter(self.certificates.as_bytes()).collect::<Result<Vec<_>, _>>();
        let chain = chain.ok().filter(|chain| !chain.is_empty()).ok_or(TlsError::NoCertificate)?;
        let key = PrivateKeyDer::from_pem_slice(self.key.as_bytes()).map_err(|_| TlsError::NoKey)?;
        let builder = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()));
        let builder = builder.with_safe_default_protocol_versions().map_err(TlsError::Unfit)?;
        let mut configuration = builder.with_no_client_auth().with_single_cert(chain, key).map_err(TlsError::Unfit)?;
        configuration.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(configuration)
    }

    /// What makes connections secure.
    pub(crate) fn acceptor(&self) -> Result<TlsAcceptor, TlsError> {
        Ok(TlsAcceptor::from(Arc::new(self.configuration()?)))
    }
}

/// The key is a secret.
impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tls")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pem_is_named() {
        let Tls { certificates, key } = Tls::self_signed(["localhost"]).unwrap();
        let other = Tls::self_signed(["localhost"]).unwrap().key;
        assert!(Tls::from_pem(certificates.clone(), key.clone()).is_ok());
        assert!(matches!(Tls::from_pem("", key), Err(TlsError::NoCertificate)));
        assert!(matches!(Tls::from_pem(certificates.clone(), "secret"), Err(TlsError::NoKey)));
        assert!(matches!(Tls::from_pem(certificates, other), Err(TlsError::Unfit(_))));
        assert!(matches!(Tls::self_signed(["città \u{0}"]), Err(TlsError::NotMade(_))));
    }
}
