//! Enumerations: in Python they are classes of `send_sdk.enums`, members of which are text.
//!
//! A value that this version does not know is a member as well (without a name of its own), so that nothing a server says is
//! lost on the way.

use crate::invalid::Invalid;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;
use pyo3::{type_hint_identifier, type_hint_union};
use send_core::api::PaymentAttachment;
use send_core::model::{
    AdditionalLanguage, ContentType, DowntimeStatus, FeePolicyCode, Functionality, GroupStatus, LegalFactCategory,
    NotificationStatus, PagoPaIntegration, PhysicalCommunication, RecipientKind, RequestState, StreamEventType,
    TimelineCategory,
};
use send_core::tax::NumericTaxIdKind;
use std::collections::BTreeMap;

/// An enumeration that has a class in `send_sdk.enums`.
pub(crate) trait Enumeration: Sized {
    /// Name of the class.
    const NAME: &'static str;
    /// The class, for type checkers.
    const HINT: PyStaticExpr;

    fn class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>>;
    fn text(&self) -> &str;
    fn from_text(text: &str) -> Option<Self>;
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
        T::class(py)?.call1((self.0.text(),))
    }
}

impl<'py, T: Enumeration> FromPyObject<'_, 'py> for Value<T> {
    type Error = PyErr;
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(T::HINT, type_hint_identifier!("builtins", "str"));

    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let text: String = object.extract()?;
        match T::from_text(&text) {
            Some(value) => Ok(Self(value)),
            None => Err(Invalid::new("unknown", format!("{text:?} is no {}", T::NAME)).into()),
        }
    }
}

macro_rules! enumeration {
    ($Type:ident, $text:expr, $read:expr) => {
        impl Enumeration for $Type {
            const NAME: &'static str = stringify!($Type);
            const HINT: PyStaticExpr = type_hint_identifier!("send_sdk.enums", stringify!($Type));

            fn class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
                static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
                CLASS.import(py, "send_sdk.enums", stringify!($Type))
            }

            fn text(&self) -> &str {
                $text(self)
            }

            fn from_text(text: &str) -> Option<Self> {
                $read(text)
            }
        }
    };
}

/// Enumerations of the wire take every text; the core knows their values.
macro_rules! open {
    ($($Type:ident)*) => {
        $(enumeration!($Type, $Type::as_str, |text: &str| Some(text.into()));)*

        fn open_values() -> BTreeMap<&'static str, Vec<&'static str>> {
            BTreeMap::from([$((stringify!($Type), $Type::ALL.iter().map(|value| value.as_str()).collect()),)*])
        }
    };
}

/// Enumerations of the SDK take their own values only.
macro_rules! closed {
    ($($Type:ident [$($Variant:ident)*])*) => {
        $(enumeration!(
            $Type,
            |value: &$Type| (*value).as_str(),
            |text: &str| [$($Type::$Variant,)*].into_iter().find(|value| value.as_str() == text)
        );)*

        fn closed_values() -> BTreeMap<&'static str, Vec<&'static str>> {
            BTreeMap::from([$((stringify!($Type), vec![$($Type::$Variant.as_str(),)*]),)*])
        }
    };
}

open! {
    AdditionalLanguage
    DowntimeStatus
    FeePolicyCode
    Functionality
    GroupStatus
    LegalFactCategory
    NotificationStatus
    PagoPaIntegration
    PhysicalCommunication
    RecipientKind
    RequestState
    StreamEventType
    TimelineCategory
}

closed! {
    ContentType [Pdf Json]
    NumericTaxIdKind [
        VatOrEntity EntityNonVat ProvisionalIntendenza ProvisionalTaxOffice ProvisionalExOfficio
        ProvisionalExOfficioUnchecked
    ]
    PaymentAttachment [PagoPa F24]
}

/// The known values of every enumeration, for the test that Python has them all.
#[pyfunction]
pub(crate) fn enum_values() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut values = open_values();
    values.append(&mut closed_values());
    values
}
