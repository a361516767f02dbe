//! How patient a client is.

use crate::model::Reduced;
use crate::time::Span;
use pyo3::prelude::*;
use pyo3::types::PyType;
use std::time::Duration;

/// When to look again while waiting for acceptance, or for a file that is being made.
///
/// A wait that the platform asks for is always kept; this says how much longer to wait, and when to give up. Times are
/// `timedelta` or seconds. What is left out is as patient as the platform needs: first look after 10 s, then half as long again
/// each time up to 5 minutes, for 15 minutes in all.
#[pyclass(frozen, eq, hash, module = "send_sdk")]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Polling {
    is_quick: bool,
    first_after: Option<Duration>,
    at_most: Option<Duration>,
    give_up_after: Option<Duration>,
}

impl Polling {
    pub(super) fn read(self) -> send_client::Polling {
        let mut polling = if self.is_quick { send_client::Polling::quick() } else { send_client::Polling::default() };
        if let Some(delay) = self.first_after {
            polling = polling.first_after(delay);
        }
        if let Some(delay) = self.at_most {
            polling = polling.at_most(delay);
        }
        match self.give_up_after {
            Some(total) => polling.give_up_after(total),
            None => polling,
        }
    }
}

#[pymethods]
impl Polling {
    #[new]
    #[pyo3(signature = (*, first_after = None, at_most = None, give_up_after = None))]
    fn new(first_after: Option<Span>, at_most: Option<Span>, give_up_after: Option<Span>) -> Self {
        let [first_after, at_most, give_up_after] =
            [first_after, at_most, give_up_after].map(|time| time.map(|Span(time)| time));
        Self { is_quick: false, first_after, at_most, give_up_after }
    }

    /// For a platform on your own machine: looks at once, and as often as the server allows, for two minutes.
    #[staticmethod]
    fn quick() -> Self {
        Self { is_quick: true, first_after: None, at_most: None, give_up_after: None }
    }

    /// When to look first; `None` if it was left out.
    #[getter]
    fn first_after(&self) -> Option<Duration> {
        self.first_after
    }

    /// How far the delay may grow; `None` if it was left out.
    #[getter]
    fn at_most(&self) -> Option<Duration> {
        self.at_most
    }

    /// When to stop looking; `None` if it was left out.
    #[getter]
    fn give_up_after(&self) -> Option<Duration> {
        self.give_up_after
    }

    #[pyo3(signature = () -> "tuple[Any, ...]")]
    #[allow(clippy::type_complexity)]
    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<Reduced<'py, (bool, Option<Duration>, Option<Duration>, Option<Duration>)>> {
        let Self { is_quick, first_after, at_most, give_up_after } = *slf.get();
        Ok((slf.get_type().getattr("_restore")?, (is_quick, first_after, at_most, give_up_after)))
    }

    #[classmethod]
    #[pyo3(signature = (is_quick: "bool", first_after, at_most, give_up_after, /))]
    fn _restore(
        _cls: &Bound<'_, PyType>,
        is_quick: bool,
        first_after: Option<Span>,
        at_most: Option<Span>,
        give_up_after: Option<Span>,
    ) -> Self {
        Self { is_quick, ..Self::new(first_after, at_most, give_up_after) }
    }

    fn __repr__(&self) -> String {
        if self.is_quick {
            return "Polling.quick()".to_owned();
        }
        let times =
            [("first_after", self.first_after), ("at_most", self.at_most), ("give_up_after", self.give_up_after)];
        let said = times.iter().filter_map(|(name, time)| Some(format!("{name}={}", time.as_ref()?.as_secs_f64())));
        format!("Polling({})", said.collect::<Vec<_>>().join(", "))
    }
}

/// How long to wait for files that are not there yet. Without it only a file that is being made is awaited, as long as the
/// client's `Polling` says; anything else fails at once, with when to come again.
///
/// - `missing`: after a 404, asks again after each of these times.
/// - `archive`: waits as long in all for a file that comes out of the archive, which takes about five hours.
///
/// Times are `timedelta` or seconds.
#[pyclass(frozen, eq, hash, module = "send_sdk")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Waits {
    missing: Vec<Duration>,
    archive: Duration,
}

/// What `Waits.patient()` waits for after a 404, and for the archive.
const PATIENT: ([u64; 4], u64) = ([30, 120, 600, 1800], 6 * 3600);

#[pymethods]
impl Waits {
    #[new]
    #[pyo3(signature = (*, missing: "Sequence[timedelta | float]" = Vec::new(), archive = Span(Duration::ZERO)))]
    fn new(missing: Vec<Span>, archive: Span) -> Self {
        Self { missing: missing.into_iter().map(|Span(wait)| wait).collect(), archive: archive.0 }
    }

    /// Waits for what has just happened (30 seconds, 2, 10 and 30 minutes) and for the archive (6 hours).
    #[staticmethod]
    fn patient() -> Self {
        let (missing, archive) = PATIENT;
        Self { missing: missing.map(Duration::from_secs).to_vec(), archive: Duration::from_secs(archive) }
    }

    /// After a 404, how long to wait before each further question.
    #[getter]
    fn missing(&self) -> Vec<Duration> {
        self.missing.clone()
    }

    /// How long to wait in all for a file that comes out of the archive.
    #[getter]
    fn archive(&self) -> Duration {
        self.archive
    }

    #[pyo3(signature = () -> "tuple[Any, ...]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py, (Vec<Duration>, Duration)>> {
        let Self { missing, archive } = slf.get().clone();
        Ok((slf.get_type().getattr("_restore")?, (missing, archive)))
    }

    #[classmethod]
    #[pyo3(signature = (missing: "Sequence[timedelta | float]", archive, /))]
    fn _restore(_cls: &Bound<'_, PyType>, missing: Vec<Span>, archive: Span) -> Self {
        Self::new(missing, archive)
    }

    fn __repr__(&self) -> String {
        let missing: Vec<f64> = self.missing.iter().map(Duration::as_secs_f64).collect();
        format!("Waits(missing={missing:?}, archive={})", self.archive.as_secs_f64())
    }
}

/// The patience of a call, as an argument.
pub(super) fn patience(waits: Option<PyRef<'_, Waits>>) -> send_client::Waits {
    let Some(Waits { missing, archive }) = waits.as_deref() else { return send_client::Waits::default() };
    send_client::Waits::default().missing(missing.iter().copied()).archive(*archive)
}
