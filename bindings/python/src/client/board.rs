//! Waiting for acceptance without asking.

use super::notifications::RequestArgument;
use crate::error::factory;
use crate::identifiers::iun::Iun;
use crate::model::StreamEvent;
use crate::pending::Pending;
use crate::time::Span;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_client::send;
use std::time::Duration;

/// The board without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct AcceptanceBoard(send::AcceptanceBoard);

#[pymethods]
impl AcceptanceBoard {
    #[new]
    fn new() -> Self {
        Self(send::AcceptanceBoard::default())
    }

    fn observe(&self, py: Python<'_>, event: &Bound<'_, StreamEvent>) {
        let event = event.get();
        py.detach(|| self.0.observe(&event.0));
    }

    #[pyo3(signature = (request: "Submitted | RequestId | str", give_up_after) -> "Pending[Iun]")]
    fn wait(&self, request: RequestArgument<'_>, give_up_after: Option<Span>) -> PyResult<Pending> {
        let (board, id) = (self.0.clone(), request.read()?);
        let patience = give_up_after.map_or(Duration::MAX, |Span(patience)| patience);
        let work = async move {
            match tokio::time::timeout(patience, board.wait(&id)).await {
                Ok(told) => told.map(Some),
                Err(_) => Ok(None),
            }
        };
        Ok(Pending::new(work, Told))
    }
}

/// What the board says, on its way to Python: nothing becomes an exception.
struct Told(Option<send_core::iun::Iun>);

impl<'py> IntoPyObject<'py> for Told {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        if let Some(iun) = self.0 {
            return Iun::from(iun).into_bound_py_any(py);
        }
        let text = "no stream has said so far what became of the request";
        let texts = PyDict::new(py);
        texts.set_item("en", text)?;
        texts.set_item("it", "nessuno stream ha detto finora che cosa ne è stato della richiesta")?;
        let facts = PyDict::new(py);
        facts.set_item("retryable", true)?;
        let none: [String; 0] = [];
        let made = factory(py, pyo3::intern!(py, "failed"))?.call1(("STILL_WAITING", text, texts, none, facts))?;
        Err(PyErr::from_value(made))
    }
}
