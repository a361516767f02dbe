//! JSON between the core, which owns the text, and Python, which owns the objects.

use crate::argument::one_of;
use crate::invalid::Invalid;
use crate::watch::aside;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyDict;
use send_core::wire::Model;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::hash::{DefaultHasher, Hash, Hasher};

one_of! {
    /// JSON text as an argument.
    pub(crate) enum Text as "str or bytes" {
        Bytes(PyBackedBytes),
        Str(String),
    }
}

impl AsRef<[u8]> for Text {
    fn as_ref(&self) -> &[u8] {
        match self {
            Self::Bytes(bytes) => bytes,
            Self::Str(text) => text.as_bytes(),
        }
    }
}

/// Reads a model of the core; other threads run meanwhile.
pub(crate) fn read_model<T: Model + Send + 'static>(py: Python<'_>, text: Text) -> PyResult<T> {
    Ok(aside(py, text.as_ref().len(), move || T::read(text.as_ref()))?.map_err(Invalid::from)?)
}

/// The same for anything else.
pub(crate) fn read<T: DeserializeOwned + Send + 'static>(py: Python<'_>, text: Text) -> PyResult<T> {
    Ok(aside(py, text.as_ref().len(), move || send_core::wire::decode(text.as_ref()))?.map_err(Invalid::from)?)
}

/// Plain Python objects as text that can be read.
pub(crate) fn text_of(objects: &Bound<'_, PyAny>) -> PyResult<Text> {
    dump(objects).map(Text::Str)
}

/// Plain Python objects of JSON text. What is no JSON is told as of a model.
pub(crate) fn objects(py: Python<'_>, text: Text) -> PyResult<Bound<'_, PyAny>> {
    let raw: send_core::wire::Raw = read(py, text)?;
    Json(raw.as_str().to_owned()).into_pyobject(py)
}

/// Writes a model.
pub(crate) fn write(value: &impl Serialize) -> PyResult<String> {
    Ok(send_core::wire::encode_text(value).map_err(Invalid::from)?)
}

/// A hash of a model: equal ones are written alike.
pub(crate) fn hash(value: &impl Serialize) -> PyResult<u64> {
    let mut hasher = DefaultHasher::new();
    write(value)?.hash(&mut hasher);
    Ok(hasher.finish())
}

/// Plain Python objects as JSON text, as compact as the platform writes it.
pub(crate) fn dump(objects: &Bound<'_, PyAny>) -> PyResult<String> {
    let py = objects.py();
    let form = PyDict::new(py);
    form.set_item("ensure_ascii", false)?;
    form.set_item("separators", (",", ":"))?;
    py.import("json")?.call_method("dumps", (objects,), Some(&form))?.extract()
}

/// A piece of JSON that becomes Python objects when it gets there.
#[derive(Debug)]
pub(crate) struct Json(pub(crate) String);

impl<'py> IntoPyObject<'py> for Json {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    const OUTPUT_TYPE: PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("builtins", "dict"),
        pyo3::type_hint_identifier!("builtins", "str"),
        pyo3::type_hint_identifier!("typing", "Any")
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("json")?.call_method1("loads", (self.0,))
    }
}
