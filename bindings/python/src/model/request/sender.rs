//! Who sends.

use super::part;
use crate::argument::Argument;
use crate::identifiers::TextOr;
use crate::identifiers::tax::PaTaxId;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_core::model;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Who sends: a name of up to 88 characters, and the tax id of the body that owns the API key.
#[pyclass(frozen, eq, module = "send_sdk")]
#[derive(Clone, PartialEq)]
pub(crate) struct Sender(pub(super) model::Sender);

impl From<model::Sender> for Sender {
    fn from(sender: model::Sender) -> Self {
        Self(sender)
    }
}

#[pymethods]
impl Sender {
    #[new]
    #[pyo3(signature = (denomination, tax_id))]
    fn new(denomination: Argument<'_, String>, tax_id: Argument<'_, TextOr<PaTaxId>>) -> PyResult<Self> {
        let tax_id = tax_id.called("tax_id")?.read("tax_id")?.0;
        Ok(Self(model::Sender::new(denomination.called("denomination")?, tax_id)))
    }

    /// Name.
    #[getter]
    fn denomination(&self) -> &str {
        &self.0.denomination
    }

    /// Tax id.
    #[getter]
    fn tax_id(&self) -> PaTaxId {
        self.0.tax_id.into()
    }

    /// The fields of a request that say who sends.
    #[pyo3(signature = () -> "dict[str, Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let fields = PyDict::new(py);
        fields.set_item("senderDenomination", &self.0.denomination)?;
        fields.set_item("senderTaxId", self.0.tax_id.to_string())?;
        Ok(fields)
    }

    /// Reads them from a dictionary.
    ///
    /// Raises `ValidationError` with the place in it as `field`.
    #[staticmethod]
    #[pyo3(signature = (fields: "Mapping[str, Any]", /))]
    fn from_dict(fields: &Bound<'_, PyAny>) -> PyResult<Self> {
        let tax_id: TextOr<PaTaxId> = part(fields, "senderTaxId")?;
        let tax_id = tax_id.read("senderTaxId")?.0;
        Ok(Self(model::Sender::new(part::<String>(fields, "senderDenomination")?, tax_id)))
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

    fn __getnewargs__(&self) -> (String, PaTaxId) {
        (self.0.denomination.clone(), self.tax_id())
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (&self.0.denomination, self.0.tax_id).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("Sender({:?}, '***')", self.0.denomination)
    }
}
