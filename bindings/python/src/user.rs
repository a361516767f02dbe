//! Code of the user that the library calls in the middle of its work: hooks, stores, suppliers of credentials, open files.
//!
//! It is called on threads where waiting keeps nobody else waiting, and may be a coroutine function: then it runs in the event
//! loop of the call, or in one of its own if the call has none, and is cancelled when nobody waits for the call any more. What it
//! raises comes out of the call as it is. When the interpreter is about to end, nothing is called any more, and what runs is
//! waited for (`atexit`).

use crate::delivery;
use crate::invalid::Invalid;
use pyo3::exceptions::{PyRuntimeError, PyStopAsyncIteration, PyStopIteration, PyTypeError};
use pyo3::prelude::*;
use send_client::BoxError;
use std::error::Error;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

tokio::task_local! {
    /// The event loop that awaits the call, if one does.
    pub(crate) static EVENT_LOOP: Option<Arc<Py<PyAny>>>;
}

/// How often a thread that waits for a coroutine looks whether its loop, or the interpreter, is about to end.
const PATIENCE: f64 = 0.1;

/// The event loop of work that goes on beside the calls that began it, once it is known: coroutines that such work asks for run
/// there. Clones are the same home.
#[derive(Clone, Default)]
pub(crate) struct Home(Arc<Mutex<Option<Arc<Py<PyAny>>>>>);

impl Home {
    /// From now on it is that of this very call, if one awaits it.
    pub(crate) fn here(&self) {
        if let Some(event_loop) = awaiting() {
            self.set(event_loop);
        }
    }

    pub(crate) fn set(&self, event_loop: Arc<Py<PyAny>>) {
        let before = self.0.lock().unwrap_or_else(PoisonError::into_inner).replace(event_loop);
        drop(before);
    }

    fn get(&self) -> Option<Arc<Py<PyAny>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The event loop that awaits this very call.
fn awaiting() -> Option<Arc<Py<PyAny>>> {
    EVENT_LOOP.try_with(Clone::clone).ok().flatten()
}

/// An object of the user.
#[derive(Clone)]
pub(crate) struct User {
    object: Arc<Py<PyAny>>,
    name: &'static str,
    /// Where its coroutines run if nobody awaits the call that asks.
    home: Home,
}

impl User {
    /// An object, and what it is called in `Debug`.
    pub(crate) fn new(py: Python<'_>, object: Py<PyAny>, name: &'static str) -> PyResult<Self> {
        delivery::prepare(py)?;
        Ok(Self { object: Arc::new(object), name, home: Home::default() })
    }

    /// The same, for work that goes on beside the call that began it.
    pub(crate) fn at(mut self, home: &Home) -> Self {
        self.home = home.clone();
        self
    }

    /// Does something with the object, waits for it if it is a coroutine, and looks at the outcome.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        ask: impl for<'py> FnOnce(&Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> + Send + 'static,
        read: impl FnOnce(&Bound<'_, PyAny>) -> PyResult<T> + Send + 'static,
    ) -> Result<T, BoxError> {
        let object = Arc::clone(&self.object);
        let event_loop = awaiting().or_else(|| self.home.get());
        let asker = Asker::default();
        let wanted = Wanted(Arc::clone(&asker.has_left));
        let asked = move || {
            let pass = Pass::take()?;
            let outcome = Python::attach(|py| {
                let answer = ask(object.bind(py))?;
                read(&settled(answer, event_loop.as_deref(), wanted)?)
            });
            drop((object, event_loop));
            drop(pass);
            outcome
        };
        let outcome = tokio::task::spawn_blocking(asked).await;
        drop(asker);
        Ok(outcome??)
    }

    /// Does something with the object here and now, which must not take long.
    pub(crate) fn ask_now<T>(&self, ask: impl FnOnce(&Bound<'_, PyAny>) -> PyResult<T>) -> Result<T, BoxError> {
        let _pass = Pass::take()?;
        Ok(tokio::task::block_in_place(|| Python::attach(|py| ask(self.object.bind(py))))?)
    }
}

impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// Who waits for an answer; it leaves when it is dropped.
#[derive(Default)]
struct Asker {
    has_left: Arc<AtomicBool>,
}

impl Drop for Asker {
    fn drop(&mut self) {
        self.has_left.store(true, Ordering::Relaxed);
    }
}

/// Tells whether an answer is still wanted: somebody waits for it, and the interpreter is not about to end.
#[pyclass(frozen)]
struct Wanted(Arc<AtomicBool>);

#[pymethods]
impl Wanted {
    fn __call__(&self) -> bool {
        !self.0.load(Ordering::Relaxed) && !Gate::is_closed()
    }
}

/// What came of a call: of a coroutine, what it returns.
fn settled<'py>(
    answer: Bound<'py, PyAny>,
    event_loop: Option<&Py<PyAny>>,
    wanted: Wanted,
) -> PyResult<Bound<'py, PyAny>> {
    let py = answer.py();
    if !answer.hasattr(pyo3::intern!(py, "__await__"))? {
        return Ok(answer);
    }
    let wanted = Bound::new(py, wanted)?;
    let outcome = py.import("send_sdk._waiting")?.call_method1("outcome", (answer, &wanted))?;
    let asyncio = py.import("asyncio")?;
    // One that is closed runs nothing any more.
    let is_open = |event_loop: &&Bound<'py, PyAny>| {
        event_loop.call_method0("is_closed").and_then(|closed| closed.is_truthy()).is_ok_and(|closed| !closed)
    };
    let Some(event_loop) = event_loop.map(|event_loop| event_loop.bind(py)).filter(is_open) else {
        return asyncio.call_method1("run", (outcome,));
    };
    let future = asyncio.call_method1("run_coroutine_threadsafe", (outcome, event_loop))?;
    let wait = py.import("concurrent.futures")?.getattr("wait")?;
    while !future.call_method0("done")?.is_truthy()? {
        wait.call1(((&future,), PATIENCE))?;
        // A loop that stands still does not cancel what nobody wants.
        if event_loop.call_method0("is_closed")?.is_truthy()? || !wanted.get().__call__() {
            return Err(PyRuntimeError::new_err("the event loop ended before the coroutine did"));
        }
    }
    future.call_method0("result")
}

