//! Where a consumer keeps its ledger.

use super::change::Change;
use super::ledger::Ledger;
use crate::BoxError;
use async_trait::async_trait;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// Keeps the ledger of one stream across restarts. [`FileCheckpoint`](super::FileCheckpoint) is one in a file.
///
/// To have the application's data and the ledger in one transaction, implement it over your database: what a handler did
/// and [`Change::Handled`] then become durable together, and nothing is handed over twice even after a crash.
#[async_trait]
pub trait Checkpoint: fmt::Debug + Send + Sync {
    /// The ledger that the stored changes make ([`Ledger::replay`]); an empty one at first.
    ///
    /// # Errors
    /// Whatever keeps it from being read.
    async fn load(&self) -> Result<Ledger, BoxError>;

    /// Stores a change after all before it. If [`Change::must_be_durable`] says so, it must survive a crash from when this
    /// returns; the platform deletes what it replaces a second later.
    ///
    /// # Errors
    /// Whatever keeps it from being stored. The consumer stops then, and loads the ledger again when it goes on.
    async fn store(&self, change: &Change) -> Result<(), BoxError>;

    /// True when there is much to replay, and [`replace`](Self::replace) would be welcome.
    fn is_long(&self) -> bool {
        false
    }

    /// Stores a snapshot instead of everything before it, all or nothing.
    ///
    /// # Errors
    /// As [`store`](Self::store).
    async fn replace(&self, snapshot: &Change) -> Result<(), BoxError> {
        self.store(snapshot).await
    }
}

/// A ledger in memory: for tests, and for programs that read a stream from its beginning each time.
#[derive(Debug, Default)]
pub struct MemoryCheckpoint(Mutex<Ledger>);

#[async_trait]
impl Checkpoint for MemoryCheckpoint {
    async fn load(&self) -> Result<Ledger, BoxError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    async fn store(&self, change: &Change) -> Result<(), BoxError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).apply(change.clone());
        Ok(())
    }
}
