//! The platform's state machine as a table: which category moves which status where.
//!
//! Source: pagopa/pn-timeline-service `src/main/java/it/pagopa/pn/timelineservice/utils/StateMap.java` @2ea0241; the rows of
//! NOTIFICATION_COST_VALIDATION_* and NOTIFICATION_TIMELINE_REWORKED from the newer
//! `operations/legal/LegalTimelineStateMap.java` @7cffdcf, which is the same in everything else. 294 rows.
//!
//! A pair that is not here is logged by the platform as illegal input and changes nothing.

use crate::model::NotificationStatus as S;
use crate::model::TimelineCategory as C;

/// What may happen in one status.
pub(super) struct Row {
    /// The status.
    pub(super) from: S,
    /// What holds with any number of recipients.
    pub(super) common: Rules,
    /// What holds with more recipients only, and is looked up first with them.
    pub(super) several: Rules,
}

/// Two lists of categories: those that change the status and those that leave it.
pub(super) struct Rules {
    pub(super) changes: &'static [(C, S)],
    pub(super) stays: &'static [C],
}

const NONE: Rules = Rules { changes: &[], stays: &[] };

/// One row a status; the statuses in the order of [`NotificationStatus::ALL`](S::ALL).
#[rustfmt::skip]
pub(super) static ROWS: &[Row] = &[
    Row {
        from: S::InValidation,
        common: Rules {
            changes: &[(C::RequestAccepted, S::Accepted), (C::RequestRefused, S::Refused)],
            stays: &[
                C::SenderAckCreationRequest, C::ValidateNormalizeAddressesRequest, C::NormalizedAddress,
                C::PublicRegistryValidationCall, C::PublicRegistryValidationResponse, C::ValidateF24Request, C::ValidatedF24,
                C::NotificationCostValidationRequest, C::NotificationCostValidationResponse,
            ],
        },
        several: NONE,
    },
    Row {
        from: S::Accepted,
        common: Rules {
            changes: &[
                (C::SendDigitalDomicile, S::Delivering), (C::NotificationViewed, S::Viewed),
                (C::SendAnalogDomicile, S::Delivering), (C::CompletelyUnreachable, S::Unreachable),
                (C::NotHandled, S::Cancelled), (C::NotificationCancelled, S::Cancelled),
            ],
            stays: &[
                C::SendCourtesyMessage, C::GetAddress, C::PublicRegistryCall, C::PublicRegistryResponse,
                C::ScheduleAnalogWorkflow, C::PrepareDigitalDomicile, C::AnalogFailureWorkflow,
                C::NotificationViewedCreationRequest, C::PrepareAnalogDomicile, C::Payment,
                C::CompletelyUnreachableCreationRequest, C::AarCreationRequest, C::AarGeneration,
                C::ProbableSchedulingAnalogDate, C::NotificationCancellationRequest, C::NotificationRaddRetrieved,
                C::GenerateF24Request, C::GeneratedF24, C::NotificationCancelledDocumentCreationRequest,
            ],
        },
        several: Rules {
            changes: &[],
            stays: &[C::ScheduleRefinement],
        },
    },
    Row {
        from: S::Refused,
        common: NONE,
        several: NONE,
    },
    Row {
        from: S::Delivering,
        common: Rules {
            changes: &[
                (C::DigitalDeliveryCreationRequest, S::Delivered), (C::AnalogSuccessWorkflow, S::Delivered),
                (C::NotificationViewed, S::Viewed), (C::CompletelyUnreachable, S::Unreachable),
                (C::NotificationCancelled, S::Cancelled), (C::AnalogWorkflowRecipientDeceased, S::ReturnedToSender),
            ],
            stays: &[
                C::SendCourtesyMessage, C::GetAddress, C::PublicRegistryCall, C::PublicRegistryResponse,
                C::ScheduleAnalogWorkflow, C::ScheduleDigitalWorkflow, C::PrepareDigitalDomicile, C::SendDigitalDomicile,
                C::SendDigitalProgress, C::SendDigitalFeedback, C::ScheduleRefinement, C::AnalogFailureWorkflow,
                C::PrepareSimpleRegisteredLetter, C::SendSimpleRegisteredLetter, C::SendSimpleRegisteredLetterProgress,
                C::NotificationViewedCreationRequest, C::PrepareAnalogDomicile, C::SendAnalogDomicile, C::SendAnalogProgress,
                C::SendAnalogFeedback, C::Payment, C::CompletelyUnreachableCreationRequest, C::AarCreationRequest,
                C::AarGeneration, C::ProbableSchedulingAnalogDate, C::NotificationCancellationRequest,
                C::PrepareAnalogDomicileFailure, C::NotificationRaddRetrieved, C::NotificationTimelineReworked,
                C::SendAnalogTimeoutCreationRequest, C::SendAnalogTimeout, C::AnalogFailureWorkflowTimeout,
                C::NotificationCancelledDocumentCreationRequest,
            ],
        },
        several: Rules {
            changes: &[(C::Refinement, S::EffectiveDate)],
            stays: &[C::DigitalSuccessWorkflow, C::DigitalFailureWorkflow],
        },
    },
    Row {
        from: S::Delivered,
        common: Rules {
            changes: &[
                (C::Refinement, S::EffectiveDate), (C::NotificationViewed, S::Viewed), (C::NotHandled, S::Cancelled),
                (C::NotificationCancelled, S::Cancelled),
            ],
            stays: &[
                C::SendCourtesyMessage, C::ScheduleRefinement, C::DigitalSuccessWorkflow, C::DigitalFailureWorkflow,
                C::PrepareSimpleRegisteredLetter, C::SendSimpleRegisteredLetter, C::SendSimpleRegisteredLetterProgress,
                C::NotificationViewedCreationRequest, C::SendAnalogProgress, C::Payment, C::ProbableSchedulingAnalogDate,
                C::NotificationCancellationRequest, C::NotificationRaddRetrieved, C::NotificationTimelineReworked,
                C::NotificationCancelledDocumentCreationRequest,
            ],
        },
        several: Rules {
            changes: &[],
            stays: &[C::PrepareAnalogDomicileFailure],
        },
    },
    Row {
        from: S::Viewed,
        common: Rules {
            changes: &[(C::NotificationCancelled, S::Cancelled), (C::AnalogWorkflowRecipientDeceased, S::ReturnedToSender)],
            stays: &[
                C::SendCourtesyMessage, C::GetAddress, C::PublicRegistryCall, C::PublicRegistryResponse,
                C::ScheduleAnalogWorkflow, C::ScheduleDigitalWorkflow, C::PrepareDigitalDomicile, C::SendDigitalDomicile,
                C::SendDigitalProgress, C::SendDigitalFeedback, C::Refinement, C::ScheduleRefinement,
                C::DigitalDeliveryCreationRequest, C::DigitalSuccessWorkflow, C::DigitalFailureWorkflow,
                C::AnalogSuccessWorkflow, C::AnalogFailureWorkflow, C::PrepareSimpleRegisteredLetter,
                C::SendSimpleRegisteredLetter, C::SendSimpleRegisteredLetterProgress, C::NotificationViewedCreationRequest,
                C::PrepareAnalogDomicile, C::SendAnalogDomicile, C::SendAnalogProgress, C::SendAnalogFeedback, C::Payment,
                C::CompletelyUnreachable, C::CompletelyUnreachableCreationRequest, C::AarCreationRequest, C::AarGeneration,
                C::NotHandled, C::ProbableSchedulingAnalogDate, C::NotificationCancellationRequest,
                C::PrepareAnalogDomicileFailure, C::NotificationRaddRetrieved, C::NotificationTimelineReworked,
                C::GeneratedF24, C::SendAnalogTimeoutCreationRequest, C::SendAnalogTimeout, C::AnalogFailureWorkflowTimeout,
                C::NotificationCancelledDocumentCreationRequest,
            ],
        },
        several: Rules {
            changes: &[],
            stays: &[C::NotificationViewed, C::AnalogWorkflowRecipientDeceased],
        },
    },
    Row {
        from: S::EffectiveDate,
        common: Rules {
            changes: &[(C::NotificationViewed, S::Viewed), (C::NotificationCancelled, S::Cancelled)],
            stays: &[
                C::DigitalSuccessWorkflow, C::DigitalFailureWorkflow, C::AnalogSuccessWorkflow,
                C::NotificationViewedCreationRequest, C::CompletelyUnreachable, C::NotificationCancellationRequest,
                C::NotificationRaddRetrieved, C::NotificationTimelineReworked, C::NotificationCancelledDocumentCreationRequest,
            ],
        },
        several: Rules {
            changes: &[],
            stays: &[
                C::SendCourtesyMessage, C::GetAddress, C::PublicRegistryCall, C::PublicRegistryResponse,
                C::ScheduleAnalogWorkflow, C::ScheduleDigitalWorkflow, C::PrepareDigitalDomicile, C::SendDigitalDomicile,
                C::SendDigitalProgress, C::SendDigitalFeedback, C::Refinement, C::ScheduleRefinement,
                C::DigitalDeliveryCreationRequest, C::AnalogFailureWorkflow, C::PrepareSimpleRegisteredLetter,
                C::SendSimpleRegisteredLetter, C::SendSimpleRegisteredLetterProgress, C::PrepareAnalogDomicile,
                C::SendAnalogDomicile, C::SendAnalogProgress, C::SendAnalogFeedback, C::Payment,
                C::CompletelyUnreachableCreationRequest, C::AarCreationRequest, C::AarGeneration,
                C::PrepareAnalogDomicileFailure, C::AnalogWorkflowRecipientDeceased, C::SendAnalogTimeoutCreationRequest,
                C::SendAnalogTimeout, C::AnalogFailureWorkflowTimeout,
            ],
        },
    },
    Row {
        from: S::Paid,
        common: Rules {
            changes: &[(C::NotificationCancelled, S::Cancelled)],
            stays: &[
                C::SendCourtesyMessage, C::GetAddress, C::PublicRegistryCall, C::PublicRegistryResponse,
                C::ScheduleAnalogWorkflow, C::ScheduleDigitalWorkflow, C::PrepareDigitalDomicile, C::SendDigitalDomicile,
                C::SendDigitalProgress, C::SendDigitalFeedback, C::Refinement, C::ScheduleRefinement,
                C::DigitalDeliveryCreationRequest, C::DigitalSuccessWorkflow, C::DigitalFailureWorkflow,
                C::AnalogSuccessWorkflow, C::AnalogFailureWorkflow, C::PrepareSimpleRegisteredLetter,
                C::SendSimpleRegisteredLetter, C::SendSimpleRegisteredLetterProgress, C::NotificationViewedCreationRequest,
                C::NotificationViewed, C::PrepareAnalogDomicile, C::SendAnalogDomicile, C::SendAnalogProgress,
                C::SendAnalogFeedback, C::CompletelyUnreachable, C::CompletelyUnreachableCreationRequest,
                C::AarCreationRequest, C::AarGeneration, C::NotHandled, C::NotificationCancellationRequest,
                C::PrepareAnalogDomicileFailure, C::NotificationRaddRetrieved, C::AnalogWorkflowRecipientDeceased,
                C::NotificationTimelineReworked, C::SendAnalogTimeoutCreationRequest, C::SendAnalogTimeout,
                C::AnalogFailureWorkflowTimeout, C::NotificationCancelledDocumentCreationRequest,
            ],
        },
        several: NONE,
    },
    Row {
        from: S::Unreachable,
        common: Rules {
            changes: &[
                (C::Refinement, S::EffectiveDate), (C::NotificationViewed, S::Viewed),
                (C::NotificationCancelled, S::Cancelled),
            ],
            stays: &[
                C::ScheduleRefinement, C::NotificationViewedCreationRequest, C::Payment, C::NotificationCancellationRequest,
                C::NotificationRaddRetrieved, C::NotificationTimelineReworked, C::NotificationCancelledDocumentCreationRequest,
            ],
        },
        several: NONE,
    },
    Row {
        from: S::Cancelled,
        common: Rules {
            changes: &[],
            stays: &[
                C::SendCourtesyMessage, C::GetAddress, C::PublicRegistryCall, C::PublicRegistryResponse,
                C::ScheduleAnalogWorkflow, C::ScheduleDigitalWorkflow, C::PrepareDigitalDomicile, C::SendDigitalDomicile,
                C::SendDigitalProgress, C::SendDigitalFeedback, C::Refinement, C::ScheduleRefinement,
                C::DigitalDeliveryCreationRequest, C::DigitalSuccessWorkflow, C::DigitalFailureWorkflow,
                C::AnalogFailureWorkflow, C::PrepareSimpleRegisteredLetter, C::SendSimpleRegisteredLetter,
                C::SendSimpleRegisteredLetterProgress, C::NotificationViewedCreationRequest, C::PrepareAnalogDomicile,
                C::SendAnalogDomicile, C::SendAnalogProgress, C::SendAnalogFeedback, C::Payment, C::CompletelyUnreachable,
                C::CompletelyUnreachableCreationRequest, C::AarCreationRequest, C::AarGeneration, C::NotHandled,
                C::ProbableSchedulingAnalogDate, C::NotificationCancellationRequest, C::NotificationCancelled,
                C::PrepareAnalogDomicileFailure, C::AnalogWorkflowRecipientDeceased, C::NotificationTimelineReworked,
                C::GeneratedF24, C::SendAnalogTimeoutCreationRequest, C::SendAnalogTimeout, C::AnalogFailureWorkflowTimeout,
                C::NotificationCancelledDocumentCreationRequest,
            ],
        },
        several: Rules {
            changes: &[],
            stays: &[C::NotificationViewed],
        },
    },
    Row {
        from: S::ReturnedToSender,
        common: Rules {
            changes: &[(C::NotificationCancelled, S::Cancelled)],
            stays: &[
                C::ScheduleAnalogWorkflow, C::AnalogFailureWorkflow, C::NotificationViewedCreationRequest,
                C::NotificationViewed, C::SendAnalogDomicile, C::SendAnalogProgress, C::SendAnalogFeedback, C::Payment,
                C::CompletelyUnreachable, C::CompletelyUnreachableCreationRequest, C::NotHandled,
                C::NotificationCancellationRequest, C::PrepareAnalogDomicileFailure, C::NotificationRaddRetrieved,
                C::NotificationCancelledDocumentCreationRequest,
            ],
        },
        several: NONE,
    },
];
