//! The platform in this process, for tests and for work without credentials.

mod checklist;
mod faults;
mod journal;
mod notification;

pub(crate) use checklist::{Check, Checklist};
pub(crate) use faults::Faults;
pub(crate) use journal::{Breach, Call, Journal};
pub(crate) use notification::EmulatedNotification;

use crate::argument::{Fields, one_of};
use crate::enums::Value;
use crate::identifiers::TextOr;
use crate::identifiers::iun::Iun;
use crate::invalid::Invalid;
use crate::json::{Json, Text};
use crate::lifecycle::TermsFields;
use crate::preflight::EnvironmentFields;
use crate::time::Span;
use crate::watch::{PATIENCE, aside};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyBytes, PyDict};
use send_core::ident::{Lang, Localized};
use send_core::model::NotificationStatus;
use send_core::time::Instant;
use send_core::wire::{DecodeError, decode};
use send_emulator::{Clock, FaultError, NotAClock, Scenario};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

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
/// - `scenario`: a scenario file as text (TOML): who may call, and what goes wrong.
/// - `terms`: the terms of law and other durations of virtual time; production's if left out.
/// - `limits`: limits and switches, and who is sending; those of the test environment if left out.
/// - `voucher_life`: how long a PDND voucher is valid.
/// - `snapshot`: begins with the state that `snapshot()` gave; key, limits and terms have to be those with which it was made.
///
/// A child process made by fork has no emulator: there every use raises `RuntimeError`.
///
/// Raises `ValidationError` for a clock, scenario or snapshot that is none, `OSError` if the port cannot be had.
#[pyclass(frozen, module = "send_sdk")]
pub(crate) struct Emulator {
    running: Running,
    /// The process that it runs in. A child has a copy of this object, but not of the thread that serves.
    process: u32,
}

one_of! {
    /// A clock as an argument: a word, or a factor.
    enum ClockArgument as "a word or a whole number" {
        Factor(u32),
        Word(String),
    }
}

impl ClockArgument {
    fn read(self) -> Result<Clock, Invalid> {
        let wrong = |error: NotAClock| Invalid::told("clock", &error).of_field("clock");
        match self {
            Self::Factor(factor) => factor.to_string().parse().map_err(wrong),
            Self::Word(word) => word.parse().map_err(wrong),
        }
    }
}

/// What serves, until it is closed.
type Running = Arc<RwLock<Option<send_emulator::Emulator>>>;

fn open(running: &Running) -> RwLockReadGuard<'_, Option<send_emulator::Emulator>> {
    running.read().unwrap_or_else(PoisonError::into_inner)
}

