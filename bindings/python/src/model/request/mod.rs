//! A request for a notification: what a sender writes, with keyword arguments.
//!
//! The rules are the core's: a class here takes what the core's constructor takes, and names the argument that it refuses.

mod address;
mod fee;
mod file;
mod notification;
mod payment;
mod recipient;
mod sender;

pub(crate) use address::PhysicalAddress;
pub(crate) use fee::FeePolicy;
pub(crate) use file::{Document, UploadedFile};
pub(crate) use notification::NewNotification;
pub(crate) use payment::{F24Payment, PagoPaPayment, Payment};
pub(crate) use recipient::Recipient;
pub(crate) use sender::Sender;

use crate::invalid::Invalid;
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// Declares the Python class of a part of a request, with the arguments of its constructor: what all have in common, then
/// constructor and attributes of its own.
macro_rules! request {
    (
        $(#[$doc:meta])*
        $Name:ident($($argument:ident),* $(,)?);
        $($own:tt)*
    ) => {
        $(#[$doc])*
        #[pyclass(frozen, eq, module = "send_sdk")]
        #[derive(Clone, PartialEq)]
        pub(crate) struct $Name(pub(crate) model::$Name);

        impl From<model::$Name> for $Name {
            fn from(part: model::$Name) -> Self {
                Self(part)
            }
        }

        #[pymethods]
        impl $Name {
            /// The same as Python objects, with the names of the JSON fields.
            fn to_dict(&self) -> PyResult<crate::json::Json> {
                crate::json::write(&self.0).map(crate::json::Json)
            }

            /// Reads JSON text.
            ///
            /// Raises `ValidationError` with the place in the text as `field`.
            #[classmethod]
            #[pyo3(signature = (text: "str | bytes", /))]
            fn from_json(cls: &Bound<'_, pyo3::types::PyType>, text: crate::json::Text) -> PyResult<Self> {
                crate::json::read(cls.py(), text).map(Self)
            }

            /// Reads a dictionary with the names of the JSON fields.
            ///
            /// Raises `ValidationError` with the place in it as `field`.
            #[classmethod]
            #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
            fn from_dict(cls: &Bound<'_, pyo3::types::PyType>, fields: &Bound<'_, PyAny>) -> PyResult<Self> {
                crate::json::read(cls.py(), crate::json::text_of(fields)?).map(Self)
            }

            /// The same with other values for some arguments of the constructor. This one stays as it is.
            ///
            /// Raises `TypeError` for an argument that does not exist, `ValidationError` as the constructor.
            #[pyo3(signature = (**changes: "Any") -> "Self")]
            fn replace<'py>(
                slf: &Bound<'py, Self>,
                changes: Option<&Bound<'py, PyDict>>,
            ) -> PyResult<Bound<'py, PyAny>> {
                crate::model::request::replaced(slf.as_any(), &[$(stringify!($argument)),*], changes)
            }

            /// For `copy.replace` of Python 3.13.
            #[pyo3(signature = (**changes: "Any") -> "Self")]
            fn __replace__<'py>(
                slf: &Bound<'py, Self>,
                changes: Option<&Bound<'py, PyDict>>,
            ) -> PyResult<Bound<'py, PyAny>> {
                Self::replace(slf, changes)
            }

            #[pyo3(signature = () -> "tuple[Any, ...]")]
            fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<crate::model::Reduced<'py>> {
                crate::model::reduced(slf.as_any(), crate::json::write(&slf.get().0)?)
            }

            fn __hash__(&self) -> PyResult<u64> {
                crate::json::hash(&self.0)
            }

            $($own)*
        }
    };
}
use request;

/// A part of a request made anew, of its own values and others.
fn replaced<'py>(
    part: &Bound<'py, PyAny>,
    arguments: &[&str],
    changes: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let values = PyDict::new(part.py());
    for argument in arguments {
        values.set_item(argument, part.getattr(argument)?)?;
    }
    if let Some(changes) = changes {
        values.update(changes.as_mapping())?;
    }
    part.get_type().call((), Some(&values))
}

/// A whole number in the range of the core's field.
fn number<T: TryFrom<i64>>(value: i64, argument: &str) -> Result<T, Invalid> {
    T::try_from(value).map_err(|_| {
        Invalid::in_words("range", [format!("{value} is out of range"), format!("{value} è fuori intervallo")])
            .of_field(argument)
    })
}

/// A field of a dictionary; an error names it.
pub(in crate::model) fn part<'py, T: for<'a> FromPyObject<'a, 'py, Error: Into<PyErr>>>(
    fields: &Bound<'py, PyAny>,
    name: &str,
) -> PyResult<T> {
    let missing = || Invalid::in_words("missing", ["it is missing", "manca"]).of_field(name);
    let value = fields.get_item(name).map_err(|_| missing())?;
    let wrong = |error: PyErr| {
        let text = error.value(fields.py()).to_string();
        Invalid::in_words("type", [format!("it does not fit: {text}"), format!("non va bene: {text}")]).of_field(name)
    };
    value.extract().map_err(|error: <T as FromPyObject<'_, 'py>>::Error| wrong(error.into()).into())
}
