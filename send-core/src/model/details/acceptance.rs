//! Details: checking and accepting a request.

use super::parts::{DeliveryMode, RefusedReason};
use crate::model::{DigitalDomicile, PhysicalAddressRead};
use crate::wire::{DateTime, wire_struct};

wire_struct! {
    /// The acknowledgement for the sender is being made.
    pub struct SenderAckCreationRequest {
        /// Storage key of the legal fact.
        optional legal_fact_id: String = "legalFactId" or "legalfactId",
    }
}

wire_struct! {
    /// An address was normalised.
    pub struct NormalizedAddress {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// As the sender gave it.
        optional old_address: PhysicalAddressRead = "oldAddress",
        /// As it will be used.
        optional normalized_address: PhysicalAddressRead = "normalizedAddress",
    }
}

wire_struct! {
    /// The request was accepted.
    pub struct RequestAccepted {
        /// Base64 of the IUN. Since v2.8 of streams.
        optional notification_request_id: String = "notificationRequestId",
        /// The sender's protocol number.
        optional pa_protocol_number: String = "paProtocolNumber",
        /// The sender's token.
        optional(private) idempotence_token: String = "idempotenceToken",
    }
}

wire_struct! {
    /// The request was refused.
    pub struct RequestRefused {
        /// Why it was refused.
        list refusal_reasons: RefusedReason = "refusalReasons",
        /// Base64 of the IUN. Since v2.8 of streams.
        optional notification_request_id: String = "notificationRequestId",
        /// The sender's protocol number.
        optional pa_protocol_number: String = "paProtocolNumber",
        /// The sender's token.
        optional(private) idempotence_token: String = "idempotenceToken",
    }
}

wire_struct! {
    /// A registry was asked for an address before acceptance.
    pub struct PublicRegistryValidationCall {
        /// The recipients.
        list rec_indexes: i64 = "recIndexes",
        /// Digital or paper.
        optional delivery_mode: DeliveryMode = "deliveryMode",
        /// When it was sent.
        optional send_date: DateTime = "sendDate",
    }
}

wire_struct! {
    /// The registry answered.
    pub struct PublicRegistryValidationResponse {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
        /// `ANPR`, `REGISTRO_IMPRESE`; an open list.
        optional registry: String = "registry",
    }
}
