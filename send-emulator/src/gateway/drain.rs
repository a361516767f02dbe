//! Reading a body that nobody wants, so that its sender gets to read the answer.
//!
//! A server that answers and closes while the client is still sending makes the client's system throw the answer away.

use axum::body::Body;
use axum::http::{HeaderMap, header};
use futures_util::StreamExt;
use std::time::Duration;
use tokio::time::timeout;

/// How much of an unwanted body is read.
const MOST: usize = 32 * 1024 * 1024;
/// How long to wait for more of it.
const PATIENCE: Duration = Duration::from_millis(200);

/// The length that a body is declared to have.
pub(crate) fn declared_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Reads a body to its end, as far as is reasonable. A client that asked first will not send it.
pub(crate) async fn drain(headers: &HeaderMap, body: Body) {
    let is_long = declared_length(headers).is_some_and(|length| length > MOST as u64);
    if is_long || headers.contains_key(header::EXPECT) {
        return;
    }
    let mut chunks = body.into_data_stream();
    let mut read = 0;
    while let Ok(Some(Ok(chunk))) = timeout(PATIENCE, chunks.next()).await {
        read += chunk.len();
        if read > MOST {
            return;
        }
    }
}
