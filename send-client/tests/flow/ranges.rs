//! A storage that knows ranges, over a connection that breaks all the time.

use crate::watch::Failing as _;
use async_trait::async_trait;
use bytes::Bytes;
use futures_util::StreamExt;
use http::{HeaderMap, HeaderValue};
use send_client::transport::{Destination, HttpRequest, HttpResponse, Transport, TransportError, TransportErrorKind};
use send_client::{Clock, Environment, ErrorKind};
use send_core::digest::Sha256Digest;
use send_core::time::Instant;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How the storage answers a range.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Ranges {
    Known,
    Ignored,
    Wrong,
}

#[derive(Debug, Clone)]
struct Storage {
    content: Vec<u8>,
    ranges: Ranges,
    /// Bytes after which a connection breaks; it closes in silence if `quiet`.
    breaks_after: usize,
    quiet: bool,
    asked: Arc<Mutex<Vec<Option<String>>>>,
}

#[async_trait]
impl Transport for Storage {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        if request.destination == Destination::Api {
            let metadata = format!(
                r#"{{"filename":"v.pdf","contentLength":{},"sha256":"{}","url":"https://storage.example.org/v?signature"}}"#,
                self.content.len(),
                Sha256Digest::of(&self.content)
            );
            return Ok(HttpResponse::new(
                200,
                HeaderMap::new(),
                futures_util::stream::iter([Ok(metadata.into())]).boxed(),
            ));
        }
        let range = request.headers.get("range").map(|range| range.to_str().unwrap().to_owned());
        self.asked.lock().unwrap().push(range.clone());
        let from = range.and_then(|range| range.strip_prefix("bytes=")?.strip_suffix('-')?.parse::<usize>().ok());
        let mut headers = HeaderMap::new();
        let (status, from) = match (from, self.ranges) {
            (Some(from), Ranges::Known) => (206, from),
            (Some(from), Ranges::Wrong) => (206, from + 1),
            _ => (200, 0),
        };
        let told = format!("bytes {from}-{}/{}", self.content.len() - 1, self.content.len());
        headers.insert("content-range", HeaderValue::try_from(told).unwrap());
        let rest = &self.content[from.min(self.content.len())..];
        // Without ranges every connection must get a little further than the one before.
        let grown =
            self.breaks_after * if self.ranges == Ranges::Ignored { self.asked.lock().unwrap().len() } else { 1 };
        let mut pieces: Vec<_> =
            rest[..rest.len().min(grown)].chunks(700).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        if rest.len() > grown && !self.quiet {
            pieces.push(Err(TransportError::new(TransportErrorKind::Broken, "reset")));
        }
        Ok(HttpResponse::new(status, headers, futures_util::stream::iter(pieces).boxed()))
    }
}

#[derive(Debug)]
struct NoWait;

#[async_trait]
impl Clock for NoWait {
    fn now(&self) -> Instant {
        Instant::UNIX_EPOCH
    }

    async fn sleep(&self, _: Duration) {}
}

fn storage(ranges: Ranges, quiet: bool) -> Storage {
    let content: Vec<u8> = (0..50_000u32).map(|number| (number % 251) as u8).collect();
    Storage { content, ranges, breaks_after: 3000, quiet, asked: Arc::default() }
}

async fn download(storage: &Storage) -> send_client::Result<Vec<u8>> {
    let client = crate::watch::builder()
        .environment(Environment::uat())
        .api_key("k3y-of-the-body")
        .transport(storage.clone())
        .clock(NoWait)
        .build()
        .unwrap();
    let iun = "GPTG-NEPG-ZTET-202402-E-1".parse().unwrap();
    client.notifications().document(&iun, 0).await?.bytes().await
}

#[tokio::test]
async fn a_range_asks_for_what_is_missing() {
    for quiet in [false, true] {
        let storage = storage(Ranges::Known, quiet);
        assert_eq!(download(&storage).await.unwrap(), storage.content);
        let asked = storage.asked.lock().unwrap().clone();
        assert_eq!((asked.len(), &asked[0], asked[1].as_deref()), (17, &None, Some("bytes=3000-")));
    }
}

#[tokio::test]
async fn a_storage_without_ranges_is_read_from_the_beginning() {
    let storage = storage(Ranges::Ignored, false);
    assert_eq!(download(&storage).await.unwrap(), storage.content);
}

#[tokio::test]
async fn another_range_than_asked_for_is_not_taken() {
    let error = download(&storage(Ranges::Wrong, false)).await.failure();
    assert_eq!(error.kind(), ErrorKind::Integrity);
}
