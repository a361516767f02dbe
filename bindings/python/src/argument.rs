//! Arguments that know how they are called, so that an error can say which one it is about.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use std::marker::PhantomData;

/// An argument that has not been looked at. To type checkers it is a `T`.
pub(crate) struct Argument<'py, T>(Bound<'py, PyAny>, PhantomData<T>);

impl<'py, T: for<'a> FromPyObject<'a, 'py>> Argument<'py, T> {
    /// The value; an error names the argument.
    pub(crate) fn called(self, name: &str) -> PyResult<T> {
        let py = self.0.py();
        T::extract(self.0.as_borrowed()).map_err(|error| {
            let error: PyErr = error.into();
            if error.is_instance_of::<PyTypeError>(py) {
                PyTypeError::new_err(format!("{name}: {}", error.value(py)))
            } else {
                error
            }
        })
    }
}

impl<'py, T: for<'a> FromPyObject<'a, 'py>> FromPyObject<'_, 'py> for Argument<'py, T> {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = T::INPUT_TYPE;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(object.to_owned(), PhantomData))
    }
}

/// An argument that may be left out.
pub(crate) trait Optional<T> {
    /// The value, if there is one; an error names the argument.
    fn called(self, name: &str) -> PyResult<Option<T>>;
}

impl<'py, T: for<'a> FromPyObject<'a, 'py>> Optional<T> for Option<Argument<'py, T>> {
    fn called(self, name: &str) -> PyResult<Option<T>> {
        self.map(|argument| argument.called(name)).transpose()
    }
}

/// An argument whose attributes are read one by one: a dataclass of the package.
pub(crate) struct Fields<T>(pub(crate) T);

impl<'py, T: for<'a> FromPyObject<'a, 'py, Error = PyErr>> FromPyObject<'_, 'py> for Fields<T> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let py = object.py();
        T::extract(object).map(Self).map_err(|error| of_attribute(py, error))
    }
}

/// What is wrong with an attribute comes as the cause of a general complaint, such as "failed to extract field RateFields.burst".
fn of_attribute(py: Python<'_>, error: PyErr) -> PyErr {
    let Some(cause) = error.cause(py) else { return error };
    if cause.is_instance_of::<PyValueError>(py) {
        return cause;
    }
    let (whole, text) = (error.value(py).to_string(), cause.value(py).to_string());
    match whole.rsplit_once('.') {
        Some((_, name)) if cause.is_instance_of::<PyTypeError>(py) && !text.starts_with(name) => {
            PyTypeError::new_err(format!("{name}: {text}"))
        }
        _ => cause,
    }
}

/// Declares an argument of one of several types: the first that fits. What fits none is told in words of Python;
/// of a type that fits, what is wrong with the value (a number that is too large) is told as it is.
macro_rules! one_of {
    (
        $(#[$doc:meta])*
        $visibility:vis enum $Name:ident $(<$lifetime:lifetime>)? as $wanted:literal { $($Variant:ident($Type:ty),)+ }
    ) => {
        $(#[$doc])*
        $visibility enum $Name $(<$lifetime>)? {
            $($Variant($Type),)+
        }

        impl<'py> pyo3::FromPyObject<'_, 'py> for $Name $(<$lifetime>)? {
            type Error = pyo3::PyErr;
            const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
                use pyo3::type_hint_union;
                type_hint_union!($(<$Type as pyo3::FromPyObject<'_, '_>>::INPUT_TYPE),+)
            };

            fn extract(object: pyo3::Borrowed<'_, 'py, pyo3::PyAny>) -> pyo3::PyResult<Self> {
                let mut unfit = None;
                $(match object.extract::<$Type>() {
                    Ok(value) => return Ok(Self::$Variant(value)),
                    Err(error) => unfit = unfit.or_else(|| $crate::argument::of_value(&object, error.into())),
                })+
                Err(unfit.unwrap_or_else(|| $crate::argument::none_of(&object, $wanted)))
            }
        }
    };
}
pub(crate) use one_of;

/// What is wrong with a value whose type fits.
pub(crate) fn of_value(object: &Bound<'_, PyAny>, error: PyErr) -> Option<PyErr> {
    (!error.is_instance_of::<PyTypeError>(object.py())).then_some(error)
}

/// The complaint about an object that is nothing of what it may be.
pub(crate) fn none_of(object: &Bound<'_, PyAny>, wanted: &str) -> PyErr {
    PyTypeError::new_err(format!("{wanted} is needed, not {}", object.get_type()))
}
