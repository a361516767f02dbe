//! Who bears the cost.

use super::{number, part};
use crate::enums::Value;
use crate::invalid::Invalid;
use crate::model::Reduced;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_core::model;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Who bears the cost of the notification: `FeePolicy.flat_rate()` or `FeePolicy.delivery_mode(pa_fee=…, vat=…)`.
#[pyclass(frozen, eq, module = "send_sdk")]
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct FeePolicy(pub(super) model::FeePolicy);

impl FeePolicy {
    fn parts(&self) -> (model::FeePolicyCode, Option<u8>, Option<u8>) {
        match self.0 {
            model::FeePolicy::DeliveryMode { pa_fee, vat } => {
                (model::FeePolicyCode::DeliveryMode, Some(pa_fee), Some(vat))
            }
            _ => (model::FeePolicyCode::FlatRate, None, None),
        }
    }
}

// Python's objects are borrowed, whatever their size.
#[allow(clippy::wrong_self_convention)]
#[pymethods]
impl FeePolicy {
    /// The sender bears it: SEND charges the recipient nothing.
    #[staticmethod]
    fn flat_rate() -> Self {
        Self(model::FeePolicy::FlatRate)
    }

    /// The recipient pays what the delivery really cost.
    ///
    /// `pa_fee` is the sender's own fee, 0 to 100 euro cents; `vat` the VAT on paper costs, 0 to 100 percent.
    #[staticmethod]
    #[pyo3(signature = (*, pa_fee: "int", vat: "int"))]
    fn delivery_mode(pa_fee: i64, vat: i64) -> PyResult<Self> {
        Ok(Self(model::FeePolicy::DeliveryMode { pa_fee: number(pa_fee, "pa_fee")?, vat: number(vat, "vat")? }))
    }

    /// `FLAT_RATE` or `DELIVERY_MODE`.
    #[getter]
    fn code(&self) -> Value<model::FeePolicyCode> {
        Value(self.parts().0)
    }

    /// The sender's own fee, euro cents.
    #[getter]
    fn pa_fee(&self) -> Option<u8> {
        self.parts().1
    }

    /// VAT on paper costs, percent.
    #[getter]
    fn vat(&self) -> Option<u8> {
        self.parts().2
    }

    /// The fields of a request that say who bears the cost.
    #[pyo3(signature = () -> "dict[str, Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let (code, pa_fee, vat) = self.parts();
        let fields = PyDict::new(py);
        fields.set_item("notificationFeePolicy", code.as_str())?;
        if let (Some(pa_fee), Some(vat)) = (pa_fee, vat) {
            fields.set_item("paFee", pa_fee)?;
            fields.set_item("vat", vat)?;
        }
        Ok(fields)
    }

    /// Reads them from a dictionary.
    ///
    /// Raises `ValidationError` with the place in it as `field`.
    #[staticmethod]
    #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
    fn from_dict(fields: &Bound<'_, PyAny>) -> PyResult<Self> {
        match part::<Value<model::FeePolicyCode>>(fields, "notificationFeePolicy")?.0 {
            model::FeePolicyCode::DeliveryMode => Self::delivery_mode(part(fields, "paFee")?, part(fields, "vat")?),
            model::FeePolicyCode::FlatRate => Ok(Self::flat_rate()),
            other => {
                let known: Vec<_> = model::FeePolicyCode::ALL.iter().map(|code| code.as_str()).collect();
                Err(Invalid::no_such(&known, other.as_str()).of_field("notificationFeePolicy").into())
            }
        }
    }

    /// Reads what `to_json` wrote.
    ///
    /// Raises `ValidationError` with the place in it as `field`.
    #[staticmethod]
    #[pyo3(signature = (text: "str | bytes", /))]
    fn from_json(py: Python<'_>, text: crate::json::Text) -> PyResult<Self> {
        Self::from_dict(&crate::json::objects(py, text)?)
    }

    /// The same as JSON text.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        crate::json::dump(self.to_dict(py)?.as_any())
    }

    #[pyo3(signature = () -> "tuple[Any, ...]")]
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py, (Option<u8>, Option<u8>)>> {
        let (_, pa_fee, vat) = slf.get().parts();
        Ok((slf.get_type().getattr("_restore")?, (pa_fee, vat)))
    }

    #[classmethod]
    #[pyo3(signature = (pa_fee: "int | None", vat: "int | None", /))]
    fn _restore(_cls: &Bound<'_, pyo3::types::PyType>, pa_fee: Option<u8>, vat: Option<u8>) -> Self {
        Self(match (pa_fee, vat) {
            (Some(pa_fee), Some(vat)) => model::FeePolicy::DeliveryMode { pa_fee, vat },
            _ => model::FeePolicy::FlatRate,
        })
    }

    fn __hash__(&self) -> u64 {
        let (_, pa_fee, vat) = self.parts();
        let mut hasher = DefaultHasher::new();
        (pa_fee, vat).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        match self.parts() {
            (_, Some(pa_fee), Some(vat)) => format!("FeePolicy.delivery_mode(pa_fee={pa_fee}, vat={vat})"),
            _ => "FeePolicy.flat_rate()".to_owned(),
        }
    }
}
