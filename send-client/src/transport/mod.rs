//! How bytes get across. The client talks to this trait; over it lies reqwest, under test a script.

mod network;
mod pool;
mod proxy;
mod reqwest;

pub use self::network::Network;
pub(crate) use self::reqwest::{Options, ReqwestTransport};

use async_trait::async_trait;
use bytes::Bytes;
use futures_core::stream::BoxStream;
use http::{HeaderMap, Method};
use std::fmt;
use std::time::Duration;
use url::Url;

/// Sends HTTP requests. Implement it to bring a transport of your own.
///
/// It must not follow redirects, must not add credentials, and must send a body of known length with `content-length`:
/// storage answers 501 to a chunked one.
#[async_trait]
pub trait Transport: fmt::Debug + Send + Sync {
    /// Sends a request and returns as soon as the head of the answer is there.
    ///
    /// # Errors
    /// [`TransportError`] if there is no answer at all.
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError>;

    /// Opens connections that are not there yet, up to so many, by calling `url`, whose answer does not matter; returns how many
    /// there are. A transport that keeps none has nothing to do.
    ///
    /// # Errors
    /// [`TransportError`] if no connection could be made.
    async fn warm_up(
        &self,
        _destination: Destination,
        _url: Url,
        _connections: usize,
        _timeout: Duration,
    ) -> Result<usize, TransportError> {
        Ok(0)
    }
}

/// Whom a request is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Destination {
    /// The API.
    Api,
    /// The file storage: another host, no credentials, HTTP/1.1.
    Storage,
    /// Who issues vouchers: another host.
    Vouchers,
}

/// A request. `Debug` shows neither headers, nor body, nor what follows the host: links are secrets.
#[non_exhaustive]
pub struct HttpRequest {
    /// Whom it is for.
    pub destination: Destination,
    /// Method.
    pub method: Method,
    /// Where to, byte for byte: a presigned link must not be written anew.
    pub url: Url,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
    pub body: RequestBody,
    /// When to give up, from sending to the end of the answer.
    pub timeout: Duration,
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("host", &self.url.host_str())
            .finish_non_exhaustive()
    }
}

/// The body of a request.
#[non_exhaustive]
pub enum RequestBody {
    /// None.
    Empty,
    /// All of it.
    Bytes(Bytes),
    /// Piece by piece, with its length.
    Stream {
        /// Bytes in all.
        length: u64,
        /// The pieces.
        stream: BoxStream<'static, std::io::Result<Bytes>>,
    },
}

impl fmt::Debug for RequestBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Empty"),
            Self::Bytes(bytes) => write!(f, "<{} bytes>", bytes.len()),
            Self::Stream { length, .. } => write!(f, "<{length} bytes>"),
        }
    }
}

/// An answer.
#[non_exhaustive]
pub struct HttpResponse {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// Body, piece by piece.
    pub body: BoxStream<'static, Result<Bytes, TransportError>>,
}

impl HttpResponse {
    /// An answer.
    #[must_use]
    pub fn new(status: u16, headers: HeaderMap, body: BoxStream<'static, Result<Bytes, TransportError>>) -> Self {
        Self { status, headers, body }
    }

    /// A header as text, if it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

impl fmt::Debug for HttpResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpResponse").field("status", &self.status).finish_non_exhaustive()
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection could be made: the request was not sent.
    Connect,
    /// The time is over: the request may have been carried out.
    Timeout,
    /// The connection broke: the request may have been carried out.
    Broken,
    /// The other side's certificate is not trusted: nothing was sent.
    Untrusted,
    /// The other side wants a certificate of the client, or does not take the one it got: nothing was carried out.
    Unrecognised,
    /// The body of the request could not be read.
    Body,
}

/// No answer.
#[derive(Debug, thiserror::Error)]
#[error("{}", match kind {
    TransportErrorKind::Connect => "no connection could be made",
    TransportErrorKind::Timeout => "no answer in time",
    TransportErrorKind::Broken => "the connection broke",
    TransportErrorKind::Untrusted => "the certificate of the other side is not trusted; if a proxy opens TLS here, add its root \
                                      (SEND_EXTRA_CA, or Network::extra_roots_pem)",
    TransportErrorKind::Unrecognised => "the other side wants another certificate of the client than it got, if any \
                                         (SEND_CLIENT_CERTIFICATE, or Network::client_certificate_pem)",
    TransportErrorKind::Body => "the body could not be read",
})]
pub struct TransportError {
    /// Why.
    pub kind: TransportErrorKind,
    /// What the layers below say; without links.
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl TransportError {
    /// An error.
    #[must_use]
    pub fn new(kind: TransportErrorKind, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { kind, source: Some(source.into()) }
    }
}
