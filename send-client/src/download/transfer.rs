//! The bytes of a file, to the last one: a connection that breaks is taken up where it broke.
//!
//! The storage answers a range (RFC 9110, section 14) with 206; a proxy that knows no ranges answers 200 with everything, of
//! which the part that is there already is left out. Nothing is believed until length and digest are right.

use super::{Download, LARGEST};
use crate::execute::{no_answer, read_body};
use crate::transport::{Destination, HttpRequest, HttpResponse, RequestBody};
use crate::{Error, ErrorKind, Result};
use futures_util::StreamExt;
use http::header::RANGE;
use http::{HeaderMap, HeaderValue, Method};
use send_core::api::RetryClass;
use send_core::digest::{Sha256Digest, Sha256Hasher};
use send_core::problem::{ApiError, Verdict};
use std::time::Duration;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tracing::debug;
use url::Url;

/// How often a broken connection is taken up without a byte more.
const FRUITLESS: u32 = 5;
/// How often a link may expire.
const EXPIRED_LINKS: u32 = 3;

/// What has arrived so far.
struct Transfer<'a> {
    download: &'a Download,
    url: Url,
    /// No more bytes than these are taken.
    limit: u64,
    received: u64,
    hasher: Sha256Hasher,
}

/// Writes the file, of at most `limit` bytes, and tells its digest and length.
pub(super) async fn transfer(
    download: &Download,
    writer: &mut (impl AsyncWrite + Unpin),
    limit: u64,
) -> Result<(Sha256Digest, u64)> {
    if download.length.is_some_and(|announced| announced > limit) {
        return Err(too_large(limit));
    }
    let url = download.url.clone();
    let mut transfer = Transfer { download, url, limit, received: 0, hasher: Sha256Hasher::new() };
    let (mut fruitless, mut expired) = (0, 0);
    loop {
        let before = transfer.received;
        let error = match transfer.run(writer).await {
            Ok(()) => return transfer.check(writer).await,
            Err(error) => error,
        };
        let is_expired = error.api_error().is_some_and(|api| api.verdict == Verdict::LinkExpired);
        if is_expired && expired < EXPIRED_LINKS {
            expired += 1;
            transfer.url = download.renew().await?;
            continue;
        }
        fruitless = if transfer.received > before { 0 } else { fruitless + 1 };
        if fruitless > FRUITLESS && error.transport().is_none() && error.kind() == ErrorKind::Connection {
            // Not the line: the file itself is shorter.
            return Err(error.with_kind(ErrorKind::Integrity));
        }
        if !matches!(error.kind(), ErrorKind::Connection | ErrorKind::Timeout) || fruitless > FRUITLESS {
            return Err(error);
        }
        debug!(received = transfer.received, "the download broke; taking it up");
        download.client.pause(Duration::from_secs(1 << fruitless.min(5))).await?;
    }
}

impl Transfer<'_> {
    async fn run(&mut self, writer: &mut (impl AsyncWrite + Unpin)) -> Result<()> {
        let response = self.download.client.retrying(RetryClass::Read, |_| self.open()).await?;
        let mut skip = if response.status == 206 { 0 } else { self.received };
        let left = response.header("content-length").and_then(|length| length.parse::<u64>().ok()).unwrap_or_default();
        if left.saturating_add(self.received - skip) > self.limit {
            return Err(too_large(self.limit));
        }
        let mut body = response.body;
        while let Some(piece) = body.next().await {
            let piece = piece.map_err(no_answer)?;
            let known = usize::try_from(skip).unwrap_or(usize::MAX).min(piece.len());
            skip -= known as u64;
            let fresh = piece.get(known..).unwrap_or_default();
            self.received += fresh.len() as u64;
            match self.download.length {
                Some(announced) if self.received > announced => return Err(self.wrong_length(announced)),
                _ if self.received > self.limit => return Err(too_large(self.limit)),
                _ => {}
            }
            self.hasher.update(fresh);
            writer.write_all(fresh).await.map_err(not_written)?;
        }
        match self.download.length {
            Some(announced) if self.received < announced => {
                Err(Error::new(ErrorKind::Connection, format!("{} of {announced} bytes came", self.received)))
            }
            _ => Ok(()),
        }
    }

    async fn open(&self) -> Result<HttpResponse> {
        let client = &self.download.client;
        let mut headers = HeaderMap::new();
        if self.received > 0 {
            let range = HeaderValue::try_from(format!("bytes={}-", self.received));
            headers.extend(range.ok().map(|range| (RANGE, range)));
        }
        let request = HttpRequest {
            destination: Destination::Storage,
            method: Method::GET,
            url: self.url.clone(),
            headers,
            body: RequestBody::Empty,
            timeout: client.time_for(client.network().time_for_file(self.download.length.unwrap_or_default()))?,
        };
        let response = client.transport().send(request).await.map_err(no_answer)?;
        let begins_right = response.status != 206 || self.begins_where_it_broke(&response);
        if (200..300).contains(&response.status) && begins_right {
            return Ok(response);
        }
        if !begins_right {
            return Err(Error::new(ErrorKind::Integrity, "the storage answered another range than was asked for"));
        }
        let status = response.status;
        if status == 416 {
            return Err(Error::new(ErrorKind::Integrity, format!("the file ends after {} bytes", self.received)));
        }
        let said = read_body(response, 64 * 1024).await.unwrap_or_default();
        Err(Error::api(ApiError::read(status, &said)))
    }

    fn begins_where_it_broke(&self, response: &HttpResponse) -> bool {
        let range = response.header("content-range").unwrap_or_default();
        range.strip_prefix("bytes ").and_then(|range| range.split('-').next()) == Some(&*self.received.to_string())
    }

    async fn check(self, writer: &mut (impl AsyncWrite + Unpin)) -> Result<(Sha256Digest, u64)> {
        writer.flush().await.map_err(not_written)?;
        if let Some(announced) = self.download.length.filter(|announced| *announced != self.received) {
            return Err(self.wrong_length(announced));
        }
        let digest = self.hasher.finish();
        if self.download.sha256.is_some_and(|announced| announced != digest) {
            return Err(Error::new(ErrorKind::Integrity, "the digest is not the one that was announced"));
        }
        Ok((digest, self.received))
    }

    fn wrong_length(&self, announced: u64) -> Error {
        Error::new(
            ErrorKind::Integrity,
            format!("{announced} bytes were announced, and {} or more came", self.received),
        )
    }
}

fn too_large(limit: u64) -> Error {
    let advice = if limit < LARGEST { "; it is too large for memory: save it to a file" } else { "" };
    Error::new(ErrorKind::Integrity, format!("the file has more than {} MB{advice}", limit / (1024 * 1024)))
}

fn not_written(error: std::io::Error) -> Error {
    Error::new(ErrorKind::File, "the file could not be written").because(error)
}
