//! Details: finding out how to reach a recipient.

use super::parts::{ContactPhase, DeliveryMode, DigitalAddressSource, IoMessageResult};
use crate::model::{DigitalDomicile, PhysicalAddressRead};
use crate::wire::{DateTime, wire_struct};

wire_struct! {
    /// The notice of arrival is being made.
    pub struct AarCreationRequest {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Storage key of the notice of arrival.
        optional aar_key: String = "aarKey",
        /// Pages.
        int number_of_pages: i64 = "numberOfPages",
    }
}

wire_struct! {
    /// The notice of arrival was made.
    pub struct AarGeneration {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Storage key of the notice of arrival.
        optional generated_aar_url: String = "generatedAarUrl",
        /// Pages.
        int number_of_pages: i64 = "numberOfPages",
    }
}

wire_struct! {
    /// A courtesy message was sent.
    pub struct SendCourtesyMessage {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
        /// When it was sent.
        optional send_date: DateTime = "sendDate",
        /// What the IO app did with it.
        optional io_send_message_result: IoMessageResult = "ioSendMessageResult",
    }
}

wire_struct! {
    /// A source of digital addresses was looked at.
    pub struct GetAddress {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Where the address comes from.
        optional digital_address_source: DigitalAddressSource = "digitalAddressSource",
        /// Whether there is an address.
        optional is_available: bool = "isAvailable",
        /// When it was looked for.
        optional attempt_date: DateTime = "attemptDate",
    }
}

wire_struct! {
    /// A national registry was asked.
    pub struct PublicRegistryCall {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital or paper.
        optional delivery_mode: DeliveryMode = "deliveryMode",
        /// At which point the registry was asked.
        optional contact_phase: ContactPhase = "contactPhase",
        /// Attempts made so far; 0 is the first.
        int sent_attempt_made: i64 = "sentAttemptMade",
        /// When it was sent.
        optional send_date: DateTime = "sendDate",
    }
}

wire_struct! {
    /// The registry answered.
    pub struct PublicRegistryResponse {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
    }
}
