//! The transport over reqwest and rustls.
//!
//! Two pools: one for the API, one for the storage, which gets HTTP/1.1 (uploads over one HTTP/2 connection share its flow
//! control and are slower, docs/PERFORMANCE.md). Redirects are off: a key must not follow one to another host. The cryptography
//! provider is named here and installed nowhere, so that two libraries in one program do not get in each other's way.

use super::network::Network;
use super::pool::{Gauge, Patience};
use super::{Destination, HttpRequest, HttpResponse, RequestBody, Transport, TransportError, TransportErrorKind};
use crate::{Error, Result};
use async_trait::async_trait;
use futures_util::future::join_all;
use futures_util::{StreamExt, TryStreamExt};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls_platform_verifier::Verifier;
use std::sync::Arc;
use std::time::Duration;
use tracing::debug;
use url::Url;

/// A connection over HTTP/2 that is silent for so long in the middle of a call is asked whether it is alive (PING, RFC 9113, 6.7) …
const ALIVE_EVERY: Duration = Duration::from_secs(10);
/// … and closed if it does not answer in time. Else all calls would go on to share a connection that a firewall has forgotten,
/// until the system gives it up a quarter of an hour later.
const ALIVE_WITHIN: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(crate) struct ReqwestTransport {
    api: Pool,
    storage: Pool,
    /// Where the API is, if it gets HTTP/1.1: a storage at the same place shares its connections. Elsewhere it has a pool of its
    /// own, because connections are counted by pool, and those to one host are of no use for another.
    shared: Option<Url>,
}

#[derive(Debug)]
struct Pool {
    client: reqwest::Client,
    gauge: Gauge,
}

/// What the transport needs to know.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) user_agent: String,
    /// Everything happens on this machine: no proxy, no trust store.
    pub(crate) local: bool,
    /// Where the API is.
    pub(crate) api: Url,
    pub(crate) network: Network,
}

impl ReqwestTransport {
    pub(crate) fn new(options: &Options) -> Result<Self> {
        let tls = tls(options)?;
        // Without TLS there is no HTTP/2.
        let http1 = options.network.http1 || options.api.scheme() == "http";
        Ok(Self {
            api: pool(options, &tls, http1)?,
            storage: pool(options, &tls, true)?,
            shared: http1.then(|| options.api.clone()),
        })
    }

    fn pool(&self, destination: Destination, url: &Url) -> &Pool {
        let is_shared = self.shared.as_ref().is_some_and(|api| is_same_place(api, url));
        if destination == Destination::Storage && !is_shared { &self.storage } else { &self.api }
    }
}

fn is_same_place(one: &Url, other: &Url) -> bool {
    one.host_str() == other.host_str() && one.port_or_known_default() == other.port_or_known_default()
}

fn pool(options: &Options, tls: &rustls::ClientConfig, http1_only: bool) -> Result<Pool> {
    let network = &options.network;
    let gauge = Gauge::new(network.idle);
    let mut tls = tls.clone();
    // What is offered is ours to say: reqwest leaves a configuration that was made elsewhere as it is.
    tls.alpn_protocols =
        if http1_only { vec![b"http/1.1".to_vec()] } else { vec![b"h2".to_vec(), b"http/1.1".to_vec()] };
    let mut builder = reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .http2_keep_alive_interval(ALIVE_EVERY)
        .http2_keep_alive_timeout(ALIVE_WITHIN)
        .https_only(!options.local)
        .user_agent(&options.user_agent)
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(network.connect)
        .pool_idle_timeout(network.idle)
        .tcp_nodelay(true)
        .connector_layer(Patience(gauge.clone()));
    if let Some(time) = network.read {
        builder = builder.read_timeout(time);
    }
    builder = network.proxy.lead(builder, options.local)?;
    if http1_only {
        builder = builder.http1_only();
    }
    let client = builder
        .build()
        .map_err(|error| Error::configuration("the HTTP client could not be made").because(error.without_url()))?;
    Ok(Pool { client, gauge })
}

fn tls(options: &Options) -> Result<rustls::ClientConfig> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let broken = |error| Error::configuration("TLS could not be set up").because(error);
    let builder = rustls::ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(broken)?;
    let roots = &options.network.roots;
    let builder = if options.local {
        let mut store = rustls::RootCertStore::empty();
        store.add_parsable_certificates(roots.iter().cloned());
        builder.with_root_certificates(store)
    } else {
        let verifier = verifier(provider, roots).map_err(broken)?;
        builder.dangerous().with_custom_certificate_verifier(verifier)
    };
    match &options.network.identity {
        Some(identity) => builder
            .with_client_auth_cert(identity.chain.clone(), identity.key.clone_key())
            .map_err(|error| Error::configuration("the client certificate and its key do not fit").because(error)),
        None => Ok(builder.with_no_client_auth()),
    }
}

