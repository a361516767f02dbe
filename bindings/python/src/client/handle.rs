//! The client that all parts of it share, until it is closed.

use super::observer::Watched;
use crate::pending::Pending;
use crate::user::Home;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use send_client::{Client, Result};
use std::sync::{Arc, PoisonError, RwLock};

/// A client that can be closed. Clones are closed together.
#[derive(Clone)]
pub(super) struct Handle {
    client: Arc<RwLock<Option<Client>>>,
    about: About,
}

/// What the binding knows of a client, and of those that share everything with it.
#[derive(Clone, Default)]
pub(super) struct About {
    /// Where coroutines that supply its credentials run.
    pub(super) home: Home,
    /// Who hears of its calls.
    pub(super) watched: Option<Watched>,
}

impl Handle {
    pub(super) fn new(client: Client, about: About) -> Self {
        Self { client: Arc::new(RwLock::new(Some(client))), about }
    }

    /// Another client that shares everything with this one.
    pub(super) fn like(&self, client: Client) -> Self {
        Self::new(client, self.about.clone())
    }

    /// Where coroutines that supply its credentials run.
    pub(super) fn home(&self) -> &Home {
        &self.about.home
    }

    /// The client, unless it is closed.
    pub(super) fn open(&self) -> PyResult<Client> {
        let slot = self.client.read().unwrap_or_else(PoisonError::into_inner);
        slot.clone().ok_or_else(|| PyRuntimeError::new_err("the client is closed"))
    }

    /// Lets go of the client. The work that is returned is over when everything was told; none if there is nobody to tell.
    pub(super) fn close(&self, py: Python<'_>) -> Option<Pending> {
        let client = self.client.write().unwrap_or_else(PoisonError::into_inner).take();
        py.detach(|| drop(client));
        self.about.watched.clone().and_then(Watched::told)
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
