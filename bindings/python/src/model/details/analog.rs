//! Details: delivery by registered letter.

use super::parts::CarrierDocument;
use crate::enums::Value;
use crate::model::PhysicalAddressRead;
use crate::model::answer;
use send_core::model;
use send_core::model::details;
use send_core::time::Instant;

answer! {
    /// Paper waits for the courtesy message to have its effect.
    ProbableSchedulingAnalogDate in "send_sdk.timeline" of send_core::model::details::ProbableSchedulingAnalogDate {
        /// The recipient.
        show rec_index: Option<i64>,
        /// When paper delivery will probably begin.
        show scheduling_analog_date: Option<Instant>,
    }
}

answer! {
    /// Paper delivery is scheduled.
    ScheduleAnalogWorkflow in "send_sdk.timeline" of send_core::model::details::ScheduleAnalogWorkflow {
        /// The recipient.
        show rec_index: Option<i64>,
        /// When it is due.
        show scheduling_date: Option<Instant>,
    }
}

answer! {
    /// A letter was prepared.
    PrepareAnalogDomicile in "send_sdk.timeline" of send_core::model::details::PrepareAnalogDomicile {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
        /// Kind of registered letter.
        show service_level: Option<Value<model::PhysicalCommunication>>,
        /// Attempts made so far; 0 is the first.
        show sent_attempt_made: Option<i64>,
        /// The earlier sending that this one repeats.
        show related_request_id: Option<String>,
    }
}

answer! {
    /// No address for a second attempt.
    PrepareAnalogDomicileFailure in "send_sdk.timeline" of send_core::model::details::PrepareAnalogDomicileFailure {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Address that was found, and cannot be used.
        show found_address: Option<PhysicalAddressRead>,
        /// Code: `D00` no address, `D01` not valid, `D02` the same as before; an open list.
        show failure_cause: Option<String>,
        /// Id of the element that prepared it.
        hide prepare_request_id: Option<String>,
    }
}

answer! {
    /// A letter was handed over.
    SendAnalogDomicile in "send_sdk.timeline" of send_core::model::details::SendAnalogDomicile {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
        /// Kind of registered letter.
        show service_level: Option<Value<model::PhysicalCommunication>>,
        /// Attempts made so far; 0 is the first.
        show sent_attempt_made: Option<i64>,
        /// The earlier sending that this one repeats.
        show related_request_id: Option<String>,
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
    /// A letter on its way.
    SendAnalogProgress in "send_sdk.timeline" of send_core::model::details::SendAnalogProgress {
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
        /// Kind of registered letter.
        show service_level: Option<Value<model::PhysicalCommunication>>,
    }
}

answer! {
    /// The outcome of an attempt.
    SendAnalogFeedback in "send_sdk.timeline" of send_core::model::details::SendAnalogFeedback {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
        /// Kind of registered letter.
        show service_level: Option<Value<model::PhysicalCommunication>>,
        /// Attempts made so far; 0 is the first.
        show sent_attempt_made: Option<i64>,
        /// Address that the courier found.
        show new_address: Option<PhysicalAddressRead>,
        /// Whether it arrived.
        show response_status: Option<Value<details::ResponseStatus>>,
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

answer! {
    /// It was delivered.
    AnalogSuccessWorkflow in "send_sdk.timeline" of send_core::model::details::AnalogSuccessWorkflow {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
    }
}

answer! {
    /// It could not be delivered.
    AnalogFailureWorkflow in "send_sdk.timeline" of send_core::model::details::AnalogFailureWorkflow {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Storage key of the notice of arrival.
        hide generated_aar_url: Option<String>,
    }
}

answer! {
    /// The act of deposit is being made.
    CompletelyUnreachableCreationRequest in "send_sdk.timeline" of send_core::model::details::CompletelyUnreachableCreationRequest {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Storage key of the legal fact.
        hide legal_fact_id: Option<String>,
        /// How it ended.
        show end_workflow_status: Option<Value<details::EndWorkflowStatus>>,
        /// When it ended.
        show completion_workflow_date: Option<Instant>,
    }
}

answer! {
    /// The recipient cannot be traced; the notice is filed.
    CompletelyUnreachable in "send_sdk.timeline" of send_core::model::details::CompletelyUnreachable {
        /// The recipient.
        show rec_index: Option<i64>,
        /// When the legal fact was made.
        show legal_fact_generation_date: Option<Instant>,
    }
}

answer! {
    /// The recipient is dead.
    AnalogWorkflowRecipientDeceased in "send_sdk.timeline" of send_core::model::details::AnalogWorkflowRecipientDeceased {
        /// The recipient.
        show rec_index: Option<i64>,
        /// Postal address.
        show physical_address: Option<PhysicalAddressRead>,
        /// Cost, euro cents.
        show notification_cost: Option<i64>,
    }
}
