//! Reading a stream to the last event.

use crate::enums::Value;
use crate::fact::fact;
use crate::language::Language;
use crate::model::StreamEvent;
use crate::pending::Pending;
use pyo3::exceptions::PyRuntimeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::{IntoPyObjectExt, PyTypeInfo, type_hint_union};
use send_client::streams::{self, Delivery as Delivered};
use send_core::ident::{Lang, Localized};
use send_core::time::Instant;
use std::sync::Arc;
use std::sync::{Mutex, PoisonError};
use tokio::sync::Mutex as AsyncMutex;

/// The consumer without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct StreamConsumer(Mutex<Option<Arc<AsyncMutex<streams::StreamConsumer>>>>);

impl From<streams::StreamConsumer> for StreamConsumer {
    fn from(consumer: streams::StreamConsumer) -> Self {
        Self(Mutex::new(Some(Arc::new(AsyncMutex::new(consumer)))))
    }
}

impl StreamConsumer {
    fn open(&self) -> PyResult<Arc<AsyncMutex<streams::StreamConsumer>>> {
        let slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slot.clone().ok_or_else(|| PyRuntimeError::new_err("the consumer is closed"))
    }
}

#[pymethods]
impl StreamConsumer {
    #[pyo3(signature = () -> "Pending[StreamEvent | Gap]")]
    fn next(&self) -> PyResult<Pending> {
        let consumer = self.open()?;
        Ok(Pending::new(async move { consumer.lock().await.next().await }, Delivery))
    }

    #[pyo3(signature = () -> "Pending[StreamEvent | Gap | None]")]
    fn next_if_any(&self) -> PyResult<Pending> {
        let consumer = self.open()?;
        let work = async move { consumer.lock().await.next_if_any().await };
        Ok(Pending::new(work, |delivery: Option<Delivered>| delivery.map(Delivery)))
    }

    /// Lets go of the checkpoint. What was not handled comes again.
    fn close(&self, py: Python<'_>) {
        let consumer = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        py.detach(|| drop(consumer));
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
            Delivered::Gap(gap) => Gap(gap).into_bound_py_any(py),
            other => Err(PyRuntimeError::new_err(format!("send_sdk has a bug: {other:?}"))),
        }
    }
}

fact! {
    /// A time of which events of a stream may be missing, for the reason that `cause` tells. Read every notification that you
    /// hold for open.
    Gap in "send_sdk" of streams::Gap {
        /// When the stream was last read (to the hour), or the hole first seen.
        show since: Instant = |gap| gap.since,
        /// When it was read again, or given up.
        show until: Instant = |gap| gap.until,
        /// Why something may be missing. All but `MISSING` are urgent: of that, as a rule, nothing is lost.
        show cause: Value<streams::GapCause> = |gap| Value(gap.cause),
        /// The first and the last number that did not become visible, for `MISSING`.
        show missing: Option<(u128, u128)> = |gap| match gap.cause {
            streams::GapCause::Missing { first, last } => Some((first, last)),
            _ => None,
        },
    }

    /// What happened, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.0.text(lang.0)
    }

    fn __str__(&self) -> String {
        self.0.text(Lang::En)
    }
}
