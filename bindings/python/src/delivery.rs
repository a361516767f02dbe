//! Handing outcomes to asyncio, and calling what Python wants to be called.
//!
//! The threads that talk to the network never wait for the interpreter: they pass outcomes to one thread that does, takes
//! what has come meanwhile, and hands it to the event loops. When the interpreter ends, that thread stops first
//! (`atexit`): whoever touches an interpreter that is going away brings the process down.

use crate::pending::Outcome;
use crate::user::{self, EVENT_LOOP};
use crate::watch::await_told;
use futures_util::FutureExt;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use std::any::Any;
use std::cell::Cell;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, TryLockError};
use std::time::Duration;
use tokio::runtime::Runtime;
use tokio::task::AbortHandle;

/// Something to be done with the interpreter.
enum Parcel {
    /// An outcome, or what a panic left, on its way to the future that waits for it.
    Outcome { event_loop: Arc<Py<PyAny>>, future: Py<PyAny>, outcome: Result<Outcome, Box<dyn Any + Send>> },
    /// Something else.
    Job(Job),
}

type Job = Box<dyn FnOnce(Python<'_>) + Send>;

/// Has things done by the thread that has the interpreter, in order.
#[derive(Clone)]
pub(crate) struct Courier(Sender<Parcel>);

impl Courier {
    pub(crate) fn new(py: Python<'_>) -> PyResult<Self> {
        post(py).map(Self)
    }

    /// Has something done some time.
    pub(crate) fn tell(&self, job: impl FnOnce(Python<'_>) + Send + 'static) {
        // Nobody does it only when the process ends.
        let _ = self.0.send(Parcel::Job(Box::new(job)));
    }

    /// Waits until something is done; `None` if the process ends before.
    pub(crate) async fn ask<T: Send + 'static>(&self, job: impl FnOnce(Python<'_>) -> T + Send + 'static) -> Option<T> {
        let (answer, answered) = tokio::sync::oneshot::channel();
        self.tell(move |py| {
            // Whoever asked may have been cancelled.
            let _ = answer.send(job(py));
        });
        answered.await.ok()
    }
}

/// Starts some work and returns an `asyncio.Future` for it. If that is cancelled the work is dropped.
pub(crate) fn start<'py>(
    py: Python<'py>,
    runtime: &Runtime,
    work: impl Future<Output = Outcome> + Send + 'static,
) -> PyResult<Bound<'py, PyAny>> {
    let event_loop = py.import(pyo3::intern!(py, "asyncio"))?.call_method0(pyo3::intern!(py, "get_running_loop"))?;
    let future = event_loop.call_method0(pyo3::intern!(py, "create_future"))?;
    let post = post(py)?;
    let (event_loop, recipient) = (Arc::new(event_loop.unbind()), future.clone().unbind());
    let work = EVENT_LOOP.scope(Some(Arc::clone(&event_loop)), work);
    let task = runtime.spawn(async move {
        let outcome = AssertUnwindSafe(work).catch_unwind().await;
        // Nobody is there to take it only when the process ends.
        let _ = post.send(Parcel::Outcome { event_loop, future: recipient, outcome });
    });
    let canceller = Canceller(task.abort_handle());
    future.call_method1(pyo3::intern!(py, "add_done_callback"), (canceller,))?;
    Ok(future)
}

/// Called when a future is done: if it was cancelled there is work to drop, else there is none.
#[pyclass(frozen)]
struct Canceller(AbortHandle);

#[pymethods]
impl Canceller {
    fn __call__(&self, _future: &Bound<'_, PyAny>) {
        self.0.abort();
    }
}

thread_local! {
    static DELIVERS: Cell<bool> = const { Cell::new(false) };
}

/// True on the thread that delivers: it must not wait for itself.
pub(crate) fn delivers() -> bool {
    DELIVERS.get()
}

/// Sees to it that the end of the interpreter is noticed.
pub(crate) fn prepare(py: Python<'_>) -> PyResult<()> {
    post(py).map(drop)
}

/// Held while something is delivered.
static DELIVERING: Mutex<()> = Mutex::new(());
/// The interpreter is about to end: nothing more is delivered.
static ENDING: AtomicBool = AtomicBool::new(false);

/// How often the end of the interpreter looks whether somebody pressed Ctrl-C.
const PATIENCE: Duration = Duration::from_millis(20);

