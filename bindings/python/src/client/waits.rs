//! How patient a client is.

use crate::time::Span;
use pyo3::prelude::*;
use std::time::Duration;

/// When to look again while waiting for acceptance, or for a file that is being made.
///
/// A wait that the platform asks for is always kept; this says how much longer to wait, and when to give up. Times are
/// `timedelta` or seconds. What is left out is as patient as the platform needs: first look after 10 s, then half as long again
/// each time up to 5 minutes, for 15 minutes in all.
#[pyclass(frozen, eq, module = "send_sdk")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Polling(pub(super) send_client::Polling);

#[pymethods]
impl Polling {
    #[new]
    #[pyo3(signature = (*, first_after = None, at_most = None, give_up_after = None))]
    fn new(first_after: Option<Span>, at_most: Option<Span>, give_up_after: Option<Span>) -> Self {
        let mut polling = send_client::Polling::default();
        if let Some(Span(delay)) = first_after {
            polling = polling.first_after(delay);
        }
        if let Some(Span(delay)) = at_most {
            polling = polling.at_most(delay);
        }
        if let Some(Span(total)) = give_up_after {
            polling = polling.give_up_after(total);
        }
        Self(polling)
    }

    /// For a platform on your own machine: looks at once, and as often as the server allows, for two minutes.
    #[staticmethod]
    fn quick() -> Self {
        Self(send_client::Polling::quick())
    }

    fn __repr__(&self) -> String {
        let (first, second) = (self.0.delay(0).as_secs_f64(), self.0.delay(1).as_secs_f64());
        format!("Polling(<{first} s, {second} s, …>)")
    }
}

/// How long to wait for files that are not there yet. Without it only a file that is being made is awaited, as long as the
/// client's `Polling` says; anything else fails at once, with when to come again.
///
/// - `missing`: after a 404, asks again after each of these times.
/// - `archive`: waits as long in all for a file that comes out of the archive, which takes about five hours.
///
/// Times are `timedelta` or seconds.
#[pyclass(frozen, eq, module = "send_sdk")]
#[derive(Clone, PartialEq)]
pub(crate) struct Waits {
    pub(super) waits: send_client::Waits,
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
        let missing: Vec<Duration> = missing.into_iter().map(|Span(wait)| wait).collect();
        let waits = send_client::Waits::default().missing(missing.iter().copied()).archive(archive.0);
        Self { waits, missing, archive: archive.0 }
    }

    /// Waits for what has just happened (30 seconds, 2, 10 and 30 minutes) and for the archive (6 hours).
    #[staticmethod]
    fn patient() -> Self {
        let (missing, archive) = PATIENT;
        Self {
            waits: send_client::Waits::patient(),
            missing: missing.map(Duration::from_secs).to_vec(),
            archive: Duration::from_secs(archive),
        }
    }

    fn __repr__(&self) -> String {
        let missing: Vec<f64> = self.missing.iter().map(Duration::as_secs_f64).collect();
        format!("Waits(missing={missing:?}, archive={})", self.archive.as_secs_f64())
    }
}

/// The patience of a call, as an argument.
pub(super) fn patience(waits: Option<PyRef<'_, Waits>>) -> send_client::Waits {
    waits.map(|waits| waits.waits.clone()).unwrap_or_default()
}
