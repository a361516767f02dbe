//! Details: delivery to a digital address.

use super::parts::{CarrierDocument, DigitalAddressSource, EndWorkflowStatus, ResponseStatus, SendingReceipt};
use crate::model::{DigitalDomicile, PhysicalAddressRead};
use crate::wire::{DateTime, wire_struct};

wire_struct! {
    /// A second round is scheduled.
    pub struct ScheduleDigitalWorkflow {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
        /// Where the address comes from.
        optional digital_address_source: DigitalAddressSource = "digitalAddressSource",
        /// Attempts made so far; 0 is the first.
        int sent_attempt_made: i64 = "sentAttemptMade",
        /// When the last attempt on this source was made.
        optional last_attempt_date: DateTime = "lastAttemptDate",
        /// When it is due.
        optional scheduling_date: DateTime = "schedulingDate",
    }
}

wire_struct! {
    /// The next address was chosen.
    pub struct PrepareDigitalDomicile {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
        /// Where the address comes from.
        optional digital_address_source: DigitalAddressSource = "digitalAddressSource",
        /// Number of the repetition; 0 is the first sending.
        int retry_number: i64 = "retryNumber",
        /// When it was looked for.
        optional attempt_date: DateTime = "attemptDate",
        /// Where the next address comes from.
        optional next_digital_address_source: DigitalAddressSource = "nextDigitalAddressSource",
        /// Attempts made on the next source.
        int next_source_attempts_made: i64 = "nextSourceAttemptsMade",
        /// When the last attempt on the next source was made.
        optional next_last_attempt_made_for_source: DateTime = "nextLastAttemptMadeForSource",
    }
}

wire_struct! {
    /// It was sent.
    pub struct SendDigitalDomicile {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
        /// Where the address comes from.
        optional digital_address_source: DigitalAddressSource = "digitalAddressSource",
        /// Number of the repetition; 0 is the first sending.
        int retry_number: i64 = "retryNumber",
    }
}

wire_struct! {
    /// A receipt or a delay on the way.
    pub struct SendDigitalProgress {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Code of the cause, such as `M04`; an open list.
        optional delivery_failure_cause: String = "deliveryFailureCause",
        /// Code of the event, such as `C003` or `RECRN001C`; an open list.
        optional delivery_detail_code: String = "deliveryDetailCode",
        /// Whether the same sending is repeated.
        optional should_retry: bool = "shouldRetry",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
        /// Where the address comes from.
        optional digital_address_source: DigitalAddressSource = "digitalAddressSource",
        /// When it happened, by the carrier.
        optional notification_date: DateTime = "notificationDate",
        /// Receipts of certified mail.
        list sending_receipts: SendingReceipt = "sendingReceipts",
        /// Number of the repetition; 0 is the first sending.
        int retry_number: i64 = "retryNumber",
        /// When it happened.
        optional event_timestamp: DateTime = "eventTimestamp",
    }
}

wire_struct! {
    /// The outcome of an attempt.
    pub struct SendDigitalFeedback {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
        /// Whether it arrived.
        optional response_status: ResponseStatus = "responseStatus",
        /// When it happened, by the carrier.
        optional notification_date: DateTime = "notificationDate",
        /// Code of the cause, such as `M04`; an open list.
        optional delivery_failure_cause: String = "deliveryFailureCause",
        /// Code of the event, such as `C003` or `RECRN001C`; an open list.
        optional delivery_detail_code: String = "deliveryDetailCode",
        /// Receipts of certified mail.
        list sending_receipts: SendingReceipt = "sendingReceipts",
    }
}

wire_struct! {
    /// Digital delivery is over, its legal fact is being made.
    pub struct DigitalDeliveryCreationRequest {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
        /// How it ended.
        optional end_workflow_status: EndWorkflowStatus = "endWorkflowStatus",
        /// When it ended.
        optional completion_workflow_date: DateTime = "completionWorkflowDate",
        /// Storage key of the legal fact.
        optional legal_fact_id: String = "legalFactId" or "legalfactId",
    }
}

wire_struct! {
    /// It was delivered.
    pub struct DigitalSuccessWorkflow {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Digital address.
        optional digital_address: DigitalDomicile = "digitalAddress",
    }
}

wire_struct! {
    /// No digital address took it.
    pub struct DigitalFailureWorkflow {
        /// The recipient.
        int rec_index: i64 = "recIndex",
    }
}

wire_struct! {
    /// A simple registered letter, after digital failure, was prepared.
    pub struct PrepareSimpleRegisteredLetter {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
    }
}

wire_struct! {
    /// The simple registered letter was sent.
    pub struct SendSimpleRegisteredLetter {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
        /// Postal product: `AR`, `890`, `RIR`, `RS`, `RIS`; an open list.
        optional product_type: String = "productType",
        /// Cost of the letter without VAT, euro cents.
        int analog_cost: i64 = "analogCost",
        /// Pages.
        int number_of_pages: i64 = "numberOfPages",
        /// Weight, grams.
        int envelope_weight: i64 = "envelopeWeight",
        /// Id of the element that prepared it.
        optional prepare_request_id: String = "prepareRequestId",
    }
}

wire_struct! {
    /// The simple registered letter on its way.
    pub struct SendSimpleRegisteredLetterProgress {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// When it happened, by the carrier.
        optional notification_date: DateTime = "notificationDate",
        /// Code of the cause, such as `M04`; an open list.
        optional delivery_failure_cause: String = "deliveryFailureCause",
        /// Code of the event, such as `C003` or `RECRN001C`; an open list.
        optional delivery_detail_code: String = "deliveryDetailCode",
        /// The carrier's scans.
        list attachments: CarrierDocument = "attachments",
        /// Id of the element that sent it.
        optional send_request_id: String = "sendRequestId",
        /// The carrier's code of the letter.
        optional registered_letter_code: String = "registeredLetterCode",
    }
}
