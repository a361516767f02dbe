/** What the details of several categories have in common. */
package io.github.sendsdk.details

import io.github.sendsdk.NotificationStatus
import io.github.sendsdk.RecipientKind
import io.github.sendsdk.TimelineElement
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.internal.instantOf
import java.time.Instant

/** Who acted for the recipient. */
@ConsistentCopyVisibility
public data class DelegateInfo internal constructor(
    /** Id within SEND, or null. */
    val internalId: String?,
    /** Tax code, or null. Personal data: `toString` hides it. */
    val taxId: String?,
    /** Operator at a desk, or null. */
    val operatorUuid: String?,
    /** The mandate, or null. */
    val mandateId: String?,
    /** Name, or null. Personal data: `toString` hides it. */
    val denomination: String?,
    /** Natural or legal person, as it came; or null. */
    val delegateTypeText: String?,
) {
    /** Natural or legal person, or null. */
    val delegateType: RecipientKind? get() = delegateTypeText?.let(RecipientKind::of)

    override fun toString(): String =
        "DelegateInfo(internalId=$internalId, operatorUuid=$operatorUuid, " +
            "mandateId=$mandateId, delegateTypeText=$delegateTypeText)"
}

/** A receipt of certified mail. */
@ConsistentCopyVisibility
public data class SendingReceipt internal constructor(
    /** Id of the message, or null. */
    val id: String?,
    /** System that keeps it, or null. */
    val system: String?,
)

/** A scan by the carrier. */
@ConsistentCopyVisibility
public data class CarrierDocument internal constructor(
    /** Id, or null. */
    val id: String?,
    /** `Plico`, `AR`, `Indagine`, `23L`, `CAN`, `CAD`, `ARCAD`, …, or null. */
    val documentType: String?,
    /** Storage key, or null. */
    val url: String?,
    /** When it was made, as it came; or null. */
    val dateText: String?,
) {
    /**
     * When it was made, or null.
     *
     * @throws UnexpectedAnswerException if [dateText] is no date
     */
    val date: Instant? get() = dateText?.let(::instantOf)
}

/** One reason of a refusal. */
@ConsistentCopyVisibility
public data class RefusedReason internal constructor(
    /** Such as `FILE_SHA_ERROR`; an open list; or null. */
    val errorCode: String?,
    /** Text by the platform. It may name personal data, or null. Personal data: `toString` hides it. */
    val detail: String?,
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    val recIndex: Int?,
) {
    override fun toString(): String = "RefusedReason(errorCode=$errorCode, recIndex=$recIndex)"
}

/** A stay in a status that does not count any more. */
@ConsistentCopyVisibility
public data class InvalidatedStatus internal constructor(
    /** The status, as it came; or null. */
    val statusText: String?,
    /** Since when, as it came; or null. */
    val activeFromText: String?,
    /** The elements of it, whole, and so nested as deep as a rework was reworked. */
    val relatedTimelineElements: List<TimelineElement>,
) {
    /** The status, or null. */
    val status: NotificationStatus? get() = statusText?.let(NotificationStatus::of)

    /**
     * Since when, or null.
     *
     * @throws UnexpectedAnswerException if [activeFromText] is no date
     */
    val activeFrom: Instant? get() = activeFromText?.let(::instantOf)
}