fn closed() -> PyErr {
    PyRuntimeError::new_err("the emulator is closed")
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

    /// What runs, if it does so in this process.
    fn here(&self) -> PyResult<&Running> {
        if self.process == std::process::id() {
            return Ok(&self.running);
        }
        Err(PyRuntimeError::new_err(
            "this process was forked from the one in which the emulator runs: start one in this process, or give its base_url \
             to the child",
        ))
    }

    /// Does something with the emulator while other threads run.
    fn with<T: Send>(&self, py: Python<'_>, f: impl FnOnce(&send_emulator::Emulator) -> T + Send) -> PyResult<T> {
        let running = self.here()?;
        py.detach(|| open(running).as_ref().map(f)).ok_or_else(closed)
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
    #[pyo3(signature = (
        *, clock: "str | int | None" = None, seed: "int | None" = None, api_key = None, port: "int" = 0, scenario = None,
        terms: "Terms | None" = None, limits: "Environment | None" = None, voucher_life = None,
        snapshot: "str | bytes | None" = None
    ))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        py: Python<'_>,
        clock: Option<ClockArgument>,
        seed: Option<u64>,
        api_key: Option<String>,
        port: u16,
        scenario: Option<&str>,
        terms: Option<Fields<TermsFields>>,
        limits: Option<Fields<EnvironmentFields>>,
        voucher_life: Option<Span>,
        snapshot: Option<Text>,
    ) -> PyResult<Self> {
        crate::logging::look(py)?;
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
        if let Some(text) = scenario {
            let wrong = |error: FaultError| Invalid::told("scenario", &error).of_field("scenario");
            builder = builder.scenario(&text.parse::<Scenario>().map_err(wrong)?);
        }
        if let Some(terms) = terms {
            builder = builder.terms(terms.0.into());
        }
        if let Some(limits) = limits {
            builder = builder.environment(limits.0.read()?);
        }
        if let Some(Span(life)) = voucher_life {
            builder = builder.voucher_life(life);
        }
        let started = match snapshot {
            None => py.detach(|| builder.start_blocking()),
            Some(text) => {
                let bytes = text.as_ref().len();
                let wrong = |error: DecodeError| Invalid::from(error).of_field("snapshot");
                let start = move || decode(text.as_ref()).map(|state| builder.restore(state).start_blocking());
                aside(py, bytes, start)?.map_err(wrong)?
            }
        };
        let running = Arc::new(RwLock::new(Some(started.map_err(failure)?)));
        Ok(Self { running, process: std::process::id() })
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

    /// Where files are uploaded to and downloaded from: another origin, as on the platform.
    #[getter]
    fn storage_url(&self, py: Python<'_>) -> PyResult<String> {
        self.with(py, |emulator| emulator.storage_url().to_owned())
    }

    /// Where vouchers come from: PDND's token endpoint.
    #[getter]
    fn token_url(&self, py: Python<'_>) -> PyResult<String> {
        self.with(py, send_emulator::Emulator::token_url)
    }

    /// What an assertion for PDND has to name as its audience.
    #[getter]
    fn assertion_audience(&self, py: Python<'_>) -> PyResult<&'static str> {
        self.with(py, send_emulator::Emulator::assertion_audience)
    }

    /// What goes wrong, told in advance.
    #[getter]
    fn faults(slf: &Bound<'_, Self>) -> Faults {
        Faults(slf.clone().unbind())
    }

    /// What was called.
    #[getter]
    fn journal(slf: &Bound<'_, Self>) -> Journal {
        Journal(slf.clone().unbind())
    }

    /// A notification that was sent here, to do to it what its recipients and the platform's operators do.
    ///
    /// Raises `NotFound` if nobody sent it here.
    #[pyo3(signature = (iun, /))]
    fn notification(slf: &Bound<'_, Self>, iun: TextOr<Iun>) -> PyResult<EmulatedNotification> {
        let found = EmulatedNotification { emulator: slf.clone().unbind(), iun: iun.read("iun")?.0 };
        found.act(slf.py(), |_| Ok(()))?;
        Ok(found)
    }

    /// What an integrator must have exercised before going live, judged by what was called here.
    fn checklist(&self, py: Python<'_>) -> PyResult<Checklist> {
        self.with(py, |emulator| emulator.checklist().into())
    }

    /// The whole state as JSON text, to be stored and restored (`snapshot=`). It holds what was sent: personal data.
    fn snapshot(&self, py: Python<'_>) -> PyResult<String> {
        let running = Arc::clone(self.here()?);
        // It is written when nothing is locked any more: whoever closes the emulator meanwhile waits for the copy alone.
        let write = move || {
            let state = open(&running).as_ref().map(send_emulator::Emulator::snapshot);
            state.map(|state| serde_json::to_string(&state))
        };
        // Nobody knows how much it is before it is written.
        let written = aside(py, usize::MAX, write)?.ok_or_else(closed)?;
        written.map_err(|error| PyRuntimeError::new_err(error.to_string()))
    }

    /// The calls of each public body, counted from the start.
    #[pyo3(signature = () -> "list[dict[str, Any]]")]
    fn usage(&self, py: Python<'_>) -> PyResult<Vec<Json>> {
        let usage = self.with(py, send_emulator::Emulator::usage)?;
        usage.iter().map(|usage| crate::json::write(usage).map(Json)).collect()
    }

    /// How often the price of a notice was asked for with success: each is an attestation that the platform keeps.
    #[pyo3(signature = (creditor_tax_id: "str", notice_code: "str"))]
    fn attestations(&self, py: Python<'_>, creditor_tax_id: &str, notice_code: &str) -> PyResult<u64> {
        self.with(py, |emulator| emulator.attestations(creditor_tax_id, notice_code))
    }

    /// Virtual now.
    #[getter]
    fn now(&self, py: Python<'_>) -> PyResult<Instant> {
        self.with(py, send_emulator::Emulator::now)
    }

    /// Moves time forward, by a `timedelta` or by seconds, and lets everything happen that falls into it. After Ctrl-C time stands
    /// where it had come to.
    #[pyo3(signature = (by, /))]
    fn advance(&self, py: Python<'_>, by: Span) -> PyResult<()> {
        let mut left = by.0;
        loop {
            left = self.with(py, |emulator| emulator.advance_within(left, PATIENCE))?;
            if left.is_zero() {
                return Ok(());
            }
            py.check_signals()?;
        }
    }

    /// Moves time from event to event until a notification is, or has been, in a status.
    ///
    /// Raises `NotFound` if nobody sent it here, `Conflict` if nothing more is going to happen to it.
    #[pyo3(signature = (iun, status))]
    fn run_until_status(&self, py: Python<'_>, iun: TextOr<Iun>, status: Value<NotificationStatus>) -> PyResult<()> {
        let iun = iun.read("iun")?.0;
        let run = |emulator: &send_emulator::Emulator| emulator.run_until_status_within(iun, &status.0, PATIENCE);
        while !self.with(py, run)?.map_err(failure)? {
            py.check_signals()?;
        }
        Ok(())
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
        send_emulator::Error::Restore(ref why) => Invalid::told("snapshot", why).of_field("snapshot").into(),
        send_emulator::Error::NoSuchNotification { .. } => refusal("NOT_FOUND", &error),
        send_emulator::Error::NotReached { .. } | send_emulator::Error::NotPossible { .. } => {
            refusal("CONFLICT", &error)
        }
        other => PyRuntimeError::new_err(other.to_string()),
    }
}

/// What the platform could not do either, as the exception of that kind.
fn refusal(kind: &str, error: &send_emulator::Error) -> PyErr {
    Python::attach(|py| {
        let made = [("en", error.text(Lang::En)), ("it", error.text(Lang::It))].into_py_dict(py).and_then(|texts| {
            let make = crate::error::factory(py, pyo3::intern!(py, "failed"))?;
            make.call1((kind, error.to_string(), texts, Vec::<String>::new(), PyDict::new(py)))
        });
        made.map_or_else(|failure| failure, PyErr::from_value)
    })
}

/// A small PDF of one page with a title and lines of text: a document for tests and examples.
#[pyfunction]
#[pyo3(signature = (title, lines: "Sequence[str]" = Vec::new()) -> "bytes")]
pub(crate) fn sample_pdf<'py>(py: Python<'py>, title: &str, lines: Vec<String>) -> Bound<'py, PyBytes> {
    PyBytes::new(py, &send_emulator::pdf::simple_pdf(title, &lines))
}
