//! A notification as its sender reads it.

use crate::error::NativeError;
use send_core::model::{
    AttachmentRead, AttachmentRef, Digests, DigitalDomicile, DocumentRead, F24PaymentRead, FullSentNotification,
    LegalFactId, LegalFactListItem, PagoPaPaymentRead, PaymentRead, PhysicalAddressRead, RecipientRead,
    StatusHistoryElement, TimelineElement,
};
use send_core::wire::{self, List};

/// Everything of a list, in the other form.
pub(super) fn each<T, U: From<T>>(list: List<T>) -> Vec<U> {
    list.into_iter().map(U::from).collect()
}

/// The text of an enumeration's value, or of a date.
pub(super) fn text<T: ToString>(value: Option<T>) -> Option<String> {
    value.map(|value| value.to_string())
}

/// `FullSentNotification`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct SentNotificationData {
    /// All of it, as JSON.
    pub json: String,
    pub idempotence_token: Option<String>,
    pub protocol_number: Option<String>,
    pub subject: Option<String>,
    pub abstract_text: Option<String>,
    pub recipients: Vec<RecipientReadData>,
    pub documents: Vec<DocumentReadData>,
    pub fee_policy: Option<String>,
    pub cancelled_iun: Option<String>,
    pub physical_communication: Option<String>,
    pub sender_denomination: Option<String>,
    pub sender_tax_id: Option<String>,
    pub group: Option<String>,
    pub amount: Option<i64>,
    pub payment_expiration_date: Option<String>,
    pub taxonomy_code: Option<String>,
    pub pa_fee: Option<i64>,
    pub vat: Option<i64>,
    pub pago_pa_integration: Option<String>,
    pub additional_languages: Vec<String>,
    pub physical_communication_priority: Option<i64>,
    pub sender_pa_id: Option<String>,
    pub iun: String,
    pub sent_at: String,
    pub cancelled_by_iun: Option<String>,
    pub documents_available: Option<bool>,
    pub physical_address_lookup: Option<bool>,
    pub notification_status: String,
    pub status_history: Vec<StatusHistoryElementData>,
    /// How long the timeline is: it crosses when somebody looks at it ([`read_timeline`](super::read_timeline)).
    pub elements: i32,
}

impl TryFrom<FullSentNotification> for SentNotificationData {
    type Error = NativeError;

    fn try_from(notification: FullSentNotification) -> Result<Self, NativeError> {
        let json = wire::encode_text(&notification)?;
        let FullSentNotification {
            idempotence_token,
            pa_protocol_number,
            subject,
            abstract_text,
            recipients,
            documents,
            notification_fee_policy,
            cancelled_iun,
            physical_communication_type,
            sender_denomination,
            sender_tax_id,
            group,
            amount,
            payment_expiration_date,
            taxonomy_code,
            pa_fee,
            vat,
            pago_pa_int_mode,
            additional_languages,
            physical_communication_priority,
            sender_pa_id,
            iun,
            sent_at,
            cancelled_by_iun,
            documents_available,
            used_services,
            notification_status,
            notification_status_history,
            timeline,
            // Stays in the JSON.
            extra: _,
            ..
        } = notification;
        Ok(Self {
            json,
            idempotence_token,
            protocol_number: pa_protocol_number,
            subject,
            abstract_text,
            recipients: each(recipients),
            documents: each(documents),
            fee_policy: text(notification_fee_policy),
            cancelled_iun,
            physical_communication: text(physical_communication_type),
            sender_denomination,
            sender_tax_id,
            group,
            amount,
            payment_expiration_date,
            taxonomy_code,
            pa_fee,
            vat,
            pago_pa_integration: text(pago_pa_int_mode),
            additional_languages: additional_languages.iter().map(ToString::to_string).collect(),
            physical_communication_priority,
            sender_pa_id,
            iun,
            sent_at: sent_at.to_string(),
            cancelled_by_iun,
            documents_available,
            physical_address_lookup: used_services.and_then(|services| services.physical_address_lookup),
            notification_status: notification_status.to_string(),
            status_history: each(notification_status_history),
            elements: i32::try_from(timeline.len()).unwrap_or(i32::MAX),
        })
    }
}

