//! The parts of a request, as the builders of the facade have them.

use super::files::FileRefData;

/// A document of the request.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DocumentData {
    /// The file.
    pub file: FileRefData,
    /// Title.
    pub title: Option<String>,
}

/// A pagoPA notice.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PagoPaData {
    /// 18 digits.
    pub notice_code: String,
    /// 11 digits.
    pub creditor_tax_id: String,
    /// Whether the cost of notification is added.
    pub apply_cost: bool,
    /// The printable notice.
    pub attachment: Option<FileRefData>,
}

/// An F24 form.
#[derive(Clone, Debug, uniffi::Record)]
pub struct F24Data {
    /// Title.
    pub title: String,
    /// Whether the cost of notification is added.
    pub apply_cost: bool,
    /// The metadata file.
    pub metadata: FileRefData,
}

/// What a recipient has to pay.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PaymentData {
    /// A notice.
    pub pago_pa: Option<PagoPaData>,
    /// A form.
    pub f24: Option<F24Data>,
}

/// A postal address.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PhysicalAddressData {
    /// "Presso".
    pub at: Option<String>,
    /// Street and number.
    pub address: String,
    /// Staircase, flat, …
    pub address_details: Option<String>,
    /// CAP.
    pub zip: Option<String>,
    /// Municipality.
    pub municipality: String,
    /// Hamlet.
    pub municipality_details: Option<String>,
    /// Province.
    pub province: Option<String>,
    /// Country.
    pub foreign_state: Option<String>,
}

/// A recipient.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RecipientData {
    /// Tax id, which tells the kind of recipient.
    pub tax_id: String,
    /// Name.
    pub denomination: String,
    /// PEC.
    pub digital_domicile: Option<String>,
    /// Postal address.
    pub physical_address: Option<PhysicalAddressData>,
    /// What there is to pay.
    pub payments: Vec<PaymentData>,
}

/// Who sends.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SenderData {
    /// Name.
    pub denomination: String,
    /// 11 digits.
    pub tax_id: String,
}

/// Who bears the cost.
#[derive(Clone, Debug, uniffi::Enum)]
pub enum FeePolicyData {
    /// The sender.
    FlatRate,
    /// The recipient.
    DeliveryMode {
        /// The sender's own fee, euro cents.
        pa_fee: i32,
        /// VAT on paper costs, percent.
        vat: i32,
    },
}
