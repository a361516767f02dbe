//! Rows that come one by one: asked for as they are taken.

use crate::pending::Pending;
use futures_util::{Stream, StreamExt};
use pyo3::prelude::*;
use send_client::Result;
use std::pin::{Pin, pin};
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc};
use tokio::task::AbortHandle;

/// Where rows are given. It says when nobody takes them any more.
type Give<T> = mpsc::Sender<Result<T>>;

/// Work that gives rows.
type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Rows of a search, one by one, without their Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Feed(Box<dyn Fn() -> Pending + Send + Sync>);

#[pymethods]
impl Feed {
    #[pyo3(signature = () -> "Pending[_T | None]")]
    fn next(&self) -> Pending {
        (self.0)()
    }
}

impl Feed {
    /// Rows that `work` gives to [`forward`]; it begins when the first is asked for, and ends when nobody can ask any more.
    pub(super) fn new<T, P, F>(work: impl FnOnce(Give<T>) -> F + Send + 'static) -> Self
    where
        T: Send + 'static,
        P: From<T> + for<'py> IntoPyObject<'py, Error: Into<PyErr>> + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        let state = Arc::new(Mutex::new(State::Wanted(Some(Box::new(move |give| Box::pin(work(give)) as Work)))));
        Self(Box::new(move || {
            let state = Arc::clone(&state);
            Pending::new(async move { state.lock().await.next().await.transpose() }, |row: Option<T>| row.map(P::from))
        }))
    }
}

/// Hands rows on for as long as somebody takes them.
pub(super) async fn forward<T>(rows: impl Stream<Item = Result<T>>, give: Give<T>) {
    let mut rows = pin!(rows);
    while let Some(row) = rows.next().await {
        if give.send(row).await.is_err() {
            return;
        }
    }
}

/// Where a feed stands.
enum State<T> {
    /// Nothing was asked yet.
    Wanted(Option<Box<dyn FnOnce(Give<T>) -> Work + Send>>),
    /// Rows come.
    Underway(mpsc::Receiver<Result<T>>, AbortHandle),
}

impl<T: Send + 'static> State<T> {
    async fn next(&mut self) -> Option<Result<T>> {
        if let Self::Wanted(work) = self {
            let (give, take) = mpsc::channel(1);
            let task = tokio::spawn(work.take()?(give));
            *self = Self::Underway(take, task.abort_handle());
        }
        match self {
            Self::Underway(rows, _) => rows.recv().await,
            Self::Wanted(_) => None,
        }
    }
}

impl<T> Drop for State<T> {
    fn drop(&mut self) {
        if let Self::Underway(_, task) = self {
            task.abort();
        }
    }
}
