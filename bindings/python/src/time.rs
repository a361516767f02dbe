//! Time between the core and Python's `datetime`.

use crate::invalid::Invalid;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::{type_hint_identifier, type_hint_union};
use std::time::Duration;

/// A length of time as an argument: a `timedelta`, or seconds.
pub(crate) struct Span(pub(crate) Duration);

impl<'py> FromPyObject<'_, 'py> for Span {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr =
        type_hint_union!(type_hint_identifier!("datetime", "timedelta"), type_hint_identifier!("builtins", "float"));

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(seconds) = object.extract::<f64>() {
            let words = [
                "a time is a timedelta or a number of seconds, and not negative",
                "un tempo è un timedelta o un numero di secondi, non negativo",
            ];
            return Duration::try_from_secs_f64(seconds).map(Self).map_err(|_| Invalid::in_words("time", words).into());
        }
        object.extract().map(Self)
    }
}

/// A length of time in JSON: seconds.
pub(crate) mod seconds {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};
    use std::time::Duration;

    pub(crate) fn serialize<S: Serializer>(time: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(time.as_secs_f64())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        Duration::try_from_secs_f64(f64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
