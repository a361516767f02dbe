//! Identifiers: small values that exist only if they are well formed.
//!
//! All of them look the same in Python: made from text, `str()` gives the text back, equal and ordered by it, hashable,
//! picklable. `repr()` shows only what may be written to a log.

pub(crate) mod batch;
pub(crate) mod digest;
pub(crate) mod iun;
pub(crate) mod names;
pub(crate) mod notice;
pub(crate) mod tax;

use crate::invalid::Invalid;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::{PyClass, PyTypeInfo, type_hint_identifier, type_hint_union};

/// Declares the Python class of an identifier of the core: what all have in common, then the methods of its own.
macro_rules! identifier {
    (
        $(#[$doc:meta])*
        $Name:ident of $core:ty;
        $($own:tt)*
    ) => {
        $(#[$doc])*
        #[pyo3::pyclass(frozen, eq, ord, hash, module = "send_sdk")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $Name(pub(crate) $core);

        impl From<$core> for $Name {
            fn from(value: $core) -> Self {
                Self(value)
            }
        }

        impl $crate::identifiers::Identifier for $Name {
            fn read(text: &str) -> Result<Self, $crate::invalid::Invalid> {
                Ok(Self(text.parse::<$core>()?))
            }
        }

        #[pyo3::pymethods]
        impl $Name {
            #[new]
            #[pyo3(signature = (text, /))]
            fn new(text: &str) -> pyo3::PyResult<Self> {
                Ok(<Self as $crate::identifiers::Identifier>::read(text)?)
            }

            /// True if a text is one: quicker than to catch the error.
            #[staticmethod]
            #[pyo3(signature = (text, /))]
            fn is_valid(text: &str) -> bool {
                text.parse::<$core>().is_ok()
            }

            fn __str__(&self) -> String {
                self.0.to_string()
            }

            fn __repr__(&self) -> String {
                $crate::identifiers::shown(&self.0)
            }

            fn __getnewargs__(&self) -> (String,) {
                (self.0.to_string(),)
            }

            $($own)*
        }
    };
}
pub(crate) use identifier;

/// What `repr` shows: the core's `Debug`, which hides personal data, written as Python would.
pub(crate) fn shown(value: &dyn std::fmt::Debug) -> String {
    let text = format!("{value:?}");
    match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((name, inside)) => format!("{name}('{inside}')"),
        None => text,
    }
}

/// An identifier that can be read from text.
pub(crate) trait Identifier: Sized {
    fn read(text: &str) -> Result<Self, Invalid>;
}

/// An argument that is an identifier, or a text that will be one.
pub(crate) enum TextOr<T> {
    Made(T),
    Text(String),
}

impl<T: Identifier> TextOr<T> {
    /// The identifier; an error names the argument.
    pub(crate) fn read(self, argument: &str) -> Result<T, Invalid> {
        match self {
            Self::Made(made) => Ok(made),
            Self::Text(text) => T::read(&text).map_err(|invalid| invalid.of_field(argument)),
        }
    }
}

impl<'py, T: PyClass + PyTypeInfo + Copy> FromPyObject<'_, 'py> for TextOr<T> {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(T::TYPE_HINT, type_hint_identifier!("builtins", "str"));

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        match object.cast::<T>() {
            Ok(made) => Ok(Self::Made(*made.borrow())),
            Err(_) => object.extract().map(Self::Text),
        }
    }
}
