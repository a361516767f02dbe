//! Enumerations: in Python they are classes of `send_sdk.enums`, members of which are text.
//!
//! A value that this version does not know is a member as well (without a name of its own), so that nothing a server says is
//! lost on the way. `generate.py` makes the classes from the core, by the tables here.

mod tables;

pub(crate) use tables::{enum_values, timeline_category_is_public};

use crate::invalid::{Invalid, either};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::PyType;
use pyo3::{type_hint_identifier, type_hint_union};
use std::collections::HashMap;
use std::marker::PhantomData;

/// An enumeration that has a class in `send_sdk.enums`.
pub(crate) trait Enumeration: Sized {
    /// Name of the class.
    const NAME: &'static str;
    /// The class, for type checkers.
    const HINT: PyStaticExpr;

    fn members(py: Python<'_>) -> PyResult<&Members>;
    fn text(&self) -> &str;
}

/// An enumeration that can be an argument.
pub(crate) trait Readable: Enumeration {
    fn from_text(text: &str) -> Option<Self>;
}

/// A class and its named members, looked up once.
pub(crate) struct Members {
    class: Py<PyType>,
    named: HashMap<String, Py<PyAny>>,
}

impl Members {
    fn of(py: Python<'_>, name: &str) -> PyResult<Self> {
        let class = py.import("send_sdk.enums")?.getattr(name)?.cast_into::<PyType>()?;
        let mut named = HashMap::new();
        for member in class.try_iter()? {
            let member = member?;
            named.insert(member.getattr("value")?.extract()?, member.unbind());
        }
        Ok(Self { class: class.unbind(), named })
    }

    /// The values that have a name, in their order.
    fn texts(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        self.class.bind(py).try_iter()?.map(|member| member?.getattr("value")?.extract()).collect()
    }

    fn member<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
        match self.named.get(text) {
            Some(member) => Ok(member.bind(py).clone()),
            None => self.class.bind(py).call1((text,)),
        }
    }
}

/// A value of an enumeration on its way to or from Python.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value<T>(pub(crate) T);

impl<'py, T: Enumeration> IntoPyObject<'py> for Value<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = T::HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        T::members(py)?.member(py, self.0.text())
    }
}

/// The text of a value on its way to Python, where the value itself is not kept.
pub(crate) struct Named<T>(String, PhantomData<T>);

impl<T> Named<T> {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.to_owned(), PhantomData)
    }
}

impl<'py, T: Enumeration> IntoPyObject<'py> for Named<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = T::HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        T::members(py)?.member(py, &self.0)
    }
}

impl<'py, T: Readable> FromPyObject<'_, 'py> for Value<T> {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(T::HINT, type_hint_identifier!("builtins", "str"));

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let text: String = object.extract()?;
        match T::from_text(&text) {
            Some(value) => Ok(Self(value)),
            None => {
                let known = T::members(object.py())?.texts(object.py())?;
                let [english, italian] = [either(&known, "or"), either(&known, "o")];
                let words = [
                    format!("{text:?} is no {}: {english} is needed", T::NAME),
                    format!("{text:?} non è un valore di {}: serve {italian}", T::NAME),
                ];
                Err(Invalid::in_words("unknown", words).into())
            }
        }
    }
}
