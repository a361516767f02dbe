//! What the core found out, and what happened: objects that are made here, and read, stored and passed on in Python.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

/// Declares the Python class of a value of the core, one attribute a line (marks as those of `answer!`):
///
/// ```text
/// Cost in "send_sdk.cost" of send_core::cost::Cost {
///     /// SEND's fee, euro cents.
///     show send_fee: i64 = |cost| cost.send_fee,
/// }
/// ```
///
/// It was computed from something that the user has (a notification, a file, a rule), and is computed again from that: its dictionary
/// is for looking at.
macro_rules! fact {
    (
        $(#[$doc:meta])*
        $Name:ident in $module:literal of $Core:ty {
            $($(#[$fdoc:meta])* $mark:ident $field:ident: $out:ty = |$it:ident| $value:expr,)*
        }
        $($own:tt)*
    ) => {
        $crate::fact::class! {
            $(#[$doc])*
            $Name in $module of $Core {
                $($(#[$fdoc])* $mark $field: $out = |$it| $value,)*
            }

            /// The same as plain Python objects: attributes by name, times as ISO 8601 text, lengths of time in seconds.
            #[pyo3(signature = () -> "dict[str, Any]")]
            fn to_dict<'py>(slf: &pyo3::Bound<'py, Self>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::types::PyDict>> {
                $crate::fact::dictionary(slf.as_any(), &[$(stringify!($field),)*])
            }

            /// The same as JSON text.
            fn to_json(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                $crate::json::dump(Self::to_dict(slf)?.as_any())
            }

            #[pyo3(signature = () -> "tuple[Any, ...]")]
            fn __reduce__<'py>(slf: &pyo3::Bound<'py, Self>) -> pyo3::PyResult<$crate::model::Reduced<'py>> {
                let text = $crate::json::write(&slf.get().0)?;
                Ok((slf.get_type().getattr("_restore")?, (text,)))
            }

            #[classmethod]
            #[pyo3(signature = (text: "str", /))]
            fn _restore(cls: &pyo3::Bound<'_, pyo3::types::PyType>, text: $crate::json::Text) -> pyo3::PyResult<Self> {
                $crate::json::read::<$Core>(cls.py(), text).map(Self)
            }

            $($own)*
        }
    };
}
pub(crate) use fact;

/// Declares the class of what happened, or was told, and cannot be had again: it is stored and read back as a whole. Its JSON is that
/// of what the class keeps, whose fields are called like the attributes.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $Name:ident in $module:literal of $Core:ty { $($rows:tt)* }
        $($own:tt)*
    ) => {
        $crate::fact::class! {
            $(#[$doc])*
            $Name in $module of $Core { $($rows)* }

            /// The same as plain Python objects, complete: texts for people with `it` and `en`, times as ISO 8601 text, lengths of
            /// time in seconds.
            fn to_dict(&self) -> pyo3::PyResult<$crate::json::Json> {
                self.to_json().map($crate::json::Json)
            }

            /// The same as JSON text.
            fn to_json(&self) -> pyo3::PyResult<String> {
                $crate::json::write(&self.0)
            }

            /// Reads what `to_dict` gave.
            ///
            /// Raises `ValidationError` with the place in it as `field`.
            #[classmethod]
            #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
            fn from_dict(
                cls: &pyo3::Bound<'_, pyo3::types::PyType>,
                fields: &pyo3::Bound<'_, pyo3::PyAny>,
            ) -> pyo3::PyResult<Self> {
                $crate::json::read::<$Core>(cls.py(), $crate::json::text_of(fields)?).map(Self)
            }

            /// Reads what `to_json` wrote.
            ///
            /// Raises `ValidationError` with the place in the text as `field`.
            #[classmethod]
            #[pyo3(signature = (text: "str | bytes", /))]
            fn from_json(cls: &pyo3::Bound<'_, pyo3::types::PyType>, text: $crate::json::Text) -> pyo3::PyResult<Self> {
                $crate::json::read::<$Core>(cls.py(), text).map(Self)
            }

            #[pyo3(signature = () -> "tuple[Any, ...]")]
            fn __reduce__<'py>(slf: &pyo3::Bound<'py, Self>) -> pyo3::PyResult<$crate::model::Reduced<'py>> {
                $crate::model::reduced(slf.as_any(), slf.get().to_json()?)
            }

            $($own)*
        }
    };
}
pub(crate) use record;

/// What facts and records have in common, and their own methods.
macro_rules! class {
    (
        $(#[$doc:meta])*
        $Name:ident in $module:literal of $Core:ty {
            $($(#[$fdoc:meta])* $mark:ident $field:ident: $out:ty = |$it:ident| $value:expr,)*
        }
        $($own:tt)*
    ) => {
        $(#[$doc])*
        #[pyo3::pyclass(frozen, eq, module = $module)]
        #[derive(Clone, PartialEq)]
        pub(crate) struct $Name(pub(crate) $Core);

        impl From<$Core> for $Name {
            fn from(value: $Core) -> Self {
                Self(value)
            }
        }

        #[pyo3::pymethods]
        impl $Name {
            $(
                $(#[$fdoc])*
                #[getter]
                fn $field(&self) -> $out {
                    let $it = &self.0;
                    $value
                }
            )*

            fn __hash__(&self) -> pyo3::PyResult<u64> {
                $crate::json::hash(&self.0)
            }

            fn __repr__(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                $crate::model::shown(
                    slf.as_any(),
                    stringify!($Name),
                    &[$((stringify!($field), $crate::model::Mark::$mark),)*],
                )
            }

            $($own)*
        }
    };
}
pub(crate) use class;

/// Attributes as a dictionary of plain objects.
pub(crate) fn dictionary<'py>(object: &Bound<'py, PyAny>, attributes: &[&str]) -> PyResult<Bound<'py, PyDict>> {
    let dictionary = PyDict::new(object.py());
    for name in attributes {
        dictionary.set_item(name, plain(&object.getattr(name)?)?)?;
    }
    Ok(dictionary)
}

fn plain<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = value.py();
    if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
        let items = value.try_iter()?.map(|item| plain(&item?)).collect::<PyResult<Vec<_>>>()?;
        return Ok(PyList::new(py, items)?.into_any());
    }
    if value.is_instance_of::<PyString>() {
        // A member of an enumeration becomes its text.
        return Ok(value.str()?.into_any());
    }
    if value.hasattr(pyo3::intern!(py, "is_valid"))? {
        // An identifier is its text.
        return Ok(value.str()?.into_any());
    }
    for method in [
        pyo3::intern!(py, "to_dict"),
        pyo3::intern!(py, "isoformat"),
        // A length of time, in seconds.
        pyo3::intern!(py, "total_seconds"),
    ] {
        if let Some(method) = value.getattr_opt(method)? {
            return method.call0();
        }
    }
    Ok(value.clone())
}
