/** What happens until a request is accepted or refused. */
package io.github.sendsdk.details

import io.github.sendsdk.DigitalDomicile
import io.github.sendsdk.PhysicalAddressRead
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.internal.instantOf
import java.time.Instant

/** The acknowledgement for the sender is being made. */
@ConsistentCopyVisibility
public data class SenderAckCreationRequest internal constructor(
    /** Storage key of the legal fact, or null. */
    val legalFactId: String?,
) : TimelineDetails()

/** An address was normalised. */
@ConsistentCopyVisibility
public data class NormalizedAddress internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** As the sender gave it, or null. */
    val oldAddress: PhysicalAddressRead?,
    /** As it will be used, or null. */
    val normalizedAddress: PhysicalAddressRead?,
) : TimelineDetails()

/** The request was accepted. */
@ConsistentCopyVisibility
public data class RequestAccepted internal constructor(
    /** Base64 of the IUN. Since v2.8 of streams, or null. */
    val notificationRequestId: String?,
    /** The sender's protocol number, or null. */
    val paProtocolNumber: String?,
    /** The sender's token, or null. Personal data: `toString` hides it. */
    val idempotenceToken: String?,
) : TimelineDetails() {
    override fun toString(): String =
        "RequestAccepted(notificationRequestId=$notificationRequestId, " +
            "paProtocolNumber=$paProtocolNumber)"
}

/** The request was refused. */
@ConsistentCopyVisibility
public data class RequestRefused internal constructor(
    /** Why it was refused. */
    val refusalReasons: List<RefusedReason>,
    /** Base64 of the IUN. Since v2.8 of streams, or null. */
    val notificationRequestId: String?,
    /** The sender's protocol number, or null. */
    val paProtocolNumber: String?,
    /** The sender's token, or null. Personal data: `toString` hides it. */
    val idempotenceToken: String?,
) : TimelineDetails() {
    override fun toString(): String =
        "RequestRefused(refusalReasons=$refusalReasons, " +
            "notificationRequestId=$notificationRequestId, paProtocolNumber=$paProtocolNumber)"
}

/** A registry was asked for an address before acceptance. */
@ConsistentCopyVisibility
public data class PublicRegistryValidationCall internal constructor(
    /** The recipients. */
    val recIndexes: List<Int>,
    /** Digital or paper, as it came; or null. */
    val deliveryModeText: String?,
    /** When it was sent, as it came; or null. */
    val sendDateText: String?,
) : TimelineDetails() {
    /** Digital or paper, or null. */
    val deliveryMode: DeliveryMode? get() = deliveryModeText?.let(DeliveryMode::of)

    /**
     * When it was sent, or null.
     *
     * @throws UnexpectedAnswerException if [sendDateText] is no date
     */
    val sendDate: Instant? get() = sendDateText?.let(::instantOf)
}

/** The registry answered. */
@ConsistentCopyVisibility
public data class PublicRegistryValidationResponse internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
    /** `ANPR`, `REGISTRO_IMPRESE`; an open list; or null. */
    val registry: String?,
) : TimelineDetails()
