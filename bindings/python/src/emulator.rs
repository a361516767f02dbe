//! The platform in this process, for tests and for work without credentials.

use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::iun::Iun;
use crate::invalid::Invalid;
use crate::time::Span;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use send_core::model::NotificationStatus;
use send_core::time::Instant;
use send_emulator::{Clock, NotAClock};
use std::sync::{PoisonError, RwLock};

/// SEND in this process, on free ports of 127.0.0.1: real HTTP, as strict as the platform. A context manager.
///
/// ```python
/// with Emulator(clock="manual") as emulator:
///     client = Client(emulator.base_url, api_key=emulator.api_key)
///     ...
///     emulator.advance(timedelta(days=7))
/// ```
///
/// - `clock`: how time passes: `"real"`, `"manual"` (it moves by `advance` only), or a factor such as `1440` (a day a
///   minute). Without it time runs so fast that a whole life can be watched.
/// - `seed`: the source of all chance: the same seed and the same calls give the same IUNs and timelines.
/// - `api_key`: the key to accept. `port`: the port of the API, 0 for any that is free.
///
/// Raises `ValidationError` for a clock that is none, `OSError` if the port cannot be had.
#[pyclass(frozen, module = "send_sdk")]
pub(crate) struct Emulator {
    running: RwLock<Option<send_emulator::Emulator>>,
    /// The process that it runs in. A child has a copy of this object, but not of the thread that serves.
    process: u32,
}

/// A clock as an argument: a word, or a factor.
#[derive(FromPyObject)]
enum ClockArgument {
    #[pyo3(transparent)]
    Factor(u32),
    #[pyo3(transparent)]
    Word(String),
}

impl ClockArgument {
    fn read(self) -> Result<Clock, Invalid> {
        let wrong = |error: NotAClock| Invalid::new("clock", error.to_string()).of_field("clock");
        match self {
            Self::Factor(factor) => factor.to_string().parse().map_err(wrong),
            Self::Word(word) => word.parse().map_err(wrong),
        }
    }
}

impl Emulator {
    fn stop(&self) {
        let running = self.running.write().unwrap_or_else(PoisonError::into_inner).take();
        if self.process == std::process::id() {
            drop(running);
        } else {
            // Stopping would wait for a thread that this process does not have.
            std::mem::forget(running);
        }
    }

    /// Does something with the emulator while other threads run.
    fn with<T: Send>(&self, py: Python<'_>, f: impl FnOnce(&send_emulator::Emulator) -> T + Send) -> PyResult<T> {
        let done = py.detach(|| {
            let slot = self.running.read().unwrap_or_else(PoisonError::into_inner);
            slot.as_ref().map(f)
        });
        done.ok_or_else(|| PyRuntimeError::new_err("the emulator is closed"))
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.stop();
    }
}

#[pymethods]
impl Emulator {
    #[new]
    #[pyo3(signature = (*, clock: "str | int | None" = None, seed: "int | None" = None, api_key = None, port: "int" = 0))]
    fn new(
        py: Python<'_>,
        clock: Option<ClockArgument>,
        seed: Option<u64>,
        api_key: Option<String>,
        port: u16,
    ) -> PyResult<Self> {
        let mut builder = send_emulator::Emulator::builder().port(port);
        if let Some(clock) = clock {
            builder = builder.clock(clock.read()?);
        }
        if let Some(seed) = seed {
            builder = builder.seed(seed);
        }
        if let Some(api_key) = api_key {
            builder = builder.api_key(api_key);
        }
        let started = py.detach(|| builder.start_blocking());
        let running = started.map_err(failure)?;
        Ok(Self { running: RwLock::new(Some(running)), process: std::process::id() })
    }

    /// Where the API is, without a slash at the end.
    #[getter]
    fn base_url(&self, py: Python<'_>) -> PyResult<String> {
        self.with(py, |emulator| emulator.base_url().to_owned())
    }

    /// The API key to call with.
    #[getter]
    fn api_key(&self, py: Python<'_>) -> PyResult<String> {
        self.with(py, |emulator| emulator.api_key().to_owned())
    }

    /// Virtual now.
    #[getter]
    fn now(&self, py: Python<'_>) -> PyResult<Instant> {
        self.with(py, send_emulator::Emulator::now)
    }

    /// Moves time forward, by a `timedelta` or by seconds, and lets everything happen that falls into it.
    #[pyo3(signature = (by, /))]
    fn advance(&self, py: Python<'_>, by: Span) -> PyResult<()> {
        self.with(py, |emulator| emulator.advance(by.0))
    }

    /// Moves time from event to event until a notification is, or has been, in a status.
    ///
    /// Raises `RuntimeError` if nobody sent it here, or if nothing more is going to happen to it.
    #[pyo3(signature = (iun, status))]
    fn run_until_status(&self, py: Python<'_>, iun: TextOr<Iun>, status: Value<NotificationStatus>) -> PyResult<()> {
        let iun = iun.read("iun")?.0;
        self.with(py, |emulator| emulator.run_until_status(iun, &status.0))?.map_err(failure)
    }

    /// Stops serving. Leaving the `with` block does it too; once more does nothing.
    fn close(&self, py: Python<'_>) {
        py.detach(|| self.stop());
    }

    #[pyo3(signature = () -> "Self")]
    fn __enter__<'py>(slf: Bound<'py, Self>) -> Bound<'py, Self> {
        slf
    }

    #[pyo3(signature = (*_exception: "object") -> "None")]
    fn __exit__(&self, py: Python<'_>, _exception: &Bound<'_, pyo3::types::PyTuple>) {
        self.close(py);
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        match self.base_url(py) {
            Ok(url) => format!("Emulator(base_url='{url}')"),
            Err(_) => "Emulator(closed)".to_owned(),
        }
    }
}

fn failure(error: send_emulator::Error) -> PyErr {
    match error {
        send_emulator::Error::Listen { ref source, .. } => {
            pyo3::exceptions::PyOSError::new_err(format!("{error}: {source}"))
        }
        other => PyRuntimeError::new_err(other.to_string()),
    }
}

/// A small PDF of one page with a title and lines of text: a document for tests and examples.
#[pyfunction]
#[pyo3(signature = (title, lines: "Sequence[str]" = Vec::new()) -> "bytes")]
pub(crate) fn sample_pdf<'py>(py: Python<'py>, title: &str, lines: Vec<String>) -> Bound<'py, PyBytes> {
    PyBytes::new(py, &send_emulator::pdf::simple_pdf(title, &lines))
}
