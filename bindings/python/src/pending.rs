//! Work that is described but not started: the one form that every call to the platform has here.
//!
//! The synchronous classes wait for it, the asynchronous ones await it, so that each operation is written once. The
//! interpreter is never held meanwhile.

use crate::delivery;
use crate::error::exception;
use crate::logging;
use crate::runtime::runtime;
use crate::watch::await_told;
use futures_util::FutureExt;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use send_client::{Error, Result};
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::mpsc::channel;

/// Turns the outcome of some work into a Python object, once the interpreter is there.
type Convert = Box<dyn FnOnce(Python<'_>) -> PyResult<Py<PyAny>> + Send>;

type Work = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// How some work ended.
pub(crate) struct Outcome(Result<Convert>);

impl Outcome {
    /// What Python gets for it.
    pub(crate) fn deliver(self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        match self.0 {
            Ok(convert) => convert(py),
            Err(error) => Err(exception(py, &error)),
        }
    }
}

impl From<Error> for Outcome {
    fn from(error: Error) -> Self {
        Self(Err(error))
    }
}

/// A call that has not been made yet. `wait()` makes it and blocks, `start()` makes it and returns an `asyncio.Future`.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Pending(Mutex<Option<Work>>);

impl Pending {
    /// Describes some work, and what Python gets for its outcome.
    pub(crate) fn new<T, P>(
        work: impl Future<Output = Result<T>> + Send + 'static,
        into: impl FnOnce(T) -> P + Send + 'static,
    ) -> Self
    where
        T: Send + 'static,
        P: for<'py> IntoPyObject<'py, Error: Into<PyErr>>,
    {
        let work = async move {
            match work.await {
                Ok(value) => Outcome(Ok(Box::new(move |py| into(value).into_py_any(py)))),
                Err(error) => error.into(),
            }
        };
        Self(Mutex::new(Some(Box::pin(work))))
    }

    fn take(&self) -> PyResult<Work> {
        let work = self.0.lock().ok().and_then(|mut slot| slot.take());
        work.ok_or_else(|| PyRuntimeError::new_err("this call has been made already"))
    }
}

#[pymethods]
impl Pending {
    /// Makes the call and blocks until it is over. Other threads run meanwhile, and Ctrl-C ends it.
    #[pyo3(signature = () -> "_T")]
    fn wait(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        if delivery::delivers() {
            return Err(PyRuntimeError::new_err(
                "the library cannot be called, and waited for, from a progress function or a log handler: it waits for them",
            ));
        }
        let work = self.take()?;
        let runtime = runtime(py)?;
        logging::look(py)?;
        let (tell, told) = channel();
        // The work is done where the connections are: on this thread, each answer would wake it up in between.
        let task = runtime.spawn(async move {
            // Nobody wants it only after Ctrl-C.
            let _ = tell.send(AssertUnwindSafe(work).catch_unwind().await);
        });
        match await_told(py, told) {
            Ok(Some(outcome)) => {
                py.detach(|| runtime.block_on(logging::flush()));
                delivery::outcome_of(outcome, py)
            }
            Ok(None) => Err(PyRuntimeError::new_err("send_sdk has a bug: nothing came of the call")),
            Err(raised) => {
                task.abort();
                // What it holds is gone when the exception comes.
                let _ = py.detach(|| runtime.block_on(task));
                Err(raised)
            }
        }
    }

    /// Makes the call and returns a future of the running event loop. Cancelling that ends the call.
    #[pyo3(signature = () -> "Awaitable[_T]")]
    fn start<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let runtime = runtime(py)?;
        logging::look(py)?;
        delivery::start(py, runtime, self.take()?)
    }
}