/// `StatusHistoryElement`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct StatusHistoryElementData {
    pub status: String,
    pub active_from: String,
    pub related_timeline_elements: Vec<String>,
}

impl From<StatusHistoryElement> for StatusHistoryElementData {
    fn from(element: StatusHistoryElement) -> Self {
        let StatusHistoryElement { status, active_from, related_timeline_elements, extra: _, .. } = element;
        Self {
            status: status.to_string(),
            active_from: active_from.to_string(),
            related_timeline_elements: related_timeline_elements.into_vec(),
        }
    }
}

/// `TimelineElement`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct TimelineElementData {
    pub element_id: Option<String>,
    pub timestamp: Option<String>,
    pub ingestion_timestamp: Option<String>,
    pub event_timestamp: Option<String>,
    pub notification_sent_at: Option<String>,
    pub legal_facts_ids: Vec<LegalFactIdData>,
    pub category: Option<String>,
    /// The particulars, as JSON.
    pub details: Option<String>,
    /// The recipient it concerns.
    pub rec_index: Option<i32>,
}

impl From<TimelineElement> for TimelineElementData {
    fn from(element: TimelineElement) -> Self {
        let rec_index = element.rec_index().and_then(|index| i32::try_from(index).ok());
        let TimelineElement {
            element_id,
            timestamp,
            ingestion_timestamp,
            event_timestamp,
            notification_sent_at,
            legal_facts_ids,
            category,
            details,
            extra: _,
            ..
        } = element;
        Self {
            element_id,
            timestamp: text(timestamp),
            ingestion_timestamp: text(ingestion_timestamp),
            event_timestamp: text(event_timestamp),
            notification_sent_at: text(notification_sent_at),
            legal_facts_ids: each(legal_facts_ids),
            category: text(category),
            details: details.map(|details| details.as_str().to_owned()),
            rec_index,
        }
    }
}

/// `LegalFactId`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct LegalFactIdData {
    pub key: String,
    pub category: Option<String>,
}

impl From<LegalFactId> for LegalFactIdData {
    fn from(id: LegalFactId) -> Self {
        let LegalFactId { key, category, extra: _, .. } = id;
        Self { key, category: text(category) }
    }
}

/// `LegalFactListItem`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct LegalFactListItemData {
    pub iun: Option<String>,
    pub tax_id: Option<String>,
    pub id: LegalFactIdData,
}

impl From<LegalFactListItem> for LegalFactListItemData {
    fn from(item: LegalFactListItem) -> Self {
        let LegalFactListItem { iun, tax_id, legal_facts_id, extra: _, .. } = item;
        Self { iun, tax_id, id: legal_facts_id.into() }
    }
}

/// `RecipientRead`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct RecipientReadData {
    pub recipient_type: Option<String>,
    pub tax_id: Option<String>,
    pub denomination: Option<String>,
    pub digital_domicile: Option<DigitalDomicileData>,
    pub physical_address: Option<PhysicalAddressReadData>,
    pub payments: Vec<PaymentReadData>,
}

impl From<RecipientRead> for RecipientReadData {
    fn from(recipient: RecipientRead) -> Self {
        let RecipientRead {
            recipient_type,
            tax_id,
            denomination,
            digital_domicile,
            physical_address,
            payments,
            extra: _,
            ..
        } = recipient;
        Self {
            recipient_type: text(recipient_type),
            tax_id,
            denomination,
            digital_domicile: digital_domicile.map(Into::into),
            physical_address: physical_address.map(Into::into),
            payments: each(payments),
        }
    }
}

/// `DigitalDomicile`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DigitalDomicileData {
    pub kind: Option<String>,
    pub address: Option<String>,
}

