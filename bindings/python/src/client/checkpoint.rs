//! Where a consumer keeps its place: a file, memory, or a store of the user.

use crate::error::exception;
use crate::user::{User, with_methods};
use async_trait::async_trait;
use pyo3::prelude::*;
use send_client::BoxError;
use send_client::streams::{Change, Checkpoint, FileCheckpoint, Lease, Ledger, MemoryCheckpoint};
use send_core::wire;
use std::path::PathBuf;

/// A checkpoint as an argument.
#[derive(FromPyObject)]
pub(super) enum Place {
    #[pyo3(transparent)]
    File(PathBuf),
    #[pyo3(transparent)]
    Store(Py<PyAny>),
}

impl Place {
    /// What the consumer keeps its place in; without an argument, memory.
    pub(super) fn open(py: Python<'_>, place: Option<Self>) -> PyResult<Box<dyn Checkpoint>> {
        Ok(match place {
            None => Box::new(MemoryCheckpoint::default()),
            Some(Self::File(path)) => {
                Box::new(py.detach(|| FileCheckpoint::open(path)).map_err(|error| exception(py, &error))?)
            }
            Some(Self::Store(object)) => {
                with_methods(object.bind(py), "checkpoint", &["load", "store"])?;
                Box::new(Store(User::new(py, object, "Store")?))
            }
        })
    }
}

/// An object with `load()` and `store(change, durable)`, and perhaps `is_long()` and `replace(snapshot)`.
#[derive(Debug)]
struct Store(User);

#[async_trait]
impl Checkpoint for Store {
    async fn load(&self) -> Result<Ledger, BoxError> {
        let texts = |stored: &Bound<'_, PyAny>| {
            stored.try_iter()?.map(|change| change?.extract()).collect::<PyResult<Vec<String>>>()
        };
        let stored = self.0.ask(|store| store.call_method0("load"), texts).await?;
        let read = |(index, change): (usize, &String)| {
            wire::decode::<Change>(change.as_bytes()).map_err(|error| format!("stored change {index}: {error}"))
        };
        Ok(Ledger::replay(stored.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?))
    }

    async fn store(&self, change: &Change) -> Result<(), BoxError> {
        let (text, durable) = (text_of(change)?, change.must_be_durable());
        self.0.ask(move |store| store.call_method1("store", (text, durable)), |_| Ok(())).await
    }

    fn is_long(&self) -> bool {
        let ask = |store: &Bound<'_, PyAny>| match store.getattr_opt("is_long")? {
            Some(is_long) => is_long.call0()?.is_truthy(),
            None => Ok(false),
        };
        self.0.ask_now(ask).unwrap_or(false)
    }

    async fn replace(&self, snapshot: &Change) -> Result<(), BoxError> {
        let text = text_of(snapshot)?;
        self.0.ask(move |store| store.call_method1("replace", (text,)), |_| Ok(())).await
    }
}

fn text_of(change: &Change) -> Result<String, BoxError> {
    Ok(String::from_utf8(wire::encode(change)?)?)
}

/// An object with `hold()`.
#[derive(Debug)]
pub(super) struct Right(User);

impl Right {
    pub(super) fn new(py: Python<'_>, object: Py<PyAny>) -> PyResult<Self> {
        with_methods(object.bind(py), "lease", &["hold"])?;
        Ok(Self(User::new(py, object, "Right")?))
    }
}

#[async_trait]
impl Lease for Right {
    async fn hold(&self) -> Result<(), BoxError> {
        self.0.ask(|lease| lease.call_method0("hold"), |_| Ok(())).await
    }
}

/// What is in a box is a checkpoint as well.
#[derive(Debug)]
pub(super) struct Boxed(pub(super) Box<dyn Checkpoint>);

#[async_trait]
impl Checkpoint for Boxed {
    async fn load(&self) -> Result<Ledger, BoxError> {
        self.0.load().await
    }

    async fn store(&self, change: &Change) -> Result<(), BoxError> {
        self.0.store(change).await
    }

    fn is_long(&self) -> bool {
        self.0.is_long()
    }

    async fn replace(&self, snapshot: &Change) -> Result<(), BoxError> {
        self.0.replace(snapshot).await
    }
}
