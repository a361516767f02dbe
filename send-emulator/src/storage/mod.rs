//! The storage: another origin, with presigned links, as strict as S3.
//!
//! | what is wrong with a PUT | answer |
//! |---|---|
//! | a header other than signed (content type, secret with its brackets, checksum) | 403 `SignatureDoesNotMatch` |
//! | a checksum that is not the base64 of 32 bytes; a body with another digest | 400 |
//! | an `Authorization` or `x-api-key` header | 400 |
//! | a chunked body | 501; no length at all: 411 |
//! | a link older than 60 minutes | 403 `Request has expired` |
//!
//! Sources: pagopa/pn-ss `UriBuilderService.java` L299-372; pagopa/pn-b2b-client `PnPaB2bUtils.java` L952-996;
//! pagopa/pn-load-test `src/DeliverySendNotification.js`; AWS S3 for the errors.

mod presign;
pub(crate) mod xml;

pub(crate) use presign::Presigner;

use crate::exchange::Exchange;
use crate::faults::Target;
use crate::gateway::{Reply, declared_length, drain};
use crate::legal_fact;
use crate::limits::{MAX_KEPT_FILE, MAX_UPLOAD};
use crate::server::Shared;
use crate::world::{Upload, World};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::response::Response;
use axum::{Router, extract::Query};
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use presign::{BadLink, CHECKSUM, UPLOAD_HEADERS};
use send_core::digest::{Sha256Digest, Sha256Hasher};
use send_core::preflight::FileFacts;
use std::sync::Arc;
use xml::StorageError;

/// What the storage serves.
pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new().fallback(serve).with_state(shared)
}

async fn serve(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let target = if head.method == Method::PUT { Target::Upload } else { Target::Download };
    let exchange = Exchange::open(&shared, target, None, &head).await;
    if let Some(reply) = exchange.instead() {
        drain(&head.headers, body).await;
        return exchange.close(reply);
    }
    let reply = match head.method {
        Method::PUT => put(&shared, &head, body).await,
        Method::GET => get(&shared, &head),
        _ => Err(xml::NO_SUCH_METHOD),
    };
    let reply = reply.unwrap_or_else(Reply::from);
    tracing::info!(method = %head.method, class = class(key(&head)), status = reply.status(), "storage");
    exchange.close(reply)
}

/// The kind of a file, for the log.
fn class(key: &str) -> &str {
    key.split('-').next().unwrap_or_default()
}

/// A file name as a link has it.
fn key(head: &Parts) -> &str {
    head.uri.path().trim_start_matches('/')
}

fn value<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Looks at the link and at what must not come with it.
fn authorize(world: &World, head: &Parts, signed: &[&str]) -> Result<(), StorageError> {
    if head.headers.contains_key(header::AUTHORIZATION) {
        return Err(xml::SECOND_AUTHORIZATION);
    }
    if head.headers.contains_key("x-api-key") {
        return Err(xml::API_KEY);
    }
    let Query(parameters) = Query::<Vec<(String, String)>>::try_from_uri(&head.uri).map_err(|_| xml::UNSIGNED)?;
    let signed: Vec<&str> = signed.iter().map(|name| value(&head.headers, name)).collect();
    let checked = world.presigner.check(head.method.as_str(), key(head), &parameters, &signed, world.now, &world.time);
    checked.map_err(|bad| match bad {
        BadLink::Unsigned => xml::UNSIGNED,
        BadLink::Mismatch => xml::MISMATCH,
        BadLink::Expired => xml::EXPIRED,
    })
}

async fn put(shared: &Shared, head: &Parts, body: Body) -> Result<Reply, StorageError> {
    let (length, kept) = match admit(shared, head) {
        Ok(admitted) => admitted,
        Err(error) => {
            drain(&head.headers, body).await;
            return Err(error);
        }
    };
    let (upload, bytes) = receive(body, length, kept).await?;
    let declared = value(&head.headers, CHECKSUM);
    if upload.sha256 != declared {
        return Err(xml::OTHER_DIGEST);
    }
    let mut world = shared.world();
    let version = world.take_upload(key(head), upload, bytes).map_err(|_| xml::SLOW_DOWN)?;
    let version = version.ok_or(xml::NO_SUCH_KEY)?;
    Ok(Reply::empty(200).header("x-amz-version-id", version).header(CHECKSUM, declared))
}

/// Looks at everything but the body; gives its length, and how long one may be to be kept.
fn admit(shared: &Shared, head: &Parts) -> Result<(u64, u64), StorageError> {
    let headers = &head.headers;
    if headers.contains_key(header::TRANSFER_ENCODING) {
        return Err(xml::CHUNKED);
    }
    let length = declared_length(headers).ok_or(xml::NO_LENGTH)?;
    if length > MAX_UPLOAD {
        return Err(xml::TOO_LARGE);
    }
    // A missing header is a wrong signature; one that is there has to be a digest.
    if headers.contains_key(CHECKSUM) && Sha256Digest::parse(value(headers, CHECKSUM)).is_err() {
        return Err(xml::BAD_CHECKSUM);
    }
    let world = shared.world();
    authorize(&world, head, &UPLOAD_HEADERS)?;
    Ok((length, world.environment.max_file_size.unwrap_or(MAX_KEPT_FILE).min(MAX_KEPT_FILE)))
}

/// Reads a body in one pass: its digest, its size, its beginning, and its bytes if there are not too many to keep.
async fn receive(body: Body, length: u64, kept: u64) -> Result<(Upload, Option<Bytes>), StorageError> {
    let keep = length <= kept;
    let (mut hasher, mut size) = (Sha256Hasher::new(), 0_u64);
    let mut beginning = BytesMut::new();
    let mut bytes = BytesMut::new();
    let mut stream = body.into_data_stream();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| xml::INCOMPLETE)?;
        hasher.update(&chunk);
        size += chunk.len() as u64;
        let missing = FileFacts::PDF_HEADER.len().saturating_sub(beginning.len());
        beginning.extend_from_slice(chunk.get(..missing.min(chunk.len())).unwrap_or_default());
        if keep {
            bytes.extend_from_slice(&chunk);
        }
    }
    if size != length {
        return Err(xml::INCOMPLETE);
    }
    let digest = hasher.finish();
    let begins_like_pdf = beginning.as_ref() == FileFacts::PDF_HEADER;
    let upload = Upload { digest, sha256: digest.to_string(), size, begins_like_pdf };
    Ok((upload, keep.then(|| bytes.freeze())))
}

fn get(shared: &Shared, head: &Parts) -> Result<Reply, StorageError> {
    let world = shared.world();
    authorize(&world, head, &[])?;
    if let Some((bytes, file)) = world.files.content(key(head)) {
        return Ok(Reply::new(200, file.content_type.clone(), bytes));
    }
    let document = legal_fact::content(&world, key(head)).ok_or(xml::NO_SUCH_KEY)?;
    Ok(Reply::new(200, document.content_type, document.bytes))
}
