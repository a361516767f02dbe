//! Waiting for acceptance without asking.

use super::notifications::RequestArgument;
use crate::error::{exception, factory};
use crate::identifiers::iun as shown;
use crate::model::StreamEvent;
use crate::pending::Pending;
use crate::time::Span;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyNone};
use send_client::{Result, send};
use send_core::iun::{Iun, RequestId};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The board without its Python manners.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct AcceptanceBoard {
    board: send::AcceptanceBoard,
    told: Told,
}

/// What was told and not taken yet, a word for each who was told: who has given up meanwhile leaves it to the next.
type Told = Arc<Mutex<HashMap<RequestId, Vec<Result<Iun>>>>>;

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AcceptanceBoard {
    fn next_word(&self, request: RequestId) -> Option<Result<Iun>> {
        let mut told = lock(&self.told);
        let Entry::Occupied(mut words) = told.entry(request) else { return None };
        let word = words.get_mut().pop();
        if words.get().is_empty() {
            words.remove();
        }
        word
    }
}

#[pymethods]
impl AcceptanceBoard {
    #[new]
    fn new() -> Self {
        Self { board: send::AcceptanceBoard::default(), told: Told::default() }
    }

    fn observe(&self, py: Python<'_>, event: &Bound<'_, StreamEvent>) {
        let event = event.get();
        py.detach(|| self.board.observe(&event.0));
    }

    /// Waits until there is something to take. Who waits beside others may find that they took it.
    #[pyo3(signature = (request: "Submitted | RequestId | str", give_up_after) -> "Pending[None]")]
    fn look(&self, request: RequestArgument<'_>, give_up_after: Option<Span>) -> PyResult<Pending> {
        let (board, told, id) = (self.board.clone(), Arc::clone(&self.told), request.read()?);
        let patience = give_up_after.map_or(Duration::MAX, |Span(patience)| patience);
        let work = async move {
            if lock(&told).contains_key(&id) {
                return Ok(Look::Here);
            }
            let Ok(word) = tokio::time::timeout(patience, board.wait(&id)).await else { return Ok(Look::StillWaiting) };
            lock(&told).entry(id).or_default().push(word);
            Ok(Look::Here)
        };
        Ok(Pending::new(work, |look| look))
    }

    /// What was told.
    #[pyo3(signature = (request: "Submitted | RequestId | str") -> "Iun | None")]
    fn take(&self, py: Python<'_>, request: RequestArgument<'_>) -> PyResult<Option<shown::Iun>> {
        // Nothing is locked while an exception is made: that is code of Python, and others have their turn in the middle of it.
        let word = self.next_word(request.read()?);
        word.transpose().map(|iun| iun.map(Into::into)).map_err(|error| exception(py, &error))
    }
}

/// What a look came to, on its way to Python.
enum Look {
    Here,
    StillWaiting,
}

impl<'py> IntoPyObject<'py> for Look {
    type Target = PyNone;
    type Output = Borrowed<'py, 'py, PyNone>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        match self {
            Self::Here => Ok(PyNone::get(py)),
            Self::StillWaiting => Err(still_waiting(py)?),
        }
    }
}

fn still_waiting(py: Python<'_>) -> PyResult<PyErr> {
    let text = "no stream has said so far what became of the request";
    let texts = PyDict::new(py);
    texts.set_item("en", text)?;
    texts.set_item("it", "nessuno stream ha detto finora che cosa ne è stato della richiesta")?;
    let facts = PyDict::new(py);
    facts.set_item("retryable", true)?;
    let none: [String; 0] = [];
    factory(py, pyo3::intern!(py, "failed"))?.call1(("STILL_WAITING", text, texts, none, facts)).map(PyErr::from_value)
}
