//! The client that all parts of it share, until it is closed.

use crate::pending::Pending;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use send_client::{Client, Result};
use std::sync::{Arc, PoisonError, RwLock};

/// A client that can be closed. Clones are closed together.
#[derive(Clone)]
pub(super) struct Handle(Arc<RwLock<Option<Client>>>);

impl From<Client> for Handle {
    fn from(client: Client) -> Self {
        Self(Arc::new(RwLock::new(Some(client))))
    }
}

impl Handle {
    /// The client, unless it is closed.
    pub(super) fn open(&self) -> PyResult<Client> {
        let slot = self.0.read().unwrap_or_else(PoisonError::into_inner);
        slot.clone().ok_or_else(|| PyRuntimeError::new_err("the client is closed"))
    }

    pub(super) fn close(&self, py: Python<'_>) {
        let client = self.0.write().unwrap_or_else(PoisonError::into_inner).take();
        py.detach(|| drop(client));
    }

    /// A call whose outcome becomes a class of this package.
    pub(super) fn call<T, P, F>(&self, work: impl FnOnce(Client) -> F) -> PyResult<Pending>
    where
        T: Send + 'static,
        P: From<T> + for<'py> IntoPyObject<'py, Error: Into<PyErr>> + 'static,
        F: Future<Output = Result<T>> + Send + 'static,
    {
        Ok(Pending::new(work(self.open()?), P::from))
    }

    /// A call whose outcome is a list.
    pub(super) fn list<T, P, F>(&self, work: impl FnOnce(Client) -> F) -> PyResult<Pending>
    where
        T: Send + 'static,
        P: From<T> + for<'py> IntoPyObject<'py, Error: Into<PyErr>> + 'static,
        F: Future<Output = Result<Vec<T>>> + Send + 'static,
    {
        Ok(Pending::new(work(self.open()?), |list: Vec<T>| list.into_iter().map(P::from).collect::<Vec<P>>()))
    }
}
