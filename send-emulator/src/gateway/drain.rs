//! Reading a body that nobody wants, so that its sender gets to read the answer.
//!
//! A server that answers and closes while the client is still sending makes the client's system throw the answer away.

use axum::body::Body;
use axum::http::{HeaderMap, header};
use futures_util::StreamExt;

/// How much of an unwanted body is read.
const MOST: usize = 32 * 1024 * 1024;

/// Reads a body to its end, or as far as is reasonable. A client that asked first will not send it.
pub(crate) async fn drain(headers: &HeaderMap, body: Body) {
    if headers.contains_key(header::EXPECT) {
        return;
    }
    let mut chunks = body.into_data_stream();
    let mut read = 0;
    while let Some(Ok(chunk)) = chunks.next().await {
        read += chunk.len();
        if read > MOST {
            return;
        }
    }
}
