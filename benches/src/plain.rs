//! The peer of our reader: the same notification as a team would model it with plain serde, everything typed at once,
//! unknown fields lost.
#![allow(missing_docs)]

use serde::{Deserialize, Serialize};

/// Derives what every struct of this file needs.
macro_rules! plain {
    ($($name:ident { $($(#[$meta:meta])? $field:ident: $ty:ty),* $(,)? })*) => {$(
        #[derive(Debug, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $($(#[$meta])? pub $field: Option<$ty>,)* }
    )*};
}

plain! {
    Notification {
        idempotence_token: String, pa_protocol_number: String, subject: String, r#abstract: String,
        recipients: Vec<Recipient>, documents: Vec<File>, notification_fee_policy: String,
        physical_communication_type: String, sender_denomination: String, sender_tax_id: String, group: String, amount: i64,
        payment_expiration_date: String, taxonomy_code: String, pa_fee: i64, vat: i64, pago_pa_int_mode: String,
        additional_languages: Vec<String>, sender_pa_id: String, iun: String, sent_at: String, documents_available: bool,
        notification_status: String, notification_status_history: Vec<History>, timeline: Vec<Element>,
    }
    History { status: String, active_from: String, related_timeline_elements: Vec<String> }
    Recipient {
        recipient_type: String, tax_id: String, denomination: String, digital_domicile: Digital, physical_address: Address,
        payments: Vec<Payment>,
    }
    Payment { pago_pa: PagoPa }
    PagoPa { notice_code: String, creditor_tax_id: String, apply_cost: bool, attachment: File }
    File { digests: Digests, content_type: String, r#ref: Ref, title: String, doc_idx: String }
    Digests { sha256: String }
    Ref { key: String, version_token: String }
    Digital { r#type: String, address: String }
    Address {
        at: String, address: String, address_details: String, zip: String, municipality: String,
        municipality_details: String, province: String, foreign_state: String,
    }
    Element {
        element_id: String, timestamp: String, legal_facts_ids: Vec<Fact>, category: String, notification_sent_at: String,
        ingestion_timestamp: String, event_timestamp: String, details: Details,
    }
    Fact { key: String, category: String }
    Details {
        rec_index: i64, notification_request_id: String, pa_protocol_number: String, old_address: Address,
        normalized_address: Address, generated_aar_url: String, number_of_pages: i64, digital_address_source: String,
        is_available: bool, attempt_date: String, digital_address: Digital, retry_number: i64, delivery_detail_code: String,
        should_retry: bool, notification_date: String, sending_receipts: Vec<Receipt>, response_status: String,
        scheduling_date: String, physical_address: Address, service_level: String, sent_attempt_made: i64,
        product_type: String, analog_cost: i64, envelope_weight: i64, prepare_request_id: String, attachments: Vec<Scan>,
        send_request_id: String, registered_letter_code: String, notification_cost: i64, event_timestamp: String,
    }
    Receipt { id: String, system: String }
    Scan { id: String, document_type: String, url: String, date: String }
}
