//! What one client reads at a time, and what it keeps of that until it is sent.

use bytes::Bytes;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Files that are hashed or opened at a time: more than processors, so that a slow disk keeps none of them waiting, and few
/// enough that the buffers of many workers, and the threads that wait for a disk, stay few.
const AT_A_TIME: usize = 8;

/// Bytes of small files that are kept between the look at them and their upload, so that they are read once. What has no room is
/// read again.
const ROOM: usize = 8 * 1024 * 1024;

/// The turns and the room of one client.
#[derive(Debug)]
pub(crate) struct Reading {
    turns: Arc<Semaphore>,
    room: Arc<Semaphore>,
}

impl Default for Reading {
    fn default() -> Self {
        Self { turns: Arc::new(Semaphore::new(AT_A_TIME)), room: Arc::new(Semaphore::new(ROOM)) }
    }
}

impl Reading {
    /// Waits until a file may be read. The semaphore is never closed; if it were, nobody would have to wait.
    pub(super) async fn turn(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.turns).acquire_owned().await.ok()
    }

    /// Keeps the bytes of a file, if there is room for them.
    pub(super) fn keep(&self, bytes: Vec<u8>) -> Option<Kept> {
        let permits = u32::try_from(bytes.len()).ok()?;
        let room = Arc::clone(&self.room).try_acquire_many_owned(permits).ok()?;
        Some(Kept(Arc::new((bytes.into(), room))))
    }
}

/// All bytes of a small file. Its room is free again when the last clone goes.
#[derive(Clone)]
pub(super) struct Kept(Arc<(Bytes, OwnedSemaphorePermit)>);

impl Kept {
    pub(super) fn bytes(&self) -> &Bytes {
        &self.0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_bounded_and_given_back() {
        let reading = Reading::default();
        let half = || reading.keep(vec![b'x'; ROOM / 2]);
        let (first, second) = (half().unwrap(), half().unwrap());
        assert!(half().is_none());
        let again = first.clone();
        drop(first);
        assert!(half().is_none(), "a clone still has it");
        drop(again);
        assert_eq!(half().unwrap().bytes().len(), second.bytes().len());
    }
}
