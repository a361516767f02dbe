//! One violation. It is plain data: an exception that carries it can be pickled.

use crate::enums::{Enumeration, Named};
use crate::language::{Language, Words};
use crate::model::Reduced;
use pyo3::prelude::*;
use pyo3::types::PyType;
use send_core::ident::Lang;
use send_core::preflight as core;
use serde::{Deserialize, Serialize};

/// One thing that is wrong with a request or a file. It holds no value of what was checked, so it can be logged.
#[pyclass(frozen, eq, hash, module = "send_sdk.preflight")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Issue {
    id: String,
    code: String,
    local_code: String,
    keyword: Option<String>,
    severity: String,
    layer: String,
    path: String,
    inside: String,
    line_column: Option<(u64, u64)>,
    message: Words,
    fix: Words,
}

impl From<&core::Issue> for Issue {
    fn from(issue: &core::Issue) -> Self {
        Self {
            id: issue.id().to_owned(),
            code: issue.code().to_owned(),
            local_code: issue.local_code().to_owned(),
            keyword: issue.keyword().map(str::to_owned),
            severity: issue.severity().text().to_owned(),
            layer: issue.layer().text().to_owned(),
            path: issue.path().to_owned(),
            inside: issue.inside().to_owned(),
            line_column: issue.line_column(),
            message: Words::of(|lang| issue.message(lang)),
            fix: Words::of(|lang| issue.fix(lang)),
        }
    }
}

#[pymethods]
impl Issue {
    /// Name of the rule, such as `S-07`.
    #[getter]
    fn id(&self) -> &str {
        &self.id
    }

    /// The code that the platform answers; empty for advice. One code may stand for many rules.
    #[getter]
    fn code(&self) -> &str {
        &self.code
    }

    /// A code that tells more than `code`.
    #[getter]
    fn local_code(&self) -> &str {
        &self.local_code
    }

    /// The keyword of JSON schema that was broken, for rules of the gateway.
    #[getter]
    fn keyword(&self) -> Option<&str> {
        self.keyword.as_deref()
    }

    /// How sure the verdict is.
    #[getter]
    fn severity(&self) -> Named<core::Severity> {
        Named::new(&self.severity)
    }

    /// True if the platform refuses it.
    #[getter]
    pub(super) fn is_error(&self) -> bool {
        self.severity == core::Severity::Error.text()
    }

    /// Which part of the platform sees it.
    #[getter]
    fn layer(&self) -> Named<core::Layer> {
        Named::new(&self.layer)
    }

    /// Where it is, such as `recipients[0].taxId`; empty for the whole.
    #[getter]
    fn path(&self) -> &str {
        &self.path
    }

    /// The place inside the file that `path` names, such as `f24Simplified.payments.records[0].taxType`; empty for what is about
    /// the file as a whole, and for what is no file.
    #[getter]
    fn inside(&self) -> &str {
        &self.inside
    }

    /// Line and column, counted from 1, for a text that is not JSON.
    #[getter]
    fn line_column(&self) -> Option<(u64, u64)> {
        self.line_column
    }

    /// What is wrong, in one sentence, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn message(&self, lang: Language) -> &str {
        self.message.get(lang.0)
    }

    /// What to do about it.
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn fix(&self, lang: Language) -> &str {
        self.fix.get(lang.0)
    }

    /// Everything in one line.
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        let (severity, body) = match (self.is_error(), lang.0) {
            (true, Lang::It) => ("errore", "(corpo)"),
            (false, Lang::It) => ("avviso", "(corpo)"),
            (true, _) => ("error", "(body)"),
            (false, _) => ("warning", "(body)"),
        };
        let path = if self.path.is_empty() { body } else { &self.path };
        let fix = self.fix.get(lang.0);
        let separator = if fix.is_empty() { "" } else { "; " };
        format!("{severity} {} {path}: {}{separator}{fix}", self.id, self.message.get(lang.0))
    }

    /// The same as Python objects; texts have `it` and `en`.
    fn to_dict(&self) -> PyResult<crate::json::Json> {
        self.to_json().map(crate::json::Json)
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(self)
    }

    /// Reads what `to_dict` gave.
    #[classmethod]
    #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
    fn from_dict(cls: &Bound<'_, PyType>, fields: &Bound<'_, PyAny>) -> PyResult<Self> {
        crate::json::read(cls.py(), crate::json::text_of(fields)?)
    }

    /// Reads what `to_json` wrote.
    #[classmethod]
    #[pyo3(signature = (text: "str | bytes", /))]
    fn from_json(cls: &Bound<'_, PyType>, text: crate::json::Text) -> PyResult<Self> {
        crate::json::read(cls.py(), text)
    }

    #[pyo3(signature = () -> "tuple[Any, ...]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        crate::model::reduced(slf.as_any(), slf.get().to_json()?)
    }

    fn __str__(&self) -> String {
        self.text(Language::ENGLISH)
    }

    fn __repr__(&self) -> String {
        format!("Issue({:?}, path={:?}, message={:?})", self.id, self.path, self.message.get(Lang::En))
    }
}
