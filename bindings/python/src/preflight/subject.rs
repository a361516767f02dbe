//! What can be checked: a request of this package, or the JSON body that any program built.

use crate::json::{Text, dump};
use crate::model::NewNotification;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_core::preflight::{Preflight, Report};

/// A request as an argument. It is looked at without the interpreter.
pub(super) enum Subject {
    Typed(Py<NewNotification>),
    Json(Text),
}

impl Subject {
    pub(super) fn check(&self, preflight: Preflight<'_>) -> Report {
        match self {
            Self::Typed(request) => preflight.request(&request.get().0),
            Self::Json(body) => preflight.json(body.as_ref()),
        }
    }
}

impl<'py> FromPyObject<'_, 'py> for Subject {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(request) = object.cast::<NewNotification>() {
            return Ok(Self::Typed(request.to_owned().unbind()));
        }
        if object.is_instance_of::<PyDict>() {
            return dump(&object).map(|text| Self::Json(Text::Str(text)));
        }
        object.extract().map(Self::Json)
    }
}
