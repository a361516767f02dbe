//! One stream, one consumer.

use crate::BoxError;
use async_trait::async_trait;
use std::fmt;

/// The right to read a stream, when consumers run on several machines: over a database or a coordination service.
///
/// Two consumers of one stream delete each other's events, because every read acknowledges. On one machine
/// [`FileCheckpoint`](super::FileCheckpoint) sees to it by itself.
#[async_trait]
pub trait Lease: fmt::Debug + Send + Sync {
    /// Takes the right, or keeps it: called before every read. Waiting until it is free is allowed.
    ///
    /// # Errors
    /// If somebody else has it. The consumer stops without reading.
    async fn hold(&self) -> Result<(), BoxError>;
}
