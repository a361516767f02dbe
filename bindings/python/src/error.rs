//! Failures, told to Python as the exceptions of `send_sdk.errors`.
//!
//! The classes are written in Python, where they can be typed, pickled and read; which class a kind of failure becomes is one
//! table there (`BY_KIND`), and the kinds are the client's ([`ErrorKind`]).

use crate::model::{RefusalReason, UploadedFile};
use crate::preflight::Issue;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use send_client::{Error, ErrorKind};
use send_core::ident::Lang;
use send_core::problem::Complaint;
use send_core::redact::redact;

/// A function of `send_sdk._failures`, which makes exceptions.
pub(crate) fn factory<'py>(py: Python<'py>, name: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
    py.import("send_sdk._failures")?.getattr(name)
}

/// The exception of a failure: that of the user's own code, if it is the cause.
pub(crate) fn exception(py: Python<'_>, error: &Error) -> PyErr {
    if let Some(raised) = crate::user::raised(py, error) {
        return raised;
    }
    match describe(py, error) {
        Ok(exception) => PyErr::from_value(exception),
        Err(failure) => failure,
    }
}

fn describe<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    let texts = PyDict::new(py);
    texts.set_item("en", error.text(Lang::En))?;
    texts.set_item("it", error.text(Lang::It))?;
    let facts = PyDict::new(py);
    facts.set_item("retryable", error.is_retryable())?;
    facts.set_item("operation", error.operation())?;
    facts.set_item("status", error.status())?;
    facts.set_item("trace_id", error.trace_id())?;
    facts.set_item("retry_after", error.retry_after())?;
    facts.set_item("attempts", error.attempts())?;
    facts.set_item("path", error.path().map(|path| path.to_string_lossy()))?;
    facts.set_item("complaints", complaints(py, error)?)?;
    facts.set_item("issues", error.issues().iter().map(Issue::from).collect::<Vec<_>>())?;
    facts.set_item("uploaded", error.uploaded().iter().cloned().map(UploadedFile::from).collect::<Vec<_>>())?;
    facts.set_item(
        "refusal_reasons",
        error.refusal_reasons().iter().cloned().map(RefusalReason::from).collect::<Vec<_>>(),
    )?;
    factory(py, pyo3::intern!(py, "failed"))?.call1((
        error.kind().as_str(),
        error.to_string(),
        texts,
        causes(error),
        facts,
    ))
}

fn complaints<'py>(py: Python<'py>, error: &Error) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let make = factory(py, pyo3::intern!(py, "complaint"))?;
    let complaints = error.api_error().map_or(&[][..], |api| &api.complaints);
    complaints.iter().map(|Complaint { code, element, detail, .. }| make.call1((code, element, detail))).collect()
}

/// What lies below, from near to far.
fn causes(error: &Error) -> Vec<String> {
    let first = std::error::Error::source(error);
    std::iter::successors(first, |cause| cause.source()).map(|cause| redact(&cause.to_string())).collect()
}

/// The kinds of failure, for the test that each has its class.
#[pyfunction]
pub(crate) fn error_kinds() -> Vec<&'static str> {
    ErrorKind::all().map(ErrorKind::as_str).collect()
}
