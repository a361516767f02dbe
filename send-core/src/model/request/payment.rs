//! What a recipient has to pay.

use super::UploadedFile;
use crate::notice::NoticeCode;
use crate::tax::PaTaxId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A payment: a pagoPA notice, an F24 form, or both as alternatives for the same debt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Payment {
    /// The pagoPA notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pago_pa: Option<PagoPaPayment>,
    /// The F24 form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub f24: Option<F24Payment>,
}

impl Payment {
    /// A pagoPA notice and an F24 form, of which the recipient pays one.
    #[must_use]
    pub fn either(pago_pa: PagoPaPayment, f24: F24Payment) -> Self {
        Self { pago_pa: Some(pago_pa), f24: Some(f24) }
    }
}

impl From<PagoPaPayment> for Payment {
    fn from(notice: PagoPaPayment) -> Self {
        Self { pago_pa: Some(notice), f24: None }
    }
}

impl From<F24Payment> for Payment {
    fn from(form: F24Payment) -> Self {
        Self { pago_pa: None, f24: Some(form) }
    }
}

/// A pagoPA notice. The pair of creditor and notice code is unique on the platform while the notification lives.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PagoPaPayment {
    /// The notice.
    pub notice_code: NoticeCode,
    /// Whom it is paid to.
    pub creditor_tax_id: PaTaxId,
    /// Whether SEND adds the cost of notification to it. With [`FeePolicy::DeliveryMode`](super::FeePolicy) at least one
    /// notice of each recipient must say so, with a flat rate none may.
    pub apply_cost: bool,
    /// The printable notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attachment: Option<UploadedFile>,
}

impl PagoPaPayment {
    /// A notice to which no cost is added.
    #[must_use]
    pub fn new(creditor_tax_id: PaTaxId, notice_code: NoticeCode) -> Self {
        Self { notice_code, creditor_tax_id, apply_cost: false, attachment: None }
    }

    /// Says whether SEND adds the cost of notification.
    #[must_use]
    pub fn apply_cost(mut self, apply: bool) -> Self {
        self.apply_cost = apply;
        self
    }

    /// Attaches the printable notice.
    #[must_use]
    pub fn attachment(mut self, file: UploadedFile) -> Self {
        self.attachment = Some(file);
        self
    }
}

impl fmt::Debug for PagoPaPayment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PagoPaPayment")
            .field("apply_cost", &self.apply_cost)
            .field("attachment", &self.attachment)
            .finish_non_exhaustive()
    }
}

/// An F24 form, which SEND makes from an uploaded metadata file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct F24Payment {
    /// Title shown to the recipient; must not be blank.
    pub title: String,
    /// Whether SEND adds the cost of notification to it; the same rule as for notices, counted apart.
    pub apply_cost: bool,
    /// The metadata file.
    pub metadata_attachment: UploadedFile,
}

impl F24Payment {
    /// A form to which no cost is added.
    #[must_use]
    pub fn new(title: impl Into<String>, metadata: UploadedFile) -> Self {
        Self { title: title.into(), apply_cost: false, metadata_attachment: metadata }
    }

    /// Says whether SEND adds the cost of notification.
    #[must_use]
    pub fn apply_cost(mut self, apply: bool) -> Self {
        self.apply_cost = apply;
        self
    }
}
