/** Sendings to digital addresses, and what follows when they fail. */
package io.github.sendsdk.details

import io.github.sendsdk.DigitalDomicile
import io.github.sendsdk.PhysicalAddressRead
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.internal.instantOf
import java.time.Instant

/** A second round is scheduled. */
@ConsistentCopyVisibility
public data class ScheduleDigitalWorkflow internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
    /** Where the address comes from, as it came; or null. */
    val digitalAddressSourceText: String?,
    /** Attempts made so far; 0 is the first; or null. */
    val sentAttemptMade: Long?,
    /** When the last attempt on this source was made, as it came; or null. */
    val lastAttemptDateText: String?,
    /** When it is due, as it came; or null. */
    val schedulingDateText: String?,
) : TimelineDetails() {
    /** Where the address comes from, or null. */
    val digitalAddressSource: DigitalAddressSource? get() = digitalAddressSourceText?.let(DigitalAddressSource::of)

    /**
     * When the last attempt on this source was made, or null.
     *
     * @throws UnexpectedAnswerException if [lastAttemptDateText] is no date
     */
    val lastAttemptDate: Instant? get() = lastAttemptDateText?.let(::instantOf)

    /**
     * When it is due, or null.
     *
     * @throws UnexpectedAnswerException if [schedulingDateText] is no date
     */
    val schedulingDate: Instant? get() = schedulingDateText?.let(::instantOf)
}

/** The next address was chosen. */
@ConsistentCopyVisibility
public data class PrepareDigitalDomicile internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
    /** Where the address comes from, as it came; or null. */
    val digitalAddressSourceText: String?,
    /** Number of the repetition; 0 is the first sending; or null. */
    val retryNumber: Long?,
    /** When it was looked for, as it came; or null. */
    val attemptDateText: String?,
    /** Where the next address comes from, as it came; or null. */
    val nextDigitalAddressSourceText: String?,
    /** Attempts made on the next source, or null. */
    val nextSourceAttemptsMade: Long?,
    /** When the last attempt on the next source was made, as it came; or null. */
    val nextLastAttemptMadeForSourceText: String?,
) : TimelineDetails() {
    /** Where the address comes from, or null. */
    val digitalAddressSource: DigitalAddressSource? get() = digitalAddressSourceText?.let(DigitalAddressSource::of)

    /**
     * When it was looked for, or null.
     *
     * @throws UnexpectedAnswerException if [attemptDateText] is no date
     */
    val attemptDate: Instant? get() = attemptDateText?.let(::instantOf)

    /** Where the next address comes from, or null. */
    val nextDigitalAddressSource: DigitalAddressSource? get() = nextDigitalAddressSourceText?.let(DigitalAddressSource::of)

    /**
     * When the last attempt on the next source was made, or null.
     *
     * @throws UnexpectedAnswerException if [nextLastAttemptMadeForSourceText] is no date
     */
    val nextLastAttemptMadeForSource: Instant? get() = nextLastAttemptMadeForSourceText?.let(::instantOf)
}

/** It was sent. */
@ConsistentCopyVisibility
public data class SendDigitalDomicile internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
    /** Where the address comes from, as it came; or null. */
    val digitalAddressSourceText: String?,
    /** Number of the repetition; 0 is the first sending; or null. */
    val retryNumber: Long?,
) : TimelineDetails() {
    /** Where the address comes from, or null. */
    val digitalAddressSource: DigitalAddressSource? get() = digitalAddressSourceText?.let(DigitalAddressSource::of)
}

/** A receipt or a delay on the way. */
@ConsistentCopyVisibility
public data class SendDigitalProgress internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Code of the cause, such as `M04`; an open list; or null. */
    val deliveryFailureCause: String?,
    /** Code of the event, such as `C003` or `RECRN001C`; an open list; or null. */
    val deliveryDetailCode: String?,
    /** Whether the same sending is repeated, or null. */
    val shouldRetry: Boolean?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
    /** Where the address comes from, as it came; or null. */
    val digitalAddressSourceText: String?,
    /** When it happened, by the carrier, as it came; or null. */
    val notificationDateText: String?,
    /** Receipts of certified mail. */
    val sendingReceipts: List<SendingReceipt>,
    /** Number of the repetition; 0 is the first sending; or null. */
    val retryNumber: Long?,
    /** When it happened, as it came; or null. */
    val eventTimestampText: String?,
) : TimelineDetails() {
    /** Where the address comes from, or null. */
    val digitalAddressSource: DigitalAddressSource? get() = digitalAddressSourceText?.let(DigitalAddressSource::of)

    /**
     * When it happened, by the carrier, or null.
     *
     * @throws UnexpectedAnswerException if [notificationDateText] is no date
     */
    val notificationDate: Instant? get() = notificationDateText?.let(::instantOf)

    /**
     * When it happened, or null.
     *
     * @throws UnexpectedAnswerException if [eventTimestampText] is no date
     */
    val eventTimestamp: Instant? get() = eventTimestampText?.let(::instantOf)
}

/** The outcome of an attempt. */
@ConsistentCopyVisibility
public data class SendDigitalFeedback internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
    /** Whether it arrived, as it came; or null. */
    val responseStatusText: String?,
    /** When it happened, by the carrier, as it came; or null. */
    val notificationDateText: String?,
    /** Code of the cause, such as `M04`; an open list; or null. */
    val deliveryFailureCause: String?,
    /** Code of the event, such as `C003` or `RECRN001C`; an open list; or null. */
    val deliveryDetailCode: String?,
    /** Receipts of certified mail. */
    val sendingReceipts: List<SendingReceipt>,
) : TimelineDetails() {
    /** Whether it arrived, or null. */
    val responseStatus: ResponseStatus? get() = responseStatusText?.let(ResponseStatus::of)

    /**
     * When it happened, by the carrier, or null.
     *
     * @throws UnexpectedAnswerException if [notificationDateText] is no date
     */
    val notificationDate: Instant? get() = notificationDateText?.let(::instantOf)
}

/** Digital delivery is over, its legal fact is being made. */
@ConsistentCopyVisibility
public data class DigitalDeliveryCreationRequest internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
    /** How it ended, as it came; or null. */
    val endWorkflowStatusText: String?,
    /** When it ended, as it came; or null. */
    val completionWorkflowDateText: String?,
    /** Storage key of the legal fact, or null. */
    val legalFactId: String?,
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

/** It was delivered. */
@ConsistentCopyVisibility
public data class DigitalSuccessWorkflow internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
) : TimelineDetails()

/** No digital address took it. */
@ConsistentCopyVisibility
public data class DigitalFailureWorkflow internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
) : TimelineDetails()

/** A simple registered letter, after digital failure, was prepared. */
@ConsistentCopyVisibility
public data class PrepareSimpleRegisteredLetter internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
) : TimelineDetails()

/** The simple registered letter was sent. */
@ConsistentCopyVisibility
public data class SendSimpleRegisteredLetter internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
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
) : TimelineDetails()

/** The simple registered letter on its way. */
@ConsistentCopyVisibility
public data class SendSimpleRegisteredLetterProgress internal constructor(
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
) : TimelineDetails() {
    /**
     * When it happened, by the carrier, or null.
     *
     * @throws UnexpectedAnswerException if [notificationDateText] is no date
     */
    val notificationDate: Instant? get() = notificationDateText?.let(::instantOf)
}
