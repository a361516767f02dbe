//! Terms and the calendar in Rome. In Python the terms are a dataclass (`send_sdk.lifecycle.Terms`), whose production values
//! come from here.

use crate::argument::Fields;
use crate::enums::{Enumeration, Named};
use crate::fact::fact;
use crate::invalid::Invalid;
use pyo3::prelude::*;
use send_core::lifecycle as core;
use send_core::time::{Date, Instant};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// The fields of the dataclass.
#[derive(FromPyObject, IntoPyObject)]
pub(crate) struct TermsFields {
    courtesy_wait: Duration,
    second_digital_attempt: Duration,
    digital_success: Duration,
    digital_failure: Duration,
    paper_success: Duration,
    paper_failure: Duration,
    evening_hour: u8,
    evening_minute: u8,
    evening_addition: Duration,
    storage_days: u32,
    full_storage_days: u32,
    documents_days: u32,
}

impl From<TermsFields> for core::Terms {
    fn from(fields: TermsFields) -> Self {
        let mut terms = Self::default();
        terms.courtesy_wait = fields.courtesy_wait;
        terms.second_digital_attempt = fields.second_digital_attempt;
        terms.digital_success = fields.digital_success;
        terms.digital_failure = fields.digital_failure;
        terms.paper_success = fields.paper_success;
        terms.paper_failure = fields.paper_failure;
        terms.evening_hour = fields.evening_hour;
        terms.evening_minute = fields.evening_minute;
        terms.evening_addition = fields.evening_addition;
        terms.storage_days = fields.storage_days;
        terms.full_storage_days = fields.full_storage_days;
        terms.documents_days = fields.documents_days;
        terms
    }
}

impl From<core::Terms> for TermsFields {
    fn from(terms: core::Terms) -> Self {
        Self {
            courtesy_wait: terms.courtesy_wait,
            second_digital_attempt: terms.second_digital_attempt,
            digital_success: terms.digital_success,
            digital_failure: terms.digital_failure,
            paper_success: terms.paper_success,
            paper_failure: terms.paper_failure,
            evening_hour: terms.evening_hour,
            evening_minute: terms.evening_minute,
            evening_addition: terms.evening_addition,
            storage_days: terms.storage_days,
            full_storage_days: terms.full_storage_days,
            documents_days: terms.documents_days,
        }
    }
}

/// The terms as an argument: production's if there are none.
pub(super) fn terms(fields: Option<Fields<TermsFields>>) -> core::Terms {
    fields.map_or_else(core::Terms::default, |fields| fields.0.into())
}

/// Production's terms, every duration divided by a factor.
#[pyfunction]
#[pyo3(signature = (factor: "int") -> "dict[str, Any]")]
pub(crate) fn lifecycle_terms(factor: u32) -> TermsFields {
    core::Terms::default().accelerated(factor).into()
}

/// A date by the terms: the name is that of the method of `Terms`.
#[pyfunction]
#[pyo3(signature = (terms: "Terms", name, at))]
pub(crate) fn lifecycle_term(terms: Fields<TermsFields>, name: &str, at: Instant) -> PyResult<Instant> {
    type Term = fn(&core::Terms, Instant) -> Instant;
    const TERMS: &[(&str, Term)] = &[
        ("digital_success", core::Terms::digital_success),
        ("digital_failure", core::Terms::digital_failure),
        ("paper_success", core::Terms::paper_success),
        ("paper_failure", core::Terms::paper_failure),
        ("end_of_storage_ar", core::Terms::end_of_storage_ar),
        ("end_of_storage_890", core::Terms::end_of_storage_890),
        ("documents_removed", core::Terms::documents_removed_at),
    ];
    let known: Vec<_> = TERMS.iter().map(|(known, _)| *known).collect();
    match TERMS.iter().find(|(known, _)| *known == name) {
        Some((_, term)) => Ok(term(&core::Terms::from(terms.0), at)),
        None => Err(Invalid::no_such(&known, name).of_field("name").into()),
    }
}

/// What becomes of a letter, so that it can be stored.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Fate {
    kind: String,
    code: Option<String>,
    delivered_at: Option<Instant>,
}

impl From<core::Storage> for Storage {
    fn from(storage: core::Storage) -> Self {
        let (code, delivered_at) = match &storage {
            core::Storage::ByTerm { code, delivered_at, .. } => (Some((*code).to_owned()), Some(*delivered_at)),
            _ => (None, None),
        };
        Self(Fate { kind: storage.text().to_owned(), code, delivered_at })
    }
}

fact! {
    /// What becomes of a letter that went to the post office.
    Storage in "send_sdk.lifecycle" of Fate {
        /// `AS_REPORTED`, `BY_TERM` or `TOO_EARLY`.
        show kind: Named<core::Storage> = |fate| Named::new(&fate.kind),
        /// The code of the outcome that takes its place: `PNRN012` (AR) or `PNAG012` (890).
        show code: Option<String> = |fate| fate.code.clone(),
        /// When the letter counts as delivered, if by term.
        show delivered_at: Option<Instant> = |fate| fate.delivered_at,
    }
}

/// What becomes of a registered letter (AR) in storage.
#[pyfunction]
#[pyo3(signature = (terms: "Terms", stored_at, closed_at, returned: "bool"))]
pub(crate) fn lifecycle_storage_ar(
    terms: Fields<TermsFields>,
    stored_at: Instant,
    closed_at: Instant,
    returned: bool,
) -> Storage {
    core::Terms::from(terms.0).storage_ar(stored_at, closed_at, returned).into()
}

/// What becomes of a letter of the kind 890 in storage.
#[pyfunction]
#[pyo3(signature = (terms: "Terms", stored_at, closed_at))]
pub(crate) fn lifecycle_storage_890(terms: Fields<TermsFields>, stored_at: Instant, closed_at: Instant) -> Storage {
    core::Terms::from(terms.0).storage_890(stored_at, closed_at).into()
}

/// The day in Rome of an instant: what to show people.
#[pyfunction]
#[pyo3(signature = (at, /))]
pub(crate) fn lifecycle_rome_date(at: Instant) -> Date {
    core::rome_date(at)
}

/// A date as the price service tells it: the last nanosecond of the day in Rome, with the offset.
#[pyfunction]
#[pyo3(signature = (at, /))]
pub(crate) fn lifecycle_price_date(at: Instant) -> String {
    core::price_date(at).as_str().to_owned()
}
