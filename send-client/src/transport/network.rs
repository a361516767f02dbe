//! How to get out: proxies, certificates, time limits.
//!
//! Public bodies sit behind proxies that ask for a name and a password, open TLS with a root of their own, and cut idle
//! connections. All of that can be set; that certificates are checked cannot be unset.

use super::proxy::{Proxy, Way};
use crate::pem::{no_key, trouble};
use crate::{Error, Result};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// How the client gets to the platform.
///
/// # Example
/// ```
/// use send_client::Network;
/// use std::time::Duration;
/// let network = Network::default()
///     .proxy("http://proxy.example.org:3128")
///     .proxy_credentials("user", "password")
///     .no_proxy("localhost,.example.org")
///     .connect_timeout(Duration::from_secs(5));
/// ```
#[derive(Clone)]
#[must_use]
pub struct Network {
    pub(super) proxy: Proxy,
    pub(crate) connect: Duration,
    pub(crate) read: Option<Duration>,
    pub(crate) call: Duration,
    pub(crate) file: Duration,
    pub(crate) bytes_per_second: u64,
    pub(crate) idle: Duration,
    pub(crate) http1: bool,
    pub(crate) roots: Vec<CertificateDer<'static>>,
    pub(crate) identity: Option<Identity>,
}

/// The certificate by which the client shows itself, with its key.
#[derive(Clone)]
pub(crate) struct Identity {
    pub(crate) chain: Vec<CertificateDer<'static>>,
    pub(crate) key: Arc<PrivateKeyDer<'static>>,
}

impl Default for Network {
    /// The system's proxy; 10 s to connect, 35 s for a call (the gateway gives up after 29 s), for a file 60 s and a second
    /// more for each 200 kB; connections are dropped after 50 s without use, before proxies do it (mostly after 60 s).
    fn default() -> Self {
        Self {
            proxy: Proxy::default(),
            connect: Duration::from_secs(10),
            read: None,
            call: Duration::from_secs(35),
            file: Duration::from_secs(60),
            bytes_per_second: 200_000,
            idle: Duration::from_secs(50),
            http1: false,
            roots: Vec::new(),
            identity: None,
        }
    }
}

impl Network {
    /// Calls go through this HTTP proxy, to the API and to the file storage.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy.way = Way::By(url.into().into());
        self
    }

    /// Name and password for the proxy (Basic), the system's too. For a proxy that wants NTLM or Kerberos put a local one such as cntlm before it.
    pub fn proxy_credentials(mut self, user: impl Into<String>, password: impl Into<String>) -> Self {
        self.proxy.user = Some((user.into(), password.into().into()));
        self
    }

    /// Hosts that are called without the proxy, be it the system's, as in `NO_PROXY` and besides it: names, suffixes, addresses, networks, with commas between.
    pub fn no_proxy(mut self, hosts: impl Into<String>) -> Self {
        self.proxy.except = Some(hosts.into());
        self
    }

    /// No proxy, not even the one that the system names.
    pub fn direct(mut self) -> Self {
        self.proxy.way = Way::Direct;
        self
    }

    /// How long making a connection may take.
    pub fn connect_timeout(mut self, time: Duration) -> Self {
        self.connect = time;
        self
    }

    /// How long the other side may be silent in the middle of an answer. Not limited unless set: the whole call is.
    pub fn read_timeout(mut self, time: Duration) -> Self {
        self.read = Some(time);
        self
    }

    /// How long a call of the API may take in all. Below 29 s a slow call is given up although the platform would answer.
    pub fn call_timeout(mut self, time: Duration) -> Self {
        self.call = time;
        self
    }

    /// How long a file may take: `base`, and its size divided by the speed of a slow line.
    pub fn file_timeout(mut self, base: Duration, bytes_per_second: u64) -> Self {
        self.file = base;
        self.bytes_per_second = bytes_per_second.max(1);
        self
    }

    /// HTTP/1.1 to the API too, for proxies that stumble over HTTP/2. The storage always gets HTTP/1.1.
    pub fn http1_only(mut self) -> Self {
        self.http1 = true;
        self
    }

    /// Roots to trust besides those of the operating system, as PEM: for a proxy that opens TLS.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if there is no certificate in it.
    pub fn extra_roots_pem(mut self, pem: &[u8]) -> Result<Self> {
        self.roots.extend(certificates(pem)?);
        Ok(self)
    }

    /// The certificate by which the client shows itself to a gateway of yours, with its key, as PEM. SEND itself wants none.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) if the certificate or the key is missing or broken.
    pub fn client_certificate_pem(mut self, pem: &[u8]) -> Result<Self> {
        let key = PrivateKeyDer::from_pem_slice(pem).map_err(|error| {
            Error::configuration(format!("the PEM text holds no private key: {}", no_key(pem, &error)))
        })?;
        self.identity = Some(Identity { chain: certificates(pem)?, key: Arc::new(key) });
        Ok(self)
    }

    /// The time for a file of this length.
    pub(crate) fn time_for_file(&self, length: u64) -> Duration {
        self.file + Duration::from_secs(length / self.bytes_per_second)
    }
}

fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>> {
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    let broken = |error| Error::configuration(format!("a certificate in the PEM text is broken: {}", trouble(&error)));
    let all = all.map_err(broken)?;
    if all.is_empty() {
        return Err(Error::configuration("the PEM text holds no certificate"));
    }
    Ok(all)
}

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Network")
            .field("proxy", &self.proxy)
            .field("connect", &self.connect)
            .field("call", &self.call)
            .field("extra_roots", &self.roots.len())
            .field("client_certificate", &self.identity.is_some())
            .finish_non_exhaustive()
    }
}
