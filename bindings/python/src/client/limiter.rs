//! How many calls a client makes.

use super::settings::RateFields;
use crate::argument::Fields;
use crate::fact::record;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyBool;
use send_client::ClientBuilder;
use send_core::time::Instant;
use serde::{Deserialize, Serialize};

/// Counts calls. Give one to several clients that use the same key, or keys of one aggregate of bodies: they count together.
///
/// - `limit`: how many calls to make; modest if left out.
/// - `made_today`: calls that were made today (UTC) already, after a restart.
#[pyclass(frozen, module = "send_sdk")]
pub(crate) struct Limiter(pub(super) send_client::Limiter);

#[pymethods]
impl Limiter {
    #[new]
    #[pyo3(signature = (limit: "RateLimit | None" = None, *, made_today: "int" = 0))]
    fn new(limit: Option<Fields<RateFields>>, made_today: u64) -> Self {
        let limiter = send_client::Limiter::new(limit.map(|limit| limit.0.into()).unwrap_or_default());
        Self(limiter.having_made(made_today, Instant::now()))
    }

    /// What has been used today.
    #[getter]
    fn usage(&self) -> Usage {
        let usage = self.0.usage(Instant::now());
        Usage(Used { today: usage.today, left: usage.left, left_for_streams: usage.left_for_streams })
    }

    fn __repr__(&self) -> String {
        let usage = self.0.usage(Instant::now());
        format!("Limiter(today={}, left={})", usage.today, usage.left)
    }
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Usage)")]
pub(crate) struct Used {
    today: u64,
    left: u64,
    left_for_streams: u64,
}

record! {
    /// What has been used of a day's calls.
    Usage in "send_sdk" of Used {
        /// Calls made today (UTC) through this limiter.
        show today: u64 = |usage| usage.today,
        /// Calls left for everything but streams.
        show left: u64 = |usage| usage.left,
        /// Calls left for streams.
        show left_for_streams: u64 = |usage| usage.left_for_streams,
    }
}

/// How many calls to make, as an argument.
pub(super) enum RateArgument<'py> {
    Limited(bool),
    Shared(PyRef<'py, Limiter>),
    By(RateFields),
}

impl<'py> FromPyObject<'_, 'py> for RateArgument<'py> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if object.is_instance_of::<PyBool>() {
            return object.extract().map(Self::Limited);
        }
        if object.is_instance_of::<Limiter>() {
            return Ok(Self::Shared(object.extract()?));
        }
        if object.hasattr(pyo3::intern!(object.py(), "per_second"))? {
            return object.extract().map(|Fields(limit)| Self::By(limit));
        }
        let class = object.get_type();
        Err(PyTypeError::new_err(format!("rate_limit: a RateLimit, a Limiter or False is needed, not one of {class}")))
    }
}

impl RateArgument<'_> {
    pub(super) fn put_into(self, builder: ClientBuilder) -> ClientBuilder {
        match self {
            Self::Limited(true) => builder,
            Self::Limited(false) => builder.without_rate_limit(),
            Self::Shared(limiter) => builder.limiter(limiter.0.clone()),
            Self::By(limit) => builder.rate_limit(limit.into()),
        }
    }
}
