package io.github.sendsdk.internal

import io.github.sendsdk.details.TimelineDetails
import io.github.sendsdk.details.UntypedDetails
import io.github.sendsdk.ffi.SendFfi.timelineDetails

/** How the details of each category are read. */
private val READERS: Map<String, (Tree) -> TimelineDetails> =
    mapOf(
        "SENDER_ACK_CREATION_REQUEST" to ::senderAckCreationRequest,
        "NORMALIZED_ADDRESS" to ::normalizedAddress,
        "REQUEST_ACCEPTED" to ::requestAccepted,
        "REQUEST_REFUSED" to ::requestRefused,
        "PUBLIC_REGISTRY_VALIDATION_CALL" to ::publicRegistryValidationCall,
        "PUBLIC_REGISTRY_VALIDATION_RESPONSE" to ::publicRegistryValidationResponse,
        "AAR_CREATION_REQUEST" to ::aarCreationRequest,
        "AAR_GENERATION" to ::aarGeneration,
        "SEND_COURTESY_MESSAGE" to ::sendCourtesyMessage,
        "GET_ADDRESS" to ::getAddress,
        "PUBLIC_REGISTRY_CALL" to ::publicRegistryCall,
        "PUBLIC_REGISTRY_RESPONSE" to ::publicRegistryResponse,
        "SCHEDULE_DIGITAL_WORKFLOW" to ::scheduleDigitalWorkflow,
        "PREPARE_DIGITAL_DOMICILE" to ::prepareDigitalDomicile,
        "SEND_DIGITAL_DOMICILE" to ::sendDigitalDomicile,
        "SEND_DIGITAL_PROGRESS" to ::sendDigitalProgress,
        "SEND_DIGITAL_FEEDBACK" to ::sendDigitalFeedback,
        "DIGITAL_DELIVERY_CREATION_REQUEST" to ::digitalDeliveryCreationRequest,
        "DIGITAL_SUCCESS_WORKFLOW" to ::digitalSuccessWorkflow,
        "DIGITAL_FAILURE_WORKFLOW" to ::digitalFailureWorkflow,
        "PREPARE_SIMPLE_REGISTERED_LETTER" to ::prepareSimpleRegisteredLetter,
        "SEND_SIMPLE_REGISTERED_LETTER" to ::sendSimpleRegisteredLetter,
        "SEND_SIMPLE_REGISTERED_LETTER_PROGRESS" to ::sendSimpleRegisteredLetterProgress,
        "PROBABLE_SCHEDULING_ANALOG_DATE" to ::probableSchedulingAnalogDate,
        "SCHEDULE_ANALOG_WORKFLOW" to ::scheduleAnalogWorkflow,
        "PREPARE_ANALOG_DOMICILE" to ::prepareAnalogDomicile,
        "PREPARE_ANALOG_DOMICILE_FAILURE" to ::prepareAnalogDomicileFailure,
        "SEND_ANALOG_DOMICILE" to ::sendAnalogDomicile,
        "SEND_ANALOG_PROGRESS" to ::sendAnalogProgress,
        "SEND_ANALOG_FEEDBACK" to ::sendAnalogFeedback,
        "ANALOG_SUCCESS_WORKFLOW" to ::analogSuccessWorkflow,
        "ANALOG_FAILURE_WORKFLOW" to ::analogFailureWorkflow,
        "COMPLETELY_UNREACHABLE_CREATION_REQUEST" to ::completelyUnreachableCreationRequest,
        "COMPLETELY_UNREACHABLE" to ::completelyUnreachable,
        "ANALOG_WORKFLOW_RECIPIENT_DECEASED" to ::analogWorkflowRecipientDeceased,
        "SCHEDULE_REFINEMENT" to ::scheduleRefinement,
        "REFINEMENT" to ::refinement,
        "NOTIFICATION_VIEWED_CREATION_REQUEST" to ::notificationViewedCreationRequest,
        "NOTIFICATION_VIEWED" to ::notificationViewed,
        "NOTIFICATION_RADD_RETRIEVED" to ::notificationRaddRetrieved,
        "PAYMENT" to ::paymentRecorded,
        "NOTIFICATION_CANCELLATION_REQUEST" to ::notificationCancellationRequest,
        "NOTIFICATION_CANCELLED" to ::notificationCancelled,
        "NOT_HANDLED" to ::notHandled,
        "NOTIFICATION_TIMELINE_REWORKED" to ::notificationTimelineReworked,
    )

/** The details of an element, typed by its category: one call into the native library. */
internal fun detailsOf(category: String?, json: String): TimelineDetails {
    val read = READERS[category]
    val data = translating { timelineDetails(category, json) }
    return if (read == null || !data.typed) UntypedDetails(json) else read(Tree.of(data.tree))
}

/** The categories whose details have a class here. */
internal val typedCategories: Set<String> get() = READERS.keys
