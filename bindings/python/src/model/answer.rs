//! The classes of answers as tables of fields.

use pyo3::prelude::*;

/// Declares the Python class of an answer of the core, one attribute a line:
///
/// ```text
/// show  status: Value<NotificationStatus>,   // repr shows it
/// count recipients: Vec<RecipientRead>,      // repr shows how many
/// hide  tax_id: Option<String>,              // repr does not show it: personal data, or too long
/// ```
///
/// Names are those of the core. A test reads every answer there is and finds an attribute for each of its fields.
///
/// A class of another Python module than `send_sdk` says so: `Refinement in "send_sdk.timeline" of
/// send_core::model::details::Refinement { … }`.
macro_rules! answer {
    ($(#[$doc:meta])* $Name:ident { $($rows:tt)* } $($own:tt)*) => {
        $crate::model::answer! {
            $(#[$doc])*
            $Name in "send_sdk" of send_core::model::$Name { $($rows)* }
            $($own)*
        }
    };
    (
        $(#[$doc:meta])*
        $Name:ident in $module:literal of $Core:ty {
            $($(#[$fdoc:meta])* $mark:ident $field:ident: $out:ty,)*
        }
        $($own:tt)*
    ) => {
        $(#[$doc])*
        #[pyo3::pyclass(frozen, eq, module = $module)]
        #[derive(Clone, PartialEq)]
        pub(crate) struct $Name(pub(crate) $crate::model::Part<$Core>);

        impl From<$crate::model::Part<$Core>> for $Name {
            fn from(part: $crate::model::Part<$Core>) -> Self {
                Self(part)
            }
        }

        impl From<$Core> for $Name {
            fn from(answer: $Core) -> Self {
                Self($crate::model::Part::whole(answer))
            }
        }

        impl $crate::model::field::Facade for $Name {
            type Core = $Core;
        }

        #[pyo3::pymethods]
        impl $Name {
            $(
                $(#[$fdoc])*
                #[getter]
                fn $field(&self) -> pyo3::PyResult<$out> {
                    $crate::model::field::Shown::of(&self.0, |whole| &whole.$field)
                }
            )*

            /// Fields that this version of the package does not know, as they came.
            #[getter]
            fn extra(&self) -> pyo3::PyResult<$crate::json::Json> {
                $crate::model::field::Shown::of(&self.0, |whole| &whole.extra)
            }

            /// The names of the JSON fields that the core knows: a test looks for an attribute for each.
            #[staticmethod]
            fn _fields() -> Vec<&'static str> {
                <$Core>::FIELDS.to_vec()
            }

            /// The JSON text, with every field as it came.
            fn to_json(&self) -> pyo3::PyResult<String> {
                $crate::json::write(&*self.0)
            }

            /// The same as Python objects, with the names of the JSON fields.
            fn to_dict(&self) -> pyo3::PyResult<$crate::json::Json> {
                self.to_json().map($crate::json::Json)
            }

            /// Reads JSON text.
            ///
            /// Raises `ValidationError` with the place in the text as `field`.
            #[classmethod]
            #[pyo3(signature = (text: "str | bytes", /))]
            fn from_json(cls: &pyo3::Bound<'_, pyo3::types::PyType>, text: $crate::json::Text) -> pyo3::PyResult<Self> {
                $crate::json::read_model::<$Core>(cls.py(), text).map(Self::from)
            }

            /// Reads a dictionary with the names of the JSON fields.
            ///
            /// Raises `ValidationError` with the place in it as `field`.
            #[classmethod]
            #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
            fn from_dict(
                cls: &pyo3::Bound<'_, pyo3::types::PyType>,
                fields: &pyo3::Bound<'_, pyo3::PyAny>,
            ) -> pyo3::PyResult<Self> {
                $crate::json::read_model::<$Core>(cls.py(), $crate::json::text_of(fields)?).map(Self::from)
            }

            #[pyo3(signature = () -> "tuple[Any, ...]")]
            fn __reduce__<'py>(slf: &pyo3::Bound<'py, Self>) -> pyo3::PyResult<$crate::model::answer::Reduced<'py>> {
                $crate::model::answer::reduced(slf.as_any(), slf.get().to_json()?)
            }

            fn __hash__(&self) -> pyo3::PyResult<u64> {
                $crate::json::hash(&*self.0)
            }

            fn __repr__(slf: &pyo3::Bound<'_, Self>) -> pyo3::PyResult<String> {
                $crate::model::answer::shown(
                    slf.as_any(),
                    stringify!($Name),
                    &[$((stringify!($field), $crate::model::answer::Mark::$mark),)*],
                )
            }

            $($own)*
        }
    };
}
pub(crate) use answer;

/// What `repr` shows of an attribute.
#[allow(non_camel_case_types)]
pub(crate) enum Mark {
    /// Its value.
    show,
    /// How many items it has.
    count,
    /// Nothing.
    hide,
}

/// What `repr` shows of an object: nothing that is absent.
pub(crate) fn shown(object: &Bound<'_, PyAny>, class: &str, attributes: &[(&str, Mark)]) -> PyResult<String> {
    let mut shown = Vec::with_capacity(attributes.len());
    for (name, mark) in attributes {
        let name = name.trim_start_matches("r#");
        match mark {
            Mark::show => match object.getattr(name) {
                Ok(value) if value.is_none() => {}
                Ok(value) => shown.push(format!("{name}={}", value.repr()?)),
                Err(_) => shown.push(format!("{name}=?")),
            },
            Mark::count => shown.push(format!("{name}=<{}>", object.getattr(name)?.len()?)),
            Mark::hide => {}
        }
    }
    Ok(format!("{class}({})", shown.join(", ")))
}

/// How an object is pickled: what makes it, and of what; as a rule its JSON text.
pub(crate) type Reduced<'py, Arguments = (String,)> = (Bound<'py, PyAny>, Arguments);

pub(crate) fn reduced<'py>(object: &Bound<'py, PyAny>, json: String) -> PyResult<Reduced<'py>> {
    Ok((object.get_type().getattr("from_json")?, (json,)))
}
