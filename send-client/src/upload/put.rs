//! The transfer of one file: exactly the headers that the link was signed with, a body of known length, and as many links as
//! it takes.
//!
//! Sources: pagopa/pn-ss `UriBuilderService.java:299-372`; pagopa/pn-b2b-client `PnPaB2bUtils.java:952-996`;
//! pagopa/pn-load-test `src/DeliverySendNotification.js`.

use super::options::UploadOptions;
use super::pieces::pieces;
use super::prepared::{Content, PreparedFile};
use super::reading::Reading;
use super::small;
use crate::execute::{no_answer, read_body};
use crate::transport::{Destination, HttpRequest, HttpResponse, RequestBody};
use crate::{Client, Error, ErrorKind, Result};
use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use send_core::api::RetryClass;
use send_core::digest::Sha256Digest;
use send_core::model::{ContentType, PreloadResponse, UploadedFile};
use send_core::problem::{ApiError, Verdict};
use std::fs::File;
use std::path::Path;
use tracing::{Instrument, debug, debug_span};

/// A link may expire this often before the upload is given up: an hour each.
const EXPIRED_LINKS: u32 = 3;
/// A link that fails as often as it may is followed by so many others.
const FAILED_LINKS: u32 = 1;
/// What the storage says when it refuses is a short XML text.
const LONGEST_REFUSAL: usize = 64 * 1024;

/// Sends a file; when its link has expired, or failed as often as it may, asks `reserve` for another.
pub(super) async fn upload<F>(
    client: &Client,
    file: &PreparedFile,
    position: usize,
    link: PreloadResponse,
    options: &UploadOptions,
    reserve: impl Fn() -> F,
) -> Result<UploadedFile>
where
    F: Future<Output = Result<PreloadResponse>>,
{
    let (mut link, mut expired, mut failed) = (link, 0, 0);
    let span = debug_span!("upload", bytes = file.length());
    async {
        loop {
            let attempt = client.retrying(RetryClass::Upload, |_| put(client, file, position, &link, options)).await;
            let error = match attempt {
                Ok(uploaded) => return Ok(uploaded),
                Err(error) => error,
            };
            let is_expired = error.api_error().is_some_and(|api| api.verdict == Verdict::LinkExpired);
            let (count, most) = if is_expired { (&mut expired, EXPIRED_LINKS) } else { (&mut failed, FAILED_LINKS) };
            if *count == most || !(is_expired || error.is_retryable()) {
                return Err(error);
            }
            *count += 1;
            debug!(kind = %error.kind(), "another link");
            link = reserve().await?;
        }
    }
    .instrument(span)
    .await
}

async fn put(
    client: &Client,
    file: &PreparedFile,
    position: usize,
    link: &PreloadResponse,
    options: &UploadOptions,
) -> Result<UploadedFile> {
    let key = link.key.as_deref().ok_or_else(|| incomplete("key"))?;
    let secret = link.secret.as_deref().ok_or_else(|| incomplete("secret"))?;
    let url = link.url.as_deref().ok_or_else(|| incomplete("url"))?;
    let url = url.parse().map_err(|_| incomplete("url"))?;
    client.storage().learn(&url);
    let request = HttpRequest {
        destination: Destination::Storage,
        method: if link.http_method.as_deref() == Some("POST") { Method::POST } else { Method::PUT },
        url,
        headers: headers(file.content_type(), secret, &file.sha256())?,
        body: body(client, file, options.on_progress(position, file.length())).await?,
        timeout: client.time_for(client.network().time_for_file(file.length()))?,
    };
    let response = client.transport().send(request).await.map_err(no_answer)?;
    if !(200..300).contains(&response.status) {
        let status = response.status;
        let said = read_body(response, LONGEST_REFUSAL).await.unwrap_or_default();
        return Err(Error::api(ApiError::read(status, &said)));
    }
    let version_token = version_token(&response, options)?;
    Ok(UploadedFile::new(key, version_token, file.sha256(), file.content_type()))
}

fn version_token(response: &HttpResponse, options: &UploadOptions) -> Result<String> {
    let sent = response.header("x-amz-version-id").filter(|token| !token.is_empty()).map(str::to_owned);
    sent.or_else(|| options.version_token.clone()).ok_or_else(|| {
        Error::new(
            ErrorKind::Unexpected,
            "the storage's answer has no header x-amz-version-id: a proxy on the way takes it out; let it pass, or set \
             UploadOptions::assume_version_token",
        )
    })
}

pub(super) fn incomplete(field: &str) -> Error {
    Error::new(ErrorKind::Decode, format!("the platform's answer has no usable {field}")).during("preload")
}

/// The very headers that the link is signed with, and no others: with a key or a voucher the storage would refuse.
fn headers(content_type: ContentType, secret: &str, sha256: &Sha256Digest) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type.as_str()));
    // Square brackets and all: the platform prints a list into it.
    let mut secret = HeaderValue::from_str(secret).map_err(|_| incomplete("secret"))?;
    secret.set_sensitive(true);
    headers.insert(HeaderName::from_static("x-amz-meta-secret"), secret);
    let digest = HeaderValue::try_from(sha256.to_string()).map_err(|_| incomplete("sha256"))?;
    headers.insert(HeaderName::from_static("x-amz-checksum-sha256"), digest);
    Ok(headers)
}

async fn body(
    client: &Client,
    file: &PreparedFile,
    mut sent: impl FnMut(usize) + Send + 'static,
) -> Result<RequestBody> {
    let mut whole = |bytes: Bytes| {
        sent(bytes.len());
        RequestBody::Bytes(bytes)
    };
    let path = match &file.content {
        Content::Memory(bytes) | Content::Kept(bytes) => return Ok(whole(bytes.clone())),
        Content::File(path) => path,
        Content::Spooled(file) => file.path(),
    };
    let (length, path) = (file.length(), path.to_owned());
    let (turn, client) = (client.reading().turn().await, client.clone());
    let opened = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        open(&path, length, client.reading())
    })
    .await;
    match opened.map_err(|error| Error::new(ErrorKind::Unexpected, "reading was cut off").because(error))?? {
        Opened::Whole(bytes) => Ok(whole(bytes)),
        Opened::Large(opened) => {
            let stream = pieces(opened, length).inspect_ok(move |piece| sent(piece.len()));
            Ok(RequestBody::Stream { length, stream: stream.boxed() })
        }
    }
}

/// A file that is still what it was.
enum Opened {
    /// All of a small one.
    Whole(Bytes),
    /// To be read in pieces.
    Large(File),
}

fn open(path: &Path, announced: u64, reading: &Reading) -> Result<Opened> {
    let gone = |error| Error::file(path, "disappeared", error);
    let mut opened = File::open(path).map_err(gone)?;
    let (length, whole) = match small::read(&mut opened, reading).map_err(gone)? {
        Some(buffer) => (buffer.as_ref().len() as u64, Some(buffer)),
        None => (opened.metadata().map_err(gone)?.len(), None),
    };
    if length != announced {
        let text = format!("{}: changed while it was being uploaded; upload it again", path.display());
        return Err(Error::new(ErrorKind::File, text));
    }
    Ok(whole.map_or(Opened::Large(opened), |buffer| Opened::Whole(buffer.into_bytes())))
}
