//! The transport over reqwest and rustls.
//!
//! Two pools: one for the API, one for the storage, which gets HTTP/1.1 (uploads over one HTTP/2 connection share its flow
//! control and are slower, docs/PERFORMANCE.md). Redirects are off: a key must not follow one to another host. The cryptography
//! provider is named here and installed nowhere, so that two libraries in one program do not get in each other's way.

use super::{Destination, HttpRequest, HttpResponse, RequestBody, Transport, TransportError, TransportErrorKind};
use crate::{Error, Result};
use async_trait::async_trait;
use futures_util::{StreamExt, TryStreamExt};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls_platform_verifier::Verifier;
use std::sync::Arc;
use std::time::Duration;

/// Connections are dropped after this long without use, before proxies do it (which mostly do after 60 s).
const IDLE: Duration = Duration::from_secs(50);
const CONNECT: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(crate) struct ReqwestTransport {
    api: reqwest::Client,
    storage: reqwest::Client,
}

/// What the transport needs to know.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) user_agent: String,
    /// Everything happens on this machine: no proxy, no trust store.
    pub(crate) local: bool,
    pub(crate) extra_roots: Vec<CertificateDer<'static>>,
}

impl ReqwestTransport {
    pub(crate) fn new(options: &Options) -> Result<Self> {
        let tls = tls(options)?;
        let client = |http1_only: bool| {
            let mut builder = reqwest::Client::builder()
                .tls_backend_preconfigured(tls.clone())
                .https_only(!options.local)
                .user_agent(&options.user_agent)
                .redirect(reqwest::redirect::Policy::none())
                .connect_timeout(CONNECT)
                .pool_idle_timeout(IDLE);
            if options.local {
                builder = builder.no_proxy();
            }
            if http1_only {
                builder = builder.http1_only();
            }
            builder
                .build()
                .map_err(|error| Error::configuration("the HTTP client could not be made").because(error.without_url()))
        };
        Ok(Self { api: client(false)?, storage: client(true)? })
    }
}

fn tls(options: &Options) -> Result<rustls::ClientConfig> {
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let broken = |error| Error::configuration("TLS could not be set up").because(error);
    let builder = rustls::ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(broken)?;
    if options.local {
        let mut roots = rustls::RootCertStore::empty();
        roots.add_parsable_certificates(options.extra_roots.iter().cloned());
        return Ok(builder.with_root_certificates(roots).with_no_client_auth());
    }
    let verifier = verifier(provider, &options.extra_roots).map_err(broken)?;
    Ok(builder.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth())
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
        let client = match request.destination {
            Destination::Api => &self.api,
            Destination::Storage => &self.storage,
        };
        let builder = client.request(request.method, request.url).headers(request.headers).timeout(request.timeout);
        let builder = match request.body {
            RequestBody::Empty => builder,
            RequestBody::Bytes(bytes) => builder.body(bytes),
            RequestBody::Stream { length, stream } => {
                builder.header(http::header::CONTENT_LENGTH, length).body(reqwest::Body::wrap_stream(stream))
            }
        };
        let response = builder.send().await.map_err(classify)?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Ok(HttpResponse::new(status, headers, response.bytes_stream().map_err(classify).boxed()))
    }
}

fn classify(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    let kind = if error.is_connect() {
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
