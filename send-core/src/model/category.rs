//! The categories of timeline elements.
//!
//! Sources: pagopa/pn-delivery `docs/openapi/api-external-b2b-pa-bundle.yaml`, `TimelineElementCategoryV28`, for those an
//! answer may carry; pagopa/pn-timeline-service
//! `src/main/java/it/pagopa/pn/timelineservice/dto/timeline/details/TimelineElementCategoryInt.java` for the others.

use crate::wire::wire_enum;

wire_enum! {
    /// What a timeline element tells.
    ///
    /// The first 46 ([`PUBLIC`](TimelineCategory::PUBLIC)) are those of the newest published version; the last ten are
    /// written by the platform inside and never published, but the state machine knows them.
    pub enum TimelineCategory {
        /// Sender acknowledgement being made.
        SenderAckCreationRequest = "SENDER_ACK_CREATION_REQUEST",
        /// Address normalisation asked.
        ValidateNormalizeAddressesRequest = "VALIDATE_NORMALIZE_ADDRESSES_REQUEST",
        /// Physical address normalised.
        NormalizedAddress = "NORMALIZED_ADDRESS",
        /// Request accepted, filed.
        RequestAccepted = "REQUEST_ACCEPTED",
        /// Courtesy message sent (EMAIL, SMS, APPIO, TPP).
        SendCourtesyMessage = "SEND_COURTESY_MESSAGE",
        /// A digital address source was checked.
        GetAddress = "GET_ADDRESS",
        /// National registry asked.
        PublicRegistryCall = "PUBLIC_REGISTRY_CALL",
        /// National registry answered.
        PublicRegistryResponse = "PUBLIC_REGISTRY_RESPONSE",
        /// Paper delivery scheduled.
        ScheduleAnalogWorkflow = "SCHEDULE_ANALOG_WORKFLOW",
        /// Second digital round scheduled (7 days).
        ScheduleDigitalWorkflow = "SCHEDULE_DIGITAL_WORKFLOW",
        /// Repeat digital sending prepared.
        PrepareDigitalDomicile = "PREPARE_DIGITAL_DOMICILE",
        /// Sent to a digital address.
        SendDigitalDomicile = "SEND_DIGITAL_DOMICILE",
        /// Digital sending progress.
        SendDigitalProgress = "SEND_DIGITAL_PROGRESS",
        /// Digital sending outcome (responseStatus OK/KO).
        SendDigitalFeedback = "SEND_DIGITAL_FEEDBACK",
        /// Finalised by expiry of the term.
        Refinement = "REFINEMENT",
        /// Finalisation date fixed.
        ScheduleRefinement = "SCHEDULE_REFINEMENT",
        /// Digital workflow over, legal fact being made.
        DigitalDeliveryCreationRequest = "DIGITAL_DELIVERY_CREATION_REQUEST",
        /// Digital delivery certified.
        DigitalSuccessWorkflow = "DIGITAL_SUCCESS_WORKFLOW",
        /// Digital delivery failed, AMR made available.
        DigitalFailureWorkflow = "DIGITAL_FAILURE_WORKFLOW",
        /// Paper delivery concluded.
        AnalogSuccessWorkflow = "ANALOG_SUCCESS_WORKFLOW",
        /// Paper delivery failed.
        AnalogFailureWorkflow = "ANALOG_FAILURE_WORKFLOW",
        /// Simple registered letter prepared.
        PrepareSimpleRegisteredLetter = "PREPARE_SIMPLE_REGISTERED_LETTER",
        /// Simple registered letter sent (after AMR).
        SendSimpleRegisteredLetter = "SEND_SIMPLE_REGISTERED_LETTER",
        /// Simple registered letter progress.
        SendSimpleRegisteredLetterProgress = "SEND_SIMPLE_REGISTERED_LETTER_PROGRESS",
        /// Access attestation being made.
        NotificationViewedCreationRequest = "NOTIFICATION_VIEWED_CREATION_REQUEST",
        /// Addressee (or delegate) opened the notification.
        NotificationViewed = "NOTIFICATION_VIEWED",
        /// Paper sending prepared.
        PrepareAnalogDomicile = "PREPARE_ANALOG_DOMICILE",
        /// Handed over for paper delivery.
        SendAnalogDomicile = "SEND_ANALOG_DOMICILE",
        /// Paper delivery progress (deliveryDetailCode).
        SendAnalogProgress = "SEND_ANALOG_PROGRESS",
        /// Paper delivery outcome (responseStatus OK/KO).
        SendAnalogFeedback = "SEND_ANALOG_FEEDBACK",
        /// Payment recorded (notice code, tax id).
        Payment = "PAYMENT",
        /// Addressee untraceable, AAR deposited in the reserved area.
        CompletelyUnreachable = "COMPLETELY_UNREACHABLE",
        /// Deposit attestation being made.
        CompletelyUnreachableCreationRequest = "COMPLETELY_UNREACHABLE_CREATION_REQUEST",
        /// Request refused.
        RequestRefused = "REQUEST_REFUSED",
        /// Arrival notice being made.
        AarCreationRequest = "AAR_CREATION_REQUEST",
        /// Arrival notice (AAR) made.
        AarGeneration = "AAR_GENERATION",
        /// Not handled.
        NotHandled = "NOT_HANDLED",
        /// Paper delivery held 5 days after a courtesy message.
        ProbableSchedulingAnalogDate = "PROBABLE_SCHEDULING_ANALOG_DATE",
        /// Cancellation asked.
        NotificationCancellationRequest = "NOTIFICATION_CANCELLATION_REQUEST",
        /// Cancelled.
        NotificationCancelled = "NOTIFICATION_CANCELLED",
        /// No valid address for the second attempt (D00, D01, D02).
        PrepareAnalogDomicileFailure = "PREPARE_ANALOG_DOMICILE_FAILURE",
        /// Documents fetched at a RADD desk.
        NotificationRaddRetrieved = "NOTIFICATION_RADD_RETRIEVED",
        /// Addressee deceased.
        AnalogWorkflowRecipientDeceased = "ANALOG_WORKFLOW_RECIPIENT_DECEASED",
        /// Physical address looked up (usedServices.physicalAddressLookup).
        PublicRegistryValidationCall = "PUBLIC_REGISTRY_VALIDATION_CALL",
        /// Registry answer.
        PublicRegistryValidationResponse = "PUBLIC_REGISTRY_VALIDATION_RESPONSE",
        /// Part of the timeline was invalidated and redone (v28).
        NotificationTimelineReworked = "NOTIFICATION_TIMELINE_REWORKED",
        /// F24 check asked.
        ValidateF24Request = "VALIDATE_F24_REQUEST",
        /// F24 forms valid.
        ValidatedF24 = "VALIDATED_F24",
        /// Cost check asked.
        NotificationCostValidationRequest = "NOTIFICATION_COST_VALIDATION_REQUEST",
        /// Cost check answered.
        NotificationCostValidationResponse = "NOTIFICATION_COST_VALIDATION_RESPONSE",
        /// F24 generation asked.
        GenerateF24Request = "GENERATE_F24_REQUEST",
        /// F24 generated.
        GeneratedF24 = "GENERATED_F24",
        /// No outcome in time, legal fact being made (international).
        SendAnalogTimeoutCreationRequest = "SEND_ANALOG_TIMEOUT_CREATION_REQUEST",
        /// No outcome in time (international).
        SendAnalogTimeout = "SEND_ANALOG_TIMEOUT",
        /// Paper workflow closed for lack of outcome.
        AnalogFailureWorkflowTimeout = "ANALOG_FAILURE_WORKFLOW_TIMEOUT",
        /// Cancellation attestation being made.
        NotificationCancelledDocumentCreationRequest = "NOTIFICATION_CANCELLED_DOCUMENT_CREATION_REQUEST",
    }
}

impl TimelineCategory {
    /// The categories that an answer of the newest version may carry.
    pub const PUBLIC: &'static [Self] = Self::ALL.split_at(46).0;

    /// True for a category that answers carry; false for one that the platform keeps to itself, and for an unknown one.
    ///
    /// ```
    /// use send_core::model::TimelineCategory;
    /// assert!(TimelineCategory::RequestAccepted.is_public());
    /// assert!(!TimelineCategory::ValidatedF24.is_public());
    /// ```
    #[must_use]
    pub fn is_public(&self) -> bool {
        Self::PUBLIC.contains(self)
    }
}
