//! Rows that come one by one: asked for as they are taken.

use super::handover::{Giver, Handover, Look};
use crate::error::exception;
use crate::pending::Pending;
use futures_util::future::{Either, pending, select};
use futures_util::{Stream, StreamExt};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use send_client::Result;
use std::pin::{Pin, pin};
use tokio::sync::mpsc;

/// Where rows are given. It says when nobody takes them any more.
type Give<T> = mpsc::Sender<Result<T>>;

/// Work that gives rows.
type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Rows of a search, one by one, without their Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Feed(Box<dyn Rows>);

#[pymethods]
impl Feed {
    /// Waits until there is a row to take; false after the last.
    #[pyo3(signature = () -> "Pending[bool]")]
    fn look(&self) -> Pending {
        self.0.look()
    }

    /// A row that has come.
    #[pyo3(signature = () -> "_T | None")]
    fn take(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        self.0.take(py)
    }
}

impl Feed {
    /// Rows that `work` gives to [`forward`]. It works only while a row is waited for, as a part of that very call, and ends when
    /// nobody can ask any more.
    pub(super) fn new<T, P, F>(work: impl FnOnce(Give<T>) -> F) -> Self
    where
        T: Send + 'static,
        P: From<T> + for<'py> IntoPyObject<'py, Error: Into<PyErr>> + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        let (give, rows) = mpsc::channel(1);
        let search = Search { work: Box::pin(work(give)), rows };
        Self(Box::new(Shown::<T, P> { rows: Handover::new(search), show: P::from }))
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

/// A search under way. What panics in it panics in the call that waits for a row.
struct Search<T> {
    work: Work,
    rows: mpsc::Receiver<Result<T>>,
}

impl<T: Send + 'static> Giver for Search<T> {
    type Wish = ();
    type Given = Result<T>;

    async fn give(&mut self, (): ()) -> Vec<Result<T>> {
        loop {
            match select(pin!(self.rows.recv()), &mut self.work).await {
                Either::Left((row, _)) => return row.into_iter().collect(),
                // What it gave last is still to be taken.
                Either::Right(((), _)) => self.work = Box::pin(pending()),
            }
        }
    }
}

/// Rows of any kind.
trait Rows: Send + Sync {
    fn look(&self) -> Pending;
    fn take(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>>;
}

/// Rows, and the class that they become.
struct Shown<T: Send + 'static, P> {
    rows: Handover<Search<T>>,
    show: fn(T) -> P,
}

impl<T, P> Rows for Shown<T, P>
where
    T: Send + 'static,
    P: for<'py> IntoPyObject<'py, Error: Into<PyErr>>,
{
    fn look(&self) -> Pending {
        Pending::new(self.rows.look(()), |look: Look| look.is_here())
    }

    fn take(&self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        match self.rows.take() {
            Some(Ok(row)) => (self.show)(row).into_py_any(py).map(Some),
            Some(Err(error)) => Err(exception(py, &error)),
            None => Ok(None),
        }
    }
}
