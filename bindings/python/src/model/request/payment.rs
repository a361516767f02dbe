//! What there is to pay.

use super::file::UploadedFile;
use super::request;
use crate::argument::one_of;
use crate::argument::{Argument, Optional};
use crate::identifiers::TextOr;
use crate::identifiers::notice::NoticeCode;
use crate::identifiers::tax::PaTaxId;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use send_core::model;

request! {
    /// A pagoPA notice to pay. The pair of creditor and notice code is unique on the platform while the notification lives.
    ///
    /// With `FeePolicy.delivery_mode` at least one notice of each recipient must have `apply_cost=True`, with a flat rate none may.
    PagoPaPayment(creditor_tax_id, notice_code, apply_cost, attachment);

    #[new]
    #[pyo3(signature = (creditor_tax_id, notice_code, *, apply_cost = false, attachment = None))]
    fn new(
        creditor_tax_id: Argument<'_, TextOr<PaTaxId>>,
        notice_code: Argument<'_, TextOr<NoticeCode>>,
        apply_cost: bool,
        attachment: Option<Argument<'_, PyRef<'_, UploadedFile>>>,
    ) -> PyResult<Self> {
        let creditor = creditor_tax_id.called("creditor_tax_id")?.read("creditor_tax_id")?.0;
        let notice = notice_code.called("notice_code")?.read("notice_code")?.0;
        let mut made = model::PagoPaPayment::new(creditor, notice).apply_cost(apply_cost);
        made.attachment = attachment.called("attachment")?.map(|file| file.0.clone());
        Ok(Self(made))
    }

    /// Whom it is paid to.
    #[getter]
    fn creditor_tax_id(&self) -> PaTaxId {
        self.0.creditor_tax_id.into()
    }

    /// The notice.
    #[getter]
    fn notice_code(&self) -> NoticeCode {
        self.0.notice_code.into()
    }

    /// Whether SEND adds the cost of notification to it.
    #[getter]
    fn apply_cost(&self) -> bool {
        self.0.apply_cost
    }

    /// The printable notice.
    #[getter]
    fn attachment(&self) -> Option<UploadedFile> {
        self.0.attachment.clone().map(UploadedFile)
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("PagoPaPayment('***', apply_cost={})", python_bool(self.0.apply_cost))
    }
}

request! {
    /// An F24 form to pay, which SEND makes from an uploaded metadata file.
    F24Payment(title, metadata_attachment, apply_cost);

    #[new]
    #[pyo3(signature = (title, metadata_attachment, *, apply_cost = false))]
    fn new(
        title: Argument<'_, String>,
        metadata_attachment: Argument<'_, PyRef<'_, UploadedFile>>,
        apply_cost: bool,
    ) -> PyResult<Self> {
        let metadata = metadata_attachment.called("metadata_attachment")?.0.clone();
        Ok(Self(model::F24Payment::new(title.called("title")?, metadata).apply_cost(apply_cost)))
    }

    /// Title shown to the recipient.
    #[getter]
    fn title(&self) -> &str {
        &self.0.title
    }

    /// The metadata file.
    #[getter]
    fn metadata_attachment(&self) -> UploadedFile {
        self.0.metadata_attachment.clone().into()
    }

    /// Whether SEND adds the cost of notification to it.
    #[getter]
    fn apply_cost(&self) -> bool {
        self.0.apply_cost
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        format!("F24Payment('***', apply_cost={})", python_bool(self.0.apply_cost))
    }
}

request! {
    /// A pagoPA notice and an F24 form as alternatives for the same debt. A payment of one kind needs no `Payment` around it.
    Payment(pago_pa, f24);

    #[new]
    #[pyo3(signature = (pago_pa, f24))]
    fn new(
        pago_pa: Argument<'_, PyRef<'_, PagoPaPayment>>,
        f24: Argument<'_, PyRef<'_, F24Payment>>,
    ) -> PyResult<Self> {
        Ok(Self(model::Payment::either(pago_pa.called("pago_pa")?.0.clone(), f24.called("f24")?.0.clone())))
    }

    /// The pagoPA notice.
    #[getter]
    fn pago_pa(&self) -> Option<PagoPaPayment> {
        self.0.pago_pa.clone().map(PagoPaPayment)
    }

    /// The F24 form.
    #[getter]
    fn f24(&self) -> Option<F24Payment> {
        self.0.f24.clone().map(F24Payment)
    }

    /// The JSON text.
    fn to_json(&self) -> PyResult<String> {
        crate::json::write(&self.0)
    }

    fn __repr__(&self) -> String {
        let part = |name: &str, there: bool| if there { name.to_owned() } else { "None".to_owned() };
        let (notice, form) = (self.0.pago_pa.is_some(), self.0.f24.is_some());
        format!("Payment({}, {})", part("PagoPaPayment('***')", notice), part("F24Payment('***')", form))
    }
}

one_of! {
    /// Something to pay, as an argument.
    pub(super) enum PaymentArgument<'py> as "a PagoPaPayment, an F24Payment or a Payment" {
        PagoPa(PyRef<'py, PagoPaPayment>),
        F24(PyRef<'py, F24Payment>),
        Either(PyRef<'py, Payment>),
    }
}

impl From<PaymentArgument<'_>> for model::Payment {
    fn from(payment: PaymentArgument<'_>) -> Self {
        match payment {
            PaymentArgument::PagoPa(notice) => notice.0.clone().into(),
            PaymentArgument::F24(form) => form.0.clone().into(),
            PaymentArgument::Either(payment) => payment.0.clone(),
        }
    }
}

fn python_bool(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}
