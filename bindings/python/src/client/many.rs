//! The same call for many rows: some at a time, an outcome for each, none lost for another's sake.

use crate::error::exception;
use futures_util::StreamExt;
use futures_util::stream::iter;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::PyList;
use send_client::Result;
use std::marker::PhantomData;

/// Makes a call for each row, so many at a time; the outcomes are in the order of the rows.
pub(super) async fn each<R, T, F: Future<Output = Result<T>>>(
    rows: Vec<R>,
    parallel: usize,
    call: impl Fn(R) -> F,
) -> Vec<Result<T>> {
    // Made one by one: a call that waits for its turn would hold what it sends.
    iter(rows).map(call).buffered(parallel.max(1)).collect().await
}

/// Outcomes on their way to Python: what came, or the exception that a call of its own would raise.
pub(super) struct Rows<T, P>(Vec<Result<T>>, PhantomData<P>);

impl<T, P> Rows<T, P> {
    pub(super) fn new(rows: Vec<Result<T>>) -> Self {
        Self(rows, PhantomData)
    }
}

impl<'py, T, P: From<T> + IntoPyObject<'py, Error: Into<PyErr>>> IntoPyObject<'py> for Rows<T, P> {
    type Target = PyList;
    type Output = Bound<'py, PyList>;
    type Error = PyErr;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let row = |row: Result<T>| match row {
            Ok(value) => P::from(value).into_bound_py_any(py),
            Err(error) => Ok(exception(py, &error).into_value(py).into_bound(py).into_any()),
        };
        PyList::new(py, self.0.into_iter().map(row).collect::<PyResult<Vec<_>>>()?)
    }
}
