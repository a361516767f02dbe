//! All that is wrong, and what the platform would answer.

use super::Issue;
use crate::enums::Value;
use crate::fact::fact;
use crate::json::Text;
use crate::language::Language;
use pyo3::prelude::*;
use send_core::preflight as core;
use std::sync::{Arc, Mutex, PoisonError};

/// What a check found, in the order in which the platform looks. Iterating gives the issues.
#[pyclass(frozen, eq, module = "send_sdk.preflight")]
#[derive(Clone, PartialEq)]
pub(crate) struct Report(Arc<core::Report>);

impl From<core::Report> for Report {
    fn from(report: core::Report) -> Self {
        Self(Arc::new(report))
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
        self.0.is_ok()
    }

    /// Everything that was found.
    #[getter]
    fn issues(&self) -> Vec<Issue> {
        told(self.0.issues())
    }

    /// What the platform refuses.
    #[getter]
    fn errors(&self) -> Vec<Issue> {
        told(self.0.errors())
    }

    /// What it may refuse, and advice.
    #[getter]
    fn warnings(&self) -> Vec<Issue> {
        told(self.0.warnings())
    }

    /// What the platform would answer: it stops at the first step that fails. `None` if there is no error.
    ///
    /// The platform's words quote what was sent: hand over the `body` that was checked to have them whole, else values are
    /// shown as `***`.
    #[pyo3(signature = (body: "bytes | str | None" = None))]
    fn answer(&self, body: Option<Text>) -> Option<Answer> {
        let answer = self.0.answer()?;
        let errors = answer.errors(body.as_ref().map(AsRef::as_ref)).into_iter().map(AnswerError).collect();
        let issues = told(answer.issues().iter().copied());
        Some(Answer(Told { layer: answer.layer(), status: answer.status(), errors, issues }))
    }

    /// The report for a person, one line for each issue, in English (`"en"`) or Italian (`"it"`).
    #[pyo3(signature = (lang = Language::ENGLISH))]
    fn text(&self, lang: Language) -> String {
        self.0.text(lang.0)
    }

    /// Raises `ValidationError` with all issues if there is an error.
    fn raise_for_errors(&self, py: Python<'_>) -> PyResult<()> {
        if self.ok() {
            return Ok(());
        }
        let make = crate::error::factory(py, pyo3::intern!(py, "broken"))?;
        let (english, italian) = (self.0.text(send_core::ident::Lang::En), self.0.text(send_core::ident::Lang::It));
        Err(PyErr::from_value(make.call1((self.errors(), english, italian))?))
    }

    /// The same as Python objects.
    #[pyo3(signature = () -> "dict[str, Any]")]
    fn to_dict<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, pyo3::types::PyDict>> {
        crate::fact::dictionary(slf.as_any(), &["ok", "issues"])
    }

    fn __len__(&self) -> usize {
        self.0.issues().len()
    }

    /// A report is always true: look at `ok`.
    fn __bool__(&self) -> bool {
        true
    }

    fn __iter__(&self) -> Issues {
        Issues(Mutex::new(self.issues().into_iter()))
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Report(errors=<{}>, warnings=<{}>)", self.0.errors().count(), self.0.warnings().count())
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

#[derive(Clone, PartialEq)]
pub(crate) struct Told {
    layer: core::Layer,
    status: u16,
    errors: Vec<AnswerError>,
    issues: Vec<Issue>,
}

fact! {
    /// What the platform would answer to a request that it refuses.
    Answer in "send_sdk.preflight" of Told {
        /// Who answers: it decides the form of the body.
        show layer: Value<core::Layer> = |answer| Value(answer.layer),
        /// HTTP status; 202 for a request that is taken and refused later.
        show status: u16 = |answer| answer.status,
        /// The `errors` of the answer, or of the status `REFUSED`.
        count errors: Vec<AnswerError> = |answer| answer.errors.clone(),
        /// The issues that the answer is made of.
        count issues: Vec<Issue> = |answer| answer.issues.clone(),
    }
}

fact! {
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
