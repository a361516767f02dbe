/** Sendings on paper. */
package io.github.sendsdk.details

import io.github.sendsdk.PhysicalAddressRead
import io.github.sendsdk.PhysicalCommunication
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.internal.instantOf
import java.time.Instant

/** Paper waits for the courtesy message to have its effect. */
@ConsistentCopyVisibility
public data class ProbableSchedulingAnalogDate internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** When paper delivery will probably begin, as it came; or null. */
    val schedulingAnalogDateText: String?,
) : TimelineDetails() {
    /**
     * When paper delivery will probably begin, or null.
     *
     * @throws UnexpectedAnswerException if [schedulingAnalogDateText] is no date
     */
    val schedulingAnalogDate: Instant? get() = schedulingAnalogDateText?.let(::instantOf)
}

/** Paper delivery is scheduled. */
@ConsistentCopyVisibility
public data class ScheduleAnalogWorkflow internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** When it is due, as it came; or null. */
    val schedulingDateText: String?,
) : TimelineDetails() {
    /**
     * When it is due, or null.
     *
     * @throws UnexpectedAnswerException if [schedulingDateText] is no date
     */
    val schedulingDate: Instant? get() = schedulingDateText?.let(::instantOf)
}

/** A letter was prepared. */
@ConsistentCopyVisibility
public data class PrepareAnalogDomicile internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
    /** Kind of registered letter, as it came; or null. */
    val serviceLevelText: String?,
    /** Attempts made so far; 0 is the first; or null. */
    val sentAttemptMade: Long?,
    /** The earlier sending that this one repeats, or null. */
    val relatedRequestId: String?,
) : TimelineDetails() {
    /** Kind of registered letter, or null. */
    val serviceLevel: PhysicalCommunication? get() = serviceLevelText?.let(PhysicalCommunication::of)
}

/** No address for a second attempt. */
@ConsistentCopyVisibility
public data class PrepareAnalogDomicileFailure internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Address that was found, and cannot be used, or null. */
    val foundAddress: PhysicalAddressRead?,
    /** Code: `D00` no address, `D01` not valid, `D02` the same as before; an open list; or null. */
    val failureCause: String?,
    /** Id of the element that prepared it, or null. */
    val prepareRequestId: String?,
) : TimelineDetails()

/** A letter was handed over. */
@ConsistentCopyVisibility
public data class SendAnalogDomicile internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
    /** Kind of registered letter, as it came; or null. */
    val serviceLevelText: String?,
    /** Attempts made so far; 0 is the first; or null. */
    val sentAttemptMade: Long?,
    /** The earlier sending that this one repeats, or null. */
    val relatedRequestId: String?,
    /** Postal product: `AR`, `890`, `RIR`, `RS`, `RIS`; an open list; or null. */
    val productType: String?,
    /** Cost of the letter without VAT, euro cents, or null. */
    val analogCost: Long?,
    /** Pages, or null. */
    val numberOfPages: Long?,
    /** Weight, grams, or null. */
    val envelopeWeight: Long?,
    /** Id of the element that prepared it, or null. */
    val prepareRequestId: String?,
) : TimelineDetails() {
    /** Kind of registered letter, or null. */
    val serviceLevel: PhysicalCommunication? get() = serviceLevelText?.let(PhysicalCommunication::of)
}

/** A letter on its way. */
@ConsistentCopyVisibility
public data class SendAnalogProgress internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** When it happened, by the carrier, as it came; or null. */
    val notificationDateText: String?,
    /** Code of the cause, such as `M04`; an open list; or null. */
    val deliveryFailureCause: String?,
    /** Code of the event, such as `C003` or `RECRN001C`; an open list; or null. */
    val deliveryDetailCode: String?,
    /** The carrier's scans. */
    val attachments: List<CarrierDocument>,
    /** Id of the element that sent it, or null. */
    val sendRequestId: String?,
    /** The carrier's code of the letter, or null. */
    val registeredLetterCode: String?,
    /** Kind of registered letter, as it came; or null. */
    val serviceLevelText: String?,
) : TimelineDetails() {
    /**
     * When it happened, by the carrier, or null.
     *
     * @throws UnexpectedAnswerException if [notificationDateText] is no date
     */
    val notificationDate: Instant? get() = notificationDateText?.let(::instantOf)

    /** Kind of registered letter, or null. */
    val serviceLevel: PhysicalCommunication? get() = serviceLevelText?.let(PhysicalCommunication::of)
}

