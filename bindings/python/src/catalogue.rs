//! What every code means: `send_sdk.catalogue`.

use crate::enums::Value;
use crate::json::Json;
use crate::language::Language;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyType};
use send_core::catalogue as core;
use send_core::ident::Localized;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What a code means, and what to do about it.
#[pyclass(frozen, eq, module = "send_sdk.catalogue")]
#[derive(Clone, PartialEq)]
pub(crate) struct Explanation(core::Explanation);

#[pymethods]
impl Explanation {
    /// The code.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code()
    }

    /// What the code stands for.
    #[getter]
    fn kind(&self) -> Value<core::Kind> {
        Value(self.0.kind())
    }

    /// What it means, in a few words, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn meaning(&self, lang: Language) -> &'static str {
        self.0.meaning(lang.0)
    }

    /// What to do about it; `None` for what is no failure.
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn what_to_do(&self, lang: Language) -> Option<&'static str> {
        self.0.what_to_do(lang.0)
    }

    /// What else is known (outcome, effect, dates, documents, …) as labels and values to show.
    #[pyo3(signature = (lang = Language::ENGLISH) -> "dict[str, str]")]
    fn facts<'py>(&self, py: Python<'py>, lang: Language) -> PyResult<Bound<'py, PyDict>> {
        let facts = PyDict::new(py);
        for fact in self.0.facts(lang.0) {
            facts.set_item(fact.label, fact.value)?;
        }
        Ok(facts)
    }

    /// Everything in one paragraph.
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.0.text(lang.0)
    }

    /// The entry as it stands in the JSON document of the catalogue, for programs.
    fn to_dict(&self) -> PyResult<Json> {
        self.to_json().map(Json)
    }

    /// The same as JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    #[pyo3(signature = () -> "tuple[Any, ...]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (&'static str, &'static str))> {
        let entry = slf.get();
        Ok((slf.get_type().getattr("_restore")?, (entry.0.kind().as_str(), entry.code())))
    }

    #[classmethod]
    #[pyo3(signature = (kind: "str", code: "str", /))]
    fn _restore(_cls: &Bound<'_, PyType>, kind: &str, code: &str) -> PyResult<Self> {
        let mut entries = core::explanations(code).filter(|entry| entry.kind().as_str() == kind);
        let words = ["this version of the package does not know it", "questa versione del pacchetto non lo conosce"];
        entries.next().map(Self).ok_or_else(|| crate::invalid::Invalid::in_words("unknown", words).into())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.0.kind().as_str(), self.0.code()).hash(&mut hasher);
        hasher.finish()
    }

    fn __str__(&self) -> String {
        self.text(Language::ENGLISH)
    }

    fn __repr__(&self) -> String {
        format!("Explanation('{}', kind='{}')", self.code(), self.0.kind().as_str())
    }
}

/// What a code means; `None` if it is new.
#[pyfunction]
#[pyo3(signature = (code, /))]
pub(crate) fn catalogue_explain(code: &str) -> Option<Explanation> {
    core::explain(code).map(Explanation)
}

/// Everything that a code may mean.
#[pyfunction]
#[pyo3(signature = (code, /))]
pub(crate) fn catalogue_explanations(code: &str) -> Vec<Explanation> {
    core::explanations(code).map(Explanation).collect()
}

/// The error whose words are in a message without a code.
#[pyfunction]
#[pyo3(signature = (message, /))]
pub(crate) fn catalogue_error_in(message: &str) -> Option<Explanation> {
    core::error_in(message).map(core::Explanation::Error).map(Explanation)
}

/// Every entry, kind by kind, sorted by code.
#[pyfunction]
pub(crate) fn catalogue_entries(kind: Option<Value<core::Kind>>) -> Vec<Explanation> {
    core::all().filter(|entry| kind.is_none_or(|kind| entry.kind() == kind.0)).map(Explanation).collect()
}

/// The whole catalogue as one JSON document.
#[pyfunction]
pub(crate) fn catalogue_json() -> String {
    core::to_json()
}

/// The whole catalogue as a page of Markdown.
#[pyfunction]
#[pyo3(signature = (lang = Language::ENGLISH))]
pub(crate) fn catalogue_markdown(lang: Language) -> String {
    core::to_markdown(lang.0)
}