impl From<DigitalDomicile> for DigitalDomicileData {
    fn from(domicile: DigitalDomicile) -> Self {
        let DigitalDomicile { r#type, address, extra: _, .. } = domicile;
        Self { kind: r#type, address }
    }
}

/// `PhysicalAddressRead`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PhysicalAddressReadData {
    pub at: Option<String>,
    pub address: Option<String>,
    pub address_details: Option<String>,
    pub zip: Option<String>,
    pub municipality: Option<String>,
    pub municipality_details: Option<String>,
    pub province: Option<String>,
    pub foreign_state: Option<String>,
}

impl From<PhysicalAddressRead> for PhysicalAddressReadData {
    fn from(read: PhysicalAddressRead) -> Self {
        let PhysicalAddressRead {
            at,
            address,
            address_details,
            zip,
            municipality,
            municipality_details,
            province,
            foreign_state,
            extra: _,
            ..
        } = read;
        Self { at, address, address_details, zip, municipality, municipality_details, province, foreign_state }
    }
}

/// `PaymentRead`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PaymentReadData {
    pub pago_pa: Option<PagoPaReadData>,
    pub f24: Option<F24ReadData>,
}

impl From<PaymentRead> for PaymentReadData {
    fn from(payment: PaymentRead) -> Self {
        let PaymentRead { pago_pa, f24, extra: _, .. } = payment;
        Self { pago_pa: pago_pa.map(Into::into), f24: f24.map(Into::into) }
    }
}

/// `PagoPaPaymentRead`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct PagoPaReadData {
    pub notice_code: Option<String>,
    pub creditor_tax_id: Option<String>,
    pub apply_cost: Option<bool>,
    pub attachment: Option<AttachmentReadData>,
}

impl From<PagoPaPaymentRead> for PagoPaReadData {
    fn from(notice: PagoPaPaymentRead) -> Self {
        let PagoPaPaymentRead { notice_code, creditor_tax_id, apply_cost, attachment, extra: _, .. } = notice;
        Self { notice_code, creditor_tax_id, apply_cost, attachment: attachment.map(Into::into) }
    }
}

/// `F24PaymentRead`.
#[derive(Clone, Debug, uniffi::Record)]
pub struct F24ReadData {
    pub title: Option<String>,
    pub apply_cost: Option<bool>,
    pub metadata_attachment: Option<AttachmentReadData>,
}

impl From<F24PaymentRead> for F24ReadData {
    fn from(form: F24PaymentRead) -> Self {
        let F24PaymentRead { title, apply_cost, metadata_attachment, extra: _, .. } = form;
        Self { title, apply_cost, metadata_attachment: metadata_attachment.map(Into::into) }
    }
}

/// `AttachmentRead`, flat.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AttachmentReadData {
    pub sha256: Option<String>,
    pub content_type: Option<String>,
    pub key: Option<String>,
    pub version_token: Option<String>,
}

impl AttachmentReadData {
    fn new(digests: Option<Digests>, content_type: Option<String>, place: Option<AttachmentRef>) -> Self {
        let sha256 = digests.and_then(|Digests { sha256, extra: _, .. }| sha256);
        let (key, version_token) = match place {
            Some(AttachmentRef { key, version_token, extra: _, .. }) => (key, version_token),
            None => (None, None),
        };
        Self { sha256, content_type, key, version_token }
    }
}

impl From<AttachmentRead> for AttachmentReadData {
    fn from(attachment: AttachmentRead) -> Self {
        let AttachmentRead { digests, content_type, r#ref, extra: _, .. } = attachment;
        Self::new(digests, content_type, r#ref)
    }
}

/// `DocumentRead`, flat.
#[derive(Clone, Debug, uniffi::Record)]
pub struct DocumentReadData {
    pub attachment: AttachmentReadData,
    pub title: Option<String>,
    pub doc_idx: Option<String>,
}

impl From<DocumentRead> for DocumentReadData {
    fn from(document: DocumentRead) -> Self {
        let DocumentRead { digests, content_type, r#ref, title, doc_idx, extra: _, .. } = document;
        Self { attachment: AttachmentReadData::new(digests, content_type, r#ref), title, doc_idx }
    }
}
