//! Work that is described but not started: the one form that every call to the platform has here.
//!
//! The synchronous classes wait for it, the asynchronous ones await it, so that each operation is written once. The
//! interpreter is never held meanwhile.

use crate::error::exception;
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyRuntimeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use send_client::Result;
use std::pin::Pin;
use std::sync::{Mutex, OnceLock};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// How often a waiting thread looks whether somebody pressed Ctrl-C.
const PATIENCE: Duration = Duration::from_millis(50);

/// Threads of the runtime. They only wait for the network: more would make nothing quicker.
const THREADS: usize = 2;

/// Turns the outcome of some work into a Python object, once the interpreter is there.
type Deliver = Box<dyn FnOnce(Python<'_>) -> PyResult<Py<PyAny>> + Send>;

type Work = Pin<Box<dyn Future<Output = Result<Deliver>> + Send>>;

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
            let outcome = work.await?;
            let deliver: Deliver = Box::new(move |py| into(outcome).into_py_any(py));
            Ok(deliver)
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
        let mut work = self.take()?;
        let runtime = runtime()?;
        let _inside = runtime.enter();
        loop {
            let waited = py.detach(|| runtime.block_on(async { tokio::time::timeout(PATIENCE, &mut work).await }));
            match waited {
                Ok(Ok(deliver)) => return deliver(py),
                Ok(Err(error)) => return Err(exception(py, &error)),
                Err(_) => py.check_signals()?,
            }
        }
    }

    /// Makes the call and returns a future of the running event loop. Cancelling that ends the call.
    #[pyo3(signature = () -> "Awaitable[_T]")]
    fn start<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let work = self.take()?;
        runtime()?;
        pyo3_async_runtimes::tokio::future_into_py(py, async move {
            match work.await {
                Ok(deliver) => Ok(Delivery(deliver)),
                Err(error) => Err(Python::attach(|py| exception(py, &error))),
            }
        })
    }
}

/// An outcome on its way into Python.
struct Delivery(Deliver);

impl<'py> IntoPyObject<'py> for Delivery {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = pyo3::type_hint_identifier!("typing", "Any");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok((self.0)(py)?.into_bound(py))
    }
}

/// The one runtime of the process.
fn runtime() -> PyResult<&'static Runtime> {
    static OWNER: OnceLock<u32> = OnceLock::new();
    let process = std::process::id();
    let owner = OWNER.get_or_init(|| {
        let mut builder = Builder::new_multi_thread();
        builder.enable_all().worker_threads(THREADS).thread_name("send-sdk");
        pyo3_async_runtimes::tokio::init(builder);
        process
    });
    if *owner == process {
        return Ok(pyo3_async_runtimes::tokio::get_runtime());
    }
    Err(PyRuntimeError::new_err(
        "this process was forked from one that had used send_sdk already, and its connections and threads did not come \
         along: use send_sdk only after the fork, or start workers with multiprocessing's \"spawn\"",
    ))
}
