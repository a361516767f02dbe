//! A large file as a body: read as the line takes it, little of it in memory.

use bytes::Bytes;
use futures_core::Stream;
use futures_util::TryStreamExt;
use futures_util::stream::{iter, try_unfold};
use std::fs::File;
use std::io::{self, Read};

/// How much is read at a time.
const CHUNK: usize = 32 * 1024;

/// The HTTP layer takes up to 16 pieces of a body before it waits for the line: small ones keep many slow uploads small.
const PIECE: usize = 8 * 1024;

/// The first `length` bytes of a file: no more than was announced, even if it grows now.
pub(super) fn pieces(file: File, length: u64) -> impl Stream<Item = io::Result<Bytes>> + Send {
    let chunks = try_unfold((file, length), |(file, left)| next_chunk(file, left));
    chunks.map_ok(|chunk| iter(in_pieces(chunk))).try_flatten()
}

/// What comes next, and where to go on. A file that has become shorter ends early, and the HTTP layer says that bytes are missing.
async fn next_chunk(file: File, left: u64) -> io::Result<Option<(Bytes, (File, u64))>> {
    if left == 0 {
        return Ok(None);
    }
    let (file, chunk) = tokio::task::spawn_blocking(move || read(file, left)).await.map_err(io::Error::other)??;
    let left = left - chunk.len() as u64;
    Ok((!chunk.is_empty()).then_some((chunk, (file, left))))
}

fn read(mut file: File, left: u64) -> io::Result<(File, Bytes)> {
    let mut chunk = vec![0; usize::try_from(left).map_or(CHUNK, |left| left.min(CHUNK))];
    loop {
        match file.read(&mut chunk) {
            Ok(read) => {
                chunk.truncate(read);
                return Ok((file, chunk.into()));
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn in_pieces(chunk: Bytes) -> impl Iterator<Item = io::Result<Bytes>> + Send {
    (0..chunk.len()).step_by(PIECE).map(move |at| Ok(chunk.slice(at..chunk.len().min(at + PIECE))))
}
