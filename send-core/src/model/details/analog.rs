//! Details: delivery by registered letter.

use super::parts::{CarrierDocument, EndWorkflowStatus, ResponseStatus};
use crate::model::{PhysicalAddressRead, PhysicalCommunication};
use crate::wire::{DateTime, wire_struct};

wire_struct! {
    /// Paper waits for the courtesy message to have its effect.
    pub struct ProbableSchedulingAnalogDate {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// When paper delivery will probably begin.
        optional scheduling_analog_date: DateTime = "schedulingAnalogDate",
    }
}

wire_struct! {
    /// Paper delivery is scheduled.
    pub struct ScheduleAnalogWorkflow {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// When it is due.
        optional scheduling_date: DateTime = "schedulingDate",
    }
}

wire_struct! {
    /// A letter was prepared.
    pub struct PrepareAnalogDomicile {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
        /// Kind of registered letter.
        optional service_level: PhysicalCommunication = "serviceLevel",
        /// Attempts made so far; 0 is the first.
        int sent_attempt_made: i64 = "sentAttemptMade",
        /// The earlier sending that this one repeats.
        optional related_request_id: String = "relatedRequestId",
    }
}

wire_struct! {
    /// No address for a second attempt.
    pub struct PrepareAnalogDomicileFailure {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Address that was found, and cannot be used.
        optional found_address: PhysicalAddressRead = "foundAddress",
        /// Code: `D00` no address, `D01` not valid, `D02` the same as before; an open list.
        optional failure_cause: String = "failureCause",
        /// Id of the element that prepared it.
        optional prepare_request_id: String = "prepareRequestId",
    }
}

wire_struct! {
    /// A letter was handed over.
    pub struct SendAnalogDomicile {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
        /// Kind of registered letter.
        optional service_level: PhysicalCommunication = "serviceLevel",
        /// Attempts made so far; 0 is the first.
        int sent_attempt_made: i64 = "sentAttemptMade",
        /// The earlier sending that this one repeats.
        optional related_request_id: String = "relatedRequestId",
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
    /// A letter on its way.
    pub struct SendAnalogProgress {
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
        /// Kind of registered letter.
        optional service_level: PhysicalCommunication = "serviceLevel",
    }
}

wire_struct! {
    /// The outcome of an attempt.
    pub struct SendAnalogFeedback {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
        /// Kind of registered letter.
        optional service_level: PhysicalCommunication = "serviceLevel",
        /// Attempts made so far; 0 is the first.
        int sent_attempt_made: i64 = "sentAttemptMade",
        /// Address that the courier found.
        optional new_address: PhysicalAddressRead = "newAddress",
        /// Whether it arrived.
        optional response_status: ResponseStatus = "responseStatus",
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

wire_struct! {
    /// It was delivered.
    pub struct AnalogSuccessWorkflow {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
    }
}

wire_struct! {
    /// It could not be delivered.
    pub struct AnalogFailureWorkflow {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Storage key of the notice of arrival.
        optional generated_aar_url: String = "generatedAarUrl",
    }
}

wire_struct! {
    /// The act of deposit is being made.
    pub struct CompletelyUnreachableCreationRequest {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Storage key of the legal fact.
        optional legal_fact_id: String = "legalFactId" or "legalfactId",
        /// How it ended.
        optional end_workflow_status: EndWorkflowStatus = "endWorkflowStatus",
        /// When it ended.
        optional completion_workflow_date: DateTime = "completionWorkflowDate",
    }
}

wire_struct! {
    /// The recipient cannot be traced; the notice is filed.
    pub struct CompletelyUnreachable {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// When the legal fact was made.
        optional legal_fact_generation_date: DateTime = "legalFactGenerationDate",
    }
}

wire_struct! {
    /// The recipient is dead.
    pub struct AnalogWorkflowRecipientDeceased {
        /// The recipient.
        int rec_index: i64 = "recIndex",
        /// Postal address.
        optional physical_address: PhysicalAddressRead = "physicalAddress",
        /// Cost, euro cents.
        int notification_cost: i64 = "notificationCost",
    }
}
