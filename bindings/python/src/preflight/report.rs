//! All that is wrong, and what the platform would answer.

use super::Issue;
use crate::enums::{Enumeration, Named};
use crate::fact::record;
use crate::json::{Json, Text};
use crate::language::{Language, Words};
use crate::model::Reduced;
use pyo3::prelude::*;
use pyo3::types::PyType;
use send_core::ident::Lang;
use send_core::preflight as core;
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

/// What a check found, in the order in which the platform looks. Iterating gives the issues.
#[pyclass(frozen, eq, module = "send_sdk.preflight")]
#[derive(Clone)]
pub(crate) struct Report(Arc<Kept>);

/// A report of the core, or what is left of it after it was stored.
enum Kept {
    Whole(core::Report),
    Stored(Stored),
}

/// All that a report says without the body that was checked.
#[derive(Serialize, Deserialize)]
#[serde(expecting = "an object (Report)")]
struct Stored {
    /// For who reads the JSON; here the issues say it.
    #[serde(skip_deserializing)]
    ok: bool,
    issues: Vec<Issue>,
    text: Words,
    answer: Option<Told>,
}

impl From<core::Report> for Report {
    fn from(report: core::Report) -> Self {
        Self(Arc::new(Kept::Whole(report)))
    }
}

impl PartialEq for Report {
    fn eq(&self, other: &Self) -> bool {
        self.issues() == other.issues()
    }
}

impl Report {
    fn of_stored(stored: Stored) -> Self {
        Self(Arc::new(Kept::Stored(stored)))
    }

    fn stored(&self) -> Stored {
        let text = Words::of(|lang| self.words(lang));
        Stored { ok: self.ok(), issues: self.issues(), text, answer: self.answer(None).map(|answer| answer.0) }
    }

    fn words(&self, lang: Lang) -> String {
        match &*self.0 {
            Kept::Whole(report) => report.text(lang),
            Kept::Stored(stored) => stored.text.get(lang).to_owned(),
        }
    }
}

fn told<'r>(issues: impl IntoIterator<Item = &'r core::Issue>) -> Vec<Issue> {
    issues.into_iter().map(Issue::from).collect()
}

#[pymethods]
impl Report {
    /// True if no error was found. There may be warnings.
    #[getter]
    fn ok(&self) -> bool {
        match &*self.0 {
            Kept::Whole(report) => report.is_ok(),
            Kept::Stored(stored) => !stored.issues.iter().any(Issue::is_error),
        }
    }

    /// Everything that was found.
    #[getter]
    fn issues(&self) -> Vec<Issue> {
        match &*self.0 {
            Kept::Whole(report) => told(report.issues()),
            Kept::Stored(stored) => stored.issues.clone(),
        }
    }

    /// What the platform refuses.
    #[getter]
    fn errors(&self) -> Vec<Issue> {
        self.issues().into_iter().filter(Issue::is_error).collect()
    }

    /// What it may refuse, and advice.
    #[getter]
    fn warnings(&self) -> Vec<Issue> {
        self.issues().into_iter().filter(|issue| !issue.is_error()).collect()
    }

    /// What the platform would answer: it stops at the first step that fails. `None` if there is no error.
    ///
    /// The platform's words quote what was sent: hand over the `body` that was checked to have them whole, else values are
    /// shown as `***`, as they are in a report that was stored.
    #[pyo3(signature = (body: "bytes | str | None" = None))]
    fn answer(&self, body: Option<Text>) -> Option<Answer> {
        match &*self.0 {
            Kept::Whole(report) => {
                let answer = report.answer()?;
                let errors = answer.errors(body.as_ref().map(AsRef::as_ref));
                let issues = told(answer.issues().iter().copied());
                let layer = answer.layer().text().to_owned();
                Some(Answer(Told { layer, status: answer.status(), errors, issues }))
            }
            Kept::Stored(stored) => stored.answer.clone().map(Answer),
        }
    }

    /// The report for a person, one line for each issue, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.words(lang.0)
    }

    /// Raises `ValidationError` with all issues if there is an error.
    fn raise_for_errors(&self, py: Python<'_>) -> PyResult<()> {
        if self.ok() {
            return Ok(());
        }
        let make = crate::error::factory(py, pyo3::intern!(py, "broken"))?;
        Err(PyErr::from_value(make.call1((self.errors(), self.words(Lang::En), self.words(Lang::It)))?))
    }

    /// The same as plain Python objects, complete: texts have `it` and `en`, and `answer` is there as if without the body.
    fn to_dict(&self) -> PyResult<Json> {
        self.to_json().map(Json)
    }

    /// The same as JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.stored())
    }

    /// Reads what `to_dict` gave.
    ///
    /// Raises `ValidationError` with the place in it as `field`.
    #[classmethod]
    #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
    fn from_dict(cls: &Bound<'_, PyType>, fields: &Bound<'_, PyAny>) -> PyResult<Self> {
        crate::json::read(cls.py(), crate::json::text_of(fields)?).map(Self::of_stored)
    }

    /// Reads what `to_json` wrote.
    ///
    /// Raises `ValidationError` with the place in the text as `field`.
    #[classmethod]
    #[pyo3(signature = (text: "str | bytes", /))]
    fn from_json(cls: &Bound<'_, PyType>, text: Text) -> PyResult<Self> {
        crate::json::read(cls.py(), text).map(Self::of_stored)
    }

    #[pyo3(signature = () -> "tuple[Any, ...]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        crate::model::reduced(slf.as_any(), slf.get().to_json()?)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.issues().hash(&mut hasher);
        hasher.finish()
    }

    fn __len__(&self) -> usize {
        self.issues().len()
    }

    /// A report is always true: look at `ok`.
    fn __bool__(&self) -> bool {
        true
    }

    fn __iter__(&self) -> Issues {
        Issues(Mutex::new(self.issues().into_iter()))
    }

    fn __str__(&self) -> String {
        self.words(Lang::En)
    }

    fn __repr__(&self) -> String {
        format!("Report(errors=<{}>, warnings=<{}>)", self.errors().len(), self.warnings().len())
    }
}

/// The issues of a report, one by one.
#[pyclass(frozen, module = "send_sdk._native")]
pub(crate) struct Issues(Mutex<std::vec::IntoIter<Issue>>);

#[pymethods]
impl Issues {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&self) -> Option<Issue> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).next()
    }
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(expecting = "an object (Answer)")]
pub(crate) struct Told {
    layer: String,
    status: u16,
    errors: Vec<core::AnswerError>,
    issues: Vec<Issue>,
}

record! {
    /// What the platform would answer to a request that it refuses.
    Answer in "send_sdk.preflight" of Told {
        /// Who answers: it decides the form of the body.
        show layer: Named<core::Layer> = |answer| Named::new(&answer.layer),
        /// HTTP status; 202 for a request that is taken and refused later.
        show status: u16 = |answer| answer.status,
        /// The `errors` of the answer, or of the status `REFUSED`.
        count errors: Vec<AnswerError> = |answer| answer.errors.iter().cloned().map(AnswerError).collect(),
        /// The issues that the answer is made of.
        count issues: Vec<Issue> = |answer| answer.issues.clone(),
    }
}

record! {
    /// One entry of the `errors` of an answer.
    AnswerError in "send_sdk.preflight" of core::AnswerError {
        /// Such as `PN_GENERIC_INVALIDPARAMETER`.
        show code: String = |error| error.code.clone(),
        /// What it is about; for most rules nothing.
        hide element: Option<String> = |error| error.element.clone(),
        /// The platform's own words. They may quote what was sent.
        hide detail: String = |error| error.detail.clone(),
    }
}
