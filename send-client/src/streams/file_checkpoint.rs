//! A ledger in a file.

use super::change::Change;
use super::checkpoint::Checkpoint;
use super::journal::Journal;
use super::ledger::Ledger;
use crate::{BoxError, Error, ErrorKind, Result};
use async_trait::async_trait;
use fs4::FileExt;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A ledger in a file that survives a crash at any point. It holds the events that are not handled yet, so nobody but the
/// owner may read it.
///
/// If the file is found damaged, as after a failing disk, what is sound of it is kept, the damaged file stays beside it
/// (`.damaged`), and the application gets a [`Gap`](super::Gap) unless it is proved that nothing was lost.
///
/// While it is open nobody else can open it: one stream has one consumer. The lock is a file beside it. It ends with the process,
/// however that ends, and otherwise when what a dropped consumer had begun to write is written.
#[derive(Debug)]
pub struct FileCheckpoint {
    path: PathBuf,
    journal: Arc<Mutex<Journal>>,
}

impl FileCheckpoint {
    /// Opens the file, or makes it.
    ///
    /// # Errors
    /// [`ErrorKind::Conflict`] if another consumer has it; [`ErrorKind::File`] if it cannot be opened.
    ///
    /// # Example
    /// ```
    /// use send_client::ErrorKind;
    /// use send_client::streams::FileCheckpoint;
    /// # let folder = tempfile::tempdir()?;
    /// let path = folder.path().join("stream.journal");
    /// let mine = FileCheckpoint::open(&path)?;
    /// assert_eq!(FileCheckpoint::open(&path).unwrap_err().kind(), ErrorKind::Conflict);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let wrong = |error| Error::file(path, "cannot be opened", error);
        let mut beside = path.as_os_str().to_owned();
        beside.push(".lock");
        let lock = File::create(Path::new(&beside)).map_err(wrong)?;
        match FileExt::try_lock(&lock) {
            Ok(()) => {}
            Err(fs4::TryLockError::WouldBlock) => {
                let text = format!("{}: another consumer reads this stream; there can be only one", path.display());
                return Err(Error::new(ErrorKind::Conflict, text));
            }
            Err(fs4::TryLockError::Error(error)) => return Err(wrong(error)),
        }
        let journal = Journal::open(path).map_err(wrong)?.locked_by(lock);
        Ok(Self { path: path.to_owned(), journal: Arc::new(Mutex::new(journal)) })
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn journal(&self) -> MutexGuard<'_, Journal> {
        self.journal.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does what waits for a disk where it keeps nobody else waiting.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Journal) -> Result<T, BoxError> + Send + 'static,
    ) -> Result<T, BoxError> {
        let journal = Arc::clone(&self.journal);
        let done =
            tokio::task::spawn_blocking(move || work(&mut journal.lock().unwrap_or_else(PoisonError::into_inner)));
        done.await?
    }
}

#[async_trait]
impl Checkpoint for FileCheckpoint {
    async fn load(&self) -> Result<Ledger, BoxError> {
        self.blocking(Journal::load).await
    }

    async fn store(&self, change: &Change) -> Result<(), BoxError> {
        // Into the memory of the system: no reason to leave the thread. It gets to the disk with the next durable one.
        self.journal().append(change)?;
        if change.must_be_durable() { self.blocking(Journal::sync).await } else { Ok(()) }
    }

    fn is_long(&self) -> bool {
        self.journal().is_long()
    }

    async fn replace(&self, snapshot: &Change) -> Result<(), BoxError> {
        let snapshot = snapshot.clone();
        self.blocking(move |journal| journal.replace(&snapshot)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;
    use std::sync::mpsc;

    #[tokio::test]
    async fn nobody_else_gets_the_file_while_work_on_it_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("stream.journal");
        let checkpoint = FileCheckpoint::open(&path).unwrap();
        let (end, ended) = mpsc::channel::<()>();
        let work = checkpoint.blocking(move |_| Ok(ended.recv()?));
        assert!(work.now_or_never().is_none(), "it is under way, and nobody waits for it any more");
        drop(checkpoint);
        assert_eq!(FileCheckpoint::open(&path).unwrap_err().kind(), ErrorKind::Conflict);
        end.send(()).unwrap();
        while FileCheckpoint::open(&path).is_err() {
            tokio::task::yield_now().await;
        }
    }
}
