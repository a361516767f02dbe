//! Payments in answers, and the events that tell SEND about payments made elsewhere.

use super::AttachmentRead;
use crate::wire::{DateTime, wire_struct};
use serde::{Deserialize, Serialize};

wire_struct! {
    /// One payment of a recipient: a pagoPA notice, an F24 form, or both as alternatives.
    pub struct PaymentRead {
        /// The pagoPA notice.
        optional pago_pa: PagoPaPaymentRead = "pagoPa",
        /// The F24 form.
        optional f24: F24PaymentRead = "f24",
    }
}

wire_struct! {
    /// A pagoPA notice.
    pub struct PagoPaPaymentRead {
        /// 18 digits.
        optional notice_code: String = "noticeCode",
        /// 11 digits.
        optional creditor_tax_id: String = "creditorTaxId",
        /// Whether the cost of notification is added to this notice.
        optional apply_cost: bool = "applyCost",
        /// The printable notice.
        optional attachment: AttachmentRead = "attachment",
    }
}

wire_struct! {
    /// An F24 form, which SEND makes from a metadata file.
    pub struct F24PaymentRead {
        /// Title shown to the recipient.
        optional title: String = "title",
        /// Whether the cost of notification is added to this form.
        optional apply_cost: bool = "applyCost",
        /// The metadata file.
        optional metadata_attachment: AttachmentRead = "metadataAttachment",
    }
}

/// A list of payments made elsewhere: the body of both payment-event operations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaymentEvents<Event> {
    /// The payments.
    pub events: Vec<Event>,
}

wire_struct! {
    /// A pagoPA notice that was paid.
    pub struct PagoPaEvent {
        /// 18 digits.
        required notice_code: String = "noticeCode",
        /// 11 digits.
        required(private) creditor_tax_id: String = "creditorTaxId",
        /// When; write it with `Z`, since the server reads it with `Instant.parse`.
        required payment_date: DateTime = "paymentDate",
        /// Euro cents.
        int amount: i64 = "amount",
    }
}

wire_struct! {
    /// An F24 form that was paid. The operation is deprecated.
    pub struct F24Event {
        /// The notification.
        required iun: String = "iun",
        /// When.
        required payment_date: DateTime = "paymentDate",
        /// The recipient who paid.
        required(private) recipient_tax_id: String = "recipientTaxId",
        /// `PF` or `PG`.
        required recipient_type: String = "recipientType",
        /// Euro cents.
        int amount: i64 = "amount",
    }
}
