//! Where a letter goes.

use super::request;
use crate::argument::{Argument, Optional};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_core::model;

request! {
    /// A postal address to write to: street with number, municipality, and what else the letter needs.
    ///
    /// The letter has rows of 44 characters. `zip` and `province` are required in Italy; `foreign_state` is for other countries.
    PhysicalAddress(
        address, municipality, zip, province, at, address_details, municipality_details, foreign_state
    );

    #[new]
    #[pyo3(signature = (
        address, municipality, *, zip = None, province = None, at = None, address_details = None,
        municipality_details = None, foreign_state = None
    ))]
    #[allow(clippy::too_many_arguments)]
    fn new(
        address: Argument<'_, String>,
        municipality: Argument<'_, String>,
        zip: Option<Argument<'_, String>>,
        province: Option<Argument<'_, String>>,
        at: Option<Argument<'_, String>>,
        address_details: Option<Argument<'_, String>>,
        municipality_details: Option<Argument<'_, String>>,
        foreign_state: Option<Argument<'_, String>>,
    ) -> PyResult<Self> {
        let mut made = model::PhysicalAddress::new(address.called("address")?, municipality.called("municipality")?);
        made.zip = zip.called("zip")?;
        made.province = province.called("province")?;
        made.at = at.called("at")?;
        made.address_details = address_details.called("address_details")?;
        made.municipality_details = municipality_details.called("municipality_details")?;
        made.foreign_state = foreign_state.called("foreign_state")?;
        Ok(Self(made))
    }

    /// Street and number.
    #[getter]
    fn address(&self) -> &str {
        &self.0.address
    }

    /// Municipality.
    #[getter]
    fn municipality(&self) -> &str {
        &self.0.municipality
    }

    /// Postal code (CAP).
    #[getter]
    fn zip(&self) -> Option<&str> {
        self.0.zip.as_deref()
    }

    /// Province, two letters in Italy.
    #[getter]
    fn province(&self) -> Option<&str> {
        self.0.province.as_deref()
    }

    /// "Presso": the person at whose place the recipient gets mail.
    #[getter]
    fn at(&self) -> Option<&str> {
        self.0.at.as_deref()
    }

    /// Staircase, flat, …
    #[getter]
    fn address_details(&self) -> Option<&str> {
        self.0.address_details.as_deref()
    }

    /// Hamlet.
    #[getter]
    fn municipality_details(&self) -> Option<&str> {
        self.0.municipality_details.as_deref()
    }

    /// Country, if not Italy.
    #[getter]
    fn foreign_state(&self) -> Option<&str> {
        self.0.foreign_state.as_deref()
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> &'static str {
        "PhysicalAddress('***')"
    }
}
