//! Many rows in one call: an outcome for each, none lost for another's sake.

use crate::error::exception;
use crate::invalid::Invalid;
use futures_util::{Stream, StreamExt};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyRuntimeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyInt, PyList};
use send_client::Result;
use send_client::batch::BatchOptions;
use std::marker::PhantomData;
use std::pin::pin;

/// What came of a row: a value, or the exception that a call of its own would raise.
pub(super) fn told<'py, T, P>(py: Python<'py>, outcome: Result<T>) -> PyResult<Bound<'py, PyAny>>
where
    P: From<T> + IntoPyObject<'py, Error: Into<PyErr>>,
{
    match outcome {
        Ok(value) => P::from(value).into_bound_py_any(py),
        Err(error) => Ok(exception(py, &error).into_value(py).into_bound(py).into_any()),
    }
}

/// How many are on their way at a time, as an argument: at least one, and no more than the client takes.
#[derive(Clone, Copy)]
pub(super) struct Parallel(pub(super) usize);

impl<'py> FromPyObject<'_, 'py> for Parallel {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = usize::INPUT_TYPE;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let number = object.cast::<PyInt>()?;
        if number.lt(1)? {
            let given = number.str()?;
            let words = [format!("at least 1, not {given}"), format!("almeno 1, non {given}")];
            return Err(Invalid::in_words("range", words).of_field("parallel").into());
        }
        // What no `usize` holds is more than enough.
        Ok(Self(number.extract().unwrap_or(BatchOptions::MOST).min(BatchOptions::MOST)))
    }
}

/// Outcomes in the order of their rows, on their way to Python.
pub(super) struct Rows<T, P>(Vec<Option<Result<T>>>, PhantomData<P>);

impl<T, P> Rows<T, P> {
    /// Of so many rows, each told with its position.
    pub(super) async fn collected(count: usize, known: impl Stream<Item = (usize, Result<T>)>) -> Self {
        let mut rows: Vec<_> = (0..count).map(|_| None).collect();
        let mut known = pin!(known);
        while let Some((position, outcome)) = known.next().await {
            if let Some(place) = rows.get_mut(position) {
                *place = Some(outcome);
            }
        }
        Self(rows, PhantomData)
    }
}

impl<'py, T, P: From<T> + IntoPyObject<'py, Error: Into<PyErr>>> IntoPyObject<'py> for Rows<T, P> {
    type Target = PyList;
    type Output = Bound<'py, PyList>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let rows = self.0.into_iter().map(|outcome| match outcome {
            Some(outcome) => told::<T, P>(py, outcome),
            // In its place: the others are at theirs.
            None => Ok(PyRuntimeError::new_err(
                "send_sdk has a bug: nothing is known of this row, which may have been sent",
            )
            .into_value(py)
            .into_bound(py)
            .into_any()),
        });
        PyList::new(py, rows.collect::<PyResult<Vec<_>>>()?)
    }
}
