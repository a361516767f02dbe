//! Details: finding out how to reach a recipient.

use crate::enums::Value;
use crate::model::answer;
use crate::model::{DigitalDomicile, PhysicalAddressRead};
use send_core::model::details;
use send_core::time::Instant;

answer! {
    /// The notice of arrival is being made.
    AarCreationRequest in "send_sdk.timeline" of send_core::model::details::AarCreationRequest {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Storage key of the notice of arrival.
        hide aar_key: Option<String>,
        /// Pages.
        show number_of_pages: Option<i64>,
    }
}

answer! {
    /// The notice of arrival was made.
    AarGeneration in "send_sdk.timeline" of send_core::model::details::AarGeneration {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Storage key of the notice of arrival.
        hide generated_aar_url: Option<String>,
        /// Pages.
        show number_of_pages: Option<i64>,
    }
}

answer! {
    /// A courtesy message was sent.
    SendCourtesyMessage in "send_sdk.timeline" of send_core::model::details::SendCourtesyMessage {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
        /// When it was sent.
        show send_date: Option<Instant>,
        /// What the IO app did with it.
        show io_send_message_result: Option<Value<details::IoMessageResult>>,
    }
}

answer! {
    /// A source of digital addresses was looked at.
    GetAddress in "send_sdk.timeline" of send_core::model::details::GetAddress {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Where the address comes from.
        show digital_address_source: Option<Value<details::DigitalAddressSource>>,
        /// Whether there is an address.
        show is_available: Option<bool>,
        /// When it was looked for.
        show attempt_date: Option<Instant>,
    }
}

answer! {
    /// A national registry was asked.
    PublicRegistryCall in "send_sdk.timeline" of send_core::model::details::PublicRegistryCall {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital or paper.
        show delivery_mode: Option<Value<details::DeliveryMode>>,
        /// At which point the registry was asked.
        show contact_phase: Option<Value<details::ContactPhase>>,
        /// Attempts made so far; 0 is the first.
        show sent_attempt_made: Option<i64>,
        /// When it was sent.
        show send_date: Option<Instant>,
    }
}

answer! {
    /// The registry answered.
    PublicRegistryResponse in "send_sdk.timeline" of send_core::model::details::PublicRegistryResponse {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
    }
}
