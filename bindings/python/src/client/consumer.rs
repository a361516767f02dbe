//! Reading a stream to the last event.

use super::handover::{Giver, Handover, Look};
use crate::enums::{Enumeration, Named};
use crate::error::exception;
use crate::fact::record;
use crate::language::{Language, Words};
use crate::model::StreamEvent;
use crate::pending::Pending;
use pyo3::exceptions::PyRuntimeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::PyBool;
use pyo3::{IntoPyObjectExt, PyTypeInfo, type_hint_union};
use send_client::Result;
use send_client::streams::{self, Delivery as Delivered};
use send_core::ident::{Lang, Localized};
use send_core::time::Instant;
use serde::{Deserialize, Serialize};

/// The consumer without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct StreamConsumer(Handover<streams::StreamConsumer>);

impl From<streams::StreamConsumer> for StreamConsumer {
    fn from(consumer: streams::StreamConsumer) -> Self {
        Self(Handover::new(consumer))
    }
}

/// Asks for the next delivery only when the one before was taken: what was not taken does not count as handled.
impl Giver for streams::StreamConsumer {
    /// Only until the stream has nothing more for now.
    type Wish = bool;
    type Given = Result<Delivered>;

    async fn give(&mut self, until_empty: bool) -> Vec<Result<Delivered>> {
        let next = if until_empty { self.next_if_any().await } else { self.next().await.map(Some) };
        next.transpose().into_iter().collect()
    }
}

fn closed() -> PyErr {
    PyRuntimeError::new_err("the consumer is closed")
}

#[pymethods]
impl StreamConsumer {
    /// Waits until there is something to take; false if it was to be waited only `until_empty`, and nothing more is there.
    #[pyo3(signature = (until_empty) -> "Pending[bool]")]
    fn look(&self, until_empty: bool) -> Pending {
        Pending::new(self.0.look(until_empty), Seen)
    }

    /// What has come. Asking for more says that it was handled.
    #[pyo3(signature = () -> "StreamEvent | Gap | None")]
    fn take(&self, py: Python<'_>) -> PyResult<Option<Delivery>> {
        match self.0.take() {
            Some(Ok(delivery)) => Ok(Some(Delivery(delivery))),
            Some(Err(error)) => Err(exception(py, &error)),
            None if self.0.is_closed() => Err(closed()),
            None => Ok(None),
        }
    }

    /// Lets go of the checkpoint, and sends away who waits. What was not handled comes again.
    #[pyo3(signature = () -> "Pending[None]")]
    fn close(&self) -> Pending {
        self.0.close()
    }
}

/// What a look came to, on its way to Python.
struct Seen(Look);

impl<'py> IntoPyObject<'py> for Seen {
    type Target = PyBool;
    type Output = Borrowed<'py, 'py, PyBool>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        match self.0 {
            Look::Closed => Err(closed()),
            look => Ok(PyBool::new(py, look.is_here())),
        }
    }
}

/// What is handed over, on its way to Python: an event or a gap.
struct Delivery(Delivered);

impl<'py> IntoPyObject<'py> for Delivery {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = type_hint_union!(StreamEvent::TYPE_HINT, Gap::TYPE_HINT);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self.0 {
            Delivered::Event(event) => StreamEvent::from(*event).into_bound_py_any(py),
            Delivered::Gap(gap) => Gap::from(gap).into_bound_py_any(py),
            other => Err(PyRuntimeError::new_err(format!("send_sdk has a bug: {other:?}"))),
        }
    }
}

/// A gap as it is kept here.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Gap)")]
pub(crate) struct Hole {
    since: Instant,
    until: Instant,
    cause: String,
    missing: Option<(u128, u128)>,
    text: Words,
}

record! {
    /// A time of which events of a stream may be missing, for the reason that `cause` tells. Read every notification that you
    /// hold for open.
    Gap in "send_sdk" of Hole {
        /// When the stream was last read (to the hour), or the hole first seen.
        show since: Instant = |gap| gap.since,
        /// When it was read again, or given up.
        show until: Instant = |gap| gap.until,
        /// Why something may be missing. All but `MISSING` are urgent: of that, as a rule, nothing is lost.
        show cause: Named<streams::GapCause> = |gap| Named::new(&gap.cause),
        /// The first and the last number that did not become visible, for `MISSING`.
        show missing: Option<(u128, u128)> = |gap| gap.missing,
    }

    /// What happened, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> &str {
        self.0.text.get(lang.0)
    }

    fn __str__(&self) -> &str {
        self.0.text.get(Lang::En)
    }
}

impl From<streams::Gap> for Gap {
    fn from(gap: streams::Gap) -> Self {
        let missing = match gap.cause {
            streams::GapCause::Missing { first, last } => Some((first, last)),
            _ => None,
        };
        let (cause, text) = (gap.cause.text().to_owned(), Words::of(|lang| gap.text(lang)));
        Self(Hole { since: gap.since, until: gap.until, cause, missing, text })
    }
}
