/** Effects: finalisation, access, payment, cancellation, rework. */
package io.github.sendsdk.details

import io.github.sendsdk.RecipientKind
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.internal.instantOf
import java.time.Instant

/** The date of perfection is fixed. */
@ConsistentCopyVisibility
public data class ScheduleRefinement internal constructor(
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

/** Perfected, because the term has run out. */
@ConsistentCopyVisibility
public data class Refinement internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Cost, euro cents, or null. */
    val notificationCost: Long?,
    /** When it happened, as it came; or null. */
    val eventTimestampText: String?,
) : TimelineDetails() {
    /**
     * When it happened, or null.
     *
     * @throws UnexpectedAnswerException if [eventTimestampText] is no date
     */
    val eventTimestamp: Instant? get() = eventTimestampText?.let(::instantOf)
}

/** The act of access is being made. */
@ConsistentCopyVisibility
public data class NotificationViewedCreationRequest internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Storage key of the legal fact, or null. */
    val legalFactId: String?,
    /** When it happened, as it came; or null. */
    val eventTimestampText: String?,
    /** Kind of desk: `FSU`, `ALT`; an open list; or null. */
    val raddType: String?,
    /** Transaction at the desk, or null. Personal data: `toString` hides it. */
    val raddTransactionId: String?,
    /** Who acted for the recipient, or null. */
    val delegateInfo: DelegateInfo?,
) : TimelineDetails() {
    /**
     * When it happened, or null.
     *
     * @throws UnexpectedAnswerException if [eventTimestampText] is no date
     */
    val eventTimestamp: Instant? get() = eventTimestampText?.let(::instantOf)

    override fun toString(): String =
        "NotificationViewedCreationRequest(recIndex=$recIndex, legalFactId=$legalFactId, " +
            "eventTimestampText=$eventTimestampText, raddType=$raddType, delegateInfo=$delegateInfo)"
}

/** It was opened. */
@ConsistentCopyVisibility
public data class NotificationViewed internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Cost, euro cents, or null. */
    val notificationCost: Long?,
    /** Kind of desk: `FSU`, `ALT`; an open list; or null. */
    val raddType: String?,
    /** Transaction at the desk, or null. Personal data: `toString` hides it. */
    val raddTransactionId: String?,
    /** Who acted for the recipient, or null. */
    val delegateInfo: DelegateInfo?,
    /** When it happened, as it came; or null. */
    val eventTimestampText: String?,
) : TimelineDetails() {
    /**
     * When it happened, or null.
     *
     * @throws UnexpectedAnswerException if [eventTimestampText] is no date
     */
    val eventTimestamp: Instant? get() = eventTimestampText?.let(::instantOf)

    override fun toString(): String =
        "NotificationViewed(recIndex=$recIndex, notificationCost=$notificationCost, " +
            "raddType=$raddType, delegateInfo=$delegateInfo, eventTimestampText=$eventTimestampText)"
}

/** It was fetched at a desk. */
@ConsistentCopyVisibility
public data class NotificationRaddRetrieved internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Kind of desk: `FSU`, `ALT`; an open list; or null. */
    val raddType: String?,
    /** Transaction at the desk, or null. Personal data: `toString` hides it. */
    val raddTransactionId: String?,
    /** When it happened, as it came; or null. */
    val eventTimestampText: String?,
) : TimelineDetails() {
    /**
     * When it happened, or null.
     *
     * @throws UnexpectedAnswerException if [eventTimestampText] is no date
     */
    val eventTimestamp: Instant? get() = eventTimestampText?.let(::instantOf)

    override fun toString(): String =
        "NotificationRaddRetrieved(recIndex=$recIndex, " +
            "raddType=$raddType, eventTimestampText=$eventTimestampText)"
}

/** A payment was recorded. */
@ConsistentCopyVisibility
public data class PaymentRecorded internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Natural or legal person, as it came; or null. */
    val recipientTypeText: String?,
    /** Euro cents, or null. */
    val amount: Long?,
    /** Whom it was paid to, or null. */
    val creditorTaxId: String?,
    /** The notice, or null. */
    val noticeCode: String?,
    /** The F24 form, or null. */
    val idF24: String?,
    /** Where the payment was told, or null. */
    val paymentSourceChannel: String?,
    /** True if the date is not known for sure, or null. */
    val uncertainPaymentDate: Boolean?,
    /** When it happened, as it came; or null. */
    val eventTimestampText: String?,
) : TimelineDetails() {
    /** Natural or legal person, or null. */
    val recipientType: RecipientKind? get() = recipientTypeText?.let(RecipientKind::of)

    /**
     * When it happened, or null.
     *
     * @throws UnexpectedAnswerException if [eventTimestampText] is no date
     */
    val eventTimestamp: Instant? get() = eventTimestampText?.let(::instantOf)
}

/** A cancellation was asked for. */
@ConsistentCopyVisibility
public data class NotificationCancellationRequest internal constructor(
    /** Id of the request, or null. */
    val cancellationRequestId: String?,
) : TimelineDetails()

/** It was cancelled. */
@ConsistentCopyVisibility
public data class NotificationCancelled internal constructor(
    /** Cost, euro cents, or null. */
    val notificationCost: Long?,
    /** Recipients for whom the notification had not been perfected: no cost is due for them. */
    val notRefinedRecipientIndexes: List<Int>,
) : TimelineDetails()

/** It was not handled. Deprecated. */
@ConsistentCopyVisibility
public data class NotHandled internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Code, or null. */
    val reasonCode: String?,
    /** Text, or null. Personal data: `toString` hides it. */
    val reason: String?,
) : TimelineDetails() {
    override fun toString(): String = "NotHandled(recIndex=$recIndex, reasonCode=$reasonCode)"
}

/** Part of the timeline was invalidated and is done again. */
@ConsistentCopyVisibility
public data class NotificationTimelineReworked internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Attempts made so far; 0 is the first; or null. */
    val sentAttemptMade: Long?,
    /** What does not count any more. */
    val invalidatedTimelineAndStatusHistory: List<InvalidatedStatus>,
) : TimelineDetails()
