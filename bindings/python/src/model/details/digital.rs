//! Details: delivery to a digital address.

use super::parts::{CarrierDocument, SendingReceipt};
use crate::enums::Value;
use crate::model::answer;
use crate::model::{DigitalDomicile, PhysicalAddressRead};
use send_core::model::details;
use send_core::time::Instant;

answer! {
    /// A second round is scheduled.
    ScheduleDigitalWorkflow in "send_sdk.timeline" of send_core::model::details::ScheduleDigitalWorkflow {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
        /// Where the address comes from.
        show digital_address_source: Option<Value<details::DigitalAddressSource>>,
        /// Attempts made so far; 0 is the first.
        show sent_attempt_made: Option<i64>,
        /// When the last attempt on this source was made.
        show last_attempt_date: Option<Instant>,
        /// When it is due.
        show scheduling_date: Option<Instant>,
    }
}

answer! {
    /// The next address was chosen.
    PrepareDigitalDomicile in "send_sdk.timeline" of send_core::model::details::PrepareDigitalDomicile {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
        /// Where the address comes from.
        show digital_address_source: Option<Value<details::DigitalAddressSource>>,
        /// Number of the repetition; 0 is the first sending.
        show retry_number: Option<i64>,
        /// When it was looked for.
        show attempt_date: Option<Instant>,
        /// Where the next address comes from.
        show next_digital_address_source: Option<Value<details::DigitalAddressSource>>,
        /// Attempts made on the next source.
        show next_source_attempts_made: Option<i64>,
        /// When the last attempt on the next source was made.
        show next_last_attempt_made_for_source: Option<Instant>,
    }
}

answer! {
    /// It was sent.
    SendDigitalDomicile in "send_sdk.timeline" of send_core::model::details::SendDigitalDomicile {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
        /// Where the address comes from.
        show digital_address_source: Option<Value<details::DigitalAddressSource>>,
        /// Number of the repetition; 0 is the first sending.
        show retry_number: Option<i64>,
    }
}

answer! {
    /// A receipt or a delay on the way.
    SendDigitalProgress in "send_sdk.timeline" of send_core::model::details::SendDigitalProgress {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Code of the cause, such as `M04`; an open list.
        show delivery_failure_cause: Option<String>,
        /// Code of the event, such as `C003` or `RECRN001C`; an open list.
        show delivery_detail_code: Option<String>,
        /// Whether the same sending is repeated.
        show should_retry: Option<bool>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
        /// Where the address comes from.
        show digital_address_source: Option<Value<details::DigitalAddressSource>>,
        /// When it happened, by the carrier.
        show notification_date: Option<Instant>,
        /// Receipts of certified mail.
        count sending_receipts: Vec<SendingReceipt>,
        /// Number of the repetition; 0 is the first sending.
        show retry_number: Option<i64>,
        /// When it happened.
        show event_timestamp: Option<Instant>,
    }
}

answer! {
    /// The outcome of an attempt.
    SendDigitalFeedback in "send_sdk.timeline" of send_core::model::details::SendDigitalFeedback {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
        /// Whether it arrived.
        show response_status: Option<Value<details::ResponseStatus>>,
        /// When it happened, by the carrier.
        show notification_date: Option<Instant>,
        /// Code of the cause, such as `M04`; an open list.
        show delivery_failure_cause: Option<String>,
        /// Code of the event, such as `C003` or `RECRN001C`; an open list.
        show delivery_detail_code: Option<String>,
        /// Receipts of certified mail.
        count sending_receipts: Vec<SendingReceipt>,
    }
}

answer! {
    /// Digital delivery is over, its legal fact is being made.
    DigitalDeliveryCreationRequest in "send_sdk.timeline" of send_core::model::details::DigitalDeliveryCreationRequest {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
        /// How it ended.
        show end_workflow_status: Option<Value<details::EndWorkflowStatus>>,
        /// When it ended.
        show completion_workflow_date: Option<Instant>,
        /// Storage key of the legal fact.
        hide legal_fact_id: Option<String>,
    }
}

answer! {
    /// It was delivered.
    DigitalSuccessWorkflow in "send_sdk.timeline" of send_core::model::details::DigitalSuccessWorkflow {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Digital address.
        show digital_address: Option<DigitalDomicile>,
    }
}

answer! {
    /// No digital address took it.
    DigitalFailureWorkflow in "send_sdk.timeline" of send_core::model::details::DigitalFailureWorkflow {
        /// The recipient.
        show rec_index: Option<i64>,
    }
}

answer! {
    /// A simple registered letter, after digital failure, was prepared.
    PrepareSimpleRegisteredLetter in "send_sdk.timeline" of send_core::model::details::PrepareSimpleRegisteredLetter {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
    }
}

answer! {
    /// The simple registered letter was sent.
    SendSimpleRegisteredLetter in "send_sdk.timeline" of send_core::model::details::SendSimpleRegisteredLetter {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
        /// Postal product: `AR`, `890`, `RIR`, `RS`, `RIS`; an open list.
        show product_type: Option<String>,
        /// Cost of the letter without VAT, euro cents.
        show analog_cost: Option<i64>,
        /// Pages.
        show number_of_pages: Option<i64>,
        /// Weight, grams.
        show envelope_weight: Option<i64>,
        /// Id of the element that prepared it.
        hide prepare_request_id: Option<String>,
    }
}

answer! {
    /// The simple registered letter on its way.
    SendSimpleRegisteredLetterProgress in "send_sdk.timeline" of send_core::model::details::SendSimpleRegisteredLetterProgress {
        /// The recipient.
        show rec_index: Option<i64>,
        /// When it happened, by the carrier.
        show notification_date: Option<Instant>,
        /// Code of the cause, such as `M04`; an open list.
        show delivery_failure_cause: Option<String>,
        /// Code of the event, such as `C003` or `RECRN001C`; an open list.
        show delivery_detail_code: Option<String>,
        /// The carrier's scans.
        count attachments: Vec<CarrierDocument>,
        /// Id of the element that sent it.
        show send_request_id: Option<String>,
        /// The carrier's code of the letter.
        show registered_letter_code: Option<String>,
    }
}