/** The outcome of an attempt. */
@ConsistentCopyVisibility
public data class SendAnalogFeedback internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
    /** Kind of registered letter, as it came; or null. */
    val serviceLevelText: String?,
    /** Attempts made so far; 0 is the first; or null. */
    val sentAttemptMade: Long?,
    /** Address that the courier found, or null. */
    val newAddress: PhysicalAddressRead?,
    /** Whether it arrived, as it came; or null. */
    val responseStatusText: String?,
    /** When it happened, by the carrier, as it came; or null. */
    val notificationDateText: String?,
    /** Code of the cause, such as `M04`; an open list; or null. */
    val deliveryFailureCause: String?,
    /** Code of the event, such as `C003` or `RECRN001C`; an open list; or null. */
    val deliveryDetailCode: String?,
    /** The carrier's scans. */
    val attachments: List<CarrierDocument>,
    /** Id of the element that sent it, or null. */
    val sendRequestId: String?,
    /** The carrier's code of the letter, or null. */
    val registeredLetterCode: String?,
) : TimelineDetails() {
    /** Kind of registered letter, or null. */
    val serviceLevel: PhysicalCommunication? get() = serviceLevelText?.let(PhysicalCommunication::of)

    /** Whether it arrived, or null. */
    val responseStatus: ResponseStatus? get() = responseStatusText?.let(ResponseStatus::of)

    /**
     * When it happened, by the carrier, or null.
     *
     * @throws UnexpectedAnswerException if [notificationDateText] is no date
     */
    val notificationDate: Instant? get() = notificationDateText?.let(::instantOf)
}

/** It was delivered. */
@ConsistentCopyVisibility
public data class AnalogSuccessWorkflow internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
) : TimelineDetails()

/** It could not be delivered. */
@ConsistentCopyVisibility
public data class AnalogFailureWorkflow internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Storage key of the notice of arrival, or null. */
    val generatedAarUrl: String?,
) : TimelineDetails()

/** The act of deposit is being made. */
@ConsistentCopyVisibility
public data class CompletelyUnreachableCreationRequest internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Storage key of the legal fact, or null. */
    val legalFactId: String?,
    /** How it ended, as it came; or null. */
    val endWorkflowStatusText: String?,
    /** When it ended, as it came; or null. */
    val completionWorkflowDateText: String?,
) : TimelineDetails() {
    /** How it ended, or null. */
    val endWorkflowStatus: EndWorkflowStatus? get() = endWorkflowStatusText?.let(EndWorkflowStatus::of)

    /**
     * When it ended, or null.
     *
     * @throws UnexpectedAnswerException if [completionWorkflowDateText] is no date
     */
    val completionWorkflowDate: Instant? get() = completionWorkflowDateText?.let(::instantOf)
}

/** The recipient cannot be traced; the notice is filed. */
@ConsistentCopyVisibility
public data class CompletelyUnreachable internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** When the legal fact was made, as it came; or null. */
    val legalFactGenerationDateText: String?,
) : TimelineDetails() {
    /**
     * When the legal fact was made, or null.
     *
     * @throws UnexpectedAnswerException if [legalFactGenerationDateText] is no date
     */
    val legalFactGenerationDate: Instant? get() = legalFactGenerationDateText?.let(::instantOf)
}

/** The recipient is dead. */
@ConsistentCopyVisibility
public data class AnalogWorkflowRecipientDeceased internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
    /** Cost, euro cents, or null. */
    val notificationCost: Long?,
) : TimelineDetails()
