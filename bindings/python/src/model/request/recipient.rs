//! Who receives.

use super::address::PhysicalAddress;
use super::payment::{Payment, PaymentArgument};
use super::request;
use crate::argument::{Argument, Optional};
use crate::enums::Value;
use crate::identifiers::tax::{TaxId, TaxIdArgument};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_core::model;
use send_core::tax;

request! {
    /// A recipient: a natural person with a tax id of 16 characters, or a legal person with one of 11 digits.
    ///
    /// SEND takes no other combination, so the tax id tells the kind. `digital_domicile` is an address of certified mail (PEC).
    /// The postal address may be left to SEND to find, if that is enabled for the sender.
    ///
    /// Raises `ValidationError` naming `tax_id` if that is not well formed.
    Recipient(tax_id, denomination, digital_domicile, physical_address, payments);

    #[new]
    #[pyo3(signature = (
        tax_id: "FiscalCode | NumericTaxId | VatNumber | str",
        denomination,
        *,
        digital_domicile = None,
        physical_address = None,
        payments: "Sequence[PagoPaPayment | F24Payment | Payment] | None" = None
    ))]
    fn new(
        tax_id: Argument<'_, TaxIdArgument<'_>>,
        denomination: Argument<'_, String>,
        digital_domicile: Option<Argument<'_, String>>,
        physical_address: Option<Argument<'_, PyRef<'_, PhysicalAddress>>>,
        payments: Option<Argument<'_, Vec<PaymentArgument<'_>>>>,
    ) -> PyResult<Self> {
        let denomination = denomination.called("denomination")?;
        let mut made = match tax_id.called("tax_id")?.read("tax_id")? {
            tax::TaxId::FiscalCode(code) => model::Recipient::person(code, denomination),
            tax::TaxId::Numeric(id) => model::Recipient::company(id, denomination),
        };
        made.digital_domicile = digital_domicile.called("digital_domicile")?;
        made.physical_address = physical_address.called("physical_address")?.map(|address| address.0.clone());
        let payments = payments.called("payments")?.unwrap_or_default();
        made.payments = payments.into_iter().map(model::Payment::from).collect();
        Ok(Self(made))
    }

    /// Tax id.
    #[getter]
    fn tax_id(&self) -> TaxId {
        self.0.tax_id.into()
    }

    /// Name.
    #[getter]
    fn denomination(&self) -> &str {
        &self.0.denomination
    }

    /// Address of certified mail (PEC), tried after the one that the recipient has registered with SEND.
    #[getter]
    fn digital_domicile(&self) -> Option<&str> {
        self.0.digital_domicile.as_deref()
    }

    /// Postal address.
    #[getter]
    fn physical_address(&self) -> Option<PhysicalAddress> {
        self.0.physical_address.clone().map(PhysicalAddress)
    }

    /// What there is to pay.
    #[getter]
    fn payments(&self) -> Vec<Payment> {
        self.0.payments.iter().cloned().map(Payment).collect()
    }

    /// Natural or legal person, as the tax id says.
    #[getter]
    fn kind(&self) -> Value<model::RecipientKind> {
        Value(self.0.kind())
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("Recipient('***', kind='{}', payments=<{}>)", self.0.kind(), self.0.payments.len())
    }
}
