/** What comes before a sending: notice of arrival, courtesy, search for addresses. */
package io.github.sendsdk.details

import io.github.sendsdk.DigitalDomicile
import io.github.sendsdk.PhysicalAddressRead
import io.github.sendsdk.UnexpectedAnswerException
import io.github.sendsdk.internal.instantOf
import java.time.Instant

/** The notice of arrival is being made. */
@ConsistentCopyVisibility
public data class AarCreationRequest internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Storage key of the notice of arrival, or null. */
    val aarKey: String?,
    /** Pages, or null. */
    val numberOfPages: Long?,
) : TimelineDetails()

/** The notice of arrival was made. */
@ConsistentCopyVisibility
public data class AarGeneration internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Storage key of the notice of arrival, or null. */
    val generatedAarUrl: String?,
    /** Pages, or null. */
    val numberOfPages: Long?,
) : TimelineDetails()

/** A courtesy message was sent. */
@ConsistentCopyVisibility
public data class SendCourtesyMessage internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
    /** When it was sent, as it came; or null. */
    val sendDateText: String?,
    /** What the IO app did with it, as it came; or null. */
    val ioSendMessageResultText: String?,
) : TimelineDetails() {
    /**
     * When it was sent, or null.
     *
     * @throws UnexpectedAnswerException if [sendDateText] is no date
     */
    val sendDate: Instant? get() = sendDateText?.let(::instantOf)

    /** What the IO app did with it, or null. */
    val ioSendMessageResult: IoMessageResult? get() = ioSendMessageResultText?.let(IoMessageResult::of)
}

/** A source of digital addresses was looked at. */
@ConsistentCopyVisibility
public data class GetAddress internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Where the address comes from, as it came; or null. */
    val digitalAddressSourceText: String?,
    /** Whether there is an address, or null. */
    val isAvailable: Boolean?,
    /** When it was looked for, as it came; or null. */
    val attemptDateText: String?,
) : TimelineDetails() {
    /** Where the address comes from, or null. */
    val digitalAddressSource: DigitalAddressSource? get() = digitalAddressSourceText?.let(DigitalAddressSource::of)

    /**
     * When it was looked for, or null.
     *
     * @throws UnexpectedAnswerException if [attemptDateText] is no date
     */
    val attemptDate: Instant? get() = attemptDateText?.let(::instantOf)
}

/** A national registry was asked. */
@ConsistentCopyVisibility
public data class PublicRegistryCall internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital or paper, as it came; or null. */
    val deliveryModeText: String?,
    /** At which point the registry was asked, as it came; or null. */
    val contactPhaseText: String?,
    /** Attempts made so far; 0 is the first; or null. */
    val sentAttemptMade: Long?,
    /** When it was sent, as it came; or null. */
    val sendDateText: String?,
) : TimelineDetails() {
    /** Digital or paper, or null. */
    val deliveryMode: DeliveryMode? get() = deliveryModeText?.let(DeliveryMode::of)

    /** At which point the registry was asked, or null. */
    val contactPhase: ContactPhase? get() = contactPhaseText?.let(ContactPhase::of)

    /**
     * When it was sent, or null.
     *
     * @throws UnexpectedAnswerException if [sendDateText] is no date
     */
    val sendDate: Instant? get() = sendDateText?.let(::instantOf)
}

/** The registry answered. */
@ConsistentCopyVisibility
public data class PublicRegistryResponse internal constructor(
    /** The recipient it concerns, as a position in the recipients of the notification, or null. */
    override val recIndex: Int?,
    /** Digital address, or null. */
    val digitalAddress: DigitalDomicile?,
    /** Postal address, or null. */
    val physicalAddress: PhysicalAddressRead?,
) : TimelineDetails()
