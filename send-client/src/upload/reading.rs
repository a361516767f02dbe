//! What one client reads at a time, and the memory into which it reads small files.

use super::small::SMALL;
use bytes::Bytes;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Files that are hashed or opened at a time: more than processors, so that a slow disk keeps none of them waiting, and few
/// enough that the buffers of many workers, and the threads that wait for a disk, stay few.
const AT_A_TIME: usize = 8;

/// Buffers of [`SMALL`] bytes that one client has, 8 MB in all. Small files stay in them between the look at them and their
/// upload, so that they are read once; what finds no buffer is read again.
const BUFFERS: usize = 64;

/// The turns and the buffers of one client.
#[derive(Debug)]
pub(crate) struct Reading {
    turns: Arc<Semaphore>,
    buffers: Arc<Buffers>,
}

impl Default for Reading {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_A_TIME)), buffers: Arc::default() }
    }
}

impl Reading {
    /// Waits until a file may be read. The semaphore is never closed; if it were, nobody would have to wait.
    pub(super) async fn turn(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.turns).acquire_owned().await.ok()
    }

    /// An empty buffer; one of its own, which goes away with it, if all others are in use.
    pub(super) fn buffer(&self) -> Buffer {
        let mut shelf = self.buffers.shelf();
        if shelf.lent == BUFFERS {
            return Buffer { bytes: Vec::new(), of: None };
        }
        shelf.lent += 1;
        Buffer { bytes: shelf.spare.pop().unwrap_or_default(), of: Some(Arc::clone(&self.buffers)) }
    }
}

/// Buffers are used again: memory that many threads take and give back piecemeal stays with each of them.
#[derive(Debug, Default)]
struct Buffers(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    spare: Vec<Vec<u8>>,
    lent: usize,
}

impl Buffers {
    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What was in them is no matter for logs.
impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shelf").field("spare", &self.spare.len()).field("lent", &self.lent).finish()
    }
}

/// Memory for one small file. Goes back when it is dropped.
pub(super) struct Buffer {
    bytes: Vec<u8>,
    of: Option<Arc<Buffers>>,
}

impl Buffer {
    /// To be filled.
    pub(super) fn bytes_mut(&mut self) -> &mut Vec<u8> {
        // All of it at once, so that it never has to grow.
        self.bytes.reserve(SMALL + 1);
        &mut self.bytes
    }

    /// To stay until the upload, unless it is one too many.
    pub(super) fn keep(self) -> Option<Bytes> {
        self.of.is_some().then(|| self.into_bytes())
    }

    /// For one upload.
    pub(super) fn into_bytes(self) -> Bytes {
        Bytes::from_owner(self)
    }
}

impl AsRef<[u8]> for Buffer {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        if let Some(buffers) = self.of.take() {
            self.bytes.clear();
            let mut shelf = buffers.shelf();
            shelf.lent -= 1;
            shelf.spare.push(std::mem::take(&mut self.bytes));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many are lent, and how many wait.
    fn counts(reading: &Reading) -> (usize, usize) {
        let shelf = reading.buffers.shelf();
        (shelf.lent, shelf.spare.len())
    }

    #[test]
    fn what_is_kept_is_bounded_and_given_back() {
        let reading = Reading::default();
        let kept: Vec<Bytes> = std::iter::from_fn(|| reading.buffer().keep()).collect();
        assert_eq!(kept.len(), BUFFERS);
        let first = kept.first().cloned();
        drop(kept);
        assert_eq!(counts(&reading), (1, BUFFERS - 1), "a clone still has it");
        drop(first);
        assert_eq!(counts(&reading), (0, BUFFERS));
    }

    #[test]
    fn a_buffer_is_used_again_and_shows_nothing_of_what_was_in_it() {
        let reading = Reading::default();
        let mut buffer = reading.buffer();
        buffer.bytes_mut().extend_from_slice(b"of another");
        let place = buffer.as_ref().as_ptr();
        let bytes = buffer.into_bytes();
        assert_eq!(bytes, &b"of another"[..]);
        drop(bytes);
        let mut again = reading.buffer();
        assert!(again.as_ref().is_empty());
        again.bytes_mut();
        assert_eq!((again.as_ref().as_ptr(), counts(&reading)), (place, (1, 0)));
    }
}