/// The trust store of the operating system, plus the roots given. "Dangerous" is what rustls calls any verifier that is
/// not its own; this one checks everything.
fn verifier(
    provider: Arc<CryptoProvider>,
    extra_roots: &[CertificateDer<'static>],
) -> Result<Arc<Verifier>, rustls::Error> {
    Verifier::new_with_extra_roots(extra_roots.iter().cloned(), provider).map(Arc::new)
}

#[async_trait]
impl Transport for ReqwestTransport {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let Pool { client, gauge } = self.pool(request.destination, &request.url);
        let in_flight = gauge.enter();
        let mut response = client.execute(to_reqwest(request)).await.map_err(classify)?;
        let (status, headers) = (response.status().as_u16(), std::mem::take(response.headers_mut()));
        if headers.get(http::header::CONNECTION).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"close")) {
            gauge.closed();
        }
        // The connection is in use until the end of the body.
        let body = response.bytes_stream().map_err(classify).inspect(move |_| {
            let _ = &in_flight;
        });
        Ok(HttpResponse::new(status, headers, body.boxed()))
    }

    async fn warm_up(
        &self,
        destination: Destination,
        url: Url,
        connections: usize,
        timeout: Duration,
    ) -> Result<usize, TransportError> {
        self.pool(destination, &url).warm_up(url, connections, timeout).await
    }
}

impl Pool {
    /// One call tells the version: over HTTP/2 its connection is for everybody. Else so many calls at once need as many.
    async fn warm_up(&self, url: Url, connections: usize, timeout: Duration) -> Result<usize, TransportError> {
        let call = || async {
            let _in_flight = self.gauge.enter();
            let response = self.client.get(url.clone()).timeout(timeout).send().await.map_err(classify)?;
            let version = response.version();
            response.bytes().await.map_err(classify)?;
            Ok::<_, TransportError>(version)
        };
        if call().await? == http::Version::HTTP_2 || connections == 1 {
            return Ok(1);
        }
        let answered = join_all((0..connections).map(|_| call())).await.into_iter().flatten().count();
        debug!(answered, "connections are open");
        Ok(answered.max(1))
    }
}

fn to_reqwest(request: HttpRequest) -> reqwest::Request {
    let HttpRequest { destination: _, method, url, mut headers, body, timeout } = request;
    let body = match body {
        RequestBody::Empty => None,
        RequestBody::Bytes(bytes) => Some(bytes.into()),
        RequestBody::Stream { length, stream } => {
            headers.insert(http::header::CONTENT_LENGTH, length.into());
            Some(reqwest::Body::wrap_stream(stream))
        }
    };
    let mut request = reqwest::Request::new(method, url);
    *request.headers_mut() = headers;
    *request.body_mut() = body;
    *request.timeout_mut() = Some(timeout);
    request
}

fn classify(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    let kind = if let Some(kind) = of_certificates(&error) {
        kind
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_body() {
        TransportErrorKind::Body
    } else {
        TransportErrorKind::Broken
    };
    TransportError::new(kind, error)
}

/// A failure of certificates, which another try would find again: that of the other side is refused here (somebody opens TLS
/// on the way), or that of the client there (RFC 8446, 6.2).
fn of_certificates(error: &(dyn std::error::Error + 'static)) -> Option<TransportErrorKind> {
    use rustls::AlertDescription::*;
    let mut cause = Some(error);
    while let Some(error) = cause {
        match error.downcast_ref() {
            Some(rustls::Error::InvalidCertificate(_)) => return Some(TransportErrorKind::Untrusted),
            Some(rustls::Error::AlertReceived(
                CertificateRequired
                | BadCertificate
                | UnsupportedCertificate
                | CertificateRevoked
                | CertificateExpired
                | CertificateUnknown
                | UnknownCA,
            )) => return Some(TransportErrorKind::Unrecognised),
            _ => {}
        }
        // What an io::Error holds hides itself from the chain.
        let inside = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        cause = inside.map(|inside| inside as _).or_else(|| error.source());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_of_certificates_is_found_however_deep() {
        let kind = |error: rustls::Error| of_certificates(&std::io::Error::other(std::io::Error::other(error)));
        let unknown = rustls::Error::InvalidCertificate(rustls::CertificateError::UnknownIssuer);
        assert_eq!(kind(unknown), Some(TransportErrorKind::Untrusted));
        let wanted = rustls::Error::AlertReceived(rustls::AlertDescription::CertificateRequired);
        assert_eq!(kind(wanted), Some(TransportErrorKind::Unrecognised));
        assert_eq!(kind(rustls::Error::DecryptError), None);
        assert_eq!(of_certificates(&std::io::Error::other("reset")), None);
    }
}