/// Where parcels are posted. The first call starts the thread that delivers them.
fn post(py: Python<'_>) -> PyResult<Sender<Parcel>> {
    static POST: PyOnceLock<Sender<Parcel>> = PyOnceLock::new();
    let post = POST.get_or_try_init(py, || {
        let (post, parcels) = channel();
        std::thread::Builder::new()
            .name("send-sdk-deliver".to_owned())
            .spawn(move || deliver(&parcels))
            .map_err(|error| PyRuntimeError::new_err(format!("the thread for asyncio does not start: {error}")))?;
        let close = wrap_pyfunction!(close, py)?;
        py.import("atexit")?.call_method1("register", (close, std::process::id()))?;
        Ok::<_, PyErr>(post)
    })?;
    Ok(post.clone())
}

fn deliver(parcels: &Receiver<Parcel>) {
    DELIVERS.set(true);
    while let Ok(first) = parcels.recv() {
        let _delivering = DELIVERING.lock().unwrap_or_else(PoisonError::into_inner);
        if ENDING.load(Ordering::SeqCst) {
            return;
        }
        Python::try_attach(|py| {
            // With what came while this thread waited for the interpreter.
            for parcel in std::iter::once(first).chain(parcels.try_iter()) {
                hand_over(py, parcel);
                if ENDING.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
    }
}

fn hand_over(py: Python<'_>, parcel: Parcel) {
    let (event_loop, future, outcome) = match parcel {
        Parcel::Outcome { event_loop, future, outcome } => (event_loop, future, outcome),
        Parcel::Job(job) => return job(py),
    };
    let (value, failed) = match outcome_of(outcome, py) {
        Ok(value) => (value, false),
        Err(error) => (error.into_value(py).into_any(), true),
    };
    let told = settle_function(py).and_then(|settle| {
        event_loop.call_method1(py, pyo3::intern!(py, "call_soon_threadsafe"), (settle, future, value, failed))
    });
    // A loop that is closed has nobody who waits.
    drop(told);
}

/// What Python gets for an outcome, or for what a panic left in its place.
pub(crate) fn outcome_of(outcome: Result<Outcome, Box<dyn Any + Send>>, py: Python<'_>) -> PyResult<Py<PyAny>> {
    match outcome {
        Ok(outcome) => outcome.deliver(py),
        Err(panic) => Err(PyRuntimeError::new_err(format!("send_sdk has a bug: {}", said(&*panic)))),
    }
}

fn said(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("a panic")
}

fn settle_function(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    static SETTLE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let function =
        SETTLE.get_or_try_init(py, || wrap_pyfunction!(settle, py).map(|function| function.into_any().unbind()));
    function.map(|function| function.bind(py))
}

/// Called in the event loop: settles a future that is not done yet.
#[pyfunction]
fn settle(future: &Bound<'_, PyAny>, value: Bound<'_, PyAny>, failed: bool) -> PyResult<()> {
    let py = future.py();
    if !future.call_method0(pyo3::intern!(py, "done"))?.is_truthy()? {
        let method = if failed { pyo3::intern!(py, "set_exception") } else { pyo3::intern!(py, "set_result") };
        if let Err(refused) = future.call_method1(method, (value,)) {
            // Whoever waits must not wait for ever.
            let told = PyRuntimeError::new_err("asyncio does not take what came of the call");
            told.set_cause(py, Some(refused));
            future.call_method1(pyo3::intern!(py, "set_exception"), (told,))?;
        }
    }
    Ok(())
}

/// Called when the interpreter is about to end: what was posted so far is delivered, and then nothing any more.
#[pyfunction]
fn close(py: Python<'_>, owner: u32) -> PyResult<()> {
    // A forked process has no thread that delivers, and perhaps a lock that nobody opens.
    if owner != std::process::id() {
        return Ok(());
    }
    let left = user::close(py).and_then(|()| drain(py));
    ENDING.store(true, Ordering::SeqCst);
    while matches!(DELIVERING.try_lock(), Err(TryLockError::WouldBlock)) {
        py.detach(|| std::thread::sleep(PATIENCE));
        py.check_signals()?;
    }
    left
}

/// Waits until everything so far is delivered. Ctrl-C ends the wait.
fn drain(py: Python<'_>) -> PyResult<()> {
    let (answer, answered) = channel::<()>();
    Courier::new(py)?.tell(move |_| drop(answer));
    await_told(py, answered)?;
    Ok(())
}