/// The exception of the user that is the cause of a failure, if one is. What ends iterations would end one of the caller, or be
/// refused by its future: it becomes a `RuntimeError`, as in a generator (PEP 479).
pub(crate) fn raised(py: Python<'_>, error: &(dyn Error + 'static)) -> Option<PyErr> {
    let mut causes = std::iter::successors(Some(error), |cause| below(*cause));
    let theirs = causes.find_map(|cause| cause.downcast_ref::<PyErr>())?.clone_ref(py);
    if !theirs.is_instance_of::<PyStopIteration>(py) && !theirs.is_instance_of::<PyStopAsyncIteration>(py) {
        return Some(theirs);
    }
    let name = theirs.get_type(py).name().map(|name| name.to_string()).unwrap_or_default();
    let told = PyRuntimeError::new_err(format!("code that send_sdk called raised {name}"));
    told.set_cause(py, Some(theirs));
    Some(told)
}

/// What lies right below a cause. An `io::Error` that was made of another says nothing of that as its source.
fn below<'e>(cause: &'e (dyn Error + 'static)) -> Option<&'e (dyn Error + 'static)> {
    match cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
        Some(inner) => Some(inner),
        None => cause.source(),
    }
}

/// The right to call code of the user, given as long as the interpreter is there.
struct Pass;

struct Gate {
    closed: bool,
    inside: usize,
}

static GATE: Mutex<Gate> = Mutex::new(Gate { closed: false, inside: 0 });
static LEFT: Condvar = Condvar::new();

impl Gate {
    fn is_closed() -> bool {
        GATE.lock().unwrap_or_else(PoisonError::into_inner).closed
    }
}

impl Pass {
    fn take() -> PyResult<Self> {
        let mut gate = GATE.lock().unwrap_or_else(PoisonError::into_inner);
        if gate.closed {
            return Err(PyRuntimeError::new_err("the interpreter is about to end"));
        }
        gate.inside += 1;
        Ok(Self)
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        GATE.lock().unwrap_or_else(PoisonError::into_inner).inside -= 1;
        LEFT.notify_all();
    }
}

/// Lets nobody in any more, and waits until everybody has left: as Python waits for its own threads. Ctrl-C ends the wait.
pub(crate) fn close(py: Python<'_>) -> PyResult<()> {
    loop {
        let left = py.detach(|| {
            let mut gate = GATE.lock().unwrap_or_else(PoisonError::into_inner);
            gate.closed = true;
            let waited = LEFT.wait_timeout_while(gate, Duration::from_millis(50), |gate| gate.inside > 0);
            waited.unwrap_or_else(PoisonError::into_inner).0.inside == 0
        });
        if left {
            return Ok(());
        }
        py.check_signals()?;
    }
}

/// Looks whether an object has what is asked of it, so that its lack is told when it is given and not in the middle of the work.
pub(crate) fn with_methods(object: &Bound<'_, PyAny>, argument: &str, methods: &[&str]) -> PyResult<()> {
    for method in methods {
        if !object.getattr_opt(*method)?.is_some_and(|found| found.is_callable()) {
            let class = object.get_type().name()?;
            return Err(PyTypeError::new_err(format!("{argument}: a {class} has no method {method}()")));
        }
    }
    Ok(())
}

/// An answer of the user, to a method of theirs, that is not what it should be; the reason is told by Python.
pub(crate) fn misread(method: &str, wanted: &str, reason: impl Into<PyErr>) -> PyErr {
    let reason: PyErr = reason.into();
    let words = [format!("{wanted} is needed ({reason})"), format!("serve {wanted} ({reason})")];
    Invalid::in_words("answer", words).of_field(method).into()
}
