//! Details: checking and accepting a request.

use super::parts::RefusedReason;
use crate::enums::Value;
use crate::model::answer;
use crate::model::{DigitalDomicile, PhysicalAddressRead};
use send_core::model::details;
use send_core::time::Instant;

answer! {
    /// The acknowledgement for the sender is being made.
    SenderAckCreationRequest in "send_sdk.timeline" of send_core::model::details::SenderAckCreationRequest {
        /// Storage key of the legal fact.
        hide legal_fact_id: Option<String>,
    }
}

answer! {
    /// An address was normalised.
    NormalizedAddress in "send_sdk.timeline" of send_core::model::details::NormalizedAddress {
        /// The recipient.
        show rec_index: Option<i64>,
        /// As the sender gave it.
        show old_address: Option<PhysicalAddressRead>,
        /// As it will be used.
        show normalized_address: Option<PhysicalAddressRead>,
    }
}

answer! {
    /// The request was accepted.
    RequestAccepted in "send_sdk.timeline" of send_core::model::details::RequestAccepted {
        /// Base64 of the IUN. Since v2.8 of streams.
        show notification_request_id: Option<String>,
        /// The sender's protocol number.
        show pa_protocol_number: Option<String>,
        /// The sender's token.
        hide idempotence_token: Option<String>,
    }
}

answer! {
    /// The request was refused.
    RequestRefused in "send_sdk.timeline" of send_core::model::details::RequestRefused {
        /// Why it was refused.
        count refusal_reasons: Vec<RefusedReason>,
        /// Base64 of the IUN. Since v2.8 of streams.
        show notification_request_id: Option<String>,
        /// The sender's protocol number.
        show pa_protocol_number: Option<String>,
        /// The sender's token.
        hide idempotence_token: Option<String>,
    }
}

answer! {
    /// A registry was asked for an address before acceptance.
    PublicRegistryValidationCall in "send_sdk.timeline" of send_core::model::details::PublicRegistryValidationCall {
        /// The recipients.
        count rec_indexes: Vec<i64>,
        /// Digital or paper.
        show delivery_mode: Option<Value<details::DeliveryMode>>,
        /// When it was sent.
        show send_date: Option<Instant>,
    }
}

answer! {
    /// The registry answered.
    PublicRegistryValidationResponse in "send_sdk.timeline" of send_core::model::details::PublicRegistryValidationResponse {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
        /// `ANPR`, `REGISTRO_IMPRESE`; an open list.
        show registry: Option<String>,
    }
}
